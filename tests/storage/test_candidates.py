from dataclasses import fields, replace
from datetime import timedelta, timezone

import pytest
from sqlalchemy import func, select

from advice.terms import Language, Question, Topic
from storage import answers, candidates, guidance, interviews
from storage.database import Database, RefusedError, Session
from storage.models import ANSWERS, CANDIDATES, GUIDANCE, INTERVIEWS, METADATA, UPDATES
from storage.records import Answer, Candidate
from tests.databases import ON_POSTGRESQL
from tests.storage.people import ALEX, BLAIR, NOW, greet, interviewed, known, somebody

LARGEST = 2**53 + 7  # beyond what a double keeps exactly


def test_candidate_nobody_remembers_is_nothing(session: Session) -> None:
    assert candidates.find(session, ALEX) is None


def test_candidate_comes_back_with_every_field(database: Database) -> None:
    told = Candidate(
        chat_id=LARGEST,
        language=Language.ES,
        time_zone="Pacific/Honolulu",
        consented_at=NOW,
        policy_version="2",
        first_name="Zoë 👩‍🔧",
        source="poster-7",
        wants_reminders=True,
        wants_tips=True,
        blocked_at=NOW + timedelta(days=1),
        current=2,
        interviews=3,
        asking=Question.HEARD_BACK,
        pending="phone",
        resting=True,
        flagged_at=NOW + timedelta(days=2),
        flag="human",
        unasked_on=NOW.date(),
        unasked=2,
        unasked_week=NOW.date(),
        unasked_in_week=3,
    )
    assert all(getattr(told, f.name) != f.default for f in fields(told))  # nothing left out
    with database.session() as session:
        candidates.add(session, told)

    with database.session() as session:
        assert candidates.find(session, LARGEST) == told


def test_candidate_with_no_more_than_needed_comes_back(database: Database) -> None:
    with database.session() as session:
        candidates.add(session, somebody())

    with database.session() as session:
        assert candidates.find(session, ALEX) == somebody()


def test_change_is_kept_without_saving(database: Database) -> None:
    with database.session() as session:
        known(session).asking = Question.ROLE

    with database.session() as session:
        known(session).asking = None
        known(session).flag = "distress"

    with database.session() as session:
        assert candidates.find(session, ALEX) == replace(somebody(), flag="distress")


def test_candidate_is_the_same_one_throughout_a_session(session: Session) -> None:
    known(session)

    assert candidates.find(session, ALEX) is candidates.find(session, ALEX)


def test_moment_of_another_zone_is_kept_in_utc(database: Database) -> None:
    there = NOW.astimezone(timezone(timedelta(hours=-7)))
    with database.session() as session:
        candidates.add(session, replace(somebody(), consented_at=there))

    with database.session() as session:
        found = known(session).consented_at
        assert (found, found.utcoffset()) == (NOW, timedelta(0))


def test_moment_without_a_zone_is_refused(database: Database) -> None:
    naive = replace(somebody(), consented_at=NOW.replace(tzinfo=None))

    with pytest.raises(ValueError, match="time zone"), database.session() as session:
        candidates.add(session, naive)


def test_candidate_who_is_remembered_cannot_be_added_again(session: Session) -> None:
    known(session)

    with pytest.raises(RefusedError):
        candidates.add(session, somebody())


def test_statement_sees_what_was_changed_before_it(session: Session) -> None:
    known(session).source = "poster-1"

    assert session.execute(select(CANDIDATES.c.source)).scalars().all() == ["poster-1"]


async def test_candidate_who_leaves_takes_every_row_along(database: Database) -> None:
    def fill(session: Session, chat_id: int) -> None:
        number = interviewed(session, chat_id).number
        answer = Answer(chat_id=chat_id, number=number, question=Question.ROLE, given_at=NOW)
        answers.keep(session, answer)
        guidance.keep(session, chat_id, number, Topic.CONTACT, "hold", NOW)

    for update_id, chat_id in enumerate((ALEX, BLAIR)):
        await database.run(fill, chat_id)
        await database.take(update_id, chat_id, greet, chat_id)

    await database.run(candidates.remove, ALEX)

    def remaining(session: Session) -> dict[str, list[int]]:
        rows = {
            table.name: session.execute(select(table.c.chat_id)).scalars().all()
            for table in METADATA.tables.values()
            if "chat_id" in table.c
        }
        return {name: list(chats) for name, chats in rows.items()}

    tables = (CANDIDATES, INTERVIEWS, ANSWERS, GUIDANCE, UPDATES)
    left = await database.run(remaining)
    assert {table.name: left[table.name] for table in tables} == {t.name: [BLAIR] for t in tables}
    assert {chat for chats in left.values() for chat in chats} == {BLAIR}


def test_candidate_who_leaves_is_gone_at_once(session: Session) -> None:
    interview = interviewed(session)

    candidates.remove(session, ALEX)
    interview.company = "changed after all"

    assert candidates.find(session, ALEX) is None
    assert interviews.by_number(session, ALEX, 1) is None
    assert session.execute(select(func.count()).select_from(INTERVIEWS)).scalar() == 0


def test_candidate_who_left_may_come_back_at_once(database: Database) -> None:
    with database.session() as session:
        interviewed(session)

    with database.session() as session:
        known(session).first_name = "before"
        candidates.remove(session, ALEX)
        candidates.add(session, somebody())

    with database.session() as session:
        assert candidates.find(session, ALEX) == somebody()
        assert interviews.all_of(session, ALEX) == []


def test_removing_somebody_unknown_does_nothing(session: Session) -> None:
    candidates.remove(session, ALEX)

    assert candidates.find(session, ALEX) is None


def test_many_are_found_with_one_question_and_are_the_same_records(session: Session) -> None:
    for chat_id in (1, 2):
        candidates.add(session, somebody(chat_id))
    session.flush()
    first = candidates.find(session, 1)

    found, busy = candidates.find_free(session, [1, 2, 3])

    assert (sorted(found), busy) == ([1, 2], set())
    assert found[1] is first


def test_what_is_changed_in_one_of_many_is_kept(database: Database) -> None:
    with database.session() as session:
        candidates.add(session, somebody(1))
    with database.session() as session:
        found, _ = candidates.find_free(session, [1])
        found[1].first_name = "Ana"

    with database.session() as session:
        again = candidates.find(session, 1)
        assert again is not None
        assert again.first_name == "Ana"


@ON_POSTGRESQL
def test_who_is_being_talked_to_is_left_out_of_many_without_waiting(database: Database) -> None:
    with database.session() as session:
        for chat_id in (1, 2):
            candidates.add(session, somebody(chat_id))

    with database.session() as talking, database.session() as sending:
        candidates.find(talking, 1)
        found, busy = candidates.find_free(sending, [1, 2])

    assert (sorted(found), busy) == ([2], {1})
