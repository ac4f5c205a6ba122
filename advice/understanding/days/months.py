"""Dates by the name of a month: "nov 3rd", "el 3 de noviembre", "3 or 4 of May", "in october"."""

from datetime import date
from typing import Final

from advice.understanding.days.calendar import IMPOSSIBLE, dated, months_of, or_impossible
from advice.understanding.days.frame import Frame, last_of_month
from advice.understanding.days.grammar import Stage
from advice.understanding.days.spans import Days, Meaning, within

months: Final = Stage()

_YEAR = "((GENITIVE|COMMA|HYPHEN|SLASH)? YEAR)?"


def _range(frame: Frame, month: int, first: int, last: int, year: int | None = None) -> Meaning:
    one, other = dated(frame, month, first, year), dated(frame, month, last, year)
    if one is None or other is None:
        return (IMPOSSIBLE,)
    if first >= last:
        return (one,)
    ends = {b.year: b for _, b in other.spans}
    spans = tuple((a, ends[a.year]) for a, _ in one.spans if a.year in ends)
    return (Days(spans, one.every),)


@months.says(
    "MONTH THE? DAY_NUMBER (AND|TO|HYPHEN|A|AL) THE? DAY_NUMBER (?!WORD|NOUN|UNITS)", makes="DAYS"
)
def month_range(frame: Frame, month: int, first: int, last: int) -> Meaning:
    """Read "nov 3 to 5"."""
    return _range(frame, month, first, last)


@months.says(f"MONTH PAIR {_YEAR}", makes="DAYS")
def month_pair(
    frame: Frame, month: int, figures: tuple[int, int, str], year: int | None = None
) -> Meaning:
    """Read "nov 3-5"."""
    return _range(frame, month, figures[0], figures[1], year)


@months.says(
    "(BETWEEN|FROM|SINCE|OF)? (ARTICLE|DEL)? DAY_NUMBER (AND|TO|HYPHEN|A|AL|BY) ARTICLE? DAY_NUMBER"
    f" GENITIVE? MONTH {_YEAR}",
    makes="DAYS",
)
def range_of_month(
    frame: Frame, first: int, last: int, month: int, year: int | None = None
) -> Meaning:
    """Read "del 3 al 5 de noviembre"."""
    return _range(frame, month, first, last, year)


@months.says(f"PAIR GENITIVE? MONTH {_YEAR}", makes="DAYS")
def pair_of_month(
    frame: Frame, figures: tuple[int, int, str], month: int, year: int | None = None
) -> Meaning:
    """Read "3-5 de noviembre"."""
    return _range(frame, month, figures[0], figures[1], year)


def _either(frame: Frame, month: int, first: int, second: int) -> Meaning:
    if frame.promise and first < second:
        return _range(frame, month, first, second)
    return (dated(frame, month, first) or IMPOSSIBLE, dated(frame, month, second) or IMPOSSIBLE)


@months.says("MONTH THE? DAY_NUMBER OR THE? DAY_NUMBER (?!UNITS)", makes="DAYS")
def month_either(frame: Frame, month: int, first: int, second: int) -> Meaning:
    """Read "nov 3 or 4"."""
    return _either(frame, month, first, second)


@months.says("(ARTICLE|DEL)? DAY_NUMBER OR ARTICLE? DAY_NUMBER GENITIVE? MONTH", makes="DAYS")
def either_of_month(frame: Frame, first: int, second: int, month: int) -> Meaning:
    """Read "el 3 o 4 de noviembre"."""
    return _either(frame, month, first, second)


@months.says(
    "MONTH (THE|ON|HYPHEN|SLASH)? DAY_NUMBER ((COMMA|OF|DEL|HYPHEN|SLASH)? YEAR)?", makes="DAYS"
)
def month_day(frame: Frame, month: int, day: int, year: int | None = None) -> Meaning:
    """Read "nov 3rd, 2025"."""
    return or_impossible(dated(frame, month, day, year))


@months.says("YEAR (HYPHEN|SLASH)? MONTH (HYPHEN|SLASH)? DAY_NUMBER", makes="DAYS")
def year_first(frame: Frame, year: int, month: int, day: int) -> Meaning:
    """Read "2025 nov 3"."""
    return or_impossible(dated(frame, month, day, year))


@months.says(
    "(ON|EL|DEL|THE)* DAY_NUMBER (DAY)? (GENITIVE|HYPHEN|SLASH)? MONTH ((GENITIVE|COMMA|HYPHEN|SLASH)? YEAR)?",
    makes="DAYS",
)
def day_month(frame: Frame, day: int, *rest: int | str) -> Meaning:
    """Read "el 3 de noviembre del 2025", "3rd nov"."""
    month, *year = (part for part in rest if isinstance(part, int))
    return or_impossible(dated(frame, month, day, *year))


@months.says("MONTH (GENITIVE|COMMA)? YEAR", makes="PERIOD")
def month_of_year(_: Frame, month: int, year: int) -> Meaning:
    """Read "november 2025"."""
    return (within(date(year, month, 1), last_of_month(year, month), "month"),)


_NO_DAY = "(?!(THE|ON)? DAY_NUMBER|PAIR)"


@months.says(f"(LAST|JUST_PAST) MONTH {_NO_DAY}", "MONTH LAST (?!UNIT)", makes="PERIOD")
def last_month_by_name(frame: Frame, month: int) -> Meaning:
    """Read "last november": the latest that is over, or the one that runs."""
    days = months_of(frame, month)
    over = [span for span in days.spans if span[1] < frame.today]
    return (Days(tuple(over[-1:]), unit="month"),)


@months.says(f"(NEXT|COMING) MONTH {_NO_DAY}", "MONTH (NEXT|COMING) (?!UNIT)", makes="PERIOD")
def next_month_by_name(frame: Frame, month: int) -> Meaning:
    """Read "next june"."""
    days = months_of(frame, month)
    return (days._replace(spans=tuple(s for s in days.spans if s[0] > frame.base)[:1]),)


@months.says(f"THIS? MONTH {_NO_DAY}", "MONTH THIS (?!UNIT)", makes="PERIOD")
def month_alone(frame: Frame, month: int) -> Meaning:
    """Read "in november"."""
    return (months_of(frame, month),)
