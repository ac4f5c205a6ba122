"""Words that must not be answered as usual: despair, and numbers that the bot never keeps."""

import re
from functools import cache
from typing import Final

from advice.understanding.words import Phrases, tree_of

_DESPAIR: Final = 1
_MANNER_OF_SPEAKING: Final = 2

_SOCIAL_SECURITY: Final = re.compile(r"(?<!\d)\d{3}([- ]?)\d\d\1\d{4}(?!\d)")
_CARD: Final = re.compile(r"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)")
_NAMED: Final = re.compile(
    r"\b(?:ssn|itin|social(?: security)?|seguro social|mi seguro|n[uú]mero de seguro"
    r"|(?:bank )?account|acct|routing|iban|clabe|cuenta|tarjeta|credit card|debit card"
    r"|card number|cvv|passport|pasaporte|curp|driver'?s? licen[sc]e|licencia|green card"
    r"|alien number|a-number|uscis|matr[ií]cula)\b[^\d\n]{0,40}\d(?:[ .-]?[a-z]?\d){4,}"
    r"|\bpin\b[^\d\n]{0,20}\d{4}\b",
    re.IGNORECASE,
)


def is_distress(tokens: list[str]) -> bool:
    """Whether the words speak of despair or self-harm; generous, but not "dying to know"."""
    phrases = _phrases()
    place = 0
    while place < len(tokens):
        found, end = phrases.longest(tokens, place)
        if found is not None and found.mask == _DESPAIR:
            return True
        place = max(end, place + 1)
    return False


@cache
def _phrases() -> Phrases:
    return tree_of({"of_distress": _DESPAIR, "of_no_distress": _MANNER_OF_SPEAKING})


def is_sensitive(words: str) -> bool:
    """Whether the words hold a Social Security, bank, card or identity number."""
    if not any(mark.isdecimal() for mark in words):
        return False
    if _SOCIAL_SECURITY.search(words) or _NAMED.search(words):
        return True
    return any(_is_card(match[0]) for match in _CARD.finditer(words))


def _is_card(number: str) -> bool:
    """Whether the check digit of a card fits."""
    digits = [int(mark) for mark in reversed(number) if mark.isdecimal()]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
