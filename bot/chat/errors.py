"""One place that tells members what went wrong, whatever it came from: a command, a button, or a message."""

import logging
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import discord
from discord import app_commands

from bot.chat import replies
from bot.chat.cards import notice
from bot.chat.markdown import escape
from bot.chat.sending import FAULTS
from bot.errors import StoreError, VerbatimError

log = logging.getLogger(__name__)


class NotInChargeError(app_commands.CheckFailure):
    """A command for those in charge was used by somebody else."""

    def __init__(self) -> None:
        super().__init__("Only my owners and those who manage my home server can do that.")


def explain(error: BaseException) -> str:
    """A sentence for the member; an error that nobody foresaw is logged under a reference that it names."""
    if isinstance(error, VerbatimError):
        return escape(f"{error} {error.remedy}")
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        log.warning("A command differs from what Discord knows of it: %s", error)
        return "This command has changed. Reload Discord, then try again."
    if isinstance(error, app_commands.CheckFailure):
        return str(error)
    reference = secrets.token_hex(4)
    log.error("Reference %s", reference, exc_info=error)
    return (
        f"Something went wrong on my side (reference {reference}). "
        "Please try again; if it stays like this, tell those who run me that reference."
    )


async def tell(interaction: discord.Interaction[Any], error: Exception) -> None:
    """Answer an interaction with what went wrong, for its member's eyes only."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if _is_lost(cause):
        return
    try:
        await replies.respond(interaction, notice(explain(cause)), private=True)
    except discord.HTTPException as failure:
        log.warning("A member could not be told what went wrong: %s", failure)


async def tell_author(message: discord.Message, error: BaseException) -> None:
    """Reply to a message with what went wrong."""
    if _is_lost(error):
        return
    try:
        await replies.reply(message, notice(explain(error)))
    except discord.HTTPException as failure:
        log.warning("A member could not be told what went wrong: %s", failure)


def _is_lost(error: BaseException) -> bool:
    """Log an error which only says that there is nobody to tell, or no need: the place is gone, or was answered."""
    if isinstance(error, discord.HTTPException) and error.code in replies.EXPIRED:
        log.warning("An interaction expired before it was answered.")
    elif isinstance(error, discord.HTTPException) and error.code == replies.ACKNOWLEDGED:
        log.info("An interaction had been answered already.")
    elif isinstance(error, discord.Forbidden | discord.NotFound):
        log.info("The place of an answer was gone, or closed to the bot: %s", error.text)
    elif isinstance(error, FAULTS):
        log.warning("Discord was out of reach for too long; an answer was given up (%s).", error)
    else:
        return False
    return True


@asynccontextmanager
async def told(interaction: discord.Interaction[Any]) -> AsyncIterator[None]:
    """Tell of whatever fails inside; for buttons, whose errors discord.py would only log."""
    try:
        yield
    except Exception as error:  # noqa: BLE001 - whatever it is, the member is told
        await tell(interaction, error)


@contextmanager
def logged() -> Iterator[None]:
    """Log that something could not be kept or read again, where the bot does as well without."""
    try:
        yield
    except StoreError as error:
        log.warning("%s %s", error, error.remedy)
