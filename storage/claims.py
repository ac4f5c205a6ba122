"""Claiming what is due: reminders before broadcasts, as much as the pace allows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from math import ceil
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Row,
    Select,
    bindparam,
    exists,
    literal_column,
    select,
    update,
)

from storage import broadcasts, pace
from storage.deliveries import OUTCOME, PENDING
from storage.models import BROADCASTS, CANDIDATES, DELIVERIES
from storage.rows import Prepared
from storage.session import Session
from storage.states import BroadcastState, DeliveryState, Kind

OPTED_OUT, SHUT_OUT = "opted out", "the bot is blocked"
PAGE = 32  # rows looked at once, at least: some of them may not be wanted any more
PAGES = 8  # looked at in one turn, at most
CLAIM = Prepared(
    update(DELIVERIES)
    .where(DELIVERIES.c.id == bindparam("which"))
    .values(
        state=literal_column("'sending'"),
        attempt=DELIVERIES.c.attempt + literal_column("1"),
        owner=bindparam("who"),
        lease_end=bindparam("until", type_=DELIVERIES.c.lease_end.type),
    ),
    "who",
    "until",
    "which",
)


def _due(belongs: ColumnElement[bool], wanted: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return the question for what is due, of candidates to whom nothing is in the air."""
    other = DELIVERIES.alias()
    in_the_air = exists().where(
        other.c.chat_id == DELIVERIES.c.chat_id, other.c.state == literal_column("'sending'")
    )
    now = bindparam("now", type_=DELIVERIES.c.due_at.type)
    return (
        select(
            DELIVERIES.c.id,
            DELIVERIES.c.chat_id,
            DELIVERIES.c.broadcast_id,
            DELIVERIES.c.reminder_id,
            DELIVERIES.c.key,
            DELIVERIES.c.attempt,
            CANDIDATES.c.blocked_at,
            wanted.label("wanted"),
        )
        .select_from(DELIVERIES)
        .join(CANDIDATES, CANDIDATES.c.chat_id == DELIVERIES.c.chat_id)
        .where(belongs, PENDING, DELIVERIES.c.due_at <= now, ~in_the_air)
        .order_by(DELIVERIES.c.due_at, DELIVERIES.c.id)
        .limit(bindparam("page", type_=Integer))
        .with_for_update(of=DELIVERIES, skip_locked=True)
    )


