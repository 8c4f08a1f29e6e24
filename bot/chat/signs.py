"""Small signs in a channel, and what becomes of an answer later: done where Discord lets it, else noted."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any, TypeVar

import discord
from discord import ui

from bot.chat.sending import FAULTS, insist

log = logging.getLogger(__name__)

TYPED_AFTER = 0.5
"""Seconds of work before a channel shows that the bot is typing."""

REFUSED = (discord.Forbidden, discord.NotFound, *FAULTS)

T = TypeVar("T")


async def react(message: discord.Message, mark: str) -> None:
    """Put a small mark under a message."""
    try:
        await insist(lambda: message.add_reaction(mark))
    except REFUSED as error:
        log.info("No reaction in channel %s: %s", message.channel.id, error)


async def mend(shown: discord.PartialMessage, card: ui.LayoutView) -> None:
    """Show a card in place of an answer that is there already."""
    try:
        # Edits forget what the client says of mentions.
        await insist(lambda: shown.edit(view=card, allowed_mentions=discord.AllowedMentions.none()))
    except REFUSED as error:
        log.info("The answer %s could not be mended: %s", shown.id, error)


async def withdraw(shown: discord.PartialMessage) -> None:
    """Delete an answer."""
    try:
        await insist(shown.delete)
    except REFUSED as error:
        log.info("The answer %s could not be deleted: %s", shown.id, error)


async def typing(channel: discord.abc.Messageable, work: Coroutine[Any, Any, T], *, patience: float = TYPED_AFTER) -> T:
    """Do `work`, and let the channel see that the bot is typing if it takes longer than `patience` seconds."""
    task = asyncio.create_task(work)
    done, _ = await asyncio.wait({task}, timeout=patience)
    if not done:
        try:
            await channel.typing()
        except REFUSED as error:
            log.info("Nobody sees that an answer is being written: %s", error)
    return await task
