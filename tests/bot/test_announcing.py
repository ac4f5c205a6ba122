"""The announcer: what is due is queued, swept and closed."""

from dataclasses import replace

from bot.app import Coach
from storage import broadcasts, candidates
from storage.broadcasts import Broadcast
from storage.database import Session
from storage.states import BroadcastState, Kind
from tests.desk import PENDING, Desk
from tests.due import MORNING
from tests.storage.people import somebody


def confirmed(session: Session, *chats: int) -> int:
    """Confirm a broadcast to some candidates."""
    for chat_id in chats:
        candidates.add(session, replace(somebody(chat_id), wants_tips=True))
    number = broadcasts.make(
        session, kind=Kind.TIP, content={}, made_at=MORNING, starts_at=MORNING
    )
    broadcasts.move(session, number, BroadcastState.SCHEDULED)
    return number


def cancel(session: Session, number: int) -> None:
    broadcasts.move(session, number, BroadcastState.CANCELLED)


async def told(coach: Coach, number: int) -> Broadcast:
    broadcast = await coach.database.run(broadcasts.find, number)
    assert broadcast is not None
    return broadcast


async def test_confirmed_broadcast_runs_without_anybody_doing_anything(desk: Desk) -> None:
    number = await desk.database.run(confirmed, *range(1, 601))

    await desk.coach.announcer.rest()

    broadcast = await told(desk.coach, number)
    assert (broadcast.state, broadcast.totals[PENDING]) == (BroadcastState.RUNNING, 600)
    assert broadcast.started_at == MORNING


async def test_cancelled_broadcast_is_swept_and_closed(desk: Desk) -> None:
    number = await desk.database.run(confirmed, *range(1, 11))
    await desk.coach.announcer.rest()
    await desk.database.run(cancel, number)

    await desk.coach.announcer.rest()

    broadcast = await told(desk.coach, number)
    assert (broadcast.totals[PENDING], broadcast.ended_at) == (0, MORNING)


async def test_two_workers_queue_everybody_once(desk: Desk, another: Coach) -> None:
    number = await desk.database.run(confirmed, *range(1, 1001))

    for coach in (desk.coach, another) * 3:
        await coach.announcer.turn()
    await another.announcer.rest()

    assert (await told(desk.coach, number)).totals[PENDING] == 1000
