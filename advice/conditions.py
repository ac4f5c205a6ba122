"""The vocabulary of the rules: what they ask about a case, and the days they point to."""

from typing import Final

from advice.case import NEVER, Case
from advice.rule import Condition, NextDate
from advice.terms import Outcome


def _is_before_interview(case: Case) -> bool:
    """Tell whether no interview is known of; a decision that was told speaks for one."""
    return not case.held and (
        case.situation.interviewed_on is not None
        or case.situation.applied_only is True
        or not case.decided
    )


def _is_day_unknown(case: Case) -> bool:
    situation = case.situation
    return situation.interviewed_on is None and not situation.applied_only and not case.decided


def _is_time_unknown_today(case: Case) -> bool:
    situation = case.situation
    return situation.interviewed_on == case.today and situation.interviewed_at is None


def _is_promise_unknown(case: Case) -> bool:
    return case.window is None and case.situation.promised is not False


def _asked_early(case: Case) -> bool:
    """Tell whether contacts were made before their time; after more time was asked for, none was."""
    situation = case.situation
    return (
        case.today < case.due
        and bool(situation.contacts)
        and situation.outcome is not Outcome.MORE_TIME
    )


# The interview
HELD: Final = Condition("held", lambda case: case.held)
BEFORE_INTERVIEW: Final = Condition("before-interview", _is_before_interview)
INTERVIEW_AHEAD: Final = Condition("interview-ahead", lambda case: case.ahead)
DAY_UNKNOWN: Final = Condition("day-unknown", _is_day_unknown)
THROUGH_AGENCY: Final = Condition(
    "through-agency", lambda case: case.situation.through_agency is True
)

# What the employer answered
DECIDED: Final = Condition("decided", lambda case: case.decided)
REJECTED: Final = Condition("rejected", lambda case: case.situation.outcome is Outcome.REJECTED)
OFFER: Final = Condition("offer", lambda case: case.situation.outcome is Outcome.OFFER)
NEXT_ROUND: Final = Condition(
    "next-round", lambda case: case.situation.outcome is Outcome.NEXT_ROUND
)
MORE_TIME: Final = Condition("more-time", lambda case: case.situation.outcome is Outcome.MORE_TIME)

# The thank-you note
NOTE_SENT: Final = Condition("note-sent", lambda case: case.situation.thank_you_sent is True)
NOTE_MISSING: Final = Condition(
    "note-missing", lambda case: case.situation.thank_you_sent is False
)
NOTE_UNKNOWN: Final = Condition("note-unknown", lambda case: case.situation.thank_you_sent is None)
FEW_HOURS: Final = Condition("few-hours", lambda case: case.few_hours)
TIME_UNKNOWN_TODAY: Final = Condition("time-unknown-today", _is_time_unknown_today)
NOTE_ON_TIME: Final = Condition("note-on-time", lambda case: case.today <= case.note_best)
NOTE_IN_TIME: Final = Condition("note-in-time", lambda case: case.today <= case.note_last)
NOTE_WELCOME: Final = Condition("note-welcome", lambda case: case.today <= case.note_limit)

# The promise, and asking about it
CONTRADICTION: Final = Condition("contradiction", lambda case: case.contradiction > 0)
NEW_DATE_UNKNOWN: Final = Condition(
    "new-date-unknown",
    lambda case: case.situation.outcome is Outcome.MORE_TIME and case.due == NEVER,
)
PROMISE_UNKNOWN: Final = Condition("promise-unknown", _is_promise_unknown)
TOO_EARLY_ANYWAY: Final = Condition("too-early-anyway", lambda case: case.today < case.soonest)
CONTACTS_UNKNOWN: Final = Condition(
    "contacts-unknown", lambda case: case.situation.contacts is None
)
DUE: Final = Condition("due", lambda case: case.today >= case.due)
ASKED: Final = Condition("asked", lambda case: case.asked_on is not None)
ANSWER_MAY_COME: Final = Condition("answer-may-come", lambda case: case.today < case.close_on)
ASKED_EARLY: Final = Condition("asked-early", _asked_early)
PROMISED: Final = Condition("promised", lambda case: case.window is not None)
PROMISE_OPEN: Final = Condition(
    "promise-open", lambda case: case.window is not None and case.today <= case.window.latest
)
SLIGHTLY_LATE: Final = Condition(
    "slightly-late", lambda case: case.days_late <= case.policy.slightly_late_days
)

# The day to look again
INTERVIEW_DAY: Final = NextDate("interview-day", lambda case: case.situation.interviewed_on)
NOTE_FROM: Final = NextDate("note-from", lambda case: case.note_from)
NOTE_BEST: Final = NextDate("note-best", lambda case: case.note_best)
NOTE_LAST: Final = NextDate("note-last", lambda case: case.note_last)
NOTE_LIMIT: Final = NextDate("note-limit", lambda case: case.note_limit)
SOONEST: Final = NextDate("soonest", lambda case: case.soonest)
DUE_DAY: Final = NextDate("due-day", lambda case: case.due)
CLOSE_DAY: Final = NextDate("close-day", lambda case: case.close_on)
