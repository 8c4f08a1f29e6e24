"""The database file: who may read it, how it is migrated, and what is said when it fails."""

import asyncio
import sqlite3
import stat
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from bot.errors import StoreError
from bot.store import ServerSettings, Store, UnansweredQuestion
from bot.store.tables import metadata


async def opened(folder: Path) -> Path:
    """A database with a value, closed again; its file."""
    async with Store(folder) as store:
        await store.keep("colour", "blue")
    return folder / "verbatim.db"


async def test_only_the_bots_user_may_read_what_is_kept(tmp_path: Path) -> None:
    file = await opened(tmp_path / "data")
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


async def test_the_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{await opened(tmp_path)}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


async def test_the_log_is_written_ahead(tmp_path: Path) -> None:
    async with Store(tmp_path) as store:
        await store.keep("colour", "blue")
        assert (tmp_path / "verbatim.db-wal").exists()


async def test_the_values_of_the_old_file_are_taken_over_once(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text('{"colour": "red", "size": "large"}', encoding="utf-8")
    async with Store(tmp_path) as store:
        assert (await store.read("colour"), await store.read("size")) == ("red", "large")
        await store.keep("colour", "blue")
    async with Store(tmp_path) as store:
        assert await store.read("colour") == "blue"
    assert not (tmp_path / "kept.json").exists()


@pytest.mark.parametrize("content", [b"{", b"\xff", b"[]", b'"text"'])
async def test_a_damaged_old_file_stops_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_bytes(content)
    async with Store(tmp_path) as store:
        assert await store.read("colour") is None


def keep_and_crash(folder: Path) -> int:
    """The exit code of a process that keeps something and is gone at once."""
    program = (
        "import asyncio, os, pathlib; from bot.store import Store\n"
        "async def work():\n"
        f"    await Store(pathlib.Path({str(folder)!r})).change_settings(7, quotes=2)\n"
        "    os._exit(9)\n"
        "asyncio.run(work())"
    )
    return subprocess.run([sys.executable, "-c", program], check=False).returncode


async def test_a_crash_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    assert keep_and_crash(tmp_path) == 9
    async with Store(tmp_path) as store:
        assert await store.settings(7) == ServerSettings(quotes=2)


async def test_a_migration_that_is_broken_off_leaves_nothing_half_done(tmp_path: Path) -> None:
    tmp_path.joinpath("verbatim.db").touch()
    blocker = sqlite3.connect(tmp_path / "verbatim.db")
    blocker.execute("CREATE TABLE departures (wrong)")
    blocker.commit()
    async with Store(tmp_path) as store:
        with pytest.raises(StoreError):
            await store.open()
        blocker.execute("DROP TABLE departures")
        blocker.commit()
        await store.keep("colour", "blue")
        assert await store.read("colour") == "blue"
    blocker.close()


async def test_a_locked_database_says_so_and_works_again_afterwards(tmp_path: Path) -> None:
    file = await opened(tmp_path)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with Store(tmp_path, patience=0.05) as store:
        with pytest.raises(StoreError, match="in use by another program"):
            await store.keep("colour", "green")
        assert await store.read("colour") == "blue"
        other.execute("ROLLBACK")
        await store.keep("colour", "green")
        assert await store.read("colour") == "green"
    other.close()


async def test_what_waits_for_a_locked_database_waits_no_longer_together_than_alone(tmp_path: Path) -> None:
    other = sqlite3.connect(await opened(tmp_path), isolation_level=None)
    async with Store(tmp_path, patience=0.5) as store:
        assert await store.read("colour") == "blue"
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        failed = asyncio.gather(*(store.keep(f"{each}", "green") for each in range(10)), return_exceptions=True)
        assert await store.read("colour") == "blue"
        assert [type(error) for error in await failed] == [StoreError] * 10
        assert time.monotonic() - began < 1.5
        other.execute("ROLLBACK")
        await store.keep("colour", "green")
    other.close()


async def test_a_failure_that_nobody_foresaw_is_logged_without_what_was_to_be_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = sqlite3.connect(await opened(tmp_path))
    other.execute("DROP TABLE unanswered")
    async with Store(tmp_path) as store:
        with pytest.raises(StoreError, match="failed"):
            await store.keep_unanswered(UnansweredQuestion(7, "Who is the secret mayor?", datetime.now(UTC)))
    assert "no such table" in caplog.text
    assert "secret mayor" not in caplog.text
    other.close()


async def test_a_database_that_is_no_database_says_so(tmp_path: Path) -> None:
    (tmp_path / "verbatim.db").write_text("words " * 1000)
    async with Store(tmp_path) as store:
        with pytest.raises(StoreError, match="is damaged") as caught:
            await store.settings(7)
    assert "move it away" in caught.value.remedy


async def test_a_database_of_a_newer_version_says_so_and_is_left_alone(tmp_path: Path) -> None:
    other = sqlite3.connect(await opened(tmp_path))
    other.execute("UPDATE alembic_version SET version_num = '9999'")
    other.commit()
    async with Store(tmp_path) as store:
        with pytest.raises(StoreError, match="newer version"):
            await store.settings(7)
    assert other.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
    other.close()


async def test_a_full_disk_says_so(tmp_path: Path) -> None:
    file = await opened(tmp_path)
    async with Store(tmp_path) as store:
        await store.open()
        pages = await store._database.do(lambda connection: connection.exec_driver_sql("PRAGMA page_count").scalar())
        await store._database.do(lambda connection: connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}"))
        with pytest.raises(StoreError, match="no room left"):
            await store.keep("colour", "blue" * 100_000)
        assert await store.read("colour") == "blue"
    assert file.exists()


async def test_a_place_that_can_not_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    async with Store(tmp_path / "file") as store:
        with pytest.raises(StoreError, match="cannot be written"):
            await store.keep("colour", "blue")


async def test_a_read_only_database_says_so_and_can_still_be_read(tmp_path: Path) -> None:
    await opened(tmp_path)
    async with Store(tmp_path) as store:
        await store.open()
        await store._database.do(lambda connection: connection.exec_driver_sql("PRAGMA query_only = 1"))
        with pytest.raises(StoreError, match="cannot be written"):
            await store.keep("colour", "green")
        assert await store.read("colour") == "blue"
