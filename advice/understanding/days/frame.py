"""What words about a day are read against."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

Span = tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The question that the words answer, and the days that they are counted from.

    Attributes:
        promise: True when a promised decision time is read, False for the day of an interview.
        now: The moment of asking on the candidate's clock, without a zone.
        base: The day from which promised spans count; the day of asking for an interview.
        spanish: True when the words may put the day before the month.
        holidays: Days off besides Saturday and Sunday, for business days.
        today: The day of asking.
    """

    promise: bool
    now: datetime
    base: date
    spanish: bool = False
    holidays: Collection[date] = ()
    today: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "today", self.now.date())

    @property
    def same_week(self) -> bool:
        """Whether the words were said in the week that they are counted from."""
        return monday_of(self.base) == monday_of(self.today)


def years_around(frame: Frame) -> range:
    """Return the years in which a date without a year may lie."""
    first, last = min(frame.base, frame.today).year - 1, frame.today.year + 2
    return range(max(first, MINYEAR), min(last, MAXYEAR - 1) + 1)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def shifted(day: date, days: int) -> date:
    """Return the day that lies a number of days later, or the last one before the calendar ends.

    Beyond the calendar the guard refuses in any case; the days here only have to be far enough.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def month_shifted(day: date, months: int) -> date:
    """Return the same day of another month, or its last one where it is shorter."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    if not date.min.year <= year <= date.max.year:
        return date.max if months > 0 else date.min
    return date(year, month + 1, min(day.day, last_of_month(year, month + 1).day))


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
