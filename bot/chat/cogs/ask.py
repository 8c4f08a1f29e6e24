"""Questions: by mention, by reply, in a direct message, and by /ask."""

import asyncio
from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import Answerer
from bot.chat import messages, replies
from bot.chat.cards import answer_card, notice
from bot.chat.words.commands import spoken

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

REMEMBERED = 1000


class Ask(commands.Cog):
    """Hands questions to the answerer, and remembers for a while which answer was for which question."""

    def __init__(self, bot: "VerbatimBot", answerer: Answerer) -> None:
        self._bot = bot
        self._answerer = answerer
        self._questions: OrderedDict[int, str] = OrderedDict()
        self._hinted: OrderedDict[int, str] = OrderedDict()

    @app_commands.command(name=spoken("ask-name"), description=spoken("ask-about"))
    @app_commands.rename(question=spoken("ask-question-name"), private=spoken("ask-private-name"))
    @app_commands.describe(question=spoken("ask-question-about"), private=spoken("ask-private-about"))
    async def ask(
        self,
        interaction: discord.Interaction[Any],
        question: app_commands.Range[str, 1, 1000],
        private: bool = False,
    ) -> None:
        """Answer a slash command; its question stands on the card, since Discord shows it to nobody."""
        work = partial(self._answerer.answer, question)
        answer = await replies.patiently(interaction, work, private=private)
        words = await self._bot.servers.words_for(interaction, private=private)
        card = answer_card(answer, self._answerer.link, words, asked=True)
        _remember(self._questions, await replies.respond(interaction, card, private=private), question)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot."""
        me = self._bot.me
        if not messages.by_a_person(message) or not messages.speaks_to(message, me):
            return
        if messages.is_hidden(message, me, self._bot.intents):
            await self._hint(message)
            return
        question = messages.words(message, me) or self._words_of_another(message)
        if not question:
            await replies.reply(message, notice(await self._how_to_ask(message)))
            return
        before = await self._question_before(message)
        answer = await asyncio.to_thread(self._answerer.answer, question, before=before)
        words = await self._bot.servers.words(message.guild)
        sent = await replies.reply(message, answer_card(answer, self._answerer.link, words))
        _remember(self._questions, sent.id if sent else None, question)

    async def _hint(self, message: discord.Message) -> None:
        """Say that a message stays hidden; for a reply, which may be no question, just once to a member."""
        words, ask = await self._bot.servers.words(message.guild), self._bot.command_mentions()["ask"]
        if messages.names_own_role(message):
            await replies.reply(message, notice(words("hidden-role", ask=ask)))
        elif message.author.id not in self._hinted:
            _remember(self._hinted, message.author.id, "")
            await replies.reply(message, notice(words("hidden-reply", ask=ask)))

    def _words_of_another(self, message: discord.Message) -> str:
        """What somebody else asked in a message, for a reply to it that only mentions the bot."""
        theirs = messages.replied_to(message)
        return messages.words(theirs, self._bot.me) if theirs and theirs.author != self._bot.me else ""

    async def _how_to_ask(self, message: discord.Message) -> str:
        words, commands = await self._bot.servers.words(message.guild), self._bot.command_mentions()
        theirs = messages.replied_to(message)
        if theirs and theirs.author != self._bot.me and messages.is_hidden(theirs, self._bot.me, self._bot.intents):
            return words("hidden-message")
        return words("how-to-ask", ask=commands["ask"], help=commands["help"])

    async def _question_before(self, message: discord.Message) -> str:
        """The question whose answer `message` replies to; after a restart it is read again on Discord."""
        replied = messages.replied_to(message)
        if replied is None or replied.author != self._bot.me:
            return ""
        if replied.id in self._questions:
            return self._questions[replied.id]
        if replied.reference is None or replied.reference.message_id is None:
            return ""
        try:
            asked = await message.channel.fetch_message(replied.reference.message_id)
        except discord.HTTPException:
            return ""
        return messages.words(asked, self._bot.me)


def _remember(memory: OrderedDict[int, str], key: int | None, value: str) -> None:
    if key is not None:
        memory[key] = value
        while len(memory) > REMEMBERED:
            memory.popitem(last=False)
