"""What members see: answers, refusals, summaries and notices as message layouts.

Pure: values in, a layout out. Discord takes at most 4000 characters of text and 40 components in one message;
discord.py does not see to the former.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

import discord
from discord import ui

from bot.answers import Answer, Quote, Summary
from bot.answers.passages import shorten
from bot.articles import Article
from bot.chat.markdown import day, escape, linked, one_line

Link = Callable[[Article], str]
"""The address of an article's page, or an empty string."""

MAX_TEXT = 4000
PASSAGE_LIMITS = ((600, 300), (400, 250), (250, 150), (120, 120), (60, 60))
"""How long passages may be, that of the first quote and those of the others; shorter ones where these won't fit."""
WHOLE_SENTENCE = 900
"""A best sentence up to this long is shown whole whatever the limit of its passage, if only all will fit."""
MAX_QUESTION = 200
MAX_TITLE = 150
MAX_SOURCE = 60
MAX_CLOSEST = 3

BLUE = discord.Colour(0x4C7DBE)
GREY = discord.Colour(0x9AA0A8)


class Card(ui.LayoutView):
    """Texts and buttons in a frame. It never expires, since its buttons carry all that they need."""

    def __init__(self, *parts: ui.Item[Any], colour: discord.Colour = BLUE) -> None:
        super().__init__(timeout=None)
        self.add_item(ui.Container(*parts, accent_colour=colour))


def answer_card(answer: Answer, link: Link, *, asked: bool = False) -> Card:
    """The quotes of an answer, or what to offer instead; `asked` puts the question on top."""
    heading = [f"### {escape(one_line(answer.question, MAX_QUESTION))}"] if asked else []
    if not answer.answered:
        return Card(*texts(heading), *spaced(_refusal(answer, link)), colour=GREY)
    parts = texts(heading)
    for number, group in enumerate(_fitting(answer.shown, MAX_TEXT - _length(heading))):
        parts += [ui.Separator()] if number else []
        parts += texts(group)
    return Card(*parts)


def summary_card(summary: Summary, url: str) -> Card:
    """A short account of an article, and whose words it is in."""
    article = summary.article
    whose = "The publisher’s summary" if summary.kind == "publisher" else "From the article, word for word"
    heading = f"### {linked(one_line(article.title, MAX_TITLE), url)}"
    small = "-# " + " · ".join([whose, *origin(article)])
    body = _escaped(summary.text, MAX_TEXT - _length([heading, small, "> "]))
    return Card(*texts([heading, f"> {body}", small]))


def notice(text: str) -> Card:
    """A sentence or two of the bot's own, as Markdown: what others wrote in it must be escaped."""
    return Card(ui.TextDisplay(text), colour=GREY)


def texts(contents: Sequence[str]) -> list[ui.Item[Any]]:
    """One part of a card for each content."""
    return [ui.TextDisplay(content) for content in contents]


def spaced(contents: Sequence[str]) -> list[ui.Item[Any]]:
    """One part of a card for each content, with some room between them."""
    parts: list[ui.Item[Any]] = []
    for text in texts(contents):
        parts += [ui.Separator(visible=False), text] if parts else [text]
    return parts


def origin(article: Article) -> list[str]:
    """Where an article is from, and its day, as far as they are known."""
    source = [escape(one_line(article.source, MAX_SOURCE))] if article.source else []
    return source + ([day(article.published)] if article.published else [])


def _byline(article: Article, url: str) -> str:
    return " · ".join([linked(one_line(article.title, MAX_TITLE), url), *origin(article)])


def _refusal(answer: Answer, link: Link) -> list[str]:
    said = ["The articles don’t answer that."]
    if answer.did_you_mean:
        said.append(f"Did you mean: “{escape(one_line(answer.did_you_mean, MAX_QUESTION))}”")
    if answer.closest:
        near = answer.closest[:MAX_CLOSEST]
        titles = (linked(one_line(article.title, MAX_TITLE), link(article)) for article in near)
        label = "-# Closest article" if len(near) == 1 else "-# Closest articles"
        said.append("\n".join([label, *(f"- {title}" for title in titles)]))
    return said


def _escaped(text: str, room: int) -> str:
    """As much of a text as fits, on one line, once it has been escaped."""

    def length(limit: int) -> int:
        return len(escape(one_line(text, limit)))

    return escape(one_line(text, bisect_right(range(1, room + 1), room, key=length)))


def _fitting(quotes: Sequence[Quote], room: int) -> list[list[str]]:
    """The quotes with passages as long as the room allows.

    Where not even short passages of whole sentences fit, sentences are cut; where those don't, quotes are left out.
    """
    for count in range(len(quotes), 0, -1):
        for whole, (first, others) in product((WHOLE_SENTENCE, 0), PASSAGE_LIMITS):
            limits = [first, *[others] * (count - 1)]
            shown = [_shortened(quote, limit, whole) for quote, limit in zip(quotes, limits, strict=False)]
            groups = [[_passage(quote), f"-# {_byline(quote.article, quote.link)}"] for quote in shown]
            if sum(map(_length, groups)) <= room:
                return groups
    return []


def _shortened(quote: Quote, limit: int, whole: int) -> Quote:
    """The quote with a passage of at most `limit` characters, or more for a sentence of at most `whole`."""
    length = quote.sentence[1] - quote.sentence[0]
    return shorten(quote, max(limit, length) if length <= whole else limit)


def _passage(quote: Quote) -> str:
    """The passage as a block quote, with what it shows of the best sentence in bold.

    '…' stands where the paragraph goes on, before and after.
    """
    text, start, end = quote.paragraph.text, quote.start, quote.end
    first, last = max(start, quote.sentence[0]), min(end, quote.sentence[1])
    before, best, after = escape(text[start:first]), escape(text[first:last]), escape(text[last:end])
    lead = "… " if start > 0 else ""
    tail = " …" if end < len(text) else ""
    return f"> {lead}{before}**{best}**{after}{tail}"


def _length(contents: Sequence[str]) -> int:
    return sum(map(len, contents))
