"""Telegram's updates that took effect, and what they lead to until it is spoken."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal_column,
    null,
    select,
    update,
)
from sqlalchemy.sql.expression import ColumnElement, FromClause

from storage.models import CANDIDATES, INTERVIEWS, UPDATES
from storage.rows import Prepared, Reader
from storage.session import Session

Call = dict[str, Any]  # {"method": "sendMessage", "params": {...}}, plain JSON values


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one update.

    Attributes:
        calls: What is to be spoken now; what an update that was taken before still has to say.
        fresh: Whether it takes effect now, and did not before.
        kept: Whether storage remembers it, and what it leads to until that is spoken. Nothing is
            kept about a chat without consent; staff are known by their role.
    """

    calls: list[Call]
    fresh: bool
    kept: bool


class Unspoken(NamedTuple):
    """What an update led to and nobody has said yet."""

    update_id: int
    chat_id: int
    calls: list[Call]


def _about(
    asked: FromClause, chat: ColumnElement[int], which: ColumnElement[int]
) -> Select[*tuple[Any, ...]]:
    """Ask for each update whether it was taken, for its candidate and their current interview."""
    talked_about = and_(
        INTERVIEWS.c.chat_id == CANDIDATES.c.chat_id, INTERVIEWS.c.number == CANDIDATES.c.current
    )
    return select(
        UPDATES.c.update_id, UPDATES.c.calls, chat, *CANDIDATES.c, *INTERVIEWS.c
    ).select_from(
        asked.outerjoin(CANDIDATES, CANDIDATES.c.chat_id == chat)
        .outerjoin(INTERVIEWS, talked_about)
        .outerjoin(UPDATES, UPDATES.c.update_id == which)
    )


def _about_many() -> Prepared:
    """Return the question for any number of updates, as JSON pairs of update and chat."""
    pairs = func.json_each(bindparam("pairs", type_=Text)).table_valued("value")
    which = cast(func.json_extract(pairs.c.value, literal_column("'$[0]'")), BigInteger)
    chat = cast(func.json_extract(pairs.c.value, literal_column("'$[1]'")), BigInteger)
    return Prepared(_about(pairs, chat, which), "pairs")


def _about_one() -> Prepared:
    """Return the question for one update."""
    pair = select(
        bindparam("which", type_=BigInteger).label("which"),
        bindparam("chat", type_=BigInteger).label("chat"),
    ).subquery()
    return Prepared(_about(pair, pair.c.chat, pair.c.which), "which", "chat")


ABOUT_MANY, ABOUT_ONE = _about_many(), _about_one()
TAKE = Prepared(
    insert(UPDATES).values(taken_at=func.now()),
    "update_id",
    "chat_id",
    "calls",
    columns=("update_id", "chat_id", "calls"),
)
SPOKEN = Prepared(
    update(UPDATES).where(UPDATES.c.update_id == bindparam("which")).values(calls=null()), "which"
)
CALLS = Reader(UPDATES.c.calls)
_SECOND = 3 + len(CANDIDATES.c)  # where an interview begins in a row of the questions above


def preload(session: Session, wanted: Sequence[tuple[int, int]]) -> None:
    """Read with one question all that is needed for some updates, given with their chats."""
    if session.connection.dialect.name == "sqlite":
        rows = session.ask(ABOUT_MANY, json.dumps(wanted))
    else:
        for _, chat_id in wanted:
            session.hold(chat_id)
        rows = [row for pair in wanted for row in session.ask(ABOUT_ONE, *pair)]
    for row in rows:
        if row[0] is not None:
            session.taken[row[0]] = CALLS(session.connection.dialect, row[1:2])[0] or []
        chat_id = row[2]
        if row[3] is None:
            session.candidates.records.setdefault(chat_id, None)
            continue
        session.candidates.place(chat_id, row[3:_SECOND])
        if row[_SECOND] is not None:
            session.interviews.place((chat_id, row[_SECOND + 1]), row[_SECOND:])


def take(
    session: Session, update_id: int, chat_id: int, unit: Callable[[Session], list[Call]]
) -> Taken:
    """Let one preloaded update take its effect, unless it did before."""
    earlier = session.taken.get(update_id)
    if earlier is not None:
        return Taken(earlier, fresh=False, kept=True)
    calls = unit(session)
    if session.candidates.records.get(chat_id) is None and chat_id not in session.staff:
        return Taken(calls, fresh=True, kept=False)
    session.write(TAKE, update_id, chat_id, calls or None)
    session.taken[update_id] = calls
    return Taken(calls, fresh=True, kept=True)


def spoken(session: Session, update_id: int) -> None:
    """Remember that everything an update led to was said; its words are kept no longer."""
    session.write(SPOKEN, update_id)


def unspoken(session: Session) -> list[Unspoken]:
    """Return what was decided and never said, in the order of the updates."""
    columns = (UPDATES.c.update_id, UPDATES.c.chat_id, UPDATES.c.calls)
    waiting = select(*columns).where(UPDATES.c.calls.is_not(None)).order_by(UPDATES.c.update_id)
    return [Unspoken(*row) for row in session.execute(waiting)]


def forget_old(session: Session, before: datetime) -> None:
    """Forget updates that were taken and answered before a moment, by the database's clock.

    Telegram repeats an update for a day at most.
    """
    old = and_(UPDATES.c.taken_at < before, UPDATES.c.calls.is_(None))
    session.execute(delete(UPDATES).where(old))
