"""How late an answer is, as far as the words alone tell: "they said a week and it's been three".

It only helps to tell one topic from another. The verdict comes from the candidate's own dates.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from typing import Final

from advice.understanding.words import Phrases, listed, tables, tree_of

LONG: Final = 14  # days, that is ten working days: from there on a status email is right
_DAY: Final = 24  # hours; every span is counted in hours
_NEAR: Final = 5  # words between a span and the word that tells what it is
_COMPACT: Final = re.compile(r"(\d{1,3})([a-z]+)")
_LETTERS: Final = {"d": 24, "w": 168, "m": 720, "mo": 720, "mos": 720, "h": 1}
_DAY_OF_MONTH: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_BEFORE_A_DAY: Final = frozenset(["the", "el", "dia", "es", "its", "for", "by", "para", "is"])


class Late(StrEnum):
    """What the words say about the time gone by."""

    LONG = "late-long"  # two weeks or more past what was promised
    SHORT = "late-short"  # past it by less
    NOT_YET = "not-late"  # within what was promised
    LONG_AGO = "long-ago"  # two weeks or more went by; nothing says that it was promised
    A_WHILE = "a-while"  # less than two weeks went by; nothing says that it was promised
    UNTOLD = "untold"  # no time that went by is named


@dataclass(frozen=True, slots=True)
class _Span:
    """A span of time in a message: where it stands, and how many hours it has."""

    start: int
    end: int
    hours: int
    unit: int | None  # hours of its unit; None for a number that has the unit of the span before

    @property
    def is_bare(self) -> bool:
        """Whether it is only a number."""
        return self.unit is None


def how_late(tokens: list[str]) -> Late:
    """Compare what was promised with what went by.

    >>> how_late("they said two days and its been 3 weeks".split())
    <Late.LONG: 'late-long'>
    >>> how_late("quedaron de llamarme el viernes y ya es lunes".split())
    <Late.SHORT: 'late-short'>
    """
    cues = _cues()
    if cues.any_time.isdisjoint(tokens) and not any(map(_has_digit, tokens)):
        return Late.UNTOLD
    spans = _spans(tokens, cues)
    gone = [span.hours / _DAY for span in spans if _is_gone(tokens, span, cues)]
    promised = [
        span.hours / _DAY
        for span in spans
        if not span.is_bare and not _is_gone(tokens, span, cues)
    ]
    is_promise = not cues.said.isdisjoint(tokens) or not cues.past_it.isdisjoint(tokens)
    if not promised and all(span.is_bare for span in spans):
        gone = []  # numbers alone are days of the month rather than counts of days
    if promised and gone:
        over = max(gone) - max(promised)
        return Late.NOT_YET if over < 0 else _by(over + 1)
    if cues.long_gone.all_in(tokens):
        return Late.LONG if is_promise else Late.LONG_AGO
    if gone:
        if is_promise:
            return _by(max(gone))
        return Late.LONG_AGO if max(gone) >= LONG else Late.A_WHILE
    return _by_dates(tokens, cues) if is_promise else Late.UNTOLD


def _by(days: float) -> Late:
    return Late.LONG if days >= LONG else Late.SHORT


def _by_dates(tokens: list[str], cues: "_Cues") -> Late:
    """Compare two days of the month, two months or two days of the week."""
    days = [
        int(match[1])
        for before, token in pairwise(tokens)
        if before in _BEFORE_A_DAY and (match := _DAY_OF_MONTH.fullmatch(token))
    ]
    if len(days) > 1 and days[0] < days[-1]:
        return _by(days[-1] - days[0])
    if len(cues.months.intersection(tokens)) > 1:
        return Late.LONG
    recent = cues.recent.intersection(tokens)
    if len(recent) > 1 or not cues.just_gone.isdisjoint(recent):
        return Late.SHORT
    if recent and not cues.not_kept.isdisjoint(tokens):
        return Late.SHORT
    return Late.UNTOLD


def _spans(tokens: list[str], cues: "_Cues") -> list[_Span]:
    found: list[_Span] = []
    unit, place = _DAY, 0
    while place < len(tokens):
        span = _span(tokens, place, unit, cues)
        if span is None:
            place += 1
            continue
        found.append(span)
        place = span.end
        unit = span.unit or unit
    return found


def _unit(word: str, cues: "_Cues") -> int | None:
    """The hours of a unit of time."""
    return cues.units.get(word) or _LETTERS.get(word)


def _span(tokens: list[str], start: int, unit: int, cues: "_Cues") -> _Span | None:
    """The span that begins here: "2wks", "a couple of days", or a number by itself."""
    compact = _COMPACT.fullmatch(tokens[start])
    if compact:
        of = _unit(compact[2], cues)
        return None if of is None else _Span(start, start + 1, int(compact[1]) * of, of)
    first = _number(tokens[start], cues)
    if first is None:
        return None
    number = first
    for end in range(start + 1, min(start + 5, len(tokens))):
        word = tokens[end]
        if word in cues.units:
            of = cues.units[word]
            hours = number * of
            if not cues.working.isdisjoint(tokens[start : end + 2]):
                hours = hours * 7 // 5
            return _Span(start, end + 1, hours, of)
        again = _number(word, cues)
        if again is not None:
            number = max(number, again)
        elif word not in cues.between:
            break
    return _Span(start, start + 1, first * unit, unit=None)


def _number(token: str, cues: "_Cues") -> int | None:
    if token.isdecimal():
        return int(token) if len(token) < 4 else None
    return cues.numbers.get(token)


def _has_digit(token: str) -> bool:
    return token[0].isdecimal()


def _is_gone(tokens: list[str], span: _Span, cues: "_Cues") -> bool:
    """Whether the span went by, rather than being what was promised."""
    before = tokens[max(0, span.start - _NEAR) : span.start]
    if span.is_bare:
        token = tokens[span.start]
        is_count = token.isdecimal() or cues.numbers[token] > 1
        return is_count and not cues.counted_after.isdisjoint(before[-2:])
    if not cues.gone_after.isdisjoint(tokens[span.end : span.end + 2]):
        return True
    for token in reversed(before):
        if token in cues.gone_before:
            return True
        if token in cues.promise_before:
            return False
    return False


@dataclass(frozen=True, slots=True)
class _Cues:
    """The words that tell a span that was promised from one that went by."""

    numbers: dict[str, int]
    units: dict[str, int]
    between: frozenset[str]
    working: frozenset[str]
    promise_before: frozenset[str]
    gone_before: frozenset[str]
    gone_after: frozenset[str]
    counted_after: frozenset[str]
    past_it: frozenset[str]
    said: frozenset[str]
    recent: frozenset[str]
    just_gone: frozenset[str]
    not_kept: frozenset[str]
    months: frozenset[str]
    long_gone: Phrases
    any_time: frozenset[str]


@cache
def _cues() -> _Cues:
    def words(name: str) -> frozenset[str]:
        return frozenset(listed(name, tables().values()))

    def counts(name: str) -> dict[str, int]:
        pairs = (entry.split("=") for entry in listed(name, tables().values()))
        return {word: int(count) for word, count in pairs}

    units, recent, months = counts("of_units"), words("of_recent"), words("of_months")
    long_gone = tree_of({"of_long_gone": 1})
    return _Cues(
        numbers=counts("of_numbers"),
        units=units,
        between=words("of_between"),
        working=words("of_working"),
        promise_before=words("of_promise_before"),
        gone_before=words("of_gone_before"),
        gone_after=words("of_gone_after"),
        counted_after=words("of_counted_after"),
        past_it=words("of_past_it"),
        said=words("of_said"),
        recent=recent,
        just_gone=words("of_just_gone"),
        not_kept=words("of_not_kept"),
        months=months,
        long_gone=long_gone,
        any_time=frozenset(units) | recent | months | frozenset(long_gone.next),
    )
