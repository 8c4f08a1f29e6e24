"""Many servers: as many connections as Discord asks for."""

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
