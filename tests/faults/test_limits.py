"""The double refuses what Discord refuses; otherwise no test over it would mean anything."""

from typing import Any

import discord
import pytest
from discord import ui

from tests.double.world import PATIENCE

from .conftest import Wire


def layout(*parts: ui.Item[Any]) -> dict[str, Any]:
    view = ui.LayoutView(timeout=None)
    for part in parts:
        view.add_item(part)
    return {"view": view}


def row(*buttons: ui.Button[Any]) -> ui.ActionRow[Any]:
    return ui.ActionRow(*buttons)


REFUSED = {
    "content": lambda: {"content": "x" * 2001},
    "text": lambda: layout(ui.TextDisplay("x" * 2001), ui.TextDisplay("x" * 2000)),
    "url": lambda: layout(row(ui.Button(label="Read", url="https://example.org/" + "x" * 500))),
    "twice": lambda: layout(row(ui.Button(label="A", custom_id="a"), ui.Button(label="B", custom_id="a"))),
}
TAKEN = {
    "content": lambda: {"content": "x" * 2000},
    "text": lambda: layout(ui.TextDisplay("x" * 2000), ui.TextDisplay("x" * 2000)),
    "url": lambda: layout(row(ui.Button(label="Read", url="https://example.org/" + "x" * 492))),
}


@pytest.mark.parametrize("what", REFUSED)
async def test_what_breaks_a_limit_is_refused_as_discord_does(wire: Wire, what: str) -> None:
    channel: Any = wire.bot.get_channel(int(wire.discord.channel["id"]))
    with pytest.raises(discord.HTTPException) as caught:
        await channel.send(**REFUSED[what]())
    assert (caught.value.status, caught.value.code) == (400, 50035)
    assert len(wire.discord.rest.refused) == 1
    wire.discord.rest.refused.clear()


@pytest.mark.parametrize("what", TAKEN)
async def test_what_just_keeps_a_limit_is_taken(wire: Wire, what: str) -> None:
    channel: Any = wire.bot.get_channel(int(wire.discord.channel["id"]))
    assert (await channel.send(**TAKEN[what]())).id


async def test_an_interaction_is_acknowledged_once_and_in_time(wire: Wire) -> None:
    made = wire.discord.world.interaction(2, {"id": "1", "name": "x", "type": 1, "options": []}, wire.discord.channel)
    late = wire.discord.world.interaction(2, {"id": "1", "name": "x", "type": 1, "options": []}, wire.discord.channel)
    late.began -= PATIENCE + 1

    async def acknowledge(interaction: int, token: str) -> int:
        callback = discord.http.Route(
            "POST", "/interactions/{webhook_id}/{webhook_token}/callback", webhook_id=interaction, webhook_token=token
        )
        try:
            await wire.bot.http.request(callback, json={"type": 5})
        except discord.HTTPException as error:
            return error.code
        return 0

    assert await acknowledge(made.id, made.payload["token"]) == 0
    assert await acknowledge(made.id, made.payload["token"]) == 40060
    assert await acknowledge(late.id, late.payload["token"]) == 10062
