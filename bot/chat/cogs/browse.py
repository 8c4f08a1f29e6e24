"""/articles and /help: what there is, and how to ask about it."""

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import Answerer
from bot.chat import replies
from bot.chat.buttons import MAX_QUERY, articles_page
from bot.chat.reports import help_card

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


class Browse(commands.Cog):
    """Lists the articles and explains the bot, for the eyes of whoever asks."""

    def __init__(self, bot: "VerbatimBot", answerer: Answerer) -> None:
        self._bot = bot
        self._answerer = answerer

    @app_commands.command(description="List the articles, newest first")
    @app_commands.describe(query="Only those with these words in their title, source or category")
    async def articles(
        self, interaction: discord.Interaction[Any], query: app_commands.Range[str, 1, MAX_QUERY] = ""
    ) -> None:
        """Show the first page of the list."""
        await replies.respond(interaction, articles_page(self._answerer, 0, query), private=True)

    @app_commands.command(description="How to ask, and what else there is")
    async def help(self, interaction: discord.Interaction[Any]) -> None:
        """Explain the bot."""
        count = len(self._answerer.articles())
        card = help_card(self._bot.me.mention, count, self._bot.command_mentions())
        await replies.respond(interaction, card, private=True)
