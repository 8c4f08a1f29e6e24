"""The buttons under an answer: what they show, to whom, and that they work after a restart."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.library import Library
from bot.store import Store, Vote

from .conftest import World
from .seen import buttons, choices, components, text

QUESTION = "What is said of the ferry and the lamp?"
CAPTAIN = "Who commands the ferry?"
EXPIRED = "I no longer know this answer: I keep what its buttons need for 30 days. Please ask again."
STALE = "The articles have changed since that answer. Please ask again."

MANY = """---
title: The ferry, from all sides
source: Bay Courier
published: 2026-03-01
category: harbour
---
""" + "\n\n".join(f"The ferry Kestrel was seen at pier {number} by the harbour master." for number in range(1, 7))


@pytest.fixture
def library(folder: Path, library: Library) -> Library:
    """The library with an article of which many passages answer."""
    (folder / "harbour" / "sides.md").write_text(MANY, encoding="utf-8")
    library.load()
    return library


PIERS = "Where was the ferry Kestrel seen by the harbour master?"


async def press(member: MemberActor, message: Any, label: str) -> InteractionResult:
    """Press the button whose label begins so."""
    (whole,) = [one for one in buttons(message) if one.startswith(label)]
    return await member.click(message, label=whole)


def private_text(result: InteractionResult) -> str:
    """What only the member who acted sees."""
    shown = result.response or result.followups[-1]
    assert shown.ephemeral
    return text(shown)


def shown_now(world: World, message: discord.Message) -> discord.Message:
    """A message as it is by now."""
    return next(one for one in world.channel.history() if one.id == message.id)


async def restart(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot())


async def test_an_answer_has_no_more_than_five_buttons_and_one_menu(world: World) -> None:
    shown = await world.ask(PIERS)
    assert list(buttons(shown)) == ["More", "👍 Helpful", "👎 Not helpful", "Why?", "Delete"]
    assert list(choices(shown)) == [
        *(f"What stands around passage {number}: The ferry, from all sides" for number in (1, 2, 3)),
        "The article in short: The ferry, from all sides",
    ]
    assert all(len(part.get("custom_id", "")) <= 100 for part in components(shown))


async def test_a_button_is_only_there_where_it_does_something(world: World, store: Store) -> None:
    refusal = await world.ask("What does zirconium cost in Australia?")
    assert set(buttons(refusal)) <= {"Why?", "Delete"}
    assert choices(refusal) == {}
    await store.change_settings(world.guild.id, feedback=False)
    assert "👍 Helpful" not in buttons(await world.ask(PIERS))
    private = (await world.alice.slash(world.channel, "ask", question=PIERS, private=True)).response
    assert list(buttons(private)) == ["More", "Why?", "Share"]


@pytest.mark.parametrize("restarted", [False, True])
async def test_more_turns_to_the_next_passages_and_back_for_the_asker(
    make_bot: Any, world: World, restarted: bool
) -> None:
    shown = await world.ask(PIERS)
    first = text(shown)
    if restarted:
        await restart(make_bot, world)
    await press(world.alice, shown, "More")
    shown = shown_now(world, shown)
    assert text(shown).startswith("-# Further passages, less likely to answer\n>")
    assert not set(first.splitlines()) & {line for line in text(shown).splitlines() if line.startswith(">")}
    await press(world.alice, shown, "More")
    await press(world.alice, shown_now(world, shown), "Back to the first")
    assert text(shown_now(world, shown)) == first
    assert len(world.replies()) == 1


async def test_more_gives_others_a_copy_of_their_own(make_bot: Any, world: World) -> None:
    shown = await world.ask(PIERS)
    await restart(make_bot, world)
    copy = await press(world.boss, shown, "More")
    assert private_text(copy).startswith("-# Further passages")
    assert "Delete" not in buttons(copy.response)
    assert text(shown_now(world, shown)) == text(shown)
    again = await press(world.boss, copy.response, "More")
    assert again.response is None or again.response.ephemeral
    assert text(shown_now(world, shown)) == text(shown)


async def test_the_paragraphs_around_a_passage_are_shown_to_whoever_asks(make_bot: Any, world: World) -> None:
    shown = await world.ask(CAPTAIN)
    await restart(make_bot, world)
    around = private_text(await world.boss.select(shown, [choices(shown)[next(iter(choices(shown)))]]))
    assert around.startswith("### [The ferry returns to Marrow Bay](<https://courier.example/ferry>)")
    ferry, captain, ticket = (around.index(part) for part in ("forty passengers", "**The passage**", "nine crowns"))
    assert ferry < captain < ticket


async def test_the_article_of_a_passage_is_told_in_short(make_bot: Any, world: World) -> None:
    shown = await world.ask(CAPTAIN)
    await restart(make_bot, world)
    summary = next(value for label, value in choices(shown).items() if label.startswith("The article in short"))
    told = private_text(await world.boss.select(shown, [summary]))
    assert "After nine winters without a boat" in told


async def test_why_names_the_words_and_the_file_only_for_those_in_charge(make_bot: Any, world: World) -> None:
    shown = await world.ask("Who commanded the ferry?")
    await restart(make_bot, world)
    why = private_text(await press(world.alice, shown, "Why?"))
    assert why.startswith("### Why these passages\nHow sure I am that they answer: ")
    assert "Found: “ferry”, “commanded” as “commands” (" in why
    assert "harbour/ferry" not in why
    assert "-# File: harbour/ferry, paragraph 2" in private_text(await press(world.boss, shown, "Why?"))


async def test_why_there_is_no_answer_can_be_asked_too(world: World) -> None:
    refusal = await world.ask("What does a ferry to the moons of Jupiter and Saturn cost?")
    assert "Nothing found about “moons”, “Jupiter”, “Saturn”" in private_text(await press(world.alice, refusal, "Why?"))


def key_of(shown: Any) -> str:
    """The key of the answer that a message shows."""
    ids = [part["custom_id"].split(":") for part in components(shown) if "custom_id" in part]
    return next(parts[3] for parts in ids if parts[0] == "answer")


async def test_a_member_has_one_vote_and_can_change_it(make_bot: Any, store: Store, world: World) -> None:
    shown = await world.ask(CAPTAIN)
    await restart(make_bot, world)
    assert "noted that this helped" in private_text(await press(world.boss, shown, "👍"))
    await press(world.alice, shown, "👍")
    asked = await press(world.boss, shown, "👎")
    assert asked.modal is not None
    told = asked.modal["components"][0]["description"]
    assert told == "Your vote is noted already. What you write is shown without your name."
    votes = {vote.member: vote for vote in await store.votes(key_of(shown))}
    assert votes[world.boss.id] == Vote(key_of(shown), world.boss.id, good=False)
    thanks = await world.boss.submit_modal(asked, {field_of(asked): " the *wrong* ferry "})
    assert "noted that this did not help" in private_text(thanks)
    votes = {vote.member: vote for vote in await store.votes(key_of(shown))}
    assert votes[world.boss.id].word == "the *wrong* ferry"
    assert votes[world.alice.id].good


def field_of(asked: InteractionResult) -> str:
    """The custom id of the form's field."""
    assert asked.modal is not None
    return str(asked.modal["components"][0]["component"]["custom_id"])


