"""Many servers: as many connections as Discord asks for."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.double import Double

from .conftest import Wire, words


@pytest.mark.slow
async def test_it_makes_as_many_connections_as_discord_asks_for_and_answers_on_each(
    discord: Double, connect: Callable[..., Awaitable[Wire]]
) -> None:
    discord.world.shards = 2
    wire = await connect(shards=None)
    await discord.until(lambda: len(wire.bot.shards) == 2, within=15)
    assert {(session.shard, session.shards) for session in discord.gateway.sessions.values()} == {(0, 2), (1, 2)}
    (given,) = await wire.answer("Who commands the ferry?")
    assert "Ilse Brandt" in words(given)


@pytest.mark.slow
async def test_each_connection_is_resumed_when_the_network_is_back_and_nothing_is_lost(
    discord: Double, connect: Callable[..., Awaitable[Wire]]
) -> None:
    discord.world.shards = 2
    await connect(shards=None)
    await discord.until(lambda: len(discord.gateway.sessions) == 2, within=15)
    await asyncio.sleep(0.5)
    await discord.stop()
    asked = await discord.ask("Who commands the ferry?")
    await asyncio.sleep(5)
    await discord.start()
    (given,) = await discord.answered(asked, within=30)
    assert "Ilse Brandt" in words(given)
    await discord.until(lambda: discord.gateway.resumed == 2, within=30)
    assert discord.gateway.identified == 2
