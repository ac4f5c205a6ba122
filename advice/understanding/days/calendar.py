"""Days and months of the calendar, in every year that is near."""

from datetime import date
from typing import Final

from advice.understanding.days.frame import Frame, Span, last_of_month, month_shifted, years_around
from advice.understanding.days.spans import HALF_A_YEAR, Days, Every, Meaning, months_around, on

IMPOSSIBLE: Final = Days()
"""A day that the calendar does not have: no span at all."""


def dated(frame: Frame, month: int, day: int, year: int | None = None) -> Days | None:
    """Return a day of the CAL, or None when no year has it."""
    if not (1 <= month <= 12 and 1 <= day <= last_of_month(2000, month).day):
        return None
    if year is not None:
        year += 2000 if year < 100 else 0
        return on(date(year, month, day)) if day <= last_of_month(year, month).day else None
    years = years_around(frame)
    spans = [(d := date(y, month, day), d) for y in years if day <= last_of_month(y, month).day]
    if (month, day) == (2, 29):
        spans = [s for s in spans if _is_within_a_year(frame, s[0])]
    return Days(tuple(spans), Every.YEAR)


def _is_within_a_year(frame: Frame, day: date) -> bool:
    away = (day - frame.base).days if frame.promise else (frame.today - day).days
    return 0 <= away <= 2 * HALF_A_YEAR


def or_impossible(days: Days | None) -> Meaning:
    """Return a reading by itself, or the one that no day fits."""
    return (days or IMPOSSIBLE,)


def monthly(frame: Frame, day: int) -> Meaning:
    """Read a day of some month."""
    months = [d for d in months_around(frame) if day <= last_of_month(d.year, d.month).day]
    found = Days(tuple((d.replace(day=day), d.replace(day=day)) for d in months), Every.MONTH)
    end = last_of_month(frame.base.year, frame.base.month)
    if frame.promise and day > end.day:
        return (on(end)._replace(ask=True), found)
    return (found,)


def months_of(frame: Frame, month: int) -> Days:
    """Return a month by its name, in the years around."""
    years = years_around(frame)
    spans: tuple[Span, ...] = tuple((date(y, month, 1), last_of_month(y, month)) for y in years)
    return Days(spans, Every.YEAR, unit="month")


def month_of(day: date, later: int = 0) -> Span:
    """Return first and last day of a day's month, or of one some months later."""
    first = month_shifted(day.replace(day=1), later)
    return first, last_of_month(first.year, first.month)
