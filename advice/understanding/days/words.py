"""A text taken apart into words, figures and marks."""

import re
from typing import Final
from unicodedata import decimal

from advice.understanding.spelling import plain

LONGEST: Final = 400
"""Characters that are read; who says when an interview was needs fewer."""
MOST_WORDS: Final = 80

_SIGNS: Final = str.maketrans(
    {"–": "-", "—": "-", "‐": "-", "−": "-", "⁄": "/", "½": " half ", "º": "°", "ª": "°"}
)
_DIGIT: Final = re.compile(r"(?![0-9])\d")
_PIECE: Final = re.compile(
    r"q[1-4]\b|[0-9]{1,2}\s?(?:st|nd|rd|th)\b|[0-9]{1,2}(?:ro|er|ero|do|ra|ta|vo|mo|o|°)(?!\w)"
    r"|[0-9]{1,2}(?:[:.][0-9]{2})?(?:\s?[ap]\.?\s?m\b\.?|[ap]\b)"
    r"|[ap]\.m\b\.?"
    r"|[0-9]+(?:[/.:-][0-9]+)*"
    r"|[^\W\d_]+"
    r"|\.{2,}"
    r"|[^\w\s]"
)
_BETWEEN_LETTERS: Final = re.compile(r"(?<![a-z])([a-z]+)-(?=([a-z]{3}))")
_DAY_STARTS: Final = {
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mie", "jue", "vie", "sab", "dom",
}  # fmt: skip


def split(text: str) -> list[str]:
    """Take the beginning of a text apart, in lower case and without accents.

    >>> split("Tues., Nov 3rd at 2:30 PM")
    ['tues', '.', ',', 'nov', '3rd', 'at', '2:30 pm']
    """
    return pieces_of(text[:LONGEST])[:MOST_WORDS]


def pieces_of(text: str) -> list[str]:
    """Take a text apart that is short by itself."""
    if not text.isascii():
        text = _DIGIT.sub(lambda match: str(decimal(match[0])), text.translate(_SIGNS))
    spelled = plain(text)
    if "-" in spelled:
        spelled = _BETWEEN_LETTERS.sub(_joined, spelled)
    return _PIECE.findall(spelled)


def _joined(match: re.Match[str]) -> str:
    """Part "mid-november", but not "mon-wed"."""
    days = match[1][:3] in _DAY_STARTS and match[2] in _DAY_STARTS
    return f"{match[1]}-" if days else f"{match[1]} "
