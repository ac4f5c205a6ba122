"""Lengths of time: "3-5 business days", "semana y media", "a week or two"; and counting them off."""

from datetime import date, timedelta
from math import ceil
from typing import Final, NamedTuple

from advice.understanding.days.frame import Frame, month_shifted, shifted
from advice.understanding.days.grammar import NOTHING, Stage
from advice.understanding.days.numbers import VAGUE, Count
from advice.workdays import add_workdays

amounts: Final = Stage()


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
_ORDER: Final = (
    "minute",
    "hour",
    "day",
    "workday",
    "week",
    "weekend",
    "fortnight",
    "month",
    "quarter",
    "year",
)


def after(frame: Frame, start: date, length: Length) -> date:
    """Return the day that lies a length of time after a day."""
    count, unit = length
    if unit == "workday":
        return _workdays_after(frame, start, ceil(count))
    if unit == "hour":
        return shifted(start, ceil(count / 24) if count > 8 else 0)
    if unit == "minute":
        return start
    if unit in MONTHS_IN:
        months = count * MONTHS_IN[unit]
        day = month_shifted(start, int(months))
        return shifted(day, 15) if months % 1 else day
    return shifted(start, ceil(count * DAYS_IN[unit]))


def _workdays_after(frame: Frame, start: date, count: int) -> date:
    try:
        return add_workdays(start, count, frame.holidays)
    except OverflowError:
        return date.max


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


def _amount(count: Count, unit: str) -> Amount:
    return Amount(
        Length(count.least, unit),
        Length(count.usual, unit),
        Length(count.most, unit),
        joined=count.least < count.usual == count.most,
    )


@amounts.says("COUNT UNITS AND COUNT UNITS", makes="AMOUNT")
def compound(_: Frame, count: Count, unit: str, more: Count, other: str) -> Amount | None:
    """Read "a week and two days"."""
    if not {unit, other} <= DAYS_IN.keys():
        return None
    days = count.usual * DAYS_IN[unit] + more.usual * DAYS_IN[other]
    return _amount(Count(days, days, days), "day")


@amounts.says(
    "COUNT UNITS COMMA? (OR|COMMA|HYPHEN|TO|MAYBE|OR MAYBE|MAYBE OR) DIGITS UNITS?", makes="AMOUNT"
)
def or_more(_: Frame, count: Count, unit: str, second: int, other: str = "") -> Amount:
    """Read "a week or two", "un día o dos", "una semana, dos"."""
    return Amount(
        Length(count.least, unit),
        Length(second, other or unit),
        Length(second, other or unit),
        joined=True,
    )


@amounts.says("COUNT UNITS (OR|TO|HYPHEN|COUNT)? UNIT AND A? HALF", makes="AMOUNT")
def one_to_one_and_a_half(_: Frame, count: Count, unit: str, *other: Count | str) -> Amount:
    """Read "de una semana a semana y media"."""
    return Amount(
        Length(count.least, unit),
        Length(1.5, str(other[-1])),
        Length(1.5, str(other[-1])),
        joined=True,
    )


@amounts.says("COUNT UNITS (COUNT|A LA|AL) UNITS", makes="THING")
def rate(_: Frame, __: Count, unit: str, *found: Count | str) -> object:
    """Take "40 hours a week", "5 dias a la semana" for no length to wait."""
    other = str(found[-1])
    is_one = len(found) == 1 or found[0] == (1, 1, 1)
    return NOTHING if is_one and _ORDER.index(unit) < _ORDER.index(other) else None


@amounts.says(
    "COUNT UNITS (COMMA|COMMA? (OR|TO|HYPHEN|A|BY|MAYBE)) MAYBE? COMMA? WITHIN? COUNT UNITS",
    "COUNT UNITS COMMA? WITHIN COUNT UNITS",
    makes="AMOUNT",
)
def unit_to_unit(_: Frame, count: Count, unit: str, second: Count, other: str) -> Amount:
    """Read "a week to 10 days", "una semana, máximo dos semanas"."""
    return Amount(
        Length(count.least, unit),
        Length(second.usual, other),
        Length(second.most, other),
        joined=True,
    )


@amounts.says("COUNT UNITS AND A? HALF", makes="AMOUNT")
def with_half(_: Frame, count: Count, unit: str) -> Amount:
    """Read "a week and a half"."""
    return _amount(Count(count.least + 0.5, count.usual + 0.5, count.most + 0.5), unit)


@amounts.says(
    "(DIGITS|VAGUE_NUMBER) PART (?=AGO)", "(?<=HACE) (DIGITS|VAGUE_NUMBER) PART", makes="AMOUNT"
)
def nights(_: Frame, count: int | Count, __: int) -> Amount:
    """Read "3 nights ago"."""
    return _amount(count if isinstance(count, Count) else Count(count, count, count), "day")


@amounts.says("UNIT AND A? HALF", makes="AMOUNT")
def unit_and_half(_: Frame, unit: str) -> Amount:
    """Read "semana y media", "mes y medio"."""
    return _amount(Count(1.5, 1.5, 1.5), unit)


@amounts.says("HALF COUNT? UNITS", makes="AMOUNT")
def half(_: Frame, *found: Count | str) -> Amount:
    """Read "half a day", "media hora"."""
    return _amount(Count(0.5, 0.5, 0.5), str(found[-1]))


@amounts.says(
    "(?<!(NUMBER|SMALL|JUNK|PLURAL|HOUR)) (A LA|AL) UNIT (?!NEXT|LAST|UNIT)", makes="AMOUNT"
)
def in_one(_: Frame, unit: str) -> Amount:
    """Read "a la semana" as in a week."""
    return _amount(Count(1, 1, 1), unit)


@amounts.says(
    "(?<!(NEXT|LAST|THIS|COMING|PORTION|THE|JUST_PAST|BEFORE_LAST)) UNIT (?=FROM|AGO)",
    makes="AMOUNT",
)
def one_left_out(_: Frame, unit: str) -> Amount:
    """Read "week ago", "week from Monday"."""
    return _amount(Count(1, 1, 1), unit)


@amounts.says(
    "(?<=HACE) PLURAL",
    "(?<!(NUMERIC|PAIR|NUMBER|SMALL|JUNK|YEAR|COUNT)) PLURAL (?=AGO)",
    makes="AMOUNT",
)
def some(_: Frame, unit: str) -> Amount:
    """Read "weeks ago", "hace semanas"."""
    return _amount(VAGUE["few"], unit)


@amounts.says("(?<!(HOUR|DAY|UNIT|PLURAL)) COUNT UNITS (OR_SO|MORE)?", makes="AMOUNT")
def plain(_: Frame, count: Count, unit: str) -> Amount:
    """Read a number of units."""
    return _amount(count, unit)
