import asyncio
import threading
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Select, select, text
from sqlalchemy.sql.compiler import SQLCompiler

from advice.terms import Topic
from storage import broadcasts, candidates, deliveries, pace, reminders
from storage.claims import DUE_REMINDERS, DUE_TIPS, PAGE, Claim, Claiming
from storage.database import Call, Database, Session
from storage.deliveries import Result
from storage.models import DELIVERIES
from storage.rows import Prepared
from storage.states import BroadcastState, DeliveryState, Kind
from tests.databases import ON_POSTGRESQL
from tests.storage.people import NOW, interviewed
from tests.storage.sending import (
    BOT,
    LEASE,
    SECOND,
    announce,
    audience,
    claim,
    landed,
    progress,
    record,
    state_of,
    states,
)

ALBUM = {"en": {"from": 9, "messages": [1, 2, 3], "kind": "photo"}}


def chats(claimed: list[Claim]) -> list[int]:
    return [one.chat_id for one in claimed]


def remind(session: Session, chat_id: int, *, due_in: timedelta = timedelta()) -> None:
    number = interviewed(session, chat_id).number
    reminders.keep(session, chat_id, number, Topic.CONTACT, rule_id="hold", due_at=NOW + due_in)


def test_due_copies_are_claimed_with_all_that_sending_needs(session: Session) -> None:
    audience(session, 1, 2)
    number = announce(session, 1, 2)

    first, second = claim(session)

    assert (first.chat_id, first.broadcast_id, first.reminder_id) == (1, number, None)
    assert (first.key, first.attempt, first.lease_end) == ("1", 1, NOW + LEASE)
    assert second.leave_at - first.leave_at == SECOND / pace.RATE
    assert states(session, number) == dict.fromkeys((1, 2), DeliveryState.SENDING)


def test_what_is_claimed_is_not_claimed_again(session: Session) -> None:
    audience(session, 1, 2, 3)
    announce(session, 1, 2, 3)

    assert chats(claim(session, limit=2)) == [1, 2]
    assert chats(claim(session)) == [3]
    assert claim(session) == []


def test_what_is_not_due_yet_waits(session: Session) -> None:
    audience(session, 1)
    announce(session, 1, due_at=NOW + SECOND)

    assert claim(session) == []
    assert chats(claim(session, now=NOW + SECOND)) == [1]


def test_what_has_been_due_longest_goes_first(session: Session) -> None:
    audience(session, 1, 2)
    number = broadcasts.make(session, kind=Kind.TIP, content={}, made_at=NOW)
    copies = [deliveries.Recipient(1, NOW, "a"), deliveries.Recipient(2, NOW - SECOND, "b")]
    deliveries.queue(session, number, copies)
    broadcasts.move(session, number, BroadcastState.RUNNING)

    assert chats(claim(session)) == [2, 1]


def test_reminders_go_before_broadcasts_and_those_by_priority(session: Session) -> None:
    audience(session, 1, 2, 3)
    announce(session, 1, due_at=NOW - SECOND, priority=20)
    announce(session, 2, priority=10)
    remind(session, 3)

    claimed = claim(session)

    assert chats(claimed) == [3, 2, 1]
    assert claimed[0].reminder_id is not None


def test_reminders_may_use_up_all_the_room(session: Session) -> None:
    audience(session, 1, 2)
    announce(session, 1)
    remind(session, 2)

    assert chats(claim(session, limit=1)) == [2]
    assert chats(claim(session, limit=1)) == [1]


def test_broadcasts_of_one_priority_share_the_room(session: Session) -> None:
    audience(session, *range(1, 21))
    one = announce(session, *range(1, 11))
    other = announce(session, *range(11, 21))

    claim(session, limit=6)

    assert progress(session, one)[DeliveryState.SENDING] == 3
    assert progress(session, other)[DeliveryState.SENDING] == 3


def test_room_that_one_broadcast_leaves_is_used_by_another(session: Session) -> None:
    audience(session, *range(1, 21))
    one = announce(session, *range(1, 11))
    announce(session, 11)

    claim(session, limit=8)

    assert progress(session, one)[DeliveryState.SENDING] == 7


