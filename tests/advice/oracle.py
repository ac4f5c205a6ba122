"""The etiquette once more, read off the page of decisions in another way, to hold the rules against.

Working days are numbered along the calendar here; the rules count them step by step.
"""

from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta

import holidays

from advice.situation import Situation
from advice.terms import Outcome, Verdict

_FREE = holidays.country_holidays("US", subdiv="CA", years=range(2025, 2029))
_WORKDAYS = [
    day
    for day in (date(2025, 1, 1) + timedelta(days=i) for i in range(4 * 365))
    if day.weekday() < 5 and day not in _FREE
]
ANSWERED = {Outcome.REJECTED, Outcome.OFFER, Outcome.NEXT_ROUND}


def nth_workday(start: date, number: int) -> date:
    """Return the working day of this number after a day."""
    return _WORKDAYS[bisect_right(_WORKDAYS, start) + number - 1]


def expected(s: Situation) -> tuple[set[Verdict], date | None]:
    """Return the verdicts that should hold and the next date, for a situation told in full."""
    if s.interviewed_on is None:
        return {Verdict.OUT_OF_SCOPE, Verdict.CONTACT_AGENCY}, None
    hours = hours_since(s)
    if s.interviewed_on > s.today or (hours is not None and hours < 0):
        return {Verdict.OUT_OF_SCOPE}, s.interviewed_on
    note, note_date = expected_note(s, hours)
    match s.outcome:
        case Outcome.REJECTED:
            return {Verdict.CONTACT_AGENCY, Verdict.KEEP_SEARCHING}, None
        case Outcome.OFFER:
            return {Verdict.CONGRATULATE, Verdict.CONTACT_AGENCY}, None
        case Outcome.NEXT_ROUND:
            return {Verdict.CONGRATULATE, Verdict.ASK} | note, note_date
        case _:
            contact, contact_date = expected_contact(s)
            return {Verdict.KEEP_SEARCHING} | note | contact, contact_date or note_date


def hours_since(s: Situation) -> float | None:
    """Return the hours since the interview; None when its time is not known."""
    if s.interviewed_on is None or s.interviewed_at is None:
        return None
    began = datetime.combine(s.interviewed_on, s.interviewed_at, tzinfo=s.now.tzinfo)
    return (s.now.astimezone(UTC) - began.astimezone(UTC)) / timedelta(hours=1)


def expected_note(s: Situation, hours: float | None) -> tuple[set[Verdict], date | None]:
    """Return what should hold for the note."""
    assert s.interviewed_on is not None
    if s.thank_you_sent:
        return set(), None
    asks = {Verdict.ASK} if s.thank_you_sent is None else set()
    if hours is not None and hours < 2:
        ready = s.now.astimezone(UTC) + timedelta(hours=2 - hours)
        return {Verdict.WAIT_A_FEW_HOURS} | asks, ready.astimezone(s.now.tzinfo).date()
    for number in (1, 3, 10):
        last = nth_workday(s.interviewed_on, number)
        if s.today <= last:
            return (asks, None) if asks else ({Verdict.SEND_THANK_YOU}, last)
    return set(), None


def expected_contact(s: Situation) -> tuple[set[Verdict], date | None]:
    """Return what should hold for turning to the employer; promises and contacts are known."""
    assert s.interviewed_on is not None
    assert s.contacts is not None
    days = [contact.on for contact in s.contacts]
    latest = s.window.latest if s.window else None
    if any(not s.interviewed_on <= day <= s.today for day in days):
        return {Verdict.ASK}, None
    if latest is not None and latest < s.interviewed_on:
        return {Verdict.ASK}, None
    if s.outcome is Outcome.MORE_TIME and latest is None:
        return {Verdict.WAIT, Verdict.ASK}, None
    due = nth_workday(latest or s.interviewed_on, 10)
    if s.today < due:
        return {Verdict.WAIT}, due
    counted = [day for day in days if day >= due]
    if not counted:
        agency = {Verdict.CONTACT_AGENCY}
        return (agency if s.through_agency else {Verdict.SEND_STATUS_EMAIL}), None
    close = nth_workday(min(counted), 5)
    return ({Verdict.WAIT}, close) if s.today < close else ({Verdict.CONTACT_AGENCY}, None)
