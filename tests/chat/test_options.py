"""What questions, digests and lists are limited to, pages, one article, and where the bot is a user's own."""

from pathlib import Path
from typing import Any

import discord
import pytest

from bot.chat.options import DAYS
from bot.library import Library
from bot.store import Store

from .conftest import Client, World, foreseen
from .seen import ALL, buttons, components, read, text, texts

FERRY = "Who commands the ferry?"
CAPTAIN = "Ilse Brandt"
NOTHING_FITS = "No article fits all of that. Choose other days, another category or source, or other words."


async def refusal(world: World, command: str, **options: Any) -> str:
    result = await world.alice.slash(world.channel, command, **options)
    assert result.ephemeral
    foreseen(world)
    return read(result.response)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({"category": "Harbour"}, True),
        ({"category": "food"}, False),
        ({"source": "bay courier"}, True),
        ({"source": "Evening Post"}, False),
        ({"since": "2026-03-04"}, True),
        ({"since": "5 March 2026"}, False),
        ({"until": "March 2026"}, True),
        ({"until": "2025"}, False),
        ({"since": "février 2026", "until": "April 2026"}, True),
    ],
)
async def test_a_question_is_limited_as_its_asker_wants(world: World, options: dict[str, str], found: bool) -> None:
    shown = (await world.alice.slash(world.channel, "ask", question=FERRY, **options)).response
    assert (CAPTAIN in text(shown)) is found


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"category": "*sports*"}, r"There is no category “\*sports\*”. Please choose one from the list."),
        ({"source": "The Sun"}, "There is no source “The Sun”. Please choose one from the list."),
        (
            {"since": "whenever"},
            "I don’t know which days “whenever” are. Try “last week”, “March 2026” or “2026-03-04”.",
        ),
        ({"since": "2026", "until": "2025"}, "The first day is later than the last one. Please swap them."),
    ],
)
async def test_a_limit_that_there_is_not_is_told_in_private(world: World, options: dict[str, str], told: str) -> None:
    assert await refusal(world, "ask", question=FERRY, **options) == told


async def test_the_limits_are_completed_from_what_the_articles_hold(store: Store, world: World) -> None:
    async def offered(option: str, typed: str = "") -> list[str]:
        return [one["name"] for one in await world.alice.autocomplete(world.channel, "ask", option, typed)]

    assert await offered("category") == ["food", "harbour"]
    assert await offered("category", "HAR") == ["harbour"]
    assert await offered("source", "post") == ["Evening Post"]
    assert await offered("since") == [
        *("today", "yesterday", "this week", "last week", "this month", "last month", "this year"),
        *("2026", "2025"),
    ]
    assert await offered("until", "4 March 2026") == ["4 March 2026 (2026-03-04)"]
    await store.change_settings(world.guild.id, categories=("food",))
    assert (await offered("category"), await offered("source")) == (["food"], ["Evening Post"])
    assert (await offered("since"))[-1] == "2025"


def test_the_days_that_are_offered_are_understood_in_every_language(world: World) -> None:
    for words in ALL:
        for day in DAYS:
            assert world.bot.answerer.period(words(day)) is not None, (words.language, day)


async def test_what_a_server_hides_is_neither_found_nor_listed_nor_told(store: Store, world: World) -> None:
    await store.change_settings(world.guild.id, categories=("food",))
    assert CAPTAIN not in text(await world.ask(FERRY))
    for command in ("digest", "articles"):
        shown = text((await world.alice.slash(world.channel, command)).response)
        assert "bakery" in shown
        assert "ferry" not in shown.casefold()
    for command in ("summary", "article"):
        assert (await refusal(world, command, article="harbour/ferry")).startswith("No article has “harbour/ferry”")
        offered = await world.alice.autocomplete(world.channel, command, "article", "")
        assert [one["value"] for one in offered] == ["bakery"]


async def test_mentions_in_a_command_are_asked_about_by_name(world: World) -> None:
    role = world.guild.create_role("Sailors")
    question = f"Do {role.mention} write in {world.channel.mention} about <@123>?"
    await world.alice.slash(world.channel, "ask", question=question)
    assert world.asked == [("Do @Sailors write in #general about ?", "")]


async def test_a_question_that_is_all_code_holds_no_words(world: World) -> None:
    assert await refusal(world, "ask", question="```x = 1```") == "There are no words in it that I could look for."


# The menu of a message


async def test_the_menu_of_a_message_asks_what_it_says_for_whoever_wants_to_know(world: World) -> None:
    theirs = await world.boss.send(world.channel, f"I wonder, {world.alice.mention}: {FERRY}")
    found = await world.alice.context_menu(world.channel, "Find in the articles", theirs)
    assert found.ephemeral
    assert world.asked == [(f"I wonder, @alice: {FERRY}", "")]
    assert CAPTAIN in text(found.response)
    assert "Share" in buttons(found.response)
    assert world.replies() == []


async def test_a_message_without_words_is_nothing_to_look_for(world: World) -> None:
    picture = await world.boss.send(world.channel, "", attachments=[("boat.txt", b"~~~")])
    found = await world.alice.context_menu(world.channel, "Find in the articles", picture)
    assert text(found.response) == "There are no words in it that I could look for."
    foreseen(world)


# Where the bot is a user's own


@pytest.mark.parametrize("context", [1, 2])
async def test_in_private_channels_the_rules_of_the_operator_alone_hold(
    client: Client, make_bot: Any, world: World, context: int
) -> None:
    await world.env.restart_bot(make_bot(public_categories=("food",)))
    client.context = context
    assert CAPTAIN not in text((await world.alice.user.slash("ask", question=FERRY)).response)
    shown = await world.alice.user.slash("ask", question="When does the bakery open?")
    assert "midnight" in text(shown.response)
    assert "Evening Post" in text((await world.alice.user.slash("summary", article="bakery")).response)


