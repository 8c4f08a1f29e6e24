"""Getting a card to where it belongs: under a message, or into an interaction, however far that has come.

Everything here may be repeated when the network fails: Discord shows a message with the same nonce once, and an
interaction's answer is put in its place again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, TypeVar

import discord
from discord import ui

from bot.chat.sending import FAULTS, insist

log = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds after which an interaction without an answer is deferred; Discord gives it up after three."""
SLOW = 5.0
"""Seconds for one request of an interaction, whose requests discord.py sends one after the other."""

REPLY_NEEDS_HISTORY = 160002
"""Discord's code for a reply in a channel whose history the bot may not read."""
ACKNOWLEDGED = 40060
"""Discord's code for a first answer to an interaction that has one."""
EXPIRED = frozenset({10062, 10015, 50027})
"""Discord's codes for an interaction that it has given up."""
DEFERRED = discord.InteractionResponseType.deferred_channel_message

T = TypeVar("T")


async def reply(
    message: discord.Message, card: ui.LayoutView, *, otherwise: Callable[[], ui.LayoutView] | None = None
) -> discord.Message | None:
    """Reply to `message`, even one that was deleted; None where that cannot be done.

    Where the bot may not write, the author gets what `otherwise` draws as a direct message. A message has one reply:
    a second one, in the next minutes, would not be shown.
    """
    try:
        return await insist(lambda: _send_below(message, card))
    except (discord.Forbidden, discord.NotFound, *FAULTS) as error:
        _log_lost(error, message.channel.id)
        if otherwise and isinstance(error, discord.Forbidden):
            await send(message.author, otherwise(), nonce=message.id)
    return None


async def send(
    place: discord.Member | discord.User | discord.Thread, card: ui.LayoutView, *, nonce: int
) -> discord.Message | None:
    """Send to a thread, or to somebody alone; None where that cannot be done. The same `nonce` is shown once."""
    try:
        return await insist(lambda: place.send(view=card, nonce=nonce))
    except (discord.Forbidden, discord.NotFound, *FAULTS) as error:
        _log_lost(error, place.id)
    return None


async def _send_below(message: discord.Message, card: ui.LayoutView) -> discord.Message:
    reference = message.to_reference(fail_if_not_exists=False)
    try:
        return await message.channel.send(view=card, reference=reference, nonce=message.id)
    except discord.HTTPException as error:
        if error.code != REPLY_NEEDS_HISTORY:
            raise
        return await message.channel.send(view=card, nonce=message.id)


async def respond(interaction: discord.Interaction[Any], card: ui.LayoutView, *, private: bool) -> int | None:
    """Answer an interaction, deferred or not, answered before or not; the id of the message, or None without one.

    Where Discord has given the interaction up, a public answer goes to the channel as a message.
    """
    try:
        if interaction.response.type is DEFERRED:
            return await _put(interaction, card)
        if interaction.response.is_done():
            return (await interaction.followup.send(view=card, ephemeral=private, wait=True)).id
        return await _begin(interaction, card, private=private)
    except (discord.HTTPException, *FAULTS) as error:
        if isinstance(error, discord.HTTPException) and error.code in EXPIRED:
            return await _send_beside(interaction, card, private=private)
        if not isinstance(error, (discord.Forbidden, discord.NotFound, *FAULTS)):
            raise
        _log_lost(error, interaction.channel_id)
    return None


async def edit(interaction: discord.Interaction[Any], card: ui.LayoutView) -> None:
    """Show `card` in place of the message whose button was pressed."""
    if interaction.response.is_done():
        await _put(interaction, card)
        return
    change = interaction.response.edit_message
    try:
        await insist(lambda: _soon(change(view=card)))
    except discord.HTTPException as error:
        if error.code != ACKNOWLEDGED:
            raise
        await _put(interaction, card)


async def _begin(interaction: discord.Interaction[Any], card: ui.LayoutView, *, private: bool) -> int | None:
    """Give the first answer. One that was given in spite of a fault is put in its place again."""
    tries = 0

    async def send() -> int | None:
        nonlocal tries
        tries += 1
        return (await _soon(interaction.response.send_message(view=card, ephemeral=private))).message_id

    try:
        return await insist(send)
    except discord.HTTPException as error:
        # What was acknowledged for a click, if not by this, may be the message that was clicked.
        if error.code != ACKNOWLEDGED or (tries == 1 and interaction.type is discord.InteractionType.component):
            raise
        return await _put(interaction, card)


async def _put(interaction: discord.Interaction[Any], card: ui.LayoutView) -> int:
    return (await insist(lambda: _soon(interaction.edit_original_response(view=card)))).id


async def _soon(request: Awaitable[T]) -> T:
    async with asyncio.timeout(SLOW):
        return await request


async def _send_beside(interaction: discord.Interaction[Any], card: ui.LayoutView, *, private: bool) -> int | None:
    """Send to the channel what came too late for its interaction, where everybody may see it."""
    channel = interaction.channel
    if private or not isinstance(channel, discord.abc.Messageable):
        log.warning("An interaction expired before it was answered.")
        return None
    log.info("An interaction expired before it was answered; the answer goes to channel %s.", interaction.channel_id)
    try:
        return (await insist(lambda: channel.send(view=card, nonce=interaction.id))).id
    except (discord.Forbidden, discord.NotFound, *FAULTS) as error:
        _log_lost(error, interaction.channel_id)
    return None


def _log_lost(error: Exception, channel: int | None) -> None:
    """Say why there is no answer: nothing for the operator to mend in the bot."""
    if isinstance(error, discord.Forbidden):
        log.warning("No permission to answer in channel %s: %s", channel, error.text)
    elif isinstance(error, discord.NotFound):
        log.info("Channel %s was gone, or the message in it, before the answer.", channel)
    else:
        log.warning("Discord was out of reach for too long; an answer in channel %s was given up.", channel)


async def patiently(
    interaction: discord.Interaction[Any],
    work: Coroutine[Any, Any, T],
    *,
    private: bool | None,
    patience: float = PATIENCE,
) -> T:
    """Do `work`, and defer the interaction if it is older than `patience` seconds before that is done.

    An answer takes milliseconds, but perhaps not on a slow machine that builds a large index meanwhile.
    Deferring at once would show 'is thinking…' before each answer.
    """
    task = asyncio.create_task(work)
    age = (datetime.now(UTC) - interaction.created_at).total_seconds()
    # Where the clocks of Discord and this machine differ, the age means little.
    done, _ = await asyncio.wait({task}, timeout=patience - min(max(age, 0), patience))
    if not done:
        await defer(interaction, private=private)
    return await task


async def show(interaction: discord.Interaction[Any], drawing: Coroutine[Any, Any, ui.LayoutView]) -> None:
    """Answer a command with a card for this member's eyes, however long that takes to draw."""
    await respond(interaction, await patiently(interaction, drawing, private=True), private=True)


async def defer(interaction: discord.Interaction[Any], *, private: bool | None) -> None:
    """Promise an answer, or with None that the message will change whose button was pressed.

    Whatever becomes of that, the answer itself finds its way.
    """
    promise = interaction.response.defer
    try:
        await _soon(promise() if private is None else promise(ephemeral=private, thinking=True))
    except (discord.HTTPException, *FAULTS) as error:
        log.info("An interaction could not be deferred: %s", error)
