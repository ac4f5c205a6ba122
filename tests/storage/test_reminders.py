import asyncio

import pytest
from sqlalchemy import func, select

from advice.terms import Topic
from storage import candidates, reminders
from storage.database import Call, Database, Session
from storage.deliveries import Result
from storage.models import CANDIDATES, DELIVERIES, REMINDERS
from storage.reminders import Reminder
from storage.states import DeliveryState
from tests.storage.people import ALEX, BLAIR, NOW, interviewed, known
from tests.storage.sending import SECOND, audience, claim, landed, record, states

TOMORROW = NOW + 24 * 3600 * SECOND


def remind(
    session: Session, chat_id: int = ALEX, topic: Topic = Topic.CONTACT, rule_id: str = "hold"
) -> None:
    """Keep a reminder for tomorrow."""
    number = interviewed(session, chat_id).number
    reminders.keep(session, chat_id, number, topic, rule_id=rule_id, due_at=TOMORROW)


def told(session: Session, chat_id: int = ALEX) -> list[tuple[Topic, str]]:
    """Return what is to come for a candidate."""
    return [(one.topic, one.rule_id) for one in reminders.waiting(session, chat_id)]


def test_reminder_waits_for_its_day(session: Session) -> None:
    remind(session)

    [one] = reminders.waiting(session, ALEX)

    assert one == Reminder(one.id, ALEX, 1, Topic.CONTACT, "hold", TOMORROW, 0)
    assert reminders.waiting(session, BLAIR) == []


def test_second_reminder_about_the_same_moves_the_first(session: Session) -> None:
    remind(session)
    reminders.keep(session, ALEX, 1, Topic.CONTACT, rule_id="status-email", due_at=NOW)

    [one] = reminders.waiting(session, ALEX)

    assert (one.rule_id, one.due_at) == ("status-email", NOW)
    assert session.execute(select(func.count()).select_from(DELIVERIES)).scalar_one() == 1


def test_topics_and_interviews_have_reminders_of_their_own(session: Session) -> None:
    for topic in (Topic.CONTACT, Topic.THANK_YOU):
        remind(session, topic=topic)
    remind(session, BLAIR)

    assert told(session) == [(Topic.CONTACT, "hold"), (Topic.THANK_YOU, "hold")]


def test_reminder_after_one_that_was_sent_is_a_new_delivery(session: Session) -> None:
    audience(session, ALEX)
    remind(session)
    [one] = claim(session, now=TOMORROW)
    record(session, landed(one, Result.SENT))

    remind(session, rule_id="status-email")

    [again] = claim(session, now=TOMORROW)
    assert again.reminder_id == one.reminder_id
    assert (one.key, again.key) == ("1", "2")


def test_claimed_reminder_tells_what_it_promised(session: Session) -> None:
    audience(session, ALEX)
    remind(session)
    [one] = claim(session, now=TOMORROW)
    assert one.reminder_id is not None

    found = reminders.find(session, one.reminder_id)

    assert found == Reminder(one.reminder_id, ALEX, 1, Topic.CONTACT, "hold", None)


def test_reminder_that_nobody_kept_is_nothing(session: Session) -> None:
    assert reminders.find(session, 1) is None


@pytest.mark.parametrize(
    ("which", "left"),
    [
        ({}, []),
        ({"number": 1}, []),
        ({"number": 1, "topic": Topic.CONTACT}, [(Topic.THANK_YOU, "hold")]),
        ({"number": 2}, [(Topic.CONTACT, "hold"), (Topic.THANK_YOU, "hold")]),
    ],
)
def test_reminders_are_cancelled_as_far_as_asked(
    session: Session, which: dict[str, int | Topic], left: list[tuple[Topic, str]]
) -> None:
    remind(session)
    remind(session, topic=Topic.THANK_YOU)
    remind(session, BLAIR)

    reminders.cancel(session, ALEX, **which)  # type: ignore[arg-type] # by its name

    assert told(session) == left
    assert told(session, BLAIR) == [(Topic.CONTACT, "hold")]


def test_reminder_that_was_cancelled_can_be_kept_again(session: Session) -> None:
    remind(session)
    reminders.cancel(session, ALEX)

    remind(session, rule_id="status-email")

    assert told(session) == [(Topic.CONTACT, "status-email")]


def test_reminder_in_the_air_is_not_called_back(session: Session) -> None:
    audience(session, ALEX)
    remind(session)
    claim(session, now=TOMORROW)

    reminders.cancel(session, ALEX)

    assert states(session) == {ALEX: DeliveryState.SENDING}


async def test_many_chats_keep_reminders_in_one_turn(database: Database) -> None:
    """Some have one that waits, some had one, and some never had any."""

    def step(session: Session, chat_id: int, rule_id: str) -> list[Call]:
        remind(session, chat_id, rule_id=rule_id)
        return []

    def cancel_some(session: Session) -> None:
        for chat_id in (3, 6):
            reminders.cancel(session, chat_id)

    await asyncio.gather(*(database.take(c, c, step, c, "first") for c in range(1, 7)))
    await database.run(cancel_some)

    order = (3, 8, 1, 6, 7, 2)
    await asyncio.gather(*(database.take(100 + c, c, step, c, "second") for c in order))

    for chat_id in range(1, 9):
        rule = "second" if chat_id in order else "first"
        assert await database.run(told, chat_id) == [(Topic.CONTACT, rule)]


async def test_reminder_kept_twice_in_one_turn_is_one(database: Database) -> None:
    await asyncio.gather(*(database.run(remind, rule_id=rule) for rule in ("one", "two")))

    rules = [rule for _, rule in await database.run(told)]
    assert len(rules) == 1
    if database.engine.dialect.name == "sqlite":
        assert rules == ["two"]


def test_candidate_who_leaves_has_no_reminders(session: Session) -> None:
    remind(session)

    candidates.remove(session, ALEX)

    assert session.execute(select(func.count()).select_from(REMINDERS)).scalar_one() == 0
    assert session.execute(select(func.count()).select_from(DELIVERIES)).scalar_one() == 0


def test_switch_turned_off_withholds_what_comes_due(session: Session) -> None:
    audience(session, ALEX)
    remind(session)
    known(session).wants_reminders = False

    assert claim(session, now=TOMORROW) == []
    assert states(session) == {ALEX: DeliveryState.WITHHELD}


def test_interview_cancelled_and_planned_anew_in_one_go_keeps_the_new_plan(
    session: Session,
) -> None:
    remind(session, rule_id="old")
    session.flush()

    reminders.cancel(session, ALEX, 1)
    remind(session, rule_id="new")
    reminders.cancel(session, ALEX, 1, Topic.CONTACT)
    remind(session, rule_id="newest")

    assert told(session) == [(Topic.CONTACT, "newest")]


def test_asking_what_waits_writes_nothing_of_others(session: Session) -> None:
    """So that the units of a group are written in bulk."""
    interviewed(session, ALEX)
    session.flush()
    interviewed(session, BLAIR)

    assert reminders.waiting(session, ALEX) == []
    assert candidates_written(session) == [ALEX]


def candidates_written(session: Session) -> list[int]:
    """Return whom the database knows, without writing what waits."""
    return list(session.connection.execute(select(CANDIDATES.c.chat_id)).scalars())
