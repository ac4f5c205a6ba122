"""Days as words name them: fixed, or coming round again, and which of them is meant."""

from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from advice.understanding.days.frame import Frame, Span, monday_of, month_shifted, shifted

WEEK = 7
HALF_A_YEAR = 183
"""Days; further away, a date without a year is asked about."""


class Every(Enum):
    """How often words fit the calendar."""

    ONCE = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()
    SPAN_OF_WEEK = auto()  # "Monday to Wednesday"


class Role(Enum):
    """How the day that is named bounds what is meant."""

    ON = auto()
    BY = auto()
    BEFORE = auto()
    AFTER = auto()
    SINCE = auto()
    AGO = auto()  # counted back from now


class Days(NamedTuple):
    """One meaning of words about a day.

    Attributes:
        spans: The days; of words that come round again all that are near, in order.
        every: How often they come round. With WEEK, ``spans`` is empty and ``weekday`` tells all.
        weekday: The weekday that was named, 0 for Monday.
        unit: For a span that is a week, month, quarter or year as such, which.
        role: How the day bounds what is meant.
        ask: True when the reading is never certain enough to be taken without asking.
        holiday: True for a holiday, before which work ends a day earlier.
    """

    spans: tuple[Span, ...] = ()
    every: Every = Every.ONCE
    weekday: int | None = None
    unit: str = ""
    role: Role = Role.ON
    ask: bool = False
    holiday: bool = False


Meaning = tuple[Days, ...]
"""The readings of one mention, the likeliest first; more than one must be asked about."""


def on(day: date) -> Days:
    """One fixed day."""
    return Days(((day, day),))


def within(first: date, last: date, unit: str = "") -> Days:
    """A fixed span of days."""
    return Days(((first, last),), unit=unit)


def meant(frame: Frame, days: Days) -> tuple[Span, ...]:
    """Choose which of the days that come round again are meant, the likeliest first; fixed ones all."""
    if days.every is Every.ONCE or (not days.spans and days.every is not Every.WEEK):
        return days.spans
    if days.every is Every.WEEK:
        found = (
            promised_weekdays(frame, days.weekday or 0)
            if frame.promise
            else past_weekdays(frame, days.weekday or 0)
        )
        return tuple((day, day) for day in found)
    return _promised(frame, days) if frame.promise else _past(frame, days)


def past_weekdays(frame: Frame, weekday: int) -> list[date]:
    """The latest such weekday before today; on that very weekday today is possible too."""
    back = (frame.today.weekday() - weekday) % WEEK
    if back:
        return [shifted(frame.today, -back)]
    return [shifted(frame.today, -WEEK), frame.today]


def coming(after: date, weekday: int) -> date:
    """Return the first such weekday after a day."""
    return shifted(after, (weekday - after.weekday() - 1) % WEEK + 1)


def promised_weekdays(frame: Frame, weekday: int) -> list[date]:
    """The next such weekday after the interview; weeks later the one after now is possible too."""
    found = [coming(frame.base, weekday)]
    if frame.today > frame.base and not frame.same_week:
        found += [frame.today] if frame.today.weekday() == weekday else []
        found.append(coming(frame.today, weekday))
    return list(dict.fromkeys(found))


def _past(frame: Frame, days: Days) -> tuple[Span, ...]:
    """The latest that has begun; of a day of the month that is today, the last one too."""
    begun = [span for span in days.spans if span[0] <= frame.today]
    if not begun:
        return days.spans[:1]
    latest = begun[-1]
    if days.every is Every.MONTH and latest[0] == frame.today and len(begun) > 1:
        return (latest, begun[-2])
    return (latest,)


