"""Every table. Moments in UTC, Telegram's ids 64 bits wide, statuses as short text.

The columns of ``candidates`` and ``interviews`` are the fields of their records, in the same order.
"""

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)

from advice.terms import Language, Outcome, Question, Topic
from storage.columns import Clock, Contacts, Day, Json, Moment, Names, Truth, Word

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