@pytest.mark.parametrize(
    "state", [BroadcastState.PAUSED, BroadcastState.CANCELLED], ids=["paused", "cancelled"]
)
def test_broadcast_that_does_not_run_is_left_alone(
    session: Session, state: BroadcastState
) -> None:
    audience(session, 1)
    number = announce(session, 1)
    broadcasts.move(session, number, state)

    assert claim(session) == []
    assert states(session, number) == {1: DeliveryState.PENDING}


def test_draft_is_left_alone(session: Session) -> None:
    audience(session, 1)
    number = broadcasts.make(session, kind=Kind.TIP, content={}, made_at=NOW)
    deliveries.queue(session, number, [deliveries.Recipient(1, NOW, "a")])

    assert claim(session) == []


def test_candidate_gets_one_thing_at_a_time(session: Session) -> None:
    audience(session, 1, 2)
    announce(session, 1, 2)
    announce(session, 1)
    remind(session, 1)

    first = claim(session)
    assert chats(first) == [1, 2]
    assert claim(session) == []

    record(session, *(landed(one, Result.SENT) for one in first))
    assert chats(claim(session)) == [1]


def test_who_opted_out_since_gets_nothing(session: Session) -> None:
    audience(session, 1, 2, 3)
    number = announce(session, 1, 2)
    remind(session, 3)
    for chat_id in (1, 3):
        candidate = candidates.find(session, chat_id)
        assert candidate is not None
        candidate.wants_tips = candidate.wants_reminders = False

    assert chats(claim(session)) == [2]
    assert states(session, number) == {1: DeliveryState.WITHHELD, 2: DeliveryState.SENDING}
    assert states(session) == {3: DeliveryState.WITHHELD}


@pytest.mark.parametrize("kind", list(Kind))
def test_who_is_blocked_gets_nothing_of_any_kind(session: Session, kind: Kind) -> None:
    audience(session, 1)
    number = announce(session, 1, kind=kind)
    candidate = candidates.find(session, 1)
    assert candidate is not None
    candidate.blocked_at = NOW

    assert claim(session) == []
    assert states(session, number) == {1: DeliveryState.BLOCKED}
    assert state_of(session, number) is BroadcastState.FINISHED


@pytest.mark.parametrize("kind", [Kind.CORRECTION, Kind.RECALL])
def test_what_was_sent_is_mended_even_for_who_opted_out(session: Session, kind: Kind) -> None:
    audience(session, 1)
    announce(session, 1, kind=kind)
    candidate = candidates.find(session, 1)
    assert candidate is not None
    candidate.wants_tips = False

    assert chats(claim(session)) == [1]


def test_who_opted_out_takes_nobody_elses_room(session: Session) -> None:
    everybody = range(1, 2 * PAGE + 2)
    audience(session, *everybody)
    announce(session, *everybody)
    for chat_id in everybody[:-1]:
        candidate = candidates.find(session, chat_id)
        assert candidate is not None
        candidate.wants_tips = False

    assert chats(claim(session, limit=1)) == [everybody[-1]]


def test_pace_limits_what_is_claimed(session: Session) -> None:
    audience(session, *range(1, 31))
    announce(session, *range(1, 31))
    pace.set_rate(session, BOT, 5.0)
    pace.move(session, BOT, NOW)

    claimed = claim(session, limit=100)
    assert [one.leave_at for one in claimed] == [NOW + place * SECOND / 5 for place in range(5)]

    assert claim(session, limit=100) == []
    assert len(claim(session, now=NOW + SECOND, limit=100)) == 5


def test_no_room_claims_nothing(session: Session) -> None:
    audience(session, 1)
    announce(session, 1)

    assert claim(session, limit=0) == []


def test_what_is_due_is_found_through_the_partial_indexes(session: Session) -> None:
    """So that a tick reads what is due, however much is kept, and sorts nothing."""
    of_broadcast = plan_of(session, DUE_TIPS, number=1)
    of_reminders = plan_of(session, DUE_REMINDERS)

    assert "ix_deliveries_due_of_broadcast" in of_broadcast
    assert "ix_deliveries_due_reminder" in of_reminders
    for plan in (of_broadcast, of_reminders):
        assert "ix_deliveries_in_flight" in plan
        assert "ix_deliveries_chat_id_landed_at" in plan
        assert "SORT" not in plan.upper().replace("INCREMENTAL SORT", "")
        assert "B-TREE" not in plan.upper()


