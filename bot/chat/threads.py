"""Threads for answers, named after the question."""

import logging

import discord

from bot.chat.markdown import one_line
from bot.chat.rules import is_among
from bot.chat.words import Words
from bot.store import ServerSettings

log = logging.getLogger(__name__)

MAX_NAME = 100


async def opened(
    message: discord.Message, settings: ServerSettings, question: str, words: Words
) -> discord.Thread | None:
    """A thread below a question, where the server wants that and Discord allows it; else None."""
    wanted = settings.threads or is_among(settings.thread_channels, message.channel)
    if not wanted or not isinstance(message.channel, discord.TextChannel):
        return None
    try:
        return await message.create_thread(name=thread_name(question) or words("thread-title"))
    except discord.HTTPException as error:
        log.warning("No thread could be opened in channel %s: %s", message.channel.id, error.text)
        return None


def thread_name(question: str) -> str:
    """A question as the name of a thread, which shows no marks and has at most `MAX_NAME` characters."""
    shown = "".join(sign for sign in question if sign.isprintable())
    return one_line(shown, MAX_NAME)
