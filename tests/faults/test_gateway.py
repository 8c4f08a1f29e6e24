"""What becomes of questions when the gateway closes, moves, forgets, or is away."""

import asyncio
import contextlib
import logging
from typing import Any

import pytest

from bot.chat import run_bot
from bot.repeats import SaidOnce
from tests.double import Double, error, payloads

from .conftest import Wire, words

QUESTION = "Who commands the ferry?"


async def is_answered_once(wire: Wire, asked: int, within: float = 5) -> None:
    await wire.discord.answered(asked, within=within)
    await asyncio.sleep(0.2)
    (given,) = wire.discord.world.answers[asked]
    assert "Ilse Brandt" in words(given)


@pytest.mark.parametrize("code", [1000, 1001, 1006, 4000, 4008])
async def test_a_closed_gateway_is_resumed_and_what_was_asked_meanwhile_is_answered_once(wire: Wire, code: int) -> None:
    before = await wire.discord.ask(QUESTION)
    await wire.discord.answered(before)
    await wire.discord.gateway.close(code)
    meanwhile = [await wire.discord.ask(QUESTION), await wire.discord.slash("ask", question=QUESTION)]

    for asked in [before, *meanwhile, await wire.discord.ask(QUESTION)]:
        await is_answered_once(wire, asked)
    assert (wire.discord.gateway.identified, wire.discord.gateway.resumed) == (1, 1)


async def test_a_request_to_reconnect_is_followed_and_nothing_is_lost(wire: Wire) -> None:
    await wire.discord.gateway.ask_to_reconnect()
    await is_answered_once(wire, await wire.discord.ask(QUESTION))
    assert wire.discord.gateway.resumed == 1


async def test_a_session_that_may_be_resumed_is_resumed(wire: Wire) -> None:
    await wire.discord.gateway.invalidate(resumable=True)
    await is_answered_once(wire, await wire.discord.ask(QUESTION))
    assert wire.discord.gateway.resumed == 1


@pytest.mark.slow
async def test_an_invalid_session_is_begun_anew(wire: Wire) -> None:
    await wire.discord.gateway.invalidate(resumable=False)
    await wire.discord.until(lambda: wire.discord.gateway.identified == 2, within=15)
    await is_answered_once(wire, await wire.discord.ask(QUESTION))


@pytest.mark.slow
async def test_a_gateway_that_forgot_the_session_is_told_who_the_bot_is_once_more(wire: Wire) -> None:
    wire.discord.gateway.forget_sessions()
    await wire.discord.gateway.close(4009)
    await wire.discord.until(lambda: wire.discord.gateway.identified == 2, within=15)
    await is_answered_once(wire, await wire.discord.ask(QUESTION))


@pytest.mark.slow
async def test_questions_asked_while_the_network_is_away_are_answered_once_when_it_is_back(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    once = SaidOnce()
    await wire.discord.stop()
    members = [payloads.user(name) for name in ("bob", "carol", "dave", "erin")]
    asked = [await wire.discord.ask(QUESTION, by=member) for member in members for _ in range(5)]
    await asyncio.sleep(8)
    await wire.discord.start()
    for one in asked:
        await is_answered_once(wire, one, within=30)
    assert (wire.discord.gateway.identified, wire.discord.gateway.resumed) == (1, 1)
    lines = [record for record in caplog.records if record.levelno >= logging.WARNING and once.filter(record)]
    assert 1 <= len(lines) <= 3


@pytest.mark.slow
async def test_answers_under_way_when_the_network_goes_are_given_once_when_it_is_back(wire: Wire) -> None:
    wire.discord.faults.plan("POST", "*", error(503), times=None)
    asked = [await wire.discord.ask(QUESTION), await wire.discord.slash("ask", question=QUESTION)]
    await wire.discord.until(lambda: len(wire.discord.rest.requests) > 6)
    await wire.discord.stop()
    await asyncio.sleep(3)
    wire.discord.faults.clear()
    await wire.discord.start()

    await is_answered_once(wire, asked[0], within=40)
    # The interaction has expired by now, and so the answer is a message that answers nothing.
    await wire.discord.until(lambda: len(wire.discord.world.answers[0]) == 1, within=40)
    assert asked[1] not in wire.discord.world.answers


async def test_an_event_that_comes_twice_is_answered_once(wire: Wire) -> None:
    message = wire.discord.world.said(f"<@{wire.discord.world.bot['id']}> {QUESTION}", wire.discord.channel)
    for _ in range(2):
        await wire.discord.gateway.dispatch("MESSAGE_CREATE", message, wire.discord.world.guild_id)
    await is_answered_once(wire, int(message["id"]))


@pytest.mark.slow
async def test_a_gateway_that_is_away_at_the_start_is_waited_for(discord: Double, make_bot: Any) -> None:
    bot = make_bot()
    discord.gateway.refusing = True
    running = asyncio.create_task(run_bot(bot, "a.good.token"))
    await asyncio.sleep(1)
    assert not running.done()
    discord.gateway.refusing = False
    await discord.until(lambda: discord.gateway.identified == 1, within=15)
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
