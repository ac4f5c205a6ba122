from dataclasses import replace

import pytest
from sqlalchemy import select

from advice.terms import Topic
from storage import broadcasts, candidates, deliveries, pace, reminders
from storage.claims import Claim
from storage.database import Database, Session
from storage.deliveries import LAPSED, Landed, Recipient, Result
from storage.models import DELIVERIES
from storage.states import BroadcastState, DeliveryState, Kind
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

LATE = NOW + LEASE + SECOND


def one_claimed(session: Session, kind: Kind = Kind.TIP) -> tuple[int, Claim]:
    """Start a broadcast to two and claim the copy of the first."""
    audience(session, 1, 2)
    number = announce(session, 1, 2, kind=kind)
    [one] = claim(session, limit=1)
    return number, one


def row_of(session: Session, one: Claim) -> dict[str, object]:
    """Return what the row of a delivery says besides what it is."""
    wanted = ("state", "attempt", "owner", "lease_end", "message_id", "reason", "due_at")
    mine = select(*(DELIVERIES.c[name] for name in wanted))
    row = session.execute(mine.where(DELIVERIES.c.id == one.delivery_id)).one()
    return dict(row._mapping)


def test_queueing_twice_adds_nobody_twice(session: Session) -> None:
    audience(session, 1, 2, 3)
    number = broadcasts.make(session, kind=Kind.TIP, content={"en": "¡Hola!"}, made_at=NOW)
    copies = [Recipient(chat_id, NOW, str(chat_id)) for chat_id in (1, 2)]

    assert deliveries.queue(session, number, copies) == 2
    assert deliveries.queue(session, number, [*copies, Recipient(3, NOW, "3")]) == 1
    assert deliveries.queue(session, number, []) == 0
    assert states(session, number) == dict.fromkeys((1, 2, 3), DeliveryState.PENDING)


def test_who_left_before_the_queueing_is_passed_over(session: Session) -> None:
    audience(session, 1)
    number = broadcasts.make(session, kind=Kind.TIP, content={}, made_at=NOW)

    assert deliveries.queue(session, number, [Recipient(9, NOW, "9"), Recipient(1, NOW, "1")]) == 1


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (Result.SENT, DeliveryState.SENT),
        (Result.BLOCKED, DeliveryState.BLOCKED),
        (Result.FAILED, DeliveryState.FAILED),
        (Result.LATER, DeliveryState.PENDING),
        (Result.MAYBE, DeliveryState.UNCONFIRMED),
        (Result.WITHHELD, DeliveryState.WITHHELD),
    ],
)
def test_outcome_is_written_down_and_counted(
    session: Session, result: Result, state: DeliveryState
) -> None:
    number, one = one_claimed(session)

    record(session, landed(one, result, message_id=77, reason="as it was"))

    assert states(session, number) == {1: state, 2: DeliveryState.PENDING}
    assert row_of(session, one) == {
        "state": state,
        "attempt": 1,
        "owner": None,
        "lease_end": None,
        "message_id": 77,
        "reason": "as it was",
        "due_at": NOW,
    }


def test_blocked_candidate_is_marked_once(session: Session) -> None:
    _, one = one_claimed(session)
    candidate = candidates.find(session, 1)
    assert candidate is not None

    record(session, landed(one, Result.BLOCKED))
    assert candidate.blocked_at == NOW

    record(session, landed(one, Result.BLOCKED), now=NOW + SECOND)
    assert candidate.blocked_at == NOW


def test_blocked_candidate_who_left_meanwhile_is_no_matter(session: Session) -> None:
    _, one = one_claimed(session)
    candidates.remove(session, 1)

    record(session, landed(one, Result.BLOCKED))

    assert candidates.find(session, 1) is None


def test_later_waits_for_its_moment_and_counts_its_attempts(session: Session) -> None:
    _, one = one_claimed(session)
    later = NOW + 3 * SECOND
    record(session, landed(one, Result.LATER, until=later))

    assert [c.chat_id for c in claim(session, now=later - SECOND)] == [2]
    [again] = claim(session, now=later)

    assert (again.chat_id, again.attempt) == (1, 2)


