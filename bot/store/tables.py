"""The tables as they are after all migrations; a test compares the two."""

from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, Boolean, Column, Dialect, ForeignKey, Integer, MetaData, String, Table, Text
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment as whole seconds since 1970, which every database compares alike."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - theirs
        """From an aware datetime."""
        return None if value is None else int(value.timestamp())

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - theirs
        """To a datetime in UTC."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


metadata = MetaData()

kept = Table("kept", metadata, Column("name", String(200), primary_key=True), Column("value", Text, nullable=False))

servers = Table(
    "servers",
    metadata,
    Column("server", BigInteger, primary_key=True, autoincrement=False),
    Column("settings", JSON, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("key", String(32), primary_key=True),
    Column("asker", BigInteger, nullable=False, index=True),
    Column("server", BigInteger, index=True),
    Column("channel", BigInteger, nullable=False),
    Column("question", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("hits", JSON, nullable=False),
    Column("filters", JSON, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("message", BigInteger, index=True),
    Column("reply", BigInteger, index=True),
    Column("created", Moment, nullable=False, index=True),
)

votes = Table(
    "votes",
    metadata,
    Column("answer", String(32), ForeignKey("answers.key", ondelete="CASCADE"), primary_key=True),
    Column("member", BigInteger, primary_key=True, autoincrement=False, index=True),
    Column("good", Boolean, nullable=False),
    Column("word", Text, nullable=False),
)

unanswered = Table(
    "unanswered",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("server", BigInteger, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("asked", Moment, nullable=False, index=True),
)

departures = Table(
    "departures",
    metadata,
    Column("server", BigInteger, primary_key=True, autoincrement=False),
    Column("left", Moment, nullable=False),
)
