"""Lists with pages: of the articles, and of the newest told in short. Their buttons carry all that the list needs."""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import blake2s
from typing import TYPE_CHECKING, Any, Literal, Self, cast

import discord
from discord import ui

from bot.answers import Answerer
from bot.chat import replies
from bot.chat.cards import Card, digest_card, limits_line, notice
from bot.chat.clicks import Showing, follow
from bot.chat.errors import RefusedError
from bot.chat.reports import Page, articles_card
from bot.chat.words import Words
from bot.errors import UnknownArticleError
from bot.search import Filters
from bot.search.filters import Names, same_name

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

PAGE_LENGTH = {"articles": 8, "digest": 5}
MAX_QUERY = 40
MOST_PAGES = 50
"""A digest goes back so many pages: each page tells nothing that one before it has told."""

Kind = Literal["articles", "digest"]
Way = Literal["newer", "older"]

_NAME, _DAY = r"[0-9a-f]{6}|", r"\d{8}|"


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of articles: those with the words of `query` that the filters admit, of one category and source at most.

    `hidden` filters are those of the place: they hold as well, and are not told.
    """

    kind: Kind
    query: str
    filters: Filters
    hidden: Filters

    def custom_id(self, way: Way, page: int) -> str:
        """What a button carries that turns to a page of it."""
        names = (_mark(self.filters.categories), _mark(self.filters.sources))
        days = (f"{day:%Y%m%d}" if day else "" for day in (self.filters.since, self.filters.until))
        return ":".join(["list", self.kind, way, str(page), *names, *days, self.query])


class TurnPage(
    ui.DynamicItem[ui.Button[Any]],
    template=rf"list:(?P<kind>articles|digest):(?P<way>newer|older):(?P<page>\d{{1,4}}):(?P<category>{_NAME})"
    rf":(?P<source>{_NAME}):(?P<since>{_DAY}):(?P<until>{_DAY}):(?P<query>.{{0,{MAX_QUERY}}})",
):
    """Shows another page of a list."""

    def __init__(self, custom_id: str, label: str, match: re.Match[str] | None = None, **look: Any) -> None:  # noqa: ANN401
        super().__init__(ui.Button(label=label, custom_id=custom_id, **look))
        self._match = match

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was pressed, perhaps days after it was sent."""
        return cls(match[0], cast("ui.Button[Any]", item).label or "", match)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Turn the page in place for whoever asked for the list, and in a copy of their own for others."""
        mine = _is_theirs(interaction)
        await follow(interaction, self._turn(interaction, mine=mine), private=None if mine else True)

    async def _turn(self, interaction: discord.Interaction[Any], *, mine: bool) -> Showing:
        assert self._match is not None  # noqa: S101 - only what was pressed is called
        bot = cast("VerbatimBot", interaction.client)
        private = not mine or bool(interaction.message and interaction.message.flags.ephemeral)
        words = await bot.servers.words_for(interaction, private=private)
        hidden = await bot.servers.filters(interaction.guild_id)
        card = await asyncio.to_thread(_turned, self._match, bot.answerer, hidden, words)
        if mine:
            return partial(replies.edit, interaction, card)
        return partial(replies.respond, interaction, card, private=True)


def page_of(listing: Listing, number: int, answerer: Answerer, words: Words) -> Card:
    """A page of a list, newest first; the last page where that one is gone.

    Raises UnknownArticleError where a digest has nothing to tell, and RefusedError where nothing fits its limits.
    """
    return (_articles if listing.kind == "articles" else _digest)(listing, number, answerer, words)


def _articles(listing: Listing, number: int, answerer: Answerer, words: Words) -> Card:
    length = PAGE_LENGTH["articles"]
    found = answerer.articles(listing.query, listing.filters & listing.hidden)
    if listing.filters and not found:
        return notice(words("nothing-fits"))
    last = max(0, (len(found) - 1) // length)
    number = min(number, last)
    page = Page(tuple(found[number * length : (number + 1) * length]), listing.query, len(found), number, last)
    card = articles_card(page, answerer.link, words, _limits(listing, answerer, words))
    return _with_turning(card, listing, number, last, words)


def _digest(listing: Listing, number: int, answerer: Answerer, words: Words) -> Card:
    length, filters = PAGE_LENGTH["digest"], listing.filters & listing.hidden
    number = min(number, MOST_PAGES - 1)
    try:
        told = answerer.digest(listing.query, length * (number + 1) + 1, filters)
    except UnknownArticleError as error:
        if listing.filters:
            raise RefusedError("nothing-fits") from error
        raise
    number = min(number, (len(told) - 1) // length)
    shown = told[number * length : (number + 1) * length]
    more = len(told) > (number + 1) * length and number < MOST_PAGES - 1
    card = digest_card(shown, answerer.link, words, listing.query, _limits(listing, answerer, words))
    return _with_turning(card, listing, number, number + more, words)


def _limits(listing: Listing, answerer: Answerer, words: Words) -> list[str]:
    """What a list is limited to, with the names as the articles write them."""
    chosen = listing.filters
    names = _written(chosen.categories, answerer.categories(listing.hidden))
    names += _written(chosen.sources, answerer.sources(listing.hidden))
    return limits_line(names, chosen.since, chosen.until, words)


def _written(chosen: Names | None, known: Iterable[str]) -> list[str]:
    return [name for name in known if same_name(name) in chosen] if chosen else []


def _with_turning(card: Card, listing: Listing, number: int, last: int, words: Words) -> Card:
    if last:
        newer, older = max(0, number - 1), min(last, number + 1)
        card.add_item(
            ui.ActionRow(
                TurnPage(listing.custom_id("newer", newer), words("newer"), disabled=number == 0),
                TurnPage(listing.custom_id("older", older), words("older"), disabled=number == last),
            )
        )
    return card


def _is_theirs(interaction: discord.Interaction[Any]) -> bool:
    """Whether the list is a member's own: only they see it, or they asked for it."""
    message = interaction.message
    if message is None or message.flags.ephemeral:
        return True
    asked = message.interaction_metadata
    return asked is not None and asked.user.id == interaction.user.id


def _turned(match: re.Match[str], answerer: Answerer, hidden: Filters, words: Words) -> Card:
    """The page that a custom id names."""
    filters = Filters(
        _named(match["category"], answerer.categories(hidden)),
        _named(match["source"], answerer.sources(hidden)),
        _day(match["since"]),
        _day(match["until"]),
    )
    listing = Listing(cast("Kind", match["kind"]), match["query"], filters, hidden)
    return page_of(listing, int(match["page"]), answerer, words)


def _mark(names: Names | None) -> str:
    """What stands for a name in a custom id, which is short."""
    return blake2s(min(names).encode(), digest_size=3).hexdigest() if names else ""


def _named(mark: str, known: Iterable[str]) -> Names | None:
    """The name that a mark stands for; no name at all where it is gone."""
    if not mark:
        return None
    return frozenset(name for name in map(same_name, known) if _mark(frozenset({name})) == mark)


def _day(digits: str) -> date | None:
    try:
        return date.fromisoformat(digits) if digits else None
    except ValueError:
        return None
