"""Saved segments: an audience under a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from storage.models import SEGMENTS
from storage.session import Session


@dataclass(frozen=True, slots=True)
class Segment:
    """An audience under a name."""

    id: int
    name: str
    audience: Mapping[str, Any]


def save(
    session: Session, name: str, audience: Mapping[str, Any], *, made_by: int, made_at: datetime
) -> None:
    """Keep an audience under a name; one of the same name is replaced."""
    row = {"audience": audience, "made_by": made_by, "made_at": made_at}
    known = update(SEGMENTS).where(SEGMENTS.c.name == name)
    if session.execute(known.values(row)).rowcount == 0:
        session.execute(insert(SEGMENTS).values(name=name, **row))


def everything(session: Session) -> list[Segment]:
    """Return all segments by name."""
    columns = (SEGMENTS.c.id, SEGMENTS.c.name, SEGMENTS.c.audience)
    return [Segment(*row) for row in session.execute(select(*columns).order_by(SEGMENTS.c.name))]


def find(session: Session, segment_id: int) -> Segment | None:
    """Return one segment."""
    columns = (SEGMENTS.c.id, SEGMENTS.c.name, SEGMENTS.c.audience)
    one = session.execute(select(*columns).where(SEGMENTS.c.id == segment_id)).one_or_none()
    return None if one is None else Segment(*one)


def remove(session: Session, segment_id: int) -> bool:
    """Forget a segment; tell whether there was one."""
    return session.execute(delete(SEGMENTS).where(SEGMENTS.c.id == segment_id)).rowcount > 0
