"""What the bot sends by itself: reminders, broadcasts, their deliveries, and the pace."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATES = (
    "pending",
    "sending",
    "sent",
    "blocked",
    "failed",
    "unconfirmed",
    "cancelled",
    "withheld",
)


def upgrade() -> None:
    """Go one step forward."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    moment = sa.Text() if on_sqlite else sa.DateTime(timezone=True)
    row_number = sa.Integer() if on_sqlite else sa.BigInteger()

    op.create_table(
        "reminders",
        sa.Column("id", row_number, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reminders"),
        sa.ForeignKeyConstraint(
            ["chat_id", "number"],
            ["interviews.chat_id", "interviews.number"],
            name="fk_reminders_interviews",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint(
            "chat_id", "number", "topic", name="uq_reminders_chat_id_number_topic"
        ),
    )
    op.create_table(
        "broadcasts",
        sa.Column("id", row_number, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("made_at", moment, nullable=False),
        sa.Column("starts_at", moment),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("failed_in_a_row", sa.Integer(), nullable=False, server_default="0"),
        *(sa.Column(name, sa.Integer(), nullable=False, server_default="0") for name in STATES),
        sa.PrimaryKeyConstraint("id", name="pk_broadcasts"),
        sa.CheckConstraint("kind IN ('tip', 'correction', 'recall')", name="ck_broadcasts_kind"),
        sa.CheckConstraint(
            "state IN ('draft', 'scheduled', 'running', 'paused', 'cancelled', 'finished')",
            name="ck_broadcasts_state",
        ),
    )
    op.create_index("ix_broadcasts_state", "broadcasts", ["state"])
    op.create_table(
        "deliveries",
        sa.Column("id", row_number, nullable=False),
        sa.Column("broadcast_id", sa.BigInteger()),
        sa.Column("reminder_id", sa.BigInteger()),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("owner", sa.Text()),
        sa.Column("lease_end", moment),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("reason", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
        sa.ForeignKeyConstraint(
            ["broadcast_id"],
            ["broadcasts.id"],
            name="fk_deliveries_broadcasts",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["reminder_id"], ["reminders.id"], name="fk_deliveries_reminders", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["chat_id"],
            ["candidates.chat_id"],
            name="fk_deliveries_candidates",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("broadcast_id", "key", name="uq_deliveries_broadcast_id_key"),
        sa.UniqueConstraint("reminder_id", "key", name="uq_deliveries_reminder_id_key"),
        sa.CheckConstraint(
            "(broadcast_id IS NULL) <> (reminder_id IS NULL)", name="ck_deliveries_belongs"
        ),
        sa.CheckConstraint(
            "state IN ('pending', 'sending', 'sent', 'blocked', 'failed', 'unconfirmed',"
            " 'cancelled', 'withheld')",
            name="ck_deliveries_state",
        ),
    )
    op.create_index("ix_deliveries_chat_id", "deliveries", ["chat_id"])
    for name, condition, *columns in (
        ("due_of_broadcast", "state = 'pending'", "broadcast_id", "due_at", "id"),
        ("due_reminder", "state = 'pending' AND reminder_id IS NOT NULL", "due_at", "id"),
        ("lease", "state = 'sending'", "lease_end"),
        ("in_flight", "state = 'sending'", "chat_id"),
    ):
        where = sa.text(condition)
        op.create_index(
            f"ix_deliveries_{name}",
            "deliveries",
            columns,
            sqlite_where=where,
            postgresql_where=where,
        )
    op.create_table(
        "paces",
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("rate", sa.Float(), nullable=False),
        sa.Column("next_at", moment, nullable=False),
        sa.Column("wait_from", moment),
        sa.Column("wait_until", moment),
        sa.PrimaryKeyConstraint("bot_id", name="pk_paces"),
        sa.CheckConstraint("rate > 0", name="ck_paces_rate"),
    )


def downgrade() -> None:
    """Go the same step back."""
    for table in ("paces", "deliveries", "broadcasts", "reminders"):
        op.drop_table(table)
