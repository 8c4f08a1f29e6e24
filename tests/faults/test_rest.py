"""What becomes of an answer when the API fails: it arrives, once, and the log does not overflow."""

import asyncio
import logging
from typing import Any

import pytest

from bot.chat.cards import notice
from bot.chat.sending import FAULTS, insist
from tests.double import cut, error, limited, silence

from .conftest import Wire, words

MESSAGES = "/channels/*/messages"
CALLBACK = "/interactions/*/callback"
ORIGINAL = "/webhooks/*/messages/@original"


def sent(wire: Wire, path: str = "/messages") -> int:
    """How often the bot tried."""
    return sum(request.method in {"POST", "PATCH"} and path in request.path for request in wire.discord.rest.requests)


async def once(wire: Wire, asked: int, within: float = 5) -> str:
    """The words of the only answer to a question, also after a while."""
    await wire.discord.answered(asked, within=within)
    await asyncio.sleep(0.3)
    (given,) = wire.discord.world.answers[asked]
    return words(given)


@pytest.mark.parametrize("everywhere", [False, True])
async def test_an_answer_that_is_rate_limited_arrives_when_the_limit_is_over(wire: Wire, everywhere: bool) -> None:
    wire.discord.faults.plan("POST", MESSAGES, limited(0.2, everywhere=everywhere))
    asked = [await wire.discord.ask(question) for question in ("Who commands the ferry?", "What does a ticket cost?")]
    assert "Ilse Brandt" in await once(wire, asked[0])
    assert "nine crowns" in await once(wire, asked[1])


async def test_a_command_that_is_rate_limited_is_answered_when_the_limit_is_over(wire: Wire) -> None:
    wire.discord.faults.plan("POST", CALLBACK, limited(0.2))
    asked = await wire.discord.slash("ask", question="Who commands the ferry?")
    assert "Ilse Brandt" in await once(wire, asked)


@pytest.mark.parametrize("status", [500, 503])
@pytest.mark.parametrize("takes_effect", [False, True])
async def test_an_error_of_discords_own_neither_loses_an_answer_nor_doubles_it(
    wire: Wire, status: int, takes_effect: bool
) -> None:
    wire.discord.faults.plan("POST", MESSAGES, error(status, takes_effect=takes_effect))
    assert "Ilse Brandt" in await once(wire, await wire.discord.ask("Who commands the ferry?"))
    await wire.discord.until(lambda: sent(wire) == 2)


@pytest.mark.parametrize("takes_effect", [False, True])
async def test_a_connection_that_is_cut_neither_loses_an_answer_nor_doubles_it(
    wire: Wire, takes_effect: bool, caplog: pytest.LogCaptureFixture
) -> None:
    wire.discord.faults.plan("POST", MESSAGES, cut(takes_effect=takes_effect), times=2)
    assert "Ilse Brandt" in await once(wire, await wire.discord.ask("Who commands the ferry?"))
    await wire.discord.until(lambda: sent(wire) == 3)
    assert "Reference" not in caplog.text


@pytest.mark.parametrize("takes_effect", [False, True])
async def test_a_command_whose_connection_is_cut_is_answered_once(wire: Wire, takes_effect: bool) -> None:
    wire.discord.faults.plan("POST", CALLBACK, cut(takes_effect=takes_effect))
    asked = await wire.discord.slash("ask", question="Who commands the ferry?")
    assert "Ilse Brandt" in await once(wire, asked)


@pytest.mark.parametrize("takes_effect", [False, True])
async def test_a_click_whose_connection_is_cut_turns_the_page_once(wire: Wire, folder: Any, takes_effect: bool) -> None:
    for number in range(9):
        (folder / f"tide-{number}.md").write_text(f"# Tide {number}\n\nHigh water.", encoding="utf-8")
    await wire.discord.answered(await wire.discord.slash("refresh"))
    (listed,) = await wire.discord.answered(await wire.discord.slash("articles"))
    before = words(listed)

    wire.discord.faults.plan("POST", CALLBACK, cut(takes_effect=takes_effect))
    asked = await wire.discord.click(listed.message, "list:articles:older:1:::::")
    (given,) = await wire.discord.answered(asked)
    await asyncio.sleep(1.3)
    assert words(given) != before
    assert wire.discord.world.answers[asked] == [given]


async def test_a_message_that_discord_is_silent_about_is_sent_again_and_shown_once(wire: Wire) -> None:
    channel: Any = wire.bot.get_channel(int(wire.discord.channel["id"]))
    await wire.answer()  # from then on discord.py knows that the channel takes several messages at once
    wire.discord.faults.plan("POST", MESSAGES, silence(1, takes_effect=True))
    shown = await insist(lambda: channel.send(view=notice("Hello"), nonce=1), silence=0.2)
    assert [given.message["id"] for given in wire.discord.world.answers[0]] == [str(shown.id)]


async def test_a_channel_deleted_in_the_middle_of_an_answer_is_only_a_line(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    wire.discord.world.delete_channel(wire.discord.channel)
    asked = await wire.discord.ask("Who commands the ferry?")
    await wire.discord.until(lambda: "was gone" in caplog.text)
    assert asked not in wire.discord.world.answers
    assert all(record.levelno <= logging.INFO for record in caplog.records if record.name.startswith("bot."))


async def test_a_permission_lost_in_the_middle_of_an_answer_is_only_a_line(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    wire.discord.world.closed_channels.add(int(wire.discord.channel["id"]))
    await wire.discord.ask("Who commands the ferry?")
    await wire.discord.until(lambda: "No permission to answer" in caplog.text)
    assert all(record.levelno <= logging.WARNING for record in caplog.records)


async def test_a_question_deleted_before_its_answer_is_answered_all_the_same(wire: Wire) -> None:
    message = wire.discord.world.said(
        f"<@{wire.discord.world.bot['id']}> Who commands the ferry?", wire.discord.channel
    )
    del wire.discord.world.messages[int(message["id"])]
    await wire.discord.gateway.dispatch("MESSAGE_CREATE", message, wire.discord.world.guild_id)
    (given,) = await wire.discord.answered(int(message["id"]))
    assert "Ilse Brandt" in words(given)
    assert "message_reference" not in given.message


async def test_a_promise_that_was_deleted_in_the_middle_of_an_answer_is_only_a_line(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    wire.discord.faults.plan("PATCH", ORIGINAL, error(404, 10008, "Unknown Message"))
    await wire.discord.slash("refresh")
    await wire.discord.until(lambda: "was gone" in caplog.text)
    assert "Reference" not in caplog.text


async def test_a_token_that_expired_meanwhile_is_answered_in_the_channel_where_everybody_may_see_it(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    wire.discord.faults.plan("POST", CALLBACK, error(404, 10062, "Unknown interaction"), times=2)
    await wire.discord.slash("ask", question="Who commands the ferry?")
    (given,) = await wire.discord.answered(0)
    assert "Ilse Brandt" in words(given)

    await wire.discord.slash("ask", question="Who commands the ferry?", private=True)
    await wire.discord.until(lambda: "expired before it was answered" in caplog.text)
    assert wire.discord.world.answers[0] == [given]


async def test_what_discord_does_not_take_for_too_long_is_given_up(wire: Wire) -> None:
    channel: Any = wire.bot.get_channel(int(wire.discord.channel["id"]))
    wire.discord.faults.plan("POST", MESSAGES, cut(), times=None)
    with pytest.raises(FAULTS):
        await insist(lambda: channel.send(view=notice("Hello"), nonce=1), lasting=0.5)
