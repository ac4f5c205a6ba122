"""The audit: what staff did and when. Rows are added; the database refuses to change or delete them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select

from storage.models import AUDIT
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that somebody of the staff did.

    Attributes:
        id: Its number; the later is the higher.
        at: When.
        actor: Who, by numeric Telegram id.
        deed: What, a short word such as ``broadcast-confirmed``.
        about: What it was done to, such as ``broadcast 12``; never a candidate.
        detail: More of it, as plain values; nobody's words.
    """

    id: int
    at: datetime
    actor: int
    deed: str
    about: str | None
    detail: Mapping[str, Any] | None


def note(
    session: Session,
    *,
    at: datetime,
    actor: int,
    deed: str,
    about: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Write down what somebody of the staff did, in the transaction in which they did it."""
    row = {"at": at, "actor": actor, "deed": deed, "about": about, "detail": detail}
    session.execute(insert(AUDIT).values(row))


def latest(session: Session, limit: int = 20, *, before: int | None = None) -> list[Entry]:
    """Return the latest entries, newest first; those before a number if one is given."""
    wanted = select(AUDIT).order_by(AUDIT.c.id.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(AUDIT.c.id < before)
    return [Entry(**row) for row in session.execute(wanted).mappings()]


def count_of(session: Session, actor: int) -> int:
    """Return how many entries there are about what somebody did."""
    mine = select(func.count()).select_from(AUDIT).where(AUDIT.c.actor == actor)
    return session.execute(mine).scalar_one()
