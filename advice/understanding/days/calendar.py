"""Dates by the calendar: "nov 3rd", "el 3 de noviembre", "11/20", "the 3rd", "3 or 4 of May"."""

from datetime import date
from typing import Final

from advice.understanding.days.frame import Frame, Span, last_of_month, month_shifted, shifted
from advice.understanding.days.grammar import NOTHING, Stage
from advice.understanding.days.spans import (
    HALF_A_YEAR,
    Days,
    Every,
    Meaning,
    common,
    meant,
    months_around,
    on,
    weekly,
    within,
)

IMPOSSIBLE: Final = Days()
"""A day that the calendar does not have: no span at all."""
SOON: Final = 120
"""Days; a promised date that is further off is read the other way round where that is nearer."""

Figures = tuple[int, int, int | None]

calendar = Stage()
weak = Stage()


def dated(frame: Frame, month: int, day: int, year: int | None = None) -> Days | None:
    """Return a day of the calendar, or None when no year has it."""
    if not (1 <= month <= 12 and 1 <= day <= last_of_month(2000, month).day):
        return None
    if year is not None:
        year += 2000 if year < 100 else 0
        return on(date(year, month, day)) if day <= last_of_month(year, month).day else None
    years = range(min(frame.base, frame.today).year - 1, frame.today.year + 3)
    spans = [(d := date(y, month, day), d) for y in years if day <= last_of_month(y, month).day]
    if (month, day) == (2, 29):
        spans = [s for s in spans if abs((s[0] - frame.base).days) <= 2 * HALF_A_YEAR]
    return Days(tuple(spans), Every.YEAR)


def _or_impossible(days: Days | None) -> Meaning:
    return (days or IMPOSSIBLE,)


def numeric(frame: Frame, first: int, second: int, year: int | None = None) -> Meaning:
    """Read a date in figures: the month stands first, unless that cannot be or is not likely."""
    month_first, day_first = dated(frame, first, second, year), dated(frame, second, first, year)
    if month_first is None or day_first is None or first == second:
        return _or_impossible(month_first or day_first)
    both = (month_first._replace(ask=True), day_first._replace(ask=True))
    if frame.spanish:
        return both if _is_likely(frame, month_first) else both[::-1]
    if _is_likely(frame, day_first) and not _is_likely(frame, month_first):
        return both[::-1]
    return (month_first,)


def _is_likely(frame: Frame, days: Days) -> bool:
    first, last = meant(frame, days)[0]
    if frame.promise:
        return 0 <= (last - frame.base).days <= SOON
    return 0 <= (frame.today - first).days <= HALF_A_YEAR


def monthly(frame: Frame, day: int) -> Meaning:
    """Read a day of some month."""
    months = [d for d in months_around(frame) if day <= last_of_month(d.year, d.month).day]
    found = Days(tuple((d.replace(day=day), d.replace(day=day)) for d in months), Every.MONTH)
    end = last_of_month(frame.base.year, frame.base.month)
    if frame.promise and day > end.day:
        return (on(end), found)
    return (found,)


@weak.says(
    "WEAK_MONTH (?=THE? DAY_NUMBER(?!NOUN|UNITS)|THE? (PAIR|COUNT)|YEAR)",
    "(?<=(NUMBER|SMALL|ORDINAL|ORDINAL_WORD|OF|IN|PORTION|LAST|NEXT|BY|BEFORE|AFTER|JUST_PAST)) WEAK_MONTH",
    "^ WEAK_MONTH (?=$|BREAK)",
    makes="MONTH",
)
def weak_month(_: Frame, month: int) -> int:
    """Take "may" for a month where a number or a preposition says so."""
    return month


@weak.says("MAR (?=EL? (NUMBER|SMALL))", "(?<=(NUMBER|SMALL|OF|IN|ORDINAL)) MAR", makes="MONTH")
def march(_: Frame) -> int:
    """Take "mar" beside a number for March."""
    return 3


@weak.says(
    "(?<=(LAST|JUST_PAST|NEXT|THIS|ON|BY|BEFORE|AFTER|SINCE|COMING|OR|WAS|PRESENT|EL|PORTION|TO|BETWEEN)) WEAK_WEEKDAY",
    "WEAK_WEEKDAY (?=LAST|NEXT|COMING|PART|NUMBER|SMALL|ORDINAL|NUMERIC|CLOCK|AT|MONTH|BEFORE_LAST|OR|COMMA|THE ORDINAL|BEFORE|THIS)",
    "^ WEAK_WEEKDAY (?=$|BREAK)",
    makes="WEEKDAY",
)
def weak_weekday(_: Frame, weekday: int) -> int:
    """Take "sat" and "sun" for weekdays where the words around them say so."""
    return weekday


