"""Reminders: at most one open for each interview and topic, waiting as a delivery until it is due."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Integer,
    Text,
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
from storage.rows import Prepared
from storage.session import Session
from storage.states import DeliveryState

_CHAT = bindparam("chat", type_=BigInteger)
_NUMBER = bindparam("which", type_=Integer)
_TOPIC = bindparam("about", type_=REMINDERS.c.topic.type)
_DUE = bindparam("due", type_=DELIVERIES.c.due_at.type)
_ONE = and_(
    REMINDERS.c.chat_id == _CHAT, REMINDERS.c.number == _NUMBER, REMINDERS.c.topic == _TOPIC
)
_KEY = ("chat", "which", "about")

OPEN = Prepared(
    select(REMINDERS.c.id, DELIVERIES.c.id)
    .select_from(REMINDERS)
    .outerjoin(DELIVERIES, and_(DELIVERIES.c.reminder_id == REMINDERS.c.id, PENDING))
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
    update(DELIVERIES).where(DELIVERIES.c.id == bindparam("delivery")).values(due_at=_DUE),
    "due",
    "delivery",
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
    """

    id: int
    chat_id: int
    number: int
    topic: Topic
    rule_id: str
    due_at: datetime | None


def keep(
    session: Session, chat_id: int, number: int, topic: Topic, *, rule_id: str, due_at: datetime
) -> None:
    """Let there be one reminder about an interview's topic, due then; one that waits is moved."""
    key = (chat_id, number, topic)
    session.hold(chat_id)
    session.touch(key)
    rows = session.ask(OPEN, *key)
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
) -> int:
    """Cancel what waits for a candidate, for one interview or one topic; return how many there were.

    What is in the air already is not called back.
    """
    session.hold(chat_id)
    mine = [REMINDERS.c.chat_id == chat_id]
    if number is not None:
        mine.append(REMINDERS.c.number == number)
    if topic is not None:
        mine.append(REMINDERS.c.topic == topic)
    theirs = select(REMINDERS.c.id).where(*mine)
    cancelled = (
        update(DELIVERIES)
        .where(DELIVERIES.c.reminder_id.in_(theirs), PENDING)
        .values(state=DeliveryState.CANCELLED)
    )
    return session.execute(cancelled).rowcount


def waiting(session: Session, chat_id: int) -> list[Reminder]:
    """Return what is to come for a candidate, soonest first."""
    theirs = _REMINDER.where(REMINDERS.c.chat_id == chat_id, DELIVERIES.c.id.is_not(None))
    rows = session.execute(theirs.order_by(DELIVERIES.c.due_at, REMINDERS.c.id))
    return [Reminder(*row) for row in rows]


def find(session: Session, reminder_id: int) -> Reminder | None:
    """Return one reminder, such as one that was claimed."""
    row = session.execute(_REMINDER.where(REMINDERS.c.id == reminder_id)).one_or_none()
    return None if row is None else Reminder(*row)


_REMINDER = (
    select(
        REMINDERS.c.id,
        REMINDERS.c.chat_id,
        REMINDERS.c.number,
        REMINDERS.c.topic,
        REMINDERS.c.rule_id,
        DELIVERIES.c.due_at,
    )
    .select_from(REMINDERS)
    .outerjoin(DELIVERIES, and_(DELIVERIES.c.reminder_id == REMINDERS.c.id, PENDING))
)
