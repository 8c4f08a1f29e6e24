"""The client: what it asks Discord for, its commands, and the ways to fail at the start."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
import simcord
from aiohttp import web
from yarl import URL

from bot.chat import VerbatimBot, run_bot
from bot.chat.words.commands import Translator
from bot.errors import ConnectionFailedError, IntentError, TokenError, VerbatimError

from .conftest import World

Sent = list[dict[str, Any]]


def synced(world: World) -> int:
    """How often the commands were sent."""
    return sum(request.method == "PUT" and request.path.endswith("/commands") for request in world.env.http_requests)


async def test_the_commands_are_sent_at_the_first_start_only(make_bot: Any, world: World) -> None:
    assert synced(world) == 1
    await world.env.restart_bot(make_bot())
    assert synced(world) == 1


async def test_commands_that_changed_are_sent_again(make_bot: Any, world: World) -> None:
    changed = make_bot()

    @changed.tree.command(description="One more")
    async def more(interaction: discord.Interaction) -> None:
        """A command of a newer version."""

    await world.env.restart_bot(changed)
    assert synced(world) == 2
    assert "more" in world.bot.command_mentions()


PUBLIC = {"ask", "summary", "digest", "articles", "article", "help", "privacy"}
IN_CHARGE = {"refresh", "status", "settings", "unanswered", "feedback"}
ANYWHERE = {"ask", "summary", "privacy", "Find in the articles"}
"""What works where the bot is installed by a user: in servers, direct messages and private channels."""


async def payloads(world: World) -> dict[str, dict[str, Any]]:
    """What Discord is told of each command, in all languages."""
    tree, translator = world.bot.tree, Translator()
    return {command.name: await command.get_translated_payload(tree, translator) for command in tree.get_commands()}


def every_name(part: dict[str, Any]) -> list[str]:
    return [part["name"], *(part.get("name_localizations") or {}).values()]


async def test_every_command_keeps_discords_limits_in_every_language(world: World) -> None:
    for name, command in (await payloads(world)).items():
        if command["type"] != discord.AppCommandType.chat_input.value:
            assert all(1 <= len(one) <= 32 for one in every_name(command)), name
            continue
        assert len(command["options"]) <= 25
        for part in [command, *command["options"]]:
            described = [part["description"], *(part.get("description_localizations") or {}).values()]
            assert all(0 < len(one) <= 100 and one != "…" for one in described), (name, part["name"])
            assert all(re.fullmatch(r"[-_\w]{1,32}", one) and one == one.lower() for one in every_name(part)), name
            assert len(described) == len(every_name(part)) > 4, (name, part["name"])
        for names in zip(*(every_name(option) for option in command["options"]), strict=True):
            assert len(set(names)) == len(names), name
        assert len(json.dumps(command, ensure_ascii=False)) < 8000


async def test_every_command_is_offered_to_whom_it_is_for_and_where_it_works(world: World) -> None:
    commands = await payloads(world)
    open_to_all = {name for name, command in commands.items() if command["default_member_permissions"] is None}
    assert open_to_all >= PUBLIC | ANYWHERE
    assert not open_to_all & IN_CHARGE
    for name in set(commands) - open_to_all:
        assert commands[name]["default_member_permissions"] == discord.Permissions(manage_guild=True).value
    anywhere = {name for name, command in commands.items() if 1 in (command.get("integration_types") or [])}
    assert anywhere == ANYWHERE
    for name in anywhere:
        assert (commands[name]["integration_types"], commands[name]["contexts"]) == ([0, 1], [0, 1, 2])


async def test_it_asks_for_the_messages_and_for_their_content_only_when_told_to(make_bot: Any) -> None:
    plain, curious = make_bot().intents, make_bot(message_content=True).intents
    assert {name for name, asked in plain if asked} == {"guilds", "guild_messages", "dm_messages"}
    assert {name for name, asked in curious if asked} - {name for name, asked in plain if asked} == {"message_content"}


async def test_it_shows_where_help_is(world: World) -> None:
    assert world.bot.activity is not None
    assert world.bot.activity.name == "/help"


async def test_a_start_warns_of_no_packages_for_voice(
    make_bot: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(discord.VoiceClient, "warn_nacl", True)
    monkeypatch.setattr(discord.VoiceClient, "warn_dave", True)
    make_bot()
    assert "voice" not in caplog.text


async def test_old_commands_with_a_mention_as_prefix_are_not_looked_for(world: World) -> None:
    not_found: list[object] = []

    async def on_command_error(_context: object, error: object) -> None:
        not_found.append(error)

    world.bot.add_listener(on_command_error)
    await world.alice.send(world.channel, f"{world.mention} help")
    assert world.asked == [("help", "")]
    assert not_found == []


async def test_an_intent_that_was_not_granted_stops_the_simulated_discord_too(make_bot: Any) -> None:
    granted = discord.Intents.all()
    granted.message_content = False
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with simcord.run(make_bot(message_content=True), approved_intents=granted):
            pass
    async with simcord.run(make_bot(), approved_intents=granted) as env:
        assert env.bot.is_ready()


@pytest.fixture
async def discord_says(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[dict[str, Any]]:
    """A small server on the loopback that discord.py takes for Discord; the test sets what it answers."""
    says: dict[str, Any] = {"status": 200, "close": None, "connected": asyncio.Event()}
    user = {"id": "1", "username": "Verbatim", "discriminator": "0", "avatar": None, "bot": True}
    application = {
        "id": "1", "name": "Verbatim", "icon": None, "description": "", "bot_public": True,
        "bot_require_code_grant": False, "verify_key": "", "flags": 0, "owner": user, "team": None,
    }  # fmt: skip

    async def api(request: web.Request) -> web.Response:
        body = application if "oauth2" in request.path else [] if request.path.endswith("/commands") else user
        # discord.py takes this type only without a charset beside it.
        return web.Response(body=json.dumps(body), status=says["status"], headers={"Content-Type": "application/json"})

    async def gateway(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "s": None, "t": None, "d": {"heartbeat_interval": 41250}})
        if says["close"]:
            await socket.receive()
            await socket.close(code=says["close"])
        async for _ in socket:
            says["connected"].set()
        return socket

    app = web.Application()
    app.router.add_get("/gateway/", gateway)
    app.router.add_route("*", "/api/{rest:.*}", api)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    says["port"] = port = runner.addresses[0][1]
    monkeypatch.setattr("discord.http.Route.BASE", f"http://127.0.0.1:{port}/api")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", URL(f"ws://127.0.0.1:{port}/gateway/"))
    says["stop"] = runner.cleanup
    yield says
    await runner.cleanup()


async def failure(bot: VerbatimBot) -> VerbatimError:
    with pytest.raises(VerbatimError) as caught:
        await asyncio.wait_for(run_bot(bot, "a.wrong.token"), timeout=10)
    assert bot.is_closed()
    assert str(caught.value).endswith(".")
    assert caught.value.remedy.endswith(".")
    return caught.value


async def test_a_token_that_discord_refuses_is_told_with_its_remedy(make_bot: Any, discord_says: Any) -> None:
    discord_says["status"] = 401
    error = await failure(make_bot())
    assert isinstance(error, TokenError)
    assert "DISCORD_TOKEN" in error.remedy


async def test_a_token_that_is_taken_back_later_is_told_too(make_bot: Any, discord_says: Any) -> None:
    discord_says["close"] = 4004
    assert isinstance(await failure(make_bot()), TokenError)


async def test_an_end_that_nobody_can_mend_is_not_hidden(make_bot: Any, discord_says: Any) -> None:
    discord_says["close"] = 4012
    with pytest.raises(discord.ConnectionClosed):
        await asyncio.wait_for(run_bot(make_bot(), "a.good.token"), timeout=10)


async def test_an_intent_that_was_not_granted_is_told_with_its_remedy(make_bot: Any, discord_says: Any) -> None:
    discord_says["close"] = 4014
    error = await failure(make_bot(message_content=True))
    assert isinstance(error, IntentError)
    assert "message_content = false" in error.remedy


async def test_a_discord_that_cannot_be_reached_is_told_with_its_remedy(make_bot: Any, discord_says: Any) -> None:
    await discord_says["stop"]()
    error = await failure(make_bot())
    assert isinstance(error, ConnectionFailedError)
    assert "network" in error.remedy


async def test_a_run_that_is_cancelled_leaves_discord_in_order(make_bot: Any, discord_says: Any) -> None:
    bot = make_bot()
    running = asyncio.create_task(run_bot(bot, "a.good.token"))
    await asyncio.wait_for(discord_says["connected"].wait(), timeout=10)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert bot.is_closed()
