"""Clicks that take long to answer: Discord gives up one that it has heard nothing of for three seconds."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.library import Library
from bot.store import KeptAnswer, Store
from tests.double import Given, payloads
from tests.double.payloads import EPHEMERAL
from tests.double.rest import DEFERRED_MESSAGE, DEFERRED_UPDATE

from .conftest import Wire, words

PIERS = "Where was the ferry Kestrel seen by the harbour master?"
MANY = "# The ferry, from all sides\n\n" + "\n\n".join(
    f"The ferry Kestrel was seen at pier {number} by the harbour master." for number in range(1, 7)
)


class HeldStore(Store):
    """A store that finds no answer until it is let go."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.go_on = asyncio.Event()

    async def answer(self, key: str) -> KeptAnswer | None:
        await self.go_on.wait()
        return await super().answer(key)


@pytest.fixture
async def held(tmp_path: Path) -> AsyncIterator[HeldStore]:
    async with HeldStore(tmp_path / "held") as store:
        yield store


@pytest.fixture
async def wire(folder: Path, library: Library, held: HeldStore, connect: Callable[..., Awaitable[Wire]]) -> Wire:
    (folder / "sides.md").write_text(MANY, encoding="utf-8")
    library.load()
    return await connect(store=held)


def promises(wire: Wire) -> list[int]:
    """With which kinds of callback interactions were put off."""
    kinds = [one.body["type"] for one in wire.discord.rest.requests if one.path.endswith("/callback")]
    return [kind for kind in kinds if kind in {DEFERRED_MESSAGE, DEFERRED_UPDATE}]


async def click_slowly(wire: Wire, held: HeldStore, shown: Given, item: str, *chosen: str, by: Any = None) -> int:
    """Click something under an answer, which the bot recalls only when Discord would have given up."""
    custom_id = next(found for found in custom_ids(shown.message["components"]) if found.startswith(item))
    clicked = await wire.discord.click(shown.message, custom_id, by, *chosen)
    await asyncio.sleep(3.2)
    held.go_on.set()
    return clicked


def custom_ids(components: list[dict[str, Any]]) -> list[str]:
    found: list[str] = []
    for part in components:
        found += [part["custom_id"]] if "custom_id" in part else custom_ids(part.get("components") or [])
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    ("clicked", "promise", "said"),
    [
        (["answer:why"], DEFERRED_MESSAGE, "Why these passages"),
        (["look", "around:0"], DEFERRED_MESSAGE, "Ilse Brandt"),
        (["answer:good"], DEFERRED_UPDATE, "Thank you. I have noted that this helped."),
        (["answer:bad"], DEFERRED_UPDATE, "Thank you. I have noted that this did not help."),
    ],
)
async def test_a_click_that_takes_long_is_answered_for_the_member_alone(
    wire: Wire, held: HeldStore, clicked: list[str], promise: int, said: str
) -> None:
    (shown,) = await wire.answer()
    (given,) = await wire.discord.answered(await click_slowly(wire, held, shown, *clicked))
    assert said in words(given)
    assert given.message["flags"] & EPHEMERAL
    assert promises(wire) == [promise]


@pytest.mark.slow
async def test_a_page_that_takes_long_turns_in_place_for_the_asker(wire: Wire, held: HeldStore) -> None:
    (shown,) = await wire.answer(PIERS)
    (given,) = await wire.discord.answered(await click_slowly(wire, held, shown, "answer:more"))
    assert given.message["id"] == shown.message["id"]
    assert words(given).startswith("-# Further passages")
    assert promises(wire) == [DEFERRED_UPDATE]


@pytest.mark.slow
async def test_a_page_that_takes_long_is_a_copy_for_others(wire: Wire, held: HeldStore) -> None:
    (shown,) = await wire.answer(PIERS)
    bob = payloads.user("bob")
    (given,) = await wire.discord.answered(await click_slowly(wire, held, shown, "answer:more", by=bob))
    assert given.message["id"] != shown.message["id"]
    assert words(given).startswith("-# Further passages")
    assert given.message["flags"] & EPHEMERAL


@pytest.mark.slow
async def test_a_private_answer_that_takes_long_to_share_is_shown_to_all(wire: Wire, held: HeldStore) -> None:
    asked = await wire.discord.slash("ask", question="Who commands the ferry?", private=True)
    (shown,) = await wire.discord.answered(asked)
    (given,) = await wire.discord.answered(await click_slowly(wire, held, shown, "answer:share"))
    assert "Shared by" in words(given)
    assert not given.message["flags"] & EPHEMERAL


@pytest.mark.slow
async def test_an_answer_that_takes_long_to_delete_is_gone(wire: Wire, held: HeldStore) -> None:
    (shown,) = await wire.answer()
    await wire.discord.answered(await click_slowly(wire, held, shown, "answer:delete"))
    assert int(shown.message["id"]) not in wire.discord.world.messages


@pytest.mark.slow
async def test_a_click_that_takes_long_and_is_refused_is_told_so(wire: Wire, held: HeldStore) -> None:
    asked = await wire.discord.slash("ask", question="Who commands the ferry?", private=True)
    (shown,) = await wire.discord.answered(asked)
    clicked = await click_slowly(wire, held, shown, "answer:share", by=payloads.user("bob"))
    (given,) = await wire.discord.answered(clicked)
    assert words(given) == "This answer belongs to somebody else."
    assert given.message["flags"] & EPHEMERAL
