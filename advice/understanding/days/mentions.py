"""The days that a text names, and what is said around each of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from advice.understanding.days.frame import Frame, shifted
from advice.understanding.days.grammar import CODES, Line
from advice.understanding.days.spans import (
    WEEK,
    Days,
    Every,
    Meaning,
    Role,
    coming,
    common,
    meant,
    on,
)


class Event(Enum):
    """What happened, or will, on a day that is named."""

    INTERVIEW = auto()
    PROMISE = auto()
    OTHER = auto()  # applied, called, wrote …
    UNSAID = auto()


_EVENTS: Final = {
    CODES["HELD_ON"]: Event.INTERVIEW,
    CODES["TOLD"]: Event.PROMISE,
    CODES["OTHER"]: Event.OTHER,
    CODES["BREAK"]: Event.UNSAID,
}
_HELD: Final = CODES["HELD"]
_SINCE_THEN: Final = re.compile(f"[{CODES['SINCE']}{CODES['SKIP']}]+{CODES['OTHER']}")
"""As in "two weeks ago I applied" and "it's been a week since I called"."""
_DAYS: Final = CODES["DAYS"]
_BOUNDS: Final = {Role.BY, Role.BEFORE, Role.AFTER}


@dataclass(frozen=True, slots=True)
class Mention:
    """Days named at one place of a text."""

    meaning: Meaning
    event: Event
    place: int

    @property
    def role(self) -> Role:
        """How the first reading bounds what is meant."""
        return self.meaning[0].role


def mentions_of(line: Line, frame: Frame) -> Iterator[Mention]:
    """Find every mention of days, in order, with the event named last before it."""
    event = Event.UNSAID
    for place, (code, value) in enumerate(zip(line.kinds, line.values, strict=True)):
        if code == _HELD:
            event = event if frame.promise else Event.INTERVIEW
        else:
            event = _EVENTS.get(code, event)
        if code == _DAYS and isinstance(value, tuple):
            goes_on = _SINCE_THEN.match(line.kinds, place + 1)
            yield Mention(
                value, Event.OTHER if goes_on and event is Event.UNSAID else event, place
            )


def agreed(frame: Frame, mentions: list[Mention], *, side_by_side: bool = False) -> list[Mention]:
    """Put mentions of the same day together: "last week" and "Tuesday" are Tuesday of last week.

    Args:
        frame: The moment of asking.
        mentions: The mentions in order.
        side_by_side: True when only those are put together that nothing stands between.
    """
    found: list[Mention] = []
    for mention in mentions:
        for place, other in enumerate(found):
            is_next = mention.place - other.place == 1
            if side_by_side and not is_next:
                continue
            both = _both(frame, other.meaning, mention.meaning)
            if not both and is_next and not side_by_side:
                both = _at_odds(frame, other.meaning, mention.meaning)
            if both:
                found[place] = Mention(both, other.event, mention.place)
                break
        else:
            found.append(mention)
    return found


def _both(frame: Frame, one: Meaning, other: Meaning) -> Meaning:
    pairs = [common(frame, a, b) for a in one for b in other]
    return tuple(dict.fromkeys(days for days in pairs if days is not None))


def _at_odds(frame: Frame, one: Meaning, other: Meaning) -> Meaning:
    """Return both readings of a date beside another weekday: the date, and the weekday nearest to it."""
    if one[0].every is not Every.WEEK:
        one, other = other, one
    weekday = one[0].weekday
    days = [span[0] for each in other for span in meant(frame, each) if span[0] == span[1]]
    if (
        one[0].every is not Every.WEEK
        or other[0].every is Every.WEEK
        or weekday is None
        or not days
    ):
        return ()
    later = coming(shifted(days[0], -4), weekday)
    nearest = later if frame.promise or later <= frame.today else shifted(later, -WEEK)
    return (*other, on(nearest)._replace(role=one[0].role))


def about_the_interview(mentions: list[Mention]) -> list[Mention]:
    """Leave out days of other events, and promised ones, as far as others are left."""
    own = [m for m in mentions if m.event in {Event.INTERVIEW, Event.UNSAID}]
    rest = [m for m in own or mentions if m.role is not Role.BY]
    return rest or [m for m in mentions if m.role is not Role.BY and m.event is not Event.PROMISE]


def about_the_promise(frame: Frame, mentions: list[Mention]) -> list[Mention]:
    """Leave out days of the interview and what was counted back, as far as others are left.

    "By Friday of next week" is one day; only then a bound counts more than what stands beside it.
    """
    kept = [m for m in mentions if m.event in {Event.PROMISE, Event.UNSAID}] or mentions
    ahead = [m for m in kept if m.role not in {Role.AGO, Role.SINCE}] or kept
    together = agreed(frame, ahead, side_by_side=True)
    bound = [m for m in together if m.role in _BOUNDS]
    return agreed(frame, bound or ahead)


def is_off_topic(frame: Frame, mention: Mention) -> bool:
    """Whether the day seems to be that of something else than what was asked about."""
    asked = Event.PROMISE if frame.promise else Event.INTERVIEW
    if frame.promise and mention.role in _BOUNDS:
        return False
    return mention.event not in {asked, Event.UNSAID}


def is_impossible(mention: Mention) -> bool:
    """Whether the calendar has no such day in any reading."""
    return not any(_is_possible(days) for days in mention.meaning)


def _is_possible(days: Days) -> bool:
    return bool(days.spans) or days.weekday is not None
