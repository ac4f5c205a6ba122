"""Days counted back from today: "3 days ago", "hace dos semanas", "over a week ago", "it's been a month"."""

from typing import Final

from advice.understanding.days.amounts import Amount, before
from advice.understanding.days.counting import counted, day_from_now, spread
from advice.understanding.days.frame import Frame, shifted
from advice.understanding.days.grammar import Stage
from advice.understanding.days.spans import Meaning, Role, on, within

back: Final = Stage()


def ago(frame: Frame, amount: Amount) -> Meaning:
    """Count back from today; of two lengths named, ask which."""
    today = (on(frame.today),)
    if amount.joined and not frame.promise:
        both = (amount.least, amount.most)
        found = [counted(frame, today, length, forward=False)[0] for length in both]
    elif amount.usual.number % 1 and amount.usual.unit in {"week", "month"}:
        day = before(frame, frame.today, amount.usual)
        found = [within(shifted(day, -1), day)]
    else:
        found = list(spread(frame, today, amount, forward=False))
    return tuple(days._replace(role=Role.AGO) for days in found)


@back.says(
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


@back.says(
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


@back.says("RELATIVE HACE AMOUNT", makes="DAYS")
def relative_and_ago(frame: Frame, days: int, amount: Amount) -> Meaning:
    """Read "hoy hace una semana"."""
    return ago_from_relative(frame, amount, days)


@back.says("AMOUNT AGO FROM? RELATIVE", "(HACE|ELAPSED) AMOUNT RELATIVE", makes="DAYS")
def ago_from_relative(frame: Frame, amount: Amount, days: int) -> Meaning:
    """Read "a week ago tomorrow"."""
    return counted(frame, day_from_now(frame, days), amount.usual, forward=False)


@back.says("AMOUNT AGO FROM? NAMED", makes="DAYS")
def ago_from_weekday(frame: Frame, amount: Amount, named: Meaning) -> Meaning:
    """Read "a week ago last Tuesday"."""
    return counted(frame, named, amount.usual, forward=False)


@back.says("HACE AMOUNT AGO?", "AMOUNT AGO", makes="DAYS")
def counted_back(frame: Frame, amount: Amount) -> Meaning:
    """Read "3 days ago", "hace dos semanas", "it's been a week"."""
    return ago(frame, amount)


@back.says("ELAPSED AMOUNT", "AMOUNT NOW", "AMOUNT SINCE (HELD|HELD_ON|SKIP)", makes="DAYS")
def elapsed(frame: Frame, amount: Amount) -> Meaning | None:
    """Read "it's been a week", which is no promise."""
    return None if frame.promise else ago(frame, amount)
