"""The real bot, connected to a double of Discord over real sockets."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from yarl import URL

from bot.chat import VerbatimBot, run_bot
from tests.chat.conftest import folder, library, make_bot, open_store, simcord_bot, store, world  # noqa: F401 - fixtures
from tests.double import Double, Given


@dataclass
class Wire:
    """A bot at work, and the Discord that it is connected to."""

    discord: Double
    bot: VerbatimBot
    running: asyncio.Task[None]

    async def answer(self, question: str = "Who commands the ferry?", *, within: float = 5) -> list[Given]:
        """Ask by mention; the answers."""
        return await self.discord.answered(await self.discord.ask(question), within=within)


def words(given: Given) -> str:
    """All text of an answer."""
    return "\n".join(_contents(given.message["components"]))


def _contents(components: list[dict[str, Any]]) -> list[str]:
    found: list[str] = []
    for part in components:
        found += [part["content"]] if "content" in part else _contents(part.get("components") or [])
    return found


@pytest.fixture
async def discord(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Double]:
    """The double. Nothing that the bot sends may break a limit of Discord's."""
    double = Double()
    await double.start()
    monkeypatch.setattr("discord.http.Route.BASE", double.api)
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", URL(double.world.gateway_url))
    yield double
    await double.stop()
    assert double.rest.refused == []


@pytest.fixture
async def connect(discord: Double, make_bot: Any) -> AsyncIterator[Callable[..., Awaitable[Wire]]]:  # noqa: F811
    """Connects bots; at the end, each must still be at work, and leave in order."""
    wires: list[Wire] = []

    async def connected(**changes: Any) -> Wire:
        bot = make_bot(**changes)
        wires.append(Wire(discord, bot, asyncio.create_task(run_bot(bot, "a.good.token"))))
        # Not until it is ready: discord.py waits two seconds for more servers before it says so.
        await discord.until(lambda: any(guild.me for guild in bot.guilds), within=15)
        return wires[-1]

    yield connected
    for wire in wires:
        assert not wire.running.done(), "the process would have ended"
        wire.running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await wire.running


@pytest.fixture
async def wire(connect: Callable[..., Awaitable[Wire]]) -> Wire:
    """A bot on the double."""
    return await connect()
