"""Every table. Moments in UTC, Telegram's ids 64 bits wide, statuses as short text.

The columns of ``candidates`` and ``interviews`` are the fields of their records, in the same order.
"""

from sqlalchemy import (
    DDL,
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
    event,
    text,
)
from sqlalchemy.schema import ExecutableDDLElement

from advice.terms import Language, Outcome, Question, Topic, Verdict
from storage.columns import Clock, Contacts, Day, Json, Moment, Names, Truth, Word
from storage.states import BroadcastState, DeliveryState, Kind, Role

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
    Column("unasked_week", Day),
    Column("unasked_in_week", Integer, nullable=False, server_default="0"),
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

# One row for each update that took effect, of candidates and of staff. ``calls`` is what it leads
# to, until that is spoken: afterwards nobody needs the words, and they are gone.
UPDATES = Table(
    "updates",
    METADATA,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, nullable=False, index=True),
    Column("taken_at", Moment, nullable=False),
    Column("calls", Json),
)
Index(
    "ix_updates_unspoken",
    UPDATES.c.update_id,
    sqlite_where=UPDATES.c.calls.is_not(None),
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

# The library of tips. Those that ship with the product have their words in the catalogs, by key.
TIPS = Table(
    "tips",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("key", Text, unique=True),
    Column("content", Json),
    Column("tags", Names, nullable=False),
    Column("verdict", Word(Verdict)),
    Column("source", Text, nullable=False),
    Column("written_on", Day, nullable=False),
    Column("made_by", BigInteger),
    Column("rotates", Truth, nullable=False),
    Column("retired_at", Moment),
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
    Column("author", BigInteger),
    Column("approver", BigInteger),
    Column("tip_id", BigInteger, ForeignKey("tips.id", ondelete="SET NULL"), index=True),
    Column("original", BigInteger, ForeignKey("broadcasts.id", ondelete="CASCADE"), index=True),
    Column("audience", Json, nullable=False, server_default="{}"),
    Column("verdict", Word(Verdict)),
    Column("spread", Integer, nullable=False, server_default="0"),
    Column("queued_to", BigInteger),
    Column("queued_at", Moment),
    Column("excluded", Json),
    Column("rate", Float),
    Column("next_at", Moment),
    Column("started_at", Moment),
    Column("ended_at", Moment),
    Column("paused_why", Text),
    Column("failed_in_a_row", Integer, nullable=False, server_default="0"),
    Column("tapped", Integer, nullable=False, server_default="0"),
    Column("opted_out", Integer, nullable=False, server_default="0"),
    # The message that shows the progress: where it stands, what it last told, when to look again.
    Column("board_chat", BigInteger),
    Column("board_message", BigInteger),
    Column("board_state", Word(BroadcastState)),
    Column("board_due", Moment, index=True),
    # How many deliveries stand where, changed in the transaction that changes them.
    *(Column(state, Integer, nullable=False, server_default="0") for state in DeliveryState),
    CheckConstraint("kind IN ('tip', 'correction', 'recall')", name="kind"),
    CheckConstraint(
        "state IN ('draft', 'waiting', 'scheduled', 'running', 'paused', 'cancelled', 'finished')",
        name="state",
    ),
    CheckConstraint("rate > 0", name="rate"),
    CheckConstraint("spread >= 0", name="spread"),
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
    ),
    Column("due_at", Moment, nullable=False),
    Column("state", Word(DeliveryState), nullable=False),
    Column("attempt", Integer, nullable=False, server_default="0"),
    Column("owner", Text),
    Column("lease_end", Moment),
    Column("message_id", BigInteger),
    Column("more_ids", Json),
    Column("reason", Text),
    Column("landed_at", Moment),
    Column("tapped_at", Moment),
    Column("opted_out_at", Moment),
    Index(None, "chat_id", "landed_at"),
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
    indexed = (DELIVERIES.c[column] for column in columns)
    Index(name, *indexed, sqlite_where=text(condition))


_partial("ix_deliveries_due_of_broadcast", "state = 'pending'", "broadcast_id", "due_at", "id")
_partial(
    "ix_deliveries_due_reminder",
    "state = 'pending' AND reminder_id IS NOT NULL",
    "due_at",
    "id",
)
_partial("ix_deliveries_lease", "state = 'sending'", "lease_end")
_partial("ix_deliveries_reason", "reason IS NOT NULL", "broadcast_id", "state", "reason")
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

# Who works for the agency, by their numeric Telegram id. ``composing`` and ``asking`` are where they
# are in what they do with the bot: any process can take their next message.
STAFF = Table(
    "staff",
    METADATA,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("role", Word(Role), nullable=False),
    Column("name", Text, nullable=False),
    Column("language", Word(Language), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("added_by", BigInteger),
    Column("expires_at", Moment),
    Column("composing", BigInteger, ForeignKey("broadcasts.id", ondelete="SET NULL"), index=True),
    Column("asking", Text),
)

# Of a link that makes somebody staff only the hash is kept.
INVITATIONS = Table(
    "invitations",
    METADATA,
    Column("token_hash", Text, primary_key=True),
    Column("role", Word(Role), nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("rights_days", Integer),
    Column("used_by", BigInteger),
    Column("used_at", Moment),
)

# What staff did; rows are added and never changed.
AUDIT = Table(
    "audit",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("actor", BigInteger, nullable=False, index=True),
    Column("deed", Text, nullable=False),
    Column("about", Text),
    Column("detail", Json),
)

SEGMENTS = Table(
    "segments",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("audience", Json, nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("made_at", Moment, nullable=False),
)

# What comes round every week: the tips of the library.
ROUTINES = Table(
    "routines",
    METADATA,
    Column("id", ROW_NUMBER, primary_key=True),
    Column("weekday", Integer, nullable=False),
    Column("clock", Clock, nullable=False),
    Column("audience", Json, nullable=False),
    Column("made_by", BigInteger, nullable=False),
    Column("next_at", Moment, nullable=False, index=True),
    CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday"),
)

# The database itself refuses to change what was written down about staff.
_KEPT = "the audit is only added to"
_REFUSING = " LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '" + _KEPT + "'; END $$"
_ON_SQLITE = "CREATE TRIGGER audit_{0} BEFORE {0} ON audit BEGIN SELECT RAISE(ABORT, '{1}'); END"
_ON_POSTGRESQL = (
    "CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit"
    " FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept()"
)
APPEND_ONLY = (
    ("sqlite", _ON_SQLITE.format("update", _KEPT)),
    ("sqlite", _ON_SQLITE.format("delete", _KEPT)),
    ("postgresql", f"CREATE FUNCTION audit_is_kept() RETURNS trigger{_REFUSING}"),
    ("postgresql", _ON_POSTGRESQL),
)


def _on(moment: str, dialect: str, statement: str) -> None:
    said: ExecutableDDLElement = DDL(statement)  # type: ignore[no-untyped-call] # it has no types
    event.listen(AUDIT, moment, said.execute_if(dialect=dialect))


for _dialect, _statement in APPEND_ONLY:
    _on("after_create", _dialect, _statement)
_on("after_drop", "postgresql", "DROP FUNCTION IF EXISTS audit_is_kept")


def complete_for_postgresql() -> None:
    """Give PostgreSQL the conditions of partial indexes, which are written down for SQLite.

    Not above, because to name PostgreSQL there loads its dialect: two megabytes and some hundredths
    of a second that a bot on SQLite has no use for.
    """
    for table in METADATA.tables.values():
        for index in table.indexes:
            index.dialect_options["postgresql"]["where"] = index.dialect_options["sqlite"]["where"]
