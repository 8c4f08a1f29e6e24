"""Getting a card to where it belongs: under a message, or into an interaction, however far that has come."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, TypeVar

import discord
from discord import ui

log = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds of work before an interaction is deferred; Discord gives it up after three."""

REPLY_NEEDS_HISTORY = 160002
"""Discord's code for a reply in a channel whose history the bot may not read."""

T = TypeVar("T")


async def reply(message: discord.Message, card: ui.LayoutView) -> discord.Message | None:
    """Reply to `message`, even one that was deleted; None where the channel is closed to the bot."""
    try:
        return await _send_below(message, card)
    except discord.Forbidden as error:
        log.warning("No permission to answer in channel %s: %s", message.channel.id, error.text)
    except discord.NotFound:
        log.info("Channel %s was gone before the answer.", message.channel.id)
    return None


async def _send_below(message: discord.Message, card: ui.LayoutView) -> discord.Message:
    try:
        return await message.channel.send(view=card, reference=message.to_reference(fail_if_not_exists=False))
    except discord.HTTPException as error:
        if error.code != REPLY_NEEDS_HISTORY:
            raise
        return await message.channel.send(view=card)


async def respond(interaction: discord.Interaction[Any], card: ui.LayoutView, *, private: bool) -> int | None:
    """Answer an interaction, deferred or not, answered before or not; the id of the message sent."""
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        return (await interaction.edit_original_response(view=card)).id
    if interaction.response.is_done():
        return (await interaction.followup.send(view=card, ephemeral=private, wait=True)).id
    return (await interaction.response.send_message(view=card, ephemeral=private)).message_id


async def patiently(
    interaction: discord.Interaction[Any],
    work: Callable[[], T],
    *,
    private: bool,
    patience: float = PATIENCE,
) -> T:
    """Do `work` in a thread, and defer the interaction if it takes longer than `patience`.

    An answer takes milliseconds, but perhaps not on a slow machine that builds a large index meanwhile.
    Deferring at once would show 'is thinking…' before each answer.
    """
    task = asyncio.create_task(asyncio.to_thread(work))
    done, _ = await asyncio.wait({task}, timeout=patience)
    if not done:
        await interaction.response.defer(ephemeral=private, thinking=True)
    return await task
