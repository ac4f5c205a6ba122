"""Weeks, months and years, their parts, and holidays: "early next week", "a finales de mes"."""

from datetime import date
from typing import Final

from advice.understanding.days import holidays
from advice.understanding.days.amounts import Amount, before
from advice.understanding.days.calendar import month_of
from advice.understanding.days.frame import Frame, Span, last_of_month, month_shifted, shifted
from advice.understanding.days.grammar import Stage
from advice.understanding.days.holidays import nth_weekday
from advice.understanding.days.spans import Days, Every, Meaning, meant, on, week_of, within

SATURDAY, FRIDAY, WEDNESDAY = 5, 4, 2

periods = Stage()
parts = Stage()


def period(frame: Frame, unit: str, later: int, start: date | None = None) -> Days | None:
    """Return a week, weekend, month, quarter or year, some of them later than the one of a day."""
    start = start or (frame.base if later >= 0 else frame.today)
    if unit == "week":
        first, last = week_of(shifted(start, 7 * later))
        return within(first, last, unit)
    if unit == "weekend":
        saturday = shifted(week_of(start)[0], SATURDAY + 7 * later)
        return within(saturday, shifted(saturday, 1), unit)
    if unit == "month":
        return within(*month_of(start, later), unit)
    if unit == "quarter":
        first = month_shifted(
            start.replace(month=(start.month - 1) // 3 * 3 + 1, day=1), 3 * later
        )
        return within(first, month_of(first, 2)[1], unit)
    if unit == "year":
        year = min(max(start.year + later, 1), 9999)
        return within(date(year, 1, 1), date(year, 12, 31), unit)
    return _fortnight(start, later) if unit == "fortnight" else None


def _fortnight(start: date, later: int) -> Days:
    """Return the half of a month in which wages are paid: to the 15th, or to the end."""
    first, last = month_of(start)
    for _ in range(later):
        start = shifted(first.replace(day=15) if start.day <= 15 else last, 1)
        first, last = month_of(start)
    middle = first.replace(day=15)
    return within(first, middle) if start.day <= 15 else within(shifted(middle, 1), last)


def _one(days: Days | None) -> Meaning | None:
    return None if days is None else (days,)


@periods.says("THIS UNIT", "UNIT THIS", "THIS (LAST|COMING|NEXT) UNIT", makes="PERIOD")
def this_unit(frame: Frame, unit: str) -> Meaning | None:
    """Read "this week": of the day of asking, and where that differs also of the interview."""
    if unit == "weekend" and not frame.promise:
        return last_unit(frame, unit, at_latest=True)
    now, then = period(frame, unit, 0, frame.today), period(frame, unit, 0, frame.base)
    if now is None or then is None or now == then:
        return _one(now)
    return (now, then)


@periods.says(
    "(LAST|JUST_PAST) UNIT", "UNIT (LAST|JUST_PAST) (?!WEEKDAY|UNIT|MONTH)", makes="PERIOD"
)
def past_unit(frame: Frame, unit: str) -> Meaning | None:
    """Read "last week", "el mes pasado", always counted from now."""
    return last_unit(frame, unit)


def last_unit(frame: Frame, unit: str, *, at_latest: bool = False) -> Meaning | None:
    """Return the latest unit that is over, or with ``at_latest`` the one that runs."""
    if unit == "weekend":
        begun = frame.today.weekday() >= SATURDAY
        return _one(period(frame, unit, 0 if begun and at_latest else -1))
    return _one(period(frame, unit, -1))


@periods.says("BEFORE_LAST UNIT", "UNIT BEFORE_LAST", makes="PERIOD")
def unit_before_last(frame: Frame, unit: str) -> Meaning | None:
    """Read "the week before last"."""
    return _one(period(frame, unit, -2))


@periods.says("(IN|WITHIN|OVER) NEXT UNIT (?!NEXT)", makes="PERIOD")
def in_next_unit(frame: Frame, unit: str) -> Meaning | None:
    """Read "in the next week": the coming seven days, or the week that begins next Monday."""
    following = period(frame, unit, 1)
    if following is None or frame.spanish or unit not in {"week", "month"} or not frame.promise:
        return _one(following)
    end = shifted(frame.base, 7) if unit == "week" else month_shifted(frame.base, 1)
    return (following, within(frame.base, end))


@periods.says("(NEXT|COMING) UNIT FROM? NOW", makes="PERIOD")
def next_unit_from_now(frame: Frame, unit: str) -> Meaning | None:
    """Read "next week from now"."""
    return _one(period(frame, unit, 1, frame.today))


@periods.says("(NEXT|COMING) UNIT", "UNIT (NEXT|COMING) (?!WEEKDAY|UNIT|MONTH)", makes="PERIOD")
def next_unit(frame: Frame, unit: str) -> Meaning | None:
    """Read "next week", "la semana que viene"; "next weekend" is often the one that comes first."""
    if unit == "weekend" and frame.base.weekday() < SATURDAY:
        both = period(frame, unit, 0), period(frame, unit, 1)
        return tuple(days for days in both if days)
    return _one(period(frame, unit, 1))


@periods.says("THE_OTHER UNIT", makes="PERIOD")
def the_other_unit(frame: Frame, unit: str) -> Meaning | None:
    """Read "la otra semana": the next of a promise; of an interview hardly more than lately."""
    if frame.promise:
        return next_unit(frame, unit)
    past = last_unit(frame, unit)
    return past and tuple(days._replace(ask=True) for days in past)


@periods.says("UNIT AFTER_NEXT", "AFTER_NEXT UNIT", makes="PERIOD")
def unit_after_next(frame: Frame, unit: str) -> Meaning | None:
    """Read "the week after next"."""
    return _one(period(frame, unit, 2))


@periods.says("WITHIN THE? UNIT", makes="PERIOD")
def within_unit(frame: Frame, unit: str) -> Meaning | None:
    """Ask about "within the week": to its end, or seven days."""
    running = period(frame, unit, 0)
    if running is None or unit not in {"week", "month"} or not frame.promise:
        return _one(running)
    end = shifted(frame.base, 7) if unit == "week" else month_shifted(frame.base, 1)
    return (running, within(frame.base, end))


@periods.says("(IN|OVER) UNIT", makes="PERIOD")
def in_unit(frame: Frame, unit: str) -> Meaning | None:
    """Read "during the week", "over the weekend"."""
    if unit == "weekend" and not frame.promise:
        return last_unit(frame, unit, at_latest=True)
    return _one(period(frame, unit, 0))


@periods.says("UNIT YEAR", makes="PERIOD")
def the_year(_: Frame, unit: str, year: int) -> Meaning | None:
    """Read "the year 2025"."""
    return (within(date(year, 1, 1), date(year, 12, 31), "year"),) if unit == "year" else None


@periods.says("(LAST|JUST_PAST) AMOUNT", "(IN|WITHIN|OVER) LAST AMOUNT", makes="DAYS")
def last_amount(frame: Frame, amount: Amount) -> Meaning:
    """Read "the last two weeks"."""
    return (within(before(frame, frame.today, amount.most), frame.today)._replace(ask=True),)


@periods.says("(IN|OVER) HOLIDAY (?!YEAR)", makes="DAYS")
def in_feast(frame: Frame, name: str) -> Meaning:
    """Read "over the holidays"; "in the new year" is any day of January."""
    if name != "new-year":
        return feast(frame, name)
    return tuple(
        days._replace(spans=tuple(month_of(a) for a, _ in days.spans), unit="month", ask=True)
        for days in feast(frame, name)
    )


@periods.says("(LAST|NEXT|THIS|COMING|JUST_PAST)? HOLIDAY YEAR?", makes="DAYS")
def feast(frame: Frame, name: str, year: int | None = None) -> Meaning:
    """Read the name of a holiday."""
    start = min(frame.base, frame.today).year
    years = range(start - 1, frame.today.year + 3) if year is None else (year,)
    every = Every.YEAR if year is None else Every.ONCE
    return tuple(
        Days(tuple(holidays.holiday(one, y) for y in years), every, holiday=True)
        for one in name.split(" or ")
    )


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


@parts.says("PORTION IN? PERIOD", makes="DAYS")
def portion_of_period(frame: Frame, name: str, meaning: Meaning) -> Meaning | None:
    """Read "early next week", "mid november"."""
    found = [cut for days in meaning if (cut := portion(frame, days, name))]
    return tuple(found) or None


@parts.says("PERIOD PORTION (?!UNIT|PERIOD)", makes="DAYS")
def period_portion(frame: Frame, meaning: Meaning, name: str) -> Meaning | None:
    """Read "next week, early"."""
    return portion_of_period(frame, name, meaning)


@parts.says("MIX PERIOD", makes="DAYS")
def mix_of_period(frame: Frame, mix: tuple[str, str], meaning: Meaning) -> Meaning | None:
    """Read "midweek next week"."""
    return portion_of_period(frame, mix[0], meaning)


@parts.says("PERIOD MIX", makes="DAYS")
def period_mix(frame: Frame, meaning: Meaning, mix: tuple[str, str]) -> Meaning | None:
    """Read "next week eow"."""
    return portion_of_period(frame, mix[0], meaning)


@parts.says("MIX", makes="DAYS")
def mix(frame: Frame, found: tuple[str, str]) -> Meaning | None:
    """Read "eow"."""
    return portion_of_unit(frame, *found)


@parts.says("PORTION IN? UNIT", makes="DAYS")
def portion_of_unit(frame: Frame, name: str, unit: str) -> Meaning | None:
    """Read "end of the week": of the week of the interview; when that is past already, of the next."""
    running = period(frame, unit, 0, frame.base)
    if running is None:
        return None
    if not frame.promise:
        return _past_portion(frame, name, unit)
    cut = portion(frame, running, name)
    if cut is None:
        return None
    end = cut.spans[0][1]
    following = period(frame, unit, 1, frame.base)
    later = following and portion(frame, following, name)
    if later is None or end > frame.base or (end == frame.base and unit == "year"):
        return (cut,)
    return (cut, later) if end == frame.base else (later,)


@parts.says("BEFORE THIS? UNIT ENDS", makes="DAYS")
def before_it_ends(frame: Frame, unit: str) -> Meaning | None:
    """Read "before the month is over"."""
    return portion_of_unit(frame, "end", unit)


def _past_portion(frame: Frame, name: str, unit: str) -> Meaning | None:
    for later in (0, -1):
        days = period(frame, unit, later, frame.today)
        cut = days and portion(frame, days, name)
        if cut and cut.spans[0][0] <= frame.today:
            return (cut,)
    return None


@parts.says("NTH_UNIT IN? PERIOD", makes="DAYS")
def nth_of_period(_: Frame, nth: tuple[int, str], meaning: Meaning) -> Meaning | None:
    """Read "first week of december", "last day of the month"."""
    number, unit = nth
    found = [cut for days in meaning if days.unit == "month" and (cut := _nth(days, number, unit))]
    return tuple(found) or None


def _nth(days: Days, number: int, unit: str) -> Days | None:
    length = {"day": 1, "week": 7}.get(unit)
    if length is None or number > 31 // length:
        return None
    spans = []
    for first, last in days.spans:
        start = shifted(last, 1 - length) if number < 0 else shifted(first, (number - 1) * length)
        spans.append((start, min(shifted(start, length - 1), last)))
    return days._replace(spans=tuple(spans), unit="")


@parts.says("NTH_UNIT IN? UNIT", makes="DAYS")
def nth_of_unit(frame: Frame, nth: tuple[int, str], unit: str) -> Meaning | None:
    """Read "the last day of the month"."""
    running, following = period(frame, unit, 0, frame.base), period(frame, unit, 1, frame.base)
    if unit != "month" or running is None or following is None:
        return None
    earlier = period(frame, unit, -1)
    near = [d.spans[0] for d in (earlier, running, following) if d]
    return nth_of_period(frame, nth, (Days(tuple(near), Every.MONTH, unit=unit),))


@parts.says("(ORDINAL|ORDINAL_WORD|NTH) WEEKDAY IN? PERIOD", makes="DAYS")
def nth_weekday_of(_: Frame, number: int, weekday: int, meaning: Meaning) -> Meaning | None:
    """Read "the first Monday of November"."""
    if meaning[0].unit != "month":
        return None
    found = []
    for days in meaning:
        on_days = [nth_weekday(a.year, a.month, weekday, number) for a, _ in days.spans]
        spans = tuple((day, day) for day in on_days if day)
        found.append(days._replace(spans=spans, unit="", weekday=weekday))
    return tuple(found)


@parts.says("(ORDINAL|ORDINAL_WORD|NTH) WEEKDAY IN? UNIT", makes="DAYS")
def nth_weekday_of_unit(frame: Frame, number: int, weekday: int, unit: str) -> Meaning | None:
    """Read "the first Monday of the month"."""
    near = [period(frame, unit, later, frame.base) for later in (-1, 0, 1)]
    if unit != "month":
        return None
    days = Days(tuple(d.spans[0] for d in near if d), Every.MONTH, unit=unit)
    return nth_weekday_of(frame, number, weekday, (days,))


@parts.says("LAST WEEKDAY IN? PERIOD", makes="DAYS")
def last_weekday_of(frame: Frame, weekday: int, meaning: Meaning) -> Meaning | None:
    """Read "the last Friday of October"; beside a week the weekday of that week."""
    if meaning[0].unit == "month":
        return nth_weekday_of(frame, -1, weekday, meaning)
    inside = [(a, b) for days in meaning for a, b in meant(frame, days)]
    found = [on(shifted(a, (weekday - a.weekday()) % 7)) for a, b in inside if (b - a).days >= 6]
    return tuple(found) or None