def _promised(frame: Frame, days: Days) -> tuple[Span, ...]:
    """The first that does not end before the interview; the one before it where it is far off."""
    if days.every is Every.SPAN_OF_WEEK:
        ahead = [span for span in days.spans if span[0] > frame.base]
    else:
        ahead = [span for span in days.spans if span[1] >= frame.base]
    if not ahead:
        return days.spans[-1:]
    first = ahead[0]
    earlier = tuple(span for span in days.spans if span[1] < frame.base)
    if (
        days.every is Every.YEAR
        and earlier
        and (first[1] - frame.base).days > HALF_A_YEAR
        and (frame.base - earlier[-1][1]).days <= 2 * 31
    ):
        return earlier[-1:]
    another_month = days.every is Every.MONTH and first[1].month != frame.today.month
    another_week = days.every is Every.SPAN_OF_WEEK and not frame.same_week
    if first[1] < frame.today and (another_month or another_week):
        again = [span for span in ahead if span[1] >= frame.today]
        return (first, *again[:1])
    return (first,)


def common(frame: Frame, one: Days, other: Days) -> Days | None:
    """Return what two mentions of the same day agree on, or None when they do not."""
    if one.every is Every.WEEK:
        return _on_weekday(frame, other, one)
    if other.every is Every.WEEK:
        return _on_weekday(frame, one, other)
    spans: tuple[Span, ...] = tuple(
        dict.fromkeys(
            (max(a[0], b[0]), min(a[1], b[1]))
            for a in one.spans
            for b in other.spans
            if a[0] <= b[1] and b[0] <= a[1]
        )
    )
    if not spans:
        return None
    rarest = one if one.every.value <= other.every.value else other
    every = one.every if one.every is other.every else rarest.every
    return Days(
        spans if every is not Every.ONCE or len(spans) == 1 else spans[-1:],
        every,
        role=one.role if one.role is not Role.ON else other.role,
        ask=one.ask or other.ask,
    )


def _on_weekday(frame: Frame, days: Days, named: Days) -> Days | None:
    """Keep the days that fall on a weekday; of days that come round again the one meant."""
    weekday = named.weekday or 0
    if days.every is Every.WEEK:
        return days if days.weekday == weekday else None
    role = days.role if days.role is not Role.ON else named.role
    found: list[Span] = []
    for first, last in meant(frame, days):
        day = first if first.weekday() == weekday else coming(first, weekday)
        while day <= last:
            found.append((day, day))
            day = shifted(day, WEEK)
    if not found:
        return None
    every = days.every if len(found) == 1 else Every.ONCE
    return Days(tuple(found[-3:]), every, weekday, role=role, ask=len(found) > 1)


def moved(days: Days, by_days: int = 0) -> Days:
    """Shift every day by the same number of days."""
    spans = tuple((shifted(a, by_days), shifted(b, by_days)) for a, b in days.spans)
    return days._replace(spans=spans, weekday=None, unit="")


def weekly(weekday: int) -> Days:
    """A weekday by its name alone."""
    return Days((), Every.WEEK, weekday)


def settled(frame: Frame, days: Days) -> Days:
    """Fix a weekday, so that something can be counted from it; others stay as they are."""
    if days.every is not Every.WEEK:
        return days
    return Days(meant(frame, days), weekday=days.weekday)


def week_of(day: date) -> Span:
    """Return Monday and Sunday of a day's week."""
    monday = monday_of(day)
    return monday, shifted(monday, WEEK - 1)


def weeks_around(frame: Frame, first: int, last: int) -> Days:
    """Return the spans from one weekday to the next that is another, in every week that is near."""
    start = coming(shifted(min(frame.base, frame.today), -5 * WEEK), first)
    length = (last - first) % WEEK
    weeks = range((frame.today - start).days // WEEK + 5)
    spans = ((d := shifted(start, WEEK * week), shifted(d, length)) for week in weeks)
    return Days(tuple(spans), Every.SPAN_OF_WEEK)


def months_around(frame: Frame) -> list[date]:
    """First days of the months from half a year before what is asked about to one after it."""
    start = min(frame.base, frame.today).replace(day=1)
    ahead = (frame.today.year - start.year) * 12 + frame.today.month - start.month
    return [month_shifted(start, step) for step in range(-3, ahead + 4)]
