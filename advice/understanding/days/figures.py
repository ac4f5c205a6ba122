"""Dates in figures: "11/20", "11-20-25", "11 / 20", "20.11"; which number is the month."""

from typing import Final

from advice.understanding.days.calendar import dated, or_impossible
from advice.understanding.days.frame import Frame
from advice.understanding.days.grammar import Stage
from advice.understanding.days.spans import HALF_A_YEAR, Days, Meaning, meant

figures: Final = Stage()


SOON: Final = 120
"""Days; a promised date that is further off is read the other way round where that is nearer."""


Figures = tuple[int, int, int | None]


def numeric(frame: Frame, first: int, second: int, year: int | None = None) -> Meaning:
    """Read a date in figures: the month stands first, unless that cannot be or is not likely."""
    month_first, day_first = dated(frame, first, second, year), dated(frame, second, first, year)
    if month_first is None or day_first is None or first == second:
        return or_impossible(month_first or day_first)
    both = (month_first._replace(ask=True), day_first._replace(ask=True))
    if frame.spanish:
        return both if _is_likely(frame, month_first) else both[::-1]
    if _is_likely(frame, day_first) and not _is_likely(frame, month_first):
        return both[::-1]
    return (month_first,)


def _is_likely(frame: Frame, days: Days) -> bool:
    first, last = meant(frame, days)[0]
    if frame.promise:
        return 0 <= (last - frame.base).days <= SOON
    return 0 <= (frame.today - first).days <= HALF_A_YEAR


@figures.says("NUMERIC (?=HELD|NOUN)", makes="DAYS")
def fraction_of_things(frame: Frame, found: Figures) -> Meaning | None:
    """Read "11/20 interview", but not "2/3 interviews"."""
    first, second, year = found
    return None if year is None and first <= second <= 6 else numeric(frame, first, second, year)


@figures.says("(?<=(WORD|SKIP)) NUMERIC", makes="DAYS")
def mark_or_date(frame: Frame, found: Figures) -> Meaning:
    """Ask about "felt 9/10", which may be a mark."""
    first, second, year = found
    meaning = numeric(frame, first, second, year)
    if year is None and first <= second and second in {5, 10}:
        return tuple(days._replace(ask=True) for days in meaning)
    return meaning


@figures.says("NUMERIC (?!GENITIVE? UNITS)", makes="DAYS")
def figures_alone(frame: Frame, found: Figures) -> Meaning:
    """Read "11/20", "11/20/25"."""
    return numeric(frame, *found)


@figures.says("(?<=(ON|EL|DEL|WAS|BY|IN)) PAIR", "^ PAIR (?=BREAK|COMMA|CLOCK|AT|$)", makes="DAYS")
def pair_as_date(frame: Frame, pair: tuple[int, int, str]) -> Meaning | None:
    """Read "on 11-20", "el 20.11"; in a promise two small figures may be days to wait."""
    first, second, _ = pair
    if dated(frame, first, second) is None and dated(frame, second, first) is None:
        return None
    meaning = numeric(frame, first, second)
    doubtful = frame.promise and first < second <= 12
    return tuple(days._replace(ask=days.ask or doubtful) for days in meaning)


@figures.says("(?<=WEEKDAY) PAIR", makes="DAYS")
def pair_beside_weekday(frame: Frame, pair: tuple[int, int, str]) -> Meaning | None:
    """Read "mon 11-17"; "mon 3.30" is a time."""
    return None if pair[2] == "." else pair_as_date(frame, pair)


@figures.says("DIGITS SLASH DIGITS (SLASH (YEAR|DIGITS))?", makes="DAYS")
def spaced_figures(frame: Frame, first: int, second: int, year: int | None = None) -> Meaning:
    """Read "11 / 20"."""
    return numeric(frame, first, second, year)


@figures.says("^ (ON|EL)? DIGITS DIGITS (YEAR)? $", makes="DAYS")
def figures_apart(
    frame: Frame, first: int, second: int, year: int | None = None
) -> Meaning | None:
    """Ask about "11 20"; with the year it is a date."""
    if dated(frame, first, second) is None:
        return None
    return tuple(
        d._replace(ask=d.ask or year is None) for d in numeric(frame, first, second, year)
    )
