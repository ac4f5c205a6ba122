"""Numbers in words, and lengths of time: "twenty third", "3-5 business days", "semana y media"."""

from datetime import date, timedelta
from math import ceil
from typing import Final, NamedTuple

from advice.understanding.days.frame import Frame, month_shifted, shifted
from advice.understanding.days.grammar import Stage
from advice.workdays import add_workdays

LONGEST: Final = 400
"""The greatest number that is read as a length; "in 5000 days" is no length of anything here."""


class Count(NamedTuple):
    """How many: least, as understood when one number is needed, and most."""

    least: float
    usual: float
    most: float


VAGUE: Final = {"couple": Count(2, 2, 2), "few": Count(2, 3, 5), "several": Count(3, 5, 7)}


class Length(NamedTuple):
    """A number of one unit: minute, hour, day, workday, week, fortnight, month, quarter, year."""

    number: float
    unit: str


class Amount(NamedTuple):
    """A length of time: the least, the usual and the greatest; ``vague`` when the words are."""

    least: Length
    usual: Length
    most: Length
    joined: bool = False  # "two or three days": several lengths were named


DAYS_IN: Final = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
MONTHS_IN: Final = {"month": 1, "quarter": 3, "year": 12}


def after(frame: Frame, start: date, length: Length) -> date:
    """Return the day that lies a length of time after a day."""
    count, unit = length
    if unit == "workday":
        return add_workdays(start, ceil(count), frame.holidays)
    if unit == "hour":
        return shifted(start, ceil(count / 24) if count > 8 else 0)
    if unit == "minute":
        return start
    if unit in MONTHS_IN:
        months = count * MONTHS_IN[unit]
        day = month_shifted(start, int(months))
        return shifted(day, 15) if months % 1 else day
    return shifted(start, ceil(count * DAYS_IN[unit]))


def before(frame: Frame, start: date, length: Length) -> date:
    """Return the day that lies a length of time before a day; hours count from the moment of asking."""
    count, unit = length
    if unit == "workday":
        return _workdays_before(frame, start, ceil(count))
    if unit in {"hour", "minute"}:
        hours = count if unit == "hour" else count / 60
        return (frame.now - timedelta(hours=hours)).date() if start == frame.today else start
    if unit in MONTHS_IN:
        months = count * MONTHS_IN[unit]
        day = month_shifted(start, -int(months))
        return shifted(day, -15) if months % 1 else day
    return shifted(start, -int(count * DAYS_IN[unit]))


def _workdays_before(frame: Frame, start: date, count: int) -> date:
    day = start
    while count > 0:
        day = shifted(day, -1)
        count -= day.weekday() < 5 and day not in frame.holidays
    return day


counts = Stage()
amounts = Stage()


@counts.says("TENS (HYPHEN|AND)? SMALL", makes="NUMBER")
def tens_and_ones(_: Frame, tens: int, ones: int) -> int:
    """Read "twenty three" and "treinta y uno"."""
    return tens + ones


@counts.says("TENS (HYPHEN|AND)? ORDINAL_WORD", makes="ORDINAL")
def tens_and_ordinal(_: Frame, tens: int, ones: int) -> int:
    """Read "twenty third"."""
    return tens + ones


@counts.says("TENS", makes="NUMBER")
def tens_alone(_: Frame, tens: int) -> int:
    """Read "thirty"."""
    return tens


several = Stage()


@several.says(
    "(BETWEEN|FROM|OF)? DIGITS COMMA? (HYPHEN|TO|A|OR|AND|AL|BY)? DIGITS (?=UNITS)", makes="COUNT"
)
def from_to(_: Frame, first: int, second: int) -> Count | None:
    """Read "two or three", "3 a 5" and "entre 5 y 7" before a unit."""
    if first > second or second > LONGEST:
        return None
    return Count(first, second, second)


@several.says("VAGUE_NUMBER (OR|TO|HYPHEN) (SMALL|VAGUE_NUMBER) (?=UNITS)", makes="COUNT")
def vague_to(_: Frame, first: Count, second: int | Count) -> Count:
    """Read "a couple or three" before a unit."""
    most = second.usual if isinstance(second, Count) else second
    return Count(first.least, most, most)


@several.says("PAIR (?=UNITS)", makes="COUNT")
def pair(_: Frame, figures: tuple[int, int, str]) -> Count | None:
    """Read "3-5" and "1.5" before a unit."""
    first, second, mark = figures
    if mark == ".":
        value = float(f"{first}.{second}")
        return Count(value, value, value)
    return Count(first, second, second) if first <= second <= LONGEST else None


