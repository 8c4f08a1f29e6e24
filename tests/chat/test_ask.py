"""Questions: which messages are questions, what they ask, and what members see of the answers."""

import logging
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.backend.models import AllowedMentions
from simcord.enums import MessageType

from .conftest import World
from .seen import read, text, texts

QUESTION = "Who commands the ferry?"
CAPTAIN = "**Captain Ilse Brandt commands the ferry.**"


async def test_a_mention_is_answered_below_it(world: World) -> None:
    asked = await world.alice.send(world.channel, f"{world.mention} {QUESTION}")

    (reply,) = world.replies()
    assert CAPTAIN in text(reply)
    assert reply.reference is not None
    assert reply.reference.message_id == asked.id


async def test_an_answer_shows_the_quote_its_source_and_its_day(world: World) -> None:
    quote, small, *_ = texts(await world.ask(QUESTION))

    assert quote == f"> {CAPTAIN} She learned her trade on the coal barges of the Ruhr."
    assert small.startswith("-# [The ferry returns to Marrow Bay](<https://courier.example/ferry#:~:text=")
    assert small.endswith(">) · Bay Courier · <t:1772625600:D>")


async def test_a_question_without_an_answer_is_refused_in_a_sentence(world: World) -> None:
    shown = text(await world.ask("What does a ferry to the moons of Jupiter and Saturn cost?"))
    assert shown.startswith("The articles don’t answer that.\n-# Nothing found about “moons”, “Jupiter”, “Saturn”\n")
    assert "-# Closest article\n- [The ferry returns" in shown
    assert ">" not in shown.replace(">)", "")


async def test_the_words_around_the_mention_are_the_question(world: World) -> None:
    await world.alice.send(world.channel, f"Say, {world.mention}, who commands\nthe **ferry**?")
    assert world.asked == [("Say, , who commands the **ferry**?", "")]


async def test_other_people_roles_and_channels_are_asked_about_by_name(world: World) -> None:
    role = world.guild.create_role("Sailors")
    await world.ask(f"Do {world.boss.mention} and {role.mention} write in {world.channel.mention}?")
    assert world.asked == [("Do @boss and @Sailors write in #general?", "")]


async def test_a_mention_of_the_bots_role_is_a_question_too_where_it_can_be_read(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(message_content=True))
    await world.alice.send(world.channel, f"{own_role(world).mention} {QUESTION}")
    assert world.asked == [(QUESTION, "")]


async def test_a_mention_of_the_bots_role_that_discord_hides_is_explained(world: World) -> None:
    for _ in range(2):
        await world.alice.send(world.channel, f"{own_role(world).mention} {QUESTION}")
    shown = [read(reply) for reply in world.replies()]
    assert shown == ["That is my role, and I can’t read what follows it. Please mention me instead, or use /ask."] * 2


def own_role(world: World) -> discord.Role:
    assert world.guild.me is not None
    return next(role for role in world.guild.me.roles if role.managed)


@pytest.mark.parametrize("content", [QUESTION, f"@everyone {QUESTION}", f"@TestBot {QUESTION}"])
async def test_messages_that_name_somebody_else_or_nobody_are_left_alone(world: World, content: str) -> None:
    await world.alice.send(world.channel, content)
    await world.alice.send(world.channel, f"{world.boss.mention} {content}")
    assert world.replies() == []


async def test_bots_and_webhooks_and_discord_itself_are_never_answered(world: World) -> None:
    other = world.guild.add_member(world.env.create_user("other-bot", bot=True))
    await other.send(world.channel, f"{world.mention} {QUESTION}")
    await world.guild.create_webhook(world.channel).send(f"{world.mention} {QUESTION}")
    private = world.alice.user.dm_channel
    await world.alice.send_dm("Hello?")
    pinned = {"referenced_channel_id": private.id, "referenced_message_id": private.history()[0].id}
    world.env.backend.create_system_message(private.id, MessageType.PINS_ADD, world.alice.id, **pinned)
    await world.env.settle()
    assert world.asked == [("Hello?", "")]
    assert private.last_message.type is discord.MessageType.pins_add
    assert world.replies() == []


async def test_a_direct_message_needs_no_mention(world: World) -> None:
    await world.alice.send_dm(QUESTION)
    assert CAPTAIN in text(world.alice.user.dm_channel.last_message)


async def test_a_mention_without_a_question_is_told_how_to_ask(world: World) -> None:
    assert text(await world.ask("")).startswith("What would you like to know? Mention me")
    assert world.asked == []


async def test_a_bare_mention_below_somebodys_question_asks_that_question(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(message_content=True))
    theirs = await world.boss.send(world.channel, QUESTION)
    assert CAPTAIN in text(await world.ask("", reply_to=theirs))


async def test_a_bare_mention_below_a_message_that_discord_hides_says_so(world: World) -> None:
    theirs = await world.boss.send(world.channel, QUESTION)
    shown = text(await world.ask("", reply_to=theirs))
    assert shown == "I can’t read the message that you replied to. Please put the question next to my name."


async def test_a_reply_to_an_answer_takes_the_question_before_along(world: World) -> None:
    answer = await world.ask(QUESTION)
    await world.ask("And what does a ticket cost?", reply_to=answer)
    assert world.asked == [(QUESTION, ""), ("And what does a ticket cost?", QUESTION)]


