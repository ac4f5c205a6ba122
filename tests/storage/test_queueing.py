"""What is to be queued, how far it has come, and the copies of what is mended."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from storage import broadcasts, queueing
from storage.database import Database, Session
from storage.deliveries import Result
from storage.states import BroadcastState, DeliveryState, Kind
from tests.databases import ON_POSTGRESQL
from tests.storage.people import NOW
from tests.storage.sending import SECOND, announce, audience, claim, landed, record, state_of


def scheduled(session: Session, *, starts_at: datetime = NOW, **more: object) -> int:
    """Confirm a broadcast."""
    row = {"kind": Kind.TIP, "content": {}, "made_at": NOW, "starts_at": starts_at, **more}
    number = broadcasts.make(session, **row)  # type: ignore[arg-type] # as the test means
    broadcasts.move(session, number, BroadcastState.SCHEDULED)
    return number


def due(session: Session, now: datetime = NOW) -> int | None:
    found = queueing.due(session, now)
    return None if found is None else found.id


def test_confirmed_broadcast_is_due_from_its_moment_on(session: Session) -> None:
    number = scheduled(session, starts_at=NOW + SECOND)

    assert [due(session, NOW + n * SECOND) for n in (0, 1, 2)] == [None, number, number]


@pytest.mark.parametrize("state", [BroadcastState.DRAFT, BroadcastState.CANCELLED])
def test_what_is_not_confirmed_is_not_due(session: Session, state: BroadcastState) -> None:
    number = broadcasts.make(session, kind=Kind.TIP, content={}, made_at=NOW, starts_at=NOW)
    broadcasts.move(session, number, state)

    assert due(session) is None


def test_what_mends_goes_before_tips_and_what_waits_longest_first(session: Session) -> None:
    later = scheduled(session, starts_at=NOW)
    sooner = scheduled(session, starts_at=NOW - SECOND)
    mending = scheduled(session, priority=5, kind=Kind.RECALL)
    order = []
    for _ in range(3):
        number = due(session)
        assert number is not None
        queueing.complete(session, number, NOW)
        order.append(number)

    assert order == [mending, sooner, later]


def test_mending_waits_for_what_is_in_the_air(session: Session) -> None:
    audience(session, 1, 2)
    original = announce(session, 1, 2)
    [one] = claim(session, limit=1)
    broadcasts.move(session, original, BroadcastState.PAUSED)
    number = scheduled(session, kind=Kind.CORRECTION, original=original)

    assert due(session) is None
    record(session, landed(one, Result.SENT, message_id=5))
    assert due(session) == number


def test_broadcast_runs_when_all_is_queued(session: Session) -> None:
    number = scheduled(session)
    queueing.advance(session, number, to=7, excluded={"blocked": 2})
    half = broadcasts.find(session, number)

    queueing.complete(session, number, NOW + SECOND)

    assert half is not None
    assert (half.queued_to, half.excluded, half.queued_at) == (7, {"blocked": 2}, None)
    whole = broadcasts.find(session, number)
    assert whole is not None
    assert (whole.queued_at, whole.started_at) == (NOW + SECOND, NOW + SECOND)
    assert state_of(session, number) is BroadcastState.FINISHED  # it is to nobody


def test_copies_that_were_sent_come_page_by_page(session: Session) -> None:
    chats = (9, 10, 101, 2000)
    audience(session, *chats)
    number = announce(session, *chats)
    ends = {9: Result.SENT, 10: Result.FAILED, 101: Result.MAYBE, 2000: Result.SENT}
    for one in claim(session):
        record(session, landed(one, ends[one.chat_id], message_id=one.chat_id + 1))

    found = [*pages(session, number, 2)]

    assert sorted((copy.chat_id, copy.state) for copy in found) == [
        (9, DeliveryState.SENT),
        (101, DeliveryState.UNCONFIRMED),
        (2000, DeliveryState.SENT),
    ]
    assert {copy.message_id for copy in found if copy.chat_id == 9} == {10}


def pages(session: Session, number: int, limit: int) -> Iterator[queueing.Copy]:
    after = None
    while page := queueing.copies(session, number, after=after, limit=limit):
        yield from page
        after = page[-1].chat_id


@ON_POSTGRESQL
def test_what_one_worker_queues_no_other_sees(database: Database) -> None:
    with database.session() as session:
        first, second = scheduled(session), scheduled(session)

    with database.session() as one, database.session() as other:
        assert (due(one), due(other)) == (first, second)
