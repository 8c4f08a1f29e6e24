"""/settings: who may use the panel, what a click keeps and says back, and that it outlives a restart."""

from typing import Any

import discord
import pytest
from simcord.results import InteractionResult

from bot.chat.panel.choices import CHOICES, PAGES
from bot.chat.panel.drawing import Panel, Scene, panel_card
from bot.store import ServerSettings, Store

from .conftest import Client, World
from .seen import ALL, buttons, components, read, text

CHANNEL_SELECT, SELECT, ROLE_SELECT = 8, 3, 6


async def opened(world: World, page: str = "Where") -> Any:
    """The panel as the boss sees it, at one of its pages."""
    panel = (await world.boss.slash(world.channel, "settings")).response
    if page != "Where":
        await world.boss.click(panel, label=page)
    return panel


def select(shown: Any, custom_id: str) -> dict[str, Any]:
    return next(part for part in components(shown) if part.get("custom_id") == custom_id)


async def kept(store: Store, world: World) -> ServerSettings:
    return await store.settings(world.guild.id)


async def test_the_panel_is_private_and_begins_quiet(world: World) -> None:
    result = await world.boss.slash(world.channel, "settings")
    assert result.ephemeral
    shown = text(result.response)
    assert shown.startswith("### Settings of this server · Where")
    assert "**Threads in every channel: off**" in shown
    assert select(result.response, "settings:channels:ask_channels")["placeholder"] == "No channel"
    assert select(result.response, "settings:channels:only_channels")["placeholder"] == "Every channel"
    assert buttons(result.response) == {
        "Where": False,
        "Answers": True,
        "Articles": True,
        "Server": True,
        "Turn on": True,
    }


@pytest.mark.parametrize("field", ["ask_channels", "only_channels", "thread_channels"])
async def test_channels_that_are_chosen_are_kept_and_said_back(world: World, store: Store, field: str) -> None:
    panel = await opened(world)
    second = world.guild.create_text_channel("second")
    await world.boss.select(panel, [world.channel, second], custom_id=f"settings:channels:{field}")
    assert getattr(await kept(store, world), field) == (world.channel.id, second.id)
    assert f": <#{world.channel.id}>, <#{second.id}>" in text(panel).split("\n")[1]
    shown = select(panel, f"settings:channels:{field}")["default_values"]
    assert [int(one["id"]) for one in shown] == [world.channel.id, second.id]

    await world.boss.select(panel, [], custom_id=f"settings:channels:{field}")
    assert getattr(await kept(store, world), field) == ()


async def test_forums_are_chosen(world: World, store: Store) -> None:
    forum = world.guild.create_forum_channel("questions")
    panel = await opened(world)
    await world.boss.select(panel, [forum], custom_id="settings:channels:forum_channels")
    assert (await kept(store, world)).forum_channels == (forum.id,)
    assert f"Saved. Forums: <#{forum.id}>" in text(panel)


async def test_what_keeps_a_channel_from_working_is_said(make_bot: Any, world: World, store: Store) -> None:
    silent = discord.PermissionOverwrite(send_messages=False)
    closed = world.guild.create_text_channel("closed", overwrites={world.bot.me: silent})
    panel = await opened(world)
    await world.boss.select(panel, [closed], custom_id="settings:channels:ask_channels")
    assert f"I may not write in <#{closed.id}>." in text(panel)
    assert "Discord doesn’t let me read these messages yet; /status says" in read(panel)
    await world.boss.select(panel, [world.channel], custom_id="settings:channels:only_channels")
    assert f"I don’t answer in <#{closed.id}>" in text(panel)
    await world.env.restart_bot(make_bot(message_content=True))
    assert "Discord doesn’t let me read" not in text(await opened(world))


@pytest.mark.parametrize(
    ("page", "field", "title"),
    [
        ("Where", "threads", "Threads in every channel"),
        ("Answers", "feedback", "Feedback"),
        ("Answers", "reaction", "Reaction instead of silence"),
        ("Answers", "follow_edits", "Edited and deleted questions"),
        ("Server", "collect_unanswered", "Collect unanswered questions"),
    ],
)
async def test_a_switch_is_turned_and_turned_back(
    world: World, store: Store, page: str, field: str, title: str
) -> None:
    panel = await opened(world, page)
    before = getattr(ServerSettings(), field)
    for wanted in (not before, before):
        await world.boss.click(panel, custom_id=f"settings:switch:{field}:{'on' if wanted else 'off'}")
        assert getattr(await kept(store, world), field) is wanted
        said = "on" if wanted else "off"
        assert f"Saved. {title}: {said}" in text(panel)
        assert f"**{title}: {said}**" in text(panel)


