"""Claiming what is due: reminders before broadcasts, as much as the pace allows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from math import ceil
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
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
from storage.pace import Pace, Slots
from storage.rows import Prepared, Reader
from storage.session import Session
from storage.states import DeliveryState, Kind

OPTED_OUT, SHUT_OUT = "opted out", "the bot is blocked"
PAGE = 32  # rows looked at once, at least: some of them may not be wanted any more
PAGES = 8  # looked at in one turn, at most
A_SECOND = timedelta(seconds=1)  # from one message to one chat to the next
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


_COLUMNS = (
    DELIVERIES.c.id,
    DELIVERIES.c.chat_id,
    DELIVERIES.c.broadcast_id,
    DELIVERIES.c.reminder_id,
    DELIVERIES.c.key,
    DELIVERIES.c.attempt,
    CANDIDATES.c.blocked_at,
)


class Found(NamedTuple):
    """A delivery that is due."""

    id: int
    chat_id: int
    broadcast_id: int | None
    reminder_id: int | None
    key: str
    attempt: int
    blocked_at: object
    wanted: bool


def _due(belongs: ColumnElement[bool], wanted: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return the question for what is due.

    It leaves out candidates to whom something is in the air, or came less than a second ago.
    """
    other, moment = DELIVERIES.alias(), DELIVERIES.c.due_at.type
    now, lately = bindparam("now", type_=moment), bindparam("lately", type_=moment)
    same = other.c.chat_id == DELIVERIES.c.chat_id
    in_the_air = exists().where(same, other.c.state == literal_column("'sending'"))
    just_came = exists().where(
        same,
        other.c.landed_at > lately,
        other.c.landed_at <= now,
        other.c.message_id.is_not(None),
    )
    return (
        select(*_COLUMNS, wanted.label("wanted"))
        .select_from(DELIVERIES)
        .join(CANDIDATES, CANDIDATES.c.chat_id == DELIVERIES.c.chat_id)
        .where(belongs, PENDING, DELIVERIES.c.due_at <= now, ~in_the_air, ~just_came)
        .order_by(DELIVERIES.c.due_at, DELIVERIES.c.id)
        .limit(bindparam("page", type_=Integer))
        .offset(literal_column("0"))  # written out, or SQLite's would be a parameter
        .with_for_update(of=DELIVERIES, skip_locked=True)
    )


