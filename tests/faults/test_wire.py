"""A short walk over the wire when nothing goes wrong."""

import threading
from typing import Any

from bot.articles import Rules
from bot.library import Library, Refresh
from tests.double import Given
from tests.double.payloads import EPHEMERAL

from .conftest import Wire, words


async def test_a_mention_is_answered_once_over_real_sockets(wire: Wire) -> None:
    (given,) = await wire.answer("Who commands the ferry?")
    assert "Ilse Brandt" in words(given)


async def test_a_command_is_answered_once_over_real_sockets(wire: Wire) -> None:
    (given,) = await wire.discord.answered(await wire.discord.slash("ask", question="Who commands the ferry?"))
    assert "Ilse Brandt" in words(given)


class HeldLibrary(Library):
    """A library whose refresh waits behind the second of three files until it is let go."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.go_on = threading.Event()

    def load(self, progress: Any = None) -> Refresh:
        progress(2, 3)
        self.go_on.wait(timeout=20)
        return super().load(progress)


async def test_a_refresh_that_takes_long_shows_in_private_how_far_it_is(folder: Any, connect: Any) -> None:
    library = HeldLibrary(folder, Rules())
    wire = await connect(library=library)
    await wire.discord.slash("refresh")
    try:
        await wire.discord.until(lambda: len(edits(wire)) == 2, within=10)
    finally:
        library.go_on.set()
    await wire.discord.until(lambda: len(edits(wire)) == 3, within=10)
    first, second, report = edits(wire)
    assert said(first) == said(second) == "### Reading the articles again\n2 of 3 files read (67%)"
    assert second.at - first.at > 1.9
    assert said(report).startswith("### Refreshed in")
    deferred = next(one for one in wire.discord.rest.requests if one.path.endswith("/callback"))
    assert deferred.body["data"]["flags"] & EPHEMERAL


def edits(wire: Wire) -> list[Any]:
    return [one for one in wire.discord.rest.requests if one.method == "PATCH"]


def said(edit: Any) -> str:
    return words(Given({"components": edit.body["components"]}, edit.at))