async def test_a_word_is_kept_that_is_sent_after_a_restart(make_bot: Any, store: Store, world: World) -> None:
    shown = await world.ask(CAPTAIN)
    asked = await press(world.boss, shown, "👎")
    await restart(make_bot, world)
    thanks = await world.boss.submit_modal(asked, {field_of(asked): "the wrong ferry"})
    assert "noted that this did not help" in private_text(thanks)
    assert await store.votes(key_of(shown)) == (Vote(key_of(shown), world.boss.id, good=False, word="the wrong ferry"),)


async def test_a_word_on_an_answer_that_is_forgotten_is_told_kindly(store: Store, world: World) -> None:
    shown = await world.ask(CAPTAIN)
    asked = await press(world.boss, shown, "👎")
    await store.delete_answer(key_of(shown))
    assert private_text(await world.boss.submit_modal(asked, {field_of(asked): "the wrong ferry"})) == EXPIRED


async def test_a_form_with_a_forged_key_adds_no_word_to_an_answer_that_its_sender_may_not_see(
    store: Store, world: World
) -> None:
    private = (await world.alice.slash(world.channel, "ask", question=CAPTAIN, private=True)).response
    asked = await press(world.boss, await world.ask(CAPTAIN), "👎")
    modal = asked._interaction.modal
    assert modal is not None
    modal["custom_id"] = f"word:{world.alice.id}:{key_of(private)}"
    told = private_text(await world.boss.submit_modal(asked, {field_of(asked): "let me in"}))
    assert told == "This answer belongs to somebody else."
    assert await store.votes(key_of(private)) == ()