@weak.says(
    "(?<=(LAST|NEXT|THIS|BY|BEFORE|AFTER|SINCE|EL|OR)) MAR",
    "MAR (?=LAST|NEXT|PART|CLOCK|AT)",
    "^ MAR (?=$|BREAK)",
    makes="WEEKDAY",
)
def tuesday(_: Frame) -> int:
    """Take "mar" for martes elsewhere."""
    return 1


@weak.says("(?<=(NUMBER|SMALL) OF) AGO", "(?<=EL NUMBER) AGO", "(?<=EL SMALL) AGO", makes="MONTH")
def agosto(_: Frame) -> int:
    """Take "3 de ago" for August."""
    return 8


@weak.says("(?<=WITH) MONTH (?!DAY_NUMBER)", "(?<=WITH) WEEKDAY (?!LAST)", makes="WORD")
def name_of_a_person(_: Frame, __: int) -> object:
    """Take "with April" for a name."""
    return NOTHING


@weak.says("DEL DAY (?=DIGITS)", makes="DEL")
def del_dia(_: Frame, __: str) -> object:
    """Read "del día 3" like "del 3"."""
    return NOTHING


@weak.says("EL DAY (?=DIGITS|WEEKDAY|ORDINAL|ORDINAL_WORD|HOLIDAY)", makes="EL")
def el_dia(_: Frame, __: str) -> object:
    """Read "el día 3" like "el 3"."""
    return NOTHING


@calendar.says("NUMERIC (?=HELD|NOUN)", makes="DAYS")
def fraction_of_things(frame: Frame, figures: Figures) -> Meaning | None:
    """Read "11/20 interview", but not "2/3 interviews"."""
    first, second, year = figures
    return None if year is None and first <= second <= 6 else numeric(frame, first, second, year)


@calendar.says("(?<=(WORD|SKIP)) NUMERIC", makes="DAYS")
def mark_or_date(frame: Frame, figures: Figures) -> Meaning:
    """Ask about "felt 9/10", which may be a mark."""
    first, second, year = figures
    meaning = numeric(frame, first, second, year)
    if year is None and first <= second and second in {5, 10}:
        return tuple(days._replace(ask=True) for days in meaning)
    return meaning


@calendar.says("NUMERIC (?!GENITIVE? UNITS)", makes="DAYS")
def figures_alone(frame: Frame, figures: Figures) -> Meaning:
    """Read "11/20", "11/20/25"."""
    return numeric(frame, *figures)


@calendar.says(
    "(?<=(ON|EL|DEL|WAS|WEEKDAY|BY|IN)) PAIR", "^ PAIR (?=BREAK|COMMA|CLOCK|AT|$)", makes="DAYS"
)
def pair_as_date(frame: Frame, figures: tuple[int, int, str]) -> Meaning | None:
    """Read "on 11-20", "el 20.11"; in a promise two small figures may be days to wait."""
    first, second, _ = figures
    if dated(frame, first, second) is None and dated(frame, second, first) is None:
        return None
    meaning = numeric(frame, first, second)
    doubtful = frame.promise and first < second <= 12
    return tuple(days._replace(ask=days.ask or doubtful) for days in meaning)


@calendar.says("DIGITS SLASH DIGITS (SLASH (YEAR|DIGITS))?", makes="DAYS")
def spaced_figures(frame: Frame, first: int, second: int, year: int | None = None) -> Meaning:
    """Read "11 / 20"."""
    return numeric(frame, first, second, year)


@calendar.says("^ (ON|EL)? DIGITS DIGITS (YEAR)? $", makes="DAYS")
def figures_apart(
    frame: Frame, first: int, second: int, year: int | None = None
) -> Meaning | None:
    """Ask about "11 20"; with the year it is a date."""
    if dated(frame, first, second) is None:
        return None
    return tuple(
        d._replace(ask=d.ask or year is None) for d in numeric(frame, first, second, year)
    )