def plan_of(session: Session, question: Select[*tuple[Any, ...]], **which: int) -> str:
    """Return how the database would go about a question."""
    on_sqlite = session.connection.dialect.name == "sqlite"
    if not on_sqlite:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        session.execute(text("SET LOCAL enable_bitmapscan = off"))
    compiled = question.compile(session.connection)
    assert isinstance(compiled, SQLCompiler)
    names = compiled.positiontup or []
    asked = {**compiled.params, "now": NOW, "lately": NOW - SECOND, "page": 9, **which}
    row = Prepared(question, *names).row(
        session.connection.dialect, [asked[name] for name in names]
    )
    explain = "EXPLAIN QUERY PLAN" if on_sqlite else "EXPLAIN"
    steps = session.connection.exec_driver_sql(f"{explain} {compiled}", row)
    return "\n".join(str(step) for step in steps)


@ON_POSTGRESQL
async def test_workers_that_claim_at_once_never_claim_the_same(
    url: str, database: Database
) -> None:
    others = [Database.open(url) for _ in range(3)]
    await database.run(audience, *range(1, 201))
    number = await database.run(announce, *range(1, 201))
    await database.run(pace.set_rate, BOT, 1000.0)

    claimed: list[int] = []
    for _ in range(10):
        batches = await asyncio.gather(
            *(worker.run(claim, limit=7, owner=str(worker)) for worker in (database, *others))
        )
        claimed += [one.chat_id for batch in batches for one in batch]

    assert sorted(claimed) == list(range(1, 201))
    assert await database.run(progress, number) == {DeliveryState.SENDING: 200}
    for other in others:
        other.close()


@ON_POSTGRESQL
async def test_workers_together_keep_the_pace_of_one(url: str, database: Database) -> None:
    other = Database.open(url)
    await database.run(audience, *range(1, 101))
    await database.run(announce, *range(1, 101))
    await database.run(pace.set_rate, BOT, 20.0)
    await database.run(pace.move, BOT, NOW)

    batches = await asyncio.gather(
        *(worker.run(claim, limit=50) for worker in (database, other, database, other))
    )

    leaving = sorted(one.leave_at for batch in batches for one in batch)
    assert leaving == [NOW + place * SECOND / 20 for place in range(20)]
    other.close()


@ON_POSTGRESQL
async def test_copy_that_somebody_works_on_is_skipped(url: str, database: Database) -> None:
    other = Database.open(url)
    await database.run(audience, 1, 2)
    await database.run(announce, 1, 2)
    inside, done = threading.Event(), threading.Event()

    def hold_one(session: Session) -> None:
        mine = select(DELIVERIES).where(DELIVERIES.c.chat_id == 1).with_for_update()
        session.execute(mine)
        inside.set()
        done.wait(20)

    holding = asyncio.ensure_future(database.run(hold_one))
    await asyncio.to_thread(inside.wait, 20)
    claimed = await other.run(claim)
    done.set()
    await holding

    assert chats(claimed) == [2]
    other.close()


@ON_POSTGRESQL
async def test_claiming_while_candidates_talk_and_leave_ends_well(
    url: str, database: Database
) -> None:
    other = Database.open(url)
    everybody = range(1, 41)
    await database.run(audience, *everybody)
    number = await database.run(announce, *everybody)
    await database.run(pace.set_rate, BOT, 1000.0)

    def leave(session: Session, chat_id: int) -> list[Call]:
        candidates.remove(session, chat_id)
        return []

    async def send() -> None:
        while batch := await other.run(claim, limit=5):
            results = (Result.SENT, Result.BLOCKED, Result.MAYBE)
            ended = [landed(one, results[one.chat_id % 3]) for one in batch]
            await other.run(record, *ended)

    await asyncio.gather(
        send(), *(database.take(chat, chat, leave, chat) for chat in everybody if chat % 4 == 0)
    )

    left = await database.run(progress, number)
    assert sum(left.values()) == 40
    assert not left.keys() & {DeliveryState.PENDING, DeliveryState.SENDING}
    assert await database.run(state_of, number) is BroadcastState.FINISHED
    other.close()


def test_candidate_gets_one_message_a_second_whatever_it_is(session: Session) -> None:
    audience(session, 1, 2)
    announce(session, 1)
    [one] = claim(session)
    record(session, landed(one, Result.SENT, message_id=5))
    announce(session, 1, 2)
    remind(session, 1)

    at_once = claim(session, now=NOW + SECOND / 2)
    a_second_later = claim(session, now=NOW + SECOND)

    assert (chats(at_once), chats(a_second_later)) == ([2], [1])


