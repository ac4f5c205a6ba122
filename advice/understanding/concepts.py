"""The concepts that words stand for, the same in both languages; the words themselves are data."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from advice.terms import Language
from advice.understanding.lateness import Late
from advice.understanding.spelling import one_slip_apart
from advice.understanding.words import Phrases, Table, listed, tables

_SHORTEST_MENDED: Final = 5  # letters; shorter words have too many neighbours
_SHORTEST_MISTAKEN: Final = 7  # letters; below this one letter for another is often another word
_REMEMBERED: Final = 5000  # masks whose indices are kept, so that odd messages cannot fill memory


@dataclass(frozen=True, slots=True)
class Heard:
    """The concepts of one message: all of them as one mask, and place by place in order."""

    mask: int
    places: tuple[int, ...]


class Lexicon:
    """Words and phrases with their concepts, ready for looking up.

    Lists whose names begin with ``of_`` are no concepts. Phrases of the concepts in
    ``of_see_through`` let the words inside them speak for themselves as well.

    Attributes:
        names: Every concept in order, and after the concepts what can be said about time.
        day_words: Words that name days and spans of time.
        answer_words: Those, and the words of other short answers to the check-in's questions.
        sentence_words: Words that make a sentence rather than a name.
        name_words: Words of which names of companies and vacancies are made.
    """

    def __init__(self, by_language: Mapping[Language, Table]) -> None:
        every = list(by_language.values())
        concepts = [name for name in every[0] if not name.startswith("of_")]
        self.names = (*concepts, *Late)
        self._bits = {str(name): 1 << place for place, name in enumerate(self.names)}
        self._words: dict[str, int] = {}
        self._stems: dict[str, int] = {}
        self._phrases = Phrases()
        self._through = self.mask_of(*listed("of_see_through", every))
        self._indices: dict[int, tuple[int, ...]] = {}
        self.day_words = frozenset(listed("of_days", every))
        self.answer_words = self.day_words.union(listed("of_answers", every))
        self.sentence_words = frozenset(listed("of_sentences", every))
        self.name_words = frozenset(listed("of_names", every))
        for concept in concepts:
            for entry in listed(concept, every):
                self._add(entry, self._bits[concept])
        self._neighbours: dict[tuple[str, str, int], list[str]] = {}
        for word in sorted(self._words.keys() | self._phrases.next.keys()):
            if len(word) >= _SHORTEST_MENDED:
                self._neighbours.setdefault((word[0], word[-1], len(word)), []).append(word)

    def _add(self, entry: str, bit: int) -> None:
        if " " in entry:
            branch = self._phrases.end_of(entry)
            branch.mask |= bit
            branch.is_closed = bool(branch.mask & ~self._through)
            return
        words = self._stems if entry.endswith("*") else self._words
        words[entry.rstrip("*")] = words.get(entry.rstrip("*"), 0) | bit

    def mask_of(self, *names: str) -> int:
        """The mask with the bits of these concepts; an unknown name is a KeyError."""
        return sum({self._bits[name] for name in names})

    def indices(self, mask: int) -> tuple[int, ...]:
        """The places in ``names`` of the concepts in the mask of a word, a phrase or a message."""
        found = self._indices.get(mask)
        if found is None:
            found = tuple(place for place in range(mask.bit_length()) if mask >> place & 1)
            if len(self._indices) < _REMEMBERED:
                self._indices[mask] = found
        return found

    def is_known(self, token: str) -> bool:
        """Whether the token is a word of the lexicon by itself, or begins one of its phrases."""
        return token in self._words or token in self._phrases.next

    def mended(self, token: str) -> str:
        """The word of the lexicon that is one slip away from a token that is none, or the token.

        The first and the last letter are taken as meant: most words that differ there are others.
        """
        size = len(token)
        if size < _SHORTEST_MENDED or not token.isalpha():
            return token
        for near in (size, size + 1, size - 1):
            for word in self._neighbours.get((token[0], token[-1], near), ()):
                if one_slip_apart(token, word) and (
                    size >= _SHORTEST_MISTAKEN or near != size or sorted(token) == sorted(word)
                ):
                    return word
        return token

    def hear(self, tokens: list[str]) -> Heard:
        """The concepts of a message; the longest phrase at each place wins."""
        words, phrases = self._words, self._phrases.next
        places: list[int] = []
        heard = closed_until = 0
        for place, token in enumerate(tokens):
            if place < closed_until:
                continue
            mask = words.get(token, 0)
            branch = phrases.get(token)
            if branch is not None:
                phrase, end = branch.longest(tokens, place + 1)
                if phrase is not None:
                    if phrase.is_closed:
                        mask, closed_until = phrase.mask, end
                    else:
                        mask |= phrase.mask
            elif not mask and len(token) > 4:
                mask = self._stem(token)
            if mask:
                places.append(mask)
                heard |= mask
        return Heard(heard, tuple(places))

    def _stem(self, token: str) -> int:
        for end in range(len(token), 3, -1):
            mask = self._stems.get(token[:end])
            if mask is not None:
                return mask
        return 0


@cache
def lexicon() -> Lexicon:
    """The lexicon of both languages, read once."""
    return Lexicon(tables())
