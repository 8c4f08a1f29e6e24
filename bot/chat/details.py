"""What members see who look closer: further passages, what stands around one, why it was found, one article. Pure."""

from collections.abc import Sequence

from discord import ui

from bot.answers import Answer, Quote, Reason, Summary, Surroundings
from bot.articles import Article
from bot.chat.cards import (
    MAX_SOURCE,
    MAX_TEXT,
    MAX_TITLE,
    Card,
    escaped,
    fitting,
    kind,
    length,
    missing,
    origin,
    spaced,
    texts,
)
from bot.chat.markdown import escape, linked, one_line
from bot.chat.words import Words

MAX_AROUND = 300
"""How much of a paragraph beside the quoted one is shown."""
MAX_WORD = 60
MAX_WORDS = 12
MAX_REASONS = 5
MAX_FILE = 150
MAX_TAGS = 8
FIRST_PARAGRAPHS = 3

SUREST = 99
"""Percent: a chance that was measured is never certainty."""

EXACT = 0.995
"""From here on a word is the one that was asked for."""


def passages_card(quotes: Sequence[Quote], words: Words) -> Card:
    """Further passages of an answer."""
    heading = f"-# {words('further-passages')}"
    parts = texts([heading])
    for number, group in enumerate(fitting(quotes, words, MAX_TEXT - len(heading))):
        parts += [ui.Separator()] if number else []
        parts += texts(group)
    return Card(*parts)


def context_card(around: Surroundings, url: str, words: Words) -> Card:
    """The paragraphs around a passage; its own is shown whole, if only it fits."""
    article = around.article
    heading = _heading(article, origin(article), url, words)
    before = [_end(paragraph.text) for paragraph in around.paragraphs[: around.quoted]]
    after = [_beginning(paragraph.text) for paragraph in around.paragraphs[around.quoted + 1 :]]
    label = f"**{words('the-passage')}**\n"
    room = MAX_TEXT - length([heading, label, "> ", *before, *after])
    own = f"{label}> {escaped(around.paragraphs[around.quoted].text, room)}"
    return Card(*texts([heading]), ui.Separator(), *spaced([*before, own, *after]))


def why_card(answer: Answer, reasons: Sequence[Reason], words: Words, *, files: bool, first: int = 0) -> Card:
    """Which words were found in each passage, how well, and what was not found; `files` names the files.

    The first passage has the number `first`, from 0.
    """
    sure = words("how-sure", percent=min(round(100 * answer.confidence), SUREST))
    parts = [f"### {words('why-title')}\n{sure}", *missing(answer, words)]
    for number, reason in enumerate(reasons[:MAX_REASONS], first + 1):
        lines = [f"**{number} · {escape(one_line(reason.quote.article.title, MAX_TITLE))}**", _found(reason, words)]
        if files:
            file = escape(one_line(reason.quote.article.slug, MAX_FILE))
            lines.append(f"-# {words('in-file', file=file, number=reason.quote.paragraph.number + 1)}")
        if length(parts) + length(lines) < MAX_TEXT:
            parts.append("\n".join(lines))
    return Card(*spaced(parts))


def article_card(summary: Summary, url: str, words: Words) -> Card:
    """One article: where it is from, what it says in short, and how it begins."""
    article = summary.article
    facts = [*origin(article), *_named(article.category), *(_named(words("between").join(article.tags[:MAX_TAGS])))]
    parts = [_heading(article, facts, url, words)]
    if summary.text:
        parts += [f"**{kind(summary, words)}**\n> {escaped(summary.text, 1200)}"]
    begins = f"**{words('how-it-begins')}**"
    room = MAX_TEXT - length([*parts, begins])
    paragraphs = []
    for paragraph in article.paragraphs[:FIRST_PARAGRAPHS]:
        shown = _beginning(paragraph.text)
        if len(shown) < room:
            paragraphs.append(shown)
            room -= len(shown) + 1
    first = "\n".join([begins, *paragraphs[:1]])
    return Card(*spaced(parts), ui.Separator(), *spaced([first, *paragraphs[1:]]))


def _heading(article: Article, facts: Sequence[str], url: str, words: Words) -> str:
    """The title of an article, and what is known of it on a small line."""
    title = f"### {linked(one_line(article.title, MAX_TITLE), url, words)}"
    return f"{title}\n-# {' · '.join(facts)}" if facts else title


def _named(name: str) -> list[str]:
    return [escape(one_line(name, MAX_SOURCE))] if name.strip() else []


def _beginning(text: str) -> str:
    return f"> {escape(one_line(text, MAX_AROUND))}"


def _end(text: str) -> str:
    line = " ".join(text.split())
    return f"> {escape(line)}" if len(line) <= MAX_AROUND else f"> … {escape(line[-MAX_AROUND:].lstrip())}"


def _found(reason: Reason, words: Words) -> str:
    """The words of the question that a paragraph holds: as they were asked, and those that are only alike."""
    if not reason.words:
        return words("no-word-of-it")
    shown = reason.words[:MAX_WORDS]
    said = [_quoted(asked, words) for asked, _, strength in shown if strength >= EXACT]
    said += [
        words(
            "word-as",
            asked=_quoted(asked, words),
            found=_quoted(found, words),
            percent=round(100 * strength),
        )
        for asked, found, strength in shown
        if strength < EXACT
    ]
    return words("words-found", words=words("between").join(said))


def _quoted(word: str, words: Words) -> str:
    return words("quoted", text=escape(one_line(word, MAX_WORD)))
