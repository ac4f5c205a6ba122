"""Broadcasts: where each stands, and how many of its deliveries stand where."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from storage.models import BROADCASTS, DELIVERIES
from storage.rows import Prepared
from storage.session import Session
from storage.states import BroadcastState, DeliveryState, Kind

Changes = Mapping[int, Counter[DeliveryState]]  # by broadcast: more or fewer in each state

OPEN = (DeliveryState.PENDING, DeliveryState.SENDING)
FROM = {
    BroadcastState.SCHEDULED: (BroadcastState.DRAFT,),
    BroadcastState.RUNNING: (
        BroadcastState.DRAFT,
        BroadcastState.SCHEDULED,
        BroadcastState.PAUSED,
    ),
    BroadcastState.PAUSED: (BroadcastState.RUNNING,),
    BroadcastState.CANCELLED: (
        BroadcastState.DRAFT,
        BroadcastState.SCHEDULED,
        BroadcastState.RUNNING,
        BroadcastState.PAUSED,
    ),
}
COUNT = Prepared(
    update(BROADCASTS)
    .where(BROADCASTS.c.id == bindparam("which"))
    .values({BROADCASTS.c[s]: BROADCASTS.c[s] + bindparam(f"more_{s}") for s in DeliveryState}),
    *(f"more_{state}" for state in DeliveryState),
    "which",
)
_MINE = BROADCASTS.c.id.in_(bindparam("numbers", expanding=True))
_LEFT = BROADCASTS.c.pending + BROADCASTS.c.sending
_BEGUN = BROADCASTS.c.state.in_((BroadcastState.RUNNING, BroadcastState.PAUSED))
_DONE = BROADCASTS.c.state == BroadcastState.FINISHED
FINISH = update(BROADCASTS).where(_MINE, _BEGUN, _LEFT == 0).values(state=BroadcastState.FINISHED)
REOPEN = update(BROADCASTS).where(_MINE, _DONE, _LEFT > 0).values(state=BroadcastState.RUNNING)


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One broadcast and its progress."""

    id: int
    kind: Kind
    state: BroadcastState
    priority: int  # the lower goes first
    made_at: datetime
    starts_at: datetime | None
    content: Mapping[str, Any]
    failed_in_a_row: int
    totals: Mapping[DeliveryState, int]


def make(
    session: Session,
    *,
    kind: Kind,
    content: Mapping[str, Any],
    made_at: datetime,
    priority: int = 10,
    starts_at: datetime | None = None,
) -> int:
    """Draft a broadcast without recipients and return its number."""
    row = {
        "kind": kind,
        "state": BroadcastState.DRAFT,
        "priority": priority,
        "made_at": made_at,
        "starts_at": starts_at,
        "content": content,
    }
    made = session.execute(insert(BROADCASTS).values(row).returning(BROADCASTS.c.id))
    number: int = made.scalar_one()
    return number


def find(session: Session, broadcast_id: int) -> Broadcast | None:
    """Return a broadcast; its progress costs one row, however many recipients there are."""
    one = session.execute(select(BROADCASTS).where(BROADCASTS.c.id == broadcast_id))
    row = one.mappings().one_or_none()
    if row is None:
        return None
    told = {name: value for name, value in row.items() if name not in set(DeliveryState)}
    return Broadcast(**told, totals={state: row[state] for state in DeliveryState})


def move(session: Session, broadcast_id: int, to: BroadcastState) -> bool:
    """Start, schedule, pause, resume or cancel; tell whether that changed anything.

    A second tap on the same button changes nothing. A broadcast that is started with nothing to send
    is finished.
    """
    mine = (BROADCASTS.c.id == broadcast_id, BROADCASTS.c.state.in_(FROM.get(to, ())))
    moved = update(BROADCASTS).where(*mine).values(state=to, failed_in_a_row=0)
    if session.execute(moved).rowcount == 0:
        return False
    _settle(session, [broadcast_id])
    return True


def start_due(session: Session, now: datetime) -> list[int]:
    """Start the scheduled broadcasts whose time has come and return their numbers."""
    due = (BROADCASTS.c.state == BroadcastState.SCHEDULED, BROADCASTS.c.starts_at <= now)
    started = (
        update(BROADCASTS)
        .where(*due)
        .values(state=BroadcastState.RUNNING)
        .returning(BROADCASTS.c.id)
    )
    numbers = sorted(session.execute(started).scalars())
    _settle(session, numbers)
    return numbers


def count(session: Session, changes: Changes) -> None:
    """Keep the totals in step with what happened to deliveries, and finish what is done."""
    dialect = session.connection.dialect
    rows = [
        COUNT.row(dialect, [*(changes[number][state] for state in DeliveryState), number])
        for number in sorted(changes)
    ]
    if rows:
        session.flush()
        COUNT.execute_many(session.connection, rows)
        _settle(session, list(changes))


def pause_failing(
    session: Session, streaks: Mapping[int, Sequence[bool]], failures: int
) -> list[int]:
    """Pause broadcasts that failed too often in a row and return their numbers.

    Args:
        session: The transaction.
        streaks: By broadcast, whether its last attempts failed, in their order.
        failures: How many in a row are too many.
    """
    paused = []
    for number, ended in sorted(streaks.items()):
        broadcast = find(session, number)
        if broadcast is None:
            continue
        in_a_row = broadcast.failed_in_a_row
        for failed in ended:
            in_a_row = in_a_row + 1 if failed else 0
        if in_a_row != broadcast.failed_in_a_row:
            kept = update(BROADCASTS).where(BROADCASTS.c.id == number)
            session.execute(kept.values(failed_in_a_row=in_a_row))
        if in_a_row >= failures and broadcast.state is BroadcastState.RUNNING:
            move(session, number, BroadcastState.PAUSED)
            paused.append(number)
    return paused


def forget_recipient(session: Session, chat_id: int) -> None:
    """Count what somebody who leaves was still to get as cancelled, before their rows go."""
    mine = (DELIVERIES.c.chat_id == chat_id, DELIVERIES.c.state.in_(OPEN))
    rows = session.execute(
        select(DELIVERIES.c.broadcast_id, DELIVERIES.c.state)
        .where(*mine, DELIVERIES.c.broadcast_id.is_not(None))
        .with_for_update()
    )
    changes: dict[int, Counter[DeliveryState]] = {}
    for number, state in rows:
        changes.setdefault(number, Counter()).update({state: -1, DeliveryState.CANCELLED: 1})
    count(session, changes)


def _settle(session: Session, numbers: list[int]) -> None:
    """Finish broadcasts of which nothing is left, and reopen one that has something left again."""
    if numbers:
        session.execute(FINISH, {"numbers": numbers})
        session.execute(REOPEN, {"numbers": numbers})
