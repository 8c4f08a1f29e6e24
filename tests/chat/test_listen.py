"""Questions that nobody asks the bot itself: channels and forums for them, threads, and what becomes of an answer."""

import asyncio
import time
from typing import Any

import discord
import pytest
from simcord.backend import serializers
from simcord.backend.models import Message
from simcord.builders import ChannelHandle

from bot.chat import signs
from bot.chat.rates import Rates
from bot.store import Store

from .conftest import World, foreseen
from .seen import text

QUESTION = "Who commands the ferry to Marrow Bay?"
CAPTAIN = "**Captain Ilse Brandt commands the ferry.**"
UNKNOWN = "Who is the president of the chess federation of Norway?"


@pytest.fixture
async def listening(make_bot: Any, store: Store, world: World) -> World:
    """A server where every clear question in the channel is answered."""
    await world.env.restart_bot(make_bot(message_content=True))
    await store.change_settings(world.guild.id, ask_channels=(world.channel.id,))
    return world


def marks(world: World, message: Any) -> list[str]:
    """The reactions under a message."""
    return [reaction.emoji for reaction in world.env.backend.messages[message.channel.id][message.id].reactions]


async def test_in_a_channel_for_questions_a_clear_one_is_answered_below_it(listening: World) -> None:
    asked = await listening.alice.send(listening.channel, QUESTION)
    (reply,) = listening.replies()
    assert CAPTAIN in text(reply)
    assert reply.reference is not None
    assert reply.reference.message_id == asked.id


@pytest.mark.parametrize(
    "content",
    [
        "are you coming tonight?",
        "ferry?",
        "!who commands the ferry",
        "https://courier.example/ferry",
        "The ferry sank.",
    ],
)
async def test_in_a_channel_for_questions_other_talk_is_left_alone(listening: World, content: str) -> None:
    message = await listening.alice.send(listening.channel, content)
    assert listening.replies() == []
    assert marks(listening, message) == []


async def test_questions_to_somebody_are_theirs_to_answer(listening: World) -> None:
    theirs = await listening.boss.send(listening.channel, "The ferry is back.")
    await listening.alice.send(listening.channel, QUESTION, reply_to=theirs)
    await listening.alice.send(listening.channel, f"{listening.boss.mention} {QUESTION}")
    assert listening.replies() == []


async def test_a_question_that_finds_nothing_gets_a_small_mark_and_no_words(listening: World, store: Store) -> None:
    asked = await listening.alice.send(listening.channel, UNKNOWN)
    assert listening.replies() == []
    assert marks(listening, asked) == ["❓"]
    await store.change_settings(listening.guild.id, reaction=False)
    assert marks(listening, await listening.alice.send(listening.channel, UNKNOWN)) == []


async def test_other_channels_stay_quiet(listening: World) -> None:
    elsewhere = listening.guild.create_text_channel("elsewhere")
    await listening.alice.send(elsewhere, QUESTION)
    assert len(elsewhere.history()) == 1


async def test_without_the_intent_a_channel_for_questions_is_silent_and_the_rest_works(
    store: Store, world: World
) -> None:
    await store.change_settings(world.guild.id, ask_channels=(world.channel.id,))
    await world.alice.send(world.channel, QUESTION)
    assert world.replies() == []
    assert CAPTAIN in text(await world.ask(QUESTION))


async def test_a_question_that_found_nothing_is_noted_only_where_an_admin_wants_it(
    listening: World, store: Store
) -> None:
    await listening.alice.send(listening.channel, UNKNOWN)
    assert await store.unanswered(listening.guild.id) == ()
    await store.change_settings(listening.guild.id, collect_unanswered=True)
    await listening.alice.send(listening.channel, UNKNOWN)
    assert [one.text for one in await store.unanswered(listening.guild.id)] == [UNKNOWN]


# Where the bot may answer at all


