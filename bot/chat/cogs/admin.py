"""/refresh and /status, for those in charge."""

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot import __version__
from bot.chat import replies
from bot.chat.errors import NotInChargeError
from bot.chat.reports import not_refreshed_card, refresh_card, status_card
from bot.errors import NoArticlesError
from bot.library import Library

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

NEEDED = discord.Permissions(
    view_channel=True, send_messages=True, send_messages_in_threads=True, read_message_history=True
)


class Admin(commands.Cog):
    """Looks after the articles, for those in charge only, whatever Discord lets others see."""

    def __init__(self, bot: "VerbatimBot", library: Library) -> None:
        self._bot = bot
        self._library = library

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Refuse everybody who is not in charge."""
        if not await self._bot.in_charge(interaction):
            raise NotInChargeError
        return True

    @app_commands.command(description="Read the articles again")
    @app_commands.default_permissions(manage_guild=True)
    async def refresh(self, interaction: discord.Interaction[Any]) -> None:
        """Bring the index in step with the folder and report what changed."""
        await replies.defer(interaction, private=True)
        try:
            card = refresh_card(await self._library.refresh())
        except NoArticlesError as error:
            card = not_refreshed_card(error)
        await replies.respond(interaction, card, private=True)

    @app_commands.command(description="How the bot is: articles, problems, permissions")
    @app_commands.default_permissions(manage_guild=True)
    async def status(self, interaction: discord.Interaction[Any]) -> None:
        """Show what those in charge may have to mend."""
        card = status_card(
            self._library.current,
            missing=_missing(interaction),
            hidden=not self._bot.intents.message_content,
            version=__version__,
            latency=self._bot.latency,
        )
        await replies.respond(interaction, card, private=True)


def _missing(interaction: discord.Interaction[Any]) -> list[str]:
    """The permissions that the bot needs and lacks in the channel of an interaction."""
    if interaction.guild_id is None:
        return []
    lacking = NEEDED & ~interaction.app_permissions
    return [name.replace("_", " ").title() for name, lacks in lacking if lacks]
