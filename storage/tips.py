"""The library of tips, and what comes round every week."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import func, insert, select, update

from advice.terms import Verdict
from storage.models import BROADCASTS, ROUTINES, TIPS
from storage.session import Session
from storage.states import BroadcastState, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Tip:
    """One tip of the library.

    Attributes:
        id: Its number.
        key: The id of its text in the catalogs when it ships with the product.
        content: Its words by language, for those that staff wrote.
        tags: What it is about.
        verdict: What it advises to do now; who is advised otherwise does not get it.
        source: Where it comes from.
        written_on: When.
        made_by: Who of the staff wrote it.
        rotates: Whether the weekly rotation may choose it.
        retired_at: Since when it is not used any more.
    """

    id: int
    key: str | None
    content: Mapping[str, Any] | None
    tags: tuple[str, ...]
    verdict: Verdict | None
    source: str
    written_on: date
    made_by: int | None
    rotates: bool
    retired_at: datetime | None


def add(session: Session, *, source: str, written_on: date, **more: Any) -> int:
    """Put a tip into the library and return its number.

    Args:
        session: The transaction.
        source: Where it comes from.
        written_on: When.
        more: Other columns: ``key``, ``content``, ``tags``, ``verdict``, ``made_by``, ``rotates``.
    """
    row = {"tags": (), "rotates": True, **more, "source": source, "written_on": written_on}
    made = session.execute(insert(TIPS).values(row).returning(TIPS.c.id))
    number: int = made.scalar_one()
    return number


def find(session: Session, tip_id: int) -> Tip | None:
    """Return one tip."""
    one = session.execute(select(TIPS).where(TIPS.c.id == tip_id)).mappings().one_or_none()
    return None if one is None else Tip(**one)


def everything(session: Session) -> list[Tip]:
    """Return all tips that are in use, in the order in which they were added."""
    found = select(TIPS).where(TIPS.c.retired_at.is_(None)).order_by(TIPS.c.id)
    return [Tip(**row) for row in session.execute(found).mappings()]


def keys(session: Session) -> set[str]:
    """Return the keys of all tips that ship with the product and are known, in use or not."""
    found = session.execute(select(TIPS.c.key).where(TIPS.c.key.is_not(None)))
    return {str(key) for key in found.scalars()}


def mend(session: Session, tip_id: int, /, **changes: Any) -> bool:
    """Change columns of a tip; tell whether there is such a tip."""
    mine = update(TIPS).where(TIPS.c.id == tip_id)
    return session.execute(mine.values(changes)).rowcount > 0


def next_in_rotation(session: Session) -> Tip | None:
    """Return the tip whose turn it is: one never sent yet, else the one sent longest ago."""
    began = (
        BROADCASTS.c.kind == Kind.TIP,
        BROADCASTS.c.state.not_in((BroadcastState.DRAFT, BroadcastState.WAITING)),
    )
    last = (
        select(BROADCASTS.c.tip_id, func.max(BROADCASTS.c.id).label("latest"))
        .where(*began, BROADCASTS.c.tip_id.is_not(None))
        .group_by(BROADCASTS.c.tip_id)
        .subquery()
    )
    row = (
        session.execute(
            select(TIPS)
            .outerjoin(last, last.c.tip_id == TIPS.c.id)
            .where(TIPS.c.rotates, TIPS.c.retired_at.is_(None))
            .order_by(func.coalesce(last.c.latest, 0), TIPS.c.id)
            .limit(1)
        )
        .mappings()
        .one_or_none()
    )
    return None if row is None else Tip(**row)


@dataclass(frozen=True, slots=True)
class Routine:
    """A weekly sending of the library's tips; the hour is the agency's."""

    id: int
    weekday: int  # 0 is Monday
    clock: time
    audience: Mapping[str, Any]
    made_by: int
    next_at: datetime


def set_routine(
    session: Session,
    *,
    weekday: int,
    clock: time,
    audience: Mapping[str, Any],
    made_by: int,
    next_at: datetime,
) -> int:
    """Let tips come round every week from now on, and return the number of the routine."""
    row = {
        "weekday": weekday,
        "clock": clock,
        "audience": audience,
        "made_by": made_by,
        "next_at": next_at,
    }
    made = session.execute(insert(ROUTINES).values(row).returning(ROUTINES.c.id))
    number: int = made.scalar_one()
    return number


def routines(session: Session) -> list[Routine]:
    """Return all weekly sendings."""
    return [Routine(*row) for row in session.execute(select(ROUTINES).order_by(ROUTINES.c.id))]


def due_routine(session: Session, now: datetime) -> Routine | None:
    """Return a weekly sending whose moment has come; no other worker sees it until this one is done."""
    row = session.execute(
        select(ROUTINES)
        .where(ROUTINES.c.next_at <= now)
        .order_by(ROUTINES.c.next_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    ).one_or_none()
    return None if row is None else Routine(*row)


def postpone(session: Session, routine_id: int, next_at: datetime) -> None:
    """Let a weekly sending come round at its next moment."""
    mine = update(ROUTINES).where(ROUTINES.c.id == routine_id)
    session.execute(mine.values(next_at=next_at))


def end_routine(session: Session, routine_id: int) -> bool:
    """Let a weekly sending come no more; tell whether there was one."""
    return session.execute(ROUTINES.delete().where(ROUTINES.c.id == routine_id)).rowcount > 0


def retire_others(session: Session, keys: Sequence[str], now: datetime) -> None:
    """Use no more what shipped once and has no words in the catalogs now."""
    gone = (TIPS.c.key.is_not(None), TIPS.c.key.not_in(keys), TIPS.c.retired_at.is_(None))
    session.execute(update(TIPS).where(*gone).values(retired_at=now))


def unfinished(session: Session, made_by: int) -> int | None:
    """Return the tip that somebody has begun to write and not finished: it has no source yet."""
    return session.execute(
        select(TIPS.c.id)
        .where(TIPS.c.made_by == made_by, TIPS.c.source == "")
        .order_by(TIPS.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()
