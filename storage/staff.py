"""Staff: who may do what, where each is in what they do with the bot, and the links that add somebody."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update

from advice.terms import Language
from storage.models import INVITATIONS, STAFF
from storage.session import Session
from storage.states import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One of the staff.

    Attributes:
        user_id: Their numeric Telegram id, which is also their private chat.
        role: What they may do.
        name: Their first name, as Telegram gave it when they joined.
        language: To speak with them.
        added_at: Since when.
        added_by: Who added them; nothing for the owner.
        expires_at: When their rights end, if they do.
        composing: The draft they are at work on.
        asking: What their next message answers, a word of the desk's own.
    """

    user_id: int
    role: Role
    name: str
    language: Language
    added_at: datetime
    added_by: int | None = None
    expires_at: datetime | None = None
    composing: int | None = None
    asking: str | None = None


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a link offered: the role, who made it, and after how many days the rights end, if they do."""

    role: Role
    made_by: int
    rights_days: int | None = None


_FIELDS = tuple(field.name for field in fields(Member))


def find(session: Session, user_id: int, now: datetime) -> Member | None:
    """Return one of the staff whose rights have not ended; their updates are kept from now on."""
    one = session.execute(select(STAFF).where(STAFF.c.user_id == user_id, _active(now)))
    row = one.mappings().one_or_none()
    if row is None:
        return None
    session.staff.add(user_id)
    return Member(**row)


def everybody(session: Session, now: datetime) -> list[Member]:
    """Return all whose rights have not ended, the oldest member first."""
    found = session.execute(
        select(STAFF).where(_active(now)).order_by(STAFF.c.added_at, STAFF.c.user_id)
    )
    return [Member(**row) for row in found.mappings()]


def put(session: Session, member: Member) -> None:
    """Keep a member as they are now, new or known."""
    values = {name: getattr(member, name) for name in _FIELDS}
    known = STAFF.c.user_id == member.user_id
    if session.execute(update(STAFF).where(known).values(values)).rowcount == 0:
        session.execute(insert(STAFF).values(values))
    session.staff.add(member.user_id)


def turn_to(session: Session, user_id: int, *, composing: int | None, asking: str | None) -> None:
    """Remember where a member is in what they do."""
    mine = update(STAFF).where(STAFF.c.user_id == user_id)
    session.execute(mine.values(composing=composing, asking=asking))


def remove(session: Session, user_id: int) -> bool:
    """Take all rights from somebody; tell whether they had any."""
    return session.execute(delete(STAFF).where(STAFF.c.user_id == user_id)).rowcount > 0


def invite(
    session: Session,
    token_hash: str,
    *,
    role: Role,
    made_by: int,
    made_at: datetime,
    expires_at: datetime,
    rights_days: int | None = None,
) -> None:
    """Keep the hash of a link that makes whoever opens it first one of the staff."""
    row = {
        "token_hash": token_hash,
        "role": role,
        "made_by": made_by,
        "made_at": made_at,
        "expires_at": expires_at,
        "rights_days": rights_days,
    }
    session.execute(insert(INVITATIONS).values(row))


def accept(session: Session, token_hash: str, user_id: int, now: datetime) -> Invitation | None:
    """Use a link up and return what it offers; nothing when it is unknown, used or too old."""
    good = (INVITATIONS.c.token_hash == token_hash, *_waiting(now))
    used = update(INVITATIONS).where(*good).values(used_by=user_id, used_at=now)
    columns = (INVITATIONS.c.role, INVITATIONS.c.made_by, INVITATIONS.c.rights_days)
    row = session.execute(used.returning(*columns)).one_or_none()
    return None if row is None else Invitation(*row)


def open_invitations(session: Session, now: datetime) -> int:
    """Return how many links wait to be opened."""
    counted = select(func.count()).select_from(INVITATIONS).where(*_waiting(now))
    return session.execute(counted).scalar_one()


def withdraw_invitations(session: Session, now: datetime) -> int:
    """Let no link that waits be good any more; return how many those were."""
    return session.execute(delete(INVITATIONS).where(*_waiting(now))).rowcount


def former(session: Session, now: datetime) -> Sequence[int]:
    """Return the ids of those who joined by a link and have no rights any more."""
    active = select(STAFF.c.user_id).where(_active(now))
    joined = select(INVITATIONS.c.used_by).distinct()
    gone = joined.where(INVITATIONS.c.used_by.is_not(None), INVITATIONS.c.used_by.not_in(active))
    return [int(user_id) for user_id in session.execute(gone).scalars() if user_id is not None]


def _waiting(now: datetime) -> tuple[Any, ...]:
    return INVITATIONS.c.used_at.is_(None), INVITATIONS.c.expires_at > now


def _active(now: datetime) -> Any:
    return or_(STAFF.c.expires_at.is_(None), STAFF.c.expires_at > now)


def ids(session: Session, now: datetime) -> Sequence[int]:
    """Return the ids of all whose rights have not ended."""
    return session.execute(select(STAFF.c.user_id).where(_active(now))).scalars().all()
