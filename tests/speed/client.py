"""The process under load: the bot, or as the yardstick one that only sends back what it was told.

python -m tests.speed.client (verbatim|echo) API GATEWAY ARTICLES

For each line on its standard input it tells what it takes, as JSON; at the end of the input it leaves.
"""

import asyncio
import contextlib
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands
from yarl import URL

from bot.app import build
from bot.chat.client import run_bot
from bot.config import Config
from tests.speed.usage import usage


class Again(discord.ui.View):
    """A button, since the bot's answers have some as well."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        self.add_item(discord.ui.Button(label="Again", custom_id="again"))


class Echo(commands.Bot):
    """Answers with what it was told: as fast as a bot over discord.py can be."""

    def __init__(self) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True)
        super().__init__(commands.when_mentioned, intents=intents, max_messages=None, help_command=None)

    async def setup_hook(self) -> None:
        """Offer /ask."""

        @self.tree.command(description="Ask")
        async def ask(interaction: discord.Interaction[Any], question: app_commands.Range[str, 1, 1000]) -> None:
            await interaction.response.send_message(question, view=Again())

        await self.tree.sync()

    async def on_message(self, message: discord.Message, /) -> None:
        """Answer a mention."""
        if self.user in message.mentions:
            await message.channel.send(message.content, reference=message, view=Again())

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer a click."""
        if interaction.type is discord.InteractionType.component:
            await interaction.response.edit_message(content="Again", view=Again())


async def verbatim(articles: Path) -> None:
    """Run the bot over a folder of articles."""
    with tempfile.TemporaryDirectory() as data:
        app = build(Config(articles=articles, data=Path(data), health=""))
        app.library.load()
        bot = app.bot()
        async with app.at_work(), app.watched(bot):
            await run_bot(bot, "a.good.token")


async def echo(_: Path) -> None:
    """Run the yardstick."""
    async with Echo() as bot:
        await bot.start("a.good.token")


async def serve(kind: str, articles: Path) -> None:
    """Run one of them, and tell what it takes, until the input ends."""
    running = asyncio.create_task({"verbatim": verbatim, "echo": echo}[kind](articles))
    while not running.done() and await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(asdict(usage())), flush=True)  # noqa: T201 - that is what it is for
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running


if __name__ == "__main__":
    kind, api, gateway, articles = sys.argv[1:]
    discord.http.Route.BASE = api
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)
    asyncio.run(serve(kind, Path(articles)))
