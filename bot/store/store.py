"""The store: every question that the bot asks its database, and every value that it keeps there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection, Row, Select, Table, bindparam, delete, insert, select, update

from bot.errors import StoreError
from bot.store.database import PATIENCE, Database
from bot.store.records import KeptAnswer, ServerSettings, UnansweredQuestion, Vote
from bot.store.tables import answers, departures, kept, servers, unanswered, votes
from bot.store.together import Together

KEPT_DAYS = 30
"""How long answers, votes and unanswered questions are kept, and the settings of a server that the bot left."""

REMEMBERED = 10_000
"""Servers whose settings are remembered, since each question asks for them."""

_SETTINGS = TypeAdapter(ServerSettings)

# SQLAlchemy keeps these compiled, which it cannot do with an insert that says what to do about a conflict.
_ADD_ANSWERS = insert(answers).prefix_with("OR IGNORE")
_MEND_ANSWERS = (
    update(answers)
    .where(answers.c.key == bindparam("here"))
    .values({column.name: bindparam(column.name) for column in answers.c if not column.primary_key})
)


class Store:
    """What must outlive the process. It is opened by its first use; every method raises StoreError."""

    def __init__(self, folder: Path, *, patience: float = PATIENCE) -> None:
        self._database = Database(folder, patience=patience)
        self._settings: dict[int, ServerSettings] = {}
        self._answers = Together(self._keep_answers)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self) -> None:
        """Create or migrate the database now rather than with the first use."""
        await self._database.open()

    async def close(self) -> None:
        """Let go of the database."""
        await self._database.close()

    def examine(self) -> bool:
        """Read the whole database without changing it; False where there is none yet."""
        return self._database.examine()

    def copy_to(self, copy: Path) -> None:
        """Write a copy of the database as it is now to a file that is not there yet."""
        self._database.copy_to(copy)

    # Named values

    async def read(self, name: str) -> str | None:
        """The value kept under `name`, or None where there is none."""
        value = select(kept.c.value).where(kept.c.name == name)
        return await self._database.do(lambda connection: connection.scalar(value))

    async def keep(self, name: str, value: str) -> None:
        """Keep `value` under `name`."""
        await self._database.do(lambda connection: _put(connection, kept, {"name": name}, {"value": value}))

    # Server settings

    async def settings(self, server: int) -> ServerSettings:
        """The settings of a server, or the defaults where its admins have chosen none; read once, then remembered."""
        if known := self.known_settings(server):
            return known
        found = await self._database.do(lambda connection: _settings(connection, server))
        if len(self._settings) >= REMEMBERED:
            self._settings.clear()
        return self._settings.setdefault(server, found)  # not over a change that was made meanwhile

    def known_settings(self, server: int) -> ServerSettings | None:
        """The settings of a server if they are remembered, which takes no turn of the event loop."""
        return self._settings.get(server)

    async def change_settings(self, server: int, **changes: object) -> ServerSettings:
        """Change some of a server's settings, named as in ServerSettings; returns all as they are now.

        Questions that found nothing are forgotten where they are no longer to be collected.
        """

        def change(connection: Connection) -> ServerSettings:
            # The write comes first, so that nobody else can write between the read and the write.
            connection.execute(update(servers).where(servers.c.server == server).values(server=server))
            changed = _checked(asdict(_settings(connection, server)) | changes)
            _put(connection, servers, {"server": server}, {"settings": _SETTINGS.dump_python(changed, mode="json")})
            if not changed.collect_unanswered:
                connection.execute(delete(unanswered).where(unanswered.c.server == server))
            return changed

        self._settings[server] = changed = await self._database.do(change)
        return changed

    # Answers and votes

    async def keep_answer(self, answer: KeptAnswer) -> None:
        """Keep an answer, or what it has become, under its key."""
        await self._answers.add(answer)

    async def _keep_answers(self, several: list[KeptAnswer]) -> None:
        rows = [{column.name: getattr(answer, column.name) for column in answers.c} for answer in several]
        now = [row | {"here": row["key"]} for row in rows]

        def keep(connection: Connection) -> None:
            connection.execute(_ADD_ANSWERS, rows)
            connection.execute(_MEND_ANSWERS, now)

        await self._database.do(keep)

    async def answer(self, key: str) -> KeptAnswer | None:
        """The answer with a key; None where it is forgotten."""
        return await self._answer(select(answers).where(answers.c.key == key))

    async def answer_with(self, message: int) -> KeptAnswer | None:
        """The answer to the question of a message, or the one that a message shows; None where it is forgotten."""
        return await self._answer(select(answers).where((answers.c.message == message) | (answers.c.reply == message)))

    async def _answer(self, wanted: Select[Any]) -> KeptAnswer | None:
        row = await self._database.do(lambda connection: connection.execute(wanted).first())
        return _answer(row) if row else None

    async def delete_answer(self, key: str) -> None:
        """Forget an answer and the votes on it."""
        await self._database.do(lambda connection: connection.execute(delete(answers).where(answers.c.key == key)))

    async def vote(self, vote: Vote) -> None:
        """Keep a member's vote in place of the one before; nothing is kept for an answer that is forgotten."""
        of = {"answer": vote.answer, "member": vote.member}

        def keep(connection: Connection) -> None:
            if connection.scalar(select(answers.c.key).where(answers.c.key == vote.answer)):
                _put(connection, votes, of, {"good": vote.good, "word": vote.word})

        await self._database.do(keep)

    async def votes(self, answer: str) -> tuple[Vote, ...]:
        """All votes on an answer."""
        rows = await self._rows(select(votes).where(votes.c.answer == answer))
        return tuple(Vote(*row) for row in rows)

    async def disliked(self, server: int) -> tuple[tuple[KeptAnswer, tuple[Vote, ...]], ...]:
        """The answers of a server that somebody found bad, newest first, each with those votes."""
        bad = select(answers, votes.c.member, votes.c.word).join(votes).where(answers.c.server == server, ~votes.c.good)
        found: dict[str, tuple[KeptAnswer, list[Vote]]] = {}
        for row in await self._rows(bad.order_by(answers.c.created.desc(), answers.c.key)):
            _, against = found.setdefault(row.key, (_answer(row), []))
            against.append(Vote(row.key, row.member, good=False, word=row.word))
        return tuple((answer, tuple(against)) for answer, against in found.values())

    # Unanswered questions

    async def keep_unanswered(self, question: UnansweredQuestion) -> None:
        """Keep a question that found nothing."""
        await self._database.do(lambda connection: connection.execute(insert(unanswered), asdict(question)))

    async def unanswered(self, server: int) -> tuple[UnansweredQuestion, ...]:
        """The questions of a server that found nothing, newest first."""
        columns = (unanswered.c.server, unanswered.c.text, unanswered.c.asked)
        newest = select(*columns).where(unanswered.c.server == server)
        rows = await self._rows(newest.order_by(unanswered.c.asked.desc(), unanswered.c.id.desc()))
        return tuple(UnansweredQuestion(*row) for row in rows)

    async def clear_unanswered(self, server: int) -> None:
        """Forget the questions of a server that found nothing."""
        gone = delete(unanswered).where(unanswered.c.server == server)
        await self._database.do(lambda connection: connection.execute(gone))

    async def _rows(self, wanted: Select[Any]) -> Sequence[Row[Any]]:
        return await self._database.do(lambda connection: connection.execute(wanted).all())

    # What is forgotten

    async def be_in(self, present: Iterable[int], now: datetime) -> None:
        """Note in which servers the bot is: of others, what is kept is deleted once they were left long enough."""
        here = set(present)

        def note(connection: Connection) -> None:
            known = set(connection.scalars(select(servers.c.server)))
            left = set(connection.scalars(select(departures.c.server)))
            connection.execute(delete(departures).where(departures.c.server.in_(here & left)))
            gone = [{"server": server, "left": now} for server in known - here - left]
            if gone:
                connection.execute(insert(departures), gone)

        await self._database.do(note)

    async def forget_old(self, now: datetime) -> None:
        """Delete what is older than KEPT_DAYS, and all of the servers that were left as long ago."""
        until = now - timedelta(days=KEPT_DAYS)

        def forget(connection: Connection) -> set[int]:
            long_gone = set(connection.scalars(select(departures.c.server).where(departures.c.left <= until)))
            for table in (servers, answers, unanswered):
                connection.execute(delete(table).where(table.c.server.in_(long_gone)))
            connection.execute(delete(departures).where(departures.c.left <= until))
            connection.execute(delete(answers).where(answers.c.created <= until))
            connection.execute(delete(unanswered).where(unanswered.c.asked <= until))
            return long_gone

        for server in await self._database.do(forget):
            self._settings.pop(server, None)

    async def delete_everything_of(self, member: int) -> None:
        """Delete the answers to a member's questions, the votes on them, and the member's own votes."""

        def forget(connection: Connection) -> None:
            connection.execute(delete(answers).where(answers.c.asker == member))
            connection.execute(delete(votes).where(votes.c.member == member))

        await self._database.do(forget)


def _put(connection: Connection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Write a row, whether or not there is one with that key."""
    here = [table.c[name] == value for name, value in key.items()]
    if not connection.execute(update(table).where(*here).values(**values)).rowcount:
        connection.execute(insert(table).values(**key, **values))


def _settings(connection: Connection, server: int) -> ServerSettings:
    return _checked(connection.scalar(select(servers.c.settings).where(servers.c.server == server)) or {})


def _checked(values: object) -> ServerSettings:
    try:
        return _SETTINGS.validate_python(values)
    except ValidationError as error:
        wrong = ", ".join(str(one["loc"][0]) for one in error.errors())
        raise StoreError(f"These settings of a server cannot be used: {wrong}.", "Choose them anew.") from error


def _answer(row: Row[Any]) -> KeptAnswer:
    return KeptAnswer(
        key=row.key,
        asker=row.asker,
        server=row.server,
        channel=row.channel,
        question=row.question,
        before=row.before,
        hits=tuple((slug, number, mark) for slug, number, mark in row.hits),
        created=row.created,
        filters=row.filters,
        private=row.private,
        message=row.message,
        reply=row.reply,
    )
