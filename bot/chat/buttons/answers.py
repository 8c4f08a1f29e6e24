"""The buttons under an answer, and the menu for a closer look at its passages.

A custom id names the action, who asked, the key under which the answer is kept, and the first passage shown. It comes
back from a member's client, so that nothing in it is believed: the desk checks it against what is kept.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ui

from bot.answers import Quote
from bot.chat import replies
from bot.chat.buttons.votes import WordModal, thanks
from bot.chat.cards import Card, Link, answer_card, summary_card
from bot.chat.clicks import Showing, follow
from bot.chat.desk import MOST_KEPT, Answered
from bot.chat.details import context_card, passages_card, why_card
from bot.chat.errors import RefusedError
from bot.chat.markdown import one_line
from bot.chat.rules import admit
from bot.chat.words import Words, words_in
from bot.store import KeptAnswer

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot

MAX_OPTION = 100
MOST_OPTIONS = 25

_WHOSE = r"(?P<asker>\d{1,20}):(?P<key>[A-Za-z0-9_-]{8})"
_FIRST = rf"(?P<first>[0-{MOST_KEPT - 1}])"


@dataclass(frozen=True, slots=True)
class Pressed:
    """Which answer a member's press is about, and the first of the passages shown, numbered from 0."""

    asker: int
    key: str
    first: int

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """What a custom id says."""
        return cls(int(match["asker"]), match["key"], int(match["first"]))


class AnswerButton(
    ui.DynamicItem[ui.Button[Any]],
    template=rf"answer:(?P<action>more|why|good|bad|share|delete):{_WHOSE}:{_FIRST}",
):
    """One of the buttons under an answer."""

    def __init__(self, action: str, pressed: Pressed, label: str, style: discord.ButtonStyle) -> None:
        custom_id = f"answer:{action}:{pressed.asker}:{pressed.key}:{pressed.first}"
        super().__init__(ui.Button(label=label, style=style, custom_id=custom_id))
        self._action, self._pressed = action, pressed

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The button as it was pressed, perhaps days after it was sent."""
        shown = cast("ui.Button[Any]", item)
        return cls(match["action"], Pressed.of(match), shown.label or "", shown.style)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button says."""
        turns_in_place = self._action == "more" and _in_place(interaction, self._pressed.asker)
        private = True if self._action in {"more", "why"} and not turns_in_place else None
        await follow(interaction, self._act(interaction), private=private)

    async def _act(self, interaction: discord.Interaction[Any]) -> Showing:
        kept = await _recall(interaction, self._pressed)
        return await ACTIONS[self._action](interaction, kept, self._pressed.first)


