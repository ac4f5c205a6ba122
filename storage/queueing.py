"""Queueing: a broadcast that is due gets its copies page by page, each page in a transaction of its own.

How far it has come stands in the broadcast's row, so that any worker goes on where one ended.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import exists, or_, select, update

from storage import broadcasts
from storage.broadcasts import Broadcast
from storage.models import BROADCASTS, DELIVERIES
from storage.session import Session
from storage.states import BroadcastState, DeliveryState

_ORIGINAL = BROADCASTS.alias()
# What mends a broadcast begins when nothing of it is in the air any more.
_SETTLED = ~exists().where(
    _ORIGINAL.c.id == BROADCASTS.c.original,
    _ORIGINAL.c.state != BroadcastState.RUNNING,
    _ORIGINAL.c.sending > 0,
)


class Copy(NamedTuple):
    """One copy of a broadcast that was sent, or perhaps was."""

    key: str
    chat_id: int
    message_id: int | None
    landed_at: datetime | None
    state: DeliveryState


def due(session: Session, now: datetime) -> Broadcast | None:
    """Return a broadcast that is to be queued now; no other worker sees it until this one is done."""
    row = session.execute(
        select(BROADCASTS.c.id)
        .where(
            BROADCASTS.c.state == BroadcastState.SCHEDULED,
            BROADCASTS.c.starts_at <= now,
            BROADCASTS.c.queued_at.is_(None),
            or_(BROADCASTS.c.original.is_(None), _SETTLED),
        )
        .order_by(BROADCASTS.c.priority, BROADCASTS.c.starts_at, BROADCASTS.c.id)
        .limit(1)
        .with_for_update(of=BROADCASTS, skip_locked=True)
    ).scalar_one_or_none()
    return None if row is None else broadcasts.find(session, row)


def advance(session: Session, broadcast_id: int, *, to: int, excluded: Mapping[str, int]) -> None:
    """Remember up to which chat the copies are queued, and who got none so far, by reason."""
    mine = update(BROADCASTS).where(BROADCASTS.c.id == broadcast_id)
    session.execute(mine.values(queued_to=to, excluded=excluded))


def complete(session: Session, broadcast_id: int, now: datetime) -> None:
    """Let a broadcast run whose copies are all queued; one to nobody is finished at once.

    Whose copy was the last to be queued is known no longer: that may be forgotten.
    """
    mine = update(BROADCASTS).where(BROADCASTS.c.id == broadcast_id)
    session.execute(mine.values(queued_to=None, queued_at=now, started_at=now))
    broadcasts.move(session, broadcast_id, BroadcastState.RUNNING)


def copies(session: Session, broadcast_id: int, *, after: int | None, limit: int) -> list[Copy]:
    """Return copies that were sent, or perhaps were, those behind a chat's.

    They come in the order of their keys, which are the numbers of the chats as text.
    """
    rows = session.execute(
        select(
            DELIVERIES.c.key,
            DELIVERIES.c.chat_id,
            DELIVERIES.c.message_id,
            DELIVERIES.c.landed_at,
            DELIVERIES.c.state,
        )
        .where(
            DELIVERIES.c.broadcast_id == broadcast_id,
            DELIVERIES.c.key > ("" if after is None else str(after)),
            DELIVERIES.c.state.in_((DeliveryState.SENT, DeliveryState.UNCONFIRMED)),
        )
        .order_by(DELIVERIES.c.key)
        .limit(limit)
    )
    return [Copy(*row) for row in rows]