def test_clock_that_was_set_back_keeps_nobody_waiting(session: Session) -> None:
    audience(session, 1)
    announce(session, 1, due_at=NOW - 3600 * SECOND)
    [one] = claim(session)
    record(session, landed(one, Result.SENT, message_id=5))
    announce(session, 1, due_at=NOW - 3600 * SECOND)

    assert chats(claim(session, now=NOW - 60 * SECOND)) == [1]


def slowed(session: Session, number: int, rate: float) -> None:
    broadcasts.amend(session, number, (BroadcastState.RUNNING,), rate=rate)


def test_slowed_broadcast_leaves_room_for_another(session: Session) -> None:
    audience(session, *range(1, 61))
    slow, other = announce(session, *range(1, 31)), announce(session, *range(31, 61))
    slowed(session, slow, 2.0)
    pace.set_rate(session, BOT, 25.0)
    pace.move(session, BOT, NOW)

    claimed = [claim(session, now=NOW + place * SECOND, limit=99) for place in range(3)]

    of_slow = [sum(one.broadcast_id == slow for one in each) for each in claimed]
    assert of_slow == [2, 2, 2]
    assert [len(each) for each in claimed] == [25, 9, 2]
    assert progress(session, other) == {DeliveryState.SENDING: 30}


def test_very_slow_broadcast_sends_now_and_then(session: Session) -> None:
    audience(session, *range(1, 9))
    number = announce(session, *range(1, 9))
    slowed(session, number, 0.5)

    claimed = [len(claim(session, now=NOW + place * SECOND)) for place in range(6)]

    assert claimed == [1, 0, 1, 0, 1, 0]


def test_copy_of_several_messages_takes_as_many_instants(session: Session) -> None:
    audience(session, *range(1, 11))
    number = announce(session, *range(1, 11), content=ALBUM)
    pace.set_rate(session, BOT, 8.0)
    pace.move(session, BOT, NOW)

    first, second, third = (claim(session, now=NOW + place * SECOND) for place in range(3))

    assert [one.leave_at for one in first] == [NOW, NOW + SECOND / 2]
    assert [one.leave_at for one in second] == [NOW + SECOND, NOW + SECOND * 3 / 2]
    assert len(third) == 2
    assert progress(session, number)[DeliveryState.SENDING] == 6


def test_copy_larger_than_a_turn_still_leaves_and_is_made_up_for(session: Session) -> None:
    audience(session, 1, 2)
    announce(session, 1, 2, content=ALBUM)
    pace.set_rate(session, BOT, 2.0)
    pace.move(session, BOT, NOW)

    claimed = [len(claim(session, now=NOW + place * SECOND)) for place in range(4)]

    assert claimed == [1, 0, 1, 0]


def test_what_turns_out_not_to_be_sent_takes_nobodys_instant(session: Session) -> None:
    audience(session, *range(1, 9))
    announce(session, *range(1, 9))
    pace.set_rate(session, BOT, 2.0)
    pace.move(session, BOT, NOW)
    claiming = Claiming(session, BOT, owner="w", now=NOW, limit=9, tick=SECOND, lease=LEASE)

    unsent = claiming.more()
    record(session, *(landed(one, Result.WITHHELD) for one in unsent))
    sent = [claiming.leave(one)[0] for one in claiming.more()]
    claiming.close()

    assert (chats(unsent), chats(sent)) == ([1, 2], [3, 4])
    assert [one.leave_at for one in sent] == [NOW, NOW + SECOND / 2]
    assert chats(claim(session, now=NOW + SECOND)) == [5, 6]


def test_wait_that_telegram_asked_for_is_told_to_every_worker(session: Session) -> None:
    audience(session, 1)
    announce(session, 1)
    until = NOW + 60 * SECOND
    pace.wait(session, BOT, now=NOW, until=until)

    during, after = (
        Claiming(session, BOT, owner="w", now=now, limit=9, tick=SECOND) for now in (NOW, until)
    )

    assert (during.more(), during.pause_until) == ([], until)
    assert (chats(after.more()), after.pause_until) == ([1], None)
