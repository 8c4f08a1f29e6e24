"""The options that limit a question, a digest or a list of articles: category, source, days."""

import asyncio
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

import discord
from discord import app_commands

from bot.chat.errors import RefusedError
from bot.chat.markdown import escape, one_line
from bot.chat.words import words_in
from bot.chat.words.commands import spoken
from bot.search import Filters
from bot.search.filters import same_name

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

MAX_CHOICES = 25
MAX_CHOICE = 100
DAYS = ("today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-year")
"""Messages of the catalogue that name days."""

Name = app_commands.Range[str, 1, MAX_CHOICE]
F = TypeVar("F")


def limited(command: F) -> F:
    """Name, explain and complete the options `category`, `source`, `since` and `until` of a command."""
    for decorate in (
        app_commands.rename(
            category=spoken("limit-category-name"),
            source=spoken("limit-source-name"),
            since=spoken("limit-since-name"),
            until=spoken("limit-until-name"),
        ),
        app_commands.describe(
            category=spoken("limit-category-about"),
            source=spoken("limit-source-about"),
            since=spoken("limit-since-about"),
            until=spoken("limit-until-about"),
        ),
        app_commands.autocomplete(category=_categories, source=_sources, since=_days, until=_days),
    ):
        command = decorate(command)
    return command


async def chosen(
    interaction: discord.Interaction[Any], category: str = "", source: str = "", since: str = "", until: str = ""
) -> Filters:
    """What a member limits a command to; raises RefusedError for a name or a day that there is not."""
    bot = _bot(interaction)
    admitted = await bot.servers.filters(interaction.guild_id)
    for given, known, unknown in (
        (category, bot.answerer.categories, "no-such-category"),
        (source, bot.answerer.sources, "no-such-source"),
    ):
        if given and same_name(given) not in map(same_name, await asyncio.to_thread(known, admitted)):
            raise RefusedError(unknown, given=_said(given))
    first, last = _period(bot, since).since, _period(bot, until).until
    if first and last and first > last:
        raise RefusedError("since-is-after-until")
    return Filters(frozenset({category}) if category else None, frozenset({source}) if source else None, first, last)


def period(bot: "VerbatimBot", text: str) -> Filters:
    """The days that a member names; raises RefusedError where there are none in it."""
    found = bot.answerer.period(text)
    if found is None:
        raise RefusedError("no-such-days", given=_said(text))
    return found


def _period(bot: "VerbatimBot", text: str) -> Filters:
    return period(bot, text) if text else Filters()


def _said(text: str) -> str:
    return escape(one_line(text, MAX_CHOICE))


async def _categories(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    bot = _bot(interaction)
    admitted = await bot.servers.offered(interaction.guild_id)
    return _choices(await asyncio.to_thread(bot.answerer.categories, admitted), typed)


async def _sources(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    bot = _bot(interaction)
    admitted = await bot.servers.offered(interaction.guild_id)
    return _choices(await asyncio.to_thread(bot.answerer.sources, admitted), typed)


async def _days(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    return await days(interaction, typed)


async def days(interaction: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
    """The days that a member may mean: those that they name, in words, and the years that the articles are from."""
    bot, words = _bot(interaction), words_in(interaction.locale.value)
    admitted = await bot.servers.offered(interaction.guild_id)
    years = await asyncio.to_thread(bot.answerer.years, admitted)
    offered = _choices([*map(words, DAYS), *map(str, years)], typed)
    named = bot.answerer.period(typed) if typed else None
    if named and all(typed != choice.value for choice in offered):
        shown = words("named-days", typed=typed, days=_span(named))
        offered.insert(0, app_commands.Choice(name=one_line(shown, MAX_CHOICE), value=typed))
    return offered[:MAX_CHOICES]


def _span(found: Filters) -> str:
    """The days of a period as numbers, which every language reads alike."""
    return " – ".join(dict.fromkeys(_iso(day) for day in (found.since, found.until)))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else "…"


def _choices(names: Iterable[str], typed: str) -> list[app_commands.Choice[str]]:
    """The names that hold what was typed, those first that begin with it."""
    wanted = same_name(typed)
    fitting = [name for name in names if wanted in same_name(name) and len(name) <= MAX_CHOICE]
    fitting.sort(key=lambda name: not same_name(name).startswith(wanted))
    return [app_commands.Choice(name=name, value=name) for name in fitting[:MAX_CHOICES]]


def _bot(interaction: discord.Interaction[Any]) -> "VerbatimBot":
    return cast("VerbatimBot", interaction.client)
