"""The bot on Discord: what it listens to, its commands, and who is in charge of it."""

import asyncio
import hashlib
import json
import logging
import math
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
import discord
from discord import app_commands
from discord.ext import commands

from bot import requests
from bot.answers import Answerer
from bot.chat import errors, missed, panel
from bot.chat.buttons.answers import AnswerButton, AnswerMenu
from bot.chat.buttons.paging import TurnPage
from bot.chat.buttons.votes import take_word
from bot.chat.cogs.admin import Admin
from bot.chat.cogs.ask import Ask
from bot.chat.cogs.browse import Browse
from bot.chat.cogs.listen import Listen
from bot.chat.cogs.settings import Settings
from bot.chat.cogs.summaries import Summaries
from bot.chat.desk import Desk
from bot.chat.privacy import DeleteMine
from bot.chat.rates import Rates
from bot.chat.resuming import ResumingBot
from bot.chat.servers import Servers
from bot.chat.traffic import Traffic
from bot.chat.words import read_words
from bot.chat.words.commands import Translator
from bot.errors import ConnectionFailedError, IntentError, TokenError, VerbatimError
from bot.health import Numbers
from bot.library import Library
from bot.store import Store

log = logging.getLogger(__name__)

AUTHENTICATION_FAILED = 4004
"""The code with which Discord closes a connection whose token is no longer good."""
FIRST_RETRY = 5.0
"""Seconds between attempts at the first connection."""
FINISHING = 5.0
"""Seconds at the end for what is being answered."""
SERVING = ("discord.py: on_", "CommandTree-invoker", "discord-ui-")
"""How discord.py names the tasks in which members are served begins so."""


@dataclass(frozen=True, slots=True)
class Operator:
    """What the operator has chosen; config/bot.toml explains it."""

    home_servers: tuple[int, ...] = ()
    message_content: bool = False
    public_categories: tuple[str, ...] = ()


class Tree(app_commands.CommandTree["VerbatimBot"]):
    """Slash commands whose failures members are told about."""

    async def interaction_check(self, _: discord.Interaction["VerbatimBot"], /) -> bool:
        """Let everybody use commands; from here on it is known for one."""
        if request := requests.current():
            request.way = "command"
        return True

    async def on_error(
        self, interaction: discord.Interaction["VerbatimBot"], error: app_commands.AppCommandError, /
    ) -> None:
        """Hand every failure to the one handler."""
        await errors.tell(interaction, error)


