"""What members think of an answer: thanks for it, and the form for a word on what was wrong."""

from collections.abc import Awaitable
from functools import partial
from typing import Any, Protocol

import discord
from discord import ui

from bot.chat import replies
from bot.chat.cards import Card, notice
from bot.chat.clicks import Showing, follow
from bot.chat.words import Words

MAX_WORD = 500


class Keep(Protocol):
    """Keeps a word on an answer."""

    def __call__(self, *, word: str) -> Awaitable[None]:
        """Keep it in place of the one before."""


class WordModal(ui.Modal):
    """A word on what was wrong, if the member likes; the vote itself is kept before it is shown."""

    def __init__(self, keep: Keep, words: Words) -> None:
        super().__init__(title=words("what-was-wrong"), timeout=15 * 60)  # as long as Discord takes an answer
        self._keep, self._words = keep, words
        self._said: ui.TextInput[Any] = ui.TextInput(
            style=discord.TextStyle.paragraph, required=False, max_length=MAX_WORD
        )
        self.add_item(ui.Label(text=words("a-word-on-it"), component=self._said))

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Keep what was said."""
        await follow(interaction, self._kept(interaction), private=True)

    async def _kept(self, interaction: discord.Interaction[Any]) -> Showing:
        await self._keep(word=self._said.value.strip())
        return partial(replies.respond, interaction, thanks(self._words, good=False), private=True)


def thanks(words: Words, *, good: bool) -> Card:
    """That a vote is kept."""
    return notice(words("thanks-it-helped" if good else "thanks-it-did-not"))
