"""Where the bot may answer, and how often: what holds before any question is looked at."""

import time
from typing import TYPE_CHECKING, Any

import discord

from bot.chat.errors import RefusedError
from bot.store import ServerSettings

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

MOST_NAMED = 10
"""How many of the channels in which the bot answers are named."""


async def admit(interaction: discord.Interaction[Any], bot: "VerbatimBot") -> None:
    """Raise RefusedError, while that can still be private, where a member may not ask here or not yet."""
    settings = await bot.servers.settings(interaction.guild_id)
    if not may_answer(settings, interaction.channel):
        named = " ".join(f"<#{channel}>" for channel in settings.only_channels[:MOST_NAMED])
        raise RefusedError("not-in-this-channel", channels=named)
    wait = bot.desk.rates.wait(interaction.user.id, interaction.channel_id)
    if wait:
        raise RefusedError("too-many-questions", when=f"<t:{int(time.time() + wait) + 1}:R>")


def may_answer(settings: ServerSettings, channel: object) -> bool:
    """Whether the bot may answer in a channel, or in a thread of one."""
    return not settings.only_channels or is_among(settings.only_channels, channel)


def is_among(channels: tuple[int, ...], channel: object) -> bool:
    """Whether a channel is one of these, or a thread of one."""
    return not {getattr(channel, "id", None), getattr(channel, "parent_id", None)}.isdisjoint(channels)
