"""The list of articles, its pages, and the help."""

from pathlib import Path
from typing import Any

import pytest

from bot.library import Library

from .conftest import World
from .seen import buttons, components, text, texts

PAPER = "https://courier.example"


@pytest.fixture
def many(folder: Path, library: Library) -> Library:
    """Twenty more articles, one a day."""
    for day in range(1, 21):
        text = f"---\ntitle: Tide table {day}\npublished: 2026-05-{day:02}\n---\nHigh water at {day} o'clock.\n"
        (folder / f"tide-{day}.md").write_text(text, encoding="utf-8")
    library.load()
    return library


async def test_the_articles_are_listed_for_their_reader_newest_first(world: World) -> None:
    result = await world.alice.slash(world.channel, "articles")

    assert result.ephemeral
    assert texts(result.response) == [
        "### 3 articles\n-# Newest first",
        f"[The ferry returns to Marrow Bay](<{PAPER}/ferry>)\n-# Bay Courier · <t:1772625600:D>",
        f"[Keepers leave the lighthouse](<{PAPER}/lighthouse>)\n-# Bay Courier · <t:1768897800:D>",
        "A bakery for night owls\n-# Evening Post · <t:1762084800:D>",
    ]
    assert buttons(result.response) == {}


async def test_a_query_narrows_the_list(world: World) -> None:
    result = await world.alice.slash(world.channel, "articles", query="food")
    assert texts(result.response)[0].startswith("### 1 article for “food”")
    assert "A bakery for night owls" in text(result.response)
    assert "ferry" not in text(result.response)


async def test_a_query_that_matches_nothing_says_so(world: World) -> None:
    result = await world.alice.slash(world.channel, "articles", query="<@1> zeppelins")
    assert text(result.response) == r"There are no articles for “\<\@1\> zeppelins”."


@pytest.mark.usefixtures("many")
async def test_buttons_turn_the_pages_in_place(world: World) -> None:
    first = (await world.alice.slash(world.channel, "articles", query="tide")).response
    assert "-# Newest first · page 1 of 3" in text(first)
    assert buttons(first) == {"Newer": False, "Older": True}

    second = (await world.alice.click(first, label="Older")).response
    assert second.id == first.id
    assert buttons(second) == {"Newer": True, "Older": True}

    last = (await world.alice.click(second, label="Older")).response
    assert "-# Newest first · page 3 of 3" in text(last)
    assert "Tide table 1\n" in text(last)
    assert buttons(last) == {"Newer": True, "Older": False}


@pytest.mark.usefixtures("many")
async def test_the_buttons_work_after_a_restart(make_bot: Any, world: World) -> None:
    first = (await world.alice.slash(world.channel, "articles", query="tide")).response
    await world.env.restart_bot(make_bot())
    second = (await world.alice.click(first, label="Older")).response
    assert "### 20 articles for “tide”\n-# Newest first · page 2 of 3" in text(second)


async def test_a_page_that_is_gone_shows_the_last_one(many: Library, folder: Path, make_bot: Any, world: World) -> None:
    first = (await world.alice.slash(world.channel, "articles", query="tide")).response
    for day in range(3, 21):
        (folder / f"tide-{day}.md").unlink()
    many.load()
    shown = (await world.alice.click(first, label="Older")).response
    assert "### 2 articles for “tide”" in text(shown)
    assert buttons(shown) == {}


@pytest.mark.usefixtures("many")
async def test_a_long_query_fits_into_the_buttons(world: World) -> None:
    result = await world.alice.slash(world.channel, "articles", query=("t " * 30)[:40])
    ids = [part["custom_id"] for part in components(result.response) if "custom_id" in part]
    assert len(ids) == 2
    assert len(set(ids)) == 2
    assert all(len(custom_id) <= 100 for custom_id in ids)


async def test_help_tells_how_to_ask_with_commands_to_click(world: World) -> None:
    result = await world.alice.slash(world.channel, "help")

    assert result.ephemeral
    shown = text(result.response)
    assert shown.startswith("### Ask me about 3 articles")
    assert world.mention in shown
    for name in ("ask", "summary", "digest", "articles"):
        command = next(one for one in await world.bot.tree.fetch_commands() if one.name == name)
        assert f"</{name}:{command.id}>" in shown


async def test_commands_can_be_clicked_though_nothing_can_be_kept(
    make_bot: Any, open_store: Any, tmp_path: Path, world: World
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be", encoding="utf-8")
    await world.env.restart_bot(make_bot(store=await open_store(blocked)))
    result = await world.alice.slash(world.channel, "help")
    assert "- **Use** </ask:" in text(result.response)
