"""Weeks, months, years, quarters and seasons, and holidays: "next week", "el mes pasado", "Q1"."""

from datetime import date
from typing import Final

from advice.understanding.days import holidays
from advice.understanding.days.amounts import Amount, before
from advice.understanding.days.calendar import month_of
from advice.understanding.days.frame import Frame, Span, month_shifted, shifted, years_around
from advice.understanding.days.grammar import Stage
from advice.understanding.days.spans import Days, Every, Meaning, coming, week_of, within

SATURDAY: Final = 5

periods: Final = Stage()


def period(frame: Frame, unit: str, later: int, start: date | None = None) -> Days:
    """Return a week, weekend, fortnight, month, quarter or year, some of them later than a day's."""
    start = start or (frame.base if later >= 0 else frame.today)
    if unit == "week":
        first, last = week_of(shifted(start, 7 * later))
        return within(first, last, unit)
    if unit == "weekend":
        saturday = shifted(week_of(start)[0], SATURDAY + 7 * later)
        return within(saturday, shifted(saturday, 1), unit)
    if unit == "month":
        return within(*month_of(start, later), unit)
    if unit == "quarter":
        first = month_shifted(
            start.replace(month=(start.month - 1) // 3 * 3 + 1, day=1), 3 * later
        )
        return within(first, month_of(first, 2)[1], unit)
    if unit == "year":
        year = min(max(start.year + later, 1), 9999)
        return within(date(year, 1, 1), date(year, 12, 31), unit)
    return _fortnight(start, later)


def _fortnight(start: date, later: int) -> Days:
    """Return the half of a month in which wages are paid: to the 15th, or to the end."""
    first, last = month_of(start)
    for _ in range(later):
        start = shifted(first.replace(day=15) if start.day <= 15 else last, 1)
        first, last = month_of(start)
    middle = first.replace(day=15)
    return within(first, middle) if start.day <= 15 else within(shifted(middle, 1), last)


# What would say more about a unit than the words before it.
_ALONE = "(?!NEXT|LAST|COMING|THIS|BEFORE_LAST|AFTER_NEXT|JUST_PAST|DAYS|HOLIDAY|WEEKDAY|AFTER|BEFORE|PERIOD)"


@periods.says("NOT? THIS UNIT (NOT|SKIP)? THE_OTHER", makes="PERIOD")
def not_this_but_the_other(frame: Frame, unit: str) -> Meaning:
    """Read "esta semana no, la otra"."""
    return next_unit(frame, unit)


@periods.says("THIS UNIT", "UNIT THIS", "THIS (LAST|COMING|NEXT) UNIT", makes="PERIOD")
def this_unit(frame: Frame, unit: str) -> Meaning:
    """Read "this week": of the day of asking, and where that differs also of the interview."""
    if unit == "weekend" and not frame.promise:
        return last_unit(frame, unit, at_latest=True)
    now, then = period(frame, unit, 0, frame.today), period(frame, unit, 0, frame.base)
    return (now,) if now == then else (now, then)


@periods.says("(LAST|JUST_PAST) UNIT", "UNIT (LAST|JUST_PAST) (?!UNIT|MONTH)", makes="PERIOD")
def past_unit(frame: Frame, unit: str) -> Meaning:
    """Read "last week", "el mes pasado", always counted from now."""
    return last_unit(frame, unit)


def last_unit(frame: Frame, unit: str, *, at_latest: bool = False) -> Meaning:
    """Return the latest unit that is over, or with ``at_latest`` the one that runs."""
    if unit == "weekend":
        begun = frame.today.weekday() >= SATURDAY
        return (period(frame, unit, 0 if begun and at_latest else -1),)
    return (period(frame, unit, -1),)


@periods.says("BEFORE_LAST UNIT", "UNIT BEFORE_LAST", makes="PERIOD")
def unit_before_last(frame: Frame, unit: str) -> Meaning:
    """Read "the week before last"."""
    return (period(frame, unit, -2),)


@periods.says("(IN|WITHIN|OVER) NEXT UNIT (?!NEXT)", makes="PERIOD")
def in_next_unit(frame: Frame, unit: str) -> Meaning:
    """Read "in the next week": the coming seven days, or the week that begins next Monday."""
    following = period(frame, unit, 1)
    if frame.spanish or unit not in {"week", "month"} or not frame.promise:
        return (following,)
    return (following, _from_the_interview(frame, unit))


def _from_the_interview(frame: Frame, unit: str) -> Days:
    """Return seven days, or a month, from the interview on."""
    end = shifted(frame.base, 7) if unit == "week" else month_shifted(frame.base, 1)
    return within(frame.base, end)


@periods.says("(NEXT|COMING) UNIT FROM? (NOW|FROM_NOW)", makes="PERIOD")
def next_unit_from_now(frame: Frame, unit: str) -> Meaning:
    """Read "next week from now"."""
    return (period(frame, unit, 1, frame.today),)


@periods.says("(NEXT|COMING) UNIT", "UNIT (NEXT|COMING) (?!UNIT|MONTH)", makes="PERIOD")
def next_unit(frame: Frame, unit: str) -> Meaning:
    """Read "next week", "la semana que viene"; "next weekend" is often the one that comes first."""
    if unit == "weekend" and frame.base.weekday() < SATURDAY:
        return (period(frame, unit, 0), period(frame, unit, 1))
    return (period(frame, unit, 1),)


@periods.says("THE_OTHER UNIT", makes="PERIOD")
def the_other_unit(frame: Frame, unit: str) -> Meaning:
    """Read "la otra semana": the next of a promise; of an interview hardly more than lately."""
    if frame.promise:
        return next_unit(frame, unit)
    return tuple(days._replace(ask=True) for days in last_unit(frame, unit))


@periods.says("UNIT AFTER_NEXT", "AFTER_NEXT UNIT", "UNIT AFTER NEXT", makes="PERIOD")
def unit_after_next(frame: Frame, unit: str) -> Meaning:
    """Read "the week after next"."""
    return (period(frame, unit, 2),)


@periods.says(f"WITHIN UNIT {_ALONE}", makes="PERIOD")
def within_unit(frame: Frame, unit: str) -> Meaning:
    """Ask about "within the week": to its end, or seven days."""
    running = period(frame, unit, 0)
    if unit not in {"week", "month"} or not frame.promise:
        return (running,)
    return (running, _from_the_interview(frame, unit))


@periods.says(f"(IN|OVER) UNIT {_ALONE}", makes="PERIOD")
def in_unit(frame: Frame, unit: str) -> Meaning:
    """Read "during the week", "over the weekend"."""
    if unit == "weekend" and not frame.promise:
        return last_unit(frame, unit, at_latest=True)
    return (period(frame, unit, 0),)


@periods.says("UNIT YEAR", makes="PERIOD")
def the_year(_: Frame, unit: str, year: int) -> Meaning | None:
    """Read "the year 2025"."""
    return (within(date(year, 1, 1), date(year, 12, 31), "year"),) if unit == "year" else None


@periods.says("(LAST|JUST_PAST) AMOUNT", "(IN|WITHIN|OVER) LAST AMOUNT", makes="DAYS")
def last_amount(frame: Frame, amount: Amount) -> Meaning:
    """Read "the last two weeks"."""
    return (within(before(frame, frame.today, amount.most), frame.today)._replace(ask=True),)


@periods.says("(THIS|NEXT|LAST|COMING)? QUARTER YEAR?", makes="PERIOD")
def quarter_by_name(frame: Frame, number: int, year: int | None = None) -> Meaning:
    """Read "Q1"."""
    years = years_around(frame) if year is None else (year,)
    firsts = [date(y, 3 * number - 2, 1) for y in years]
    spans = tuple((first, month_of(first, 2)[1]) for first in firsts)
    return (Days(spans, Every.YEAR, unit="quarter", ask=True),)


_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "winter": (12, 14)}


