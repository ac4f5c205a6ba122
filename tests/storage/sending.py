"""A worker's turn, and the broadcasts that tests of deliveries share."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from storage import broadcasts, candidates, deliveries
from storage.claims import Claim, Claiming
from storage.database import Session
from storage.deliveries import Landed, Recipient, Result
from storage.models import DELIVERIES
from storage.states import BroadcastState, DeliveryState, Kind
from tests.storage.people import NOW, somebody

BOT = 7
LEASE = timedelta(seconds=30)
SECOND = timedelta(seconds=1)


def audience(session: Session, *chats: int) -> None:
    """Remember candidates who want everything."""
    for chat_id in chats:
        candidate = somebody(chat_id)
        candidate.wants_tips = candidate.wants_reminders = True
        candidates.add(session, candidate)


def announce(
    session: Session,
    *chats: int,
    due_at: datetime = NOW,
    kind: Kind = Kind.TIP,
    priority: int = 10,
    content: Mapping[str, Any] | None = None,
) -> int:
    """Start a broadcast to some candidates and return its number."""
    number = broadcasts.make(
        session, kind=kind, content=content or {}, made_at=NOW, priority=priority
    )
    copies = [Recipient(chat_id, due_at, str(chat_id)) for chat_id in chats]
    deliveries.queue(session, number, copies)
    broadcasts.move(session, number, BroadcastState.RUNNING)
    return number


def claim(
    session: Session, *, now: datetime = NOW, limit: int = 10, owner: str = "w"
) -> list[Claim]:
    """Claim what is due."""
    claiming = Claiming(session, BOT, owner=owner, now=now, limit=limit, tick=SECOND, lease=LEASE)
    claimed = [one for found in claiming.more() for one in claiming.leave(found)]
    claiming.close()
    session.flush()
    return claimed


def landed(one: Claim, result: Result, **more: object) -> Landed:
    """Return how a claimed attempt ended."""
    return Landed(
        delivery_id=one.delivery_id,
        chat_id=one.chat_id,
        attempt=one.attempt,
        result=result,
        **more,  # type: ignore[arg-type] # of the kinds that the test means
    )


def record(session: Session, *ended: Landed, now: datetime = NOW, failures: int = 3) -> list[int]:
    """Write down how attempts ended and return the broadcasts that this paused."""
    return deliveries.record(session, BOT, ended, now=now, failures=failures).paused


def states(session: Session, broadcast_id: int | None = None) -> dict[int, DeliveryState]:
    """Return the state of each copy by its recipient, after checking the totals against the rows."""
    mine = (
        DELIVERIES.c.reminder_id.is_not(None)
        if broadcast_id is None
        else DELIVERIES.c.broadcast_id == broadcast_id
    )
    question = select(DELIVERIES.c.chat_id, DELIVERIES.c.state).where(mine)
    rows = [(chat_id, state) for chat_id, state in session.execute(question)]
    if broadcast_id is not None:
        found = [state for _, state in rows]
        told = progress(session, broadcast_id)
        assert {state: found.count(state) for state in DeliveryState if state in found} == told
    return dict(rows)


def progress(session: Session, broadcast_id: int) -> dict[DeliveryState, int]:
    """Return the totals of a broadcast that are not zero."""
    broadcast = broadcasts.find(session, broadcast_id)
    assert broadcast is not None
    return {state: count for state, count in broadcast.totals.items() if count}


def state_of(session: Session, broadcast_id: int) -> BroadcastState:
    """Return where a broadcast stands."""
    broadcast = broadcasts.find(session, broadcast_id)
    assert broadcast is not None
    return broadcast.state
