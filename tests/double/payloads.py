"""What Discord's objects look like on the wire, as far as discord.py reads them."""

import itertools
import time
from typing import Any

Payload = dict[str, Any]

EPOCH = 1420070400000
EPHEMERAL = 64

_count = itertools.count()


def snowflake() -> int:
    """A fresh id, which tells its time as Discord's do."""
    return (int(time.time() * 1000) - EPOCH << 22) | next(_count) % (1 << 22)


def user(name: str, *, bot: bool = False) -> Payload:
    """A user, or with `bot` an application's own."""
    return {
        "id": str(snowflake()), "username": name, "global_name": name, "discriminator": "0", "avatar": None, "bot": bot,
    }  # fmt: skip


def member(who: Payload) -> Payload:
    """A user as a member of a server, without roles."""
    return {
        "user": who, "nick": None, "avatar": None, "roles": [], "joined_at": "2026-01-01T00:00:00+00:00",
        "deaf": False, "mute": False, "flags": 0, "pending": False, "premium_since": None,
    }  # fmt: skip


def channel(name: str, guild_id: int) -> Payload:
    """A text channel of a server."""
    return {
        "id": str(snowflake()), "type": 0, "guild_id": str(guild_id), "name": name, "position": 0, "topic": None,
        "permission_overwrites": [], "nsfw": False, "parent_id": None, "last_message_id": None,
        "rate_limit_per_user": 0,
    }  # fmt: skip


def private_channel(who: Payload) -> Payload:
    """The direct messages between a user and the bot."""
    return {"id": str(snowflake()), "type": 1, "recipients": [who], "last_message_id": None, "flags": 0}


def guild(guild_id: int, owner: Payload, members: list[Payload], channels: list[Payload]) -> Payload:
    """A server in which everybody may do everything."""
    everyone = {
        "id": str(guild_id), "name": "@everyone", "color": 0, "hoist": False, "position": 0, "managed": False,
        "permissions": str((1 << 50) - 1), "mentionable": False, "flags": 0,
    }  # fmt: skip
    return {
        "id": str(guild_id), "name": "The Harbour", "owner_id": owner["id"], "roles": [everyone], "emojis": [],
        "stickers": [], "features": [], "channels": channels, "threads": [], "members": members, "presences": [],
        "voice_states": [], "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
        "member_count": len(members), "large": False, "unavailable": False, "verification_level": 0,
        "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0, "nsfw_level": 0,
        "premium_tier": 0, "premium_progress_bar_enabled": False, "preferred_locale": "en-US", "afk_timeout": 300,
        "system_channel_flags": 0, "joined_at": "2026-01-01T00:00:00+00:00", "icon": None, "description": None,
    }  # fmt: skip


def application(owner: Payload, application_id: str) -> Payload:
    """What the bot is told about itself."""
    return {
        "id": application_id, "name": "Verbatim", "icon": None, "description": "", "bot_public": True,
        "bot_require_code_grant": False, "verify_key": "", "flags": 0, "owner": owner, "team": None,
    }  # fmt: skip


def message(author: Payload, channel_id: int, body: Payload, guild_id: int | None = None) -> Payload:
    """A message with what `body` brings: content, components, mentions, a reference."""
    reference = body.get("message_reference")
    return {
        "id": str(snowflake()), "channel_id": str(channel_id), "author": author, "content": body.get("content") or "",
        "timestamp": "2026-11-25T12:00:00+00:00", "edited_timestamp": None, "tts": False, "mention_everyone": False,
        "mentions": body.get("mentions", []), "mention_roles": [], "attachments": [],
        "embeds": body.get("embeds") or [],
        "components": body.get("components") or [], "pinned": False, "flags": body.get("flags", 0),
        "type": 19 if reference else 0, "nonce": body.get("nonce"),
        **({"message_reference": reference} if reference else {}), **({"guild_id": str(guild_id)} if guild_id else {}),
    }  # fmt: skip
