"""In which of the two languages words are, as far as they tell."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from advice.terms import Language
from advice.understanding.words import listed, tables, words_of

_SPANISH_MARKS: Final = frozenset("¿¡")
_ENOUGH: Final = 2  # words that only rather belong to a language and agree


def read_language(words: str) -> Language | None:
    """The language of the words; None for names, numbers, "ok" and an even mixture.

    >>> read_language("cuando les puedo marcar")
    <Language.ES: 'es'>
    >>> read_language("Kaiser Permanente") is None
    True
    """
    return language_of(words, words_of(words))


def language_of(words: str, tokens: list[str]) -> Language | None:
    """The language of words whose tokens are known already."""
    plainly, rather = _lists()
    balance = _balance(tokens, plainly)
    if not _SPANISH_MARKS.isdisjoint(words):
        balance -= 2
    if balance == 0:
        balance = _balance(tokens, rather)
        if abs(balance) < _ENOUGH:
            return None
    return Language.EN if balance > 0 else Language.ES


@cache
def _lists() -> tuple[dict[str, int], dict[str, int]]:
    """Words of sentences that are plainly of one language, and words that are part of many a name."""
    weigh = {Language.EN: 1, Language.ES: -1}

    def of(name: str) -> dict[str, int]:
        return {
            word: weigh[language]
            for language, table in tables().items()
            for word in listed(name, [table])
        }

    return of("of_language"), of("of_language_rather")


def _balance(tokens: list[str], words: Mapping[str, int]) -> int:
    """English words less Spanish words."""
    return sum(words[token] for token in tokens if token in words)
