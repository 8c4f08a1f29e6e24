"""/settings, /unanswered and /feedback: for those who manage a server."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.missed import show_disliked, show_unanswered
from bot.chat.panel import open_panel
from bot.chat.words.commands import spoken


class Settings(commands.Cog):
    """Lets admins choose for their server, and see what members missed; who they are is checked where it is drawn."""

    @app_commands.command(name=spoken("settings-name"), description=spoken("settings-about"))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    async def settings(self, interaction: discord.Interaction[Any]) -> None:
        """Open the panel."""
        await open_panel(interaction)

    @app_commands.command(name=spoken("unanswered-name"), description=spoken("unanswered-about"))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    async def unanswered(self, interaction: discord.Interaction[Any]) -> None:
        """List the questions that found nothing."""
        await show_unanswered(interaction)

    @app_commands.command(name=spoken("feedback-name"), description=spoken("feedback-about"))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    @app_commands.allowed_installs(guilds=True, users=False)
    async def feedback(self, interaction: discord.Interaction[Any]) -> None:
        """List the answers that did not help, and the articles behind them."""
        await show_disliked(interaction)
