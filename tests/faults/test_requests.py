"""From an event to its reply: one request, named in the log, measured once."""

import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot import requests
from bot.answers import Answer
from bot.health import CountedAnswerer, Numbers
from bot.library import Library
from tests.double import error
from tests.health.test_page import value

from .conftest import Wire


class Noting(CountedAnswerer):
    """The counted answerer, which notes the request that each question belongs to."""

    seen: list[requests.Request | None]

    async def find(self, question: str, **asked: Any) -> Answer:
        self.seen.append(requests.current())
        return await super().find(question, **asked)


@pytest.fixture
def numbers() -> Numbers:
    return Numbers()


@pytest.fixture
async def wire(connect: Callable[..., Awaitable[Wire]], library: Library, numbers: Numbers) -> Wire:
    answerer = Noting(lambda: library.current, numbers=numbers)
    answerer.seen = []
    return await connect(answerer=answerer, numbers=numbers)


async def test_each_question_is_a_request_of_its_own_in_whose_name_is_logged_how_long_it_took(
    wire: Wire, numbers: Numbers, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await wire.answer("Who commands the ferry?")
    await wire.discord.answered(await wire.discord.slash("ask", question="Who commands the ferry?"))
    await wire.discord.until(lambda: value(numbers, "verbatim_reply_seconds_count") == 2)
    first, second = wire.bot.answerer.seen  # type: ignore[attr-defined]
    assert (first.way, second.way) == ("message", "command")
    assert first.id != second.id
    assert re.findall(r"A question \((\w+)\) was answered, within \d+ ms", caplog.text) == ["message", "command"]
    assert "ferry" not in caplog.text
    assert value(numbers, 'verbatim_questions_total{outcome="answered",way="command"}') == 1


async def test_a_reply_that_discord_refused_at_first_is_measured_when_it_is_taken(wire: Wire, numbers: Numbers) -> None:
    wire.discord.faults.plan("POST", "/channels/*/messages", error(500))
    await wire.answer("Who commands the ferry?")
    await wire.discord.until(lambda: value(numbers, "verbatim_reply_seconds_count") == 1)
    assert value(numbers, 'verbatim_discord_requests_total{status="500"}') == 1


async def test_the_connection_is_told_in_numbers(wire: Wire, numbers: Numbers) -> None:
    await wire.discord.until(lambda: value(numbers, 'verbatim_gateway_events_total{event="connect"}') == 1)
    assert value(numbers, "verbatim_servers") == 1
    assert value(numbers, "verbatim_shards") == 1


async def test_it_is_not_ready_while_it_is_not_connected(wire: Wire) -> None:
    await wire.discord.until(lambda: not wire.bot.lacking(), within=10)
    await wire.discord.stop()
    await wire.discord.until(lambda: wire.bot.lacking() == ["It is not connected to Discord."], within=10)
    await wire.discord.start()
    await wire.discord.until(lambda: not wire.bot.lacking(), within=10)
