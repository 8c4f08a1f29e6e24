"""The database file: opened on first use and brought to its newest form, its failures told in plain words."""

import asyncio
import errno
import json
import logging
import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from contextvars import copy_context
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from bot.errors import StoreError
from bot.store.tables import kept

log = logging.getLogger(__name__)

T = TypeVar("T")

FILE = "verbatim.db"
OLD_FILE = "kept.json"
"""Where named values were kept before there was a database."""

PATIENCE = 5.0
"""Seconds to wait for another process that writes, together with the time that other work takes before."""

MIGRATIONS = Path(__file__).parent / "migrations"


class Database:
    """A SQLite file with a write-ahead log, so that other programs may read it meanwhile.

    One thread does all work on it, over one connection: SQLite lets one write at a time, and what waits for it here
    waits in order.
    """

    def __init__(self, folder: Path, *, patience: float = PATIENCE) -> None:
        self._folder = folder
        self._patience = patience
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="database")
        self._engine: Engine | None = None

    async def do(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in one transaction: all of it is in the file afterwards, or, where something fails, nothing.

        What was written last may be lost where the machine loses its power, but not where only the bot is killed.

        Raises StoreError.
        """
        until = time.monotonic() + self._patience
        return await self._in_thread(lambda: self._do(work, until))

    async def open(self) -> None:
        """Create or migrate the file, once; after a failure, the next call tries again. Raises StoreError."""
        await self._in_thread(self._opened)

    async def close(self) -> None:
        """Let go of the file; nothing is lost, and the next use opens it again."""
        await self._in_thread(self._close)

    async def _in_thread(self, call: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, copy_context().run, call)

    def _do(self, work: Callable[[Connection], T], until: float) -> T:
        engine = self._opened()
        left = max(1, round((until - time.monotonic()) * 1000))
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {left}")
                return work(connection)
        except SQLAlchemyError as error:
            raise self._foreseen(error) from error

    def _opened(self) -> Engine:
        if self._engine is None:
            engine = None
            try:
                self._make_file()
                engine = self._connect()
                with engine.begin() as connection:
                    _migrate(connection)
                    _take_over(connection, self._folder / OLD_FILE)
                (self._folder / OLD_FILE).unlink(missing_ok=True)
            except (SQLAlchemyError, OSError, StoreError) as error:
                if engine is not None:
                    engine.dispose()
                raise error if isinstance(error, StoreError) else self._foreseen(error) from error
            self._engine = engine
        return self._engine

    def _close(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def examine(self) -> bool:
        """Read the whole file without changing it; False where there is none yet. Raises StoreError."""
        file = self._folder / FILE
        if not file.exists():
            return False
        engine = create_engine(f"sqlite:///file:{quote(str(file.resolve()))}?mode=ro&uri=true")
        try:
            with engine.connect() as connection:
                if connection.scalar(text("PRAGMA quick_check")) != "ok":
                    raise self._damaged()
                _refuse_newer(connection, _steps(connection))
        except (SQLAlchemyError, OSError) as error:
            raise self._foreseen(error) from error
        finally:
            engine.dispose()
        return True

    def copy_to(self, copy: Path) -> None:
        """Write a copy as it is at one moment, while others go on writing. Raises StoreError."""
        if not self.examine():
            raise StoreError(f"There is no database in {self._folder} yet.", "Name its folder with the setting 'data'.")
        try:
            copy.touch(mode=0o600, exist_ok=False)
            with closing(sqlite3.connect(self._folder / FILE)) as ours, closing(sqlite3.connect(copy)) as theirs:
                ours.backup(theirs)
        except FileExistsError as error:
            raise StoreError(f"{copy} is there already.", "Name a file that is not there yet.") from error
        except (sqlite3.Error, OSError) as error:
            raise StoreError(
                f"No copy could be written to {copy}: {error}.", "Name a file in a folder that has room and is yours."
            ) from error

    def _make_file(self) -> None:
        """Make the folder and an empty file that nobody else may read."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self._folder / FILE).touch(mode=0o600)

    def _connect(self) -> Engine:
        engine = create_engine(
            f"sqlite:///{self._folder / FILE}",
            connect_args={"timeout": self._patience},
            pool_size=1,
            max_overflow=0,
            hide_parameters=True,  # what members ask is for no log
        )
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
        return engine

    def _foreseen(self, error: Exception) -> StoreError:
        file = self._folder / FILE
        said = str(error.orig) if isinstance(error, DatabaseError) else ""
        if "is locked" in said:
            return StoreError(
                f"The database {file} is in use by another program.",
                "Try again in a moment; if it stays like this, stop the other program.",
            )
        if "is full" in said or (isinstance(error, OSError) and error.errno == errno.ENOSPC):
            return StoreError(f"There is no room left for the database {file}.", "Make room on that disk.")
        if "malformed" in said or "not a database" in said:
            return self._damaged()
        if "readonly" in said or "unable to open" in said or isinstance(error, OSError):
            return StoreError(
                f"The database {file} cannot be written.",
                "Let the bot's user write the file and its folder, or name another folder with the setting 'data'.",
            )
        log.error("The database failed.", exc_info=error)
        return StoreError(f"The database {file} failed.", "The log says how.")

    def _damaged(self) -> StoreError:
        return StoreError(
            f"The database {self._folder / FILE} is damaged.",
            "Put back a copy of it, or move it away to begin with a new one.",
        )


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    """Prepare a new connection; transactions are begun by us, so that migrations are whole, too."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _migrate(connection: Connection) -> None:
    """Bring the tables to their newest form; raises StoreError for one that this version does not know."""
    config = _steps(connection)
    if not _refuse_newer(connection, config):
        command.upgrade(config, "head")


def _steps(connection: Connection) -> Config:
    """The migrations there are, for a connection."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _refuse_newer(connection: Connection, config: Config) -> bool:
    """Whether the tables have their newest form; raises StoreError for one that this version does not know."""
    steps = ScriptDirectory.from_config(config)
    now = MigrationContext.configure(connection).get_current_revision()
    if now is not None and now not in {step.revision for step in steps.walk_revisions()}:
        raise StoreError(
            "The database was written by a newer version of the bot.",
            "Run that version again, or name another folder with the setting 'data'.",
        )
    return now == steps.get_current_head()


def _take_over(connection: Connection, file: Path) -> None:
    """Take over the values of the file that was used before there was a database."""
    try:
        values = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    except ValueError as error:
        log.warning("%s cannot be read (%s); what it kept is found out anew.", file, error)
        return
    known = set(connection.scalars(select(kept.c.name)))
    for name, value in values.items() if isinstance(values, dict) else ():
        if name not in known:
            connection.execute(kept.insert().values(name=name, value=str(value)))
