"""A small corpus, the real bot on it, and a simulated Discord with people."""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord.interactions
from simcord import Env
from simcord.actors import MemberActor
from simcord.builders import ChannelHandle, GuildHandle

from bot.answers import Answer, Answerer
from bot.articles import Rules
from bot.chat import VerbatimBot
from bot.chat.client import Operator
from bot.chat.errors import RefusedError
from bot.chat.rates import Rates
from bot.errors import UnknownArticleError
from bot.library import Library
from bot.store import Store

FERRY = """---
title: The ferry returns to Marrow Bay
source: Bay Courier
url: https://courier.example/ferry
published: 2026-03-04
category: harbour
summary: After nine winters without a boat, the ferry to Marrow Bay sails again.
---
The ferry Kestrel sails to Marrow Bay at seven in the morning. It carries forty passengers and two lorries.

Captain Ilse Brandt commands the ferry. She learned her trade on the coal barges of the Ruhr.

A ticket for the ferry costs nine crowns. Children under six travel free.
"""

LIGHTHOUSE = """---
title: Keepers leave the lighthouse
source: Bay Courier
url: https://courier.example/lighthouse
published: 2026-01-20T08:30:00Z
category: harbour
---
The last keepers left the lighthouse on Gannet Rock in January. A machine lights the lamp now.

The lamp of the lighthouse can be seen from nineteen miles away.
"""

BAKERY = """---
title: A bakery for night owls
source: Evening Post
published: 2025-11-02
category: food
---
The bakery on Quay Street opens at midnight. Its rye bread is baked with sea salt from the bay.
"""


class NotingAnswerer(Answerer):
    """The real answerer, which notes what it was asked, and the question before that."""

    def __init__(self, *given: Any, **settings: Any) -> None:
        super().__init__(*given, **settings)
        self.asked: list[tuple[str, str]] = []

    def answer(self, question: str, *, before: str = "", **settings: Any) -> Answer:
        self.asked.append((question, before))
        return super().answer(question, before=before, **settings)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of articles."""
    texts = {"harbour/ferry": FERRY, "harbour/lighthouse": LIGHTHOUSE, "bakery": BAKERY}
    for slug, text in texts.items():
        file = tmp_path / "articles" / f"{slug}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "articles"


@pytest.fixture
def library(folder: Path) -> Library:
    """The library of that folder, read."""
    library = Library(folder, Rules())
    library.load()
    return library


@pytest.fixture
async def open_store(tmp_path: Path) -> AsyncIterator[Any]:
    """Opens stores on the same folder, as after a restart, or on another one."""
    async with AsyncExitStack() as opened:

        async def open_one(folder: Path = tmp_path / "kept", **options: Any) -> Store:
            return await opened.enter_async_context(Store(folder, **options))

        yield open_one


@pytest.fixture
async def store(open_store: Any) -> Store:
    """What the bot keeps, read and written beside it."""
    return await open_store()


@pytest.fixture
def make_bot(library: Library, store: Store) -> Any:
    """Makes bots that share the articles and what is kept, as after a restart."""

    def make(**changes: Any) -> VerbatimBot:
        parts = {
            "answerer": NotingAnswerer(lambda: library.current),
            "library": library,
            "store": store,
            "shards": 1,
            "rates": Rates(per_member=0, per_channel=0, now=time.monotonic),
        }
        chosen = {field.name: changes.pop(field.name) for field in fields(Operator) if field.name in changes}
        return VerbatimBot(**(parts | changes), operator=Operator(**chosen))

    return make


@pytest.fixture
def simcord_bot(make_bot: Any) -> VerbatimBot:
    return make_bot()


@dataclass
class Client:
    """What interactions say of the client that they come from, and of where the bot is installed."""

    locale: str = "en-US"
    guild_locale: str = "en-US"
    context: int | None = None
    """0: a server, 1: a direct message with the bot, 2: any other private channel; None: as it is."""


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Client:
    """The clients of all members, which SimCord by itself has all in American English."""
    client = Client()
    made = simcord.interactions.base_payload

    def base_payload(*given: Any, **details: Any) -> Any:
        record, payload = made(*given, **details)
        payload["locale"] = client.locale
        if "guild_locale" in payload:
            payload["guild_locale"] = client.guild_locale
        if client.context is not None:
            payload["context"] = client.context
        return record, payload

    monkeypatch.setattr(simcord.interactions, "base_payload", base_payload)
    return client


@dataclass(frozen=True)
class World:
    """A server with a channel, a member, and somebody who manages the server."""

    env: Env
    guild: GuildHandle
    channel: ChannelHandle
    alice: MemberActor
    boss: MemberActor

    @property
    def bot(self) -> VerbatimBot:
        assert isinstance(self.env.bot, VerbatimBot)
        return self.env.bot

    @property
    def mention(self) -> str:
        return self.bot.me.mention

    @property
    def asked(self) -> list[tuple[str, str]]:
        """The questions that reached the articles, each with the one before it."""
        assert isinstance(self.bot.answerer, NotingAnswerer)
        return self.bot.answerer.asked

    async def ask(self, words: str, **where: Any) -> discord.Message:
        """Alice mentions the bot; what it replied."""
        await self.alice.send(self.channel, f"{self.mention} {words}", **where)
        return self.replies()[-1]

    async def boss_asks(self, words: str) -> discord.Message:
        """Somebody else mentions the bot; what it replied."""
        await self.boss.send(self.channel, f"{self.mention} {words}")
        return self.replies()[-1]

    def replies(self) -> list[discord.Message]:
        """What the bot sent to the channel."""
        return [message for message in self.channel.history() if message.author == self.bot.me]


@pytest.fixture
def world(simcord_env: Env) -> Iterator[World]:
    """The simulated Discord; afterwards, nothing that the bot sent may have been able to ping."""
    guild = simcord_env.create_guild()
    managers = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    yield World(
        simcord_env,
        guild,
        guild.create_text_channel("general"),
        guild.add_member(simcord_env.create_user("alice")),
        guild.add_member(simcord_env.create_user("boss"), roles=[managers]),
    )
    for request in simcord_env.http_requests:
        body = request.json if isinstance(request.json, dict) else {}
        sent = body.get("data") or body
        if sent.get("components") and body.get("type") != discord.InteractionResponseType.modal.value:
            assert sent["allowed_mentions"] == {"parse": []}


def foreseen(world: World) -> None:
    """Refusals, which SimCord takes for errors of the bot, were all that went wrong until now."""
    causes = {type(getattr(error, "original", error)) for error in world.env.errors}
    assert causes
    assert causes <= {RefusedError, UnknownArticleError}
