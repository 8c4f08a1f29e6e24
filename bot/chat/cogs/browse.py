"""/articles and /help: what there is, and how to ask about it."""

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import Answerer
from bot.chat import replies
from bot.chat.buttons import MAX_QUERY, articles_page
from bot.chat.reports import help_card
from bot.chat.words import words_in
from bot.chat.words.commands import spoken

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


class Browse(commands.Cog):
    """Lists the articles and explains the bot, for the eyes of whoever asks."""

    def __init__(self, bot: "VerbatimBot", answerer: Answerer) -> None:
        self._bot = bot
        self._answerer = answerer

    @app_commands.command(name=spoken("articles-name"), description=spoken("articles-about"))
    @app_commands.rename(query=spoken("articles-query-name"))
    @app_commands.describe(query=spoken("articles-query-about"))
    async def articles(
        self, interaction: discord.Interaction[Any], query: app_commands.Range[str, 1, MAX_QUERY] = ""
    ) -> None:
        """Show the first page of the list."""
        words = words_in(interaction.locale.value)
        await replies.respond(interaction, articles_page(self._answerer, 0, query, words), private=True)

    @app_commands.command(name=spoken("help-name"), description=spoken("help-about"))
    async def help(self, interaction: discord.Interaction[Any]) -> None:
        """Explain the bot."""
        count = len(self._answerer.articles())
        words = words_in(interaction.locale.value)
        card = help_card(self._bot.me.mention, count, self._bot.command_mentions(), words)
        await replies.respond(interaction, card, private=True)
