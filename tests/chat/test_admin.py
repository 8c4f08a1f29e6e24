"""/refresh and /status: who may use them, and what they report."""

import os
import shutil
import threading
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.articles import Rules
from bot.library import Library
from bot.store import Store

from .conftest import FERRY, Client, World
from .seen import text

REFUSAL = "Only my owners and those who manage my home server can do that."


def let_discord_show(world: World, *members: MemberActor) -> None:
    """What the admins of a server can do: show a command to members whom the bot did not mean."""
    for name in ("refresh", "status"):
        command = int(world.bot.command_mentions()[name].split(":")[1].rstrip(">"))
        world.guild.set_command_permissions(command, dict.fromkeys(members, True))


async def refused(world: World, result: InteractionResult) -> bool:
    shown = text(result.response)
    assert result.ephemeral
    _ = world.env.errors
    return shown == REFUSAL


async def test_members_are_not_offered_the_commands(world: World) -> None:
    offered = set(world.alice.available_commands(world.channel))
    assert offered == {"ask", "summary", "digest", "articles", "article", "help", "privacy"}
    for_admins = {"refresh", "status", "settings", "unanswered", "feedback"}
    assert set(world.boss.available_commands(world.channel)) == offered | for_admins


@pytest.mark.parametrize("command", ["refresh", "status"])
async def test_a_member_whom_discord_lets_through_is_refused(world: World, command: str) -> None:
    let_discord_show(world, world.alice)
    result = await world.alice.slash(world.channel, command)
    assert await refused(world, result)


async def test_who_manages_the_only_server_is_in_charge(world: World) -> None:
    result = await world.boss.slash(world.channel, "status")
    assert text(result.response).startswith("### Status")
    assert result.ephemeral


async def test_with_a_second_server_managing_one_is_not_enough(world: World) -> None:
    world.env.create_guild("Second")
    result = await world.boss.slash(world.channel, "status")
    assert await refused(world, result)


async def test_who_manages_a_home_server_is_in_charge_however_many_there_are(make_bot: Any, world: World) -> None:
    world.env.create_guild("Second")
    await world.env.restart_bot(make_bot(home_servers=(world.guild.id,)))
    assert text((await world.boss.slash(world.channel, "status")).response).startswith("### Status")


async def test_who_manages_a_server_that_is_no_home_is_refused(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(home_servers=(4711,)))
    assert await refused(world, await world.boss.slash(world.channel, "status"))


async def test_an_owner_of_the_bot_is_in_charge_everywhere(world: World) -> None:
    world.bot.owner_id = world.alice.id
    world.env.create_guild("Second")
    let_discord_show(world, world.alice)
    in_server = await world.alice.slash(world.channel, "status")
    in_private = await world.alice.user.slash("status")
    assert text(in_server.response).startswith("### Status")
    assert text(in_private.response).startswith("### Status")
    assert "Missing" not in text(in_private.response)


async def test_nobody_else_is_in_charge_in_a_direct_message(world: World) -> None:
    assert await refused(world, await world.boss.user.slash("refresh"))


async def test_a_refresh_reports_what_changed(folder: Path, world: World) -> None:
    (folder / "tide.md").write_text("# Tide\n\nHigh water at noon.", encoding="utf-8")
    (folder / "bakery.md").write_text("# Bakery\n\nThe bakery is closed.", encoding="utf-8")
    (folder / "harbour" / "lighthouse.md").unlink()
    (folder / "broken_file.md").write_text("---\ntitle: [\n---\nWords.", encoding="utf-8")

    result = await world.boss.slash(world.channel, "refresh")
    shown = text(result.response)
    assert result.ephemeral
    assert "**Added 1:** tide" in shown
    assert "**Changed 1:** bakery" in shown
    assert "**Removed 1:** harbour/lighthouse" in shown
    assert "1 article unchanged" in shown
    assert r"**1 problem**" in shown
    assert r"broken\_file.md" in shown
    assert "The bakery is closed." in text(await world.ask("What is with the bakery?"))


async def test_a_refresh_that_finds_nothing_new_says_so(world: World) -> None:
    shown = text((await world.boss.slash(world.channel, "refresh")).response)
    assert "Nothing has changed.\n3 articles unchanged" in shown


async def test_a_refresh_with_much_to_tell_stays_within_a_message(folder: Path, world: World) -> None:
    for number in range(40):
        name = "very_long_" * 15 + str(number)
        (folder / f"{name}.md").write_text(f"# {name}\n\nWater.", encoding="utf-8")
        (folder / f"{name}-broken.md").write_text("---\ntitle: [\n---\nWords.", encoding="utf-8")
    shown = text((await world.boss.slash(world.channel, "refresh")).response)
    assert "and 32 more" in shown
    assert next(line for line in shown.splitlines() if line.startswith("**Added")).count(", ") == 7
    assert "- and 36 more; `verbatim check` lists them all" in shown


async def test_a_second_refresh_while_one_runs_says_so(library: Library, world: World) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def wait(done: int, total: int) -> None:
        begun.set()
        go_on.wait(timeout=5)

    first = threading.Thread(target=library.load, args=(wait,))
    first.start()
    begun.wait(timeout=5)
    try:
        result = await world.boss.slash(world.channel, "refresh")
    finally:
        go_on.set()
        first.join()
    assert text(result.response).startswith("A refresh is running already.")
    assert world.env.errors


async def test_an_emptied_folder_is_refused_and_the_old_articles_stay(folder: Path, world: World) -> None:
    shutil.rmtree(folder / "harbour")
    (folder / "bakery.md").unlink()

    shown = text((await world.boss.slash(world.channel, "refresh")).response)
    assert shown.startswith("### Not refreshed\nThe folder")
    assert "holds no article" in shown
    assert "I go on answering from the articles that I have." in shown
    assert "Captain Ilse Brandt" in text(await world.ask("Who commands the ferry?"))