# Built once: building a statement costs more than executing it.
_OF_BROADCAST = DELIVERIES.c.broadcast_id == bindparam("number", type_=BigInteger)
DUE_REMINDERS = _due(DELIVERIES.c.reminder_id.is_not(None), CANDIDATES.c.wants_reminders)
DUE_TIPS = _due(_OF_BROADCAST, CANDIDATES.c.wants_tips)
DUE_MENDINGS = _due(_OF_BROADCAST, literal_column("1 = 1"))
_ORDER = ("now", "lately", "now", "page")
ASK_REMINDERS = Prepared(DUE_REMINDERS, *_ORDER)
ASK_TIPS = Prepared(DUE_TIPS, "number", *_ORDER)
ASK_MENDINGS = Prepared(DUE_MENDINGS, "number", *_ORDER)
ALONG = Prepared(
    select(DELIVERIES.c.id, DELIVERIES.c.reminder_id, DELIVERIES.c.key, DELIVERIES.c.attempt)
    .where(
        DELIVERIES.c.chat_id == bindparam("chat", type_=BigInteger),
        DELIVERIES.c.reminder_id.is_not(None),
        PENDING,
        DELIVERIES.c.due_at <= bindparam("now", type_=DELIVERIES.c.due_at.type),
    )
    .order_by(DELIVERIES.c.due_at, DELIVERIES.c.id)
    .limit(bindparam("page", type_=Integer))
    .offset(literal_column("0"))
    .with_for_update(skip_locked=True),
    "chat",
    "now",
    "page",
)
_RUNNING = (
    BROADCASTS.c.priority,
    BROADCASTS.c.id,
    BROADCASTS.c.kind,
    BROADCASTS.c.content,
    BROADCASTS.c.rate,
    BROADCASTS.c.next_at,
)
RUNNING = Prepared(
    select(*_RUNNING)
    .where(
        BROADCASTS.c.state == literal_column("'running'"),
        BROADCASTS.c.pending > literal_column("0"),
    )
    .order_by(BROADCASTS.c.priority, BROADCASTS.c.id)
)
READ_RUNNING = Reader(*_RUNNING)
GO_ON = Prepared(
    update(BROADCASTS)
    .where(BROADCASTS.c.id == bindparam("which"))
    .values(next_at=bindparam("next", type_=BROADCASTS.c.next_at.type)),
    "next",
    "which",
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
        leave_at: The instant at which it may leave; past when there is lateness to catch up. Before
            ``Claiming.leave`` nobody knows it.
        lease_end: After this instant it must not leave any more: it counts as unconfirmed.
        messages: How many messages it is.
    """

    delivery_id: int
    chat_id: int
    broadcast_id: int | None
    reminder_id: int | None
    key: str
    attempt: int
    leave_at: datetime
    lease_end: datetime
    messages: int = 1


class Claiming:
    """One turn of a worker: what it may claim, and at which instants that may leave.

    What is claimed takes up an instant only when ``leave`` is called for it: what turns out not to
    be sent holds nobody up. ``close`` writes down how far the instants are handed out.
    """

    def __init__(
        self,
        session: Session,
        bot_id: int,
        *,
        owner: str,
        now: datetime,
        limit: int,
        tick: timedelta,
        lease: timedelta = timedelta(minutes=1),
    ) -> None:
        """Begin; no other worker of the bot claims until the transaction has ended.

        Args:
            session: The transaction.
            bot_id: The bot that sends.
            owner: The name of this worker, for people who look at the rows.
            now: The moment, by a clock that all workers share.
            limit: How many the worker can have in the air.
            tick: The time until the next turn; also how much lateness is caught up.
            lease: How long the worker may take, well above the time-out of a request.
        """
        self._session, self._bot_id = session, bot_id
        held = pace.hold(session, bot_id)
        self.pause_until = held.wait_until if held.waits(now) else None
        self._room, self._slots = limit, Slots(held, now, tick)
        self._search = Search(session, owner, now, tick, now + lease)

    def more(self) -> list[Claim]:
        """Claim what is due, as much as there is room and time for."""
        search = self._search
        search.find(min(self._room, self._slots.left))
        found, search.found = search.found, []
        self._session.flush()
        broadcasts.count(self._session, search.changes)
        search.changes.clear()
        return [
            Claim(
                delivery_id=row.id,
                chat_id=row.chat_id,
                broadcast_id=row.broadcast_id,
                reminder_id=row.reminder_id,
                key=row.key,
                attempt=row.attempt + 1,
                leave_at=self._slots.next_at,
                lease_end=search.lease_end,
                messages=messages,
            )
            for row, messages in found
        ]

    def leave(self, *claims: Claim) -> tuple[Claim, ...]:
        """Give the next instant to claims that leave as one; it is taken."""
        lead = claims[0]
        instant = self._slots.take(lead.messages)
        self._room -= 1
        slow = self._search.slow.get(lead.broadcast_id or 0)
        if slow is not None:
            slow.take(lead.messages)
        return tuple(replace(one, leave_at=instant) for one in claims)

    def close(self) -> None:
        """Write down which instants are handed out."""
        if self._slots.used:
            pace.move(self._session, self._bot_id, self._slots.next_at)
        for number, slow in self._search.slow.items():
            if slow.used:
                self._session.write(GO_ON, slow.next_at, number)


def claim_along(
    session: Session, lead: Claim, *, owner: str, now: datetime, limit: int
) -> list[Claim]:
    """Claim other reminders that are due to the recipient of a claimed one, to go in one message.

    They leave at its instant and under its lease, and end as it ends.
    """
    session.flush()
    rows = session.ask(ALONG, lead.chat_id, now, limit)
    for number, *_ in rows:
        session.write(CLAIM, owner, lead.lease_end, number)
    session.flush()
    return [
        replace(lead, delivery_id=number, reminder_id=reminder, key=key, attempt=attempt + 1)
        for number, reminder, key, attempt in rows
    ]


class Running(NamedTuple):
    """A broadcast from which something may be sent."""

    priority: int
    id: int
    kind: Kind
    content: Mapping[str, Any]
    rate: float | None
    next_at: datetime | None


class Search:
    """One look for what is due.

    Attributes:
        found: What is claimed, with the number of messages that each is.
        changes: How the totals of broadcasts change.
        slow: The instants of broadcasts that go slower than the bot.
        lease_end: Until when what is claimed may leave.
    """

    def __init__(
        self,
        session: Session,
        owner: str,
        now: datetime,
        tick: timedelta,
        lease_end: datetime,
    ) -> None:
        """Look on behalf of a worker."""
        self.found: list[tuple[Found, int]] = []
        self.changes: dict[int, Counter[DeliveryState]] = {}
        self.slow: dict[int, Slots] = {}
        self.lease_end = lease_end
        self._session = session
        self._owner = owner
        self._now, self._tick = now, tick
        self._chats: set[int] = set()
        self._pages = PAGES

    def find(self, room: int) -> None:
        """Claim as many messages as there is room for; the last copy may be more than that."""
        if room <= 0:
            return
        room -= self._take(ASK_REMINDERS, (), room)
        if room <= 0:
            return
        read, dialect = READ_RUNNING, self._session.connection.dialect
        rows = [Running(*read(dialect, row)) for row in self._session.ask(RUNNING)]
        for _, equals in groupby(rows, key=lambda row: row.priority):
            room -= self._share(list(equals), room)

    def _share(self, equals: list[Running], room: int) -> int:
        """Let broadcasts of the same priority share the room; return how much was used."""
        begun, more = room, []
        for place, one in enumerate(equals):
            share = ceil(room / (len(equals) - place))
            used = self._of_broadcast(one, share)
            room -= used
            if used >= share:
                more.append(one)
        for one in more:
            room -= self._of_broadcast(one, room)
        return begun - room

    def _of_broadcast(self, one: Running, room: int) -> int:
        if one.rate is not None:
            slow = self.slow.get(one.id)
            if slow is None:
                own = Pace(0, one.rate, one.next_at or pace.LONG_AGO)
                slow = self.slow[one.id] = Slots(own, self._now, self._tick)
            claimed = sum(size for row, size in self.found if row.broadcast_id == one.id)
            room = min(room, slow.left - claimed)
        question = ASK_TIPS if one.kind is Kind.TIP else ASK_MENDINGS
        return self._take(question, (one.id,), room, messages_in(one.content))

    def _take(
        self, question: Prepared, which: tuple[int, ...], room: int, messages: int = 1
    ) -> int:
        """Claim what is due and wanted, page by page; return how many messages that were."""
        taken, now = 0, self._now
        while taken < room and self._pages > 0:
            self._pages -= 1
            page = max(PAGE, room - taken)
            self._session.flush()
            rows = self._session.ask(question, *which, now, now - A_SECOND, now, page)
            for row in rows:
                if taken >= room:
                    break
                taken += messages * self._settle(Found(*row), messages)
            if len(rows) < page:
                break
        return taken

    def _settle(self, row: Found, messages: int) -> bool:
        """Claim one delivery, or end it when it is not wanted any more; tell whether it is claimed."""
        if row.blocked_at is not None:
            self._end(row, DeliveryState.BLOCKED, SHUT_OUT)
        elif not row.wanted:
            self._end(row, DeliveryState.WITHHELD, OPTED_OUT)
        elif row.chat_id not in self._chats:
            self._chats.add(row.chat_id)
            self._session.write(CLAIM, self._owner, self.lease_end, row.id)
            self.found.append((row, messages))
            self._tally(row, DeliveryState.SENDING)
            return True
        return False

    def _end(self, row: Found, state: DeliveryState, reason: str) -> None:
        self._session.write(OUTCOME, None, state, None, None, reason, self._now, row.id)
        self._tally(row, state)

    def _tally(self, row: Found, state: DeliveryState) -> None:
        if row.broadcast_id is not None:
            tally = self.changes.setdefault(row.broadcast_id, Counter())
            tally.update({DeliveryState.PENDING: -1, state: 1})


def messages_in(content: Mapping[str, Any]) -> int:
    """Return how many messages a copy is: several that are copied are followed by one of ours."""
    most = max((len(piece.get("messages", ())) for piece in content.values()), default=0)
    return most + 1 if most > 1 else 1
