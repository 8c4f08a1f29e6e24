"""What members are told when something goes wrong, and what the log says."""

import logging
import re
from collections.abc import Callable
from typing import Any

import discord
import pytest

from bot.answers import Answerer
from bot.chat.cards import notice
from bot.chat.replies import respond
from bot.library import Library

from .conftest import World
from .seen import text


class Switch:
    """Gives the articles until it is broken."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.broken = True

    def __call__(self) -> Any:
        if self.broken:
            raise RuntimeError("the disk is on fire")
        return self.library.current


@pytest.fixture
def switch(library: Library) -> Switch:
    return Switch(library)


@pytest.fixture
def simcord_bot(make_bot: Callable[..., Any], switch: Switch) -> Any:
    return make_bot(answerer=Answerer(switch))


def reference(shown: str) -> str:
    found = re.fullmatch(
        r"Something went wrong on my side \(reference ([0-9a-f]{8})\)\. "
        r"Please try again; if it stays like this, tell those who run me that reference\.",
        shown,
    )
    assert found, shown
    return found[1]


async def test_a_message_is_told_of_a_failure_by_a_reference_that_the_log_has(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    shown = text(await world.ask("Who commands the ferry?"))

    assert f"Reference {reference(shown)}" in caplog.text
    assert "the disk is on fire" in caplog.text
    assert "the disk is on fire" not in shown
    assert world.env.errors


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("ask", {"question": "Who?"}),
        ("summary", {"article": "ferry"}),
        ("digest", {}),
        ("articles", {}),
        ("help", {}),
    ],
)
async def test_a_command_is_told_in_private(
    world: World, caplog: pytest.LogCaptureFixture, command: str, options: dict[str, Any]
) -> None:
    result = await world.alice.slash(world.channel, command, **options)

    assert result.ephemeral
    assert f"Reference {reference(text(result.response))}" in caplog.text
    assert world.env.errors


async def test_a_button_is_told_in_private_and_the_list_stays(
    world: World, switch: Switch, library: Library, folder: Any, caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(9):
        (folder / f"tide-{number}.md").write_text(f"# Tide {number}\n\nHigh water.", encoding="utf-8")
    library.load()
    switch.broken = False
    page = (await world.alice.slash(world.channel, "articles")).response
    shown_before = text(page)
    switch.broken = True

    result = await world.alice.click(page, label="Older")
    assert result.ephemeral
    assert f"Reference {reference(text(result.response))}" in caplog.text
    assert text(page) == shown_before


async def test_a_failure_after_the_answer_was_deferred_is_told_in_its_place(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.env.inject_error("PATCH", "/webhooks/*/messages/@original", status=500)
    result = await world.boss.slash(world.channel, "refresh")
    assert reference(text(result.response)) in caplog.text
    assert world.env.errors


async def test_a_failure_after_a_public_answer_is_told_in_private(
    make_bot: Any, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    broken = make_bot()

    @broken.tree.command(description="Answers, then fails")
    async def late(interaction: discord.Interaction) -> None:
        await respond(interaction, notice("Here you are."), private=False)
        raise RuntimeError("too late")

    await world.env.restart_bot(broken)
    result = await world.alice.slash(world.channel, "late")
    (told,) = result.followups
    assert not result.ephemeral
    assert told.ephemeral
    assert reference(text(told)) in caplog.text
    assert world.env.errors


async def test_autocomplete_that_fails_offers_nothing(world: World) -> None:
    assert await world.alice.autocomplete(world.channel, "summary", "article", "fer") == []


@pytest.mark.parametrize("private", [False, True])
async def test_an_answer_too_late_for_its_interaction_goes_to_the_channel_if_it_is_public(
    world: World, switch: Switch, caplog: pytest.LogCaptureFixture, private: bool
) -> None:
    caplog.set_level(logging.INFO)
    switch.broken = False
    world.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)
    result = await world.alice.slash(world.channel, "ask", question="Who commands the ferry?", private=private)

    assert result.response is None
    assert ["Ilse Brandt" in text(shown) for shown in world.replies()] == ([] if private else [True])
    assert "An interaction expired before it was answered" in caplog.text
    assert "Reference" not in caplog.text


async def test_a_failure_that_nobody_can_be_told_of_is_in_the_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    world.env.inject_error("POST", "*", status=500, times=None)
    await world.alice.slash(world.channel, "ask", question="Who?")
    await world.alice.send(world.channel, f"{world.mention} Who commands the ferry?")
    assert caplog.text.count("A member could not be told what went wrong") == 2
    assert world.env.errors


async def test_an_event_that_is_no_message_only_fills_the_log(world: World, caplog: pytest.LogCaptureFixture) -> None:
    async def on_guild_channel_create(_channel: object) -> None:
        raise RuntimeError("no room")

    world.bot.add_listener(on_guild_channel_create)
    world.guild.create_text_channel("second")
    await world.env.settle()
    assert "The event on_guild_channel_create failed." in caplog.text
    assert world.env.errors
