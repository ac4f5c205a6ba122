from dataclasses import replace

import pytest

from advice import next_question
from advice.situation import Situation
from advice.terms import Outcome, Question
from tests.advice.cases import INTERVIEW, TEN, THURSDAY, at, by, november

NOTHING = Situation(now=at(november(12)))
ANSWERS: tuple[tuple[Question, dict[str, object]], ...] = (
    (Question.COMPANY, {"company_known": True}),
    (Question.ROLE, {"role_settled": True}),
    (Question.INTERVIEW_DATE, {"interviewed_on": INTERVIEW}),
    (Question.PROMISE, {"promised": True, "window": by(THURSDAY)}),
    (Question.THANK_YOU, {"thank_you_sent": False}),
    (Question.CONTACT, {"contacts": ()}),
    (Question.HEARD_BACK, {"outcome": Outcome.PENDING}),
)


def answered(count: int) -> Situation:
    situation = NOTHING
    for _, changes in ANSWERS[:count]:
        situation = replace(situation, **changes)  # type: ignore[arg-type]  # fields of a Situation
    return situation


@pytest.mark.parametrize(("number", "question"), [(i, q) for i, (q, _) in enumerate(ANSWERS)])
def test_questions_come_in_their_order(number: int, question: Question) -> None:
    assert next_question(answered(number)) is question


def test_questions_end() -> None:
    assert next_question(answered(len(ANSWERS))) is None


def test_nothing_promised_is_an_answer() -> None:
    assert next_question(replace(answered(3), promised=False)) is Question.THANK_YOU


def test_promise_without_its_days_is_asked_for_again() -> None:
    assert next_question(replace(answered(7), window=None)) is Question.PROMISE


def test_new_promise_is_asked_for_when_they_need_more_time() -> None:
    situation = replace(answered(7), outcome=Outcome.MORE_TIME, promised=None, window=None)

    assert next_question(situation) is Question.PROMISE


@pytest.mark.parametrize("outcome", [Outcome.REJECTED, Outcome.OFFER, Outcome.NEXT_ROUND])
@pytest.mark.parametrize("count", range(7))
def test_decision_ends_the_questions(outcome: Outcome, count: int) -> None:
    assert next_question(replace(answered(count), outcome=outcome)) is None


def test_interview_still_to_come_ends_the_questions() -> None:
    situation = replace(answered(2), interviewed_on=november(13))

    assert next_question(situation) is None


def test_interview_later_today_ends_them_until_then() -> None:
    early = replace(answered(3), now=at(INTERVIEW, 9), interviewed_at=TEN)

    assert next_question(early) is None
    assert next_question(replace(early, now=at(INTERVIEW, 10))) is Question.PROMISE


def test_who_only_applied_is_asked_nothing_more() -> None:
    assert next_question(replace(answered(2), applied_only=True)) is None
