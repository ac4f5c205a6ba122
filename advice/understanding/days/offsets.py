"""Days counted from others: "3 days ago", "a week from Monday", "el día antes de Acción de Gracias"."""

from datetime import date
from typing import Final

from advice.understanding.days.amounts import VAGUE, Amount, Length, after, before
from advice.understanding.days.calendar import month_of
from advice.understanding.days.frame import Frame, shifted
from advice.understanding.days.grammar import NOTHING, Stage
from advice.understanding.days.periods import in_unit, portion_of_period
from advice.understanding.days.spans import (
    WEEK,
    Days,
    Meaning,
    Role,
    coming,
    moved,
    on,
    settled,
    week_of,
    weekly,
    within,
)

Anchor = int | Meaning
"""A weekday or a day relative to today by its number (see ``_weekday`` and ``_relative``), or days."""

offsets = Stage()
relatives = Stage()

A_DAY: Final = Length(1, "day")


def _counted(frame: Frame, anchor: Meaning, length: Length, *, forward: bool) -> Meaning:
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


def _spread(frame: Frame, anchor: Meaning, amount: Amount, *, forward: bool) -> Meaning:
    """Count an amount that may be vague from an anchor."""
    near = _counted(frame, anchor, amount.least, forward=forward)
    if amount.least == amount.usual:
        return near
    far = _counted(frame, anchor, amount.usual if frame.promise else amount.most, forward=forward)
    joined = []
    for one, other in zip(near, far, strict=True):
        spans = tuple(
            (min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(one.spans, other.spans, strict=True)
        )
        joined.append(one._replace(spans=spans))
    return tuple(joined)


def ago(frame: Frame, amount: Amount) -> Meaning:
    """Count back from today; of two lengths named, ask which."""
    today = (on(frame.today),)
    if amount.joined and not frame.promise:
        both = (amount.least, amount.most)
        found = [_counted(frame, today, length, forward=False)[0] for length in both]
    elif amount.usual.number % 1 and amount.usual.unit in {"week", "month"}:
        day = before(frame, frame.today, amount.usual)
        found = [within(shifted(day, -1), day)]
    else:
        found = list(_spread(frame, today, amount, forward=False))
    return tuple(days._replace(role=Role.AGO) for days in found)


@relatives.says("TODAY_PART", makes="RELATIVE")
def part_of_today(_: Frame, __: int) -> int:
    """Read "this morning" as today."""
    return 0


@relatives.says("^ NOW (?=$|BREAK)", makes="RELATIVE")
def now_alone(frame: Frame) -> int | None:
    """Read "just now" as the whole answer."""
    return None if frame.promise else 0


@relatives.says("(RELATIVE|NOW) IN (NUMBER|SMALL|COUNT)", makes="DAYS")
def today_in_eight(frame: Frame, *found: int) -> Meaning | None:
    """Read "de hoy en ocho": a week from today; quince is two weeks."""
    later = found[0] if len(found) == 2 else 0
    weeks = {8: 1, 15: 2}.get(found[-1])
    return None if weeks is None else (on(shifted(frame.today, later + WEEK * weeks)),)


@relatives.says("(WEEKDAY|NAMED) IN (NUMBER|SMALL) (?!UNITS)", makes="DAYS")
def weekday_in_eight(frame: Frame, anchor: Anchor, number: int) -> Meaning | None:
    """Read "del lunes en ocho"."""
    weeks = {8: 1, 15: 2}.get(number)
    start = _weekday(anchor)
    if weeks is None:
        return None
    return tuple(moved(settled(frame, days), WEEK * weeks) for days in start)


def _weekday(anchor: Anchor) -> Meaning:
    return (weekly(anchor),) if isinstance(anchor, int) else anchor


def _from_now(frame: Frame, days: int) -> Meaning:
    return (on(shifted(frame.today, days)),)


@offsets.says(
    "(MORE|IN|OVER) AMOUNT AGO",
    "(HACE|ELAPSED) (MORE|OVER) AMOUNT AGO?",
    "MORE HACE AMOUNT",
    makes="DAYS",
)
def longer_ago(frame: Frame, amount: Amount) -> Meaning:
    """Read "over a week ago"."""
    day = before(frame, frame.today, amount.usual)
    some = max(3, (frame.today - day).days // 2)
    return (within(shifted(day, -some), shifted(day, -1))._replace(role=Role.AGO, ask=True),)


@offsets.says(
    "(LESS|WITHIN) AMOUNT AGO",
    "(HACE|ELAPSED) (LESS|WITHIN) AMOUNT AGO?",
    "LESS HACE AMOUNT",
    makes="DAYS",
)
def less_ago(frame: Frame, amount: Amount) -> Meaning:
    """Read "almost two weeks ago"."""
    day = before(frame, frame.today, amount.usual)
    some = max(1, (frame.today - day).days // 3)
    return (within(shifted(day, 1), shifted(day, some))._replace(role=Role.AGO, ask=True),)


@offsets.says(
    "AMOUNT AGO FROM? RELATIVE",
    "(HACE|ELAPSED) AMOUNT RELATIVE",
    "RELATIVE HACE AMOUNT",
    makes="DAYS",
)
def ago_from_relative(frame: Frame, *found: Amount | int) -> Meaning | None:
    """Read "a week ago tomorrow", "hoy hace una semana"."""
    amount, days = sorted(found, key=lambda part: isinstance(part, int))
    if not isinstance(amount, Amount) or not isinstance(days, int):
        return None
    return _counted(frame, _from_now(frame, days), amount.usual, forward=False)


@offsets.says("AMOUNT AGO FROM? NAMED", makes="DAYS")
def ago_from_weekday(frame: Frame, amount: Amount, named: Meaning) -> Meaning:
    """Read "a week ago last Tuesday"."""
    return _counted(frame, named, amount.usual, forward=False)


@offsets.says("HACE AMOUNT AGO?", "AMOUNT AGO", makes="DAYS")
def counted_back(frame: Frame, amount: Amount) -> Meaning:
    """Read "3 days ago", "hace dos semanas", "it's been a week"."""
    return ago(frame, amount)


@offsets.says("ELAPSED AMOUNT", "AMOUNT SINCE (HELD|HELD_ON|SKIP)", makes="DAYS")
def elapsed(frame: Frame, amount: Amount) -> Meaning | None:
    """Read "it's been a week", which is no promise."""
    return None if frame.promise else ago(frame, amount)


@offsets.says("AMOUNT (AFTER|FROM|SINCE) (HELD|HELD_ON)", makes="DAYS")
def after_the_interview(frame: Frame, amount: Amount) -> Meaning | None:
    """Read "two weeks after the interview"."""
    return _waiting(frame, amount) if frame.promise else None


@offsets.says("AMOUNT (FROM|AFTER)? NOW", "AMOUNT FROM NOW", "IN AMOUNT FROM? NOW", makes="DAYS")
def from_now(frame: Frame, amount: Amount) -> Meaning:
    """Read "two weeks from now"."""
    return _spread(frame, (on(frame.today),), amount, forward=True)


@offsets.says("AMOUNT (FROM|AFTER|SINCE) RELATIVE", makes="DAYS")
def from_relative(frame: Frame, amount: Amount, days: int) -> Meaning:
    """Read "a week from tomorrow"."""
    return _spread(frame, _from_now(frame, days), amount, forward=True)


@offsets.says("AMOUNT BEFORE RELATIVE", makes="DAYS")
def before_relative(frame: Frame, amount: Amount, days: int) -> Meaning:
    """Read "2 days before yesterday"."""
    return _spread(frame, _from_now(frame, days), amount, forward=False)


@offsets.says(
    "AMOUNT (FROM|AFTER|SINCE) (WEEKDAY|DAYS|NAMED|PERIOD)", "AMOUNT (WEEKDAY) (?=$)", makes="DAYS"
)
def from_days(frame: Frame, amount: Amount, anchor: Anchor) -> Meaning:
    """Read "a week from Monday", "two days after Thanksgiving"."""
    return _spread(frame, _weekday(anchor), amount, forward=True)


@offsets.says("AMOUNT BEFORE (WEEKDAY|DAYS|NAMED|PERIOD)", makes="DAYS")
def before_days(frame: Frame, amount: Amount, anchor: Anchor) -> Meaning:
    """Read "two days before Thanksgiving"."""
    return _spread(frame, _weekday(anchor), amount, forward=False)


def _anchor(found: tuple[str | Anchor, ...]) -> Meaning:
    """Return the days among the values of a row; the unit beside them comes first."""
    anchor = found[-1]
    return () if isinstance(anchor, str) else _weekday(anchor)


_A_DAY_NAMED = "(WEEKDAY|DAYS|NAMED|PERIOD)"


@offsets.says(
    f"(DAY|DAY_BEFORE) BEFORE {_A_DAY_NAMED}", f"DAY_BEFORE {_A_DAY_NAMED}", makes="DAYS"
)
def day_before(frame: Frame, *found: str | Anchor) -> Meaning:
    """Read "the day before Thanksgiving"."""
    return _counted(frame, _anchor(found), A_DAY, forward=False)


@offsets.says(f"(DAY|NEXT_DAY) AFTER {_A_DAY_NAMED}", "NEXT_DAY (DAYS|NAMED)", makes="DAYS")
def day_after(frame: Frame, *found: str | Anchor) -> Meaning:
    """Read "the day after Thanksgiving"."""
    return _counted(frame, _anchor(found), A_DAY, forward=True)


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
    for days in (settled(frame, days) for days in _weekday(anchor)):
        spans = tuple(s for day, _ in days.spans if (s := _unit_beside(unit, day, steps)))
        if not spans:
            return None
        found.append(days._replace(spans=spans, weekday=None, unit=unit, holiday=False))
    return tuple(found)


def _unit_beside(unit: str, day: date, steps: int) -> tuple[date, date] | None:
    if unit == "week":
        return week_of(shifted(day, WEEK * steps))
    if unit == "weekend":
        since = {-1: -WEEK - 2, 0: -3, 1: 0}[steps]
        saturday = coming(shifted(day, since), 5)
        return saturday, shifted(saturday, 1)
    return month_of(day, steps) if unit == "month" else None


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
    """Read "the week of the 3rd"."""
    return _units_beside(frame, unit, anchor, 0)


@offsets.says("DAYS UNIT", makes="PERIOD")
def holiday_week(frame: Frame, anchor: Meaning, unit: str) -> Meaning | None:
    """Read "Thanksgiving week"."""
    return _units_beside(frame, unit, anchor, 0) if anchor[0].holiday else None


def _waiting(frame: Frame, amount: Amount) -> Meaning:
    """Count an amount from the interview on; "a few" as the usual number."""
    return _spread(frame, (on(frame.base),), amount, forward=True)


@offsets.says(
    "FREQUENCY AMOUNT",
    "AMOUNT (NOUN|HELD|THING)",
    "(THING|JUNK|NUMBER) AMOUNT",
    "PORTION BY AMOUNT",
    "AMOUNT PORTION (?!DAYS|UNIT|PERIOD)",
    "AMOUNT LAST (?!WEEKDAY|DAYS|NAMED|PERIOD)",
    makes="WORD",
)
def no_date(_: Frame, *__: object) -> object:
    """Take "every two weeks", "a 3 month contract" for no date."""
    return NOTHING


@offsets.says(
    "(IN|WITHIN|BY|OVER|BEFORE|LESS)* NEXT AMOUNT", "(WITHIN|BEFORE|LESS) AMOUNT", makes="DAYS"
)
def in_less_than(frame: Frame, amount: Amount) -> Meaning:
    """Read "within two weeks", "in the next few days"."""
    meaning = _waiting(frame, amount)
    if not frame.promise:
        return meaning
    return tuple(
        days._replace(spans=tuple((frame.base, b) for _, b in days.spans)) for days in meaning
    )


@offsets.says("IN? (NEXT|COMING) PLURAL", makes="DAYS")
def in_coming_days(frame: Frame, unit: str) -> Meaning:
    """Read "in the coming days" as a few."""
    least, usual, most = VAGUE["few"]
    return _waiting(frame, Amount(Length(least, unit), Length(usual, unit), Length(most, unit)))


@offsets.says("(IN|AFTER|BY|MORE|IN MORE) AMOUNT", makes="DAYS")
def in_amount(frame: Frame, amount: Amount) -> Meaning:
    """Read "in two weeks"."""
    return _waiting(frame, amount)


@offsets.says("FOR AMOUNT", "AMOUNT (?=WORD|JUNK)", makes="DAYS")
def amount_of_something(frame: Frame, amount: Amount) -> Meaning | None:
    """Ask about "2 weeks" before a word that nobody knows: it may be a length of that."""
    meaning = amount_alone(frame, amount)
    return meaning and tuple(days._replace(ask=True) for days in meaning)


@offsets.says("AMOUNT", makes="DAYS")
def amount_alone(frame: Frame, amount: Amount) -> Meaning | None:
    """Read "2 weeks": until the decision; of an interview perhaps ago, which is asked."""
    count, unit = amount.most
    if unit == "minute" or (unit == "year" and count >= 1) or (unit == "hour" and count < 24):
        return None
    if frame.promise:
        return _waiting(frame, amount)
    return tuple(days._replace(ask=True) for days in ago(frame, amount))


@offsets.says("NEXT_DAY", makes="DAYS")
def next_day(frame: Frame) -> Meaning | None:
    """Read "the next day", which is said of the interview's."""
    return (on(shifted(frame.base, 1)),) if frame.promise else None


@offsets.says("SAME_DAY", makes="DAYS")
def same_day(frame: Frame) -> Meaning | None:
    """Read "the same day"."""
    return (on(frame.base),) if frame.promise else None


@offsets.says("JUST", makes="DAYS")
def just_now(frame: Frame, _: int) -> Meaning | None:
    """Read "just got out"."""
    return None if frame.promise else (on(frame.today),)


@offsets.says("RELATIVE OR DAY AFTER", makes="DAYS")
def relative_or_after(frame: Frame, days: int, _: str) -> Meaning:
    """Read "tomorrow or the day after"."""
    both = [relative(frame, later) for later in (days, days + 1)]
    return tuple(Days(((a.spans[0][0], b.spans[0][1]),)) for a, b in zip(*both, strict=True))


@offsets.says("PERIOD OR UNIT AFTER", makes="DAYS")
def period_or_after(_: Frame, meaning: Meaning, unit: str) -> Meaning | None:
    """Read "next week or the week after"."""
    if unit != "week":
        return None
    return tuple(Days(tuple((a, shifted(b, WEEK)) for a, b in days.spans)) for days in meaning)


def relative(frame: Frame, later: int) -> Meaning:
    """Read "tomorrow": of the day of asking; in a promise perhaps of the interview's, which is asked."""
    found = [shifted(frame.today, later)]
    if frame.promise and later >= 0 and frame.base < frame.today:
        found.append(shifted(frame.base, later))
    return tuple(on(day) for day in found)


named = Stage()


@named.says("RELATIVE", makes="DAYS")
def relative_day(frame: Frame, later: int) -> Meaning:
    """Fix "yesterday"."""
    return relative(frame, later)


@named.says("WEEKDAY", makes="DAYS")
def weekday_alone(_: Frame, weekday: int) -> Meaning:
    """Take a weekday by its name."""
    return (weekly(weekday),)


@named.says("PORTION PERIOD", makes="DAYS")
def late_portion(frame: Frame, name: str, meaning: Meaning) -> Meaning:
    """Read "early the week after Thanksgiving"."""
    return portion_of_period(frame, name, meaning) or meaning


@named.says("UNIT", makes="DAYS")
def the_weekend(frame: Frame, unit: str) -> Meaning | None:
    """Read "the weekend" by itself."""
    return in_unit(frame, unit) if unit == "weekend" else None


@named.says("NAMED|PERIOD", makes="DAYS")
def as_days(_: Frame, meaning: Meaning) -> Meaning:
    """Take what was named for days like others."""
    return meaning