def test_wait_for_one_chat_holds_nobody_else_up(session: Session) -> None:
    _, one = one_claimed(session)

    record(session, landed(one, Result.LATER, until=NOW + 60 * SECOND))

    assert [c.chat_id for c in claim(session)] == [2]


def test_wait_for_the_whole_bot_holds_everybody_up_for_exactly_that_long(
    session: Session,
) -> None:
    number, one = one_claimed(session)
    until = NOW + 60 * SECOND

    record(session, landed(one, Result.LATER, until=until, everybody=True))

    assert claim(session, now=until - SECOND / 1000) == []
    assert sorted(c.chat_id for c in claim(session, now=until)) == [1, 2]
    assert progress(session, number) == {DeliveryState.SENDING: 2}


def test_outcome_of_an_earlier_attempt_counts_no_more(session: Session) -> None:
    number, one = one_claimed(session)
    record(session, landed(one, Result.LATER, until=NOW))
    claim(session)

    record(session, landed(one, Result.FAILED))

    assert states(session, number) == dict.fromkeys((1, 2), DeliveryState.SENDING)


def test_outcome_told_twice_counts_once(session: Session) -> None:
    number, one = one_claimed(session)
    sent = landed(one, Result.SENT, message_id=5)

    record(session, sent, sent)
    record(session, sent)

    assert progress(session, number) == {DeliveryState.SENT: 1, DeliveryState.PENDING: 1}


def test_outcome_of_a_delivery_that_is_gone_is_no_matter(session: Session) -> None:
    number, one = one_claimed(session)
    candidates.remove(session, 1)

    record(session, landed(one, Result.SENT))

    assert progress(session, number) == {DeliveryState.CANCELLED: 1, DeliveryState.PENDING: 1}


def test_nothing_landed_changes_nothing(session: Session) -> None:
    assert record(session) == []


def test_lease_that_ran_out_leaves_the_copy_unconfirmed(session: Session) -> None:
    number, one = one_claimed(session)

    assert deliveries.lapse(session, BOT, now=NOW + LEASE) == 0
    assert deliveries.lapse(session, BOT, now=LATE) == 1
    assert deliveries.lapse(session, BOT, now=LATE) == 0

    assert states(session, number) == {1: DeliveryState.UNCONFIRMED, 2: DeliveryState.PENDING}
    assert row_of(session, one)["reason"] == LAPSED
    assert [c.chat_id for c in claim(session, now=LATE)] == [2]


@pytest.mark.parametrize("kind", [Kind.CORRECTION, Kind.RECALL])
def test_lease_of_what_may_be_done_twice_makes_it_pending_again(
    session: Session, kind: Kind
) -> None:
    _, one = one_claimed(session, kind)

    deliveries.lapse(session, BOT, now=LATE)

    [again] = claim(session, now=LATE, limit=1)
    assert (again.delivery_id, again.attempt) == (one.delivery_id, 2)


def test_only_so_many_leases_lapse_in_one_turn(session: Session) -> None:
    audience(session, 1, 2, 3)
    announce(session, 1, 2, 3)
    claim(session)

    assert deliveries.lapse(session, BOT, now=LATE, limit=2) == 2
    assert deliveries.lapse(session, BOT, now=LATE, limit=2) == 1


def test_truth_that_comes_after_the_lease_still_counts(session: Session) -> None:
    """A worker that was frozen wakes and tells what became of its message."""
    number, one = one_claimed(session)
    deliveries.lapse(session, BOT, now=LATE)

    record(session, landed(one, Result.SENT, message_id=5), now=LATE)

    assert states(session, number) == {1: DeliveryState.SENT, 2: DeliveryState.PENDING}


