"""What becomes of a click on a button or in a menu, however long its answer takes."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import discord

from bot.chat import errors, replies

Showing = Callable[[], Awaitable[object]]
"""Shows what a click brought about."""


async def follow(
    interaction: discord.Interaction[Any], work: Coroutine[Any, Any, Showing], *, private: bool | None = None
) -> None:
    """Do what a click asks for, then show it; whatever fails is told, since discord.py would only log it.

    Work that takes long is announced: with True as an answer for this member's eyes, with None not at all, so that a
    card in place of the clicked one, an answer for everybody and one for this member are all still possible.
    """
    try:
        show = await replies.patiently(interaction, work, private=private)
        await show()
    except Exception as error:  # noqa: BLE001 - whatever it is, the member is told
        await errors.tell(interaction, error)
