"""/summary: a short account of one article; /digest: one of each of the newest."""

import asyncio
import hashlib
from functools import partial
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import Answerer
from bot.articles import Article
from bot.chat import replies
from bot.chat.cards import digest_card, summary_card
from bot.chat.markdown import one_line
from bot.chat.servers import Servers
from bot.chat.words.commands import spoken
from bot.errors import UnknownArticleError

MAX_CHOICES = 25
MAX_CHOICE = 100
MAX_TOPIC = 60


class Summaries(commands.Cog):
    """Finds the article that was meant, or the newest ones, and shows what they say in short."""

    def __init__(self, answerer: Answerer, servers: Servers) -> None:
        self._answerer = answerer
        self._servers = servers

    @app_commands.command(name=spoken("summary-name"), description=spoken("summary-about"))
    @app_commands.rename(article=spoken("summary-article-name"), private=spoken("summary-private-name"))
    @app_commands.describe(article=spoken("summary-article-about"), private=spoken("summary-private-about"))
    async def summary(
        self,
        interaction: discord.Interaction[Any],
        article: app_commands.Range[str, 1, MAX_CHOICE],
        private: bool = False,
    ) -> None:
        """Show the summary of the article that was chosen, or else of the newest one that matches."""
        work = partial(self._answerer.summary, self._meant(article).slug)
        summary = await replies.patiently(interaction, work, private=private)
        words = await self._servers.words_for(interaction, private=private)
        card = summary_card(summary, self._answerer.link(summary.article), words)
        await replies.respond(interaction, card, private=private)

    @app_commands.command(name=spoken("digest-name"), description=spoken("digest-about"))
    @app_commands.rename(topic=spoken("digest-topic-name"), private=spoken("digest-private-name"))
    @app_commands.describe(topic=spoken("digest-topic-about"), private=spoken("digest-private-about"))
    async def digest(
        self,
        interaction: discord.Interaction[Any],
        topic: app_commands.Range[str, 1, MAX_TOPIC] = "",
        private: bool = False,
    ) -> None:
        """Show what the newest articles say, each in a few sentences."""
        told = await replies.patiently(interaction, partial(self._answerer.digest, topic), private=private)
        words = await self._servers.words_for(interaction, private=private)
        await replies.respond(interaction, digest_card(told, self._answerer.link, words, topic), private=private)

    @summary.autocomplete("article")
    async def _choices(self, _: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
        found = await asyncio.to_thread(self._answerer.articles, typed)
        return [
            app_commands.Choice(name=one_line(article.title, MAX_CHOICE), value=_key(article))
            for article in found[:MAX_CHOICES]
        ]

    def _meant(self, given: str) -> Article:
        """The article of a choice; members may also send words that they typed, without choosing."""
        for article in self._answerer.articles():
            if given == _key(article):
                return article
        found = self._answerer.articles(given)
        if not found:
            raise UnknownArticleError(
                f"No article’s title has “{given}”.",
                "Type a word of the title and choose from the list, or look at /articles.",
                given,
            )
        titled = (article for article in found if article.title.casefold() == given.casefold())
        return next(titled, found[0])


def _key(article: Article) -> str:
    """What stands for an article in a choice: its slug, or a digest of one that Discord finds too long."""
    if len(article.slug) <= MAX_CHOICE:
        return article.slug
    return hashlib.sha256(article.slug.encode()).hexdigest()
