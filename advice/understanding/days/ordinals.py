"""Days of a month that is not named: "the 3rd", "del 24 al 28", "el próximo 15", "lunes 9"."""

from typing import Final

from advice.understanding.days.calendar import IMPOSSIBLE, dated, monthly, or_impossible
from advice.understanding.days.frame import Frame, shifted
from advice.understanding.days.grammar import Stage
from advice.understanding.days.spans import Meaning, common, on, weekly

ordinals: Final = Stage()


@ordinals.says(
    "(DEL|EL|BETWEEN EL|FROM EL|SINCE EL) DIGITS (AL|A|AND|TO|HYPHEN|BY) EL? DIGITS (?!UNITS|MONTH|GENITIVE MONTH)",
    "(FROM|BETWEEN|OF|SINCE)? DAY_NUMBER (AL|A|AND|TO|HYPHEN|BY) DAY_NUMBER"
    " (?=GENITIVE? ARTICLE? (THIS|NEXT|LAST|COMING)? UNIT)",
    makes="DAYS",
)
def days_of_some_month(frame: Frame, first: int, last: int) -> Meaning | None:
    """Read "del 24 al 28"."""
    if not 1 <= first < last <= 31:
        return None
    return tuple(
        days._replace(spans=tuple((a, shifted(b, last - first)) for a, b in days.spans))
        for days in monthly(frame, first)
    )


@ordinals.says("PAIR (?=GENITIVE? ARTICLE? (THIS|NEXT|LAST|COMING)? UNIT)", makes="DAYS")
def pair_of_some_month(frame: Frame, pair: tuple[int, int, str]) -> Meaning | None:
    """Read "4-23 next month"."""
    return days_of_some_month(frame, pair[0], pair[1])


@ordinals.says("EL? DIGITS DEL DIGITS (?!UNITS|AL|DEL)", makes="DAYS")
def day_of_numbered_month(frame: Frame, day: int, month: int) -> Meaning | None:
    """Ask about "el 10 del 11"."""
    days = dated(frame, month, day)
    return days and (days._replace(ask=True),)


@ordinals.says("WEEKDAY NUMBER (?!UNITS|GENITIVE|MONTH|OCLOCK|SLASH|HYPHEN)", makes="DAYS")
def weekday_and_day(frame: Frame, weekday: int, day: int) -> Meaning | None:
    """Read "lunes 9" where the 9th is a Monday, or the words are Spanish."""
    if not 1 <= day <= 31:
        return None
    named, found = weekly(weekday), monthly(frame, day)
    both = tuple(d for days in found if (d := common(frame, days, named)))
    if both or not frame.spanish:
        return both or None
    return (*found, named)


@ordinals.says("EL NEXT DAY? DIGITS (?!UNITS)", makes="DAYS")
def the_next(frame: Frame, *found: int | str) -> Meaning | None:
    """Read "el próximo 15"."""
    day = found[-1]
    ahead = monthly(frame, day) if isinstance(day, int) and 1 <= day <= 31 else ()
    if frame.promise:
        return ahead or None
    return (
        tuple(on(span[0]) for days in ahead for span in days.spans if span[0] > frame.today)[:1]
        or None
    )


@ordinals.says(
    "ARTICLE? DAY_NUMBER GENITIVE ARTICLE? UNIT (?!LAST|NEXT|JUST_PAST|BEFORE_LAST|AFTER_NEXT|COMING)",
    makes="DAYS",
)
def first_of_unit(frame: Frame, day: int, unit: str) -> Meaning | None:
    """Read "the 3rd of the month" and "the first of the year"."""
    if unit == "month" and day <= 31:
        return monthly(frame, day)
    if unit == "year" and day == 1:
        return or_impossible(dated(frame, 1, 1))
    return None


_NOT_A_THING = (
    "(?!NOUN|NTH|PORTION|HALF|QUARTER|SEASON|AMOUNT|HOLIDAY|UNITS|WEEKDAY|HELD|HELD_ON|DIGITS|PERIOD"
    "|GENITIVE (NUMBER|SMALL)|JUNK)"
)
_AFTER_A_DAY_WORD = (
    "(?<=(ON|BY|WAS|BEFORE|AFTER|SINCE|PRESENT|APPROX|TO|AL|WEEKDAY|HELD_ON|BETWEEN|FROM|IN))"
)


@ordinals.says(
    f"(THE|EL|DEL|ON|BY AL) ORDINAL (?=WORD) {_NOT_A_THING}",
    f"(?<!MY)ORDINAL (?=WORD) {_NOT_A_THING}",
    f"(EL|DEL|BY AL) DIGITS (?=WORD) {_NOT_A_THING}",
    f"THE NUMBER (?=GENITIVE|$|BREAK|COMMA|CLOCK|AT) {_NOT_A_THING}",
    makes="DAYS",
)
def day_or_thing(frame: Frame, day: int) -> Meaning | None:
    """Ask about "the 3rd" before a word that nobody knows: it may be the third of something."""
    meaning = day_alone(frame, day)
    return meaning and tuple(days._replace(ask=True) for days in meaning)


@ordinals.says(
    "(ORDINAL|ORDINAL_WORD) (?=GENITIVE ARTICLE? (THIS|LAST|NEXT|COMING|UNIT))",
    f"(THE|EL|DEL|ON|BY AL) ORDINAL {_NOT_A_THING}",
    f"(?<!(MY|A))ORDINAL {_NOT_A_THING}",
    f"(EL|DEL|BY AL) DIGITS {_NOT_A_THING}",
    f"{_AFTER_A_DAY_WORD} (THE|EL) ORDINAL_WORD (?!WORD) {_NOT_A_THING}",
    f"^ (THE|EL|ON THE|BY EL|BY THE) ORDINAL_WORD (?!WORD) {_NOT_A_THING}",
    f"ON ORDINAL_WORD (?!WORD) {_NOT_A_THING}",
    makes="DAYS",
)
def day_alone(frame: Frame, day: int) -> Meaning | None:
    """Read "the 3rd", "el 3"."""
    if day > 39:
        return None
    return monthly(frame, day) if 1 <= day <= 31 else (IMPOSSIBLE,)


@ordinals.says(f"(THE|EL|DEL|ON|BY AL) ORDINAL_WORD {_NOT_A_THING}", makes="DAYS")
def first_of_something(frame: Frame, day: int) -> Meaning | None:
    """Ask about "the first" where nothing says that it is a day."""
    return day_or_thing(frame, day)


@ordinals.says("(ORDINAL|ORDINAL_WORD|NTH) (DAY|UNIT) (?=GENITIVE|IN)", makes="NTH_UNIT")
def nth_unit(_: Frame, number: int, unit: str) -> tuple[int, str] | None:
    """Read "first week of", "segunda semana de"."""
    return (number, unit) if unit in {"day", "week"} else None


@ordinals.says(
    "LAST (DAY|UNIT) (?=(GENITIVE|IN) ARTICLE? (LAST|NEXT|THIS|COMING)? (MONTH|UNIT|YEAR))",
    makes="NTH_UNIT",
)
def last_unit(_: Frame, unit: str) -> tuple[int, str] | None:
    """Read "last week of", "último día del"."""
    return (-1, unit) if unit in {"day", "week"} else None


@ordinals.says(
    "ARTICLE DAY? LAST (?=GENITIVE ARTICLE? (LAST|NEXT|THIS|COMING)? (MONTH|UNIT))",
    makes="NTH_UNIT",
)
def last_day(_: Frame, *__: str) -> tuple[int, str]:
    """Read "the last of August", "el último del mes"."""
    return -1, "day"
