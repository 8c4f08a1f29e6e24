"""What members think of an answer: thanks for it, and the form for a word on what was wrong.

discord.py forgets with a restart which forms are open. So this one has its answer in its custom id, and what is sent
with it is taken from the interaction itself.
"""

import re
from functools import partial
from typing import TYPE_CHECKING, Any, cast

import discord
from discord import ui

from bot.chat import replies
from bot.chat.cards import Card, notice
from bot.chat.clicks import Showing, follow
from bot.chat.words import Words, words_in
from bot.store import KeptAnswer

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

MAX_WORD = 500

_FORM = re.compile(r"word:(?P<asker>\d{1,20}):(?P<key>[A-Za-z0-9_-]{8})")
_FIELD = "word"


class WordModal(ui.Modal):
    """A word on what was wrong, if the member likes; the vote itself is kept before it is shown."""

    def __init__(self, kept: KeptAnswer, words: Words) -> None:
        super().__init__(
            title=words("what-was-wrong"),
            timeout=15 * 60,  # as long as Discord takes an answer
            custom_id=f"word:{kept.asker}:{kept.key}",
        )
        field: ui.TextInput[Any] = ui.TextInput(
            style=discord.TextStyle.paragraph, required=False, max_length=MAX_WORD, custom_id=_FIELD
        )
        self.add_item(ui.Label(text=words("a-word-on-it"), description=words("word-is-nameless"), component=field))


async def take_word(interaction: discord.Interaction[Any]) -> None:
    """Keep what a member sends with the form, however long ago it was opened; nothing for any other interaction."""
    if interaction.type is not discord.InteractionType.modal_submit:
        return
    data = cast("dict[str, Any]", interaction.data)
    form = _FORM.fullmatch(data["custom_id"])
    if form:
        await follow(interaction, _kept(interaction, form, _word(data)), private=True)


async def _kept(interaction: discord.Interaction[Any], form: re.Match[str], word: str) -> Showing:
    desk, member = cast("VerbatimBot", interaction.client).desk, interaction.user.id
    kept = await desk.recall(form["key"], int(form["asker"]), member=member, server=interaction.guild_id)
    await desk.vote(kept, member, good=False, word=word)
    words = words_in(interaction.locale.value)
    return partial(replies.respond, interaction, thanks(words, good=False), private=True)


def _word(data: dict[str, Any]) -> str:
    """What stands in the field; a client may send anything."""
    fields = (part.get("component", {}) for part in data.get("components", []))
    said = (str(field.get("value", "")) for field in fields if field.get("custom_id") == _FIELD)
    return next(said, "").strip()[:MAX_WORD]


def thanks(words: Words, *, good: bool) -> Card:
    """That a vote is kept."""
    return notice(words("thanks-it-helped" if good else "thanks-it-did-not"))
