"""What kind of token each piece of a text is."""

import re
from datetime import date, time
from typing import Final, NamedTuple

from advice.understanding.days.calendar import IMPOSSIBLE
from advice.understanding.days.frame import last_of_month
from advice.understanding.days.grammar import CODES, Line
from advice.understanding.days.lexicon import Lexicon
from advice.understanding.days.spans import on, within

_CLOCK: Final = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s?([ap])")
_MARKS: Final = {",": "COMMA", "-": "HYPHEN", "/": "SLASH", "$": "JUNK", "#": "JUNK", "%": "JUNK"}
_BREAKS: Final = frozenset(".;!?:¿¡")
_DROPPED: Final = frozenset([CODES["FILLER"]])
_ABBREVIATED: Final = frozenset(CODES[k] for k in ("MONTH", "WEEKDAY", "UNIT", "DAY", "HOUR"))
_AROUND_THE_CLOCK: Final = frozenset(["24/7", "24-7"])
_ENDINGS: Final = {",", ".", "!"}
_COMMA: Final = CODES["COMMA"]

Token = tuple[str, object]


class Heard(NamedTuple):
    """A text in kinds of tokens.

    Attributes:
        line: The kinds and their values.
        kept: The pieces that say something: without "please", smileys and the like.
        spanish: Whether any word is Spanish and nothing else.
    """

    line: Line
    kept: list[str]
    spanish: bool


def tokens_of(pieces: list[str], words: Lexicon) -> Heard:
    """Tell the kind of every piece."""
    kinds: list[str] = []
    values: list[object] = []
    kept: list[str] = []
    spanish = False
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if piece == "." and _is_dot_before_month(kinds, pieces[place + 1 : place + 2], words):
            place += 1
            continue
        length = min(words.longest.get(piece, 0), len(pieces) - place)
        found = None
        while length and not found:
            found = words.entries.get(" ".join(pieces[place : place + length]))
            length -= not found
        if found:
            spanish |= found.spanish and found.code not in _DROPPED
            token: tuple[Token, ...] = ((found.code, found.value),)
        else:
            length = 1
            token = _token(piece, words, kinds)
        for code, value in token:
            if code not in _DROPPED:
                kinds.append(code)
                values.append(value)
                kept += pieces[place : place + length]
        place += length
    while kept and kept[-1] in _ENDINGS:
        kept.pop()
    first, end = _without_outer_commas(kinds)
    return Heard(Line("".join(kinds[first:end]), values[first:end]), kept, spanish)


def _is_dot_before_month(before: list[str], after: list[str], words: Lexicon) -> bool:
    """Whether a dot stands as in "16. nov."."""
    if not after or not before or before[-1] != CODES["NUMBER"]:
        return False
    entry = words.entries.get(after[0])
    return entry is not None and entry.code == CODES["MONTH"]


def _without_outer_commas(kinds: list[str]) -> tuple[int, int]:
    """Return where the text begins and ends once "please, …" and "…, please" have gone."""
    first, end = 0, len(kinds)
    while end and kinds[end - 1] == _COMMA:
        end -= 1
    while first < end and kinds[first] == _COMMA:
        first += 1
    return first, end


def _token(piece: str, words: Lexicon, before: list[str]) -> tuple[Token, ...]:
    first = piece[0]
    if "0" <= first <= "9":
        after_sign = bool(before) and before[-1] == CODES["JUNK"] and piece[-1].isdigit()
        return ((CODES["JUNK"], None),) if after_sign else _figures(piece)
    if first.isalpha():
        mended = words.mended(piece)
        if mended is None:
            return ((CODES["WORD"], None),)
        entry = words.entries[mended]
        return ((entry.code, entry.value),)
    if piece in _MARKS:
        if piece == "%" and before:
            before[-1] = CODES["JUNK"]
        return ((CODES[_MARKS[piece]], None),)
    if piece in _BREAKS and not (piece == "." and before and before[-1] in _ABBREVIATED):
        return ((CODES["BREAK"], None),)
    return ()


