"""Where a user has installed the bot: private channels, and servers that it is no member of."""

from typing import Any

import pytest

from tests.double.payloads import snowflake

from .conftest import Wire, words

QUESTION = "Who commands the ferry?"


def place(wire: Wire, context: int) -> dict[str, Any]:
    """Where an interaction comes from: 0 another server, 1 a direct message, 2 a group."""
    alice = wire.discord.world.alice
    if context == 0:
        guild = str(snowflake())
        owners = {"1": alice["id"]}
        return {"guild_id": guild, "guild": {"id": guild, "locale": "en-US", "features": []}} | {
            "authorizing_integration_owners": owners
        }
    kind = 1 if context == 1 else 3
    channel = {"id": str(snowflake()), "type": kind, "recipients": [alice], "flags": 0, "last_message_id": None}
    owners = {"1": alice["id"]}
    absent = dict.fromkeys(("guild_id", "guild", "guild_locale", "member"))
    return (
        {"channel": channel, "channel_id": channel["id"], "context": context, "user": alice}
        | absent
        | {"authorizing_integration_owners": owners}
    )


@pytest.mark.parametrize("context", [0, 1, 2], ids=["another server", "direct messages", "a group"])
async def test_the_menu_of_a_message_works_where_the_bot_is_a_users_own(wire: Wire, context: int) -> None:
    where = place(wire, context)
    message = wire.discord.world.said(QUESTION, wire.discord.channel)
    if context:
        message = {key: value for key, value in message.items() if key not in {"guild_id", "member"}}
    message |= {"channel_id": where.get("channel_id", message["channel_id"])}
    asked = await wire.discord.menu("Find in the articles", message, where)
    (given,) = await wire.discord.answered(asked)
    assert "Ilse Brandt" in words(given)
    assert given.message["flags"] & 64, "not private"
