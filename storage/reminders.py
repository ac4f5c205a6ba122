"""Reminders: at most one open for each interview and topic, waiting as a delivery until it is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Text,
    Update,
    and_,
    bindparam,
    cast,
    insert,
    literal_column,
    select,
    update,
)

from advice.terms import Topic
from storage.deliveries import PENDING
from storage.models import DELIVERIES, REMINDERS
from storage.rows import Prepared, Reader
from storage.session import Session

_CHAT = bindparam("chat", type_=BigInteger)
_NUMBER = bindparam("which", type_=Integer)
_TOPIC = bindparam("about", type_=REMINDERS.c.topic.type)
_DUE = bindparam("due", type_=DELIVERIES.c.due_at.type)
_OF_CHAT = REMINDERS.c.chat_id == _CHAT
_OF_NUMBER = REMINDERS.c.number == _NUMBER
_ONE = and_(_OF_CHAT, _OF_NUMBER, REMINDERS.c.topic == _TOPIC)
_WAITS = and_(DELIVERIES.c.reminder_id == REMINDERS.c.id, PENDING)
_KEY = ("chat", "which", "about")

OPEN = Prepared(
    select(REMINDERS.c.id, DELIVERIES.c.id)
    .select_from(REMINDERS)
    .outerjoin(DELIVERIES, _WAITS)
    .where(_ONE),
    *_KEY,
)
BEGIN = Prepared(
    insert(REMINDERS).inline().values(count=literal_column("0")),
    "chat_id",
    "number",
    "topic",
    "rule_id",
    columns=("chat_id", "number", "topic", "rule_id"),
)
PROMISE = Prepared(
    update(REMINDERS).where(_ONE).values(rule_id=bindparam("rule", type_=Text)), "rule", *_KEY
)
NEXT = Prepared(
    update(REMINDERS).where(_ONE).values(count=REMINDERS.c.count + literal_column("1")), *_KEY
)
SCHEDULE = Prepared(
    insert(DELIVERIES).from_select(
        ["reminder_id", "key", "chat_id", "due_at", "state"],
        select(
            REMINDERS.c.id,
            cast(REMINDERS.c.count, Text),
            REMINDERS.c.chat_id,
            _DUE,
            literal_column("'pending'"),
        ).where(_ONE),
    ),
    "due",
    *_KEY,
)
POSTPONE = Prepared(
    update(DELIVERIES)
    .where(DELIVERIES.c.id == bindparam("delivery"), PENDING)
    .values(due_at=_DUE),
    "due",
    "delivery",
)


def _cancel(*which: ColumnElement[bool]) -> Update:
    """Return the statement that cancels what waits of some reminders."""
    theirs = DELIVERIES.c.reminder_id.in_(select(REMINDERS.c.id).where(*which))
    cancelled: ColumnElement[str] = literal_column("'cancelled'")
    return update(DELIVERIES).where(theirs, PENDING).values(state=cancelled)


CANCEL_ALL = Prepared(_cancel(_OF_CHAT), "chat")
CANCEL_INTERVIEW = Prepared(_cancel(_OF_CHAT, _OF_NUMBER), "chat", "which")
CANCEL_TOPIC = Prepared(_cancel(_ONE), *_KEY)
_COLUMNS = (
    REMINDERS.c.id,
    REMINDERS.c.chat_id,
    REMINDERS.c.number,
    REMINDERS.c.topic,
    REMINDERS.c.rule_id,
    DELIVERIES.c.due_at,
    DELIVERIES.c.attempt,
)
READ = Reader(*_COLUMNS)
_REMINDER = select(*_COLUMNS).select_from(REMINDERS).outerjoin(DELIVERIES, _WAITS)
WAITING = Prepared(
    _REMINDER.where(_OF_CHAT, DELIVERIES.c.id.is_not(None)).order_by(
        DELIVERIES.c.due_at, REMINDERS.c.id
    ),
    "chat",
)
FIND = Prepared(
    _REMINDER.where(REMINDERS.c.id == bindparam("reminder", type_=BigInteger)), "reminder"
)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One reminder that is to come.

    Attributes:
        id: Its number.
        chat_id: Whom it is for.
        number: Their interview.
        topic: What it is about.
        rule_id: The rule whose answer was promised.
        due_at: When it is due; nothing when none is waiting.
        attempt: How often the one that waits was claimed before: it had come due, and could not be
            said then; nothing when none is waiting.
    """

    id: int
    chat_id: int
    number: int
    topic: Topic
    rule_id: str
    due_at: datetime | None
    attempt: int | None = None


def keep(
    session: Session, chat_id: int, number: int, topic: Topic, *, rule_id: str, due_at: datetime
) -> None:
    """Let there be one reminder about an interview's topic, due then; one that waits is moved."""
    key = (chat_id, number, topic)
    session.hold(chat_id)
    session.settle(key, _cancelled(chat_id))
    rows = session.ask(OPEN, *key)
    session.mark(key, _changed(chat_id))
    if not rows:
        session.write(BEGIN, *key, rule_id)
    else:
        session.write(PROMISE, rule_id, *key)
    if rows and rows[0][1] is not None:
        session.write(POSTPONE, due_at, rows[0][1])
        return
    session.write(NEXT, *key)
    session.write(SCHEDULE, due_at, *key)


def cancel(
    session: Session, chat_id: int, number: int | None = None, topic: Topic | None = None
) -> None:
    """Cancel what waits for a candidate: all of it, or of one interview, or about one topic of it.

    What is in the air already is not called back.
    """
    session.hold(chat_id)
    session.mark(_changed(chat_id))
    if number is None:
        session.write(CANCEL_ALL, chat_id)
        session.mark(_cancelled(chat_id))
    elif topic is None:
        session.write(CANCEL_INTERVIEW, chat_id, number)
        session.mark(_cancelled(chat_id))
    else:
        session.write(CANCEL_TOPIC, chat_id, number, topic)
        session.mark((chat_id, number, topic))


def waiting(session: Session, chat_id: int) -> list[Reminder]:
    """Return what is to come for a candidate, soonest first."""
    session.settle(_changed(chat_id))
    return [_reminder(session, row) for row in session.ask(WAITING, chat_id)]


def find(session: Session, reminder_id: int) -> Reminder | None:
    """Return one reminder, such as one that was claimed."""
    rows = session.ask(FIND, reminder_id)
    return _reminder(session, rows[0]) if rows else None


def _reminder(session: Session, row: Sequence[Any]) -> Reminder:
    return Reminder(*READ(session.connection.dialect, row))


def _changed(chat_id: int) -> tuple[str, int]:
    return "reminders changed", chat_id


def _cancelled(chat_id: int) -> tuple[str, int]:
    return "reminders cancelled", chat_id
