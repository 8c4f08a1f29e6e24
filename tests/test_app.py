"""What runs beside the bot: the store is opened and closed, and old things are forgotten."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.app import build
from bot.config import Config
from bot.store import Store, UnansweredQuestion


async def test_what_is_old_is_forgotten_while_the_bot_runs(tmp_path: Path) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=31)
    async with Store(tmp_path) as store:
        await store.keep_unanswered(UnansweredQuestion(7, "What is a quay?", long_ago))
    app = build(Config(data=tmp_path))
    async with app.at_work(), asyncio.timeout(5):
        while await app.store.unanswered(7):  # noqa: ASYNC110 - the store has no event to wait for
            await asyncio.sleep(0.01)


async def test_a_store_that_fails_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    app = build(Config(data=tmp_path / "file"))
    async with app.at_work(), asyncio.timeout(5):
        while "cannot be written" not in caplog.text:  # noqa: ASYNC110
            await asyncio.sleep(0.01)
