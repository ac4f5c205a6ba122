"""Broadcasts: where each stands, and how many of its deliveries stand where."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    RowMapping,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal,
    literal_column,
    null,
    or_,
    select,
    update,
)

from advice.terms import Verdict
from storage.many import Among
from storage.models import BROADCASTS, DELIVERIES
from storage.rows import Prepared, Reader
from storage.session import Session
from storage.states import BroadcastState, DeliveryState, Kind

Changes = Mapping[int, Counter[DeliveryState]]  # by broadcast: more or fewer in each state

OPEN = (DeliveryState.PENDING, DeliveryState.SENDING)
FROM = {
    BroadcastState.DRAFT: (BroadcastState.WAITING,),
    BroadcastState.WAITING: (BroadcastState.DRAFT,),
    BroadcastState.SCHEDULED: (BroadcastState.DRAFT, BroadcastState.WAITING),
    BroadcastState.RUNNING: (
        BroadcastState.DRAFT,
        BroadcastState.SCHEDULED,
        BroadcastState.PAUSED,
    ),
    BroadcastState.PAUSED: (BroadcastState.RUNNING,),
    BroadcastState.CANCELLED: (
        BroadcastState.DRAFT,
        BroadcastState.WAITING,
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
UNSETTLED = Prepared(
    select(BROADCASTS.c.id).where(
        Among(BROADCASTS.c.id, "numbers"),
        or_(
            and_(
                or_(
                    BROADCASTS.c.state == literal_column("'running'"),
                    BROADCASTS.c.state == literal_column("'paused'"),
                ),
                literal_column("0") == _LEFT,
            ),
            and_(BROADCASTS.c.state == literal_column("'finished'"), literal_column("0") < _LEFT),
        ),
    ),
    "numbers",
)
STREAK = Prepared(
    select(BROADCASTS.c.id, BROADCASTS.c.state, BROADCASTS.c.failed_in_a_row).where(
        Among(BROADCASTS.c.id, "numbers")
    ),
    "numbers",
)
_SUBSTANCE = (
    BROADCASTS.c.id,
    BROADCASTS.c.kind,
    BROADCASTS.c.content,
    BROADCASTS.c.verdict,
    BROADCASTS.c.tip_id,
    BROADCASTS.c.original,
)
SUBSTANCE = Prepared(select(*_SUBSTANCE).where(Among(BROADCASTS.c.id, "numbers")), "numbers")
READ_SUBSTANCE = Reader(*_SUBSTANCE)
STATES = tuple(DeliveryState)
# The message that shows the progress, where there is one, is to tell of another state at once.
AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
_TOLD = case((BROADCASTS.c.board_chat.is_not(None), literal(AT_ONCE, BROADCASTS.c.board_due.type)))
FINISH = (
    update(BROADCASTS)
    .where(_MINE, _BEGUN, _LEFT == 0)
    .values(state=BroadcastState.FINISHED, board_due=_TOLD)
)
REOPEN = (
    update(BROADCASTS)
    .where(_MINE, _DONE, _LEFT > 0)
    .values(state=BroadcastState.RUNNING, board_due=_TOLD, board_state=null(), ended_at=null())
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """One broadcast and its progress.

    Attributes:
        id: Its number.
        kind: What it does in the chats.
        state: Where it stands.
        priority: The lower goes first.
        made_at: When it was begun.
        starts_at: When it is to start.
        content: What it says, by language.
        author: Who of the staff wrote it.
        approver: Who of them approved it.
        tip_id: The tip of the library that it sends.
        original: The broadcast that it corrects or recalls.
        audience: Whom it is for, as the audience writes itself down.
        verdict: What it advises to do now; who is advised otherwise does not get it.
        spread: Over how many minutes the copies are spread.
        queued_to: The last chat whose copy is queued, while that goes on.
        queued_at: When all copies were queued.
        excluded: How many got no copy, by reason.
        rate: Copies a second at most, when it is to go slower than the bot.
        next_at: The first instant for a copy at that rate.
        started_at: When it first ran.
        ended_at: When it was seen to be over.
        paused_why: Why it was paused by itself.
        failed_in_a_row: How many attempts failed since the last that did not.
        tapped: How many recipients pressed a button under it.
        opted_out: How many wanted no more tips after it.
        board_chat: The chat with the message that shows its progress.
        board_message: The number of that message.
        board_state: The state that the message last told.
        board_due: When to look again whether it is still true.
        totals: How many deliveries stand where.
    """

    id: int
    kind: Kind
    state: BroadcastState
    priority: int
    made_at: datetime
    starts_at: datetime | None
    content: Mapping[str, Any]
    author: int | None = None
    approver: int | None = None
    tip_id: int | None = None
    original: int | None = None
    audience: Mapping[str, Any] = field(default_factory=dict)
    verdict: Verdict | None = None
    spread: int = 0
    queued_to: int | None = None
    queued_at: datetime | None = None
    excluded: Mapping[str, int] | None = None
    rate: float | None = None
    next_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    paused_why: str | None = None
    failed_in_a_row: int = 0
    tapped: int = 0
    opted_out: int = 0
    board_chat: int | None = None
    board_message: int | None = None
    board_state: BroadcastState | None = None
    board_due: datetime | None = None
    totals: Mapping[DeliveryState, int]


def make(
    session: Session,
    *,
    kind: Kind,
    content: Mapping[str, Any],
    made_at: datetime,
    priority: int = 10,
    starts_at: datetime | None = None,
    **more: Any,
) -> int:
    """Draft a broadcast without recipients and return its number.

    Args:
        session: The transaction.
        kind: What it is to do in the chats.
        content: What it says, by language.
        made_at: When it was begun.
        priority: The lower goes first.
        starts_at: When it is to start.
        more: Other columns: ``author``, ``tip_id``, ``original``, ``audience``, ``verdict``.
    """
    row = {
        "kind": kind,
        "state": BroadcastState.DRAFT,
        "priority": priority,
        "made_at": made_at,
        "starts_at": starts_at,
        "content": content,
        **more,
    }
    made = session.execute(insert(BROADCASTS).values(row).returning(BROADCASTS.c.id))
    number: int = made.scalar_one()
    return number


def find(session: Session, broadcast_id: int) -> Broadcast | None:
    """Return a broadcast; its progress costs one row, however many recipients there are."""
    one = session.execute(select(BROADCASTS).where(BROADCASTS.c.id == broadcast_id))
    row = one.mappings().one_or_none()
    return None if row is None else _broadcast(row)


class Substance(NamedTuple):
    """What must be known of a broadcast to make a copy of it."""

    id: int
    kind: Kind
    content: Mapping[str, Any]
    verdict: Verdict | None
    tip_id: int | None
    original: int | None


def substance(session: Session, numbers: Collection[int]) -> dict[int, Substance]:
    """Return of some broadcasts what their copies are made of, by number."""
    if not numbers:
        return {}
    session.flush()
    dialect = session.connection.dialect
    rows = session.ask(SUBSTANCE, sorted(numbers))
    return {row[0]: Substance(*READ_SUBSTANCE(dialect, row)) for row in rows}


def latest(session: Session, limit: int = 10) -> list[Broadcast]:
    """Return the newest broadcasts, newest first."""
    rows = session.execute(select(BROADCASTS).order_by(BROADCASTS.c.id.desc()).limit(limit))
    return [_broadcast(row) for row in rows.mappings()]


def of_author(
    session: Session, author: int, states: Sequence[BroadcastState], limit: int = 50
) -> list[Broadcast]:
    """Return what somebody wrote and what stands in one of some states, the newest first."""
    mine = (BROADCASTS.c.author == author, BROADCASTS.c.state.in_(states))
    rows = session.execute(
        select(BROADCASTS).where(*mine).order_by(BROADCASTS.c.id.desc()).limit(limit)
    )
    return [_broadcast(row) for row in rows.mappings()]


def written_by(session: Session, author: int) -> int:
    """Return how many broadcasts somebody wrote."""
    mine = select(func.count()).select_from(BROADCASTS).where(BROADCASTS.c.author == author)
    return session.execute(mine).scalar_one()


def _broadcast(row: RowMapping) -> Broadcast:
    told = {name: value for name, value in row.items() if name not in set(DeliveryState)}
    return Broadcast(**told, totals={state: row[state] for state in DeliveryState})


def mending(session: Session, broadcast_id: int, kind: Kind) -> int | None:
    """Return the newest correction or recall of a broadcast that was confirmed and not cancelled."""
    begun = (BroadcastState.SCHEDULED, BroadcastState.RUNNING, BroadcastState.FINISHED)
    return session.execute(
        select(BROADCASTS.c.id)
        .where(
            BROADCASTS.c.original == broadcast_id,
            BROADCASTS.c.kind == kind,
            BROADCASTS.c.state.in_((*begun, BroadcastState.PAUSED)),
        )
        .order_by(BROADCASTS.c.id.desc())
        .limit(1)
    ).scalar_one_or_none()


def amend(
    session: Session,
    broadcast_id: int,
    states: Sequence[BroadcastState] = (BroadcastState.DRAFT,),
    **changes: Any,
) -> bool:
    """Change columns of a broadcast that stands in one of some states; tell whether that was so."""
    mine = (BROADCASTS.c.id == broadcast_id, BROADCASTS.c.state.in_(states))
    return session.execute(update(BROADCASTS).where(*mine).values(changes)).rowcount > 0


def discard(session: Session, broadcast_id: int) -> bool:
    """Throw a draft away; tell whether there was one. Nothing else can be thrown away."""
    mine = (BROADCASTS.c.id == broadcast_id, BROADCASTS.c.state == BroadcastState.DRAFT)
    return session.execute(delete(BROADCASTS).where(*mine)).rowcount > 0


def move(session: Session, broadcast_id: int, to: BroadcastState) -> bool:
    """Start, schedule, pause, resume or cancel; tell whether that changed anything.

    A second tap on the same button changes nothing. A broadcast that is started with nothing to send
    is finished.
    """
    mine = (BROADCASTS.c.id == broadcast_id, BROADCASTS.c.state.in_(FROM.get(to, ())))
    fresh = {"state": to, "failed_in_a_row": 0, "paused_why": None, "board_due": _TOLD}
    if to is BroadcastState.CANCELLED:
        fresh["queued_to"] = None
    moved = update(BROADCASTS).where(*mine).values(fresh)
    if session.execute(moved).rowcount == 0:
        return False
    _settle(session, [broadcast_id])
    return True


def count(session: Session, changes: Changes) -> None:
    """Keep the totals in step with what happened to deliveries, and finish what is done."""
    dialect = session.connection.dialect
    rows = [
        COUNT.row(dialect, [*(changes[number][state] for state in STATES), number])
        for number in sorted(changes)
    ]
    if rows:
        session.flush()
        COUNT.execute_many(session.connection, rows)
        _settle(session, list(changes))


def end(session: Session, now: datetime) -> list[int]:
    """Stamp broadcasts that are seen to be over, nothing of them left to send; return their numbers."""
    swept = and_(BROADCASTS.c.state == BroadcastState.CANCELLED, _LEFT == 0)
    over = (BROADCASTS.c.ended_at.is_(None), or_(_DONE, swept))
    ended = update(BROADCASTS).where(*over).values(ended_at=now, board_due=_TOLD)
    return list(session.execute(ended.returning(BROADCASTS.c.id)).scalars())


def pause_failing(
    session: Session, streaks: Mapping[int, Sequence[str | None]], failures: int
) -> list[int]:
    """Pause broadcasts that failed too often in a row and return their numbers.

    Args:
        session: The transaction.
        streaks: By broadcast, of its last attempts in their order why each failed, or nothing where
            it did not.
        failures: How many in a row are too many.
    """
    if not streaks:
        return []
    session.flush()
    kept = {row[0]: row[1:] for row in session.ask(STREAK, sorted(streaks))}
    paused = []
    for number, (state, before) in sorted(kept.items()):
        in_a_row, enough = before, None
        for why in streaks[number]:
            in_a_row = 0 if why is None else in_a_row + 1
            if in_a_row >= failures:
                enough = why
        mine = update(BROADCASTS).where(BROADCASTS.c.id == number)
        if in_a_row != before:
            session.execute(mine.values(failed_in_a_row=in_a_row))
        if enough is not None and state == BroadcastState.RUNNING:
            move(session, number, BroadcastState.PAUSED)
            session.execute(mine.values(paused_why=enough))
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
    session.flush()
    if numbers and (unsettled := [row[0] for row in session.ask(UNSETTLED, numbers)]):
        session.execute(FINISH, {"numbers": unsettled})
        session.execute(REOPEN, {"numbers": unsettled})
