"""How many messages nobody asked for a candidate got on a day: the limit that reminders and tips share."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Go one step forward."""
    day = sa.Text() if op.get_bind().dialect.name == "sqlite" else sa.Date()
    op.add_column("candidates", sa.Column("unasked_on", day))
    op.add_column(
        "candidates", sa.Column("unasked", sa.Integer(), nullable=False, server_default="0")
    )


def downgrade() -> None:
    """Go one step back."""
    with op.batch_alter_table("candidates") as candidates:
        candidates.drop_column("unasked")
        candidates.drop_column("unasked_on")
