"""What holds in one server: its settings, and the language that the bot speaks there."""

import asyncio
import logging
from collections import OrderedDict
from typing import Any

import discord

from bot.chat import errors
from bot.chat.errors import RefusedError
from bot.chat.words import Words, words_in
from bot.search import Filters
from bot.store import ServerSettings, Store

log = logging.getLogger(__name__)

MEMBERS = 10_000
"""Members whose language is remembered."""

READ_WITHIN = 1.5
"""Seconds for reading settings, so that Discord, which waits for three, can still be told that it takes long."""


class Servers:
    """The settings of all servers. Once read, they are known until they change, even where nothing can be read now."""

    def __init__(self, store: Store, public_categories: tuple[str, ...] = ()) -> None:
        """`public_categories` are those that the operator lets be seen; empty for all."""
        self._store = store
        self._spoken: OrderedDict[int, str] = OrderedDict()
        self._public = Filters(categories=frozenset(public_categories) or None)

    async def settings(self, server: int | None) -> ServerSettings:
        """What the admins of a server chose; the defaults in direct messages.

        Raises RefusedError where that cannot be read: what they hide must not be shown, nor where they want no answer.
        """
        if server is None:
            return ServerSettings()
        if known := self._store.known_settings(server):  # as for nearly every question
            return known
        with errors.logged():
            try:
                return await asyncio.wait_for(asyncio.shield(self._store.settings(server)), READ_WITHIN)
            except TimeoutError:
                log.warning("The settings of server %s could not be read in time.", server)
        raise RefusedError("settings-not-read")

    async def settings_or_defaults(self, server: int | None) -> ServerSettings:
        """The same, but the defaults where they cannot be read: for what shows nothing of the articles."""
        try:
            return await self.settings(server)
        except RefusedError:
            return ServerSettings()

    async def filters(self, server: int | None) -> Filters:
        """The articles that may be seen in a server: some of those that may be seen at all, as in direct messages.

        Raises RefusedError where the settings of the server cannot be read.
        """
        return self.admitted(await self.settings(server))

    async def offered(self, server: int | None) -> Filters:
        """The articles that may be offered to choose from: none where the settings of the server cannot be read."""
        try:
            return await self.filters(server)
        except RefusedError:
            return Filters(categories=frozenset())

    def admitted(self, settings: ServerSettings) -> Filters:
        """The articles that may be seen under these settings."""
        return self._public & Filters(frozenset(settings.categories) or None, frozenset(settings.sources) or None)

    async def is_managed_by(self, interaction: discord.Interaction[Any]) -> bool:
        """Whether a member may choose for the server: who may manage it, and who has the role that was named."""
        if interaction.guild_id is None or not isinstance(interaction.user, discord.Member):
            return False
        role = (await self.settings_or_defaults(interaction.guild_id)).admin_role
        return interaction.permissions.manage_guild or interaction.user.get_role(role or 0) is not None

    def note_language(self, member: int, locale: str) -> None:
        """Remember what a member's client speaks; Discord says that with commands and clicks, not with messages."""
        self._spoken.pop(member, None)
        self._spoken[member] = locale
        while len(self._spoken) > MEMBERS:
            self._spoken.popitem(last=False)

    async def words(self, message: discord.Message) -> Words:
        """The words of a reply: in the language that the admins of the server chose, or in the server's own.

        In a direct message, in that of the member's client, once it is known.
        """
        if message.guild is None:
            return words_in(self._spoken.get(message.author.id))
        settings = await self.settings_or_defaults(message.guild.id)
        return words_in(settings.language or message.guild.preferred_locale.value)

    async def words_for(self, interaction: discord.Interaction[Any], *, private: bool) -> Words:
        """The words of an answer: in the member's language where only they see it, or else in the server's."""
        if private or interaction.guild_id is None:
            return words_in(interaction.locale.value)
        settings = await self.settings_or_defaults(interaction.guild_id)
        return words_in(settings.language or (interaction.guild_locale or interaction.locale).value)
