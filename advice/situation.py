"""What is known about one interview at one moment. A fact that nobody told us is ``None``."""

from dataclasses import dataclass
from datetime import date, datetime, time

from advice.terms import Channel, Outcome


@dataclass(frozen=True, slots=True)
class Window:
    """A promised span of days, both ends included; lateness counts from ``latest``."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Contact:
    """One time the candidate turned to the employer to ask about the decision.

    Attributes:
        on: The candidate's day.
        channel: How it was made.
        at: The local time of day when known; it tells before the interview from after it.
    """

    on: date
    channel: Channel
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The facts about one interview, in the candidate's time zone.

    Attributes:
        now: The moment of asking, aware, in the candidate's zone.
        interviewed_on: The day of the interview; may lie ahead.
        interviewed_at: Its local time of day when known; only "a few hours" looks at it.
        applied_only: True when the candidate said that no interview has been arranged.
        promised: Whether a decision time was promised; False is an answer, None is not known.
        window: The promised days, when ``promised`` is True. After more time was asked for,
            the new promise.
        promise_said_on: The day on which more time was asked for; the count starts there when no
            new date was named.
        thank_you_sent: Whether the note went out.
        contacts: Calls and messages made to ask about the decision; None when nobody asked yet.
        outcome: What the employer answered; None when nobody asked yet.
        through_agency: Whether the agency arranged the interview.
        interviewers: First names, possibly none.
        round: The number of the interview in its row, from 1.
    """

    now: datetime
    interviewed_on: date | None = None
    interviewed_at: time | None = None
    applied_only: bool | None = None
    promised: bool | None = None
    window: Window | None = None
    promise_said_on: date | None = None
    thank_you_sent: bool | None = None
    contacts: tuple[Contact, ...] | None = None
    outcome: Outcome | None = None
    through_agency: bool | None = None
    interviewers: tuple[str, ...] = ()
    round: int = 1
    company_known: bool = False
    role_settled: bool = False

    @property
    def today(self) -> date:
        """The candidate's day."""
        return self.now.date()
