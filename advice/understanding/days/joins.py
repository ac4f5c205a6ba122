"""Two days named together, and how a day bounds what is meant: "Monday or Tuesday", "by Friday"."""

from datetime import date
from typing import Final

from advice.understanding.days.frame import Frame, Span, shifted
from advice.understanding.days.grammar import Stage
from advice.understanding.days.spans import (
    Days,
    Every,
    Meaning,
    Role,
    coming,
    common,
    meant,
    weeks_around,
)

LONGEST_CHOICE: Final = 31
"""Days; "the 15th or the 12th" is no span of nearly a month."""

joins: Final = Stage()
roles: Final = Stage()


def _weekday(meaning: Meaning) -> int | None:
    """Return the weekday that stands by itself."""
    return meaning[0].weekday if meaning[0].every is Every.WEEK else None


def _span(frame: Frame, first: Meaning, last: Meaning) -> Meaning:
    """Return the spans from one mention to the other; of two weekdays in every week."""
    start, end = _weekday(first), _weekday(last)
    if start is not None and end is not None:
        return (weeks_around(frame, start, end),)
    return tuple(Days((span,)) for span in _through(frame, first, last))


def _through(frame: Frame, first: Meaning, last: Meaning) -> list[Span]:
    """Return the spans from each reading of one mention to the next that another can mean."""
    found = []
    for start, end in ((a, b) for days in first for a, b in meant(frame, days)):
        ends = sorted(b for days in last for b in _ends(days, start) if b > end)
        found += [(start, ends[0])] if ends else []
    return found


def _ends(days: Days, start: date) -> list[date]:
    if days.every is Every.WEEK:
        return [coming(start, days.weekday or 0)]
    return [b for _, b in days.spans]


@joins.says("DAYS HYPHEN DAYS", makes="DAYS")
def from_or_also(frame: Frame, first: Meaning, last: Meaning) -> Meaning | None:
    """Read "monday - wednesday", and "tuesday - nov 18" as one day."""
    agreed = tuple(both for a in first for b in last if (both := common(frame, a, b)))
    return agreed or from_to(frame, first, last)


@joins.says(
    "(BETWEEN|FROM|OF|SINCE) DAYS (AND|TO|A|AL|HYPHEN|BY) DAYS",
    "DAYS (TO|AL) DAYS",
    makes="DAYS",
)
def from_to(frame: Frame, first: Meaning, last: Meaning) -> Meaning | None:
    """Read "between Monday and Wednesday"."""
    return _span(frame, first, last) or None


@joins.says("DAYS A DAYS", makes="DAYS")
def from_a(frame: Frame, first: Meaning, last: Meaning) -> Meaning | None:
    """Read "lunes a miércoles"; in English "the 6th, a Tuesday" is one day."""
    return _span(frame, first, last) or None if frame.spanish else None


@joins.says("DAYS (OR|SLASH) (BY|ON|IN)? DAYS", makes="DAYS")
def either(frame: Frame, first: Meaning, second: Meaning) -> Meaning:
    """Read "Monday or Tuesday": a promise may run to the later one; an interview is asked about."""
    if frame.promise:
        found = _span(frame, first, second)
        if found and (found[0].spans[0][1] - found[0].spans[0][0]).days <= LONGEST_CHOICE:
            return found
    return first + second


@joins.says("DAYS DAYS (?!OR)", makes="DAYS")
def side_by_side(frame: Frame, first: Meaning, second: Meaning) -> Meaning | None:
    """Read "Monday, Tuesday at the latest": from the one to the other."""
    start, end = _weekday(first), _weekday(second)
    if not frame.promise or start is None or end is None or start == end:
        return None
    return _span(frame, first, second)


def _with_role(meaning: Meaning, role: Role) -> Meaning:
    return tuple(days._replace(role=role) for days in meaning)


@roles.says("NOT (BY|BEFORE|AFTER|IN|LAST)? DAYS", makes="DAYS")
def perhaps_not(_: Frame, meaning: Meaning) -> Meaning:
    """Ask about "no el lunes"."""
    return tuple(days._replace(ask=True) for days in meaning)


@roles.says("AFTER DAYS", "FROM DAYS", "BY AFTER DAYS", "IN AFTER DAYS", makes="DAYS")
def after(_: Frame, meaning: Meaning) -> Meaning:
    """Read "after Thanksgiving"."""
    return _with_role(meaning, Role.AFTER)


@roles.says("BEFORE DAYS", "BY BEFORE DAYS", "BEFORE BY DAYS", makes="DAYS")
def before(_: Frame, meaning: Meaning) -> Meaning:
    """Read "before Friday"."""
    return _with_role(meaning, Role.BEFORE)


@roles.says("BY (A|AL)? DAYS", "DAYS BY (?!DAYS)", makes="DAYS")
def by(_: Frame, meaning: Meaning) -> Meaning:
    """Read "by Friday"."""
    return _with_role(meaning, Role.BY)


@roles.says("SINCE DAYS", makes="DAYS")
def since(_: Frame, meaning: Meaning) -> Meaning:
    """Read "since Monday"."""
    return _with_role(meaning, Role.SINCE)


@roles.says("LAST DAYS", makes="DAYS")
def last(frame: Frame, meaning: Meaning) -> Meaning:
    """Read "el pasado 3 de noviembre"; in a promise it may be "past the 3rd"."""
    return _with_role(meaning, Role.AFTER) if frame.promise else meaning


def bounded(frame: Frame, days: Days, span: Span) -> list[Span]:
    """Return what is promised when a span is bounded by a word before it."""
    first, last = span
    match days.role:
        case Role.BEFORE if days.unit == "week":
            return [(shifted(first, -3), shifted(first, -3))]
        case Role.BEFORE if days.unit or days.holiday:
            return [(shifted(first, -1), shifted(first, -1))]
        case Role.BEFORE:
            return [(last, last)]
        case Role.BY if days.unit == "month" and days.every is Every.YEAR:
            return [(first, first), span]
        case Role.AFTER:
            start = shifted(last, 1)
            friday = coming(last, 4)
            return [(start, friday), (start, shifted(friday, 7))]
        case _ if days.unit == "week" and shifted(first, 4) >= frame.base:
            return [(first, shifted(first, 4))]
        case _:
            return [span]