async def test_a_server_that_takes_no_votes_any_more_says_so(store: Store, world: World) -> None:
    shown = await world.ask(CAPTAIN)
    await store.change_settings(world.guild.id, feedback=False)
    assert "does not collect opinions" in private_text(await press(world.alice, shown, "👍"))
    assert await store.votes(key_of(shown)) == ()


async def test_a_private_answer_is_shared_by_name_and_pings_nobody(make_bot: Any, world: World) -> None:
    private = (await world.alice.slash(world.channel, "ask", question=CAPTAIN, private=True)).response
    assert world.replies() == []
    await restart(make_bot, world)
    await press(world.alice, private, "Share")
    (shared,) = world.channel.history(viewer=world.boss)
    assert "### Who commands the ferry?" in text(shared)
    assert text(shared).endswith(f"-# Shared by {world.alice.mention}")
    assert "Delete" in buttons(shared)
    assert "Share" not in buttons(shared)
    await press(world.alice, shared, "Delete")
    assert world.channel.history(viewer=world.boss) == []


async def test_who_may_not_write_in_a_channel_shares_nothing_there(world: World) -> None:
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.alice: silent})
    private = (await world.alice.slash(closed, "ask", question=CAPTAIN, private=True)).response
    assert "can’t share it here" in private_text(await press(world.alice, private, "Share"))
    assert closed.history(viewer=world.boss) == []


async def test_the_asker_deletes_an_answer(make_bot: Any, store: Store, world: World) -> None:
    shown = await world.ask(CAPTAIN)
    await restart(make_bot, world)
    await press(world.alice, shown, "Delete")
    assert world.replies() == []
    assert await store.answer(key_of(shown)) is None


async def test_others_delete_it_only_if_they_manage_messages(world: World) -> None:
    shown = await world.ask(CAPTAIN)
    refused = private_text(await press(world.boss, shown, "Delete"))
    assert refused == "Only who asked, and those who may manage messages here, can delete this answer."
    moderators = world.guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    moderator = world.guild.add_member(world.env.create_user("mod"), roles=[moderators])
    await press(moderator, shown, "Delete")
    assert world.replies() == []


async def test_an_answer_that_is_forgotten_is_told_kindly(make_bot: Any, store: Store, world: World) -> None:
    shown = await world.ask(PIERS)
    await store.forget_old(datetime.now(UTC) + timedelta(days=31))
    await restart(make_bot, world)
    for label in ("More", "Why?", "👍", "👎", "Delete"):
        assert private_text(await press(world.alice, shown, label)) == EXPIRED
    assert private_text(await world.alice.select(shown, ["around:0"])) == EXPIRED


