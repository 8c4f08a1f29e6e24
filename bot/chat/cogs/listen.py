"""Questions in messages: by mention, by reply, in a direct message, and in the channels that a server names for it."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import discord
from discord.ext import commands

from bot.answers import Answer
from bot.answers.asking import asked_in_post, asks_clearly
from bot.chat import messages, replies, signs, threads
from bot.chat.buttons.answers import drawn
from bot.chat.cards import Card, notice
from bot.chat.desk import Asked
from bot.chat.errors import RefusedError
from bot.chat.rules import is_among, may_answer
from bot.chat.sending import insist
from bot.chat.signs import REFUSED
from bot.chat.words import Words
from bot.store import KeptAnswer, ServerSettings

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

log = logging.getLogger(__name__)

REMEMBERED = 1000
MENDED_FOR = timedelta(minutes=2)
"""How long after a question its answer follows what it is edited to."""

POST_AFTER = (0.0, 1.0, 3.0)
"""Seconds to wait before each look for the message that opens a post."""

NOT_FOUND = "\N{BLACK QUESTION MARK ORNAMENT}"
TOO_MANY = "\N{HOURGLASS}"


class Listen(commands.Cog):
    """Answers messages that are meant for the bot, and clear questions where a server wants that."""

    def __init__(self, bot: "VerbatimBot") -> None:
        self._bot = bot
        self._hinted: OrderedDict[int, None] = OrderedDict()

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot, or a clear question in a channel for them."""
        if not messages.by_a_person(message):
            return
        try:
            settings = await self._bot.servers.settings(message.guild.id if message.guild else None)
        except RefusedError:
            if messages.speaks_to(message, self._bot.me):
                raise
            return
        if not may_answer(settings, message.channel) or _is_new_post(message, settings):
            return
        if messages.speaks_to(message, self._bot.me):
            await self._spoken_to(message, settings)
        elif is_among(settings.ask_channels, message.channel) and messages.is_to_nobody(message):
            question = messages.words(message, self._bot.me)
            if asks_clearly(question):
                await self._overheard(message, settings, _asked(message, question))

    @commands.Cog.listener()
    async def on_thread_create(self, thread: discord.Thread) -> None:
        """Answer a new post of a forum; Discord tells of old ones that come into view in another way."""
        settings = await self._bot.servers.settings_or_defaults(thread.guild.id)
        if thread.parent_id not in settings.forum_channels or not may_answer(settings, thread):
            return
        post = await _opening(thread)
        if post and messages.by_a_person(post):
            question, before = asked_in_post(thread.name, messages.words(post, self._bot.me))
            await self._overheard(post, settings, _asked(post, question, before))

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Mend the answer to a question that was edited soon after it was asked."""
        message = payload.message
        if not message.edited_at or message.edited_at - message.created_at > MENDED_FOR:
            return
        question = messages.words(message, self._bot.me)
        kept = await self._bot.desk.answer_with(message.id) if messages.by_a_person(message) and question else None
        if kept is None or kept.question == question or not await self._follows(kept):
            return
        if self._bot.desk.rates.wait(message.author.id, kept.channel):
            return
        answered = await self._bot.desk.mend(kept, question)
        words = await self._bot.servers.words(message)
        card = drawn(answered, words, self._bot.answerer.link, asked=False)
        await signs.mend(self._shown(kept), card)

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """Take away the answer to a question that was deleted."""
        await self._withdraw(payload.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Take away the answers to questions that were deleted together."""
        for message in payload.message_ids:
            await self._withdraw(message)

    async def _spoken_to(self, message: discord.Message, settings: ServerSettings) -> None:
        if messages.is_hidden(message, self._bot.me, self._bot.intents):
            await self._hint(message)
            return
        question = messages.words(message, self._bot.me) or self._words_of_another(message)
        if not question:
            await self._reply(message, await self._how_to_ask(message))
        elif await self._has_room(message):
            before = await self._before(message)
            asked = _asked(message, question, before)
            answer = await signs.typing(message.channel, self._bot.desk.look(asked))
            words = await self._bot.servers.words(message)
            otherwise = partial(_cannot_write, message, words) if message.guild else None
            await self._answer(message, settings, asked, answer, otherwise)

    async def _overheard(self, message: discord.Message, settings: ServerSettings, asked: Asked) -> None:
        """Answer what nobody asked the bot itself; where that cannot be done, a small mark says so."""
        if not await self._has_room(message):
            return
        answer = await self._bot.desk.look(asked)
        if answer.answered:
            await self._answer(message, settings, asked, answer)
        elif settings.reaction:
            await signs.react(message, NOT_FOUND)

    async def _answer(
        self,
        message: discord.Message,
        settings: ServerSettings,
        asked: Asked,
        answer: Answer,
        otherwise: Callable[[], Card] | None = None,
    ) -> None:
        answered = await self._bot.desk.keep(asked, answer)
        words = await self._bot.servers.words(message)
        card = drawn(answered, words, self._bot.answerer.link, asked=False)
        thread = await threads.opened(message, settings, asked.question, words)
        if thread:
            sent = await replies.send(thread, card, nonce=message.id)
        else:
            sent = await replies.reply(message, card, otherwise=otherwise)
        if sent:
            await self._bot.desk.sent(answered, sent.id, sent.channel.id)
        elif answered.kept:
            await self._bot.desk.forget(answered.kept.key)

    async def _has_room(self, message: discord.Message) -> bool:
        """Whether another question may be asked now; a reaction says, once, that it may not."""
        rates = self._bot.desk.rates
        if not rates.wait(message.author.id, message.channel.id):
            return True
        if rates.first_refusal(message.author.id):
            await signs.react(message, TOO_MANY)
        return False

    async def _before(self, message: discord.Message) -> str:
        """The questions that a reply to an answer follows up."""
        replied = messages.replied_to(message)
        if replied is None or replied.author != self._bot.me:
            return ""
        return await self._bot.desk.before(replied.id, message.author.id)

    async def _hint(self, message: discord.Message) -> None:
        """Say that a message stays hidden; for a reply, which may be no question, just once to a member."""
        words, ask = await self._bot.servers.words(message), self._bot.command_mentions()["ask"]
        if messages.names_own_role(message):
            await self._reply(message, words("hidden-role", ask=ask))
        elif message.author.id not in self._hinted:
            self._hinted[message.author.id] = None
            while len(self._hinted) > REMEMBERED:
                self._hinted.popitem(last=False)
            await self._reply(message, words("hidden-reply", ask=ask))

    def _words_of_another(self, message: discord.Message) -> str:
        """What somebody else asked in a message, for a reply to it that only mentions the bot."""
        theirs = messages.replied_to(message)
        return messages.words(theirs, self._bot.me) if theirs and theirs.author != self._bot.me else ""

    async def _how_to_ask(self, message: discord.Message) -> str:
        words, commands = await self._bot.servers.words(message), self._bot.command_mentions()
        theirs = messages.replied_to(message)
        if theirs and theirs.author != self._bot.me and messages.is_hidden(theirs, self._bot.me, self._bot.intents):
            return words("hidden-message")
        return words("how-to-ask", ask=commands["ask"], help=commands["help"])

    async def _reply(self, message: discord.Message, text: str) -> None:
        await replies.reply(message, notice(text))

    async def _withdraw(self, message: int) -> None:
        kept = await self._bot.desk.answer_with(message)
        if kept is None:
            return
        if kept.reply == message:  # somebody has deleted the answer itself
            await self._bot.desk.forget(kept.key)
        elif await self._follows(kept):
            await signs.withdraw(self._shown(kept))
            await self._bot.desk.forget(kept.key)

    async def _follows(self, kept: KeptAnswer) -> bool:
        """Whether an answer is to follow what becomes of its question."""
        return kept.reply is not None and (await self._bot.servers.settings_or_defaults(kept.server)).follow_edits

    def _shown(self, kept: KeptAnswer) -> discord.PartialMessage:
        channel = self._bot.get_partial_messageable(kept.channel, guild_id=kept.server)
        return channel.get_partial_message(kept.reply or 0)


def _asked(message: discord.Message, question: str, before: str = "") -> Asked:
    return Asked(
        question=question,
        asker=message.author.id,
        server=message.guild.id if message.guild else None,
        channel=message.channel.id,
        before=before,
        message=message.id,
    )


def _is_new_post(message: discord.Message, settings: ServerSettings) -> bool:
    """Whether a message opens a post of a forum, which is answered for itself."""
    parent = getattr(message.channel, "parent_id", None)
    return message.id == message.channel.id and parent in settings.forum_channels


async def _opening(thread: discord.Thread) -> discord.Message | None:
    """The message that opens a post of a forum, of which Discord tells a moment after the post itself."""
    for pause in POST_AFTER:
        await asyncio.sleep(pause)
        try:
            return await insist(lambda: thread.fetch_message(thread.id))
        except discord.NotFound:
            continue
        except REFUSED as error:
            log.warning("The post that opens thread %s cannot be read: %s", thread.id, error)
            return None
    log.warning("The post that opens thread %s is not there.", thread.id)
    return None


def _cannot_write(message: discord.Message, words: Words) -> Card:
    """What the author is told alone where the bot may not answer in their channel."""
    return notice(words("cannot-write-there", channel=f"<#{message.channel.id}>"))
