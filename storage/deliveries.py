"""Deliveries: one row for each copy of what the bot sends by itself, from queueing to its outcome.

A turn of the sender is one transaction: ``record`` what has landed, ``lapse`` leases that ran out,
``claims.claim`` what is due. Each takes the bot's pace first, so that workers never wait in a ring.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Integer,
    Text,
    bindparam,
    exists,
    func,
    insert,
    literal_column,
    null,
    select,
    text,
    update,
)

from storage import broadcasts, candidates, pace
from storage.many import Among
from storage.models import BROADCASTS, CANDIDATES, DELIVERIES
from storage.rows import Prepared, Reader
from storage.session import Session
from storage.states import BroadcastState, DeliveryState, Kind

REPEATABLE = (Kind.CORRECTION, Kind.RECALL)  # done twice, they do no harm
FAILURES = 20  # in a row pause a broadcast
LAPSED = "the worker that had it went silent"

# Written out, so that the partial indexes are seen to apply.
PENDING = DELIVERIES.c.state == literal_column("'pending'")
SENDING = DELIVERIES.c.state == literal_column("'sending'")
_CANCELLED: ColumnElement[str] = literal_column("'cancelled'")


class Result(StrEnum):
    """How an attempt at a delivery ended."""

    SENT = "sent"
    BLOCKED = "blocked"  # Telegram says that the candidate shut the bot out
    FAILED = "failed"
    LATER = "later"  # it certainly did not leave, or Telegram asks to wait
    MAYBE = "maybe"  # it left, and nobody can say whether it arrived
    WITHHELD = "withheld"  # when its time came it was not true any more


TARGET = {
    Result.SENT: DeliveryState.SENT,
    Result.BLOCKED: DeliveryState.BLOCKED,
    Result.FAILED: DeliveryState.FAILED,
    Result.LATER: DeliveryState.PENDING,
    Result.MAYBE: DeliveryState.UNCONFIRMED,
    Result.WITHHELD: DeliveryState.WITHHELD,
}


class Recipient(NamedTuple):
    """Who gets a copy, and when at the earliest."""

    chat_id: int
    due_at: datetime
    key: str  # unique within the broadcast: what makes this copy this copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Landed:
    """How one attempt ended.

    Attributes:
        delivery_id: The delivery, as it was claimed.
        chat_id: Its recipient.
        attempt: The attempt, as it was claimed; an outcome of an earlier one counts no more.
        result: How it ended.
        message_id: Telegram's number of the message that was sent.
        more_ids: The numbers of further messages, where one copy is several.
        reason: Why it did not work, in a few words and none of the candidate's.
        until: For ``LATER``, before when not to try again; also for ``MAYBE``, where that may be done.
        everybody: Whether the whole bot is to wait until then.
        theirs: For ``FAILED``, whether it lies with the recipient's chat, so that it tells nothing
            about the others.
    """

    delivery_id: int
    chat_id: int
    attempt: int
    result: Result
    message_id: int | None = None
    more_ids: tuple[int, ...] = ()
    reason: str | None = None
    until: datetime | None = None
    everybody: bool = False
    theirs: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """What follows from outcomes that were written down.

    Attributes:
        paused: Broadcasts that were paused for failing.
        unsaid: Recipients of a new message that did not leave.
    """

    paused: list[int]
    unsaid: frozenset[int]


def _queue() -> Prepared:
    """Return the statement that adds one pending copy, unless it is there or its candidate is not."""
    broadcast = bindparam("broadcast", type_=DELIVERIES.c.broadcast_id.type)
    key = bindparam("key", type_=DELIVERIES.c.key.type)
    due = bindparam("due", type_=DELIVERIES.c.due_at.type)
    there = exists().where(DELIVERIES.c.broadcast_id == broadcast, DELIVERIES.c.key == key)
    row = select(broadcast, key, due, literal_column("'pending'"), CANDIDATES.c.chat_id).where(
        CANDIDATES.c.chat_id == bindparam("chat"), ~there
    )
    filled = ["broadcast_id", "key", "due_at", "state", "chat_id"]
    order = ("broadcast", "key", "due", "chat", "broadcast", "key")
    return Prepared(insert(DELIVERIES).from_select(filled, row), *order)


# The same for a whole page at once, for PostgreSQL: a fifth of the work.
QUEUE_MANY = text(
    "INSERT INTO deliveries (broadcast_id, key, due_at, state, chat_id)"
    " SELECT :broadcast, page.key, page.due, 'pending', candidates.chat_id"
    " FROM unnest(:chats, :keys, :dues) AS page (chat, key, due)"
    " JOIN candidates ON candidates.chat_id = page.chat"
    " ON CONFLICT (broadcast_id, key) DO NOTHING"
).bindparams(
    bindparam("broadcast", type_=DELIVERIES.c.broadcast_id.type),
    bindparam("chats", type_=ARRAY(DELIVERIES.c.chat_id.type)),
    bindparam("keys", type_=ARRAY(Text)),
    bindparam("dues", type_=ARRAY(DELIVERIES.c.due_at.type)),
)
QUEUE = _queue()
OUTCOME = Prepared(
    update(DELIVERIES)
    .where(DELIVERIES.c.id == bindparam("which"))
    .values(
        due_at=func.coalesce(
            bindparam("due", type_=DELIVERIES.c.due_at.type), DELIVERIES.c.due_at
        ),
        state=bindparam("new_state"),
        owner=null(),
        lease_end=null(),
        message_id=bindparam("message"),
        more_ids=bindparam("more", type_=DELIVERIES.c.more_ids.type),
        reason=bindparam("why"),
        landed_at=bindparam("landed", type_=DELIVERIES.c.landed_at.type),
    ),
    "due",
    "new_state",
    "message",
    "more",
    "why",
    "landed",
    "which",
)
# A reminder has one copy that waits: what was planned to follow an attempt that failed goes again.
FOLLOWERS = Prepared(
    update(DELIVERIES)
    .where(
        DELIVERIES.c.reminder_id == bindparam("reminder", type_=DELIVERIES.c.reminder_id.type),
        PENDING,
        DELIVERIES.c.id != bindparam("itself", type_=DELIVERIES.c.id.type),
    )
    .values(state=_CANCELLED),
    "reminder",
    "itself",
)
LAPSED_ROWS = Prepared(
    select(DELIVERIES.c.id, DELIVERIES.c.chat_id, DELIVERIES.c.attempt)
    .where(SENDING, DELIVERIES.c.lease_end < bindparam("now", type_=DELIVERIES.c.due_at.type))
    .order_by(DELIVERIES.c.lease_end)
    .limit(bindparam("page", type_=Integer))
    .offset(literal_column("0"))  # written out, or SQLite's would be a parameter
    .with_for_update(skip_locked=True),
    "now",
    "page",
)


class Held(NamedTuple):
    """A delivery that is to have an outcome."""

    id: int
    state: DeliveryState
    attempt: int
    broadcast_id: int | None
    reminder_id: int | None
    kind: Kind | None  # of its broadcast


_HELD = (
    DELIVERIES.c.id,
    DELIVERIES.c.state,
    DELIVERIES.c.attempt,
    DELIVERIES.c.broadcast_id,
    DELIVERIES.c.reminder_id,
    BROADCASTS.c.kind,
)
LANDED_ROWS = Prepared(
    select(*_HELD)
    .select_from(DELIVERIES)
    .outerjoin(BROADCASTS, BROADCASTS.c.id == DELIVERIES.c.broadcast_id)
    .where(Among(DELIVERIES.c.id, "numbers"))
    .order_by(DELIVERIES.c.id)
    .with_for_update(of=DELIVERIES),
    "numbers",
)
READ_HELD = Reader(*_HELD)
HAD = Prepared(
    select(BROADCASTS.c.tip_id, DELIVERIES.c.chat_id)
    .join_from(DELIVERIES, BROADCASTS, BROADCASTS.c.id == DELIVERIES.c.broadcast_id)
    .where(
        Among(DELIVERIES.c.chat_id, "chats"),
        BROADCASTS.c.tip_id.is_not(None),
        DELIVERIES.c.state.in_([literal_column("'sent'"), literal_column("'unconfirmed'")]),
    ),
    "chats",
)
MESSAGES = Prepared(
    select(
        DELIVERIES.c.broadcast_id,
        DELIVERIES.c.chat_id,
        DELIVERIES.c.message_id,
        DELIVERIES.c.more_ids,
    ).where(
        Among(DELIVERIES.c.chat_id, "chats"),
        Among(DELIVERIES.c.broadcast_id, "numbers"),
        DELIVERIES.c.message_id.is_not(None),
    ),
    "chats",
    "numbers",
)
READ_MESSAGES = Reader(
    DELIVERIES.c.broadcast_id,
    DELIVERIES.c.chat_id,
    DELIVERIES.c.message_id,
    DELIVERIES.c.more_ids,
)


def had(session: Session, chats: Sequence[int]) -> set[tuple[int, int]]:
    """Return which tips of the library some candidates have had, perhaps: tip and chat."""
    if not chats:
        return set()
    session.flush()
    return {(tip, chat) for tip, chat in session.ask(HAD, chats)}


def messages_of(
    session: Session, numbers: Sequence[int], chats: Sequence[int]
) -> dict[tuple[int, int], tuple[int, ...]]:
    """Return Telegram's numbers of what some broadcasts said to some candidates, by broadcast and chat."""
    if not (numbers and chats):
        return {}
    session.flush()
    found: dict[tuple[int, int], tuple[int, ...]] = {}
    for row in session.ask(MESSAGES, chats, numbers):
        number, chat, first, more = READ_MESSAGES(session.connection.dialect, row)
        found[number, chat] = (first, *(more or ()))
    return found