class AnswerMenu(ui.DynamicItem[ui.Select[Any]], template=rf"look:{_WHOSE}:{_FIRST}"):
    """What stands around a passage, or what its article says in short, for whoever chooses it."""

    def __init__(self, pressed: Pressed, options: list[discord.SelectOption], placeholder: str) -> None:
        custom_id = f"look:{pressed.asker}:{pressed.key}:{pressed.first}"
        super().__init__(ui.Select(custom_id=custom_id, options=options, placeholder=placeholder))
        self._pressed = pressed

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """The menu as it was used, perhaps days after it was sent."""
        shown = cast("ui.Select[Any]", item)
        return cls(Pressed.of(match), shown.options, shown.placeholder or "")

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show what was chosen."""
        await follow(interaction, self._look(interaction), private=True)

    async def _look(self, interaction: discord.Interaction[Any]) -> Showing:
        kept = await _recall(interaction, self._pressed)
        return await _look(interaction, kept, *_choice(self.item.values[0]))


@dataclass(frozen=True, slots=True)
class Shown:
    """What a card shows of an answer that is kept: these passages, the first of which has this number (from 0).

    A `copy` is for somebody else's eyes only.
    """

    kept: KeptAnswer
    quotes: tuple[Quote, ...]
    first: int
    feedback: bool
    copy: bool = False


def drawn(answered: Answered, words: Words, link: Link, *, asked: bool) -> Card:
    """An answer with its buttons; `asked` puts the question on top."""
    answer, kept = answered.answer, answered.kept
    card = answer_card(answer, link, words, asked=asked)
    if kept:
        add_controls(card, Shown(kept, answer.shown, 0, answered.feedback), words)
    return card


def add_controls(card: Card, shown: Shown, words: Words) -> None:
    """Put the buttons under a card, only those that do something, and the menu for a closer look."""
    pressed = Pressed(shown.kept.asker, shown.kept.key, shown.first)
    buttons = [AnswerButton(action, press, words(label), style) for action, press, label, style in _actions(shown)]
    if buttons:
        card.add_item(ui.ActionRow(*buttons))
    options = _options(shown.quotes, shown.first, words)
    if options:
        card.add_item(ui.ActionRow(AnswerMenu(pressed, options, words("look-closer"))))


def _actions(shown: Shown) -> Iterator[tuple[str, Pressed, str, discord.ButtonStyle]]:
    """What can be done with an answer: the action, what it is about, the message that names it, and its looks.

    In this order, the first three and the last two stand together on a phone.
    """
    kept, grey = shown.kept, discord.ButtonStyle.secondary
    here, after = (Pressed(kept.asker, kept.key, first) for first in (shown.first, shown.first + len(shown.quotes)))
    if shown.quotes and after.first < len(kept.hits):
        yield "more", after, "more", discord.ButtonStyle.primary
    elif shown.first:
        yield "more", Pressed(kept.asker, kept.key, 0), "back-to-first", grey
    if shown.quotes and shown.feedback:
        yield "good", here, "helpful", grey
        yield "bad", here, "not-helpful", grey
    if kept.hits:
        yield "why", here, "why", grey
    if not kept.private and not shown.copy:
        yield "delete", here, "delete", grey
    elif kept.private and shown.quotes:
        yield "share", here, "share", grey


def _options(quotes: tuple[Quote, ...], first: int, words: Words) -> list[discord.SelectOption]:
    """The passages that have neighbours, and the articles, each once."""
    titles = {quote.article.slug: one_line(quote.article.title, MAX_OPTION) for quote in quotes}
    around = [
        (words("around-passage", number=place + 1), titles[quote.article.slug], f"around:{place}")
        for place, quote in enumerate(quotes, first)
        if len(quote.article.paragraphs) > 1
    ]
    places = {quote.article.slug: place for place, quote in reversed([*enumerate(quotes, first)])}
    summaries = [(words("summary-of-article"), titles[slug], f"summary:{places[slug]}") for slug in titles]
    every = [*around, *summaries][:MOST_OPTIONS]
    return [
        discord.SelectOption(label=one_line(label, MAX_OPTION), description=title or None, value=value)
        for label, title, value in every
    ]


def _choice(value: str) -> tuple[str, int]:
    found = re.fullmatch(rf"(around|summary):{_FIRST}", value)
    if found is None:
        raise RefusedError("answer-of-another")
    return found[1], int(found["first"])


async def _recall(interaction: discord.Interaction[Any], pressed: Pressed) -> KeptAnswer:
    return await _bot(interaction).desk.recall(
        pressed.key, pressed.asker, member=interaction.user.id, server=interaction.guild_id
    )


def _in_place(interaction: discord.Interaction[Any], asker: int) -> bool:
    """Whether the pages of an answer turn where they are: for its asker, and in a copy of somebody's own."""
    return _is_private(interaction) or interaction.user.id == asker


async def _more(interaction: discord.Interaction[Any], kept: KeptAnswer, first: int) -> Showing:
    """Turn to other passages: in place for the asker, in a private copy for others."""
    bot, in_copy, in_place = _bot(interaction), _is_private(interaction), _in_place(interaction, kept.asker)
    copy = not kept.private and (in_copy or not in_place)
    words = await bot.servers.words_for(interaction, private=kept.private or copy)
    if first == 0:
        answered = await bot.desk.again(kept)
        quotes, feedback = answered.answer.shown, answered.feedback
        card = answer_card(answered.answer, bot.answerer.link, words, asked=kept.message is None)
    else:
        quotes, feedback = await bot.desk.page(kept, first), await bot.desk.takes_votes(kept)
        card = passages_card(quotes, words)
    add_controls(card, Shown(kept, quotes, first, feedback, copy), words)
    return partial(replies.edit, interaction, card) if in_place else _showing(interaction, card)


