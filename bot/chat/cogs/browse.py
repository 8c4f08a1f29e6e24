"""/articles, /article and /help: what there is, and how to ask about it."""

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat import replies
from bot.chat.buttons.paging import MAX_QUERY, Listing, page_of
from bot.chat.cards import Card
from bot.chat.choosing import article_choices, meant_article
from bot.chat.details import article_card
from bot.chat.options import Name, chosen, limited
from bot.chat.privacy import privacy_card
from bot.chat.reports import Guide, help_card
from bot.chat.words import words_in
from bot.chat.words.commands import spoken
from bot.search import Filters

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


class Browse(commands.Cog):
    """Lists the articles and explains the bot, for the eyes of whoever asks."""

    def __init__(self, bot: "VerbatimBot") -> None:
        self._bot = bot

    @app_commands.command(name=spoken("articles-name"), description=spoken("articles-about"))
    @app_commands.rename(query=spoken("articles-query-name"))
    @app_commands.describe(query=spoken("articles-query-about"))
    @limited
    async def articles(  # noqa: PLR0913, PLR0917 - each is an option
        self,
        interaction: discord.Interaction[Any],
        query: app_commands.Range[str, 1, MAX_QUERY] = "",
        category: Name = "",
        source: Name = "",
        since: Name = "",
        until: Name = "",
    ) -> None:
        """Show the first page of the list."""
        limits = chosen(interaction, category, source, since, until)
        await replies.show(interaction, self._list(interaction, query, limits))

    async def _list(
        self, interaction: discord.Interaction[Any], query: str, limits: Coroutine[Any, Any, Filters]
    ) -> Card:
        filters = await limits
        hidden = await self._bot.servers.filters(interaction.guild_id)
        listing = Listing("articles", " ".join(query.split()), filters, hidden)
        words = words_in(interaction.locale.value)
        return await asyncio.to_thread(page_of, listing, 0, self._bot.answerer, words)

    @app_commands.command(name=spoken("article-name"), description=spoken("article-about"))
    @app_commands.rename(article=spoken("article-article-name"))
    @app_commands.describe(article=spoken("article-article-about"))
    @app_commands.autocomplete(article=article_choices)
    async def article(self, interaction: discord.Interaction[Any], article: Name) -> None:
        """Show one article: where it is from, what it says in short, how it begins."""
        await replies.show(interaction, self._one(interaction, article))

    async def _one(self, interaction: discord.Interaction[Any], article: str) -> Card:
        answerer = self._bot.answerer
        admitted = await self._bot.servers.filters(interaction.guild_id)
        meant = await asyncio.to_thread(meant_article, answerer, article, admitted)
        summary = await asyncio.to_thread(answerer.summary, meant.slug, admitted)
        return article_card(summary, answerer.link(meant), words_in(interaction.locale.value))

    @app_commands.command(name=spoken("help-name"), description=spoken("help-about"))
    async def help(self, interaction: discord.Interaction[Any]) -> None:
        """Explain the bot."""
        await replies.show(interaction, self._help(interaction))

    async def _help(self, interaction: discord.Interaction[Any]) -> Card:
        settings = await self._bot.servers.settings_or_defaults(interaction.guild_id)
        admitted = self._bot.servers.admitted(settings)
        count = len(await asyncio.to_thread(self._bot.answerer.articles, "", admitted))
        words = words_in(interaction.locale.value)
        return help_card(
            Guide(self._bot.me.mention, count, self._bot.command_mentions()),
            words,
            collects=settings.collect_unanswered,
            manages=await self._bot.servers.is_managed_by(interaction),
        )

    @app_commands.command(name=spoken("privacy-name"), description=spoken("privacy-about"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def privacy(self, interaction: discord.Interaction[Any]) -> None:
        """Say what is kept, and offer to delete it."""
        settings = await self._bot.servers.settings_or_defaults(interaction.guild_id)
        card = privacy_card(settings, words_in(interaction.locale.value))
        await replies.respond(interaction, card, private=True)