def queue(session: Session, broadcast_id: int, recipients: Iterable[Recipient]) -> int:
    """Add copies of a broadcast and return how many are new.

    Queue a large audience in several transactions of some thousand while the broadcast is a draft;
    what is queued already, or belongs to somebody who has left, is passed over.
    """
    dialect = session.connection.dialect
    session.execute(
        select(BROADCASTS.c.id).where(BROADCASTS.c.id == broadcast_id).with_for_update()
    )
    page = list({one.key: one for one in recipients}.values())
    if not page:
        return 0
    if dialect.name == "postgresql":
        chats, dues, keys = map(list, zip(*page, strict=True))
        asked = {"broadcast": broadcast_id, "chats": chats, "keys": keys, "dues": dues}
        added = session.execute(QUEUE_MANY, asked).rowcount
    else:
        rows = [
            QUEUE.row(dialect, (broadcast_id, key, due_at, chat_id, broadcast_id, key))
            for chat_id, due_at, key in page
        ]
        added = QUEUE.execute_many(session.connection, rows)
    broadcasts.count(session, {broadcast_id: Counter({DeliveryState.PENDING: added})})
    return added


def record(
    session: Session,
    bot_id: int,
    landed: Sequence[Landed],
    *,
    now: datetime,
    failures: int = FAILURES,
) -> Recorded:
    """Write down how attempts ended.

    An outcome that comes after the lease ran out still counts: it is the truth about an attempt that
    was unconfirmed. One of an attempt that was followed by another does not.
    """
    if not landed:
        return Recorded([], frozenset())
    waits = [one.until for one in landed if one.everybody and one.until is not None]
    if waits:
        pace.wait(session, bot_id, now=now, until=max(waits))
    else:
        pace.hold(session, bot_id)
    for chat_id in sorted({one.chat_id for one in landed if one.result is Result.BLOCKED}):
        candidate = candidates.find(session, chat_id)
        if candidate is not None and candidate.blocked_at is None:
            candidate.blocked_at = now
    ledger = Ledger(session, [one.delivery_id for one in landed], now)
    for one in landed:
        ledger.land(one)
    ledger.close()
    paused = broadcasts.pause_failing(session, ledger.streaks, failures)
    return Recorded(paused, frozenset(ledger.unsaid))


