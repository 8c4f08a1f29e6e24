"""The store: every question that the bot asks its database, and every value that it keeps there."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Row, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

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
        async with self._database.begin() as connection:
            value: str | None = await connection.scalar(select(kept.c.value).where(kept.c.name == name))
            return value

    async def keep(self, name: str, value: str) -> None:
        """Keep `value` under `name`."""
        async with self._database.begin() as connection:
            await _put(connection, kept, {"name": name}, {"value": value})

    # Server settings

    async def settings(self, server: int) -> ServerSettings:
        """The settings of a server, or the defaults where its admins have chosen none; read once, then remembered."""
        if server not in self._settings:
            async with self._database.begin() as connection:
                found = await _settings(connection, server)
            if len(self._settings) >= REMEMBERED:
                self._settings.clear()
            return self._settings.setdefault(server, found)  # not over a change that was made meanwhile
        return self._settings[server]

    async def change_settings(self, server: int, **changes: object) -> ServerSettings:
        """Change some of a server's settings, named as in ServerSettings; returns all as they are now.

        Questions that found nothing are forgotten where they are no longer to be collected.
        """
        async with self._database.begin() as connection:
            # The write comes first, so that nobody else can write between the read and the write.
            await connection.execute(update(servers).where(servers.c.server == server).values(server=server))
            changed = _checked(asdict(await _settings(connection, server)) | changes)
            await _put(
                connection, servers, {"server": server}, {"settings": _SETTINGS.dump_python(changed, mode="json")}
            )
            if not changed.collect_unanswered:
                await connection.execute(delete(unanswered).where(unanswered.c.server == server))
        self._settings[server] = changed
        return changed

    # Answers and votes

    async def keep_answer(self, answer: KeptAnswer) -> None:
        """Keep an answer, or what it has become, under its key."""
        await self._answers.add(answer)

    async def _keep_answers(self, several: list[KeptAnswer]) -> None:
        row = upsert(answers)
        changed = {column.name: row.excluded[column.name] for column in answers.c if not column.primary_key}
        async with self._database.begin() as connection:
            await connection.execute(
                row.on_conflict_do_update(index_elements=["key"], set_=changed), [asdict(answer) for answer in several]
            )

    async def answer(self, key: str) -> KeptAnswer | None:
        """The answer with a key; None where it is forgotten."""
        async with self._database.begin() as connection:
            row = (await connection.execute(select(answers).where(answers.c.key == key))).first()
            return _answer(row) if row else None

    async def answer_with(self, message: int) -> KeptAnswer | None:
        """The answer to the question of a message, or the one that a message shows; None where it is forgotten."""
        here = (answers.c.message == message) | (answers.c.reply == message)
        async with self._database.begin() as connection:
            row = (await connection.execute(select(answers).where(here))).first()
            return _answer(row) if row else None

    async def delete_answer(self, key: str) -> None:
        """Forget an answer and the votes on it."""
        async with self._database.begin() as connection:
            await connection.execute(delete(answers).where(answers.c.key == key))

    async def vote(self, vote: Vote) -> None:
        """Keep a member's vote in place of the one before; nothing is kept for an answer that is forgotten."""
        of = {"answer": vote.answer, "member": vote.member}
        async with self._database.begin() as connection:
            if await connection.scalar(select(answers.c.key).where(answers.c.key == vote.answer)):
                await _put(connection, votes, of, {"good": vote.good, "word": vote.word})

    async def votes(self, answer: str) -> tuple[Vote, ...]:
        """All votes on an answer."""
        async with self._database.begin() as connection:
            return tuple(Vote(*row) for row in await connection.execute(select(votes).where(votes.c.answer == answer)))

    async def disliked(self, server: int) -> tuple[tuple[KeptAnswer, tuple[Vote, ...]], ...]:
        """The answers of a server that somebody found bad, newest first, each with those votes."""
        bad = select(answers, votes.c.member, votes.c.word).join(votes).where(answers.c.server == server, ~votes.c.good)
        found: dict[str, tuple[KeptAnswer, list[Vote]]] = {}
        async with self._database.begin() as connection:
            for row in await connection.execute(bad.order_by(answers.c.created.desc(), answers.c.key)):
                _, against = found.setdefault(row.key, (_answer(row), []))
                against.append(Vote(row.key, row.member, good=False, word=row.word))
        return tuple((answer, tuple(against)) for answer, against in found.values())

    # Unanswered questions

    async def keep_unanswered(self, question: UnansweredQuestion) -> None:
        """Keep a question that found nothing."""
        async with self._database.begin() as connection:
            await connection.execute(insert(unanswered).values(**asdict(question)))

    async def unanswered(self, server: int) -> tuple[UnansweredQuestion, ...]:
        """The questions of a server that found nothing, newest first."""
        columns = (unanswered.c.server, unanswered.c.text, unanswered.c.asked)
        newest = select(*columns).where(unanswered.c.server == server)
        async with self._database.begin() as connection:
            rows = await connection.execute(newest.order_by(unanswered.c.asked.desc(), unanswered.c.id.desc()))
            return tuple(UnansweredQuestion(*row) for row in rows)

    async def clear_unanswered(self, server: int) -> None:
        """Forget the questions of a server that found nothing."""
        async with self._database.begin() as connection:
            await connection.execute(delete(unanswered).where(unanswered.c.server == server))

    # What is forgotten

    async def be_in(self, present: Iterable[int], now: datetime) -> None:
        """Note in which servers the bot is: of others, what is kept is deleted once they were left long enough."""
        here = set(present)
        async with self._database.begin() as connection:
            known = set(await connection.scalars(select(servers.c.server)))
            left = set(await connection.scalars(select(departures.c.server)))
            await connection.execute(delete(departures).where(departures.c.server.in_(here & left)))
            gone = [{"server": server, "left": now} for server in known - here - left]
            if gone:
                await connection.execute(insert(departures), gone)

    async def forget_old(self, now: datetime) -> None:
        """Delete what is older than KEPT_DAYS, and all of the servers that were left as long ago."""
        until = now - timedelta(days=KEPT_DAYS)
        async with self._database.begin() as connection:
            long_gone = set(await connection.scalars(select(departures.c.server).where(departures.c.left <= until)))
            for table in (servers, answers, unanswered):
                await connection.execute(delete(table).where(table.c.server.in_(long_gone)))
            await connection.execute(delete(departures).where(departures.c.left <= until))
            await connection.execute(delete(answers).where(answers.c.created <= until))
            await connection.execute(delete(unanswered).where(unanswered.c.asked <= until))
        for server in long_gone:
            self._settings.pop(server, None)

    async def delete_everything_of(self, member: int) -> None:
        """Delete the answers to a member's questions, the votes on them, and the member's own votes."""
        async with self._database.begin() as connection:
            await connection.execute(delete(answers).where(answers.c.asker == member))
            await connection.execute(delete(votes).where(votes.c.member == member))


async def _put(connection: AsyncConnection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Write a row, whether or not there is one with that key."""
    here = [table.c[name] == value for name, value in key.items()]
    if not (await connection.execute(update(table).where(*here).values(**values))).rowcount:
        await connection.execute(insert(table).values(**key, **values))


async def _settings(connection: AsyncConnection, server: int) -> ServerSettings:
    return _checked(await connection.scalar(select(servers.c.settings).where(servers.c.server == server)) or {})


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
