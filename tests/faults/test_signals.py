"""How the process ends: in order, soon, and with nothing lost."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.store import Store
from tests.double import Double, limited, silence
from tests.processes import children

from .conftest import words
from .process import TOKEN, BotProcess

MESSAGES = "/channels/*/messages"
Start = Callable[..., Awaitable[BotProcess]]


@pytest.fixture
async def start(discord: Double, folder: Path, tmp_path: Path) -> AsyncIterator[Start]:
    """Starts the process and waits until it is connected; whatever still runs at the end is killed."""
    started: list[BotProcess] = []

    async def run(**environ: str) -> BotProcess:
        before = set(discord.gateway.sessions)
        bot = await BotProcess.start(discord, folder, tmp_path / "data", **environ)
        started.append(bot)
        await discord.until(lambda: set(discord.gateway.sessions) - before, within=20)
        return bot

    yield run
    for bot in started:
        with contextlib.suppress(ProcessLookupError):
            bot.process.kill()
        await bot.process.wait()


async def ended_in_order(bot: BotProcess, number: signal.Signals) -> float:
    """Stop it; how long that took."""
    began = time.monotonic()
    assert await bot.stop(number) == 0, bot.said
    assert "Stopped." in bot.said
    assert "Traceback" not in bot.said
    return time.monotonic() - began


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_at_once_where_nothing_is_under_way(start: Start, number: signal.Signals) -> None:
    bot = await start()
    assert await ended_in_order(bot, number) < 4


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_what_is_being_answered_when_a_signal_comes_is_answered(
    start: Start, discord: Double, number: signal.Signals
) -> None:
    bot = await start()
    discord.faults.plan("POST", MESSAGES, limited(1.5))
    asked = [await discord.ask(question) for question in ("Who commands the ferry?", "What does a ticket cost?")]
    await discord.until(lambda: any(request.method == "POST" for request in discord.rest.requests), within=10)
    assert await ended_in_order(bot, number) < 5
    assert [len(discord.world.answers[one]) for one in asked] == [1, 1]
    assert "Ilse Brandt" in words(discord.world.answers[asked[0]][0])


@pytest.mark.slow
async def test_a_discord_that_keeps_silent_delays_the_end_by_eight_seconds_at_most(
    start: Start, discord: Double
) -> None:
    bot = await start()
    discord.faults.plan("POST", MESSAGES, silence(60), times=None)
    await discord.ask("Who commands the ferry?")
    await discord.until(lambda: any(request.method == "POST" for request in discord.rest.requests), within=10)
    began = time.monotonic()
    assert await bot.stop() == 0
    assert 4 < time.monotonic() - began < 10


async def test_what_is_kept_is_whole_after_a_kill_in_the_middle_of_writing(
    start: Start, discord: Double, tmp_path: Path
) -> None:
    async with Store(tmp_path / "data") as store:
        await store.change_settings(7, quotes=2)
    bot = await start()
    await discord.answered(await discord.ask("Who commands the ferry?"), within=20)
    writer = asyncio.create_task(_ask_for_ever(discord))
    await asyncio.sleep(0.3)
    bot.process.kill()
    await bot.process.wait()
    writer.cancel()
    async with Store(tmp_path / "data") as store:
        assert (await store.settings(7)).quotes == 2
    again = await start()
    await discord.answered(await discord.ask("What does a ticket cost?"), within=20)
    assert await again.stop() == 0


async def _ask_for_ever(discord: Double) -> None:
    while True:
        await discord.ask("Who commands the ferry?")
        await asyncio.sleep(0.01)


async def test_a_signal_to_all_of_its_processes_ends_it_as_one_to_itself_does(start: Start, discord: Double) -> None:
    bot = await start()
    await discord.answered(await discord.ask("Who commands the ferry?"), within=20)
    for pid in children(bot.process.pid):
        os.kill(pid, signal.SIGTERM)
    assert await ended_in_order(bot, signal.SIGTERM) < 4
    assert "died" not in bot.said


@pytest.mark.slow
async def test_a_signal_ends_it_in_time_also_while_it_reads_its_articles(
    start: Start, discord: Double, folder: Path, tmp_path: Path
) -> None:
    for number in range(12):
        (folder / f"{number}.md").write_text("A word. " * 200_000, encoding="utf-8")
    bot = await BotProcess.start(discord, folder, tmp_path / "data")
    readers: list[int] = []
    try:
        await discord.until(lambda: len(children(bot.process.pid)) > 1, within=20)
        await asyncio.sleep(0.5)
        readers = children(bot.process.pid)
        for pid in readers:
            assert TOKEN.encode() not in environment(pid)
            os.kill(pid, signal.SIGSTOP)  # a piece of work that takes long
        bot.process.send_signal(signal.SIGTERM)
        await discord.until(lambda: bot.process.returncode is not None, within=10)
        assert bot.process.returncode == 0
    finally:
        for pid in readers:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        assert bot.process.stderr
        await bot.process.stderr.read()


def environment(pid: int) -> bytes:
    return Path(f"/proc/{pid}/environ").read_bytes()


async def test_the_token_is_neither_in_the_log_nor_in_the_list_of_processes_nor_told_to_those_beside(
    start: Start,
) -> None:
    bot = await start(VERBATIM_LOG_LEVEL="debug")
    for pid in children(bot.process.pid):
        assert TOKEN.encode() not in environment(pid)
    listed: Any = Path(f"/proc/{bot.process.pid}/cmdline")
    assert TOKEN.encode() not in listed.read_bytes()
    assert await bot.stop() == 0
    assert TOKEN not in bot.said
    assert os.environ.get("DISCORD_TOKEN") is None
