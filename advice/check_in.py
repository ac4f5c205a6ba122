"""The check-in: which fact about an interview to ask for next."""

from advice.case import DECISIVE, is_ahead
from advice.situation import Situation
from advice.terms import Question


def next_question(situation: Situation) -> Question | None:
    """Return the first question whose answer is still missing.

    An answer that decides everything ends the questions; so does an interview that is still to
    come or was never arranged, once it is known which one is meant.
    """
    if situation.outcome in DECISIVE:
        return None
    if not situation.company_known:
        return Question.COMPANY
    if not situation.role_settled:
        return Question.ROLE
    if situation.interviewed_on is None:
        return None if situation.applied_only else Question.INTERVIEW_DATE
    return None if is_ahead(situation) else _about_a_held_interview(situation)


def _about_a_held_interview(situation: Situation) -> Question | None:
    missing = {
        Question.PROMISE: _is_promise_missing(situation),
        Question.THANK_YOU: situation.thank_you_sent is None,
        Question.CONTACT: situation.contacts is None,
        Question.HEARD_BACK: situation.outcome is None,
    }
    return next((question for question, is_missing in missing.items() if is_missing), None)


def _is_promise_missing(situation: Situation) -> bool:
    return situation.promised is None or (situation.promised and situation.window is None)