# Built once: building a statement costs more than executing it.
DUE_REMINDERS = _due(DELIVERIES.c.reminder_id.is_not(None), CANDIDATES.c.wants_reminders)
_OF_BROADCAST = DELIVERIES.c.broadcast_id == bindparam("number", type_=BigInteger)
DUE_TIPS = _due(_OF_BROADCAST, CANDIDATES.c.wants_tips)
DUE_MENDINGS = _due(_OF_BROADCAST, literal_column("1 = 1"))
ALONG = (
    select(DELIVERIES.c.id, DELIVERIES.c.reminder_id, DELIVERIES.c.key, DELIVERIES.c.attempt)
    .where(
        DELIVERIES.c.chat_id == bindparam("chat", type_=BigInteger),
        DELIVERIES.c.reminder_id.is_not(None),
        PENDING,
        DELIVERIES.c.due_at <= bindparam("now", type_=DELIVERIES.c.due_at.type),
    )
    .order_by(DELIVERIES.c.due_at, DELIVERIES.c.id)
    .limit(bindparam("page", type_=Integer))
    .with_for_update(skip_locked=True)
)
RUNNING = (
    select(BROADCASTS.c.priority, BROADCASTS.c.id, BROADCASTS.c.kind)
    .where(BROADCASTS.c.state == BroadcastState.RUNNING, BROADCASTS.c.pending > 0)
    .order_by(BROADCASTS.c.priority, BROADCASTS.c.id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a worker may send.

    Attributes:
        delivery_id: The delivery.
        chat_id: Its recipient.
        broadcast_id: The broadcast it is a copy of, or nothing.
        reminder_id: The reminder it comes from, or nothing.
        key: What makes this copy this copy.
        attempt: The number of this attempt; its outcome names it.
        leave_at: The instant at which it may leave; past when there is lateness to catch up.
        lease_end: After this instant it must not leave any more: it counts as unconfirmed.
    """

    delivery_id: int
    chat_id: int
    broadcast_id: int | None
    reminder_id: int | None
    key: str
    attempt: int
    leave_at: datetime
    lease_end: datetime


def claim(
    session: Session,
    bot_id: int,
    *,
    owner: str,
    now: datetime,
    limit: int,
    tick: timedelta = timedelta(seconds=1),
    lease: timedelta = timedelta(minutes=1),
) -> list[Claim]:
    """Claim what is due, to be sent only after this transaction is committed.

    Who has opted out or is blocked is passed over for good; a candidate gets one thing at a time.

    Args:
        session: The transaction.
        bot_id: The bot that sends.
        owner: The name of this worker, for people who look at the rows.
        now: The moment, by a clock that all workers share.
        limit: How many the worker can have in the air.
        tick: The time until the next turn; also how much lateness is caught up.
        lease: How long the worker may take, well above the time-out of a request.
    """
    held = pace.hold(session, bot_id)
    first, slots = held.slots(now, tick)
    search = Search(session, owner, now, now + lease)
    search.find(min(limit, slots))
    session.flush()
    broadcasts.count(session, search.changes)
    if search.found:
        pace.move(session, bot_id, first + len(search.found) * held.interval)
    return [
        Claim(
            delivery_id=row.id,
            chat_id=row.chat_id,
            broadcast_id=row.broadcast_id,
            reminder_id=row.reminder_id,
            key=row.key,
            attempt=row.attempt + 1,
            leave_at=first + place * held.interval,
            lease_end=now + lease,
        )
        for place, row in enumerate(search.found)
    ]


def claim_along(
    session: Session, lead: Claim, *, owner: str, now: datetime, limit: int
) -> list[Claim]:
    """Claim other reminders that are due to the recipient of a claimed one, to go in one message.

    They leave at its instant and under its lease, and end as it ends.
    """
    rows = session.execute(ALONG, {"chat": lead.chat_id, "now": now, "page": limit}).all()
    for row in rows:
        session.write(CLAIM, owner, lead.lease_end, row.id)
    session.flush()
    return [
        replace(
            lead,
            delivery_id=row.id,
            reminder_id=row.reminder_id,
            key=row.key,
            attempt=row.attempt + 1,
        )
        for row in rows
    ]


class Search:
    """One look for what is due."""

    def __init__(self, session: Session, owner: str, now: datetime, lease_end: datetime) -> None:
        """Look on behalf of a worker."""
        self.found: list[Row[*tuple[Any, ...]]] = []
        self.changes: dict[int, Counter[DeliveryState]] = {}
        self._session = session
        self._owner = owner
        self._now = now
        self._lease_end = lease_end
        self._chats: set[int] = set()
        self._pages = PAGES

    def find(self, room: int) -> None:
        """Claim as many as there is room for."""
        if room <= 0:
            return
        room -= self._take(DUE_REMINDERS, {}, room)
        if room <= 0:
            return
        rows = self._session.execute(RUNNING).all()
        for _, equals in groupby(rows, key=lambda row: row.priority):
            room -= self._share([(row.id, row.kind) for row in equals], room)

    def _share(self, equals: list[tuple[int, Kind]], room: int) -> int:
        """Let broadcasts of the same priority share the room; return how much was used."""
        begun, more = room, []
        for place, (number, kind) in enumerate(equals):
            share = ceil(room / (len(equals) - place))
            used = self._of_broadcast(number, kind, share)
            room -= used
            if used == share:
                more.append((number, kind))
        for number, kind in more:
            room -= self._of_broadcast(number, kind, room)
        return begun - room

    def _of_broadcast(self, number: int, kind: Kind, room: int) -> int:
        question = DUE_TIPS if kind is Kind.TIP else DUE_MENDINGS
        return self._take(question, {"number": number}, room)

    def _take(
        self, question: Select[*tuple[Any, ...]], which: Mapping[str, int], room: int
    ) -> int:
        """Claim what is due and wanted, page by page; return how many that were."""
        taken = 0
        while taken < room and self._pages > 0:
            self._pages -= 1
            page = max(PAGE, room - taken)
            asked = {"now": self._now, "page": page, **which}
            rows = self._session.execute(question, asked).all()
            for row in rows:
                if taken == room:
                    break
                taken += self._settle(row)
            if len(rows) < page:
                break
        return taken

    def _settle(self, row: Row[*tuple[Any, ...]]) -> bool:
        """Claim one delivery, or end it when it is not wanted any more; tell whether it is claimed."""
        if row.blocked_at is not None:
            self._end(row, DeliveryState.BLOCKED, SHUT_OUT)
        elif not row.wanted:
            self._end(row, DeliveryState.WITHHELD, OPTED_OUT)
        elif row.chat_id not in self._chats:
            self._chats.add(row.chat_id)
            self._session.write(CLAIM, self._owner, self._lease_end, row.id)
            self.found.append(row)
            self._tally(row, DeliveryState.SENDING)
            return True
        return False

    def _end(self, row: Row[*tuple[Any, ...]], state: DeliveryState, reason: str) -> None:
        self._session.write(OUTCOME, None, state, None, None, reason, self._now, row.id)
        self._tally(row, state)

    def _tally(self, row: Row[*tuple[Any, ...]], state: DeliveryState) -> None:
        if row.broadcast_id is not None:
            tally = self.changes.setdefault(row.broadcast_id, Counter())
            tally.update({DeliveryState.PENDING: -1, state: 1})
