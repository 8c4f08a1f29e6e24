"""What members see: answers, refusals, summaries, digests and notices as message layouts.

Pure: values in, a layout out. Discord takes at most 4000 characters of text and 40 components in one message;
discord.py does not see to the former.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from itertools import product
from typing import Any

import discord
from discord import ui

from bot.answers import Answer, Quote, Summary
from bot.answers.passages import passage, sentences, shorten
from bot.articles import Article
from bot.chat.markdown import day, escape, linked, one_line
from bot.chat.words import Words

Link = Callable[[Article], str]
"""The address of an article's page, or an empty string."""

MAX_TEXT = 4000
PASSAGE_LIMITS = ((600, 300), (400, 250), (250, 150), (120, 120), (60, 60))
"""How long passages may be, that of the first quote and those of the others; shorter ones where these won't fit."""
WHOLE_SENTENCE = 900
"""A best sentence up to this long is shown whole whatever the limit of its passage, if only all will fit."""
TOLD_LIMITS = (1000, 600, 400, 250, 120)
"""How long the text of each article in a digest may be; a shorter one where these won't fit."""
MAX_TOLD = 9
"""Each takes three texts and a line."""
MAX_QUESTION = 200
MAX_TITLE = 150
MAX_SOURCE = 60
MAX_CLOSEST = 3
MAX_MISSING = 60
MAX_PHRASE = 120
_CLOSING_SIGNS = re.compile(r"(?<=[^\W_])[\W_]+\Z")

BLUE = discord.Colour(0x4C7DBE)
GREY = discord.Colour(0x9AA0A8)


class Card(ui.LayoutView):
    """Texts and buttons in a frame. It never expires, since its buttons carry all that they need."""

    def __init__(self, *parts: ui.Item[Any], colour: discord.Colour = BLUE) -> None:
        super().__init__(timeout=None)
        self.add_item(ui.Container(*parts, accent_colour=colour))


def answer_card(answer: Answer, link: Link, words: Words, *, asked: bool = False) -> Card:
    """The quotes of an answer, or what to offer instead; `asked` puts the question on top."""
    heading = [f"### {escape(one_line(answer.question, MAX_QUESTION))}"] if asked else []
    if answer.did_you_mean:
        mended = escape(one_line(answer.did_you_mean, MAX_QUESTION))
        heading.append(f"-# {words('showing-results', question=mended)}")
    if not answer.shown:
        return Card(*texts(heading), *spaced(_refusal(answer, link, words)), colour=GREY)
    if not answer.answered:
        what = words("not-within-limits" if answer.beyond else "may-not-answer")
        heading.append(words("closest-passages", what=what))
    small = missing(answer, words) + (_age(answer, words) if answer.answered else [])
    parts = texts(heading)
    for number, group in enumerate(fitting(answer.shown, words, MAX_TEXT - length([*heading, *small]))):
        parts += [ui.Separator()] if number else []
        parts += texts(group)
    return Card(*parts, *([ui.Separator()] if small else []), *texts(small), colour=BLUE if answer.answered else GREY)


def summary_card(summary: Summary, url: str, words: Words) -> Card:
    """A short account of an article, and whose words it is in."""
    heading = f"### {linked(one_line(summary.article.title, MAX_TITLE), url, words)}"
    small = whose(summary, words)
    body = escaped(summary.text, MAX_TEXT - length([heading, small, "> "]))
    return Card(*texts([heading, f"> {body}", small]))


def digest_card(
    summaries: Sequence[Summary], link: Link, words: Words, topic: str = "", limits: Sequence[str] = ()
) -> Card:
    """The newest articles in short, each with whose words it is told in.

    `topic` is what they were chosen by, and `limits` says what they are limited to.
    """
    on = one_line(topic, MAX_QUESTION)
    heading = f"### {words('newest-articles-on', topic=escape(on)) if on else words('newest-articles')}"
    heading = "\n".join([heading, *limits])
    parts = texts([heading])
    for group in _told(summaries[:MAX_TOLD], link, words, MAX_TEXT - len(heading)):
        parts += [ui.Separator(), *texts(group)]
    return Card(*parts)


def limits_line(names: Sequence[str], since: date | None, until: date | None, words: Words) -> list[str]:
    """One small line with the categories, sources and days that something is limited to, where it is."""
    said = [escape(one_line(name, MAX_SOURCE)) for name in names]
    if since and since == until:
        said.append(day(since))
    elif since and until:
        said.append(words("from-to", first=day(since), last=day(until)))
    elif since or until:
        said.append(words("from-on", day=day(since)) if since else words("up-to", day=day(until or date.max)))
    return [f"-# {' · '.join(said)}"] if said else []


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