def lapse(session: Session, bot_id: int, *, now: datetime, limit: int = 500) -> int:
    """Take back deliveries whose lease ran out and return how many there were.

    Their worker is dead or hangs, and nobody can say whether the message left: unconfirmed, or
    pending again where twice does no harm.
    """
    pace.hold(session, bot_id)
    rows = session.ask(LAPSED_ROWS, now, limit)
    if not rows:
        return 0
    ledger = Ledger(session, [number for number, _, _ in rows], now)
    for number, chat_id, attempt in rows:
        ledger.land(
            Landed(
                delivery_id=number,
                chat_id=chat_id,
                attempt=attempt,
                result=Result.MAYBE,
                reason=LAPSED,
            )
        )
    ledger.close()
    return len(rows)


def send_again(session: Session, broadcast_id: int, *, due_at: datetime) -> int:
    """Let what is unconfirmed be sent once more, because staff said so; return how many there are."""
    mine = (
        DELIVERIES.c.broadcast_id == broadcast_id,
        DELIVERIES.c.state == DeliveryState.UNCONFIRMED,
    )
    again = update(DELIVERIES).where(*mine).values(state=DeliveryState.PENDING, due_at=due_at)
    added = session.execute(again).rowcount
    changes = Counter({DeliveryState.PENDING: added, DeliveryState.UNCONFIRMED: -added})
    broadcasts.count(session, {broadcast_id: changes})
    return added


