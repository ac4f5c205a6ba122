"""Counting lengths of time off from days that may have several readings."""

from typing import Final

from advice.understanding.days.amounts import Amount, Length, after, before
from advice.understanding.days.frame import Frame, shifted
from advice.understanding.days.spans import Days, Meaning, on, settled, weekly

Anchor = int | Meaning
"""A weekday or a day relative to today by its number, or the days of a mention."""


A_DAY: Final = Length(1, "day")


def counted(frame: Frame, anchor: Meaning, length: Length, *, forward: bool) -> Meaning:
    """Count a length from every reading of an anchor: from the end of it, or back from its start."""
    found = []
    for days in anchor:
        fixed = settled(frame, days)
        spans = tuple(
            (d := after(frame, b, length) if forward else before(frame, a, length), d)
            for a, b in fixed.spans
        )
        found.append(Days(spans, fixed.every, ask=fixed.ask))
    return tuple(found)


def spread(frame: Frame, anchor: Meaning, amount: Amount, *, forward: bool) -> Meaning:
    """Count an amount that may be vague from an anchor."""
    near = counted(frame, anchor, amount.least, forward=forward)
    if amount.least == amount.usual:
        return near
    far = counted(frame, anchor, amount.usual if frame.promise else amount.most, forward=forward)
    joined = []
    for one, other in zip(near, far, strict=True):
        spans = tuple(
            (min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(one.spans, other.spans, strict=True)
        )
        joined.append(one._replace(spans=spans))
    return tuple(joined)


def named_days(anchor: Anchor) -> Meaning:
    """Return the days that a weekday's number or a mention stands for."""
    return (weekly(anchor),) if isinstance(anchor, int) else anchor


def day_from_now(frame: Frame, days: int) -> Meaning:
    """Return the day that lies a number of days from today."""
    return (on(shifted(frame.today, days)),)


def last_of(found: tuple[str | Anchor, ...]) -> Meaning:
    """Return the days among the values of a row; the unit beside them comes first."""
    anchor = found[-1]
    return () if isinstance(anchor, str) else named_days(anchor)


def waiting_for(frame: Frame, amount: Amount) -> Meaning:
    """Count an amount from the interview on; "a few" as the usual number."""
    return spread(frame, (on(frame.base),), amount, forward=True)
