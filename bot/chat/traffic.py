"""What goes back and forth between the bot and Discord, seen from outside: requests begun, replies taken, counts."""

import re
from types import SimpleNamespace

import aiohttp

from bot import requests
from bot.health import Numbers

WAYS = {"MESSAGE_CREATE": "message", "MESSAGE_UPDATE": "edit", "THREAD_CREATE": "post", "INTERACTION_CREATE": "click"}
"""How a question comes, by the event; a slash command comes as a click until it is known for one."""

CONNECTION = frozenset({"connect", "disconnect", "resumed"})

_REPLY = re.compile(r"/channels/\d+/messages|/interactions/\d+/.+/callback|/webhooks/\d+/")


class Traffic:
    """Begins a request with every event of Discord's, and notes when Discord has taken the reply to it."""

    def __init__(self, numbers: Numbers) -> None:
        self._numbers = numbers

    def seen(self, event: str, kind: object) -> None:
        """Look at an event that discord.py dispatches; `kind` is the name that Discord gives to it."""
        if event == "socket_event_type":  # the first for all that comes from Discord
            requests.begin(WAYS.get(str(kind), "other"))
        elif event in CONNECTION:
            requests.end()
            self._numbers.gateway(event)

    def trace(self) -> aiohttp.TraceConfig:
        """What looks at each request to Discord; discord.py calls it in the task that sends."""
        trace = aiohttp.TraceConfig()
        trace.on_request_end.append(self._on_end)
        trace.on_request_exception.append(self._on_failure)
        return trace

    async def _on_end(self, _: object, __: SimpleNamespace, seen: aiohttp.TraceRequestEndParams) -> None:
        self._numbers.sent(seen.response.status)
        if seen.method in {"POST", "PATCH"} and seen.response.ok and _REPLY.search(seen.url.path):
            self._numbers.replied()

    async def _on_failure(self, _: object, __: SimpleNamespace, seen: aiohttp.TraceRequestExceptionParams) -> None:
        self._numbers.sent(type(seen.exception).__name__)
