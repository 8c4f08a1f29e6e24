"""The REST API, as far as bots like this one use it: messages, interactions, commands, and who the bot is."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from tests.double import limits, payloads
from tests.double.faults import Fault, Faults
from tests.double.payloads import Payload

if TYPE_CHECKING:
    from tests.double.world import Interaction, World

Answer = Payload | list[Payload] | None
PLENTY = {
    "X-RateLimit-Limit": "100000", "X-RateLimit-Remaining": "99999",
    "X-RateLimit-Reset-After": "1", "X-RateLimit-Reset": "4102444800",
}  # fmt: skip

CHANNEL_MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9


class RefusalError(Exception):
    """An error that Discord answers with."""

    def __init__(self, status: int, code: int, message: str, wrong: list[str] | None = None) -> None:
        super().__init__(message)
        self.status, self.body = status, {"code": code, "message": message, "errors": {"_errors": wrong or []}}


@dataclass(frozen=True, slots=True)
class Request:
    """What the bot asked of the API."""

    method: str
    path: str
    body: Any
    at: float


class Rest:
    """The routes over a world; it notes each request, and lets faults happen."""

    def __init__(self, world: "World", faults: Faults, *, keep_requests: bool = True) -> None:
        self._world = world
        self._faults = faults
        self._keep = keep_requests
        self.requests: list[Request] = []
        self.refused: list[str] = []
        """What was refused because it broke one of Discord's limits, or is no route that the double knows."""

    def add_to(self, app: web.Application) -> None:
        """Serve the routes below /api."""
        world, routes = self._world, web.RouteTableDef()
        messages, hook = "/channels/{channel}/messages", "/webhooks/{application}/{token}"
        table: list[tuple[str, str, Callable[[web.Request, Any], Answer]]] = [
            ("GET", "/gateway", lambda *_: {"url": world.gateway_url}),
            ("GET", "/gateway/bot", lambda *_: world.gateway_info()),
            ("GET", "/users/@me", lambda *_: world.bot),
            ("GET", "/oauth2/applications/@me", lambda *_: payloads.application(world.owner, world.bot["id"])),
            ("GET", "/applications/@me", lambda *_: payloads.application(world.owner, world.bot["id"])),
            ("POST", "/users/@me/channels", lambda _, body: world.private_channel_of(body["recipient_id"])),
            ("GET", "/applications/{application}/commands", lambda *_: list(world.commands.values())),
            ("PUT", "/applications/{application}/commands", self._set_commands),
            ("POST", messages, self._send),
            ("GET", messages, lambda request, _: self._history(request)),
            ("GET", messages + "/{message}", lambda request, _: self._message(request)),
            ("PATCH", messages + "/{message}", self._edit),
            ("DELETE", messages + "/{message}", lambda request, _: self._delete(request)),
            ("PUT", messages + "/{message}/reactions/{emoji}/@me", lambda request, _: self._touch(request)),
            ("DELETE", messages + "/{message}/reactions/{emoji}/@me", lambda request, _: self._touch(request)),
            ("POST", "/channels/{channel}/typing", lambda request, _: self._typing(request)),
            ("GET", "/channels/{channel}", lambda request, _: world.channel(int(request.match_info["channel"]))),
            ("POST", "/interactions/{interaction}/{token}/callback", self._callback),
            ("POST", hook, self._follow_up),
            ("GET", hook + "/messages/{message}", lambda request, _: self._of_hook(request)),
            ("PATCH", hook + "/messages/{message}", self._edit_of_hook),
            ("DELETE", hook + "/messages/{message}", lambda request, _: self._delete_of_hook(request)),
        ]
        for method, path, answer in table:
            routes.route(method, "/api" + path)(self._handler(answer))
        routes.route("*", "/api/{rest:.*}")(self._handler(self._unknown))
        app.add_routes(routes)

    def _handler(
        self, answer: Callable[[web.Request, Any], Answer]
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def handle(request: web.Request) -> web.StreamResponse:
            at = time.perf_counter()
            body = json.loads(await request.read() or b"null")
            path = request.path.removeprefix("/api")
            if self._keep:
                self.requests.append(Request(request.method, path, body, at))
            fault = self._faults.take(request.method, path, body)
            if fault is None or fault.takes_effect:
                given, status = self._answered(answer, request, body)
            if fault is not None:
                return await _happen(fault, request)
            return _response(given, status, PLENTY)

        return handle

    def _answered(self, answer: Callable[..., Answer], request: web.Request, body: Any) -> tuple[Answer, int]:
        try:
            given = answer(request, body)
        except RefusalError as refusal:
            if refusal.body["errors"]["_errors"] or refusal.status == 501:
                self.refused.append(f"{request.method} {request.path}: {refusal.body}")
            return refusal.body, refusal.status
        return given, 200 if given is not None else 204

    def _unknown(self, request: web.Request, _: Any) -> Answer:
        raise RefusalError(501, 0, f"The double has no route {request.method} {request.path}")

    def _set_commands(self, _: web.Request, body: Any) -> Answer:
        _check(limits.wrong_with_commands(body))
        return self._world.set_commands(body)

    def _send(self, request: web.Request, body: Any) -> Answer:
        channel = self._open_channel(request)
        _check(limits.wrong_with_message(body))
        return self._world.sent(channel, body)

    def _history(self, request: web.Request) -> Answer:
        channel, query = self._open_channel(request), request.query
        found = [one for one in self._world.messages.values() if one["channel_id"] == channel["id"]]
        after, before = int(query.get("after", 0)), int(query.get("before", 1 << 63))
        found = sorted((one for one in found if after < int(one["id"]) < before), key=lambda one: int(one["id"]))
        most = int(query.get("limit", 50))
        return (found[:most] if after else found[-most:])[::-1]

    def _message(self, request: web.Request) -> Payload:
        self._open_channel(request)
        found = self._world.messages.get(int(request.match_info["message"]))
        if found is None:
            raise RefusalError(404, 10008, "Unknown Message")
        return found

    def _edit(self, request: web.Request, body: Any) -> Answer:
        found = self._message(request)
        _check(limits.wrong_with_message({"flags": found["flags"], "content": found["content"]} | body))
        found |= {key: value for key, value in body.items() if key in {"content", "components", "embeds", "flags"}}
        return found

    def _delete(self, request: web.Request) -> Answer:
        del self._world.messages[int(self._message(request)["id"])]

    def _touch(self, request: web.Request) -> Answer:
        self._message(request)

    def _typing(self, request: web.Request) -> Answer:
        self._open_channel(request)

    def _open_channel(self, request: web.Request) -> Payload:
        found = self._world.channel(int(request.match_info["channel"]))
        if found is None:
            raise RefusalError(404, 10003, "Unknown Channel")
        if int(found["id"]) in self._world.closed_channels:
            raise RefusalError(403, 50013, "Missing Permissions")
        return found

    def _callback(self, request: web.Request, body: Any) -> Answer:
        found = self._world.interactions.get(request.match_info["token"])
        if found is None or found.is_late():
            raise RefusalError(404, 10062, "Unknown interaction")
        if found.kind is not None:
            raise RefusalError(400, 40060, "Interaction has already been acknowledged.")
        kind, data = body["type"], body.get("data") or {}
        if kind in {CHANNEL_MESSAGE, UPDATE}:
            clicked = found.payload.get("message") if kind == UPDATE else None
            _check(limits.wrong_with_message({"flags": clicked["flags"] if clicked else 0} | data))
        elif kind == CHOICES:
            _check(limits.wrong_with_choices(data["choices"]))
        elif kind == MODAL:
            _check(limits.wrong_with_modal(data))
        self._world.acknowledged(found, kind, data)
        return _callback_answer(found, kind) if request.query.get("with_response") in {"1", "true"} else None

    def _interaction(self, request: web.Request) -> "Interaction":
        found = self._world.interactions.get(request.match_info["token"])
        if found is None or found.has_expired():
            raise RefusalError(401, 50027, "Invalid Webhook Token")
        if found.kind is None:
            raise RefusalError(404, 10015, "Unknown Webhook")
        return found

    def _follow_up(self, request: web.Request, body: Any) -> Answer:
        found = self._interaction(request)
        _check(limits.wrong_with_message(body))
        return self._world.followed_up(found, body)

    def _of_hook(self, request: web.Request) -> Payload:
        found, message = self._interaction(request), request.match_info["message"]
        shown = found.original if message == "@original" else self._world.messages.get(int(message))
        if shown is None:
            raise RefusalError(404, 10008, "Unknown Message")
        return shown

    def _edit_of_hook(self, request: web.Request, body: Any) -> Answer:
        found = self._interaction(request)
        if request.match_info["message"] == "@original" and found.kind == DEFERRED_MESSAGE and not found.original:
            _check(limits.wrong_with_message(body))
            return self._world.filled(found, body)
        shown = self._of_hook(request)
        _check(limits.wrong_with_message({"flags": shown["flags"], "content": shown["content"]} | body))
        shown |= {key: value for key, value in body.items() if key in {"content", "components", "embeds", "flags"}}
        if found.kind == DEFERRED_UPDATE:
            self._world.note_answer(found.id, shown)
        return shown

    def _delete_of_hook(self, request: web.Request) -> Answer:
        found, shown = self._interaction(request), self._of_hook(request)
        self._world.messages.pop(int(shown["id"]), None)
        if found.kind == DEFERRED_UPDATE:
            self._world.note_answer(found.id, shown)


def _check(wrong: list[str]) -> None:
    if wrong:
        raise RefusalError(400, 50035, "Invalid Form Body", wrong)


def _callback_answer(found: "Interaction", kind: int) -> Payload:
    shown = found.original
    about = {
        "id": str(found.id), "type": found.payload["type"], "response_message_id": shown["id"] if shown else None,
        "response_message_loading": kind == DEFERRED_MESSAGE,
        "response_message_ephemeral": bool(shown and shown["flags"] & payloads.EPHEMERAL),
    }  # fmt: skip
    resource = {"type": kind, "message": shown} if shown else {"type": kind}
    return {"interaction": about, "resource": resource}


async def _happen(fault: Fault, request: web.Request) -> web.StreamResponse:
    if fault.seconds:
        await asyncio.sleep(fault.seconds)
    if fault.status is None:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    return _response(fault.body, fault.status, fault.headers)


def _response(body: Answer, status: int, headers: dict[str, str]) -> web.Response:
    # discord.py takes a 429 as Discord's own only with a `Via`, and this type only without a charset beside it.
    about = headers | {"Via": "1.1 double"}
    if body is None:
        return web.Response(status=status, headers=about)
    return web.Response(
        body=json.dumps(body).encode(), status=status, headers=about | {"Content-Type": "application/json"}
    )
