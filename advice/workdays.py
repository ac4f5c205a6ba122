"""Counting working days: Monday to Friday less the public holidays of a state."""

from collections.abc import Collection, Container, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

ONE_DAY: Final = timedelta(days=1)
SATURDAY: Final = 5
# The years that iteration covers; a single day can be asked about in any year.
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 2099


class UnknownAreaError(ValueError):
    """There is no calendar of public holidays for this country or state."""

    def __init__(self, area: str) -> None:
        super().__init__(f"there is no calendar of public holidays for {area}")


@dataclass(frozen=True, slots=True)
class StateHolidays(Collection[date]):
    """The public holidays of a country or of one of its states, worked out a year at a time.

    Nothing is imported or worked out before the first day is asked about.

    Attributes:
        area: An ISO code such as ``US-CA`` or ``US``.

    >>> date(2026, 11, 26) in StateHolidays("US-CA")  # Thanksgiving Day
    True
    """

    area: str
    _years: dict[int, frozenset[date]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and day in (self._years.get(day.year) or self.of(day.year))

    def __iter__(self) -> Iterator[date]:
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            yield from sorted(self.of(year))

    def __len__(self) -> int:
        return sum(len(self.of(year)) for year in range(FIRST_YEAR, LAST_YEAR + 1))

    def of(self, year: int) -> frozenset[date]:
        """Return the holidays of one year.

        Raises:
            UnknownAreaError: If there is no calendar for the area.
        """
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = _holidays(self.area, year)
        return known


def _holidays(area: str, year: int) -> frozenset[date]:
    import holidays  # noqa: PLC0415 - a tenth of a second, paid when the first day is asked about

    country, _, state = area.partition("-")
    try:
        found = holidays.country_holidays(country, subdiv=state or None, years=year, expand=False)
    except NotImplementedError:
        raise UnknownAreaError(area) from None
    return frozenset(found)


def is_workday(day: date, holidays: Container[date] = ()) -> bool:
    """Tell whether people work on a day."""
    return day.weekday() < SATURDAY and day not in holidays


def add_workdays(start: date, count: int, holidays: Container[date] = ()) -> date:
    """Return the day that lies a number of working days after another.

    Args:
        start: The day to count from; not counted itself, and no working day by need.
        count: How many working days, zero or more.
        holidays: Days off besides Saturday and Sunday.

    Raises:
        ValueError: If ``count`` is negative.
        OverflowError: If the day lies past the calendar's end.

    >>> add_workdays(date(2026, 11, 20), 1)  # a Friday
    datetime.date(2026, 11, 23)
    """
    if count < 0:
        raise ValueError("working days are counted forwards")
    day = start
    while count:
        day += ONE_DAY
        if day.weekday() < SATURDAY and day not in holidays:
            count -= 1
    return day


def working_days_between(start: date, end: date, holidays: Container[date] = ()) -> int:
    """Count the working days after one day up to and with another; none when that comes first.

    It takes a step for each day of the span.

    >>> working_days_between(date(2026, 11, 20), date(2026, 11, 24))  # Friday to Tuesday
    2
    """
    count, day = 0, start
    while day < end:
        day += ONE_DAY
        count += is_workday(day, holidays)
    return count
