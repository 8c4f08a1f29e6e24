"""The two lists as layouts: pure; the buttons below them come from elsewhere."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from discord import ui

from bot.answers.alike import Group
from bot.chat.cards import Card, spaced
from bot.chat.markdown import ago, escape, one_line
from bot.chat.words import Words
from bot.store import KeptAnswer, Vote

PAGE_LENGTH = 10
WIDTHS = ((150, 100), (80, 50), (40, 25))
"""How long a question and the word on a vote may be; shorter ones where these won't fit."""
ROOM = 3000
"""Characters for the lines of a page."""
MOST_WORDS = 2
MOST_ARTICLES = 5
MAX_TITLE = 80

Disliked = tuple[KeptAnswer, tuple[Vote, ...]]


def unanswered_card(
    groups: Sequence[Group], page: int, total: int, words: Words, buttons: Iterable[ui.Item[Any]]
) -> Card:
    """A page of the questions that found nothing, newest first; `total` counts those that are alike as well."""
    shown = groups[page * PAGE_LENGTH : (page + 1) * PAGE_LENGTH]
    lines = _fitting(lambda width, _: "\n".join(_group(group, width, words) for group in shown))
    heading = f"### {words('unanswered-title', count=total)}\n-# {words('text-only')}{place(page, groups, words)}"
    return Card(*spaced([heading, lines]), ui.ActionRow(*buttons))


def disliked_card(
    found: Sequence[Disliked],
    articles: Sequence[tuple[str, int]],
    page: int,
    words: Words,
    buttons: Sequence[ui.Item[Any]],
) -> Card:
    """A page of the answers that did not help, newest first.

    `articles` are the titles of those that they quoted most, each with how many votes its answers got.
    """
    small = f"-# {words('newest-answers-first')}{place(page, found, words)}"
    heading = f"### {words('disliked-title', count=len(found))}\n{small}"
    titles = [f"- {_votes(title, count, words)}" for title, count in articles]
    behind = [f"**{words('articles-behind')}**\n" + "\n".join(titles)] if titles and not page else []
    shown = found[page * PAGE_LENGTH : (page + 1) * PAGE_LENGTH]
    lines = _fitting(lambda *widths: "\n".join(_answer(answer, votes, widths, words) for answer, votes in shown))
    parts = spaced([heading, *behind, lines])
    return Card(*parts, *([ui.ActionRow(*buttons)] if buttons else []))


def place(page: int, listed: Sequence[object], words: Words) -> str:
    """Which page of a list this is, where it has several."""
    last = last_page(listed)
    return f" · {words('page-of', number=page + 1, last=last + 1)}" if last else ""


def last_page(listed: Sequence[object]) -> int:
    """The number of the last page, from 0."""
    return max(0, (len(listed) - 1) // PAGE_LENGTH)


def _fitting(draw: Callable[[int, int], str]) -> str:
    """What is drawn with the longest texts that fit."""
    drawn = (draw(*widths) for widths in WIDTHS)
    return next((text for text in drawn if len(text) <= ROOM), draw(*WIDTHS[-1]))


def _group(group: Group, width: int, words: Words) -> str:
    return f"- {_quoted(group.text, width, words)} · {words('times', count=group.count)} · {ago(group.latest)}"


def _votes(title: str, count: int, words: Words) -> str:
    return words("labelled", label=escape(one_line(title, MAX_TITLE)), text=words("votes-against", count=count))


def _answer(answer: KeptAnswer, votes: Sequence[Vote], widths: tuple[int, int], words: Words) -> str:
    against = words("votes-against", count=len(votes))
    said = [vote.word for vote in votes if vote.word.strip()][:MOST_WORDS]
    lines = [
        f"- {_quoted(answer.question, widths[0], words)} · <#{answer.channel}> · {against} · {ago(answer.created)}"
    ]
    lines += [f"  - {_quoted(word, widths[1], words)}" for word in said]
    return "\n".join(lines)


def _quoted(text: str, width: int, words: Words) -> str:
    return words("quoted", text=escape(one_line(text, width)))