def sweep(session: Session, limit: int = 2000) -> int:
    """Mark some of what cancelled broadcasts had still pending and return how many were marked.

    The cancellation itself takes effect at once; this follows in small steps, until none are left.
    """
    waiting = (
        select(DELIVERIES.c.id, DELIVERIES.c.broadcast_id)
        .join(BROADCASTS, BROADCASTS.c.id == DELIVERIES.c.broadcast_id)
        .where(
            BROADCASTS.c.state == BroadcastState.CANCELLED,
            PENDING,
            BROADCASTS.c.pending > 0,
        )
        .limit(limit)
        .with_for_update(of=DELIVERIES, skip_locked=True)
    )
    rows = session.execute(waiting).all()
    changes: dict[int, Counter[DeliveryState]] = {}
    for number, broadcast_id in rows:
        session.write(OUTCOME, None, DeliveryState.CANCELLED, None, None, None, None, number)
        tally = changes.setdefault(broadcast_id, Counter())
        tally.update({DeliveryState.PENDING: -1, DeliveryState.CANCELLED: 1})
    broadcasts.count(session, changes)
    return len(rows)


class Ledger:
    """Writes outcomes and keeps the totals in step; one transaction's worth."""

    def __init__(self, session: Session, numbers: Sequence[int], now: datetime) -> None:
        """Hold the rows of some deliveries that ended now."""
        self._session = session
        self._now = now
        self._changes: dict[int, Counter[DeliveryState]] = {}
        # By broadcast, in their order: why it failed, or nothing where it was sent.
        self.streaks: dict[int, list[str | None]] = {}
        self.unsaid: set[int] = set()  # recipients of a new message that did not leave
        session.flush()
        dialect = session.connection.dialect
        rows = session.ask(LANDED_ROWS, numbers) if numbers else ()
        self._rows = {row[0]: Held(*READ_HELD(dialect, row)) for row in rows}

    def land(self, one: Landed) -> None:
        """Write one outcome, unless it comes too late to mean anything."""
        row = self._rows.pop(one.delivery_id, None)
        current = (DeliveryState.SENDING, DeliveryState.UNCONFIRMED)
        if row is None or row.attempt != one.attempt or row.state not in current:
            return  # its candidate left, or it was sent again since
        state = TARGET[one.result]
        if one.result is Result.MAYBE and row.kind in REPEATABLE:
            state = DeliveryState.PENDING
        due_at = one.until if state is DeliveryState.PENDING else None
        at = None if state is DeliveryState.PENDING else self._now
        told = (one.message_id, one.more_ids or None, one.reason, at)
        self._session.write(OUTCOME, due_at, state, *told, row.id)
        unsent = (DeliveryState.PENDING, DeliveryState.FAILED, DeliveryState.BLOCKED)
        if state in unsent and row.kind not in REPEATABLE:
            self.unsaid.add(one.chat_id)
        if state is DeliveryState.PENDING and row.reminder_id is not None:
            self._session.write(FOLLOWERS, row.reminder_id, row.id)
        if row.broadcast_id is not None:
            self._changes.setdefault(row.broadcast_id, Counter()).update({row.state: -1, state: 1})
            if one.result is Result.SENT or (one.result is Result.FAILED and not one.theirs):
                why = None if one.result is Result.SENT else one.reason or "?"
                self.streaks.setdefault(row.broadcast_id, []).append(why)

    def close(self) -> None:
        """Bring the totals up to date."""
        broadcasts.count(self._session, self._changes)
