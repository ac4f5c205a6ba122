"""What became of the copies of one broadcast: why they failed, one by one, and when the next is due."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select

from storage.deliveries import PENDING
from storage.models import DELIVERIES
from storage.session import Session
from storage.states import DeliveryState


@dataclass(frozen=True, slots=True)
class Tally:
    """How many copies stand somewhere for one reason."""

    state: DeliveryState
    reason: str
    count: int


class Outcome(NamedTuple):
    """What became of one copy."""

    key: str
    chat_id: int
    state: DeliveryState
    attempt: int
    reason: str | None
    due_at: datetime
    landed_at: datetime | None
    message_id: int | None
    tapped_at: datetime | None
    opted_out_at: datetime | None


_COLUMNS = tuple(DELIVERIES.c[name] for name in Outcome._fields)


def reasons(session: Session, broadcast_id: int) -> list[Tally]:
    """Return why copies of a broadcast stand where they stand, the most frequent reason first."""
    count = func.count().label("count")
    rows = session.execute(
        select(DELIVERIES.c.state, DELIVERIES.c.reason, count)
        .where(DELIVERIES.c.broadcast_id == broadcast_id, DELIVERIES.c.reason.is_not(None))
        .group_by(DELIVERIES.c.state, DELIVERIES.c.reason)
        .order_by(count.desc(), DELIVERIES.c.state, DELIVERIES.c.reason)
    )
    return [Tally(*row) for row in rows]


def page(session: Session, broadcast_id: int, *, after: str, limit: int) -> list[Outcome]:
    """Return what became of copies of a broadcast, in the order of their keys, those behind one."""
    mine = (DELIVERIES.c.broadcast_id == broadcast_id, DELIVERIES.c.key > after)
    rows = session.execute(select(*_COLUMNS).where(*mine).order_by(DELIVERIES.c.key).limit(limit))
    return [Outcome(*row) for row in rows]


def next_due(session: Session, broadcast_id: int) -> datetime | None:
    """Return when the next copy of a broadcast is due, if any waits."""
    mine = select(DELIVERIES.c.due_at).where(DELIVERIES.c.broadcast_id == broadcast_id, PENDING)
    first = mine.order_by(DELIVERIES.c.due_at, DELIVERIES.c.id).limit(1)
    return session.execute(first).scalar_one_or_none()


def unconfirmed_reminders(session: Session, *, since: datetime) -> int:
    """Return how many reminders perhaps arrived, of those whose attempt ended since a moment."""
    lost = (
        DELIVERIES.c.broadcast_id.is_(None),
        DELIVERIES.c.state == DeliveryState.UNCONFIRMED,
        DELIVERIES.c.reason.is_not(None),
        DELIVERIES.c.landed_at >= since,
    )
    return session.execute(select(func.count()).where(*lost)).scalar_one()
