"""The dated steps of one interview, for a candidate's plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from advice.case import NEVER, Case
from advice.policy import DEFAULT_POLICY, Policy
from advice.situation import Situation
from advice.terms import Outcome
from advice.workdays import add_workdays


class MilestoneKind(StrEnum):
    """What happens on the days of a milestone; each has a text, ``milestone-`` and its value."""

    INTERVIEW = "interview"
    NOTE_FROM = "note-from"
    NOTE_UNTIL = "note-until"  # earliest: best by then; latest: the last day in good time
    NOTE_LATE = "note-late"  # late thanks, up to this day
    PROMISED = "promised"  # a single day
    PROMISED_WINDOW = "promised-window"
    HOLD_UNTIL = "hold-until"  # latest: the day from which on asking is right
    STATUS_EMAIL_FROM = "status-email-from"
    ASK_AGENCY_FROM = "ask-agency-from"  # the agency arranged the interview and asks
    STATUS_EMAIL_SENT = "status-email-sent"
    CLOSE_ON = "close-on"
    CLOSE_ON_AT_SOONEST = "close-on-at-soonest"  # if the email goes out on the first right day


@dataclass(frozen=True, slots=True)
class Milestone:
    """One dated step; ``earliest`` and ``latest`` are the same for a single day."""

    kind: MilestoneKind
    earliest: date
    latest: date


def timeline(situation: Situation, policy: Policy = DEFAULT_POLICY) -> tuple[Milestone, ...]:
    """Return the dated steps of an interview in the order of their first days.

    Steps that a decision, a contradiction or a missing fact leaves without a date are not there;
    without the day of the interview there is none. It raises what ``advise`` raises.
    """
    case = Case(situation, policy)
    day = situation.interviewed_on
    if day is None:
        return ()
    steps = [_on(MilestoneKind.INTERVIEW, day)]
    if case.held:
        steps += _note(case)
        steps += _request(case)
    return tuple(sorted(steps, key=_order))


def _order(step: Milestone) -> date:
    """Return the day by which a step is sorted in; holding still leads up to its last day."""
    return step.latest if step.kind is MilestoneKind.HOLD_UNTIL else step.earliest


def _on(kind: MilestoneKind, day: date) -> Milestone:
    return Milestone(kind, day, day)


def _note(case: Case) -> Iterator[Milestone]:
    """Give the days of the note as long as it can still be sent."""
    over = case.situation.outcome in {Outcome.REJECTED, Outcome.OFFER}
    if over or case.situation.thank_you_sent or case.today > case.note_limit:
        return
    if case.today <= case.note_last:
        yield _on(MilestoneKind.NOTE_FROM, case.note_from)
        yield Milestone(MilestoneKind.NOTE_UNTIL, case.note_best, case.note_last)
    else:
        yield _on(MilestoneKind.NOTE_LATE, case.note_limit)


def _request(case: Case) -> Iterator[Milestone]:
    """Give the promise, and the days of asking once about it."""
    if case.decided or case.contradiction:
        return
    if case.window is not None:
        is_span = case.window.earliest != case.window.latest
        kind = MilestoneKind.PROMISED_WINDOW if is_span else MilestoneKind.PROMISED
        yield Milestone(kind, case.window.earliest, case.window.latest)
    if case.due == NEVER:
        return
    if case.today < case.due:
        yield Milestone(MilestoneKind.HOLD_UNTIL, case.today, case.due)
    if case.asked_on is not None:
        yield _on(MilestoneKind.STATUS_EMAIL_SENT, case.asked_on)
        yield _on(MilestoneKind.CLOSE_ON, case.close_on)
    elif case.situation.through_agency:
        yield _on(MilestoneKind.ASK_AGENCY_FROM, case.due)
    else:
        policy = case.policy
        soonest = add_workdays(max(case.due, case.today), policy.answer_days, policy.holidays)
        yield _on(MilestoneKind.STATUS_EMAIL_FROM, case.due)
        yield _on(MilestoneKind.CLOSE_ON_AT_SOONEST, soonest)