async def test_how_many_quotes_an_answer_shows_is_chosen(world: World, store: Store) -> None:
    panel = await opened(world, "Answers")
    offered = select(panel, "settings:quotes:quotes")["options"]
    assert [one["label"] for one in offered] == ["As my operator chose: 3", "1", "2", "3", "4", "5"]
    assert [one["label"] for one in offered if one.get("default")] == ["As my operator chose: 3"]
    await world.boss.select(panel, ["2"], custom_id="settings:quotes:quotes")
    assert (await kept(store, world)).quotes == 2
    assert "Saved. Quotes in an answer: 2" in text(panel)
    assert select(panel, "settings:quotes:quotes")["placeholder"] == "2"
    await world.boss.select(panel, ["operator"], custom_id="settings:quotes:quotes")
    assert (await kept(store, world)).quotes is None


async def test_the_language_is_chosen_and_the_server_speaks_it(world: World, store: Store) -> None:
    panel = await opened(world, "Server")
    await world.boss.select(panel, ["de"], custom_id="settings:language:language")
    assert "Saved. Language: Deutsch" in text(panel)
    assert "Darauf geben die Artikel keine Antwort." in text(await world.ask("What is the capital of Australia?"))
    await world.boss.select(panel, ["operator"], custom_id="settings:language:language")
    assert (await kept(store, world)).language is None
    assert "Saved. Language: The server’s own: English" in text(panel)


async def test_categories_and_sources_are_those_of_the_articles(world: World, store: Store) -> None:
    panel = await opened(world, "Articles")
    offered = select(panel, "settings:names:categories:0")["options"]
    assert [one["value"] for one in offered] == ["food", "harbour"]
    await world.boss.select(panel, ["harbour"], custom_id="settings:names:categories:0")
    await world.boss.select(panel, ["Bay Courier"], custom_id="settings:names:sources:0")
    settings = await kept(store, world)
    assert (settings.categories, settings.sources) == (("harbour",), ("Bay Courier",))
    assert "Saved. Sources: Bay Courier" in text(panel)


async def test_only_what_the_operator_opens_is_offered(make_bot: Any, world: World) -> None:
    await world.env.restart_bot(make_bot(public_categories=("food",)))
    panel = await opened(world, "Articles")
    assert [one["value"] for one in select(panel, "settings:names:categories:0")["options"]] == ["food"]
    assert [one["value"] for one in select(panel, "settings:names:sources:0")["options"]] == ["Evening Post"]


async def test_many_categories_come_in_several_selects_and_what_is_gone_can_be_taken_away(
    folder: Any, world: World, store: Store
) -> None:
    for number in range(30):
        (folder / f"c{number}.md").write_text(f"---\ncategory: c{number:02}\n---\nWater.", encoding="utf-8")
    await world.boss.slash(world.channel, "refresh")
    await store.change_settings(world.guild.id, categories=("c01", "gone"))
    panel = await opened(world, "Articles")
    await world.boss.select(panel, ["c29"], custom_id="settings:names:categories:1")
    assert (await kept(store, world)).categories == ("c01", "c29")


async def test_more_names_than_discord_has_room_for_are_told_and_the_chosen_ones_are_there(
    folder: Any, world: World, store: Store
) -> None:
    for number in range(110):
        (folder / f"c{number}.md").write_text(f"---\ncategory: c{number:03}\n---\nWater.", encoding="utf-8")
    await world.boss.slash(world.channel, "refresh")
    await store.change_settings(world.guild.id, categories=("c109",))
    panel = await opened(world, "Articles")
    parts = [select(panel, f"settings:names:categories:{part}") for part in range(4)]
    offered = {one["value"]: one.get("default", False) for part in parts for one in part["options"]}
    assert len(offered) == 100
    assert [name for name, chosen in offered.items() if chosen] == ["c109"]
    assert text(panel).count("Discord has room for 100 of them here; the others can’t be chosen.") == 1


async def test_a_role_may_be_named_that_chooses_as_well(world: World, store: Store) -> None:
    helpers = world.guild.create_role("Helpers")
    helper = world.guild.add_member(world.env.create_user("helper"), roles=[helpers])
    command = int(world.bot.command_mentions()["settings"].split(":")[1].rstrip(">"))
    world.guild.set_command_permissions(command, {helper: True, world.alice: True})
    assert refused(await helper.slash(world.channel, "settings"))

    panel = await opened(world, "Server")
    await world.boss.select(panel, [helpers], custom_id="settings:role:admin_role")
    assert f"Saved. Who else may choose: <@&{helpers.id}>" in text(panel)
    mine = await helper.slash(world.channel, "settings")
    await helper.click(mine.response, custom_id="settings:switch:threads:on")
    assert (await kept(store, world)).threads
    assert refused(await world.alice.slash(world.channel, "settings"))
    _ = world.env.errors


def refused(result: InteractionResult) -> bool:
    assert result.ephemeral
    return text(result.response).startswith("Only those who may manage this server can do that")