async def test_an_answer_that_a_refresh_made_stale_is_told_kindly(folder: Path, library: Library, world: World) -> None:
    shown = await world.ask(PIERS)
    (folder / "harbour" / "sides.md").write_text(MANY.replace("Kestrel", "Heron"), encoding="utf-8")
    library.load()
    for label in ("More", "Why?"):
        assert private_text(await press(world.alice, shown, label)) == STALE
    for value in ("around:0", "summary:0"):
        assert private_text(await world.alice.select(shown, [value])) == STALE
    assert "noted" in private_text(await press(world.alice, shown, "👍"))


async def test_what_a_server_hides_by_now_is_not_shown_by_old_buttons(store: Store, world: World) -> None:
    shown = await world.ask(PIERS)
    await store.change_settings(world.guild.id, categories=("food",))
    for label in ("More", "Why?"):
        assert private_text(await press(world.alice, shown, label)) == STALE
    assert private_text(await world.alice.select(shown, ["around:0"])) == STALE


async def forged(world: World, member: MemberActor, message: Any, custom_id: str) -> str:
    """What a member sees whose client sends a custom id of its own making."""
    stored = world.env.backend.messages[message.channel_id if hasattr(message, "channel_id") else message.channel.id][
        message.id
    ]
    for part in walk(stored.components):
        if part.get("custom_id", "").startswith("answer:why"):
            part["custom_id"] = custom_id
    return private_text(await member.click(message, custom_id=custom_id))


def walk(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [one for part in parts for one in (part, *walk(part.get("components", [])))]


async def test_the_key_of_a_private_answer_shows_it_to_nobody_else(world: World) -> None:
    private = (await world.alice.slash(world.channel, "ask", question=CAPTAIN, private=True)).response
    shown = await world.boss_asks("When does the bakery open?")
    key = key_of(private)
    for asker in (world.alice.id, world.boss.id):
        told = await forged(world, world.boss, shown, f"answer:why:{asker}:{key}:0")
        assert told == "This answer belongs to somebody else."
        shown = await world.boss_asks("When does the bakery open?")


async def test_an_answer_of_another_server_is_not_shown(world: World) -> None:
    shown = await world.ask(CAPTAIN)
    elsewhere = world.env.create_guild("Elsewhere")
    channel = elsewhere.create_text_channel("general")
    member = elsewhere.add_member(world.alice.user)
    await member.send(channel, f"{world.mention} {CAPTAIN}")
    other = channel.history()[-1]
    told = await forged(world, member, other, f"answer:why:{world.alice.id}:{key_of(shown)}:0")
    assert told == "This answer belongs to somebody else."


@pytest.mark.parametrize(
    "custom_id",
    [
        "answer:why:1:short:0",
        "answer:steal:{asker}:{key}:0",
        "answer:more:{asker}:{key}:99",
        "answer:more:{asker}:{key}",
    ],
)
async def test_a_custom_id_that_is_none_of_ours_does_nothing(world: World, custom_id: str) -> None:
    shown = await world.ask(CAPTAIN)
    made = custom_id.format(asker=world.alice.id, key=key_of(shown))
    stored = world.env.backend.messages[world.channel.id][shown.id]
    for part in walk(stored.components):
        if part.get("custom_id", "").startswith("answer:why"):
            part["custom_id"] = made
    result = await world.alice.click(shown, custom_id=made)
    assert result.response is None
    assert text(shown_now(world, shown)) == text(shown)


async def test_where_nothing_can_be_kept_an_answer_has_no_buttons(
    make_bot: Any, open_store: Any, tmp_path: Path, world: World
) -> None:
    broken = tmp_path / "broken"
    broken.write_text("no folder", encoding="utf-8")
    await world.env.restart_bot(make_bot(store=Store(broken)))
    await world.alice.send_dm(CAPTAIN)  # a server's settings could not be read
    shown = world.alice.user.dm_channel.last_message
    assert "Ilse Brandt" in text(shown)
    assert buttons(shown) == {}
