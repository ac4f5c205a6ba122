"""Every table. Moments in UTC, Telegram's ids 64 bits wide, statuses as short text.

The columns of ``candidates`` and ``interviews`` are the fields of their records, in the same order.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from advice.terms import Language, Outcome, Question, Topic
from storage.columns import Clock, Contacts, Day, Json, Moment, Names, Truth, Word
from storage.states import BroadcastState, DeliveryState, Kind

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# SQLite numbers rows by itself only where the key is called INTEGER.
ROW_NUMBER = BigInteger().with_variant(Integer(), "sqlite")

CANDIDATES = Table(
    "candidates",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", Word(Language), nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("consented_at", Moment, nullable=False),
    Column("policy_version", Text, nullable=False),
    Column("first_name", Text, nullable=False),
    Column("source", Text),
    Column("wants_reminders", Truth, nullable=False),
    Column("wants_tips", Truth, nullable=False),
    Column("blocked_at", Moment),
    Column("current", Integer),
    Column("interviews", Integer, nullable=False),
    Column("asking", Word(Question)),
    Column("pending", Text),
    Column("resting", Truth, nullable=False),
    Column("flagged_at", Moment),
    Column("flag", Text),
    Column("unasked_on", Day),
    Column("unasked", Integer, nullable=False, server_default="0"),
    CheckConstraint("interviews >= 0", name="interviews"),
)

INTERVIEWS = Table(
    "interviews",
    METADATA,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("started_at", Moment, nullable=False),
    Column("company", Text),
    Column("role", Text),
    Column("role_settled", Truth, nullable=False),
    Column("round", Integer, nullable=False),
    Column("interviewers", Names, nullable=False),
    Column("interviewed_on", Day),
    Column("interviewed_at", Clock),
    Column("applied_only", Truth),
    Column("through_agency", Truth),
    Column("promised", Truth),
    Column("promise_words", Text),
    Column("promise_earliest", Day),
    Column("promise_latest", Day),
    Column("promise_said_on", Day),
    Column("thank_you_sent", Truth),
    Column("thank_you_sent_on", Day),
    Column("contacts", Contacts),
    Column("outcome", Word(Outcome)),
    Column("outcome_on", Day),
    Column("closed_at", Moment),
    ForeignKeyConstraint(["chat_id"], ["candidates.chat_id"], ondelete="CASCADE"),
    CheckConstraint("number >= 1", name="number"),
    CheckConstraint("round >= 1", name="round"),
    CheckConstraint(
        "outcome IN ('pending', 'rejected', 'offer', 'more_time', 'next_round')", name="outcome"
    ),
)

ANSWERS = Table(
    "answers",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("question", Word(Question), nullable=False),
    Column("given_at", Moment, nullable=False),
    Column("message_id", BigInteger),
    Column("before", Json, nullable=False),
    ForeignKeyConstraint(
        ["chat_id", "number"], ["interviews.chat_id", "interviews.number"], ondelete="CASCADE"
    ),
    Index(None, "chat_id", "number"),
)

GUIDANCE = Table(
    "guidance",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("topic", Word(Topic), nullable=False),
    Column("rule_id", Text, nullable=False),
    Column("given_at", Moment, nullable=False),
    ForeignKeyConstraint(
        ["chat_id", "number"], ["interviews.chat_id", "interviews.number"], ondelete="CASCADE"
    ),
    Index(None, "chat_id", "number"),
)

# One row for each update that took effect. ``calls`` is what it leads to, until that is spoken:
# afterwards nobody needs the words, and they are gone.
UPDATES = Table(
    "updates",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column(
        "chat_id",
        BigInteger,
        ForeignKey("candidates.chat_id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("taken_at", Moment, nullable=False),
    Column("calls", Json),
)
Index(
    "ix_updates_unspoken",
    UPDATES.c.update_id,
    sqlite_where=UPDATES.c.calls.is_not(None),
    postgresql_where=UPDATES.c.calls.is_not(None),
)

# What the bot sends by itself: reminders, broadcasts, and a delivery for each copy of either.

REMINDERS = Table(
    "reminders",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("topic", Word(Topic), nullable=False),
    Column("rule_id", Text, nullable=False),
    Column("count", Integer, nullable=False),
    ForeignKeyConstraint(
        ["chat_id", "number"], ["interviews.chat_id", "interviews.number"], ondelete="CASCADE"
    ),
    UniqueConstraint("chat_id", "number", "topic"),
)

BROADCASTS = Table(
    "broadcasts",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("kind", Word(Kind), nullable=False),
    Column("state", Word(BroadcastState), nullable=False, index=True),
    Column("priority", Integer, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("starts_at", Moment),
    Column("content", Json, nullable=False),
    Column("failed_in_a_row", Integer, nullable=False, server_default="0"),
    # How many deliveries stand where, changed in the transaction that changes them.
    *(Column(state, Integer, nullable=False, server_default="0") for state in DeliveryState),
    CheckConstraint("kind IN ('tip', 'correction', 'recall')", name="kind"),
    CheckConstraint(
        "state IN ('draft', 'scheduled', 'running', 'paused', 'cancelled', 'finished')",
        name="state",
    ),
)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("broadcast_id", BigInteger, ForeignKey("broadcasts.id", ondelete="CASCADE")),
    Column("reminder_id", BigInteger, ForeignKey("reminders.id", ondelete="CASCADE")),
    Column("key", Text, nullable=False),
    Column(
        "chat_id",
        BigInteger,
        ForeignKey("candidates.chat_id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("due_at", Moment, nullable=False),
    Column("state", Word(DeliveryState), nullable=False),
    Column("attempt", Integer, nullable=False, server_default="0"),
    Column("owner", Text),
    Column("lease_end", Moment),
    Column("message_id", BigInteger),
    Column("reason", Text),
    UniqueConstraint("broadcast_id", "key"),
    UniqueConstraint("reminder_id", "key"),
    CheckConstraint("(broadcast_id IS NULL) <> (reminder_id IS NULL)", name="belongs"),
    CheckConstraint(
        "state IN ('pending', 'sending', 'sent', 'blocked', 'failed', 'unconfirmed', 'cancelled',"
        " 'withheld')",
        name="state",
    ),
)


def _partial(name: str, condition: str, *columns: str) -> None:
    where = text(condition)
    indexed = (DELIVERIES.c[column] for column in columns)
    Index(name, *indexed, sqlite_where=where, postgresql_where=where)


_partial("ix_deliveries_due_of_broadcast", "state = 'pending'", "broadcast_id", "due_at", "id")
_partial(
    "ix_deliveries_due_reminder",
    "state = 'pending' AND reminder_id IS NOT NULL",
    "due_at",
    "id",
)
_partial("ix_deliveries_lease", "state = 'sending'", "lease_end")
_partial("ix_deliveries_in_flight", "state = 'sending'", "chat_id")

# One row for each bot: Telegram counts what it sends, whichever of its workers sends it.
PACES = Table(
    "paces",
    METADATA,
    Column("bot_id", BigInteger, primary_key=True, autoincrement=False),
    Column("rate", Float, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("wait_from", Moment),
    Column("wait_until", Moment),
    CheckConstraint("rate > 0", name="rate"),
)
