from datetime import datetime

import pytest

from storage import broadcasts, candidates, deliveries
from storage.broadcasts import Broadcast
from storage.database import Session
from storage.deliveries import Result
from storage.states import BroadcastState, DeliveryState, Kind
from tests.storage.people import NOW
from tests.storage.sending import (
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

TIP = {"en": "Write the note.", "es": "Escribe la nota. ✍️"}


def drafted(session: Session, *chats: int) -> int:
    """Draft a broadcast to some candidates."""
    number = broadcasts.make(session, kind=Kind.TIP, content=TIP, made_at=NOW)
    deliveries.queue(session, number, [deliveries.Recipient(c, NOW, str(c)) for c in chats])
    return number


def test_draft_comes_back_as_it_was_made(session: Session) -> None:
    number = broadcasts.make(
        session, kind=Kind.RECALL, content=TIP, made_at=NOW, priority=3, starts_at=NOW + SECOND
    )

    assert broadcasts.find(session, number) == Broadcast(
        id=number,
        kind=Kind.RECALL,
        state=BroadcastState.DRAFT,
        priority=3,
        made_at=NOW,
        starts_at=NOW + SECOND,
        content=TIP,
        failed_in_a_row=0,
        totals=dict.fromkeys(DeliveryState, 0),
    )


def test_broadcast_that_nobody_made_is_nothing(session: Session) -> None:
    assert broadcasts.find(session, 1) is None


def test_double_tap_starts_a_broadcast_once(session: Session) -> None:
    audience(session, 1)
    number = drafted(session, 1)

    assert broadcasts.move(session, number, BroadcastState.RUNNING)
    assert not broadcasts.move(session, number, BroadcastState.RUNNING)
    assert state_of(session, number) is BroadcastState.RUNNING


@pytest.mark.parametrize(
    "way",
    [
        (BroadcastState.SCHEDULED, BroadcastState.RUNNING, BroadcastState.PAUSED),
        (BroadcastState.RUNNING, BroadcastState.PAUSED, BroadcastState.RUNNING),
        (BroadcastState.RUNNING, BroadcastState.PAUSED, BroadcastState.CANCELLED),
        (BroadcastState.CANCELLED,),
    ],
)
def test_broadcast_goes_its_ways(session: Session, way: tuple[BroadcastState, ...]) -> None:
    audience(session, 1)
    number = drafted(session, 1)

    for state in way:
        assert broadcasts.move(session, number, state)
        assert state_of(session, number) is state


@pytest.mark.parametrize(
    ("state", "to"),
    [
        (BroadcastState.DRAFT, BroadcastState.PAUSED),
        (BroadcastState.CANCELLED, BroadcastState.RUNNING),
        (BroadcastState.CANCELLED, BroadcastState.PAUSED),
        (BroadcastState.RUNNING, BroadcastState.SCHEDULED),
        (BroadcastState.RUNNING, BroadcastState.FINISHED),
        (BroadcastState.RUNNING, BroadcastState.DRAFT),
    ],
)
def test_other_ways_change_nothing(
    session: Session, state: BroadcastState, to: BroadcastState
) -> None:
    audience(session, 1)
    number = drafted(session, 1)
    broadcasts.move(session, number, state)

    assert not broadcasts.move(session, number, to)
    assert state_of(session, number) is state


def test_broadcast_to_nobody_is_finished_when_it_starts(session: Session) -> None:
    number = drafted(session)

    assert broadcasts.move(session, number, BroadcastState.RUNNING)

    assert state_of(session, number) is BroadcastState.FINISHED


def test_broadcast_is_stamped_once_when_it_is_seen_to_be_over(session: Session) -> None:
    audience(session, 1, 2)
    going, over = announce(session, 1), announce(session, 2)
    [_, one] = claim(session)
    record(session, landed(one, Result.SENT))

    assert broadcasts.end(session, NOW + SECOND) == [over]
    assert broadcasts.end(session, NOW + 2 * SECOND) == []
    assert ended_at(session, over) == NOW + SECOND
    assert ended_at(session, going) is None


def test_cancelled_broadcast_is_over_when_it_is_swept(session: Session) -> None:
    audience(session, 1)
    number = announce(session, 1)
    broadcasts.move(session, number, BroadcastState.CANCELLED)

    assert broadcasts.end(session, NOW) == []
    deliveries.sweep(session)
    assert broadcasts.end(session, NOW) == [number]


def test_broadcast_with_something_left_again_is_not_over(session: Session) -> None:
    audience(session, 1)
    number = announce(session, 1)
    [one] = claim(session)
    record(session, landed(one, Result.MAYBE))
    broadcasts.end(session, NOW)

    deliveries.send_again(session, number, due_at=NOW)

    assert (state_of(session, number), ended_at(session, number)) == (
        BroadcastState.RUNNING,
        None,
    )


def test_what_was_paused_for_failing_says_so_until_it_goes_on(session: Session) -> None:
    audience(session, 1)
    number = announce(session, 1)
    broadcasts.pause_failing(session, {number: ["BadRequest"]}, 1)

    told = [broadcasts.find(session, number)]
    broadcasts.move(session, number, BroadcastState.RUNNING)
    told.append(broadcasts.find(session, number))

    assert [one and one.paused_why for one in told] == ["BadRequest", None]


def ended_at(session: Session, number: int) -> datetime | None:
    broadcast = broadcasts.find(session, number)
    assert broadcast is not None
    return broadcast.ended_at


def test_pausing_lets_what_is_in_the_air_land(session: Session) -> None:
    audience(session, 1, 2)
    number = announce(session, 1, 2)
    [one] = claim(session, limit=1)
    broadcasts.move(session, number, BroadcastState.PAUSED)

    record(session, landed(one, Result.SENT))

    assert states(session, number) == {1: DeliveryState.SENT, 2: DeliveryState.PENDING}
    assert claim(session) == []
    broadcasts.move(session, number, BroadcastState.RUNNING)
    assert len(claim(session)) == 1


def test_cancelled_broadcast_is_swept_in_steps(session: Session) -> None:
    audience(session, 1, 2, 3, 4)
    number = announce(session, 1, 2, 3, 4)
    [one] = claim(session, limit=1)
    broadcasts.move(session, number, BroadcastState.CANCELLED)

    assert [deliveries.sweep(session, limit=2) for _ in range(3)] == [2, 1, 0]

    record(session, landed(one, Result.SENT))
    assert progress(session, number) == {DeliveryState.SENT: 1, DeliveryState.CANCELLED: 3}
    assert state_of(session, number) is BroadcastState.CANCELLED
    assert states(session, number)[1] is DeliveryState.SENT


def test_sweeping_leaves_other_broadcasts_alone(session: Session) -> None:
    audience(session, 1)
    number = announce(session, 1)

    assert deliveries.sweep(session) == 0
    assert states(session, number) == {1: DeliveryState.PENDING}


def test_candidate_who_leaves_is_counted_as_cancelled(session: Session) -> None:
    audience(session, 1, 2, 3)
    number = announce(session, 1, 2, 3)
    first, _ = claim(session, limit=2)
    record(session, landed(first, Result.SENT))

    for chat_id in (1, 2):
        candidates.remove(session, chat_id)

    assert progress(session, number) == {
        DeliveryState.PENDING: 1,
        DeliveryState.SENT: 1,
        DeliveryState.CANCELLED: 1,
    }


def test_last_candidate_to_leave_finishes_the_broadcast(session: Session) -> None:
    audience(session, 1)
    number = announce(session, 1)

    candidates.remove(session, 1)

    assert state_of(session, number) is BroadcastState.FINISHED


def test_progress_of_a_failing_streak_of_a_broadcast_that_is_gone_is_no_matter(
    session: Session,
) -> None:
    assert broadcasts.pause_failing(session, {5: ["refused"]}, 1) == []