async def test_a_folder_whose_every_file_is_broken_is_refused_with_the_problems(folder: Path, world: World) -> None:
    for slug in ("bakery", "harbour/ferry", "harbour/lighthouse"):
        file = folder / f"{slug}.md"
        file.write_text("---\ntitle: [\n---\nWords.", encoding="utf-8")
        os.utime(file, (1, 1))  # not while it is being saved, when the article stays as it was

    shown = text((await world.boss.slash(world.channel, "refresh")).response)
    assert "holds no article" in shown
    assert "**3 problems**\n- bakery.md" in shown
    assert "- harbour/ferry.md" in shown
    assert "Captain Ilse Brandt" in text(await world.ask("Who commands the ferry?"))


async def test_a_folder_that_is_gone_is_told_in_words_of_discord(folder: Path, world: World) -> None:
    shutil.rmtree(folder)

    shown = text((await world.boss.slash(world.channel, "refresh")).response)
    assert "cannot be read" in shown
    assert "`" not in shown
    assert "--" not in shown


async def test_the_status_shows_articles_problems_and_the_hidden_replies(
    folder: Path, library: Library, world: World
) -> None:
    (folder / "broken.md").write_text("---\ntitle: [\n---\nWords.", encoding="utf-8")
    library.load()

    shown = text((await world.boss.slash(world.channel, "status")).response)
    assert "3 articles, 6 paragraphs, read <t:" in shown
    assert "**1 problem**\n- broken.md" in shown
    assert "Replies that don’t mention me are hidden from me" in shown
    assert "Missing" not in shown


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en-US", "- a.md\\:2: The front matter is not valid YAML. Put quotes around a value"),
        ("de", "- a.md\\:2: Die Kopfdaten sind kein gültiges YAML. Setz einen Wert in Anführungszeichen"),
        ("fr", "- a.md\\:2\N{NO-BREAK SPACE}: L’en-tête n’est pas du YAML valide. Mets entre guillemets une valeur"),
        ("es-ES", "- a.md\\:2: El encabezado no es YAML válido. Pon entre comillas los valores"),
        ("ja", "- a.md\\:2：フロントマターが正しい YAML ではありません。「: 」や「 #」を含む値"),
    ],
)
async def test_what_is_wrong_with_a_file_is_said_in_the_language_of_who_asks(
    client: Client, folder: Path, world: World, language: str, told: str
) -> None:
    client.locale = language
    (folder / "a.md").write_text("---\ntitle: a: b\n---\nText.", encoding="utf-8")
    for command in ("refresh", "status"):
        assert told in text((await world.boss.slash(world.channel, command)).response)


async def test_what_is_wrong_outlives_a_restart(folder: Path, tmp_path: Path, make_bot: Any, world: World) -> None:
    (folder / "same.md").write_text(FERRY, encoding="utf-8")
    (folder / "a.md").write_text("---\npublished: soon\n---\nText.", encoding="utf-8")
    for _ in range(2):
        library = Library(folder, Rules(), tmp_path / "data")
        library.load()
        await world.env.restart_bot(make_bot(library=library))
        shown = text((await world.boss.slash(world.channel, "status")).response)
        assert "- a.md\\:2: “published” is not a date; I ignore it. Write it as `2026-02-26` or" in shown
        assert "- same.md: It has the same url as harbour/ferry.md." in shown
        library.close()


@pytest.mark.parametrize(
    ("language", "why"),
    [("en-US", "cannot be read: it does not exist."), ("de", "nicht gelesen werden: nicht vorhanden.")],
)
async def test_why_the_folder_cannot_be_read_is_said_in_the_language_of_who_asks(
    client: Client, folder: Path, world: World, language: str, why: str
) -> None:
    client.locale = language
    shutil.rmtree(folder)
    assert why in text((await world.boss.slash(world.channel, "refresh")).response)


async def test_the_status_says_what_to_switch_on_for_the_channels_for_questions(
    make_bot: Any, store: Store, world: World
) -> None:
    await store.change_settings(world.guild.id, ask_channels=(world.channel.id,), threads=True)
    shown = text((await world.boss.slash(world.channel, "status")).response)
    assert f"**I can’t read the questions in <#{world.channel.id}>**\nTurn on Message Content Intent" in shown
    assert "Replies that don’t mention me" not in shown
    await world.env.restart_bot(make_bot(message_content=True))
    assert "Message Content Intent" not in text((await world.boss.slash(world.channel, "status")).response)


async def test_the_status_names_what_threads_and_marks_need(store: Store, world: World) -> None:
    plain = discord.PermissionOverwrite(create_public_threads=False, add_reactions=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.bot.me: plain})
    assert "Missing" not in text((await world.boss.slash(closed, "status")).response)
    await store.change_settings(world.guild.id, forum_channels=(1,), thread_channels=(closed.id,))
    shown = text((await world.boss.slash(closed, "status")).response)
    assert "**Missing here: Create Public Threads, Add Reactions**" in shown


async def test_the_status_is_short_where_all_is_well(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(message_content=True))
    lines = text((await world.boss.slash(world.channel, "status")).response).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["###", "3", "-#"]


async def test_the_status_names_the_permissions_that_are_missing_here(world: World) -> None:
    silent = discord.PermissionOverwrite(send_messages=False, read_message_history=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.bot.me: silent})
    shown = text((await world.boss.slash(closed, "status")).response)
    assert "**Missing here: Send Messages, Read Message History**" in shown
