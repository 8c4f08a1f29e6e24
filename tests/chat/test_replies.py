"""How answers get into an interaction that has come some way."""

import asyncio
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import discord
import pytest

from bot.chat.replies import patiently

from .conftest import World
from .seen import text


@dataclass
class Waiting:
    """An interaction that notes how it was deferred. SimCord's clock stands still while a thread works."""

    deferred: list[dict[str, bool]] = field(default_factory=list)
    created_at: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def response(self) -> "Waiting":
        return self

    async def defer(self, **how: bool) -> None:
        self.deferred.append(how)


@pytest.mark.parametrize("private", [False, True])
async def test_work_that_takes_long_is_announced_as_privately_as_its_answer(private: bool) -> None:
    waiting: Any = Waiting()

    def work() -> str:
        time.sleep(0.1)
        return "done"

    assert await patiently(waiting, asyncio.to_thread(work), private=private, patience=0.01) == "done"
    assert waiting.deferred == [{"ephemeral": private, "thinking": True}]


async def test_work_that_is_quick_is_not_announced() -> None:
    waiting: Any = Waiting()
    assert await patiently(waiting, asyncio.to_thread(lambda: "done"), private=True) == "done"
    assert waiting.deferred == []


async def test_work_that_fails_passes_its_error_on() -> None:
    waiting: Any = Waiting()
    with pytest.raises(ZeroDivisionError):
        await patiently(waiting, asyncio.to_thread(lambda: 1 // 0), private=True)


async def test_a_deferred_interaction_gets_its_answer_in_place(world: World) -> None:
    result = await world.boss.slash(world.channel, "refresh")
    acknowledged = next(request for request in world.env.http_requests if request.path.endswith("/callback"))
    assert acknowledged.json["type"] == discord.InteractionResponseType.deferred_channel_message.value
    assert result.followups == []
    assert text(result.response).startswith("### Refreshed in")
