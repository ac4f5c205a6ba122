"""What candidates did about the tips they got: a button was tapped, no more were wanted."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update

from storage.models import BROADCASTS, DELIVERIES
from storage.session import Session
from storage.states import DeliveryState, Kind

# Perhaps it came although nobody knows: who reacts to it has it.
GOT = (DeliveryState.SENT, DeliveryState.UNCONFIRMED)


@dataclass(frozen=True, slots=True)
class Got:
    """The tips that a candidate got."""

    count: int
    last: datetime | None
    tapped: int
    opted_out: int


def tapped(session: Session, broadcast_id: int, chat_id: int, now: datetime) -> bool:
    """Remember that a candidate pressed a button under a tip; tell whether it is the first time."""
    return _react(session, "tapped", _copy(broadcast_id, chat_id), now)


def opted_out(session: Session, broadcast_id: int, chat_id: int, now: datetime) -> bool:
    """Remember that a candidate wanted no more after a tip; tell whether that is new."""
    return _react(session, "opted_out", _copy(broadcast_id, chat_id), now)


def last_tip(session: Session, chat_id: int, *, since: datetime) -> int | None:
    """Return the broadcast of the last tip that reached a candidate, if it is not older."""
    return session.execute(
        select(DELIVERIES.c.broadcast_id)
        .join(BROADCASTS, BROADCASTS.c.id == DELIVERIES.c.broadcast_id)
        .where(
            DELIVERIES.c.chat_id == chat_id,
            DELIVERIES.c.state.in_(GOT),
            DELIVERIES.c.landed_at >= since,
            BROADCASTS.c.kind == Kind.TIP,
        )
        .order_by(DELIVERIES.c.landed_at.desc(), DELIVERIES.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()


def of_candidate(session: Session, chat_id: int) -> Got:
    """Return what is kept about a candidate and tips."""
    row = session.execute(
        select(
            func.count(),
            func.max(DELIVERIES.c.landed_at),
            func.count(DELIVERIES.c.tapped_at),
            func.count(DELIVERIES.c.opted_out_at),
        )
        .select_from(DELIVERIES)
        .join(BROADCASTS, BROADCASTS.c.id == DELIVERIES.c.broadcast_id)
        .where(
            DELIVERIES.c.chat_id == chat_id,
            DELIVERIES.c.state.in_(GOT),
            BROADCASTS.c.kind == Kind.TIP,
        )
    ).one()
    return Got(*row)


def _copy(broadcast_id: int, chat_id: int) -> list[ColumnElement[bool]]:
    return [DELIVERIES.c.broadcast_id == broadcast_id, DELIVERIES.c.key == str(chat_id)]


def _react(session: Session, what: str, copy: list[ColumnElement[bool]], now: datetime) -> bool:
    """Stamp a copy and count it in its broadcast, both or neither, once."""
    column = DELIVERIES.c[f"{what}_at"]
    stamped = update(DELIVERIES).where(*copy, column.is_(None)).values({column.name: now})
    number = session.execute(stamped.returning(DELIVERIES.c.broadcast_id)).scalar_one_or_none()
    if number is None:
        return False
    total = BROADCASTS.c[what]
    session.execute(update(BROADCASTS).where(BROADCASTS.c.id == number).values({what: total + 1}))
    return True
