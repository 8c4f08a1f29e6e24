"""/summary: a short account of one article; /digest: one of each of the newest."""

import asyncio
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import Answerer, Summary
from bot.chat import replies
from bot.chat.buttons.paging import MAX_QUERY, Listing, page_of
from bot.chat.cards import summary_card
from bot.chat.choosing import article_choices, meant_article
from bot.chat.options import Name, chosen, days, limited, period
from bot.chat.rules import admit
from bot.chat.words.commands import spoken
from bot.search import EVERYTHING, Filters

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


class Summaries(commands.Cog):
    """Finds the article that was meant, or the newest ones, and shows what they say in short."""

    def __init__(self, bot: "VerbatimBot") -> None:
        self._bot = bot

    @app_commands.command(name=spoken("summary-name"), description=spoken("summary-about"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.rename(article=spoken("summary-article-name"), private=spoken("summary-private-name"))
    @app_commands.describe(article=spoken("summary-article-about"), private=spoken("summary-private-about"))
    @app_commands.autocomplete(article=article_choices)
    async def summary(self, interaction: discord.Interaction[Any], article: Name, private: bool = False) -> None:
        """Show the summary of the article that was chosen, or else of the newest one that matches."""
        await admit(interaction, self._bot)
        answerer = self._bot.answerer
        admitted = await self._bot.servers.filters(interaction.guild_id)
        work = asyncio.to_thread(_told, answerer, article, admitted)
        summary = await replies.patiently(interaction, work, private=private)
        words = await self._bot.servers.words_for(interaction, private=private)
        card = summary_card(summary, answerer.link(summary.article), words)
        await replies.respond(interaction, card, private=private)

    @app_commands.command(name=spoken("digest-name"), description=spoken("digest-about"))
    @app_commands.rename(
        topic=spoken("digest-topic-name"), when=spoken("digest-when-name"), private=spoken("digest-private-name")
    )
    @app_commands.describe(
        topic=spoken("digest-topic-about"), when=spoken("digest-when-about"), private=spoken("digest-private-about")
    )
    @app_commands.autocomplete(when=days)
    @limited
    async def digest(  # noqa: PLR0913, PLR0917 - each is an option
        self,
        interaction: discord.Interaction[Any],
        category: Name = "",
        source: Name = "",
        when: Name = "",
        topic: app_commands.Range[str, 1, MAX_QUERY] = "",
        private: bool = False,
        since: Name = "",
        until: Name = "",
    ) -> None:
        """Show what the newest articles say, each in a few sentences."""
        filters = await chosen(interaction, category, source, since, until)
        filters &= period(self._bot, when) if when else EVERYTHING
        await admit(interaction, self._bot)
        hidden = await self._bot.servers.filters(interaction.guild_id)
        words = await self._bot.servers.words_for(interaction, private=private)
        listing = Listing("digest", " ".join(topic.split()), filters, hidden)
        work = asyncio.to_thread(page_of, listing, 0, self._bot.answerer, words)
        card = await replies.patiently(interaction, work, private=private)
        await replies.respond(interaction, card, private=private)


def _told(answerer: Answerer, given: str, admitted: Filters) -> Summary:
    return answerer.summary(meant_article(answerer, given, admitted).slug, admitted)