async def test_the_bot_is_silent_where_it_may_not_answer(store: Store, world: World) -> None:
    office = world.guild.create_text_channel("office")
    await store.change_settings(world.guild.id, only_channels=(office.id,))
    await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    assert world.replies() == []
    refused = await world.alice.slash(world.channel, "ask", question=QUESTION)
    assert refused.ephemeral
    assert text(refused.response) == f"On this server I answer only here: <#{office.id}>"
    foreseen(world)
    await world.alice.send(office, f"{world.mention} {QUESTION}")
    assert CAPTAIN in text(office.last_message)


async def test_where_the_bot_may_not_write_it_says_so_in_a_direct_message(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.bot.me: silent})
    await world.alice.send(closed, f"{world.mention} {QUESTION}")
    assert [message.author.name for message in closed.history()] == ["alice"]
    told = text(world.alice.user.dm_channel.last_message)
    assert told.startswith(f"I would have answered you in <#{closed.id}>, but I may not write there.")
    assert "Ask me here instead" in told
    assert f"No permission to answer in channel {closed.id}" in caplog.text


async def test_what_was_only_overheard_is_left_alone_in_silence(listening: World, store: Store) -> None:
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = listening.guild.create_text_channel("closed", overwrites={listening.bot.me: silent})
    await store.change_settings(listening.guild.id, ask_channels=(closed.id,))
    await listening.alice.send(closed, QUESTION)
    assert len(closed.history()) == 1
    assert listening.alice.user.dm_channel.history() == []


async def test_announcements_voice_and_stage_channels_are_answered_too(world: World) -> None:
    for channel in (
        world.guild.create_news_channel("news"),
        world.guild.create_voice_channel("talk"),
        world.guild.create_stage_channel("stage"),
    ):
        await world.alice.send(channel, f"{world.mention} {QUESTION}")
        assert CAPTAIN in text(channel.last_message)


# Threads


async def test_an_answer_may_open_a_thread_named_after_its_question(store: Store, world: World) -> None:
    await store.change_settings(world.guild.id, threads=True)
    await world.alice.send(world.channel, f"{world.mention} {QUESTION} {'Really? ' * 30}")
    thread = the_thread(world)
    assert thread.name.startswith(QUESTION)
    assert len(thread.name) <= 100
    assert [message.type for message in world.replies()] == [discord.MessageType.thread_created]
    assert CAPTAIN in text(handle(world, thread).last_message)


async def test_threads_can_be_wanted_in_one_channel_only(store: Store, world: World) -> None:
    office = world.guild.create_text_channel("office")
    await store.change_settings(world.guild.id, thread_channels=(office.id,))
    assert CAPTAIN in text(await world.ask(QUESTION))
    await world.alice.send(office, f"{world.mention} {QUESTION}")
    assert the_thread(world).name == QUESTION


async def test_where_no_thread_can_be_opened_the_answer_goes_to_the_channel(store: Store, world: World) -> None:
    await store.change_settings(world.guild.id, threads=True)
    world.env.inject_error("POST", "/channels/*/messages/*/threads", status=403, code=50013)
    assert CAPTAIN in text(await world.ask(QUESTION))


def the_thread(world: World) -> Any:
    (thread,) = (
        world.env.backend.channels[number] for number in world.env.backend.get_guild(world.guild.id).thread_ids
    )
    return thread


def handle(world: World, channel: Any) -> ChannelHandle:
    return ChannelHandle(world.env, world.guild, channel)


# Forums


async def post(world: World, forum: ChannelHandle, title: str, content: str) -> Any:
    """Alice opens a post of a forum, as Discord does it: the first message has the id of the post."""
    backend = world.env.backend
    thread = backend.create_thread(forum.id, title, world.alice.id, broadcast=False)
    starter = opening(world, thread, content)
    backend.announce_thread_create(thread)
    backend.announce_message_create(starter)
    await world.env.settle()
    return handle(world, thread)


def opening(world: World, thread: Any, content: str) -> Message:
    """The message that opens a post of Alice's."""
    backend = world.env.backend
    mentioned = [world.bot.me.id] if world.mention in content else []
    starter = Message(thread.id, thread.id, world.alice.id, content, backend.now_iso(), mention_user_ids=mentioned)
    backend.commit_message(starter, broadcast=False)
    return starter