async def test_a_click_is_refused_to_whoever_may_no_longer_choose(world: World, store: Store) -> None:
    helpers = world.guild.create_role("Helpers")
    helper = world.guild.add_member(world.env.create_user("helper"), roles=[helpers])
    command = int(world.bot.command_mentions()["settings"].split(":")[1].rstrip(">"))
    world.guild.set_command_permissions(command, {helper: True})
    await store.change_settings(world.guild.id, admin_role=helpers.id)
    panel = (await helper.slash(world.channel, "settings")).response
    await store.change_settings(world.guild.id, admin_role=None)
    assert refused(await helper.click(panel, custom_id="settings:switch:threads:on"))
    assert not (await kept(store, world)).threads


async def test_the_panel_outlives_a_restart(make_bot: Any, open_store: Any, world: World) -> None:
    panel = await opened(world)
    await world.env.restart_bot(make_bot(store=await open_store()))
    await world.boss.select(panel, [world.channel], custom_id="settings:channels:ask_channels")
    await world.boss.click(panel, label="Server")
    await world.boss.click(panel, custom_id="settings:switch:collect_unanswered:on")
    settings = await kept(await open_store(), world)
    assert (settings.ask_channels, settings.collect_unanswered) == ((world.channel.id,), True)
    await world.env.restart_bot(make_bot(store=await open_store()))
    assert f"<#{world.channel.id}>" not in text(await opened(world)).split("\n")[0]
    shown = select(await opened(world), "settings:channels:ask_channels")["default_values"]
    assert [int(one["id"]) for one in shown] == [world.channel.id]


@pytest.mark.parametrize(
    ("page", "custom_id", "chosen", "expected"),
    [
        ("Where", "channels:forum_channels", "forum", None),
        ("Where", "channels:only_channels", "channel", None),
        ("Where", "channels:thread_channels", "channel", None),
        ("Answers", "quotes:quotes", ["2"], 2),
        ("Articles", "names:categories:0", ["food"], ("food",)),
        ("Articles", "names:sources:0", ["Bay Courier"], ("Bay Courier",)),
        ("Server", "language:language", ["fr"], "fr"),
        ("Server", "role:admin_role", "role", None),
    ],
)
async def test_every_menu_of_the_panel_works_after_a_restart(  # noqa: PLR0917 - the cases
    make_bot: Any, world: World, store: Store, page: str, custom_id: str, chosen: Any, expected: object
) -> None:
    places = {
        "channel": world.channel,
        "forum": world.guild.create_forum_channel("questions"),
        "role": world.guild.create_role("Helpers"),
    }
    panel = await opened(world, page)
    await world.env.restart_bot(make_bot())
    await world.boss.select(panel, [places[chosen]] if expected is None else chosen, custom_id=f"settings:{custom_id}")
    now = getattr(await kept(store, world), custom_id.split(":")[1])
    if expected is None:
        expected = places[chosen].id if chosen == "role" else (places[chosen].id,)
    assert now == expected
    assert text(panel).split("\n")[1].startswith("Saved. ")


async def test_a_store_that_fails_is_told_and_nothing_pretended(
    make_bot: Any, open_store: Any, tmp_path: Any, world: World, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "blocked").write_text("in the way", encoding="utf-8")
    await world.env.restart_bot(make_bot(store=await open_store(tmp_path / "blocked")))
    result = await world.boss.slash(world.channel, "settings")
    assert text(result.response).startswith("I can’t keep or look up anything at the moment.")
    assert "cannot be written" in caplog.text
    assert world.env.errors


async def test_the_panel_speaks_the_admins_language(client: Client, world: World) -> None:
    client.locale = "ja"
    assert text((await world.boss.slash(world.channel, "settings")).response).startswith(
        "### このサーバーの設定 · 場所"
    )


@pytest.mark.parametrize("words", ALL, ids=lambda words: words.language)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_keeps_discords_limits_when_everything_is_chosen(words: Any, page: str) -> None:
    names = tuple(sorted(f"{'*' * 96}{number:03}" for number in range(100)))
    ids = tuple(range(10**18, 10**18 + 25))
    settings = ServerSettings(
        ask_channels=ids,
        forum_channels=ids,
        only_channels=tuple(one + 99 for one in ids),
        thread_channels=ids,
        categories=names,
        sources=names,
        admin_role=10**18,
        language="fr",
        quotes=5,
    )
    commands = dict.fromkeys(("feedback", "unanswered", "help", "status"), "</unanswered:1000000000000000000>")
    scene = Scene(dict.fromkeys(ids, False), frozenset(), names, names, 3, "de", hears=False, commands=commands)
    for saved in ("", *(field for field in CHOICES if CHOICES[field] in PAGES[page][1])):
        card = panel_card(Panel(settings, page, saved), scene, words, lambda item: item)
        parts = components(card)
        assert len(parts) <= 40
        assert card.content_length() <= 4000
        assert all(len(part.get("custom_id", "")) <= 100 for part in parts)
        assert all(len(part.get("label", "")) <= 80 for part in parts)
        assert all(0 < len(part.get("options", "x")) <= 25 for part in parts)
        assert all(len(part.get("placeholder") or "") <= 150 for part in parts)
