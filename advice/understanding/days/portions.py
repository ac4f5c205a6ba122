"""Parts of weeks and months: "early next week", "a finales de mes", "first Monday of November"."""

from datetime import date
from typing import Final

from advice.understanding.days.frame import Frame, Span, last_of_month, shifted
from advice.understanding.days.grammar import Stage
from advice.understanding.days.holidays import nth_weekday
from advice.understanding.days.periods import period
from advice.understanding.days.spans import Days, Every, Meaning, common, weekly

portions: Final = Stage()


# How a portion is cut out of a week (days from Monday) and of a month (days of the month).
_OF_WEEK: Final = {"early": (0, 2), "mid": (2, 2), "late": (3, 4), "end": (3, 4)}


_OF_MONTH: Final = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}


_HALVES: Final = {"first-half": (1, 15), "second-half": (16, 31)}


def portion(frame: Frame, days: Days, name: str) -> Days | None:
    """Cut the beginning, the middle or the end out of a period; None where that has no meaning."""
    if days.unit not in {"week", "month", "year", "quarter"}:
        return None
    spans = tuple(_cut(frame, span, days.unit, name) for span in days.spans)
    return days._replace(spans=spans, unit="")


def _cut(frame: Frame, span: Span, unit: str, name: str) -> Span:
    first, last = span
    if unit == "week":
        start, end = _OF_WEEK.get(name, (0, 6))
        return shifted(first, start), shifted(first, end)
    if frame.promise and name in {"end", "late"}:
        return (last, last) if name == "end" else (shifted(last, -10), last)
    if unit == "month":
        if frame.promise and name == "mid":
            return first.replace(day=15), first.replace(day=15)
        start, end = (_OF_MONTH | _HALVES)[name]
        return first.replace(day=start), first.replace(day=min(end, last.day))
    middle = shifted(first, (last - first).days // 2)
    return {
        "early": (first, last_of_month(first.year, first.month)),
        "first-half": (first, middle),
        "mid": (shifted(middle, -15), shifted(middle, 15)),
        "second-half": (middle, last),
    }.get(name, (last.replace(day=1), last))


@portions.says("PORTION IN? PERIOD", makes="DAYS")
def portion_of_period(frame: Frame, name: str, meaning: Meaning) -> Meaning | None:
    """Read "early next week", "mid november"."""
    found = [cut for days in meaning if (cut := portion(frame, days, name))]
    return tuple(found) or None


@portions.says("PERIOD PORTION (?!UNIT|PERIOD)", makes="DAYS")
def period_portion(frame: Frame, meaning: Meaning, name: str) -> Meaning | None:
    """Read "next week, early"."""
    return portion_of_period(frame, name, meaning)


@portions.says("MIX PERIOD", makes="DAYS")
def mix_of_period(frame: Frame, mix: tuple[str, str], meaning: Meaning) -> Meaning | None:
    """Read "midweek next week"."""
    return portion_of_period(frame, mix[0], meaning)


@portions.says("PERIOD MIX", makes="DAYS")
def period_mix(frame: Frame, meaning: Meaning, mix: tuple[str, str]) -> Meaning | None:
    """Read "next week eow"."""
    return portion_of_period(frame, mix[0], meaning)


@portions.says("MIX", makes="DAYS")
def mix(frame: Frame, found: tuple[str, str]) -> Meaning | None:
    """Read "eow"."""
    return portion_of_unit(frame, *found)


@portions.says("PORTION IN? UNIT (?!AFTER|BEFORE|DAYS)", makes="DAYS")
def portion_of_unit(frame: Frame, name: str, unit: str) -> Meaning | None:
    """Read "end of the week": of the week of the interview; when that is past already, of the next."""
    if not frame.promise:
        return _past_portion(frame, name, unit)
    near = (period(frame, unit, later, frame.base) for later in (0, 1))
    cuts = [cut for days in near if (cut := portion(frame, days, name))]
    ahead = tuple(cut for cut in cuts if cut.spans[0][1] >= frame.base)
    if ahead and ahead[0].spans[0][1] > frame.base:
        return ahead[:1]
    return ahead or None


@portions.says("BEFORE THIS? UNIT ENDS", makes="DAYS")
def before_it_ends(frame: Frame, unit: str) -> Meaning | None:
    """Read "before the month is over"."""
    return portion_of_unit(frame, "end", unit)


def _past_portion(frame: Frame, name: str, unit: str) -> Meaning | None:
    for later in (0, -1):
        cut = portion(frame, period(frame, unit, later, frame.today), name)
        if cut and cut.spans[0][0] <= frame.today:
            return (cut,)
    return None


@portions.says("NTH_UNIT IN? PERIOD", makes="DAYS")
def nth_of_period(_: Frame, nth: tuple[int, str], meaning: Meaning) -> Meaning | None:
    """Read "first week of december", "last day of the month"."""
    number, unit = nth
    found = [cut for days in meaning if days.unit and (cut := _nth(days, number, unit))]
    return tuple(found) or None


@portions.says("NTH_UNIT YEAR", makes="DAYS")
def nth_of_year(frame: Frame, nth: tuple[int, str], year: int) -> Meaning | None:
    """Read "the last week of 2025"."""
    return nth_of_period(frame, nth, (period(frame, "year", 0, date(year, 1, 1)),))


def _nth(days: Days, number: int, unit: str) -> Days | None:
    length = {"day": 1, "week": 7}[unit]
    if number > -(-31 // length):
        return None
    spans = []
    for first, last in days.spans:
        start = shifted(last, 1 - length) if number < 0 else shifted(first, (number - 1) * length)
        spans += [(start, min(shifted(start, length - 1), last))] if start <= last else []
    return days._replace(spans=tuple(spans), unit="")


@portions.says("NTH_UNIT IN? UNIT", makes="DAYS")
def nth_of_unit(frame: Frame, nth: tuple[int, str], unit: str) -> Meaning | None:
    """Read "the last day of the month"."""
    return nth_of_period(frame, nth, (_months_near(frame),)) if unit == "month" else None


def _months_near(frame: Frame) -> Days:
    near = (period(frame, "month", later, frame.base) for later in (-1, 0, 1))
    return Days(tuple(days.spans[0] for days in near), Every.MONTH, unit="month")


@portions.says("(ORDINAL|ORDINAL_WORD|NTH) WEEKDAY IN? PERIOD", makes="DAYS")
def nth_weekday_of(frame: Frame, number: int, weekday: int, meaning: Meaning) -> Meaning:
    """Read "the first Monday of November"; of a week, the weekday of that week."""
    if meaning[0].unit != "month":
        inside = [d for days in meaning if (d := common(frame, days, weekly(weekday)))]
        return tuple(inside) or some_nth_weekday(frame, number, weekday)
    found = []
    for days in meaning:
        on_days = [nth_weekday(a.year, a.month, weekday, number) for a, _ in days.spans]
        spans = tuple((day, day) for day in on_days if day)
        found.append(days._replace(spans=spans, unit="", weekday=weekday))
    return tuple(found)


@portions.says("LAST WEEKDAY IN? PERIOD", makes="DAYS")
def last_weekday_of(frame: Frame, weekday: int, meaning: Meaning) -> Meaning:
    """Read "the last Friday of October"; beside a week the weekday of that week."""
    return nth_weekday_of(frame, -1, weekday, meaning)


@portions.says("(ORDINAL|ORDINAL_WORD|NTH) WEEKDAY IN? UNIT", makes="DAYS")
def nth_weekday_of_unit(frame: Frame, number: int, weekday: int, unit: str) -> Meaning:
    """Read "the first Monday of the month"."""
    if unit != "month":
        return some_nth_weekday(frame, number, weekday)
    return nth_weekday_of(frame, number, weekday, (_months_near(frame),))


@portions.says("LAST WEEKDAY IN? UNIT", makes="DAYS")
def last_weekday_of_unit(frame: Frame, weekday: int, unit: str) -> Meaning:
    """Read "the last Friday of the month"."""
    return nth_weekday_of_unit(frame, -1, weekday, unit)


@portions.says("(ORDINAL|ORDINAL_WORD|NTH) WEEKDAY", makes="DAYS")
def some_nth_weekday(_: Frame, __: int, weekday: int) -> Meaning:
    """Ask about "the second Tuesday" of nobody knows what."""
    return (weekly(weekday)._replace(ask=True),)