@pytest.fixture
async def forum(make_bot: Any, store: Store, world: World) -> ChannelHandle:
    """A forum whose posts are answered."""
    await world.env.restart_bot(make_bot(message_content=True))
    forum = world.guild.create_forum_channel("help")
    await store.change_settings(world.guild.id, forum_channels=(forum.id,))
    return forum


@pytest.mark.parametrize(
    ("title", "content"),
    [
        (QUESTION, "I would like to write to them."),
        ("About the ferry", f"Hello! {QUESTION} I would like to write to them."),
        (QUESTION, "MENTION please"),
    ],
)
async def test_a_new_post_is_answered_once_from_title_and_text(
    forum: ChannelHandle, world: World, title: str, content: str
) -> None:
    thread = await post(world, forum, title, content.replace("MENTION", world.mention))
    answers = [message for message in thread.history() if message.author == world.bot.me]
    assert len(answers) == 1
    assert CAPTAIN in text(answers[0])


async def test_a_post_whose_message_comes_a_moment_later_is_answered(forum: ChannelHandle, world: World) -> None:
    world.env.inject_error("GET", "/channels/*/messages/*", status=404, code=10008)
    thread = await post(world, forum, QUESTION, "I would like to write to them.")
    await world.env.advance_time(1.1)
    assert CAPTAIN in text(thread.last_message)


async def test_an_old_post_that_comes_into_view_is_not_answered(forum: ChannelHandle, world: World) -> None:
    backend = world.env.backend
    thread = backend.create_thread(forum.id, QUESTION, world.alice.id, broadcast=False)
    opening(world, thread, "I would like to know.")
    backend.emit("THREAD_CREATE", dict(serializers.channel_payload(backend, thread)))
    await world.env.settle()
    assert len(handle(world, thread).history()) == 1


async def test_posts_of_other_forums_are_left_alone(forum: ChannelHandle, world: World) -> None:
    other = world.guild.create_forum_channel("chatter")
    assert len((await post(world, other, QUESTION, "Anybody?")).history()) == 1


async def test_a_post_that_finds_nothing_gets_a_small_mark(forum: ChannelHandle, world: World) -> None:
    thread = await post(world, forum, UNKNOWN, "I want to know.")
    (starter,) = thread.history()
    assert marks(world, starter) == ["❓"]


# What becomes of an answer


async def test_an_edited_question_mends_its_answer(make_bot: Any, world: World) -> None:
    asked = await world.alice.send(world.channel, f"{world.mention} When does the bakery open?")
    await world.env.restart_bot(make_bot())
    await world.alice.edit(asked, f"{world.mention} {QUESTION}")
    (reply,) = world.replies()
    assert CAPTAIN in text(reply)


async def test_a_question_that_was_edited_late_keeps_its_answer(world: World) -> None:
    asked = await world.alice.send(world.channel, f"{world.mention} When does the bakery open?")
    await world.env.advance_time(121)
    await world.alice.edit(asked, f"{world.mention} {QUESTION}")
    assert "midnight" in text(world.replies()[0])


async def test_a_deleted_question_takes_its_answer_along(make_bot: Any, world: World) -> None:
    asked = await world.alice.send(world.channel, f"{world.mention} {QUESTION}")
    await world.env.restart_bot(make_bot())
    await world.alice.delete(asked)
    assert world.channel.history() == []


async def test_an_answer_that_a_moderator_deletes_is_forgotten(store: Store, world: World) -> None:
    answer = await world.ask(QUESTION)
    assert await store.answer_with(answer.id) is not None
    moderators = world.guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    await world.guild.add_member(world.env.create_user("mod"), roles=[moderators]).delete(answer)
    assert await store.answer_with(answer.id) is None


async def test_a_server_can_have_answers_stay(store: Store, world: World) -> None:
    await store.change_settings(world.guild.id, follow_edits=False)
    asked = await world.alice.send(world.channel, f"{world.mention} When does the bakery open?")
    await world.alice.edit(asked, f"{world.mention} {QUESTION}")
    assert "midnight" in text(world.replies()[0])
    await world.alice.delete(asked)
    assert len(world.replies()) == 1


# How often


