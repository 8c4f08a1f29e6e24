"""Kept values, server settings, answers with their votes, unanswered questions, departures."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create all tables. Moments are whole seconds since 1970."""
    op.create_table(
        "kept", sa.Column("name", sa.String(200), primary_key=True), sa.Column("value", sa.Text, nullable=False)
    )
    op.create_table(
        "servers",
        sa.Column("server", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("settings", sa.JSON, nullable=False),
    )
    op.create_table(
        "answers",
        sa.Column("key", sa.String(32), primary_key=True),
        sa.Column("asker", sa.BigInteger, nullable=False, index=True),
        sa.Column("server", sa.BigInteger, index=True),
        sa.Column("channel", sa.BigInteger, nullable=False),
        sa.Column("question", sa.Text, nullable=False),
        sa.Column("before", sa.Text, nullable=False),
        sa.Column("hits", sa.JSON, nullable=False),
        sa.Column("filters", sa.JSON, nullable=False),
        sa.Column("private", sa.Boolean, nullable=False),
        sa.Column("message", sa.BigInteger, index=True),
        sa.Column("reply", sa.BigInteger, index=True),
        sa.Column("created", sa.BigInteger, nullable=False, index=True),
    )
    op.create_table(
        "votes",
        sa.Column("answer", sa.String(32), sa.ForeignKey("answers.key", ondelete="CASCADE"), primary_key=True),
        sa.Column("member", sa.BigInteger, primary_key=True, autoincrement=False, index=True),
        sa.Column("good", sa.Boolean, nullable=False),
        sa.Column("word", sa.Text, nullable=False),
    )
    op.create_table(
        "unanswered",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("server", sa.BigInteger, nullable=False, index=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("asked", sa.BigInteger, nullable=False, index=True),
    )
    op.create_table(
        "departures",
        sa.Column("server", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("left", sa.BigInteger, nullable=False),
    )
