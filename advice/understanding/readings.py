"""What understanding gives back: plain values, said in the terms of ``understanding``'s command."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from advice.situation import Contact
from advice.terms import Channel, Intent, Language


class DateKind(StrEnum):
    """How far words about a day were understood."""

    DATE = "date"  # exactly one day
    RANGE = "range"  # a span of days, both ends included
    CLARIFY = "clarify"  # two or three readings; ask which
    UNKNOWN = "unknown"  # the candidate does not know, or nothing was promised
    REJECT = "reject"  # understood, but cannot be; the refusal says why
    NONE = "none"  # no date was understood


class Refusal(StrEnum):
    """Why an understood date cannot be taken, so that the conversation can say it aloud."""

    IMPOSSIBLE = "impossible"  # such a day does not exist
    FUTURE_INTERVIEW = "future-interview"
    PROMISE_BEFORE_INTERVIEW = "promise-before-interview"
    TOO_FAR_BACK = "too-far-back"
    TOO_FAR_AHEAD = "too-far-ahead"


@dataclass(frozen=True, slots=True)
class DateReading:
    """What words said about a day or a window.

    Attributes:
        kind: How far they were understood.
        earliest: First day, for DATE, RANGE and (when the day is known) REJECT; equal to
            ``latest`` for a single day.
        latest: Last day.
        at: The time of day, when the words gave one.
        choices: For CLARIFY two or three readings, the likeliest first, each (earliest, latest).
        refusal: For REJECT, why.
    """

    kind: DateKind
    earliest: date | None = None
    latest: date | None = None
    at: time | None = None
    choices: tuple[tuple[date, date], ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """What free words ask or say.

    Attributes:
        intents: What can be answered at once: one or two, or none when it is not clear.
        choices: At most three intents worth offering as buttons when it is not clear.
        language: The language of the words, or None when they do not tell (names, numbers, "ok").
        distress: True when the words speak of despair or self-harm.
        sensitive: True when they hold bank, Social Security or identity data (warn, do not store).
        asks: True when they ask whether, how, when or whom, rather than tell something.
        is_sentence: True when they are no name of a company or a vacancy.
    """

    intents: tuple[Intent, ...] = ()
    choices: tuple[Intent, ...] = ()
    language: Language | None = None
    distress: bool = False
    sensitive: bool = False
    asks: bool = False
    is_sentence: bool = False


@dataclass(frozen=True, slots=True)
class ContactsReading:
    """What words said about turning to the employer.

    Attributes:
        understood: True when the words answer the question: none made, or all of them dated.
        contacts: The contacts told, with their days.
        channel: How it was made, when the words told that but no day.
        by_them: Whether somebody turned to the candidate, as far as the words tell.
    """

    understood: bool = False
    contacts: tuple[Contact, ...] = ()
    channel: Channel | None = None
    by_them: bool = False