@pytest.fixture
async def busy(make_bot: Any, world: World) -> World:
    """A bot that takes two questions a minute from a member."""
    await world.env.restart_bot(make_bot(rates=Rates(per_member=2, per_channel=0, now=time.monotonic)))
    return world


async def test_who_asks_too_often_gets_a_mark_once(busy: World) -> None:
    sent = [await busy.alice.send(busy.channel, f"{busy.mention} {QUESTION}") for _ in range(4)]
    assert len(busy.replies()) == 2
    assert [marks(busy, message) for message in sent] == [[], [], ["⌛"], []]
    assert CAPTAIN in text(await busy.boss_asks(QUESTION))


async def test_a_command_that_is_used_too_often_says_in_private_when_to_try_again(busy: World) -> None:
    for _ in range(2):
        assert not (await busy.alice.slash(busy.channel, "ask", question=QUESTION)).ephemeral
    refused = await busy.alice.slash(busy.channel, "ask", question=QUESTION)
    assert refused.ephemeral
    assert not refused.deferred
    assert text(refused.response).startswith("That was a lot at once. You can ask again <t:")
    assert (await busy.alice.slash(busy.channel, "digest")).ephemeral
    assert (await busy.alice.slash(busy.channel, "summary", article="ferry")).ephemeral
    foreseen(busy)


# Follow-ups


async def test_a_conversation_goes_on_for_four_turns_along_the_askers_own_questions(
    make_bot: Any, world: World
) -> None:
    answer = await world.ask("Who commands the ferry?")
    await world.env.restart_bot(make_bot())
    for question in ("and where did she learn it?", "and what does it carry?", "and what else?", "and for whom?"):
        answer = await world.ask(question, reply_to=answer)
    before = [before.splitlines() for _, before in world.asked]
    first = "Who commands the ferry?"
    assert before[:3] == [
        [first],
        [first, "and where did she learn it?"],
        [first, "and where did she learn it?", "and what does it carry?"],
    ]
    assert before[3] == ["and where did she learn it?", "and what does it carry?", "and what else?"]


async def test_a_reply_to_the_answer_of_somebody_else_follows_up_nothing(world: World) -> None:
    answer = await world.ask("Who commands the ferry?")
    await world.boss.send(world.channel, f"{world.mention} and what does it cost?", reply_to=answer)
    assert world.asked[-1] == ("and what does it cost?", "")


async def test_code_and_quotes_are_no_part_of_a_question(world: World) -> None:
    await world.alice.send(world.channel, f"> she said so\n{world.mention} Who commands the ferry?\n```\nx = 1\n```")
    assert world.asked == [("Who commands the ferry?", "")]


# Manners


async def test_what_another_server_publishes_into_a_channel_is_not_answered(world: World) -> None:
    crossposted = discord.MessageFlags(is_crossposted=True).value
    mention, backend = f"{world.mention} {QUESTION}", world.env.backend
    message = Message(
        backend.snowflake(), world.channel.id, world.alice.id, mention, backend.now_iso(), flags=crossposted
    )
    message.mention_user_ids = [world.bot.me.id]
    backend.commit_message(message)
    await world.env.settle()
    assert world.asked == []


def typed(world: World) -> int:
    """How often the channel saw that the bot is typing."""
    return sum(request.path.endswith("/typing") for request in world.env.http_requests)


async def test_a_channel_sees_the_bot_typing_only_when_an_answer_takes_long(world: World) -> None:
    await world.ask(QUESTION)
    assert typed(world) == 0

    async def work() -> str:
        await asyncio.to_thread(time.sleep, 0.05)
        return "done"

    channel: Any = world.bot.get_channel(world.channel.id)
    assert await signs.typing(channel, work(), patience=0.001) == "done"
    assert typed(world) == 1


async def test_a_channel_where_typing_is_refused_gets_its_answer_all_the_same(world: World) -> None:
    world.env.inject_error("POST", "/channels/*/typing", status=403, code=50013)

    async def work() -> str:
        await asyncio.to_thread(time.sleep, 0.05)
        return "done"

    channel: Any = world.bot.get_channel(world.channel.id)
    assert await signs.typing(channel, work(), patience=0.001) == "done"
