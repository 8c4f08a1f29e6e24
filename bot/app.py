"""The composition root: one Config becomes the library, the answerer and the bot, each built once."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answers import Answerer
from bot.articles import Rules
from bot.config import Config
from bot.errors import StoreError, TokenError
from bot.library import Library
from bot.store import Store

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

log = logging.getLogger(__name__)

FORGET_EVERY = 3600.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class App:
    """All parts, wired together; the library is empty until it is loaded."""

    config: Config
    library: Library
    answerer: Answerer
    store: Store

    def bot(self) -> "VerbatimBot":
        """A Discord client over these parts; discord is imported only here, so that the core runs without it."""
        from bot.chat.client import Operator, VerbatimBot  # noqa: PLC0415

        return VerbatimBot(
            answerer=self.answerer,
            library=self.library,
            store=self.store,
            operator=Operator(
                home_servers=self.config.home_servers,
                message_content=self.config.message_content,
                public_categories=self.config.public_categories,
            ),
        )

    @asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Have the store open, and forget in the background what was kept long enough."""
        async with self.store:
            forgetting = asyncio.create_task(_forget(self.store))
            try:
                yield
            finally:
                forgetting.cancel()


async def _forget(store: Store) -> None:
    while True:
        try:
            await store.forget_old(datetime.now(UTC))
        except StoreError as error:
            log.warning("%s %s", error, error.remedy)
        await asyncio.sleep(FORGET_EVERY)


def rules(config: Config) -> Rules:
    """How articles are read."""
    return Rules(config.max_file_kib * 1024, config.boilerplate, config.repeated_in)


def build(config: Config) -> App:
    """Wire the parts for a configuration; nothing is read or opened yet."""
    library = Library(config.articles, rules(config), config.data)
    answerer = Answerer(
        lambda: library.current,
        quotes=config.quotes,
        wrong_in_100=config.wrong_in_100,
        base_url=config.base_url,
    )
    return App(config, library, answerer, Store(config.data))


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
    return token.strip()
