"""The rows of the hot path as plain records: what a step of the conversation reads and changes.

A unit of work changes the attributes; what differs from what was loaded is written, for the whole
group of units at once, before the commit. Moments are aware and in UTC, days are the candidate's.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from advice.terms import Channel, Language, Outcome, Question


@dataclass(slots=True, kw_only=True)
class Candidate:
    """One person, known by the number of their private chat; a row exists only after consent."""

    chat_id: int
    language: Language
    time_zone: str  # an IANA name
    consented_at: datetime
    policy_version: str  # the privacy policy that was agreed to
    first_name: str = ""  # as Telegram gives it
    source: str | None = None  # the deep link that brought them, opaque
    wants_reminders: bool = False
    wants_tips: bool = False
    blocked_at: datetime | None = None  # Telegram says the candidate shut the bot out
    current: int | None = None  # number of the interview being talked about
    interviews: int = 0  # how many were ever begun: the next number is one more
    asking: Question | None = None  # a question opened on purpose; else the first fact missing
    pending: str | None = None  # what a half-given answer already said, such as the channel
    resting: bool = False  # the form was left with /cancel; ask nothing until words come
    flagged_at: datetime | None = None  # asked for a person, or showed distress: staff should look
    flag: str | None = None  # why: "human" or "distress"
    unasked_on: date | None = None  # the local day of the last message that nobody asked for
    unasked: int = 0  # how many there were on that day
    unasked_week: date | None = None  # the local Monday of the week of that message
    unasked_in_week: int = 0  # how many there were in that week


@dataclass(slots=True, frozen=True)
class ContactMade:
    """One time the candidate asked the employer about the decision; ``on`` is their local day."""

    on: date
    channel: Channel


@dataclass(slots=True, kw_only=True)
class Interview:
    """One interview of one candidate; ``number`` counts from 1 and never changes."""

    chat_id: int
    number: int
    started_at: datetime
    company: str | None = None
    role: str | None = None
    role_settled: bool = False  # told or skipped
    round: int = 1
    interviewers: tuple[str, ...] = ()
    interviewed_on: date | None = None
    interviewed_at: time | None = None
    applied_only: bool | None = None
    through_agency: bool | None = None
    promised: bool | None = None
    promise_words: str | None = None  # as said
    promise_earliest: date | None = None  # as understood
    promise_latest: date | None = None
    promise_said_on: date | None = None  # when other than the interview's day: more time was asked
    thank_you_sent: bool | None = None
    thank_you_sent_on: date | None = None
    contacts: tuple[ContactMade, ...] | None = None  # None: not asked yet
    outcome: Outcome | None = None  # None: not asked yet
    outcome_on: date | None = None
    closed_at: datetime | None = None


@dataclass(slots=True, kw_only=True)
class Answer:
    """One answer, kept so that it can be taken back (/undo) or mended (an edited message)."""

    chat_id: int
    number: int  # of the interview
    question: Question
    given_at: datetime
    message_id: int | None = None  # the candidate's message that held it; None for a tap
    before: dict[str, object] = field(default_factory=dict)  # JSON: the interview's fields before
