"""Days counted from others: "a week from Monday", "the day before Thanksgiving", "de hoy en ocho"."""

from typing import Final

from advice.understanding.days.amounts import Amount
from advice.understanding.days.counting import (
    A_DAY,
    Anchor,
    counted,
    day_from_now,
    last_of,
    named_days,
    spread,
    waiting_for,
)
from advice.understanding.days.frame import Frame, shifted
from advice.understanding.days.grammar import Stage
from advice.understanding.days.periods import unit_beside
from advice.understanding.days.spans import (
    WEEK,
    Meaning,
    coming,
    moved,
    on,
    settled,
)

in_eight: Final = Stage()
offsets: Final = Stage()


@in_eight.says("(RELATIVE|FROM_NOW) IN (NUMBER|SMALL|COUNT)", makes="DAYS")
def today_in_eight(frame: Frame, *found: int) -> Meaning | None:
    """Read "de hoy en ocho": a week from today; quince is two weeks."""
    later = found[0] if len(found) == 2 else 0
    weeks = {8: 1, 15: 2}.get(found[-1])
    return None if weeks is None else (on(shifted(frame.today, later + WEEK * weeks)),)


@in_eight.says("(WEEKDAY|NAMED) IN (NUMBER|SMALL) (?!UNITS)", makes="DAYS")
def weekday_in_eight(frame: Frame, anchor: Anchor, number: int) -> Meaning | None:
    """Read "del lunes en ocho"."""
    weeks = {8: 1, 15: 2}.get(number)
    start = named_days(anchor)
    if weeks is None:
        return None
    return tuple(moved(settled(frame, days), WEEK * weeks) for days in start)


@offsets.says("(IN|WITHIN)? AMOUNT (AFTER|FROM|SINCE) (HELD|HELD_ON)", makes="DAYS")
def after_the_interview(frame: Frame, amount: Amount) -> Meaning | None:
    """Read "two weeks after the interview"."""
    return waiting_for(frame, amount) if frame.promise else None


@offsets.says("AMOUNT BEFORE (HELD|HELD_ON)", makes="DAYS")
def before_the_interview(frame: Frame, amount: Amount) -> Meaning | None:
    """Read "a week before the interview", which no promise can be."""
    return spread(frame, (on(frame.base),), amount, forward=False) if frame.promise else None


@offsets.says("IN? AMOUNT (FROM|AFTER) NOW", "IN? AMOUNT FROM_NOW", makes="DAYS")
def from_now(frame: Frame, amount: Amount) -> Meaning:
    """Read "two weeks from now"."""
    return spread(frame, (on(frame.today),), amount, forward=True)


@offsets.says("AMOUNT (FROM|AFTER|SINCE) RELATIVE", makes="DAYS")
def from_relative(frame: Frame, amount: Amount, days: int) -> Meaning:
    """Read "a week from tomorrow"."""
    return spread(frame, day_from_now(frame, days), amount, forward=True)


@offsets.says("AMOUNT BEFORE RELATIVE", makes="DAYS")
def before_relative(frame: Frame, amount: Amount, days: int) -> Meaning:
    """Read "2 days before yesterday"."""
    return spread(frame, day_from_now(frame, days), amount, forward=False)


@offsets.says(
    "AMOUNT (FROM|AFTER|SINCE) (WEEKDAY|DAYS|NAMED|PERIOD)", "AMOUNT (WEEKDAY) (?=$)", makes="DAYS"
)
def from_days(frame: Frame, amount: Amount, anchor: Anchor) -> Meaning:
    """Read "a week from Monday", "two days after Thanksgiving"."""
    return spread(frame, named_days(anchor), amount, forward=True)


@offsets.says("AMOUNT BEFORE (WEEKDAY|DAYS|NAMED|PERIOD)", makes="DAYS")
def before_days(frame: Frame, amount: Amount, anchor: Anchor) -> Meaning:
    """Read "two days before Thanksgiving"."""
    return spread(frame, named_days(anchor), amount, forward=False)


_A_DAY_NAMED = "(WEEKDAY|DAYS|NAMED|PERIOD)"


@offsets.says(
    f"(DAY|DAY_BEFORE) BEFORE {_A_DAY_NAMED}", f"DAY_BEFORE {_A_DAY_NAMED}", makes="DAYS"
)
def day_before(frame: Frame, *found: str | Anchor) -> Meaning:
    """Read "the day before Thanksgiving"."""
    return counted(frame, last_of(found), A_DAY, forward=False)


@offsets.says(f"(DAY|NEXT_DAY) AFTER {_A_DAY_NAMED}", "NEXT_DAY (DAYS|NAMED)", makes="DAYS")
def day_after(frame: Frame, *found: str | Anchor) -> Meaning:
    """Read "the day after Thanksgiving"."""
    return counted(frame, last_of(found), A_DAY, forward=True)


@offsets.says("WEEKDAY AFTER (DAYS|NAMED|PERIOD)", makes="DAYS")
def weekday_after(frame: Frame, weekday: int, anchor: Meaning) -> Meaning:
    """Read "the Monday after Thanksgiving"."""
    return tuple(
        days._replace(spans=tuple((d := coming(b, weekday), d) for _, b in days.spans), unit="")
        for days in (settled(frame, days) for days in anchor)
    )


@offsets.says("WEEKDAY BEFORE (DAYS|NAMED|PERIOD)", makes="DAYS")
def weekday_before(frame: Frame, weekday: int, anchor: Meaning) -> Meaning:
    """Read "the Monday before Thanksgiving"."""
    return tuple(
        days._replace(
            spans=tuple((d := coming(shifted(a, -WEEK - 1), weekday), d) for a, _ in days.spans),
            unit="",
            holiday=False,
        )
        for days in (settled(frame, days) for days in anchor)
    )


def _units_beside(frame: Frame, unit: str, anchor: Anchor, steps: int) -> Meaning | None:
    """Return the week, weekend or month that lies some steps from the one of a day."""
    found = []
    for days in (settled(frame, days) for days in named_days(anchor)):
        spans = tuple(s for day, _ in days.spans if (s := unit_beside(unit, day, steps)))
        if not spans:
            return None
        found.append(days._replace(spans=spans, weekday=None, unit=unit, holiday=False))
    return tuple(found)


@offsets.says("UNIT AFTER (WEEKDAY|DAYS|NAMED|PERIOD)", makes="PERIOD")
def unit_after(frame: Frame, unit: str, anchor: Anchor) -> Meaning | None:
    """Read "the week after Thanksgiving"."""
    return _units_beside(frame, unit, anchor, 1)


@offsets.says("UNIT BEFORE (WEEKDAY|DAYS|NAMED|PERIOD)", makes="PERIOD")
def unit_before(frame: Frame, unit: str, anchor: Anchor) -> Meaning | None:
    """Read "the week before Thanksgiving"."""
    return _units_beside(frame, unit, anchor, -1)


@offsets.says("UNIT (WEEKDAY|DAYS)", makes="PERIOD")
def unit_of(frame: Frame, unit: str, anchor: Anchor) -> Meaning | None:
    """Read "the week of the 3rd"; in "the weekend, Saturday" the weekday says which of its days."""
    if unit == "weekend" and isinstance(anchor, int):
        return None
    return _units_beside(frame, unit, anchor, 0)
