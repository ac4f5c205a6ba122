"""When the holidays fall that people in California count from; an offset of their days by year."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Final

from advice.understanding.days.frame import Span, last_of_month, shifted

MONDAY, TUESDAY, THURSDAY, FRIDAY, SUNDAY = 0, 1, 3, 4, 6


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """Return the first, second … such weekday of a month, or the last for -1; None when there is none."""
    if number < 0:
        last = last_of_month(year, month)
        return shifted(last, -((last.weekday() - weekday) % 7))
    first = date(year, month, 1)
    day = shifted(first, (weekday - first.weekday()) % 7 + 7 * (number - 1))
    return day if day.month == month else None


def easter(year: int) -> date:
    """Return Easter Sunday: the Sunday after the first full moon of spring, as the church counts it."""
    century = year // 100
    drift = century - century // 4 - (8 * century + 13) // 25
    full_moon = (19 * (year % 19) + drift + 15) % 30
    full_moon -= full_moon // 28 * (1 - 29 // (full_moon + 1) * ((21 - year % 19) // 11))
    leap = year // 4 - century + century // 4
    sunday = full_moon - (year + leap + full_moon + 2) % 7
    return shifted(date(year, 3, 28), sunday)


def _fixed(month: int, day: int) -> Callable[[int], Span]:
    def span(year: int) -> Span:
        return date(year, month, day), date(year, month, day)

    return span


def _weekday(
    month: int, weekday: int, number: int, later: int = 0, lasting: int = 1
) -> Callable[[int], Span]:
    def span(year: int) -> Span:
        day = nth_weekday(year, month, weekday, number) or date(year, month, 1)
        return shifted(day, later), shifted(day, later + lasting - 1)

    return span


def _easter(later: int, lasting: int = 1) -> Callable[[int], Span]:
    def span(year: int) -> Span:
        day = shifted(easter(year), later)
        return day, shifted(day, lasting - 1)

    return span


def _end_of_year(year: int) -> Span:
    return date(year, 12, 24), date(year + 1, 1, 1)


def _election(year: int) -> Span:
    monday = nth_weekday(year, 11, MONDAY, 1) or date(year, 11, 1)
    return shifted(monday, 1), shifted(monday, 1)


_DAYS: Final[dict[str, Callable[[int], Span]]] = {
    "new-year": _fixed(1, 1),
    "epiphany": _fixed(1, 6),
    "mlk": _weekday(1, MONDAY, 3),
    "groundhog": _fixed(2, 2),
    "super-bowl": _weekday(2, SUNDAY, 2),
    "valentine": _fixed(2, 14),
    "presidents": _weekday(2, MONDAY, 3),
    "st-patrick": _fixed(3, 17),
    "chavez": _fixed(3, 31),
    "holy-week": _easter(-7, 8),
    "holy-thursday": _easter(-3),
    "good-friday": _easter(-2),
    "easter": _easter(0),
    "palm-sunday": _easter(-7),
    "ash-wednesday": _easter(-46),
    "mardi-gras": _easter(-47),
    "easter-monday": _easter(1),
    "april-fools": _fixed(4, 1),
    "tax": _fixed(4, 15),
    "cinco-de-mayo": _fixed(5, 5),
    "mothers": _weekday(5, SUNDAY, 2),
    "mothers-mexico": _fixed(5, 10),
    "memorial": _weekday(5, MONDAY, -1),
    "juneteenth": _fixed(6, 19),
    "fathers": _weekday(6, SUNDAY, 3),
    "independence": _fixed(7, 4),
    "labor": _weekday(9, MONDAY, 1),
    "mexican-independence": _fixed(9, 16),
    "columbus": _weekday(10, MONDAY, 2),
    "halloween": _fixed(10, 31),
    "dead": _fixed(11, 2),
    "election": _election,
    "veterans": _fixed(11, 11),
    "thanksgiving": _weekday(11, THURSDAY, 4),
    "thanksgiving-break": _weekday(11, THURSDAY, 4, 0, 4),
    "black-friday": _weekday(11, THURSDAY, 4, 1),
    "cyber-monday": _weekday(11, THURSDAY, 4, 4),
    "giving-tuesday": _weekday(11, THURSDAY, 4, 5),
    "guadalupe": _fixed(12, 12),
    "christmas-eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "holidays": _end_of_year,
    "new-year-eve": _fixed(12, 31),
}


@lru_cache(maxsize=256)
def holiday(name: str, year: int) -> Span:
    """Return first and last day of a holiday in a year.

    Raises:
        KeyError: If there is no such holiday.
    """
    return _DAYS[name](year)
