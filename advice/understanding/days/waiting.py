"""Lengths of time to wait: "in two weeks", "within 48 hours", "2 weeks"; the next day, today, tomorrow."""

from typing import Final

from advice.understanding.days.ago import ago, less_ago
from advice.understanding.days.amounts import Amount, Length
from advice.understanding.days.counting import waiting_for
from advice.understanding.days.frame import Frame, shifted
from advice.understanding.days.grammar import NOTHING, Stage
from advice.understanding.days.numbers import VAGUE, Count
from advice.understanding.days.periods import in_unit
from advice.understanding.days.portions import portion_of_period
from advice.understanding.days.spans import WEEK, Days, Meaning, on, weekly

relatives: Final = Stage()
waiting: Final = Stage()
named: Final = Stage()


@relatives.says("TODAY_PART", makes="RELATIVE")
def part_of_today(_: Frame, __: int) -> int:
    """Read "this morning" as today."""
    return 0


@relatives.says("^ NOW (?=$|BREAK)", makes="RELATIVE")
def now_alone(frame: Frame) -> int | None:
    """Read "just now" as the whole answer."""
    return None if frame.promise else 0


@waiting.says(
    "FREQUENCY AMOUNT",
    "AMOUNT (NOUN|HELD|THING)",
    "(THING|JUNK|NUMBER) AMOUNT",
    "PORTION BY AMOUNT",
    "AMOUNT PORTION (?!DAYS|UNIT|PERIOD)",
    "AMOUNT LAST (?!WEEKDAY|DAYS|NAMED|PERIOD)",
    "AMOUNT BEFORE",
    makes="WORD",
)
def no_date(_: Frame, *__: object) -> object:
    """Take "every two weeks", "a 3 month contract" for no date."""
    return NOTHING


@waiting.says(
    "(IN|WITHIN|BY|OVER|BEFORE|LESS)* NEXT AMOUNT", "(WITHIN|BEFORE) AMOUNT", makes="DAYS"
)
def in_less_than(frame: Frame, amount: Amount) -> Meaning:
    """Read "within two weeks", "in the next few days"."""
    meaning = waiting_for(frame, amount)
    if not frame.promise:
        return meaning
    return tuple(
        days._replace(spans=tuple((frame.base, b) for _, b in days.spans)) for days in meaning
    )


@waiting.says("IN? LESS AMOUNT", makes="DAYS")
def almost(frame: Frame, amount: Amount) -> Meaning:
    """Read "almost two weeks": until the decision; of an interview hardly more than ago."""
    return in_less_than(frame, amount) if frame.promise else less_ago(frame, amount)


@waiting.says("IN? (NEXT|COMING) PLURAL", makes="DAYS")
def in_coming_days(frame: Frame, unit: str) -> Meaning:
    """Read "in the coming days" as a few."""
    least, usual, most = VAGUE["few"]
    return waiting_for(frame, Amount(Length(least, unit), Length(usual, unit), Length(most, unit)))


@waiting.says("(IN|AFTER|BY) AMOUNT (?!AFTER|BEFORE)", makes="DAYS")
def in_amount(frame: Frame, amount: Amount) -> Meaning:
    """Read "in two weeks"."""
    return waiting_for(frame, amount)


@waiting.says(
    "(FOR|MORE|OVER|IN MORE|IN OVER) AMOUNT",
    "IN? AMOUNT (?=WORD|JUNK|AFTER|FROM|SINCE)",
    makes="DAYS",
)
def amount_of_something(frame: Frame, amount: Amount) -> Meaning | None:
    """Ask about "at least 2 weeks", and about "2 weeks" before a word that nobody knows."""
    meaning = amount_alone(frame, amount)
    return meaning and tuple(days._replace(ask=True) for days in meaning)


@waiting.says("AMOUNT", makes="DAYS")
def amount_alone(frame: Frame, amount: Amount) -> Meaning | None:
    """Read "2 weeks": until the decision; of an interview perhaps ago, which is asked."""
    count, unit = amount.most
    if unit == "minute" or (unit == "year" and count >= 1) or (unit == "hour" and count < 24):
        return None
    if frame.promise:
        return waiting_for(frame, amount)
    return tuple(days._replace(ask=True) for days in ago(frame, amount))


@waiting.says("NEXT_DAY", makes="DAYS")
def next_day(frame: Frame) -> Meaning | None:
    """Read "the next day", which is said of the interview's."""
    return (on(shifted(frame.base, 1)),) if frame.promise else None


@waiting.says("SAME_DAY", makes="DAYS")
def same_day(frame: Frame) -> Meaning | None:
    """Read "the same day"."""
    return (on(frame.base),) if frame.promise else None


@waiting.says("JUST", makes="DAYS")
def just_now(frame: Frame, _: int) -> Meaning | None:
    """Read "just got out"."""
    return None if frame.promise else (on(frame.today),)


@waiting.says("RELATIVE OR DAY AFTER", "RELATIVE OR LAST", makes="DAYS")
def relative_or_after(frame: Frame, days: int, _: str = "") -> Meaning:
    """Read "tomorrow or the day after"."""
    both = [relative(frame, later) for later in (days, days + 1)]
    return tuple(Days(((a.spans[0][0], b.spans[0][1]),)) for a, b in zip(*both, strict=False))


@waiting.says("PERIOD OR UNIT AFTER", makes="DAYS")
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


@named.says("RELATIVE", makes="DAYS")
def relative_day(frame: Frame, later: int) -> Meaning:
    """Fix "yesterday"."""
    return relative(frame, later)


_NO_DAY_BEFORE = "(?<!(DAYS|WEEKDAY|NAMED|RELATIVE))"


@named.says(f"{_NO_DAY_BEFORE} A WEEKDAY", makes="DAYS")
def a_weekday(_: Frame, weekday: int) -> Meaning:
    """Ask about "a monday"."""
    return (weekly(weekday)._replace(ask=True),)


@named.says(f"{_NO_DAY_BEFORE} (SMALL|VAGUE_NUMBER) WEEKDAY", makes="DAYS")
def some_weekday(frame: Frame, count: int | Count, weekday: int) -> Meaning | None:
    """Ask about "un lunes", "some monday"."""
    return None if isinstance(count, int) and count > 1 else a_weekday(frame, weekday)


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
