"""/refresh and /status, for those in charge."""

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot import __version__
from bot.chat import replies
from bot.chat.errors import RefusedError
from bot.chat.reports import Health, not_refreshed_card, progress_card, refresh_card, status_card
from bot.chat.words import Words, words_in
from bot.chat.words.commands import spoken
from bot.errors import NoArticlesError
from bot.library import Library, Refresh
from bot.store import ServerSettings

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

EDIT_EVERY = 2.0
"""Seconds between two edits of a message that shows how far something is."""

NEEDED = {
    "view_channel": "may-view-channel",
    "send_messages": "may-send-messages",
    "send_messages_in_threads": "may-send-in-threads",
    "read_message_history": "may-read-history",
}
"""The permissions that the bot needs, and the messages that name them."""


class Admin(commands.Cog):
    """Looks after the articles, for those in charge only, whatever Discord lets others see."""

    def __init__(self, bot: "VerbatimBot", library: Library) -> None:
        self._bot = bot
        self._library = library

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Refuse everybody who is not in charge."""
        if not await self._bot.in_charge(interaction):
            raise RefusedError("not-in-charge")
        return True

    @app_commands.command(name=spoken("refresh-name"), description=spoken("refresh-about"))
    @app_commands.default_permissions(manage_guild=True)
    async def refresh(self, interaction: discord.Interaction[Any]) -> None:
        """Bring the index in step with the folder and report what changed."""
        await replies.defer(interaction, private=True)
        words = words_in(interaction.locale.value)
        try:
            card = refresh_card(await self._watched(interaction, words), words)
        except NoArticlesError as error:
            card = not_refreshed_card(error, self._bot.command_mentions()["refresh"], words)
        await replies.respond(interaction, card, private=True)

    async def _watched(self, interaction: discord.Interaction[Any], words: Words) -> Refresh:
        """Refresh, and show how far that is, in the place of the report, for as long as it takes."""
        latest = deque([(0, 0)], maxlen=1)
        refreshing = asyncio.create_task(self._library.refresh(lambda done, total: latest.append((done, total))))
        while not (await asyncio.wait({refreshing}, timeout=EDIT_EVERY))[0]:
            await replies.respond(interaction, progress_card(*latest[-1], words), private=True)
        return await refreshing

    @app_commands.command(name=spoken("status-name"), description=spoken("status-about"))
    @app_commands.default_permissions(manage_guild=True)
    async def status(self, interaction: discord.Interaction[Any]) -> None:
        """Show what those in charge may have to mend."""
        settings = await self._bot.servers.settings_or_defaults(interaction.guild_id)
        health = Health(
            self._library.current,
            lacking=_lacking(interaction, settings),
            unread=settings.ask_channels,
            hidden=not self._bot.intents.message_content,
            version=__version__,
            latency=self._bot.latency,
        )
        await replies.respond(interaction, status_card(health, words_in(interaction.locale.value)), private=True)


def _lacking(interaction: discord.Interaction[Any], settings: ServerSettings) -> list[str]:
    """The permissions that the bot lacks in the channel of an interaction, to answer as the server wants."""
    if interaction.guild_id is None:
        return []
    needed = NEEDED.copy()
    if settings.threads or settings.thread_channels:
        needed["create_public_threads"] = "may-open-threads"
    if settings.reaction and (settings.ask_channels or settings.forum_channels):
        needed["add_reactions"] = "may-react"
    return [name for permission, name in needed.items() if not getattr(interaction.app_permissions, permission)]
