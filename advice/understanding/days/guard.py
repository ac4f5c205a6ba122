"""What may be answered: an exact day, a span, a question with choices, or a refusal with its reason."""

from collections.abc import Iterable
from datetime import date, time
from typing import Final, Protocol

from advice.understanding.days.frame import Frame, Span, shifted
from advice.understanding.days.joins import bounded
from advice.understanding.days.spans import HALF_A_YEAR, Days, Every, Role, coming, meant
from advice.understanding.readings import DateKind, DateReading, Refusal

MOST_CHOICES: Final = 3
A_YEAR: Final = 366
FARTHEST_BACK: Final = 20 * A_YEAR
FARTHEST_AHEAD: Final = 5 * A_YEAR


class Hours(Protocol):
    """The time of day that was said, and the hour at which the part of today begins that was named."""

    @property
    def at(self) -> time | None:
        """The exact time."""

    @property
    def part(self) -> int:
        """The hour."""


def held(
    frame: Frame, readings: Iterable[Days], hours: Hours, *, ask: bool = False
) -> DateReading:
    """Judge readings of the day of an interview, the likeliest first.

    Args:
        frame: The moment of asking.
        readings: What the words can mean.
        hours: The time of day that was said.
        ask: True when the words as a whole are too doubtful to be taken without asking.
    """
    past: list[Span] = []
    future: list[Span] = []
    for days in readings:
        ask = ask or days.ask or days.role in {Role.BEFORE, Role.AFTER}
        for first, last in _held_spans(frame, days):
            if first > frame.today:
                future.append((first, last))
                continue
            ask = ask or _is_far_back(frame, days, first)
            past.append((first, min(last, frame.today)))
    ask = ask or bool(past and future)
    past = list(dict.fromkeys(past))
    if _is_later_today(frame, hours):
        future += [span for span in past if span[0] == frame.today]
        past = [span for span in past if span[0] < frame.today]
    if not past:
        return _refused(Refusal.FUTURE_INTERVIEW, future[0] if future else None)
    if (frame.today - past[0][1]).days > FARTHEST_BACK:
        return _refused(Refusal.TOO_FAR_BACK, past[0])
    return _answer(past, hours.at, ask=ask)


def _is_later_today(frame: Frame, hours: Hours) -> bool:
    if hours.at is not None:
        return hours.at > frame.now.time()
    return hours.part > frame.now.hour


def to_come(frame: Frame, readings: Iterable[Days]) -> DateReading | None:
    """Refuse the next day that words about an interview to come can mean, if there is one."""
    for days in readings:
        if days.every is Every.WEEK:
            day = coming(frame.today, days.weekday or 0)
            return _refused(Refusal.FUTURE_INTERVIEW, (day, day))
        ahead = [span for span in days.spans if span[0] > frame.today]
        if ahead:
            return _refused(Refusal.FUTURE_INTERVIEW, ahead[0])
    return None


def _held_spans(frame: Frame, days: Days) -> list[Span]:
    """Return the days that are meant; beside a day, the three nearest to it."""
    spans = list(meant(frame, days))
    if days.role is Role.BEFORE:
        return [(d, d) for a, _ in spans[:1] for d in (shifted(a, -n) for n in (1, 2, 3))]
    if days.role is Role.AFTER:
        near = [shifted(b, n) for _, b in spans[:1] for n in (1, 2, 3)]
        return [(d, d) for d in near if d <= frame.today] or [(near[0], near[0])]
    return spans


def _is_far_back(frame: Frame, days: Days, day: date) -> bool:
    back = (frame.today - day).days
    return back >= A_YEAR - 1 or (days.every is Every.YEAR and back > HALF_A_YEAR)


def promised(
    frame: Frame, readings: Iterable[Days], hours: Hours, *, ask: bool = False
) -> DateReading:
    """Judge readings of a promised time, the likeliest first; see ``held``."""
    ahead: list[Span] = []
    too_early: list[Span] = []
    for days in readings:
        ask = ask or days.ask or days.role is Role.AFTER
        for span in meant(frame, days):
            for first, last in bounded(frame, days, span):
                if last < frame.base:
                    too_early.append((first, last))
                else:
                    ahead.append((max(first, frame.base), last))
    ahead = list(dict.fromkeys(ahead))
    if not ahead:
        return _refused(Refusal.PROMISE_BEFORE_INTERVIEW, too_early[0] if too_early else None)
    end = ahead[0][1]
    if (end - frame.base).days > FARTHEST_AHEAD:
        return _refused(Refusal.TOO_FAR_AHEAD, ahead[0])
    far = (end - max(frame.base, frame.today)).days > HALF_A_YEAR
    return _answer(ahead, hours.at, ask=ask or far)


def impossible() -> DateReading:
    """Refuse a day that the calendar does not have."""
    return _refused(Refusal.IMPOSSIBLE, None)


def _refused(refusal: Refusal, span: Span | None) -> DateReading:
    first, last = span or (None, None)
    return DateReading(DateKind.REJECT, first, last, refusal=refusal)


def _answer(spans: list[Span], at: time | None, *, ask: bool) -> DateReading:
    if ask or len(spans) > 1:
        return DateReading(DateKind.CLARIFY, at=at, choices=tuple(spans[:MOST_CHOICES]))
    first, last = spans[0]
    return DateReading(DateKind.DATE if first == last else DateKind.RANGE, first, last, at=at)