@several.says("NUMERIC (?=UNITS)", makes="COUNT")
def fraction(_: Frame, figures: tuple[int, int, int | None]) -> Count | None:
    """Read "1/2" before a unit."""
    return Count(0.5, 0.5, 0.5) if figures == (1, 2, None) else None


@several.says("DIGITS (AND A? HALF|NUMERIC) (?=UNITS)", makes="COUNT")
def and_a_half(
    _: Frame, count: int, figures: tuple[int, int, int | None] = (1, 2, None)
) -> Count | None:
    """Read "two and a half" and "1 1/2" before a unit."""
    return Count(count + 0.5, count + 0.5, count + 0.5) if figures == (1, 2, None) else None


@several.says("(VAGUE_NUMBER|ANOTHER)? DIGITS (?=UNITS)", makes="COUNT")
def number(_: Frame, *found: Count | int) -> Count | None:
    """Read a number before a unit; "unos 10" is about ten."""
    count = found[-1]
    if not isinstance(count, int) or count > LONGEST:
        return None
    return Count(count, count, count)


@several.says("VAGUE_NUMBER (?=UNITS)", makes="COUNT")
def vague(_: Frame, count: Count) -> Count:
    """Read "a couple", "a few", "several" before a unit."""
    return count


@several.says("(A|ANOTHER) (?=UNITS)", makes="COUNT")
def one(_: Frame) -> Count:
    """Read "a" and "another" before a unit."""
    return Count(1, 1, 1)


def _amount(count: Count, unit: str) -> Amount:
    return Amount(
        Length(count.least, unit),
        Length(count.usual, unit),
        Length(count.most, unit),
        joined=count.least < count.usual == count.most,
    )


@amounts.says("COUNT UNITS (OR|COMMA|HYPHEN|TO) DIGITS UNITS?", makes="AMOUNT")
def or_more(_: Frame, count: Count, unit: str, second: int, other: str = "") -> Amount:
    """Read "a week or two", "un día o dos", "una semana, dos"."""
    return Amount(
        Length(count.least, unit),
        Length(second, other or unit),
        Length(second, other or unit),
        joined=True,
    )


@amounts.says("COUNT UNITS COMMA? (OR|TO|HYPHEN|A|BY)? COMMA? WITHIN? COUNT UNITS", makes="AMOUNT")
def unit_to_unit(_: Frame, count: Count, unit: str, second: Count, other: str) -> Amount:
    """Read "a week to 10 days", "una semana, máximo dos semanas"."""
    return Amount(
        Length(count.least, unit),
        Length(second.usual, other),
        Length(second.most, other),
        joined=True,
    )


@amounts.says("COUNT UNITS (OR|TO|HYPHEN|A) UNIT AND A? HALF", makes="AMOUNT")
def one_to_one_and_a_half(_: Frame, count: Count, unit: str, other: str) -> Amount:
    """Read "de una semana a semana y media"."""
    return Amount(Length(count.least, unit), Length(1.5, other), Length(1.5, other), joined=True)


@amounts.says("COUNT UNITS AND A? HALF", makes="AMOUNT")
def with_half(_: Frame, count: Count, unit: str) -> Amount:
    """Read "a week and a half"."""
    return _amount(Count(count.least + 0.5, count.usual + 0.5, count.most + 0.5), unit)


@amounts.says("UNIT AND A? HALF", makes="AMOUNT")
def unit_and_half(_: Frame, unit: str) -> Amount:
    """Read "semana y media", "mes y medio"."""
    return _amount(Count(1.5, 1.5, 1.5), unit)


@amounts.says("HALF COUNT? UNITS", makes="AMOUNT")
def half(_: Frame, *found: Count | str) -> Amount:
    """Read "half a day", "media hora"."""
    return _amount(Count(0.5, 0.5, 0.5), str(found[-1]))


@amounts.says(
    "(?<!(NUMBER|SMALL|JUNK|PLURAL|HOUR)) (A THE|AL) UNIT (?!NEXT|LAST|UNIT)", makes="AMOUNT"
)
def in_one(_: Frame, unit: str) -> Amount:
    """Read "a la semana" as in a week."""
    return _amount(Count(1, 1, 1), unit)


@amounts.says("(?<=HACE) PLURAL", "PLURAL (?=AGO)", makes="AMOUNT")
def some(_: Frame, unit: str) -> Amount:
    """Read "weeks ago", "hace semanas"."""
    return _amount(VAGUE["few"], unit)


@amounts.says("COUNT UNITS (OR_SO|MORE)?", makes="AMOUNT")
def plain(_: Frame, count: Count, unit: str) -> Amount:
    """Read a number of units."""
    return _amount(count, unit)
