"""One interview to tell tales about: Monday, November 9, 2026 at ten in Sacramento.

November 11, 26 and 27 are public holidays. With nothing promised the status email is right from
November 24 on; with a decision promised for THURSDAY from November 30 on.
"""

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from advice.situation import Contact, Situation, Window
from advice.terms import Channel, Outcome

SACRAMENTO = ZoneInfo("America/Los_Angeles")
INTERVIEW = date(2026, 11, 9)
TEN = time(10)
THURSDAY = date(2026, 11, 12)
DUE_UNPROMISED = date(2026, 11, 24)
DUE = date(2026, 11, 30)  # ten working days after THURSDAY


def november(day: int) -> date:
    """Name a day of November 2026; days past the 30th lie in December."""
    return date(2026, 11, day) if day <= 30 else date(2026, 12, day - 30)


def at(day: date, hour: int = 12, minute: int = 0) -> datetime:
    """Name a moment in Sacramento."""
    return datetime.combine(day, time(hour, minute), tzinfo=SACRAMENTO)


def asked(*days: date, channel: Channel = Channel.EMAIL) -> tuple[Contact, ...]:
    """Name contacts made on these days."""
    return tuple(Contact(day, channel) for day in days)


def by(latest: date, earliest: date | None = None) -> Window:
    """Name a promise."""
    return Window(earliest or latest, latest)


def told(
    now: datetime,
    *,
    interviewed_on: date | None = INTERVIEW,
    interviewed_at: time | None = TEN,
    window: Window | None = None,
    promised: bool | None = None,
    promise_said_on: date | None = None,
    sent: bool | None = True,
    contacts: Sequence[Contact] | None = (),
    outcome: Outcome | None = Outcome.PENDING,
    through_agency: bool | None = None,
    interviewers: tuple[str, ...] = (),
    applied_only: bool | None = False,
) -> Situation:
    """Return a situation in which everything is told; nothing was promised unless it says so."""
    return Situation(
        now=now,
        interviewed_on=interviewed_on,
        interviewed_at=interviewed_at,
        applied_only=applied_only,
        promised=(window is not None) if promised is None else promised,
        window=window,
        promise_said_on=promise_said_on,
        thank_you_sent=sent,
        contacts=None if contacts is None else tuple(contacts),
        outcome=outcome,
        through_agency=through_agency,
        interviewers=interviewers,
        company_known=True,
        role_settled=True,
    )
