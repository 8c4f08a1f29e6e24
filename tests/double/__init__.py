"""A small double of Discord on the loopback: gateway and REST API, for tests of what happens on the wire.

It knows what bots like this one use, keeps Discord's limits, and lets go wrong what a test plans. discord.py is not
changed; it is only told another address.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from aiohttp import web

from tests.double.faults import Faults, cut, error, limited, silence
from tests.double.gateway import Gateway
from tests.double.payloads import Payload
from tests.double.rest import Rest
from tests.double.world import Given, World

__all__ = ["Double", "Given", "Payload", "cut", "error", "limited", "silence"]

HOST = "127.0.0.1"


class Double:
    """Discord as seen from a bot, with a server, its channels and Alice."""

    def __init__(self, *, channels: int = 1, shards: int = 1, keep_requests: bool = True) -> None:
        self.world = World(channels, shards)
        self.faults = Faults()
        self.rest = Rest(self.world, self.faults, keep_requests=keep_requests)
        self.gateway = Gateway(self.world.ready)
        self._port = 0
        self._runner: web.AppRunner | None = None

    @property
    def api(self) -> str:
        """The address of the REST API, for discord.http.Route.BASE."""
        return f"http://{HOST}:{self._port}/api"

    @property
    def channel(self) -> Payload:
        """The first channel."""
        return self.world.channels[0]

    async def start(self) -> None:
        """Listen, on the port of the last time if there was one."""
        app = web.Application()
        app.router.add_get("/gateway/", self.gateway.handle)
        self.rest.add_to(app)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, handle_signals=False)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, self._port, reuse_address=True).start()
        self._port = self._runner.addresses[0][1]
        self.world.gateway_url = self.gateway.url = f"ws://{HOST}:{self._port}/gateway/"

    async def stop(self) -> None:
        """Be gone, as when the network is away: connections are cut, new ones refused."""
        if self._runner is None:
            return
        runner, self._runner = self._runner, None
        for connection in list(runner.server.connections if runner.server else ()):
            if connection.transport is not None:
                connection.transport.abort()
        await runner.cleanup()

    async def say(self, text: str, channel: Payload | None = None, by: Payload | None = None, **more: Any) -> int:
        """Alice, or somebody else, writes a message; its id."""
        message = self.world.said(text, channel or self.channel, by, **more)
        await self.gateway.dispatch("MESSAGE_CREATE", message, self._guild_of(message))
        return int(message["id"])

    async def ask(self, question: str, channel: Payload | None = None, by: Payload | None = None) -> int:
        """Alice, or somebody else, mentions the bot with a question; the id of the message."""
        return await self.say(f"<@{self.world.bot['id']}> {question}", channel, by)

    async def slash(self, name: str, channel: Payload | None = None, by: Payload | None = None, **options: Any) -> int:
        """Alice, or somebody else, uses a command; the id of the interaction."""
        kinds = {bool: 5, int: 4, str: 3}
        given = [{"name": key, "type": kinds[type(value)], "value": value} for key, value in options.items()]
        data = {"id": self.world.commands[name]["id"], "name": name, "type": 1, "options": given}
        return await self._interact(2, data, channel or self.channel, by=by)

    async def menu(self, name: str, message: Payload, place: Payload) -> int:
        """Alice uses a command of a message's menu; `place` changes where she does. The id of the interaction."""
        data = {
            "id": self.world.commands[name]["id"],
            "name": name,
            "type": 3,
            "target_id": message["id"],
            "resolved": {"messages": {message["id"]: message}},
        }
        made = self.world.interaction(2, data, self.channel)
        made.payload.update(place)
        for absent in [key for key, value in place.items() if value is None]:
            del made.payload[absent]
        await self.gateway.dispatch("INTERACTION_CREATE", made.payload, self.world.guild_id)
        return made.id

    async def click(self, message: Payload, custom_id: str, by: Payload | None = None, *chosen: str) -> int:
        """Alice, or somebody else, clicks a button of a message, or chooses in a menu; the id of the interaction."""
        data: Payload = {"custom_id": custom_id, "component_type": 2}
        if chosen:
            data |= {"component_type": 3, "values": list(chosen)}
        channel = self.world.channel(int(message["channel_id"]))
        return await self._interact(3, data, channel or self.channel, by=by, message=message)

    async def answered(self, asked: int, *, within: float = 5) -> list[Given]:
        """The answers to a message or interaction, as soon as there is one; TimeoutError if there is none in time."""
        await self.until(lambda: asked in self.world.answers, within=within)
        return self.world.answers[asked]

    async def until(self, done: Callable[[], object], *, within: float = 5) -> None:
        """Wait until something is so; raises TimeoutError."""
        async with asyncio.timeout(within):
            while not done():  # noqa: ASYNC110 - anything may be what makes it so
                await asyncio.sleep(0.005)

    async def _interact(self, kind: int, data: Payload, channel: Payload, **more: Any) -> int:
        made = self.world.interaction(kind, data, channel, **more)
        await self.gateway.dispatch("INTERACTION_CREATE", made.payload, self.world.guild_id)
        return made.id

    def _guild_of(self, message: Payload) -> int | None:
        return int(message["guild_id"]) if "guild_id" in message else None
