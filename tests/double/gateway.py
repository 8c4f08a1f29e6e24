"""The gateway: hello, identify, heartbeats, events in order, and resuming where a client left off."""

import asyncio
import json
import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 0, 1, 2, 6, 7, 9, 10, 11

KEPT = 5000
"""So many events can be sent again to a client that resumes."""


@dataclass(slots=True)
class Session:
    """What a client identified for: its shard, and the events that it was or should have been sent."""

    id: str
    shard: int
    shards: int
    socket: web.WebSocketResponse | None = None
    sequence: int = 0
    events: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=KEPT))


class Gateway:
    """Sessions of clients. `ready` gives the first event and those that follow it at once, for a shard of so many."""

    def __init__(self, ready: Callable[[int, int], tuple[dict[str, Any], list[tuple[str, dict[str, Any]]]]]) -> None:
        self._ready = ready
        self.sessions: dict[str, Session] = {}
        self.url = ""
        self.identified = self.resumed = self.heartbeats = 0
        self.silent = False
        """Whether heartbeats go unanswered."""
        self.refusing = False
        """Whether nobody may connect."""
        self._open: set[web.WebSocketResponse] = set()

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one connection until it is closed."""
        if self.refusing:
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._open.add(socket)
        try:
            await self._send(socket, {"op": HELLO, "s": None, "t": None, "d": {"heartbeat_interval": 41250}})
            async for said in socket:
                if said.type is WSMsgType.TEXT:
                    await self._heard(socket, json.loads(said.data))
        finally:
            self._open.discard(socket)
            for session in self.sessions.values():
                session.socket = None if session.socket is socket else session.socket
        return socket

    async def dispatch(self, event: str, data: dict[str, Any], guild_id: int | None = None) -> None:
        """Send an event to the shard that the server belongs to, now or when that one resumes."""
        for session in list(self.sessions.values()):
            if session.shard == ((guild_id or 0) >> 22) % session.shards:
                await self._dispatch(session, event, data)

    async def close(self, code: int) -> None:
        """Close every connection; a code from 4000 on is Discord's own."""
        for socket in list(self._open):
            await socket.close(code=code)

    async def ask_to_reconnect(self) -> None:
        """Ask every client to connect again, as Discord does before it restarts a machine."""
        for socket in list(self._open):
            await self._send(socket, {"op": RECONNECT, "s": None, "t": None, "d": None})

    async def invalidate(self, *, resumable: bool) -> None:
        """Tell every client that its session is no longer good, or only that it must resume it."""
        if not resumable:
            self.sessions.clear()
        for socket in list(self._open):
            await self._send(socket, {"op": INVALID_SESSION, "s": None, "t": None, "d": resumable})

    def forget_sessions(self) -> None:
        """Let no client resume."""
        self.sessions.clear()

    async def _heard(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        if said["op"] == HEARTBEAT:
            self.heartbeats += 1
            if not self.silent:
                await self._send(socket, {"op": HEARTBEAT_ACK, "s": None, "t": None, "d": None})
        elif said["op"] == IDENTIFY:
            await self._identify(socket, said["d"])
        elif said["op"] == RESUME:
            await self._resume(socket, said["d"])

    async def _identify(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        self.identified += 1
        shard, shards = said.get("shard", (0, 1))
        session = Session(secrets.token_hex(8), shard, shards, socket)
        self.sessions = {key: one for key, one in self.sessions.items() if one.shard != shard}
        self.sessions[session.id] = session
        ready, following = self._ready(shard, shards)
        about = {"v": 10, "session_id": session.id, "resume_gateway_url": self.url, "shard": [shard, shards]}
        await self._dispatch(session, "READY", ready | about)
        for event, data in following:
            await self._dispatch(session, event, data)

    async def _resume(self, socket: web.WebSocketResponse, said: dict[str, Any]) -> None:
        session = self.sessions.get(said["session_id"])
        if session is None:
            await self._send(socket, {"op": INVALID_SESSION, "s": None, "t": None, "d": False})
            return
        self.resumed += 1
        for event in list(session.events):
            if event["s"] > said["seq"]:
                await self._send(socket, event)
        session.socket = socket
        await self._dispatch(session, "RESUMED", {})

    async def _dispatch(self, session: Session, event: str, data: dict[str, Any]) -> None:
        session.sequence += 1
        payload = {"op": DISPATCH, "s": session.sequence, "t": event, "d": data}
        session.events.append(payload)
        if session.socket is not None:
            await self._send(session.socket, payload)

    async def _send(self, socket: web.WebSocketResponse, payload: dict[str, Any]) -> None:
        try:
            await socket.send_str(json.dumps(payload))
        except (ConnectionError, RuntimeError):
            # The client has gone; what it missed is sent when it resumes.
            self._open.discard(socket)
            await asyncio.sleep(0)