def _range(frame: Frame, month: int, first: int, last: int) -> Meaning:
    one, other = dated(frame, month, first), dated(frame, month, last)
    if one is None or other is None or first >= last:
        return (IMPOSSIBLE,)
    spans = tuple((a[0], b[0]) for a, b in zip(one.spans, other.spans, strict=True))
    return (Days(spans, Every.YEAR),)


@calendar.says(
    "MONTH THE? DAY_NUMBER (AND|TO|HYPHEN|A|AL) THE? DAY_NUMBER (?!WORD|NOUN|UNITS)", makes="DAYS"
)
def month_range(frame: Frame, month: int, first: int, last: int) -> Meaning:
    """Read "nov 3 to 5"."""
    return _range(frame, month, first, last)


@calendar.says("MONTH PAIR", makes="DAYS")
def month_pair(frame: Frame, month: int, figures: tuple[int, int, str]) -> Meaning:
    """Read "nov 3-5"."""
    return _range(frame, month, figures[0], figures[1])


@calendar.says(
    "(BETWEEN|FROM)? (ARTICLE|DEL)? DAY_NUMBER (AND|TO|HYPHEN|A|AL) ARTICLE? DAY_NUMBER GENITIVE? MONTH",
    makes="DAYS",
)
def range_of_month(frame: Frame, first: int, last: int, month: int) -> Meaning:
    """Read "del 3 al 5 de noviembre"."""
    return _range(frame, month, first, last)


@calendar.says("PAIR GENITIVE? MONTH", makes="DAYS")
def pair_of_month(frame: Frame, figures: tuple[int, int, str], month: int) -> Meaning:
    """Read "3-5 de noviembre"."""
    return _range(frame, month, figures[0], figures[1])


