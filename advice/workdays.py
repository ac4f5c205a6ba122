"""Counting working days: Monday to Friday less the public holidays of a state."""

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
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
    country, _, state = area.partition("-")
    try:
        calendar = _calendar_of(country)
        return frozenset(calendar(subdiv=state or None, years=year, expand=False))
    except (NotImplementedError, StopIteration):
        raise UnknownAreaError(area) from None


@cache
def _calendar_of(country: str) -> Callable[..., Iterable[date]]:
    """Return the library's calendar of one country.

    The library's own way imports the calendars of every country, eight megabytes that stay. This
    one looks only at the module that its registry names.

    Raises:
        StopIteration: If there is no such country.
    """
    import holidays  # noqa: PLC0415 - some hundredths of a second, paid with the first day asked for
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    name, codes = next((name, codes) for name, codes in COUNTRIES.items() if country in codes[1:])
    place = Path(holidays.__file__).with_name("countries") / f"{name}.py"
    loader = SourceFileLoader(f"holidays.countries.{name}", str(place))
    module = ModuleType(loader.name)
    loader.exec_module(module)
    calendar: Callable[..., Iterable[date]] = getattr(module, codes[0])
    return calendar


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
