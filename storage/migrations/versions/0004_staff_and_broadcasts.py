"""Staff and what they do: roles, drafts, segments, the library of tips, the audit; progress and reports."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STATES = "'scheduled', 'running', 'paused', 'cancelled', 'finished'"
BROADCAST_COLUMNS = (
    ("author", "number"),
    ("approver", "number"),
    ("tip_id", "number"),
    ("original", "number"),
    ("verdict", "text"),
    ("queued_to", "number"),
    ("queued_at", "moment"),
    ("excluded", "json"),
    ("rate", "float"),
    ("next_at", "moment"),
    ("started_at", "moment"),
    ("ended_at", "moment"),
    ("paused_why", "text"),
    ("board_chat", "number"),
    ("board_message", "number"),
    ("board_state", "text"),
    ("board_due", "moment"),
)
DELIVERY_COLUMNS = (
    ("more_ids", "json"),
    ("landed_at", "moment"),
    ("tapped_at", "moment"),
    ("opted_out_at", "moment"),
)
KEPT = "the audit is only added to"


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _types() -> dict[str, sa.types.TypeEngine[Any]]:
    on_sqlite = _is_sqlite()
    return {
        "number": sa.BigInteger(),
        "row_number": sa.Integer() if on_sqlite else sa.BigInteger(),
        "text": sa.Text(),
        "json": sa.JSON(),
        "float": sa.Float(),
        "truth": sa.Boolean(),
        "moment": sa.Text() if on_sqlite else sa.DateTime(timezone=True),
        "day": sa.Text() if on_sqlite else sa.Date(),
        "clock": sa.Text() if on_sqlite else sa.Time(),
    }


def upgrade() -> None:
    """Go one step forward."""
    types = _types()
    _widen_candidates(types)
    with op.batch_alter_table("updates") as updates:
        updates.drop_constraint("fk_updates_candidates", type_="foreignkey")
    _add_tips(types)
    _widen_broadcasts(types)
    with op.batch_alter_table("deliveries") as deliveries:
        for name, kind in DELIVERY_COLUMNS:
            deliveries.add_column(sa.Column(name, types[kind]))
        deliveries.drop_index("ix_deliveries_chat_id")
    op.create_index("ix_deliveries_chat_id_landed_at", "deliveries", ["chat_id", "landed_at"])
    op.create_index(
        "ix_deliveries_reason",
        "deliveries",
        ["broadcast_id", "state", "reason"],
        sqlite_where=sa.text("reason IS NOT NULL"),
        postgresql_where=sa.text("reason IS NOT NULL"),
    )
    _add_staff(types)
    _add_the_rest(types)
    _keep_the_audit()


def _widen_candidates(types: dict[str, sa.types.TypeEngine[Any]]) -> None:
    op.add_column("candidates", sa.Column("unasked_week", types["day"]))
    op.add_column(
        "candidates",
        sa.Column("unasked_in_week", sa.Integer(), nullable=False, server_default="0"),
    )


def _add_tips(types: dict[str, sa.types.TypeEngine[Any]]) -> None:
    op.create_table(
        "tips",
        sa.Column("id", types["row_number"], nullable=False),
        sa.Column("key", sa.Text()),
        sa.Column("content", sa.JSON()),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("verdict", sa.Text()),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("written_on", types["day"], nullable=False),
        sa.Column("made_by", sa.BigInteger()),
        sa.Column("rotates", sa.Boolean(), nullable=False),
        sa.Column("retired_at", types["moment"]),
        sa.PrimaryKeyConstraint("id", name="pk_tips"),
        sa.UniqueConstraint("key", name="uq_tips_key"),
    )


def _widen_broadcasts(types: dict[str, sa.types.TypeEngine[Any]]) -> None:
    with op.batch_alter_table("broadcasts") as broadcasts:
        for name, kind in BROADCAST_COLUMNS:
            broadcasts.add_column(sa.Column(name, types[kind]))
        broadcasts.add_column(
            sa.Column("audience", sa.JSON(), nullable=False, server_default="{}")
        )
        for name in ("spread", "tapped", "opted_out"):
            broadcasts.add_column(
                sa.Column(name, sa.Integer(), nullable=False, server_default="0")
            )
        broadcasts.create_foreign_key(
            "fk_broadcasts_tips", "tips", ["tip_id"], ["id"], ondelete="SET NULL"
        )
        broadcasts.create_foreign_key(
            "fk_broadcasts_broadcasts",
            "broadcasts",
            ["original"],
            ["id"],
            ondelete="CASCADE",
        )
        broadcasts.drop_constraint("ck_broadcasts_state", type_="check")
        broadcasts.create_check_constraint(
            "ck_broadcasts_state", f"state IN ('draft', 'waiting', {STATES})"
        )
        broadcasts.create_check_constraint("ck_broadcasts_rate", "rate > 0")
        broadcasts.create_check_constraint("ck_broadcasts_spread", "spread >= 0")
    for column in ("tip_id", "original", "board_due"):
        op.create_index(f"ix_broadcasts_{column}", "broadcasts", [column])


def _add_staff(types: dict[str, sa.types.TypeEngine[Any]]) -> None:
    op.create_table(
        "staff",
        sa.Column("user_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("added_at", types["moment"], nullable=False),
        sa.Column("added_by", sa.BigInteger()),
        sa.Column("expires_at", types["moment"]),
        sa.Column("composing", sa.BigInteger()),
        sa.Column("asking", sa.Text()),
        sa.PrimaryKeyConstraint("user_id", name="pk_staff"),
        sa.ForeignKeyConstraint(
            ["composing"],
            ["broadcasts.id"],
            name="fk_staff_broadcasts",
            ondelete="SET NULL",
        ),
    )
    op.create_index("ix_staff_composing", "staff", ["composing"])
    op.create_table(
        "invitations",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", types["moment"], nullable=False),
        sa.Column("expires_at", types["moment"], nullable=False),
        sa.Column("rights_days", sa.Integer()),
        sa.Column("used_by", sa.BigInteger()),
        sa.Column("used_at", types["moment"]),
        sa.PrimaryKeyConstraint("token_hash", name="pk_invitations"),
    )
    op.create_table(
        "audit",
        sa.Column("id", types["row_number"], nullable=False),
        sa.Column("at", types["moment"], nullable=False),
        sa.Column("actor", sa.BigInteger(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("about", sa.Text()),
        sa.Column("detail", sa.JSON()),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_actor", "audit", ["actor"])


def _add_the_rest(types: dict[str, sa.types.TypeEngine[Any]]) -> None:
    op.create_table(
        "segments",
        sa.Column("id", types["row_number"], nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("made_at", types["moment"], nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_segments"),
        sa.UniqueConstraint("name", name="uq_segments_name"),
    )
    op.create_table(
        "routines",
        sa.Column("id", types["row_number"], nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("clock", types["clock"], nullable=False),
        sa.Column("audience", sa.JSON(), nullable=False),
        sa.Column("made_by", sa.BigInteger(), nullable=False),
        sa.Column("next_at", types["moment"], nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_routines"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="ck_routines_weekday"),
    )
    op.create_index("ix_routines_next_at", "routines", ["next_at"])


def _keep_the_audit() -> None:
    if _is_sqlite():
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_{deed.lower()} BEFORE {deed} ON audit"
                f" BEGIN SELECT RAISE(ABORT, '{KEPT}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_is_kept() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION '{KEPT}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit"
        " FOR EACH STATEMENT EXECUTE FUNCTION audit_is_kept()"
    )


def downgrade() -> None:
    """Go the same step back; updates of staff, whom the older tables do not know, are forgotten."""
    for table in ("routines", "segments", "audit", "invitations", "staff"):
        op.drop_table(table)
    if not _is_sqlite():
        op.execute("DROP FUNCTION audit_is_kept()")
    op.drop_index("ix_deliveries_chat_id_landed_at", "deliveries")
    op.drop_index("ix_deliveries_reason", "deliveries")
    with op.batch_alter_table("deliveries") as deliveries:
        for name, _ in DELIVERY_COLUMNS:
            deliveries.drop_column(name)
        deliveries.create_index("ix_deliveries_chat_id", ["chat_id"])
    _narrow_broadcasts()
    op.drop_table("tips")
    op.execute("DELETE FROM updates WHERE chat_id NOT IN (SELECT chat_id FROM candidates)")
    with op.batch_alter_table("updates") as updates:
        updates.create_foreign_key(
            "fk_updates_candidates",
            "candidates",
            ["chat_id"],
            ["chat_id"],
            ondelete="CASCADE",
        )
    with op.batch_alter_table("candidates") as candidates:
        candidates.drop_column("unasked_in_week")
        candidates.drop_column("unasked_week")


def _narrow_broadcasts() -> None:
    op.execute("UPDATE broadcasts SET state = 'draft' WHERE state = 'waiting'")
    for column in ("tip_id", "original", "board_due"):
        op.drop_index(f"ix_broadcasts_{column}", "broadcasts")
    with op.batch_alter_table("broadcasts") as broadcasts:
        for name in ("rate", "spread", "state"):
            broadcasts.drop_constraint(f"ck_broadcasts_{name}", type_="check")
        broadcasts.create_check_constraint("ck_broadcasts_state", f"state IN ('draft', {STATES})")
        for name in ("fk_broadcasts_tips", "fk_broadcasts_broadcasts"):
            broadcasts.drop_constraint(name, type_="foreignkey")
        for name, _ in BROADCAST_COLUMNS:
            broadcasts.drop_column(name)
        for name in ("audience", "spread", "tapped", "opted_out"):
            broadcasts.drop_column(name)
