"""/privacy: what is kept, and the button that deletes what is a member's own."""

import re
from functools import partial
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ui

from bot.chat import replies
from bot.chat.cards import Card, notice, spaced
from bot.chat.clicks import Showing, follow
from bot.chat.words import Words, words_in
from bot.store import KEPT_DAYS, ServerSettings

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


class DeleteMine(ui.DynamicItem[ui.Button[Any]], template=r"privacy:delete"):
    """Deletes what is kept of the member who presses it."""

    def __init__(self, words: Words) -> None:
        label, style = words("delete-my-data"), discord.ButtonStyle.danger
        super().__init__(ui.Button(label=label, custom_id="privacy:delete", style=style))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], _item: ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """The button as it was pressed."""
        return cls(words_in(interaction.locale.value))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Delete, and say so."""
        await follow(interaction, self._delete(interaction))

    async def _delete(self, interaction: discord.Interaction[Any]) -> Showing:
        await cast("VerbatimBot", interaction.client).store.delete_everything_of(interaction.user.id)
        return partial(replies.edit, interaction, notice(words_in(interaction.locale.value)("data-deleted")))


def privacy_card(settings: ServerSettings, words: Words) -> Card:
    """What is kept, why and how long; `settings` are those of the server where that is asked."""
    collects = settings.collect_unanswered
    unanswered = words("privacy-unanswered-on", days=KEPT_DAYS) if collects else words("privacy-unanswered-off")
    kept = [
        words("privacy-answers", days=KEPT_DAYS),
        words("privacy-votes"),
        unanswered,
        words("privacy-settings", days=KEPT_DAYS),
    ]
    heading, small = f"### {words('privacy-title')}", f"-# {words('privacy-nobody-else')}"
    parts = spaced([heading, "\n".join(f"- {line}" for line in kept), small])
    return Card(*parts, ui.ActionRow(DeleteMine(words)))
