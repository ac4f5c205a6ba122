"""Words as typed on a phone, made comparable: case, accents, smileys and courtesy do not count."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 1200  # characters that are looked at; the rest of a longer text is not read

_APOSTROPHES: Final = "'’‘`´"
_SIMPLE: Final = str.maketrans("áéíóúüñàèìòù¿¡", "aeiouunaeiou  ") | str.maketrans(
    dict.fromkeys(_APOSTROPHES, "")
)
_SMILEY: Final = re.compile(r"(?<!\w)(?:[:;=]['-]?[()\[\]dpos3/\\|*]+|x+d+|<3+)(?!\w)")
_STRETCHED: Final = re.compile(r"([^\W\d_])\1{2,}")
_WORD: Final = re.compile(r"[^\W_]+")


def plain(words: str) -> str:
    """Lower case without accents, apostrophes, smileys and stretched letters.

    >>> plain("¡Hooola! I'm HERE :)")
    ' hola! im here  '
    """
    text = words[: 4 * LONGEST]
    text = (text.lower() if text.isascii() else text.upper().lower())[:LONGEST]
    return _STRETCHED.sub(r"\1", _SMILEY.sub(" ", spread(text)))


def spread(text: str) -> str:
    """Without accents and apostrophes.

    >>> spread("qué don't")
    'que dont'
    """
    text = text.translate(_SIMPLE)
    if text.isascii():
        return text
    marks = unicodedata.normalize("NFKD", text)
    return "".join(mark for mark in marks if not unicodedata.combining(mark))


def tokens_of(text: str) -> list[str]:
    """The words of a plain text in order.

    >>> tokens_of("shoud i call her??")
    ['shoud', 'i', 'call', 'her']
    """
    return _WORD.findall(text)


def one_slip_apart(typed: str, meant: str) -> bool:
    """Whether one letter left out, put in, mistaken or swapped turns one word into the other.

    >>> one_slip_apart("intervew", "interview"), one_slip_apart("recuriter", "recruiter")
    (True, True)
    >>> one_slip_apart("later", "letters"), one_slip_apart("calls", "calmy")
    (False, False)
    """
    if abs(len(typed) - len(meant)) > 1:
        return False
    place = 0
    for a, b in zip(typed, meant, strict=False):
        if a != b:
            break
        place += 1
    if len(typed) < len(meant):
        return typed[place:] == meant[place + 1 :]
    if len(typed) > len(meant):
        return typed[place + 1 :] == meant[place:]
    swapped = typed[place + 1 : place + 2] + typed[place : place + 1] + typed[place + 2 :]
    return typed[place + 1 :] == meant[place + 1 :] or swapped == meant[place:]