def test_unconfirmed_is_sent_again_only_when_staff_say_so(session: Session) -> None:
    audience(session, 1)
    number = announce(session, 1)
    [one] = claim(session)
    record(session, landed(one, Result.MAYBE))
    assert state_of(session, number) is BroadcastState.FINISHED
    assert claim(session, now=LATE) == []

    assert deliveries.send_again(session, number, due_at=LATE) == 1

    [again] = claim(session, now=LATE)
    assert (again.chat_id, again.attempt) == (1, 2)
    assert state_of(session, number) is BroadcastState.RUNNING
    assert deliveries.send_again(session, number, due_at=LATE) == 0


def test_last_outcome_finishes_a_broadcast(session: Session) -> None:
    number, one = one_claimed(session)
    record(session, landed(one, Result.SENT))
    assert state_of(session, number) is BroadcastState.RUNNING

    [other] = claim(session)
    record(session, landed(other, Result.FAILED, reason="chat not found"))

    assert state_of(session, number) is BroadcastState.FINISHED
    assert progress(session, number) == {DeliveryState.SENT: 1, DeliveryState.FAILED: 1}


def test_too_many_failures_in_a_row_pause_a_broadcast(session: Session) -> None:
    everybody = range(1, 9)
    audience(session, *everybody)
    number = announce(session, *everybody)
    claimed = claim(session, limit=6)
    ended = [Result.FAILED, Result.FAILED, Result.SENT, Result.FAILED, Result.BLOCKED]

    paused = record(session, *(landed(o, r) for o, r in zip(claimed, ended, strict=False)))
    assert paused == []
    paused = record(session, landed(claimed[5], Result.FAILED))
    assert paused == []

    [next_one] = claim(session, limit=1)
    assert record(session, landed(next_one, Result.FAILED)) == [number]
    assert state_of(session, number) is BroadcastState.PAUSED
    assert claim(session) == []

    broadcasts.move(session, number, BroadcastState.RUNNING)
    [last] = claim(session)
    assert record(session, landed(last, Result.FAILED)) == []


def test_failing_broadcast_that_is_done_is_finished_not_paused(session: Session) -> None:
    audience(session, 1, 2, 3)
    number = announce(session, 1, 2, 3)

    paused = record(session, *(landed(one, Result.FAILED) for one in claim(session)))

    assert paused == []
    assert state_of(session, number) is BroadcastState.FINISHED


def test_reminders_have_outcomes_too(session: Session) -> None:
    audience(session, 1)
    number = interviewed(session, 1).number
    reminders.keep(session, 1, number, Topic.CONTACT, rule_id="hold", due_at=NOW)
    [one] = claim(session)

    record(session, landed(one, Result.WITHHELD, reason="not true any more"))

    assert states(session) == {1: DeliveryState.WITHHELD}


def test_lapsed_reminder_is_unconfirmed(session: Session) -> None:
    audience(session, 1)
    number = interviewed(session, 1).number
    reminders.keep(session, 1, number, Topic.CONTACT, rule_id="hold", due_at=NOW)
    claim(session)

    deliveries.lapse(session, BOT, now=LATE)

    assert states(session) == {1: DeliveryState.UNCONFIRMED}
    assert claim(session, now=LATE) == []


async def test_outcome_that_is_not_committed_leaves_the_copy_in_the_air(
    database: Database,
) -> None:
    _, one = await database.run(one_claimed)

    def fail(session: Session, ended: Landed) -> None:
        record(session, ended)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await database.run(fail, landed(one, Result.SENT))

    assert (await database.run(row_of, one))["state"] is DeliveryState.SENDING
    assert await database.run(deliveries.lapse, BOT, now=LATE) == 1


def test_delivery_of_nothing_is_refused_by_its_landing(session: Session) -> None:
    number, one = one_claimed(session)

    record(session, replace(landed(one, Result.SENT), delivery_id=10_000))

    assert states(session, number)[1] is DeliveryState.SENDING


def test_rate_may_be_changed_while_sending(session: Session) -> None:
    audience(session, *range(1, 30))
    announce(session, *range(1, 30))
    pace.set_rate(session, BOT, 20.0)
    pace.move(session, BOT, NOW)
    assert len(claim(session, limit=50)) == 20

    pace.set_rate(session, BOT, 2.0)

    assert len(claim(session, now=NOW + SECOND, limit=50)) == 2