async def test_a_server_that_the_bot_is_no_member_of_keeps_its_own_rules(store: Store, world: World) -> None:
    """The settings of a server that the bot has left are still there for a while."""
    await store.change_settings(world.guild.id, categories=("food",))
    await store.be_in([], discord.utils.utcnow())
    assert CAPTAIN not in text((await world.alice.slash(world.channel, "ask", question=FERRY)).response)


# Digests and lists


@pytest.fixture
def many(folder: Path, library: Library) -> Library:
    """Twelve more articles, a day apart."""
    for day in range(1, 13):
        (folder / f"tide-{day}.md").write_text(
            f"---\ntitle: Tide {day}\nsource: Pilot\npublished: 2026-05-{day:02}\ncategory: tides\n---\n"
            f"High water at pier {day} comes at {day} o'clock, says {'ABCDEFGHIJKL'[day - 1] * 5}.\n",
            encoding="utf-8",
        )
    library.load()
    return library


@pytest.mark.usefixtures("many")
async def test_a_digest_has_pages_that_turn_after_a_restart(make_bot: Any, world: World) -> None:
    first = (await world.alice.slash(world.channel, "digest", category="Tides")).response
    assert text(first).startswith("### The newest articles\n-# tides\nTide 12")
    assert buttons(first) == {"Newer": False, "Older": True}
    await world.env.restart_bot(make_bot())
    await world.alice.click(first, label="Older")
    second = world.replies()[-1]
    assert "Tide 7" in text(second)
    assert "Tide 8\n" not in text(second)
    assert buttons(second) == {"Newer": True, "Older": True}


@pytest.mark.usefixtures("many")
async def test_others_turn_the_pages_of_a_public_digest_in_a_copy_of_their_own(world: World) -> None:
    first = (await world.alice.slash(world.channel, "digest", source="Pilot")).response
    before = text(world.replies()[-1])
    copy = await world.boss.click(first, label="Older")
    assert copy.response is not None
    assert copy.response.ephemeral
    assert "Tide 7" in text(copy.response)
    assert text(world.replies()[-1]) == before


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("options", "limit", "titles"),
    [
        ({"when": "2026-05-03"}, "-# <t:1777809600:D>", ["Tide 3"]),
        ({"when": "May 2026", "until": "2 May 2026"}, "-# <t:1777636800:D> to <t:1777723200:D>", ["Tide 2", "Tide 1"]),
        ({"until": "2025"}, "-# Up to <t:1767182400:D>", ["A bakery for night owls"]),
        ({"since": "2026-05-12"}, "-# From <t:1778587200:D> on", ["Tide 12"]),
    ],
)
async def test_a_digest_is_of_the_days_that_were_named(
    world: World, options: dict[str, str], limit: str, titles: list[str]
) -> None:
    shown = (await world.alice.slash(world.channel, "digest", **options)).response
    lines = text(shown).splitlines()
    assert lines[1] == limit
    assert [line for line in lines if line.startswith(("Tide", "A bakery"))] == titles
    assert buttons(shown) == {}


@pytest.mark.usefixtures("many")
async def test_a_list_keeps_its_limits_from_page_to_page(make_bot: Any, world: World) -> None:
    shown = (await world.alice.slash(world.channel, "articles", category="tides", since="2 May 2026")).response
    assert "### 11 articles\n-# tides · From <t:1777723200:D> on\n-# Newest first · page 1 of 2" in text(shown)
    await world.env.restart_bot(make_bot())
    turned = (await world.alice.click(shown, label="Older")).response
    assert "### 11 articles\n-# tides · From <t:1777723200:D> on\n-# Newest first · page 2 of 2" in text(turned)
    assert "Tide 2\n" in text(turned)
    assert "Tide 1\n" not in text(turned)
    assert all(len(part.get("custom_id", "")) <= 100 for part in components(shown))


@pytest.mark.usefixtures("many")
async def test_a_page_shows_nothing_of_a_category_that_is_hidden_by_now(store: Store, world: World) -> None:
    shown = (await world.alice.slash(world.channel, "articles", category="tides")).response
    await store.change_settings(world.guild.id, categories=("food",))
    assert text((await world.alice.click(shown, label="Older")).response) == NOTHING_FITS


async def test_limits_that_no_article_fits_are_named_as_the_cause(world: World) -> None:
    assert await refusal(world, "digest", when="1 January 2026") == NOTHING_FITS
    assert await refusal(world, "digest", topic="ferry", category="food") == NOTHING_FITS
    shown = await world.alice.slash(world.channel, "articles", source="Evening Post", since="2026")
    assert text(shown.response) == NOTHING_FITS
    assert (await refusal(world, "digest", topic="zeppelin")).startswith("No article has “zeppelin”")


async def test_one_article_is_shown_with_its_facts_its_summary_and_its_beginning(world: World) -> None:
    shown = await world.alice.slash(world.channel, "article", article="harbour/ferry")
    assert shown.ephemeral
    assert shown.response is not None
    assert texts(shown.response) == [
        (
            "### [The ferry returns to Marrow Bay](<https://courier.example/ferry>)\n"
            "-# Bay Courier · <t:1772625600:D> · harbour"
        ),
        "**The publisher’s summary**\n> After nine winters without a boat, the ferry to Marrow Bay sails again.",
        (
            "**How it begins**\n"
            "> The ferry Kestrel sails to Marrow Bay at seven in the morning. It carries forty passengers and "
            "two lorries."
        ),
        "> Captain Ilse Brandt commands the ferry. She learned her trade on the coal barges of the Ruhr.",
        "> A ticket for the ferry costs nine crowns. Children under six travel free.",
    ]