class VerbatimBot(ResumingBot):
    """Verbatim on Discord. It pings nobody, and knows no commands but slash commands.

    It has as many connections as Discord asks for, one for about a thousand servers, or `shards` of them.
    """

    def __init__(  # noqa: PLR0913 - the parts that it is made of
        self,
        *,
        answerer: Answerer,
        library: Library,
        store: Store,
        rates: Rates,
        operator: Operator,
        numbers: Numbers | None = None,
        shards: int | None = None,
    ) -> None:
        self._traffic = Traffic(numbers or Numbers())
        content = operator.message_content
        intents = discord.Intents(guilds=True, guild_messages=True, dm_messages=True, message_content=content)
        # discord.py warns at each start that the packages for voice are missing; this bot never speaks.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=intents,
            shard_count=shards,
            max_messages=None,
            allowed_mentions=discord.AllowedMentions.none(),
            activity=discord.Activity(type=discord.ActivityType.listening, name="/help"),
            http_trace=self._traffic.trace(),
        )
        if numbers:
            numbers.watch_gateway(lambda: self.latency, lambda: len(self.guilds), lambda: len(self.shards))
        self.answerer = answerer
        self._library = library
        self.store = store
        self.servers = Servers(store, operator.public_categories)
        self.desk = Desk(answerer, store, self.servers, rates)
        self._home_servers = operator.home_servers
        self._command_ids: dict[str, int] = {}

    @property
    def me(self) -> discord.ClientUser:
        """The bot's own user, known once it has logged in."""
        assert self.user is not None  # noqa: S101 - nothing asks before the login
        return self.user

    async def setup_hook(self) -> None:
        """Add everything that members can use, and tell Discord about changed commands."""
        await asyncio.to_thread(read_words)
        await self.add_cog(Ask(self))
        await self.add_cog(Listen(self))
        await self.add_cog(Summaries(self))
        await self.add_cog(Browse(self))
        await self.add_cog(Admin(self, self._library))
        await self.add_cog(Settings())
        self.add_dynamic_items(AnswerButton, AnswerMenu, TurnPage, DeleteMine, *panel.ITEMS, *missed.ITEMS)
        await self._sync_commands()

    def dispatch(self, event_name: str, /, *args: object, **more: object) -> None:
        """Hand an event on; what Discord sends begins a request first."""
        self._traffic.seen(event_name, args[0] if args else None)
        super().dispatch(event_name, *args, **more)

    def lacking(self) -> list[str]:
        """What keeps the bot from answering on Discord, in sentences; nothing while it is connected."""
        return [] if self.is_ready() and math.isfinite(self.latency) else ["It is not connected to Discord."]

    async def on_message(self, message: discord.Message, /) -> None:
        """Look for no prefix commands, as discord.py would; the cogs have listeners of their own."""

    async def on_interaction(self, interaction: discord.Interaction[Any], /) -> None:
        """Note the member's language, for direct messages, and take what they send with a form."""
        self.servers.note_language(interaction.user.id, interaction.locale.value)
        await take_word(interaction)

    async def on_error(self, event: str, /, *args: object, **_: object) -> None:
        """Tell the author of a message about a failure; log that of any other event."""
        error = sys.exc_info()[1]
        if error is None:
            return
        if args and isinstance(args[0], discord.Message):
            words = await self.servers.words(args[0])
            await errors.tell_author(args[0], error, words, self.command_mentions())
        else:
            log.error("The event %s failed.", event, exc_info=error)

    async def finish(self) -> None:
        """Take nothing more from Discord, and let what is being answered be answered, if that is soon."""
        under_way = {task for task in asyncio.all_tasks() if task.get_name().startswith(SERVING)}
        leaving = {asyncio.create_task(shard.disconnect()) for shard in self.shards.values()}
        if not under_way | leaving:
            return
        _, late = await asyncio.wait(under_way | leaving, timeout=FINISHING)
        if cut_off := len(late & under_way):
            log.warning("At the end, %d answers were not finished within %.0f seconds.", cut_off, FINISHING)

    async def in_charge(self, interaction: discord.Interaction[Any]) -> bool:
        """Whether the articles are in this member's care: an owner of the bot, or a manager at home."""
        if await self.is_owner(interaction.user):
            return True
        only_one = tuple(guild.id for guild in self.guilds) if len(self.guilds) == 1 else ()
        at_home = interaction.guild_id in (self._home_servers or only_one)
        return at_home and interaction.permissions.manage_guild

    def command_mentions(self) -> dict[str, str]:
        """How to write each command so that it can be clicked."""
        return {name: f"</{name}:{number}>" for name, number in self._command_ids.items()}

    async def _sync_commands(self) -> None:
        """Send the commands to Discord if they differ from those sent before; it takes only so many a day."""
        translator = Translator()
        await self.tree.set_translator(translator)
        payload = [await command.get_translated_payload(self.tree, translator) for command in self.tree.get_commands()]
        fingerprint = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
        key = f"commands of {self.application_id}"
        with errors.logged():
            sent: dict[str, Any] = json.loads(await self.store.read(key) or "{}")
            if sent.get("fingerprint") == fingerprint:
                self._command_ids = sent["ids"]
                return
        self._command_ids = {command.name: command.id for command in await self.tree.sync()}
        log.info("Sent %d commands to Discord.", len(self._command_ids))
        with errors.logged():
            await self.store.keep(key, json.dumps({"fingerprint": fingerprint, "ids": self._command_ids}))

    async def on_ready(self) -> None:
        """Note which servers the bot is in, some of which it may have left or joined while it was off."""
        await self._note_servers()

    async def on_guild_join(self, _: discord.Guild, /) -> None:
        """Say nothing, and keep what was kept of that server, if the bot has been there before."""
        await self._note_servers()

    async def on_guild_remove(self, _: discord.Guild, /) -> None:
        """Begin to count the days until what is kept of that server is deleted."""
        await self._note_servers()

    async def _note_servers(self) -> None:
        with errors.logged():
            await self.store.be_in((guild.id for guild in self.guilds), datetime.now(UTC))


async def run_bot(bot: VerbatimBot, token: str) -> None:
    """Be on Discord until cancelled, then leave in order. What a person can mend is a VerbatimError."""
    try:
        async with bot:
            await bot.login(token)
            try:
                await _stay_connected(bot)
            except asyncio.CancelledError:
                await bot.finish()
                raise
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        known = foreseen(error)
        if known is None:
            raise
        raise known from error


async def _stay_connected(bot: VerbatimBot) -> None:
    """Be connected until the bot is closed. discord.py reconnects by itself once it knows where the gateway is."""
    while True:
        try:
            await bot.connect()
        except (aiohttp.ClientError, OSError, discord.GatewayNotFound) as error:
            if bot.shards:
                raise
            log.warning("Discord’s gateway could not be reached (%s); trying again.", error)
            await asyncio.sleep(FIRST_RETRY)
        else:
            return


def foreseen(error: Exception) -> VerbatimError | None:
    """What a person can do about an end of the connection, where it is theirs to mend."""
    closed_for_token = isinstance(error, discord.ConnectionClosed) and error.code == AUTHENTICATION_FAILED
    if isinstance(error, discord.LoginFailure) or closed_for_token:
        return TokenError(
            "Discord refused the token.",
            "Copy it again from the Developer Portal (Bot, Reset Token) into DISCORD_TOKEN or its file.",
        )
    if isinstance(error, discord.PrivilegedIntentsRequired):
        return IntentError(
            "Discord has not granted the message-content intent.",
            "Turn on Message Content Intent in the Developer Portal (Bot), or set message_content = false.",
        )
    if isinstance(error, aiohttp.ClientError | OSError | discord.DiscordServerError | discord.GatewayNotFound):
        return ConnectionFailedError(
            f"Discord could not be reached: {error}.",
            "Look at the network and at https://discordstatus.com, then start the bot again.",
        )
    return None
