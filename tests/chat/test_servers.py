"""Which articles may be seen where."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.chat.errors import RefusedError
from bot.chat.servers import Servers
from bot.store import Store
from tests.corpus import article

from .conftest import World, foreseen
from .seen import text


@pytest.mark.parametrize(
    ("public", "chosen", "seen"),
    [
        ((), {}, {"harbour", "food"}),
        (("harbour",), {}, {"harbour"}),
        ((), {"categories": ("food",)}, {"food"}),
        (("harbour",), {"categories": ("food", "harbour")}, {"harbour"}),
        (("harbour",), {"categories": ("food",)}, set()),
        ((), {"sources": ("Bay Courier",)}, {"harbour"}),
    ],
)
async def test_a_server_narrows_what_the_operator_opens_and_never_widens_it(
    store: Store, public: tuple[str, ...], chosen: dict[str, Any], seen: set[str]
) -> None:
    await store.change_settings(7, **chosen)
    admitted = await Servers(store, public).filters(7)
    all_of_them = [
        replace(article("ferry"), category="harbour", source="Bay Courier"),
        replace(article("bread"), category="food", source="Evening Post"),
    ]
    assert {one.category for one in all_of_them if admitted.admits(one)} == seen


async def test_what_the_operator_opens_holds_alone_in_direct_messages(store: Store) -> None:
    await store.change_settings(7, categories=("food",))
    admitted = await Servers(store, ("harbour",)).filters(None)
    assert admitted.categories == {"harbour"}


@pytest.fixture
async def blocked(open_store: Any, tmp_path: Path) -> Store:
    """A store that can neither be read nor written."""
    (tmp_path / "blocked").write_text("in the way", encoding="utf-8")
    store: Store = await open_store(tmp_path / "blocked")
    return store


async def test_where_the_settings_can_not_be_read_nothing_is_admitted_in_a_server(blocked: Store) -> None:
    servers = Servers(blocked, ("harbour",))
    with pytest.raises(RefusedError, match="settings-not-read"):
        await servers.filters(7)
    assert (await servers.offered(7)).categories == frozenset()
    assert (await servers.filters(None)).categories == {"harbour"}


@pytest.fixture
async def unread(make_bot: Any, blocked: Store, world: World) -> World:
    await world.env.restart_bot(make_bot(store=blocked, message_content=True))
    return world


UNREAD = "I can’t read the settings of this server at the moment"
FERRY = "Who commands the ferry?"


async def test_a_question_is_told_that_the_settings_can_not_be_read_and_shown_nothing(unread: World) -> None:
    assert text(await unread.ask(FERRY)).startswith(UNREAD)
    await unread.alice.send(unread.channel, FERRY)
    assert len(unread.replies()) == 1
    for command, options in (
        ("ask", {"question": FERRY}),
        ("digest", {}),
        ("summary", {"article": "ferry"}),
        ("articles", {}),
        ("article", {"article": "ferry"}),
    ):
        result = await unread.alice.slash(unread.channel, command, **options)
        assert result.ephemeral, command
        assert text(result.response).startswith(UNREAD), command
    for command, option in (("ask", "category"), ("ask", "source"), ("ask", "since"), ("summary", "article")):
        offered = await unread.alice.autocomplete(unread.channel, command, option, "")
        assert not {"harbour", "Bay Courier", "2026", "harbour/ferry"} & {one["value"] for one in offered}, option
    assert text((await unread.alice.slash(unread.channel, "help")).response).startswith("### Ask me")
    assert text((await unread.boss.slash(unread.channel, "status")).response).startswith("### Status")
    foreseen(unread)


async def test_direct_messages_need_no_settings_of_a_server(unread: World) -> None:
    await unread.alice.send_dm(FERRY)
    assert "Ilse Brandt" in text(unread.alice.user.dm_channel.last_message)


async def test_settings_that_were_read_hold_also_when_they_can_be_read_no_more(
    store: Store, tmp_path: Path, world: World
) -> None:
    await store.change_settings(world.guild.id, categories=("food",))
    assert "midnight" in text(await world.ask("When does the bakery open?"))
    await store.forget_old(datetime.now(UTC))
    await store.close()
    shutil.rmtree(tmp_path / "kept")
    (tmp_path / "kept").write_text("in the way", encoding="utf-8")
    assert "midnight" in text(await world.ask("When does the bakery open?"))
    assert "Ilse Brandt" not in text(await world.ask(FERRY))
