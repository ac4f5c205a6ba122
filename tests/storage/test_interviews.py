from dataclasses import fields
from datetime import date, time

import pytest
from sqlalchemy import select

from advice.terms import Channel, Outcome
from storage import interviews
from storage.database import Database, RefusedError, Session
from storage.models import INTERVIEWS
from storage.records import ContactMade, Interview
from tests.storage.people import ALEX, NOW, interviewed, known

EVERYTHING = {
    "company": "O'Neil & Sons <b>",
    "role": "Soldador",
    "role_settled": True,
    "round": 2,
    "interviewers": ("Ana", "Łukasz"),
    "interviewed_on": date(2026, 2, 27),
    "interviewed_at": time(16, 45),
    "applied_only": False,
    "through_agency": True,
    "promised": True,
    "promise_words": "a fin de mes, más o menos",
    "promise_earliest": date(2026, 3, 9),
    "promise_latest": date(2026, 3, 13),
    "promise_said_on": date(2026, 3, 1),
    "thank_you_sent": True,
    "thank_you_sent_on": date(2026, 2, 28),
    "contacts": (
        ContactMade(date(2026, 3, 1), Channel.EMAIL),
        ContactMade(date(2026, 3, 2), Channel.IN_PERSON),
    ),
    "outcome": Outcome.MORE_TIME,
    "outcome_on": date(2026, 3, 2),
    "closed_at": NOW,
}


def test_interview_comes_back_with_every_field(database: Database) -> None:
    told = Interview(chat_id=ALEX, number=1, started_at=NOW)
    for name, value in EVERYTHING.items():
        setattr(told, name, value)
    assert {f.name for f in fields(told)} - EVERYTHING.keys() == {
        "chat_id",
        "number",
        "started_at",
    }
    with database.session() as session:
        begun = interviewed(session)
        for name, value in EVERYTHING.items():
            setattr(begun, name, value)

    with database.session() as session:
        assert interviews.current(session, known(session)) == told


def test_fields_can_be_emptied_again(database: Database) -> None:
    with database.session() as session:
        begun = interviewed(session)
        for name, value in EVERYTHING.items():
            setattr(begun, name, value)
    empty = Interview(chat_id=ALEX, number=1, started_at=NOW)

    with database.session() as session:
        begun = interviewed(session)
        for name in EVERYTHING:
            setattr(begun, name, getattr(empty, name))

    with database.session() as session:
        assert interviewed(session) == empty


@pytest.mark.parametrize("contacts", [None, ()])
def test_no_contacts_and_not_asked_stay_two_things(
    database: Database, contacts: tuple[ContactMade, ...] | None
) -> None:
    with database.session() as session:
        interviewed(session).contacts = contacts

    with database.session() as session:
        assert interviewed(session).contacts == contacts


def test_candidate_without_interviews_has_no_current_one(session: Session) -> None:
    assert interviews.current(session, known(session)) is None


def test_next_interview_becomes_the_current_one(database: Database) -> None:
    with database.session() as session:
        interviewed(session)
        second = interviews.begin(
            session, known(session), now=NOW, round=2, company="Blue Door Bakery"
        )
        assert interviews.current(session, known(session)) is second

    with database.session() as session:
        candidate = known(session)
        assert (candidate.interviews, candidate.current) == (2, 2)
        told = [(i.number, i.round, i.company) for i in interviews.all_of(session, ALEX)]
        assert told == [(1, 1, "Blue Door Bakery"), (2, 2, "Blue Door Bakery")]


def test_all_interviews_include_what_is_not_written_yet(session: Session) -> None:
    first = interviewed(session)
    first.company = "Harbor Freight Yard"
    second = interviews.begin(session, known(session), now=NOW)

    assert interviews.all_of(session, ALEX) == [first, second]
    assert interviews.all_of(session, ALEX)[0] is first


def test_interview_of_a_number_never_begun_is_nothing(session: Session) -> None:
    known(session)

    assert interviews.by_number(session, ALEX, 1) is None
    assert interviews.by_number(session, ALEX, 1) is None


def test_earlier_interview_can_be_turned_to(database: Database) -> None:
    with database.session() as session:
        interviewed(session)
        interviews.begin(session, known(session), now=NOW)

    with database.session() as session:
        known(session).current = 1

    with database.session() as session:
        current = interviews.current(session, known(session))
        assert current is interviews.by_number(session, ALEX, 1)


def test_interview_without_its_candidate_is_refused(database: Database) -> None:
    stray = Interview(chat_id=ALEX, number=1, started_at=NOW)

    with pytest.raises(RefusedError), database.session() as session:
        session.interviews.records[ALEX, 1] = stray


def test_all_interviews_are_at_hand_when_the_current_one_is_the_only_one(
    session: Session,
) -> None:
    """Without a question to the database, and without writing what others changed."""
    only = interviewed(session)

    assert interviews.all_of(session, ALEX) == [only]
    assert session.connection.execute(select(INTERVIEWS.c.number)).all() == []


def test_somebody_unknown_has_no_interviews(session: Session) -> None:
    assert interviews.all_of(session, ALEX) == []