@calendar.says(
    "(DEL|EL|BETWEEN EL|FROM EL) DIGITS (AL|A|AND|TO|HYPHEN) EL? DIGITS (?!UNITS|MONTH)",
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


def _either(frame: Frame, month: int, first: int, second: int) -> Meaning:
    if frame.promise and first < second:
        return _range(frame, month, first, second)
    return (dated(frame, month, first) or IMPOSSIBLE, dated(frame, month, second) or IMPOSSIBLE)


@calendar.says("MONTH THE? DAY_NUMBER OR THE? DAY_NUMBER (?!UNITS)", makes="DAYS")
def month_either(frame: Frame, month: int, first: int, second: int) -> Meaning:
    """Read "nov 3 or 4"."""
    return _either(frame, month, first, second)


@calendar.says("(ARTICLE|DEL)? DAY_NUMBER OR ARTICLE? DAY_NUMBER GENITIVE? MONTH", makes="DAYS")
def either_of_month(frame: Frame, first: int, second: int, month: int) -> Meaning:
    """Read "el 3 o 4 de noviembre"."""
    return _either(frame, month, first, second)


@calendar.says("MONTH (THE|ON)? DAY_NUMBER (COMMA? (OF|DEL)? YEAR)?", makes="DAYS")
def month_day(frame: Frame, month: int, day: int, year: int | None = None) -> Meaning:
    """Read "nov 3rd, 2025"."""
    return _or_impossible(dated(frame, month, day, year))


@calendar.says(
    "(ON|EL|DEL|THE)* DAY_NUMBER (DAY)? (GENITIVE|HYPHEN|SLASH)? MONTH ((GENITIVE|COMMA|HYPHEN|SLASH)? YEAR)?",
    makes="DAYS",
)
def day_month(frame: Frame, day: int, *rest: int | str) -> Meaning:
    """Read "el 3 de noviembre del 2025", "3rd nov"."""
    month, *year = (part for part in rest if isinstance(part, int))
    return _or_impossible(dated(frame, month, day, *year))


@calendar.says("WEEKDAY NUMBER (?!UNITS|GENITIVE|MONTH|OCLOCK|SLASH|HYPHEN)", makes="DAYS")
def weekday_and_day(frame: Frame, weekday: int, day: int) -> Meaning | None:
    """Read "lunes 9" where the 9th is a Monday, or the words are Spanish."""
    if not 1 <= day <= 31:
        return None
    named, found = weekly(weekday), monthly(frame, day)
    both = tuple(d for days in found if (d := common(frame, days, named)))
    if both or not frame.spanish:
        return both or None
    return (*found, named)


@calendar.says("EL NEXT DAY? DIGITS (?!UNITS)", makes="DAYS")
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


@calendar.says("DAY_NUMBER GENITIVE ARTICLE? UNIT", makes="DAYS")
def first_of_unit(frame: Frame, day: int, unit: str) -> Meaning | None:
    """Read "the 3rd of the month" and "the first of the year"."""
    if unit == "month" and day <= 31:
        return monthly(frame, day)
    if unit == "year" and day == 1:
        return _or_impossible(dated(frame, 1, 1))
    return None


_NOT_A_THING = "(?!NOUN|UNITS|WEEKDAY|HELD|HELD_ON|DIGITS|PERIOD|GENITIVE (NUMBER|SMALL)|JUNK)"


@calendar.says(
    f"(THE|EL|DEL|ON|BY AL) (ORDINAL|ORDINAL_WORD) (?=WORD) {_NOT_A_THING}",
    f"(?<!MY)ORDINAL (?=WORD) {_NOT_A_THING}",
    f"(?<=(WORD|TOLD|OTHER|HELD)) (THE|EL) ORDINAL_WORD {_NOT_A_THING}",
    f"(EL|DEL|BY AL) DIGITS (?=WORD) {_NOT_A_THING}",
    f"THE NUMBER (?=GENITIVE|$|BREAK|COMMA|CLOCK|AT) {_NOT_A_THING}",
    makes="DAYS",
)
def day_or_thing(frame: Frame, day: int) -> Meaning | None:
    """Ask about "the 3rd" before a word that nobody knows: it may be the third of something."""
    meaning = day_alone(frame, day)
    return meaning and tuple(days._replace(ask=True) for days in meaning)


@calendar.says(
    f"(THE|EL|DEL|ON|BY AL) (ORDINAL|ORDINAL_WORD) {_NOT_A_THING}",
    f"(?<!(MY|A))ORDINAL {_NOT_A_THING}",
    f"(EL|DEL|BY AL) DIGITS {_NOT_A_THING}",
    makes="DAYS",
)
def day_alone(frame: Frame, day: int) -> Meaning | None:
    """Read "the 3rd", "el 3"."""
    if not 1 <= day <= 31:
        return (IMPOSSIBLE,)
    return monthly(frame, day)


@calendar.says("(ORDINAL|ORDINAL_WORD|NTH) (DAY|UNIT) (?=GENITIVE|IN)", makes="NTH_UNIT")
def nth_unit(_: Frame, number: int, unit: str) -> tuple[int, str]:
    """Read "first week of", "segunda semana de"."""
    return number, unit


@calendar.says(
    "LAST (DAY|UNIT) (?=(GENITIVE|IN) ARTICLE? (LAST|NEXT|THIS|COMING)? (MONTH|UNIT))",
    makes="NTH_UNIT",
)
def last_unit(_: Frame, unit: str) -> tuple[int, str]:
    """Read "last week of", "último día del"."""
    return -1, unit


def months_of(frame: Frame, month: int) -> Days:
    """Return a month by its name, in the years around."""
    years = range(min(frame.base, frame.today).year - 1, frame.today.year + 3)
    spans: tuple[Span, ...] = tuple((date(y, month, 1), last_of_month(y, month)) for y in years)
    return Days(spans, Every.YEAR, unit="month")


@calendar.says("MONTH (GENITIVE|COMMA)? YEAR", makes="PERIOD")
def month_of_year(_: Frame, month: int, year: int) -> Meaning:
    """Read "november 2025"."""
    return (within(date(year, month, 1), last_of_month(year, month), "month"),)


_NO_DAY = "(?!(THE|ON)? DAY_NUMBER|PAIR)"


@calendar.says(f"(LAST|JUST_PAST) MONTH {_NO_DAY}", "MONTH LAST", makes="PERIOD")
def last_month_by_name(frame: Frame, month: int) -> Meaning:
    """Read "last november": the latest that is over, or the one that runs."""
    days = months_of(frame, month)
    over = [span for span in days.spans if span[1] < frame.today]
    return (Days(tuple(over[-1:]), unit="month"),)


@calendar.says(f"(THIS|NEXT|COMING)? MONTH (NEXT|THIS)? {_NO_DAY}", makes="PERIOD")
def month_alone(frame: Frame, month: int) -> Meaning:
    """Read "in november"."""
    return (months_of(frame, month),)


def month_of(day: date, later: int = 0) -> Span:
    """Return first and last day of a day's month, or of one some months later."""
    first = month_shifted(day.replace(day=1), later)
    return first, last_of_month(first.year, first.month)
