"""Boards: the message of each broadcast that shows its progress, and who may draw it next."""

from datetime import datetime, timedelta

from sqlalchemy import select, update

from storage import broadcasts
from storage.broadcasts import AT_ONCE, Broadcast
from storage.models import BROADCASTS
from storage.session import Session
from storage.states import BroadcastState

LEASE = timedelta(seconds=30)  # so long nobody else draws a board that somebody has claimed


def open_at(session: Session, broadcast_id: int, chat_id: int) -> None:
    """Let the progress of a broadcast be shown in a chat, in a new message, at once."""
    fresh = {"board_chat": chat_id, "board_message": None, "board_state": None}
    mine = update(BROADCASTS).where(BROADCASTS.c.id == broadcast_id)
    session.execute(mine.values(board_due=AT_ONCE, **fresh))


def claim(session: Session, now: datetime, limit: int = 10) -> list[Broadcast]:
    """Claim boards that are to be drawn, to be drawn after this transaction is committed.

    Each comes with the moment at which the claim ends as its ``board_due``.
    """
    numbers = session.execute(
        select(BROADCASTS.c.id)
        .where(BROADCASTS.c.board_due <= now)
        .order_by(BROADCASTS.c.board_due, BROADCASTS.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).scalars()
    found = []
    for number in numbers.all():
        mine = update(BROADCASTS).where(BROADCASTS.c.id == number)
        session.execute(mine.values(board_due=now + LEASE))
        broadcast = broadcasts.find(session, number)
        if broadcast is not None:
            found.append(broadcast)
    return found


def drawn(
    session: Session,
    claimed: Broadcast,
    *,
    message: int | None,
    state: BroadcastState | None,
    again: datetime | None,
) -> None:
    """Remember what was drawn.

    Args:
        session: The transaction.
        claimed: The broadcast, as it was claimed.
        message: The number of the message; none if it is to be sent anew.
        state: The state that it tells.
        again: When to draw next. What changed meanwhile, or was claimed by another, is drawn at once.
    """
    mine = BROADCASTS.c.id == claimed.id
    same_chat = BROADCASTS.c.board_chat == claimed.board_chat
    told = {"board_message": message, "board_state": state}
    session.execute(update(BROADCASTS).where(mine, same_chat).values(told))
    untouched = BROADCASTS.c.board_due == claimed.board_due
    kept = update(BROADCASTS).where(mine, same_chat, untouched).values(board_due=again)
    if session.execute(kept).rowcount == 0:
        session.execute(update(BROADCASTS).where(mine).values(board_due=AT_ONCE))
