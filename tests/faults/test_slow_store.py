"""Commands that wait for a slow store: Discord gives up one that it has heard nothing of for three seconds."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.store import ServerSettings, Store
from tests.double.payloads import EPHEMERAL
from tests.double.rest import DEFERRED_MESSAGE

from .conftest import Wire, words


class SlowStore(Store):
    """A store that says nothing of a server until it is let go."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.go_on = asyncio.Event()

    async def settings(self, server: int) -> ServerSettings:
        await self.go_on.wait()
        return await super().settings(server)

    async def unanswered(self, server: int) -> Any:
        await self.go_on.wait()
        return await super().unanswered(server)

    async def disliked(self, server: int) -> Any:
        await self.go_on.wait()
        return await super().disliked(server)


@pytest.fixture
async def slow(tmp_path: Path) -> AsyncIterator[SlowStore]:
    async with SlowStore(tmp_path / "slow") as store:
        yield store


@pytest.fixture
async def wire(slow: SlowStore, connect: Callable[..., Awaitable[Wire]]) -> Wire:
    return await connect(store=slow)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("settings", "Settings of this server"),
        ("unanswered", "I don’t collect unanswered questions"),
        ("feedback", "nobody said that an answer did not help"),
    ],
)
async def test_a_command_for_admins_is_announced_in_time_and_answered_when_the_store_is(
    wire: Wire, slow: SlowStore, command: str, said: str
) -> None:
    used = await wire.discord.slash(command)
    await asyncio.sleep(3.2)
    promised = [one.body for one in wire.discord.rest.requests if one.path.endswith("/callback")]
    assert [one["type"] for one in promised] == [DEFERRED_MESSAGE]
    slow.go_on.set()
    (given,) = await wire.discord.answered(used)
    assert said in words(given)
    assert given.message["flags"] & EPHEMERAL


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "options"),
    [("ask", {"question": "Who commands the ferry?"}), ("summary", {"article": "ferry"}), ("digest", {})],
)
async def test_a_public_command_is_refused_in_private_and_in_time_where_its_rules_can_not_be_read(
    wire: Wire, slow: SlowStore, command: str, options: dict[str, str]
) -> None:
    used = await wire.discord.slash(command, **options)
    (given,) = await wire.discord.answered(used, within=2.5)
    assert words(given).startswith("I can’t read the settings of this server at the moment")
    assert given.message["flags"] & EPHEMERAL
    slow.go_on.set()