async def _why(interaction: discord.Interaction[Any], kept: KeptAnswer, first: int) -> Showing:
    """Say what was found in the passages, and how sure the answer is."""
    bot = _bot(interaction)
    answer = (await bot.desk.again(kept)).answer
    quotes = await bot.desk.page(kept, first) if first else answer.shown or (await bot.desk.page(kept, 0))[:1]
    reasons = await bot.desk.reasons(kept, answer, quotes)
    files = await bot.in_charge(interaction)
    words = words_in(interaction.locale.value)
    return _showing(interaction, why_card(answer, reasons, words, files=files, first=first))


async def _good(interaction: discord.Interaction[Any], kept: KeptAnswer, _: int) -> Showing:
    """Note that the answer helped."""
    await _bot(interaction).desk.vote(kept, interaction.user.id, good=True)
    return _showing(interaction, thanks(words_in(interaction.locale.value), good=True))


async def _bad(interaction: discord.Interaction[Any], kept: KeptAnswer, _: int) -> Showing:
    """Note that it did not help, and ask for a word on it, where Discord still shows a form after that long."""
    desk, words = _bot(interaction).desk, words_in(interaction.locale.value)
    await desk.vote(kept, interaction.user.id, good=False)
    if interaction.response.is_done():
        return _showing(interaction, thanks(words, good=False))
    return partial(interaction.response.send_modal, WordModal(kept, words))


async def _share(interaction: discord.Interaction[Any], kept: KeptAnswer, _: int) -> Showing:
    """Show a private answer to everybody in the channel, and who does."""
    bot = _bot(interaction)
    await admit(interaction, bot)
    in_thread, may = isinstance(interaction.channel, discord.Thread), interaction.permissions
    if not (may.send_messages_in_threads if in_thread else may.send_messages):
        raise RefusedError("not-yours-to-share")
    words = await bot.servers.words_for(interaction, private=False)
    answered = await bot.desk.share(kept)
    card = drawn(answered, words, bot.answerer.link, asked=True)
    card.add_item(ui.TextDisplay(f"-# {words('shared-by', member=interaction.user.mention)}"))

    async def show() -> None:
        await bot.desk.sent(answered, await replies.respond(interaction, card, private=False))

    return show


async def _delete(interaction: discord.Interaction[Any], kept: KeptAnswer, _: int) -> Showing:
    """Take the answer away, for its asker and for those who manage messages."""
    if interaction.user.id != kept.asker and not interaction.permissions.manage_messages:
        raise RefusedError("not-yours-to-delete")

    async def take_away() -> None:
        if not interaction.response.is_done():
            await interaction.response.defer()
        await interaction.delete_original_response()
        if not _is_private(interaction):
            await _bot(interaction).desk.forget(kept.key)

    return take_away


async def _look(interaction: discord.Interaction[Any], kept: KeptAnswer, what: str, place: int) -> Showing:
    """Show what stands around a passage, or what its article says in short."""
    bot, words = _bot(interaction), words_in(interaction.locale.value)
    if place >= len(kept.hits):
        raise RefusedError("answer-of-another")
    filters = await bot.desk.admitted(kept)
    around = await asyncio.to_thread(bot.answerer.surroundings, kept.hits[place], filters)
    url = bot.answerer.link(around.article)
    if what == "around":
        return _showing(interaction, context_card(around, url, words))
    summary = await asyncio.to_thread(bot.answerer.summary, around.article.slug, filters)
    return _showing(interaction, summary_card(summary, url, words))


def _is_private(interaction: discord.Interaction[Any]) -> bool:
    """Whether what was pressed is for this member's eyes only."""
    return interaction.message is not None and interaction.message.flags.ephemeral


def _showing(interaction: discord.Interaction[Any], card: Card) -> Showing:
    """Shows a card to this member only."""
    return partial(replies.respond, interaction, card, private=True)


def _bot(interaction: discord.Interaction[Any]) -> "VerbatimBot":
    return cast("VerbatimBot", interaction.client)


ACTIONS: Mapping[str, Callable[[discord.Interaction[Any], KeptAnswer, int], Awaitable[Showing]]] = {
    "more": _more,
    "why": _why,
    "good": _good,
    "bad": _bad,
    "share": _share,
    "delete": _delete,
}
