"""The first tables: candidates, interviews, answers, guidance, updates."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    moment = sa.Text() if on_sqlite else sa.DateTime(timezone=True)
    day = sa.Text() if on_sqlite else sa.Date()
    clock = sa.Text() if on_sqlite else sa.Time()
    row_number = sa.Integer() if on_sqlite else sa.BigInteger()

    op.create_table(
        "candidates",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("consented_at", moment, nullable=False),
        sa.Column("policy_version", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), nullable=False),
        sa.Column("source", sa.Text()),
        sa.Column("wants_reminders", sa.Boolean(), nullable=False),
        sa.Column("wants_tips", sa.Boolean(), nullable=False),
        sa.Column("blocked_at", moment),
        sa.Column("current", sa.Integer()),
        sa.Column("interviews", sa.Integer(), nullable=False),
        sa.Column("asking", sa.Text()),
        sa.Column("pending", sa.Text()),
        sa.Column("resting", sa.Boolean(), nullable=False),
        sa.Column("flagged_at", moment),
        sa.Column("flag", sa.Text()),
        sa.PrimaryKeyConstraint("chat_id", name="pk_candidates"),
        sa.CheckConstraint("interviews >= 0", name="ck_candidates_interviews"),
    )
    op.create_table(
        "interviews",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("started_at", moment, nullable=False),
        sa.Column("company", sa.Text()),
        sa.Column("role", sa.Text()),
        sa.Column("role_settled", sa.Boolean(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("interviewers", sa.JSON(), nullable=False),
        sa.Column("interviewed_on", day),
        sa.Column("interviewed_at", clock),
        sa.Column("applied_only", sa.Boolean()),
        sa.Column("through_agency", sa.Boolean()),
        sa.Column("promised", sa.Boolean()),
        sa.Column("promise_words", sa.Text()),
        sa.Column("promise_earliest", day),
        sa.Column("promise_latest", day),
        sa.Column("promise_said_on", day),
        sa.Column("thank_you_sent", sa.Boolean()),
        sa.Column("thank_you_sent_on", day),
        sa.Column("contacts", sa.JSON()),
        sa.Column("outcome", sa.Text()),
        sa.Column("outcome_on", day),
        sa.Column("closed_at", moment),
        sa.PrimaryKeyConstraint("chat_id", "number", name="pk_interviews"),
        sa.ForeignKeyConstraint(
            ["chat_id"],
            ["candidates.chat_id"],
            name="fk_interviews_candidates",
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("number >= 1", name="ck_interviews_number"),
        sa.CheckConstraint("round >= 1", name="ck_interviews_round"),
        sa.CheckConstraint(
            "outcome IN ('pending', 'rejected', 'offer', 'more_time', 'next_round')",
            name="ck_interviews_outcome",
        ),
    )
    op.create_table(
        "answers",
        sa.Column("id", row_number, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("given_at", moment, nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
        sa.ForeignKeyConstraint(
            ["chat_id", "number"],
            ["interviews.chat_id", "interviews.number"],
            name="fk_answers_interviews",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_answers_chat_id_number", "answers", ["chat_id", "number"])
    op.create_table(
        "guidance",
        sa.Column("id", row_number, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("given_at", moment, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_guidance"),
        sa.ForeignKeyConstraint(
            ["chat_id", "number"],
            ["interviews.chat_id", "interviews.number"],
            name="fk_guidance_interviews",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_guidance_chat_id_number", "guidance", ["chat_id", "number"])
    op.create_table(
        "updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("taken_at", moment, nullable=False),
        sa.Column("calls", sa.JSON()),
        sa.PrimaryKeyConstraint("update_id", name="pk_updates"),
        sa.ForeignKeyConstraint(
            ["chat_id"], ["candidates.chat_id"], name="fk_updates_candidates", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_updates_chat_id", "updates", ["chat_id"])
    unspoken = sa.text("calls IS NOT NULL")
    op.create_index(
        "ix_updates_unspoken",
        "updates",
        ["update_id"],
        sqlite_where=unspoken,
        postgresql_where=unspoken,
    )


def downgrade() -> None:
    """Go the same step back."""
    for table in ("updates", "guidance", "answers", "interviews", "candidates"):
        op.drop_table(table)
