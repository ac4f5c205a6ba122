"""Candidates who shut the bot out, and who let it in again."""

from datetime import datetime

from storage import candidates
from storage.database import Session


def blocked(session: Session, chat_id: int, *, now: datetime) -> None:
    """Keep that a candidate shut the bot out; nobody else is touched."""
    candidate = candidates.find(session, chat_id)
    if candidate is not None:
        candidate.blocked_at = now


def unblocked(session: Session, chat_id: int, *, now: datetime) -> None:  # noqa: ARG001 - as blocked()
    """Keep that a candidate let the bot in again; what they opted out of stays so (D15)."""
    candidate = candidates.find(session, chat_id)
    if candidate is not None:
        candidate.blocked_at = None
