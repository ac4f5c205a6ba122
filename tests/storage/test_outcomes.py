"""What became of copies, and of reminders nobody can say of whether they arrived."""

from datetime import timedelta

from storage import outcomes
from storage.database import Session
from storage.deliveries import Result
from storage.states import DeliveryState
from tests.storage.people import NOW
from tests.storage.sending import SECOND, announce, audience, claim, landed, record

DAY = timedelta(days=1)


def test_outcomes_come_page_by_page(session: Session) -> None:
    audience(session, 1, 2, 10)
    number = announce(session, 1, 2, 10)
    for one in claim(session):
        record(session, landed(one, Result.SENT, message_id=one.chat_id))

    first = outcomes.page(session, number, after="", limit=2)
    rest = outcomes.page(session, number, after=first[-1].key, limit=2)

    assert [one.chat_id for one in (*first, *rest)] == [1, 10, 2]
    assert {(one.state, one.attempt, one.landed_at) for one in first} == {
        (DeliveryState.SENT, 1, NOW)
    }


def test_next_copy_is_the_first_that_waits(session: Session) -> None:
    audience(session, 1, 2)
    number = announce(session, 1, due_at=NOW + SECOND)

    assert outcomes.next_due(session, number) == NOW + SECOND
    assert outcomes.next_due(session, announce(session)) is None


def test_copies_of_broadcasts_are_no_unconfirmed_reminders(session: Session) -> None:
    audience(session, 1)
    announce(session, 1)
    [one] = claim(session)
    record(session, landed(one, Result.MAYBE, reason="no answer in time"))

    assert outcomes.unconfirmed_reminders(session, since=NOW - DAY) == 0