async def test_a_reply_to_an_answer_of_the_slash_command_takes_its_question_along(world: World) -> None:
    result = await world.alice.slash(world.channel, "ask", question=QUESTION)
    await world.ask("And what does a ticket cost?", reply_to=result.response)
    assert world.asked[1] == ("And what does a ticket cost?", QUESTION)


async def test_the_question_before_may_have_been_somebody_elses_and_some_time_ago(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(message_content=True))
    theirs = await world.boss.send(world.channel, QUESTION)
    answer = await world.ask("", reply_to=theirs)
    await world.ask("When does the bakery open?")
    await world.ask("And what does a ticket cost?", reply_to=answer)
    assert world.asked[-1] == ("And what does a ticket cost?", QUESTION)


async def test_the_question_before_is_found_after_a_restart(make_bot: Any, world: World) -> None:
    answer = await world.ask(QUESTION)
    await world.env.restart_bot(make_bot())
    await world.ask("And what does a ticket cost?", reply_to=answer)
    assert world.asked == [("And what does a ticket cost?", QUESTION)]


async def test_a_reply_that_keeps_the_mention_on_is_read_without_the_intent(world: World) -> None:
    answer = await world.ask(QUESTION)
    await world.alice.send(world.channel, "And what does a ticket cost?", reply_to=answer)
    assert world.asked[1] == ("And what does a ticket cost?", QUESTION)


async def reply_without_mention(
    world: World, member: MemberActor, message: discord.Message, content: str = "And what does a ticket cost?"
) -> None:
    """What a member does who turns the @ off before sending; SimCord's actors leave it on."""
    world.env.backend.create_message(
        world.channel.id,
        member.id,
        content,
        attachments=world.env.backend.store_attachments(world.channel.id, [("boat.txt", b"~~~")]),
        reference={"message_id": str(message.id)},
        allowed_mentions=AllowedMentions(replied_user=False),
    )
    await world.env.settle()


async def test_a_reply_that_discord_hides_is_explained_once_to_each_member(world: World) -> None:
    answer = await world.ask(QUESTION)
    for member in (world.alice, world.alice, world.boss):
        await reply_without_mention(world, member, answer)
    shown = [read(reply) for reply in world.replies()[1:]]
    assert shown == ["I can only read a reply that mentions me: leave the @ on, or use /ask."] * 2


async def test_a_reply_without_a_mention_is_read_with_the_intent(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(message_content=True))
    answer = await world.ask(QUESTION)
    await reply_without_mention(world, world.alice, answer)
    assert world.asked[1] == ("And what does a ticket cost?", QUESTION)


async def test_a_reply_that_is_a_file_only_is_not_taken_for_a_hidden_one(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(message_content=True))
    await reply_without_mention(world, world.alice, await world.ask(QUESTION), content="")
    assert text(world.replies()[-1]).startswith("What would you like to know?")


async def test_a_file_that_mentions_the_bot_is_told_how_to_ask(world: World) -> None:
    answer = await world.ask(QUESTION)
    await world.alice.send(world.channel, "", reply_to=answer, attachments=[("boat.txt", b"~~~")])
    assert text(world.replies()[-1]).startswith("What would you like to know?")


async def test_the_slash_command_shows_its_question_to_the_channel(world: World) -> None:
    result = await world.alice.slash(world.channel, "ask", question="Who commands the *ferry*?")

    assert not result.ephemeral
    assert texts(result.response)[0] == r"### Who commands the \*ferry\*?"
    assert CAPTAIN in text(result.response)


async def test_a_question_of_four_thousand_characters_is_read_to_its_end(world: World) -> None:
    question = f"{'Dear all, ' * 397}{QUESTION}".rjust(4000, "!")
    result = await world.alice.slash(world.channel, "ask", question=question)
    assert "Captain Ilse Brandt commands the ferry." in text(result.response)
    assert text(result.response).startswith("### !")
    assert world.asked[-1] == (question, "")


async def test_a_private_question_is_answered_for_its_asker_only(world: World) -> None:
    result = await world.alice.slash(world.channel, "ask", question=QUESTION, private=True)

    assert result.ephemeral
    assert CAPTAIN in text(result.response)
    assert world.channel.history(viewer=world.boss) == []


async def test_the_slash_command_works_in_a_direct_message(world: World) -> None:
    result = await world.alice.user.slash("ask", question=QUESTION)
    assert CAPTAIN in text(result.response)


async def test_a_channel_that_the_bot_may_not_write_to_is_noted_in_the_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.bot.me: silent})
    await world.alice.send(closed, f"{world.mention} {QUESTION}")

    assert [message.author.name for message in closed.history()] == ["alice"]
    assert f"No permission to answer in channel {closed.id}" in caplog.text


async def test_a_channel_that_is_gone_stops_nothing(world: World, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    world.env.inject_error("POST", "/channels/*/messages", status=404, code=10003)
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    assert f"Channel {world.channel.id} was gone" in caplog.text


async def test_a_question_that_was_deleted_meanwhile_is_answered_all_the_same(world: World) -> None:
    await world.ask(QUESTION)
    sent = next(request.json for request in world.env.http_requests if request.method == "POST")
    assert isinstance(sent, dict)
    assert sent["message_reference"]["fail_if_not_exists"] is False


async def test_where_the_history_is_closed_the_answer_is_no_reply(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/messages", status=400, code=160002)
    answer = await world.ask(QUESTION)
    assert CAPTAIN in text(answer)
    assert answer.reference is None