def _figures(piece: str) -> tuple[Token, ...]:
    if not piece[-1].isdigit():
        return (_clock(piece) if _CLOCK.match(piece) else _ordinal(piece),)
    if piece.isdigit():
        return (_number(piece),)
    if piece in _AROUND_THE_CLOCK:
        return ((CODES["JUNK"], None),)
    if ":" in piece:
        return (_time(piece),)
    if "-" in piece and "/" in piece:
        sides = piece.split("-")
        if len(sides) == 2:
            return (*_figures(sides[0]), (CODES["HYPHEN"], None), *_figures(sides[1]))
    mark = next(sign for sign in "/-." if sign in piece)
    parts = piece.split(mark)
    if not all(part.isdigit() and len(part) <= 4 for part in parts):
        return ((CODES["JUNK"], None),)
    return (_date(mark, parts),)


def _ordinal(piece: str) -> Token:
    return CODES["ORDINAL"], int(piece[: 2 if piece[1:2].isdigit() else 1])


def _clock(piece: str) -> Token:
    match = _CLOCK.match(piece)
    hour, minute, half = match.groups() if match else ("99", None, "a")
    if not (1 <= int(hour) <= 12 and int(minute or 0) <= 59):
        return CODES["JUNK"], None
    return CODES["CLOCK"], time(int(hour) % 12 + 12 * (half == "p"), int(minute or 0))


def _time(piece: str) -> Token:
    hour, minute = piece.split(":")[:2]
    if not (len(hour) <= 2 and hour.isdigit() and len(minute) == 2 and minute.isdigit()):
        return CODES["JUNK"], None
    if int(hour) > 23 or int(minute) > 59:
        return CODES["JUNK"], None
    early = 1 <= int(hour) < 7 and not hour.startswith("0")
    return CODES["CLOCK"], time(int(hour) + 12 * early, int(minute))


def _number(piece: str) -> Token:
    if len(piece) > 4:
        return CODES["JUNK"], None
    value = int(piece)
    if len(piece) == 4:
        return (CODES["YEAR"], value) if 1000 <= value <= 2999 else (CODES["JUNK"], None)
    return CODES["NUMBER"], value


def _date(mark: str, parts: list[str]) -> Token:
    figures = [int(part) for part in parts]
    if len(parts) == 3 and len(parts[0]) == 4:
        return CODES["DAYS"], (_exact(*figures),)
    if len(parts) == 3 and len(parts[0]) <= 2 and len(parts[1]) <= 2 and len(parts[2]) in {2, 4}:
        return _with_year(figures[0], figures[1], figures[2])
    if len(parts) != 2 or len(parts[0]) > 3:
        return CODES["JUNK"], None
    first, second = figures
    if len(parts[1]) == 4:
        if mark == "." or not (1 <= first <= 12 and 1900 <= second <= 2100):
            return CODES["JUNK"], None
        span = date(second, first, 1), last_of_month(second, first)
        return CODES["PERIOD"], (within(*span, "month"),)
    if mark == "/":
        return _pair_of(first, second)
    return CODES["PAIR"], (first, second, mark)


def _with_year(first: int, second: int, year: int) -> Token:
    if max(first, second) > 59 or (year > 99 and not 1000 <= year <= 9998):
        return CODES["JUNK"], None
    return CODES["NUMERIC"], (first, second, year)


def _pair_of(first: int, second: int) -> Token:
    if max(first, second) > 59 or first == second > 31:
        return CODES["JUNK"], None
    return CODES["NUMERIC"], (first, second, None)


def _exact(year: int, month: int, day: int) -> object:
    if not (1 <= month <= 12 and 1 <= year <= 9998 and 1 <= day <= last_of_month(year, month).day):
        return IMPOSSIBLE
    return on(date(year, month, day))
