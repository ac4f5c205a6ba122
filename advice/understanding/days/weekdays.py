"""Weekdays with what stands beside them: "last tues", "el lunes antepasado", "two Fridays ago"."""

from datetime import date

from advice.understanding.days.amounts import Amount
from advice.understanding.days.frame import Frame, monday_of, shifted
from advice.understanding.days.grammar import Stage
from advice.understanding.days.numbers import Count
from advice.understanding.days.spans import WEEK, Meaning, coming, on, past_weekdays

weekdays = Stage()


def latest(frame: Frame, weekday: int) -> Meaning:
    """The latest such weekday before today, and last week's where that one lies in this week."""
    day = past_weekdays(frame, weekday)[0]
    found = [on(day)._replace(weekday=weekday)]
    if day >= monday_of(frame.today):
        found.append(on(shifted(day, -WEEK))._replace(weekday=weekday))
    return tuple(found)


@weekdays.says(
    "JUST_PAST WEEKDAY",
    "THIS LAST WEEKDAY",
    "THIS WEEKDAY (LAST|JUST_PAST)",
    "WEEKDAY JUST_PAST",
    makes="NAMED",
)
def just_past(frame: Frame, weekday: int) -> Meaning:
    """Read "this past Tuesday"."""
    return latest(frame, weekday)[:1]


@weekdays.says("LAST WEEKDAY", "WEEKDAY LAST", makes="NAMED")
def last(frame: Frame, weekday: int) -> Meaning:
    """Read "last Tuesday", "el martes pasado"."""
    return latest(frame, weekday)


@weekdays.says("BEFORE_LAST WEEKDAY", "WEEKDAY BEFORE_LAST", makes="NAMED")
def before_last(frame: Frame, weekday: int) -> Meaning:
    """Read "the Monday before last", "el lunes antepasado"."""
    day = past_weekdays(frame, weekday)[0]
    return (on(shifted(day, -WEEK))._replace(weekday=weekday),)


@weekdays.says(
    "(COMING|THIS NEXT|THIS COMING) WEEKDAY", "THIS WEEKDAY (NEXT|COMING)", makes="NAMED"
)
def this_coming(frame: Frame, weekday: int) -> Meaning:
    """Read "this coming Friday"."""
    return tuple(on(day) for day in _coming(frame, weekday))


@weekdays.says("WEEKDAY COMING", makes="NAMED")
def coming_one(frame: Frame, weekday: int) -> Meaning:
    """Read "Friday coming"."""
    return this_coming(frame, weekday)


@weekdays.says("NEXT WEEKDAY", "WEEKDAY NEXT", makes="NAMED")
def following(frame: Frame, weekday: int) -> Meaning:
    """Read "next Friday": the coming one or next week's, of the interview's week or of this one."""
    found = []
    for start in dict.fromkeys((frame.base, frame.today)):
        first = coming(start, weekday)
        of_next_week = shifted(monday_of(start), WEEK + weekday)
        both = (first, of_next_week) if frame.spanish else (of_next_week, first)
        found += [day for day in both if start == frame.base or not frame.same_week]
    return tuple(on(day) for day in dict.fromkeys(found))


@weekdays.says("THIS WEEKDAY", "WEEKDAY THIS (?!UNIT)", makes="NAMED")
def this(frame: Frame, weekday: int) -> Meaning:
    """Read "this Friday": of this week, and when that is past, in a promise, the coming one."""
    if frame.promise:
        return this_coming(frame, weekday)
    day = shifted(monday_of(frame.today), weekday)
    if day == frame.today:
        return (on(day), on(shifted(day, -WEEK)))
    return (on(day)._replace(weekday=weekday),)


def _coming(frame: Frame, weekday: int) -> list[date]:
    found = [coming(frame.base, weekday)]
    if not frame.same_week:
        found.insert(0, coming(frame.today, weekday))
    return list(dict.fromkeys(found))


@weekdays.says("DIGITS (WEEKDAY|WEEKDAYS) AGO", "HACE DIGITS (WEEKDAY|WEEKDAYS)", makes="NAMED")
def weekdays_ago(frame: Frame, count: int, weekday: int) -> Meaning | None:
    """Read "two Tuesdays ago", "hace dos martes"."""
    if not 1 <= count <= 52:
        return None
    return (on(shifted(past_weekdays(frame, weekday)[0], -WEEK * (count - 1))),)


@weekdays.says(
    "VAGUE_NUMBER (WEEKDAY|WEEKDAYS) AGO", "HACE VAGUE_NUMBER (WEEKDAY|WEEKDAYS)", makes="NAMED"
)
def some_weekdays_ago(frame: Frame, count: Count, weekday: int) -> Meaning:
    """Read "a couple of Fridays ago"."""
    least, _, most = count
    day = past_weekdays(frame, weekday)[0]
    back = range(int(least) - 1, min(int(most), 4))
    return tuple(on(shifted(day, -WEEK * weeks)) for weeks in back)


@weekdays.says("WEEKDAY HACE AMOUNT", "WEEKDAY AMOUNT AGO", makes="NAMED")
def weekday_some_weeks_ago(frame: Frame, weekday: int, amount: Amount) -> Meaning | None:
    """Read "Tuesday two weeks ago"."""
    return weeks_ago_weekday(frame, amount, weekday)


@weekdays.says("AMOUNT AGO FROM? WEEKDAY", "(HACE|ELAPSED) AMOUNT WEEKDAY", makes="NAMED")
def weeks_ago_weekday(frame: Frame, amount: Amount, weekday: int) -> Meaning | None:
    """Read "two weeks ago Tuesday": of that week, or counted back from the latest one."""
    count, unit = amount.usual
    if unit != "week" or amount.least != amount.most or count % 1:
        return None
    weeks = int(count)
    of_that_week = shifted(monday_of(frame.today), weekday - WEEK * weeks)
    back = (frame.today.weekday() - weekday) % WEEK
    from_latest = shifted(frame.today, -back - WEEK * weeks)
    return tuple(on(day) for day in dict.fromkeys((of_that_week, from_latest)))
