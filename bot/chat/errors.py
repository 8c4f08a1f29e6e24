"""One place that tells members what went wrong, whatever it came from: a command, a button, or a message."""

import logging
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import aiohttp
import discord
from discord import app_commands

from bot.chat import replies
from bot.chat.cards import notice
from bot.chat.markdown import escape, one_line
from bot.chat.words import Words, words_in
from bot.errors import RefreshRunningError, StaleAnswerError, StoreError, UnknownArticleError

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

log = logging.getLogger(__name__)

MAX_GIVEN = 100


class RefusedError(app_commands.CheckFailure):
    """Somebody may not do what they tried; `message` of the catalogue says why."""

    def __init__(self, message: str, /, **about: str | float) -> None:
        super().__init__(message)
        self.message = message
        self.about = about


def explain(error: BaseException, words: Words, commands: Mapping[str, str]) -> str:
    """A sentence for the member; an error that nobody foresaw is logged under a reference that it names.

    `commands` maps the name of a command to its mention.
    """
    match error:
        case RefusedError():
            return words(error.message, **error.about)
        case UnknownArticleError():
            return _unknown(error.given, words, commands["articles"])
        case StaleAnswerError() | RefreshRunningError():
            return words("answer-is-stale" if isinstance(error, StaleAnswerError) else "refresh-is-running")
        case StoreError():
            log.error("%s %s", error, error.remedy)
            return words("store-failed")
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            log.warning("A command differs from what Discord knows of it: %s", error)
            return words("command-has-changed")
        case _:
            reference = secrets.token_hex(4)
            log.error("Reference %s", reference, exc_info=error)
            return words("went-wrong", reference=reference)


def _unknown(given: str, words: Words, articles: str) -> str:
    if not given.strip():
        return words("nothing-to-tell", articles=articles)
    return words("no-article-has", given=escape(one_line(given, MAX_GIVEN)), articles=articles)


async def tell(interaction: discord.Interaction[Any], error: Exception) -> None:
    """Answer an interaction with what went wrong, for its member's eyes only."""
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if _is_lost(cause):
        return
    try:
        said = explain(cause, words_in(interaction.locale.value), interaction.client.command_mentions())
        await replies.respond(interaction, notice(said), private=True)
    except discord.HTTPException as failure:
        log.warning("A member could not be told what went wrong: %s", failure)


async def tell_author(
    message: discord.Message, error: BaseException, words: Words, commands: Mapping[str, str]
) -> None:
    """Reply to a message with what went wrong."""
    if _is_lost(error):
        return
    try:
        await replies.reply(message, notice(explain(error, words, commands)))
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
    elif isinstance(error, aiohttp.ClientError | discord.DiscordServerError):
        log.warning("Discord was out of reach for too long; an answer was given up (%s).", error)
    else:
        return False
    return True


async def managed(interaction: discord.Interaction[Any]) -> tuple["VerbatimBot", int]:
    """The bot, and the server that a member may choose for; raises RefusedError for anybody else."""
    bot = cast("VerbatimBot", interaction.client)
    if interaction.guild is None or not await bot.servers.is_managed_by(interaction):
        raise RefusedError("only-admins")
    return bot, interaction.guild.id


@contextmanager
def logged() -> Iterator[None]:
    """Log that something could not be kept or read again, where the bot does as well without."""
    try:
        yield
    except StoreError as error:
        log.warning("%s %s", error, error.remedy)
