"""The lists of /unanswered and /feedback with the buttons below them, which outlive a restart."""

import asyncio
import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import discord
from discord import ui

from bot.answers.alike import grouped
from bot.chat import errors, replies
from bot.chat.cards import Card, notice
from bot.chat.clicks import Showing, follow
from bot.chat.missed.drawing import MOST_ARTICLES, Disliked, disliked_card, last_page, unanswered_card
from bot.chat.words import Words, words_in
from bot.errors import UnknownArticleError

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

MOST_GROUPED = 2000
"""How many questions are compared with each other; older ones are left out of the list."""


async def show_unanswered(interaction: discord.Interaction[Any]) -> None:
    """Answer with the questions that found nothing in the server."""
    await replies.show(interaction, _unanswered(interaction, 0))


async def show_disliked(interaction: discord.Interaction[Any]) -> None:
    """Answer with the answers of the server that did not help."""
    await replies.show(interaction, _disliked(interaction, 0))


class Turn(
    ui.DynamicItem[ui.Button[Any]],
    template=r"missed:(?P<way>newer|older):(?P<listed>unanswered|disliked):(?P<page>\d{1,6})",
):
    """Shows another page of one of the lists."""

    def __init__(self, way: str, listed: str, page: int, words: Words, *, disabled: bool = False) -> None:
        label = words("newer" if way == "newer" else "older")
        super().__init__(ui.Button(label=label, custom_id=f"missed:{way}:{listed}:{page}", disabled=disabled))
        self._listed, self._page = listed, page

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], _item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was pressed."""
        return cls(match["way"], match["listed"], int(match["page"]), words_in(interaction.locale.value))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Turn the page in place."""
        await follow(interaction, self._turn(interaction))

    async def _turn(self, interaction: discord.Interaction[Any]) -> Showing:
        draw = _unanswered if self._listed == "unanswered" else _disliked
        return partial(replies.edit, interaction, await draw(interaction, self._page))


class Clear(ui.DynamicItem[ui.Button[Any]], template=r"missed:clear:(?P<step>ask|do|keep)"):
    """Deletes the questions that found nothing, once that was confirmed."""

    def __init__(self, step: str, words: Words) -> None:
        label = {"ask": words("clear"), "do": words("delete-them"), "keep": words("keep-them")}[step]
        style = discord.ButtonStyle.danger if step == "do" else discord.ButtonStyle.secondary
        super().__init__(ui.Button(label=label, custom_id=f"missed:clear:{step}", style=style))
        self._step = step

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], _item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was pressed."""
        return cls(match["step"], words_in(interaction.locale.value))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Ask whether that is meant, delete, or go back to the list."""
        await follow(interaction, self._clear(interaction))

    async def _clear(self, interaction: discord.Interaction[Any]) -> Showing:
        bot, server = await errors.managed(interaction)
        words = words_in(interaction.locale.value)
        if self._step == "ask":
            count = len(await bot.store.unanswered(server))
            buttons = ui.ActionRow[Any](Clear("do", words), Clear("keep", words))
            card = Card(ui.TextDisplay(words("clear-all", count=count)), buttons)
        elif self._step == "do":
            await bot.store.clear_unanswered(server)
            card = notice(words("cleared"))
        else:
            card = await _unanswered(interaction, 0)
        return partial(replies.edit, interaction, card)


ITEMS = (Turn, Clear)


async def _unanswered(interaction: discord.Interaction[Any], page: int) -> Card:
    """A page of the questions that found nothing; why there are none, where there are none."""
    bot, server = await errors.managed(interaction)
    words = words_in(interaction.locale.value)
    found = await bot.store.unanswered(server)
    if not found:
        if (await bot.store.settings(server)).collect_unanswered:
            return notice(words("none-unanswered"))
        return notice(words("unanswered-is-off", settings=bot.command_mentions()["settings"]))
    newest = [(question.text, question.asked) for question in found[:MOST_GROUPED]]
    groups = await asyncio.to_thread(grouped, newest)
    page = min(page, last_page(groups))
    buttons = [*_turning("unanswered", page, last_page(groups), words), Clear("ask", words)]
    return unanswered_card(groups, page, len(found), words, buttons)


async def _disliked(interaction: discord.Interaction[Any], page: int) -> Card:
    """A page of the answers that did not help; why there are none, where there are none."""
    bot, server = await errors.managed(interaction)
    words = words_in(interaction.locale.value)
    found = await bot.store.disliked(server)
    if not found:
        if (await bot.store.settings(server)).feedback:
            return notice(words("none-disliked"))
        return notice(words("feedback-is-off", settings=bot.command_mentions()["settings"]))
    page = min(page, last_page(found))
    buttons = _turning("disliked", page, last_page(found), words)
    articles = await asyncio.to_thread(_articles, bot, found)
    return disliked_card(found, articles, page, words, buttons)


def _turning(listed: str, page: int, last: int, words: Words) -> list[Turn]:
    if not last:
        return []
    return [
        Turn("newer", listed, max(0, page - 1), words, disabled=page == 0),
        Turn("older", listed, min(last, page + 1), words, disabled=page == last),
    ]


def _articles(bot: "VerbatimBot", found: tuple[Disliked, ...]) -> list[tuple[str, int]]:
    """The articles that the answers showed first, those with most votes against them before the others."""
    against: Counter[str] = Counter()
    for answer, votes in found:
        for slug in dict.fromkeys(hit[0] for hit in answer.hits[: bot.answerer.most_shown]):
            against[slug] += len(votes)
    return [(_title(bot, slug), count) for slug, count in against.most_common(MOST_ARTICLES)]


def _title(bot: "VerbatimBot", slug: str) -> str:
    try:
        return bot.answerer.article(slug).title
    except UnknownArticleError:
        return slug
