"""Broadcasts that run, to candidates who want tips."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from advice.terms import Language
from storage import broadcasts, candidates, deliveries
from storage.database import Session
from storage.deliveries import Recipient
from storage.models import DELIVERIES
from storage.records import Candidate
from storage.states import BroadcastState, DeliveryState, Kind
from tests.due import MORNING, PACIFIC

WORDS: Mapping[str, Any] = {
    "en": {"html": "Hello {first_name}, this is <b>{agency}</b>."},
    "es": {"html": "Hola, {first_name}: te escribe <b>{agency}</b>."},
}


def welcome(session: Session, /, chats: Iterable[int], **more: Any) -> None:
    """Remember candidates who want tips."""
    for chat_id in chats:
        known: dict[str, Any] = {
            "language": Language.EN,
            "time_zone": PACIFIC.key,
            "first_name": "Alex",
            "wants_tips": True,
            **more,
        }
        candidates.add(
            session,
            Candidate(chat_id=chat_id, consented_at=MORNING, policy_version="1", **known),
        )


def begin(
    session: Session,
    /,
    chats: Iterable[int],
    content: Mapping[str, Any] = WORDS,
    *,
    kind: Kind = Kind.TIP,
    due_at: datetime = MORNING,
    **more: Any,
) -> int:
    """Start a broadcast to some candidates and return its number."""
    number = broadcasts.make(session, kind=kind, content=content, made_at=MORNING, **more)
    copies = [Recipient(chat_id, due_at, str(chat_id)) for chat_id in chats]
    deliveries.queue(session, number, copies)
    broadcasts.move(session, number, BroadcastState.RUNNING)
    return number


def standing(session: Session, number: int) -> dict[int, tuple[DeliveryState, str | None]]:
    """Return the state and the reason of each copy of a broadcast, by candidate."""
    asked = session.execute(
        DELIVERIES.select()
        .with_only_columns(DELIVERIES.c.chat_id, DELIVERIES.c.state, DELIVERIES.c.reason)
        .where(DELIVERIES.c.broadcast_id == number)
    )
    return {chat_id: (state, reason) for chat_id, state, reason in asked}
