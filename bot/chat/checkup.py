"""What Discord says about the bot, for a look before the start: no connection to the gateway, nothing is changed."""

import asyncio
from dataclasses import dataclass

import discord

from bot.chat.client import foreseen
from bot.chat.cogs.admin import NEEDED
from bot.errors import ConnectionFailedError

PATIENCE = 15.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The bot's name, whether message content was granted to it, and what it lacks in each server where it does."""

    name: str
    message_content: bool
    servers: int
    lacking: tuple[tuple[str, tuple[str, ...]], ...]


async def look(token: str) -> Seen:
    """Log in and look; raises TokenError, and ConnectionFailedError where Discord is out of reach."""
    client = discord.Client(intents=discord.Intents(guilds=True))
    try:
        async with client, asyncio.timeout(PATIENCE):
            await client.login(token)
            servers = await client.http.get_guilds(200)
    except TimeoutError as error:
        raise ConnectionFailedError("Discord does not answer.", "Look at the network.") from error
    except (discord.DiscordException, OSError) as error:
        raise foreseen(error) or error from error
    flags = client.application_flags
    lacking = ((server["name"], _lacking(int(server["permissions"]))) for server in servers)
    return Seen(
        name=str(client.user),
        message_content=flags.gateway_message_content or flags.gateway_message_content_limited,
        servers=len(servers),
        lacking=tuple((name, missing) for name, missing in lacking if missing),
    )


def _lacking(permissions: int) -> tuple[str, ...]:
    granted = discord.Permissions(permissions)
    if granted.administrator:
        return ()
    return tuple(name.replace("_", " ") for name in NEEDED if not getattr(granted, name))
