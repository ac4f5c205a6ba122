from dataclasses import replace
from datetime import timedelta

import pytest

from advice.terms import Question, Topic
from storage import answers, guidance
from storage.database import Database, RefusedError, Session
from storage.guidance import Given
from storage.records import Answer
from tests.storage.people import ALEX, BLAIR, NOW, interviewed, known

FIRST = Answer(
    chat_id=ALEX,
    number=1,
    question=Question.COMPANY,
    given_at=NOW,
    message_id=2**40,
    before={"company": None, "contacts": [["2026-03-01", "email"]]},
)
SECOND = Answer(chat_id=ALEX, number=1, question=Question.ROLE, given_at=NOW)


@pytest.fixture
def asked(session: Session) -> Session:
    """Open a session in which two have an interview."""
    interviewed(session)
    interviewed(session, BLAIR)
    return session


def test_interview_without_answers_has_no_last_one(asked: Session) -> None:
    assert answers.last(asked, ALEX, 1) is None


def test_last_answer_is_the_latest_of_that_interview(asked: Session) -> None:
    for answer in (FIRST, SECOND, replace(FIRST, chat_id=BLAIR)):
        answers.keep(asked, answer)

    assert answers.last(asked, ALEX, 1) == SECOND


def test_answers_are_taken_back_one_by_one(asked: Session) -> None:
    answers.keep(asked, FIRST)
    answers.keep(asked, SECOND)

    answers.take_back(asked, SECOND)
    assert answers.last(asked, ALEX, 1) == FIRST

    answers.take_back(asked, FIRST)
    assert answers.last(asked, ALEX, 1) is None


def test_same_answer_twice_is_taken_back_once(asked: Session) -> None:
    answers.keep(asked, FIRST)
    answers.keep(asked, FIRST)

    answers.take_back(asked, FIRST)

    assert answers.last(asked, ALEX, 1) == FIRST


def test_answer_is_found_by_its_message(asked: Session) -> None:
    answers.keep(asked, FIRST)
    answers.keep(asked, SECOND)

    assert answers.by_message(asked, ALEX, 2**40) == FIRST
    assert answers.by_message(asked, BLAIR, 2**40) is None


def test_mended_message_gives_its_latest_answer(asked: Session) -> None:
    mended = replace(FIRST, given_at=NOW + timedelta(minutes=1), before={"company": "Blue"})
    answers.keep(asked, FIRST)
    answers.keep(asked, mended)

    assert answers.by_message(asked, ALEX, 2**40) == mended


def test_answer_outlives_its_session(database: Database) -> None:
    with database.session() as session:
        interviewed(session)
        answers.keep(session, FIRST)

    with database.session() as session:
        assert answers.last(session, ALEX, 1) == FIRST


def test_answer_about_no_interview_is_refused(database: Database) -> None:
    with database.session() as session:
        known(session)

    with pytest.raises(RefusedError), database.session() as session:
        answers.keep(session, FIRST)


def test_guidance_is_told_in_the_order_it_was_given(asked: Session) -> None:
    later = NOW + timedelta(days=1)
    guidance.keep(asked, ALEX, 1, Topic.CONTACT, "hold-until", NOW)
    guidance.keep(asked, ALEX, 1, Topic.SEARCH, "keep-searching", NOW)
    guidance.keep(asked, BLAIR, 1, Topic.CONTACT, "status-email", NOW)
    guidance.keep(asked, ALEX, 1, Topic.CONTACT, "status-email", later)

    assert guidance.history(asked, ALEX, 1) == [
        Given(Topic.CONTACT, "hold-until", NOW),
        Given(Topic.SEARCH, "keep-searching", NOW),
        Given(Topic.CONTACT, "status-email", later),
    ]
