"""Summaries: choosing an article, what its summary looks like, and the digest of the newest ones."""

from pathlib import Path

import pytest

from bot.library import Library

from .conftest import World
from .seen import components, read, text, texts

LAMP = "The lamp of the lighthouse can be seen from nineteen miles away."


async def choices(world: World, typed: str) -> dict[str, str]:
    """The names offered for what was typed, and what each stands for."""
    offered = await world.alice.autocomplete(world.channel, "summary", "article", typed)
    return {choice["name"]: choice["value"] for choice in offered}


async def test_typing_nothing_offers_the_newest_articles_first(world: World) -> None:
    assert list(await choices(world, "")) == [
        "The ferry returns to Marrow Bay",
        "Keepers leave the lighthouse",
        "A bakery for night owls",
    ]


async def test_typing_the_beginning_of_a_word_offers_the_articles_that_have_it(world: World) -> None:
    assert await choices(world, "light") == {"Keepers leave the lighthouse": "harbour/lighthouse"}


async def test_at_most_25_articles_are_offered(folder: Path, library: Library, world: World) -> None:
    for number in range(30):
        (folder / f"tide-{number}.md").write_text(f"# Tide {number}\n\nHigh water at {number}.", encoding="utf-8")
    library.load()
    assert len(await choices(world, "tide")) == 25


async def test_a_choice_shows_the_publishers_summary(world: World) -> None:
    result = await world.alice.slash(world.channel, "summary", article="harbour/ferry")

    assert not result.ephemeral
    assert texts(result.response) == [
        "### [The ferry returns to Marrow Bay](<https://courier.example/ferry>)",
        "> After nine winters without a boat, the ferry to Marrow Bay sails again.",
        "-# The publisher’s summary · Bay Courier · <t:1772625600:D>",
    ]


async def test_an_article_without_a_summary_is_told_in_its_own_sentences(world: World) -> None:
    result = await world.alice.slash(world.channel, "summary", article="harbour/lighthouse")
    assert "> The last keepers left the lighthouse on Gannet Rock in January." in text(result.response)
    assert "-# From the article, word for word · Bay Courier" in text(result.response)


async def test_a_summary_can_be_kept_to_oneself(world: World) -> None:
    result = await world.alice.slash(world.channel, "summary", article="harbour/ferry", private=True)
    assert result.ephemeral


@pytest.mark.parametrize("typed", ["The ferry returns to Marrow Bay", "the FERRY returns to marrow bay", "ferr"])
async def test_words_that_were_typed_without_choosing_find_the_article(world: World, typed: str) -> None:
    result = await world.alice.slash(world.channel, "summary", article=typed)
    assert "### [The ferry returns to Marrow Bay]" in text(result.response)


async def test_a_whole_title_means_its_article_though_a_newer_one_has_the_same_words(
    folder: Path, library: Library, world: World
) -> None:
    newer = "---\ntitle: Keepers leave the lighthouse for good\npublished: 2026-06-01\n---\nThey are gone."
    (folder / "newer.md").write_text(newer, encoding="utf-8")
    library.load()
    result = await world.alice.slash(world.channel, "summary", article="keepers leave the lighthouse")
    assert "### [Keepers leave the lighthouse](" in text(result.response)


async def test_words_that_match_no_title_are_told_so(world: World) -> None:
    result = await world.alice.slash(world.channel, "summary", article="*zeppelin*")

    assert result.ephemeral
    assert read(result.response) == (
        r"No article has “\*zeppelin\*” in its title, source or category. "
        "Use other words, or see /articles for what there is."
    )
    assert world.env.errors


async def test_a_slug_and_a_title_that_discord_finds_too_long_can_be_chosen(
    folder: Path, library: Library, world: World
) -> None:
    title = "A very long title " * 9
    file = folder / ("deep" * 10) / ("down" * 10) / ("below" * 10) / "sea.md"
    file.parent.mkdir(parents=True)
    file.write_text(f"# {title}\n\nAll is quiet down there.", encoding="utf-8")
    library.load()

    ((name, value),) = (await choices(world, "very long")).items()
    assert len(name) <= 100
    assert name.endswith("…")
    assert len(value) <= 100
    result = await world.alice.slash(world.channel, "summary", article=value)
    assert "All is quiet down there." in text(result.response)


async def test_the_digest_tells_the_newest_articles_in_short(world: World) -> None:
    result = await world.alice.slash(world.channel, "digest")

    assert not result.ephemeral
    assert texts(result.response) == [
        "### The newest articles",
        "[The ferry returns to Marrow Bay](<https://courier.example/ferry>)",
        "> After nine winters without a boat, the ferry to Marrow Bay sails again.",
        "-# The publisher’s summary · Bay Courier · <t:1772625600:D>",
        "[Keepers leave the lighthouse](<https://courier.example/lighthouse>)",
        f"> The last keepers left the lighthouse on Gannet Rock in January. {LAMP}",
        "-# From the article, word for word · Bay Courier · <t:1768897800:D>",
        "A bakery for night owls",
        "> The bakery on Quay Street opens at midnight.",
        "-# From the article, word for word · Evening Post · <t:1762084800:D>",
    ]


async def test_a_digest_on_a_topic_has_the_articles_with_those_words_only(world: World) -> None:
    shown = texts((await world.alice.slash(world.channel, "digest", topic="harb courier")).response)
    assert shown[0] == "### The newest on “harb courier”"
    assert [line.split("]")[0] for line in shown if line.startswith("[")] == [
        "[The ferry returns to Marrow Bay",
        "[Keepers leave the lighthouse",
    ]


async def test_a_digest_goes_on_to_older_articles_where_newer_ones_repeat_each_other(
    folder: Path, library: Library, world: World
) -> None:
    for number in range(4):
        again = f"---\ntitle: Flood {number}\npublished: 2026-06-0{number + 1}\n---\nThe river flooded the old mill."
        (folder / f"flood-{number}.md").write_text(again, encoding="utf-8")
    library.load()
    shown = text((await world.alice.slash(world.channel, "digest")).response)
    assert shown.count("The river flooded the old mill.") == 1
    assert "\nFlood 3\n" in shown
    assert "\nA bakery for night owls\n" in shown


async def test_a_digest_has_five_articles(folder: Path, library: Library, world: World) -> None:
    for number, word in enumerate(("amber", "birch", "cedar", "delta", "ember", "fjord", "grove")):
        (folder / f"{word}.md").write_text(f"# Tale of {word}\n\nAll about {word * 2} {number}.", encoding="utf-8")
    library.load()
    response = (await world.alice.slash(world.channel, "digest", topic="tale")).response
    assert sum(line.startswith("> ") for line in texts(response)) == 5
    assert sum(part["type"] == 14 for part in components(response)) == 5  # a line above each


async def test_a_digest_can_be_kept_to_oneself(world: World) -> None:
    result = await world.alice.slash(world.channel, "digest", private=True)
    assert result.ephemeral


async def test_a_topic_that_no_article_has_is_told_so(world: World) -> None:
    result = await world.alice.slash(world.channel, "digest", topic="*zeppelin*")

    assert result.ephemeral
    assert read(result.response) == (
        r"No article has “\*zeppelin\*” in its title, source or category. "
        "Use other words, or see /articles for what there is."
    )
    assert world.env.errors
