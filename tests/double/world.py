"""What the double's Discord holds: a bot, people, channels, messages, interactions, and what answered which."""

import asyncio
import secrets
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from tests.double import payloads
from tests.double.payloads import Payload, snowflake

PATIENCE = 3.0
LIFE = 15 * 60.0


@dataclass(slots=True, eq=False)
class Interaction:
    """A command or click, and how far its answer has come."""

    id: int
    payload: Payload
    began: float = field(default_factory=time.monotonic)
    kind: int | None = None
    original: Payload | None = None
    private: bool = False
    expired: bool = False

    def is_late(self) -> bool:
        """Whether its first answer would come too late."""
        return self.expired or time.monotonic() > self.began + PATIENCE

    def has_expired(self) -> bool:
        """Whether its token is no longer good."""
        return self.expired or time.monotonic() > self.began + LIFE


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that came to be: the message that shows it, and when (time.perf_counter)."""

    message: Payload
    at: float


class World:
    """The state behind the API. An answer is noted under the id of the message or interaction that it is for."""

    def __init__(self, channels: int = 1, shards: int = 1) -> None:
        self.owner, self.bot = payloads.user("owner"), payloads.user("Verbatim", bot=True)
        self.alice = payloads.user("alice")
        self.guild_id = snowflake()
        self.channels = [payloads.channel(f"general-{number}", self.guild_id) for number in range(channels)]
        self.shards = shards
        self.gateway_url = ""
        self.commands: dict[str, Payload] = {}
        self.messages: dict[int, Payload] = {}
        self.interactions: dict[str, Interaction] = {}
        self.answers: defaultdict[int, list[Given]] = defaultdict(list)
        self.answered = asyncio.Event()
        """Set at each answer; whoever waits clears it."""
        self.closed_channels: set[int] = set()
        self._private: dict[str, Payload] = {}
        self._nonces: dict[tuple[str, str], Payload] = {}
        self._by_id = {int(one["id"]): one for one in self.channels}

    def ready(self, shard: int, shards: int) -> tuple[Payload, list[tuple[str, Payload]]]:
        """The READY event of a shard, and the events with its servers that follow."""
        here = (self.guild_id >> 22) % shards == shard
        begun = {
            "user": self.bot, "application": {"id": self.bot["id"], "flags": 0}, "private_channels": [],
            "guilds": [{"id": str(self.guild_id), "unavailable": True}] if here else [],
        }  # fmt: skip
        members = [payloads.member(self.bot), payloads.member(self.alice)]
        guild = payloads.guild(self.guild_id, self.owner, members, list(self.channels))
        return begun, [("GUILD_CREATE", guild)] if here else []

    def gateway_info(self) -> Payload:
        """Where the gateway is, and with how many shards to connect."""
        limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1}
        return {"url": self.gateway_url, "shards": self.shards, "session_start_limit": limit}

    def channel(self, channel_id: int) -> Payload | None:
        """A channel, or None where it was deleted."""
        return self._by_id.get(channel_id)

    def delete_channel(self, channel: Payload) -> None:
        """Delete a channel with all in it."""
        self._by_id.pop(int(channel["id"]), None)
        self.messages = {key: one for key, one in self.messages.items() if one["channel_id"] != channel["id"]}

    def private_channel_of(self, user_id: str) -> Payload:
        """The direct messages with a user."""
        if user_id not in self._private:
            self._private[user_id] = made = payloads.private_channel(self.alice | {"id": user_id})
            self._by_id[int(made["id"])] = made
        return self._private[user_id]

    def set_commands(self, commands: list[Payload]) -> list[Payload]:
        """Replace the commands of the application, and give them ids."""
        about = {"application_id": self.bot["id"], "version": "1", "default_member_permissions": None}
        made = [{"options": [], "description": "", **about, **one, "id": str(snowflake())} for one in commands]
        self.commands = {one["name"]: one for one in made}
        return made

    def said(self, text: str, channel: Payload, by: Payload | None = None, **more: Any) -> Payload:
        """A message of Alice's, or of somebody else's."""
        author = by or self.alice
        mentions = [self.bot | {"member": payloads.member(self.bot)}] if f"<@{self.bot['id']}>" in text else []
        body = {"content": text, "mentions": mentions, **more}
        guild_id = int(channel["guild_id"]) if "guild_id" in channel else None
        message = payloads.message(author, int(channel["id"]), body, guild_id)
        self.messages[int(message["id"])] = message
        about = payloads.member(author)
        del about["user"]
        return message | ({"member": about} if guild_id else {})

    def interaction(
        self, kind: int, data: Payload, channel: Payload, by: Payload | None = None, **more: Any
    ) -> Interaction:
        """A command (kind 2), click (3) or half-typed command (4) of Alice's, or of somebody else's."""
        interaction_id, everything = snowflake(), str((1 << 50) - 1)
        payload = {
            "id": str(interaction_id), "application_id": self.bot["id"], "type": kind, "data": data, "version": 1,
            "token": secrets.token_urlsafe(24), "channel_id": channel["id"], "channel": channel, "locale": "en-US",
            "guild_id": str(self.guild_id), "guild_locale": "en-US", "app_permissions": everything, "context": 0,
            "guild": {"id": str(self.guild_id), "locale": "en-US", "features": []}, "entitlements": [],
            "authorizing_integration_owners": {"0": str(self.guild_id)}, "attachment_size_limit": 10485760,
            "member": payloads.member(by or self.alice) | {"permissions": everything}, **more,
        }  # fmt: skip
        made = Interaction(interaction_id, payload)
        self.interactions[payload["token"]] = made
        return made

    def sent(self, channel: Payload, body: Payload) -> Payload:
        """A message of the bot's; one with the nonce of another is that one, where the bot asks for that."""
        key = (channel["id"], str(body.get("nonce")))
        if body.get("enforce_nonce") and key in self._nonces:
            return self._nonces[key]
        reference = body.get("message_reference")
        asked = int(reference["message_id"]) if reference else 0
        if asked and asked not in self.messages:
            body = {key: value for key, value in body.items() if key != "message_reference"}
        message = self._shown(int(channel["id"]), body)
        self._nonces[key] = message
        self.note_answer(asked, message)
        return message

    def acknowledged(self, found: Interaction, kind: int, data: Payload) -> None:
        """The first answer of an interaction: a message, a promise of one, an edit, choices, or a modal."""
        found.kind, found.private = kind, bool(data.get("flags", 0) & payloads.EPHEMERAL)
        if kind == 4:
            found.original = self._shown(int(found.payload["channel"]["id"]), data)
        elif kind in {6, 7}:
            found.original = found.payload.get("message")
            if kind == 7 and found.original:
                found.original |= {key: value for key, value in data.items() if key in {"content", "components"}}
        if kind not in {5, 6}:
            self.note_answer(found.id, found.original or data)

    def filled(self, found: Interaction, body: Payload) -> Payload:
        """The message that was promised."""
        flags = body.get("flags", 0) | (payloads.EPHEMERAL if found.private else 0)
        found.original = self._shown(int(found.payload["channel"]["id"]), body | {"flags": flags})
        self.note_answer(found.id, found.original)
        return found.original

    def followed_up(self, found: Interaction, body: Payload) -> Payload:
        """One more message for an interaction; the first of these is what was promised."""
        if found.kind == 5 and not found.original:
            return self.filled(found, body)
        message = self._shown(int(found.payload["channel"]["id"]), body)
        self.note_answer(found.id, message)
        return message

    def note_answer(self, asked: int, message: Payload) -> None:
        """Note that `message` answers the message or interaction with the id `asked`."""
        self.answers[asked].append(Given(message, time.perf_counter()))
        self.answered.set()

    def _shown(self, channel_id: int, body: Payload) -> Payload:
        message = payloads.message(self.bot, channel_id, body, self.guild_id)
        self.messages[int(message["id"])] = message
        return message
