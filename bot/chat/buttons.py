"""Buttons that work after a restart: what they need to know is in their custom id, which Discord keeps."""

import re
from typing import TYPE_CHECKING, Any, Literal, Self, cast

import discord
from discord import ui

from bot.answers import Answerer
from bot.chat import errors, replies
from bot.chat.cards import Card
from bot.chat.reports import Page, articles_card
from bot.chat.words import Words, words_in

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

PAGE_LENGTH = 8
MAX_QUERY = 60

Way = Literal["newer", "older"]


class TurnPage(
    ui.DynamicItem[ui.Button[Any]],
    template=rf"articles:(?P<way>newer|older):(?P<page>\d{{1,6}}):(?P<query>.{{0,{MAX_QUERY}}})",
):
    """Shows another page of the list of articles."""

    def __init__(self, way: Way, page: int, query: str, words: Words, *, disabled: bool = False) -> None:
        custom_id = f"articles:{way}:{page}:{query}"
        label = words("newer" if way == "newer" else "older")
        super().__init__(ui.Button(label=label, custom_id=custom_id, disabled=disabled))
        self._page, self._query = page, query

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], _item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was pressed, perhaps days after it was sent."""
        words = words_in(interaction.locale.value)
        return cls(cast("Way", match["way"]), int(match["page"]), match["query"], words)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Turn the page in place."""
        async with errors.told(interaction):
            answerer = cast("VerbatimBot", interaction.client).answerer
            words = words_in(interaction.locale.value)
            await replies.edit(interaction, articles_page(answerer, self._page, self._query, words))


def articles_page(answerer: Answerer, number: int, query: str, words: Words) -> Card:
    """A page of the articles that match `query`, newest first; the last page where that one is gone."""
    found = answerer.articles(query)
    last = max(0, (len(found) - 1) // PAGE_LENGTH)
    number = min(number, last)
    shown = found[number * PAGE_LENGTH : (number + 1) * PAGE_LENGTH]
    page = Page(tuple(shown), query, total=len(found), number=number, last=last)
    return articles_card(page, answerer.link, words, _turning(page, words) if last else None)


def _turning(page: Page, words: Words) -> ui.ActionRow[Any]:
    newer, older = max(0, page.number - 1), min(page.last, page.number + 1)
    return ui.ActionRow(
        TurnPage("newer", newer, page.query, words, disabled=page.number == 0),
        TurnPage("older", older, page.query, words, disabled=page.number == page.last),
    )