def whose(summary: Summary, words: Words) -> str:
    """Whose words a summary is in, and where they are from."""
    return "-# " + " · ".join([kind(summary, words), *origin(summary.article)])


def kind(summary: Summary, words: Words) -> str:
    """Whether a summary is the publisher's own."""
    return words("publishers-summary" if summary.kind == "publisher" else "word-for-word")


def _byline(quote: Quote, words: Words) -> str:
    also = [words("also-in", count=len(quote.also))] if quote.also else []
    title = linked(one_line(quote.article.title, MAX_TITLE), quote.link, words)
    return " · ".join([title, *origin(quote.article), *also])


def _refusal(answer: Answer, link: Link, words: Words) -> list[str]:
    said = [words("not-within-limits" if answer.beyond else "not-answered"), *missing(answer, words)]
    if answer.closest:
        near = answer.closest[:MAX_CLOSEST]
        titles = (linked(one_line(article.title, MAX_TITLE), link(article), words) for article in near)
        label = f"-# {words('closest-articles', count=len(near))}"
        said.append("\n".join([label, *(f"- {title}" for title in titles)]))
    return said


def missing(answer: Answer, words: Words) -> list[str]:
    """What of the question was not found: words, and phrases as they were quoted."""
    lines = (("not-word-for-word", answer.unquoted, MAX_PHRASE), ("nothing-found-about", answer.missing, MAX_MISSING))
    found = []
    for message, texts, longest in lines:
        named = words.quoted(escape(one_line(text, longest)) for text in texts[:MAX_CLOSEST])
        found += [f"-# {words(message, words=named)}"] if named else []
    return found


def _age(answer: Answer, words: Words) -> list[str]:
    """How old the newest article is that answers a question about now, where it is old."""
    days = [quote.article.published for quote in answer.shown if quote.article.published]
    newest = max(days, key=str, default=None)
    return [f"-# {words('newest-is-from', day=day(newest))}"] if answer.outdated and newest else []


def escaped(text: str, room: int) -> str:
    """As much of a text as fits, on one line, once it has been escaped."""

    def shown(limit: int) -> int:
        return len(escape(one_line(text, limit)))

    return escape(one_line(text, bisect_right(range(1, room + 1), room, key=shown)))


def _told(summaries: Sequence[Summary], link: Link, words: Words, room: int) -> list[list[str]]:
    """Title, text and small line of each summary; the texts get shorter until all fit, then the last are left out."""
    for count in range(len(summaries), 0, -1):
        for limit in TOLD_LIMITS:
            groups = [
                [
                    linked(one_line(one.article.title, MAX_TITLE), link(one.article), words),
                    f"> {escape(_beginning(one.text, limit))}",
                    whose(one, words),
                ]
                for one in summaries[:count]
            ]
            if sum(map(length, groups)) <= room:
                return groups
    return []


def _beginning(text: str, limit: int) -> str:
    """The sentences that a text begins with, on one line and as many as `limit` holds, or a part of the first."""
    line = " ".join(text.split())
    first = next(iter(sentences(line)), (0, len(line)))
    start, end = passage(line, first, limit)
    return line[start:end] + (" …" if end < len(line) else "")


def fitting(quotes: Sequence[Quote], words: Words, room: int) -> list[list[str]]:
    """The quotes with passages as long as the room allows.

    Where not even short passages of whole sentences fit, sentences are cut; where those don't, quotes are left out.
    """
    for count in range(len(quotes), 0, -1):
        for whole, (first, others) in product((WHOLE_SENTENCE, 0), PASSAGE_LIMITS):
            limits = [first, *[others] * (count - 1)]
            shown = [_shortened(quote, limit, whole) for quote, limit in zip(quotes, limits, strict=False)]
            groups = [[_passage(quote), f"-# {_byline(quote, words)}"] for quote in shown]
            if sum(map(length, groups)) <= room:
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
    if last < end and not text[last].isspace():
        # Where no space follows, as in Japanese, CommonMark (the demo's page reads it) ends nothing bold after a sign.
        last = first + len(_CLOSING_SIGNS.sub("", text[first:last]))
    before, best, after = escape(text[start:first]), escape(text[first:last]), escape(text[last:end])
    lead = "… " if start > 0 else ""
    tail = " …" if end < len(text) else ""
    return f"> {lead}{before}**{best}**{after}{tail}"


def length(contents: Sequence[str]) -> int:
    return sum(map(len, contents))
