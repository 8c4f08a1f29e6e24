"""Which article a member means: the choices that are offered, and what was chosen or typed."""

import asyncio
import hashlib
import re
from typing import TYPE_CHECKING, Any, cast

import discord
from discord import app_commands

from bot.answers import Answerer
from bot.articles import Article
from bot.chat.markdown import one_line
from bot.chat.options import MAX_CHOICE, MAX_CHOICES
from bot.errors import UnknownArticleError
from bot.search import Filters

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


_DIGEST = re.compile(r"[0-9a-f]{64}")


async def article_choices(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    """The newest articles whose titles, sources or categories hold what was typed."""
    bot = cast("VerbatimBot", interaction.client)
    admitted = await bot.servers.offered(interaction.guild_id)
    found = await asyncio.to_thread(bot.answerer.articles, typed, admitted)
    return [
        app_commands.Choice(name=one_line(article.title, MAX_CHOICE), value=_key(article))
        for article in found[:MAX_CHOICES]
    ]


def meant_article(answerer: Answerer, given: str, admitted: Filters) -> Article:
    """The article of a choice; members may also send words that they typed, without choosing.

    Raises UnknownArticleError where there is none.
    """
    try:
        return answerer.article(given, admitted)
    except UnknownArticleError:
        found = answerer.articles(given, admitted)
    if _DIGEST.fullmatch(given):
        found = [article for article in answerer.articles("", admitted) if given == _key(article)] or found
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
