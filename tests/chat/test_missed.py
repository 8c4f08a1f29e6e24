"""/unanswered and /feedback: who sees them, what they show, and that a server is left and joined in silence."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.answers.alike import Group
from bot.chat.missed.drawing import disliked_card, unanswered_card
from bot.store import KeptAnswer, ServerSettings, Store, UnansweredQuestion, Vote

from .conftest import World
from .seen import ALL, buttons, components, read, text

NOW = datetime.now(UTC).replace(microsecond=0)


def asked(world: World, text: str, hours: int) -> UnansweredQuestion:
    return UnansweredQuestion(world.guild.id, text, NOW - timedelta(hours=hours))


def an_answer(world: World, key: str, question: str, hours: int = 0) -> KeptAnswer:
    return KeptAnswer(
        key=key,
        asker=world.alice.id,
        server=world.guild.id,
        channel=world.channel.id,
        question=question,
        before="",
        hits=(("harbour/ferry", 0, ""), ("harbour/ferry", 1, ""), ("bakery", 0, "")),
        created=NOW - timedelta(hours=hours),
    )


async def test_the_list_of_unanswered_questions_says_how_to_turn_it_on(world: World, store: Store) -> None:
    result = await world.boss.slash(world.channel, "unanswered")
    assert result.ephemeral
    assert read(result.response) == (
        "I don’t collect unanswered questions in this server. To have it, turn it on in /settings."
    )
    await store.change_settings(world.guild.id, collect_unanswered=True)
    result = await world.boss.slash(world.channel, "unanswered")
    assert text(result.response) == "No question went unanswered in the last 30 days."


async def test_unanswered_questions_are_grouped_counted_and_newest_first(world: World, store: Store) -> None:
    for question, hours in (("What is a *quay*?", 3), ("Who sells fish?", 2), ("what is a quay", 1)):
        await store.keep_unanswered(asked(world, question, hours))
    shown = text((await world.boss.slash(world.channel, "unanswered")).response).split("\n")
    assert shown[0] == "### 3 questions that found nothing"
    assert shown[2:] == [
        f"- “what is a quay” · 2 times · <t:{int((NOW - timedelta(hours=1)).timestamp())}:R>",
        f"- “Who sells fish?” · once · <t:{int((NOW - timedelta(hours=2)).timestamp())}:R>",
    ]


async def test_unanswered_questions_are_cleared_once_that_is_confirmed(
    make_bot: Any, open_store: Any, world: World, store: Store
) -> None:
    for number in range(2):
        await store.keep_unanswered(asked(world, f"What is the {number}th quay?", number))
    shown = (await world.boss.slash(world.channel, "unanswered")).response
    await world.boss.click(shown, label="Clear")
    assert text(shown) == "Delete all 2 questions? They cannot be brought back."
    await world.boss.click(shown, label="Keep")
    assert text(shown).startswith("### 2 questions")
    await world.env.restart_bot(make_bot(store=await open_store()))
    await world.boss.click(shown, label="Clear")
    await world.boss.click(shown, label="Delete")
    assert text(shown) == "Deleted. No unanswered question is kept any more."
    assert await store.unanswered(world.guild.id) == ()


async def test_long_lists_have_pages_that_turn_after_a_restart(make_bot: Any, world: World, store: Store) -> None:
    names = ["ash", "birch", "cedar", "elm", "fir", "gum", "hazel", "ivy", "jasmine", "kauri", "larch"]
    for hours, name in enumerate(names):
        await store.keep_unanswered(asked(world, f"{name * 3}?", hours))
        await store.keep_answer(an_answer(world, name, f"Where grows the {name}?", hours))
        await store.vote(Vote(name, world.boss.id, good=False))
    for command in ("unanswered", "feedback"):
        shown = (await world.boss.slash(world.channel, command)).response
        assert "page 1 of 2" in text(shown)
        assert "larch" not in text(shown)
        await world.env.restart_bot(make_bot())
        await world.boss.click(shown, label="Older")
        assert "page 2 of 2" in text(shown)
        assert "larch" in text(shown)
        assert buttons(shown)["Older"] is False
        await world.boss.click(shown, label="Newer")
        assert "ash" in text(shown)


@pytest.mark.parametrize("command", ["settings", "unanswered", "feedback"])
async def test_a_member_whom_discord_lets_through_is_refused(world: World, command: str) -> None:
    number = int(world.bot.command_mentions()[command].split(":")[1].rstrip(">"))
    world.guild.set_command_permissions(number, {world.alice: True})
    result = await world.alice.slash(world.channel, command)
    assert result.ephemeral
    assert text(result.response).startswith("Only those who may manage this server can do that")
    assert world.env.errors


async def test_a_button_of_a_list_is_refused_to_whoever_may_no_longer_choose(world: World, store: Store) -> None:
    helpers = world.guild.create_role("Helpers")
    helper = world.guild.add_member(world.env.create_user("helper"), roles=[helpers])
    number = int(world.bot.command_mentions()["unanswered"].split(":")[1].rstrip(">"))
    world.guild.set_command_permissions(number, {helper: True})
    await store.change_settings(world.guild.id, admin_role=helpers.id, collect_unanswered=True)
    await store.keep_unanswered(asked(world, "What is a quay?", 0))
    shown = (await helper.slash(world.channel, "unanswered")).response
    await store.change_settings(world.guild.id, admin_role=None)
    result = await helper.click(shown, label="Clear")
    assert text(result.response).startswith("Only those who may manage this server can do that")
    assert len(await store.unanswered(world.guild.id)) == 1


async def test_feedback_names_the_answers_and_articles_that_did_not_help_and_no_member(
    world: World, store: Store
) -> None:
    assert text((await world.boss.slash(world.channel, "feedback")).response) == (
        "In the last 30 days, nobody said that an answer did not help."
    )
    for key, question in (("a", "Who commands the ferry?"), ("b", "What does a *ticket* cost?")):
        await store.keep_answer(an_answer(world, key, question, hours=ord(key)))
    await store.vote(Vote("a", world.alice.id, good=False, word="Out of date, @everyone"))
    await store.vote(Vote("a", world.boss.id, good=False))
    await store.vote(Vote("b", world.boss.id, good=False))
    result = await world.boss.slash(world.channel, "feedback")
    shown = text(result.response)
    assert result.ephemeral
    assert shown.startswith("### 2 answers marked “not helpful”")
    assert "- The ferry returns to Marrow Bay: 3 votes against\n- A bakery for night owls: 3 votes against" in shown
    assert f"- “Who commands the ferry?” · <#{world.channel.id}> · 2 votes against" in shown
    assert r"  - “Out of date, \@everyone”" in shown
    assert r"“What does a \*ticket\* cost?”" in shown
    assert str(world.alice.id) not in shown
    assert "alice" not in shown


async def test_feedback_says_where_it_is_off(world: World, store: Store) -> None:
    await store.change_settings(world.guild.id, feedback=False)
    assert read((await world.boss.slash(world.channel, "feedback")).response) == (
        "Feedback is off in this server; you can turn it on in /settings."
    )


async def test_the_help_says_openly_that_questions_are_kept(world: World, store: Store) -> None:
    assert "keep the text of questions" not in text((await world.alice.slash(world.channel, "help")).response)
    await store.change_settings(world.guild.id, collect_unanswered=True)
    shown = text((await world.alice.slash(world.channel, "help")).response)
    assert "-# This server’s admins have me keep the text of questions that found nothing, never who asked." in shown


async def test_the_help_names_the_settings_to_those_who_may_change_them(world: World) -> None:
    assert "/settings" not in read((await world.alice.slash(world.channel, "help")).response)
    assert "- /settings is for those who manage this server" in read(
        (await world.boss.slash(world.channel, "help")).response
    )


async def test_joining_a_server_says_nothing_anywhere(world: World) -> None:
    guild = world.env.create_guild("Second")
    channel = guild.create_text_channel("general")
    await world.env.settle()
    assert channel.history() == []
    assert world.channel.history() == []
    assert not [one for one in world.env.http_requests if one.path.endswith("/messages")]


async def test_the_settings_of_a_server_are_kept_for_thirty_days_after_it_was_left(
    make_bot: Any, world: World, store: Store
) -> None:
    await store.change_settings(world.guild.id, quotes=2)
    gone = world.guild.id + 1  # a server that threw the bot out while it was off
    await store.change_settings(gone, quotes=4)
    await world.env.restart_bot(make_bot())
    await store.forget_old(datetime.now(UTC) + timedelta(days=29))
    assert await store.settings(gone) == ServerSettings(quotes=4)
    await store.forget_old(datetime.now(UTC) + timedelta(days=31))
    assert await store.settings(gone) == ServerSettings()
    assert await store.settings(world.guild.id) == ServerSettings(quotes=2)


async def test_a_server_that_is_left_while_the_bot_runs_is_noted_at_once(world: World, store: Store) -> None:
    await store.change_settings(world.guild.id, quotes=2)
    await world.bot.get_guild(world.guild.id).leave()  # type: ignore[union-attr]
    await world.env.settle()
    await store.forget_old(datetime.now(UTC) + timedelta(days=31))
    assert await store.settings(world.guild.id) == ServerSettings()


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.language)
def test_full_pages_keep_discords_limits(world: World, words: Any) -> None:
    groups = [Group("*" * 4000, 1234, NOW)] * 30
    votes = (Vote("a", 1, good=False, word="*" * 4000),) * 9
    found = [(an_answer(world, "a", "*" * 4000), votes)] * 30
    for page in (0, 2):
        card = unanswered_card(groups, page, 99_999, words, [])
        assert card.content_length() <= 4000
        card = disliked_card(found, [("*" * 500, 99_999)] * 5, page, words, [])
        assert card.content_length() <= 4000
        assert len(components(card)) <= 40