@periods.says(
    "(IN|THIS|NEXT|LAST|COMING|OVER) SEASON",
    "SEASON (LAST|NEXT|COMING|THIS)",
    "(?<=(BY|BEFORE|AFTER|PORTION|AL)) SEASON",
    makes="DAYS",
)
def season(frame: Frame, name: str) -> Meaning:
    """Ask about "in the spring"."""
    first, last = _SEASONS[name]
    years = years_around(frame)
    starts = [date(y, first, 1) for y in years]
    spans = tuple((start, month_of(start, last - first)[1]) for start in starts)
    return (Days(spans, Every.YEAR, ask=True),)


@periods.says("HOLIDAY UNIT", makes="PERIOD")
def feast_unit(frame: Frame, name: str, unit: str) -> Meaning | None:
    """Read "Thanksgiving week"."""
    found = []
    for days in feast(frame, name):
        spans = tuple(s for a, _ in days.spans if (s := unit_beside(unit, a, 0)))
        found.append(Days(spans, days.every, unit=unit))
    return tuple(found) if found[0].spans else None


@periods.says("(IN|OVER) HOLIDAY (?!YEAR|UNIT)", makes="DAYS")
def in_feast(frame: Frame, name: str) -> Meaning:
    """Read "over the holidays"; "in the new year" is any day of January."""
    if name != "new-year":
        return feast(frame, name)
    return tuple(
        days._replace(spans=tuple(month_of(a) for a, _ in days.spans), unit="month", ask=True)
        for days in feast(frame, name)
    )


@periods.says("PORTION IN? HOLIDAY (?!UNIT)", makes="DAYS")
def portion_of_feast(frame: Frame, _: str, name: str) -> Meaning:
    """Read "early in the new year"; other holidays have no portions."""
    return in_feast(frame, name)


@periods.says("(LAST|NEXT|THIS|COMING|JUST_PAST)? HOLIDAY YEAR?", makes="DAYS")
def feast(frame: Frame, name: str, year: int | None = None) -> Meaning:
    """Read the name of a holiday."""
    years = years_around(frame) if year is None else (year,)
    every = Every.YEAR if year is None else Every.ONCE
    return tuple(
        Days(tuple(holidays.holiday(one, y) for y in years), every, holiday=True)
        for one in name.split(" or ")
    )


def unit_beside(unit: str, day: date, steps: int) -> Span | None:
    """Return the week, weekend or month that lies some steps from the one of a day."""
    if unit == "week":
        return week_of(shifted(day, 7 * steps))
    if unit == "weekend":
        since = {-1: -9, 0: -3, 1: 0}[steps]
        saturday = coming(shifted(day, since), 5)
        return saturday, shifted(saturday, 1)
    return month_of(day, steps) if unit == "month" else None
