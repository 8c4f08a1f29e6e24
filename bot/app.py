"""The composition root: one Config becomes the library, the answerer and the bot, each built once."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answers.beside import AnswererBeside
from bot.articles import Rules
from bot.config import Config
from bot.errors import StoreError, TokenError, VerbatimError
from bot.health import CountedAnswerer, Numbers, Workers, settle, watched
from bot.library import Library
from bot.store import Store

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

log = logging.getLogger(__name__)

FORGET_EVERY = 3600.0
TIDY_EVERY = 30.0
"""Seconds."""

TOKEN_VARIABLES = ("DISCORD_TOKEN", "DISCORD_TOKEN_FILE")


@dataclass(frozen=True, slots=True)
class App:
    """All parts, wired together; the library is empty until it is loaded."""

    config: Config
    library: Library
    answerer: AnswererBeside
    store: Store
    numbers: Numbers

    def bot(self, shards: int | None = None) -> "VerbatimBot":
        """A Discord client over these parts, with so many connections, or else as many as Discord asks for.

        discord is imported only here, so that the core runs without it.
        """
        from bot.chat.client import Operator, VerbatimBot  # noqa: PLC0415
        from bot.chat.rates import Rates  # noqa: PLC0415 - as above

        rates = Rates(
            per_member=self.config.questions_per_member,
            per_channel=self.config.questions_per_channel,
            now=time.monotonic,
        )
        return VerbatimBot(
            answerer=self.answerer,
            library=self.library,
            store=self.store,
            rates=rates,
            operator=Operator(
                home_servers=self.config.home_servers,
                message_content=self.config.message_content,
                public_categories=self.config.public_categories,
            ),
            numbers=self.numbers,
            shards=shards,
        )

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Have the store open; forget in the background what was kept long enough, and keep the index in order."""
        async with self.store:
            chores = asyncio.create_task(_forget(self.store)), asyncio.create_task(_tidy(self.library))
            try:
                yield
            finally:
                for chore in chores:
                    chore.cancel()
                self.library.close()

    @asynccontextmanager
    async def watched(self, bot: "VerbatimBot") -> AsyncIterator[None]:
        """Have answers found in a process beside, show on the health page how the bot is, log what holds it up."""
        from bot.health.page import health_page  # noqa: PLC0415 - only the bot needs aiohttp

        def lacking() -> list[str]:
            empty = [] if self.library.current.articles else ["No article has been read."]
            return empty + bot.lacking()

        asyncio.get_running_loop().set_default_executor(Workers(self.numbers.working))
        page = health_page(self.config.health_address, self.numbers, lacking)
        settle()
        with watched(self.numbers.stalled):
            async with page, self.answerer.beside():
                yield


async def _forget(store: Store) -> None:
    while True:
        try:
            await store.forget_old(datetime.now(UTC))
        except StoreError as error:
            log.warning("%s %s", error, error.remedy)
        await asyncio.sleep(FORGET_EVERY)


async def _tidy(library: Library) -> None:
    """Check the index that was kept, once, and merge what changes leave behind."""
    try:
        await asyncio.to_thread(library.verify)
    except VerbatimError as error:
        log.warning("%s %s", error, error.remedy)
    while True:
        while await asyncio.to_thread(library.tidy):
            log.debug("Segments of the index have been merged.")
        await asyncio.sleep(TIDY_EVERY)


def rules(config: Config) -> Rules:
    """How articles are read."""
    return Rules(config.max_file_kib * 1024, config.boilerplate, config.repeated_in)


def build(config: Config) -> App:
    """Wire the parts for a configuration; nothing is read or opened yet."""
    library = Library(config.articles, rules(config), config.data)
    numbers = Numbers()
    numbers.watch_library(lambda: library.current)
    numbers.watch_processes(lambda: answerer.pids)
    answerer = CountedAnswerer(
        lambda: library.current,
        kept=library.kept,
        numbers=numbers,
        quotes=config.quotes,
        wrong_in_100=config.wrong_in_100,
        base_url=config.base_url,
    )
    return App(config, library, answerer, Store(config.data), numbers)


def read_token(environ: Mapping[str, str]) -> str:
    """Discord's token: from DISCORD_TOKEN, or from the file that DISCORD_TOKEN_FILE names.

    Raises TokenError where there is none.
    """
    token = environ.get("DISCORD_TOKEN", "")
    file = environ.get("DISCORD_TOKEN_FILE", "")
    if not token and file:
        try:
            token = Path(file).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TokenError(
                f"The file that DISCORD_TOKEN_FILE names cannot be read: {file}.",
                "Check that the file exists and that the bot's user may read it.",
            ) from error
    if not token.strip():
        raise TokenError(
            "There is no Discord token.",
            "Copy the bot's token from the Developer Portal (Bot, Reset Token) into the environment variable "
            "DISCORD_TOKEN, or into a file that DISCORD_TOKEN_FILE names. Without a Discord account, "
            "'python -m bot demo' shows the bot in a browser.",
        )
    token = token.strip()
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise TokenError(
            "The Discord token holds characters that no token has.",
            "Copy it again from the Developer Portal (Bot, Reset Token): one line, nothing before or behind it.",
        )
    return token
