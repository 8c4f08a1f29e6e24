"""What members see beside answers: help, the list of articles, the status, the report of a refresh. Pure."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from discord import ui

from bot.articles import Article, Problem
from bot.chat.cards import MAX_TEXT, MAX_TITLE, Card, Link, notice, origin, spaced
from bot.chat.markdown import ago, escape, linked, one_line
from bot.errors import NoArticlesError
from bot.library import Refresh
from bot.search import Snapshot

MAX_NAMES = 8
MAX_NAME = 40
MAX_PROBLEMS = 4
MAX_SENTENCE = 110
MAX_FAILURE = 300


def counted(number: int, noun: str) -> str:
    """'1 article', '2 articles'."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def help_card(me: str, articles: int, commands: Mapping[str, str]) -> Card:
    """How to ask; `me` mentions the bot, and `commands` maps the name of a command to its mention."""
    what = (
        f"### Ask me about {counted(articles, 'article')}\n"
        "I find the passages that answer you and quote them word for word, each with a link to its place."
    )
    asking = (
        f"- **Mention me** with a question: {me} how does it work?\n"
        "- **Reply** to an answer of mine to ask further.\n"
        "- **Send me** a direct message.\n"
        f"- **Use** {commands['ask']}, also for an answer that only you see."
    )
    more = (
        f"- {commands['summary']} tells in short what an article says.\n"
        f"- {commands['digest']} tells in short what the newest articles say.\n"
        f"- {commands['articles']} lists the articles, newest first."
    )
    limits = "-# I only quote. Where the articles don’t answer, I say so."
    return Card(*spaced([what, asking, more, limits]))


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the articles that match a query; pages are numbered from 0 to `last`."""

    articles: tuple[Article, ...]
    query: str
    total: int
    number: int
    last: int


def articles_card(page: Page, link: Link, turning: ui.ActionRow[Any] | None) -> Card:
    """One page of the list of articles, newest first, with the buttons that turn it."""
    asked = f" for “{escape(page.query)}”" if page.query else ""
    if not page.articles:
        return notice(f"There are no articles{asked}.")
    place = f" · page {page.number + 1} of {page.last + 1}" if page.last else ""
    heading = f"### {counted(page.total, 'article')}{asked}\n-# Newest first{place}"
    parts = spaced([heading, *_listed(page.articles, link, MAX_TEXT - len(heading))])
    return Card(*parts, *([ui.Separator(visible=False), turning] if turning else []))


def refresh_card(report: Refresh) -> Card:
    """What a refresh changed, what it could not read, and how long it took."""
    groups = (("Added", report.added), ("Changed", report.changed), ("Removed", report.removed))
    changes = [f"**{what} {len(slugs):,}:** {_names(slugs)}" for what, slugs in groups if slugs]
    lines = [*(changes or ["Nothing has changed."]), f"{counted(report.unchanged, 'article')} unchanged"]
    heading = f"### Refreshed in {report.took:.2f} s"
    return Card(*spaced(["\n".join([heading, *lines]), *_problems(report.problems)]))


def not_refreshed_card(error: NoArticlesError) -> Card:
    """Why the old articles stay. The error's own remedy is for the command line, where those in charge may not be."""
    what = f"### Not refreshed\n{escape(one_line(str(error), MAX_FAILURE))}"
    stays = (
        "I go on answering from the articles that I have. Mend this on the machine I run on, then use /refresh again."
    )
    return Card(*spaced([what, *_problems(error.problems), stays]))


def status_card(snapshot: Snapshot, *, missing: Sequence[str], hidden: bool, version: str, latency: float) -> Card:
    """How the bot is; `missing`: permissions that it lacks here, `hidden`: whether some replies are."""
    counts = f"{counted(len(snapshot.articles), 'article')}, {counted(snapshot.paragraph_count, 'paragraph')}"
    parts = [f"### Status\n{counts}, read {ago(snapshot.built)}", *_problems(snapshot.problems)]
    if missing:
        parts.append(
            f"**Missing here: {', '.join(missing)}**\n"
            "Give these permissions to my role, in the settings of the server or of this channel."
        )
    if hidden:
        parts.append(
            "**Replies that don’t mention me are hidden from me**\n"
            "That is fine. To have them answered too, turn on Message Content Intent in the Developer Portal "
            "(Bot), set `message_content = true`, and restart me."
        )
    delay = f" · {latency * 1000:.0f} ms to Discord" if math.isfinite(latency) else ""
    return Card(*spaced([*parts, f"-# Verbatim {version}{delay}"]))


def _listed(articles: Sequence[Article], link: Link, room: int) -> list[str]:
    """A title and a small line for each article; shorter, and in the end without links, until all fit."""
    lines: list[str] = []
    for width, with_links in ((MAX_TITLE, True), (80, True), (60, False)):
        lines = [
            f"{linked(one_line(article.title, width), link(article) if with_links else '')}\n"
            f"-# {' · '.join(origin(article)) or 'No date'}"
            for article in articles
        ]
        if sum(map(len, lines)) <= room:
            break
    return lines


def _problems(problems: Sequence[Problem]) -> list[str]:
    if not problems:
        return []
    shown = (f"- {_problem(problem)}" for problem in problems[:MAX_PROBLEMS])
    lines = [f"**{counted(len(problems), 'problem')}**", *shown]
    if len(problems) > MAX_PROBLEMS:
        lines.append(f"- and {len(problems) - MAX_PROBLEMS:,} more; `verbatim check` lists them all")
    return ["\n".join(lines)]


def _problem(problem: Problem) -> str:
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    said = (escape(one_line(text, MAX_SENTENCE)) for text in (place, problem.what, problem.remedy))
    return "{}: {} {}".format(*said)


def _names(slugs: Sequence[str]) -> str:
    names = ", ".join(escape(one_line(slug, MAX_NAME)) for slug in slugs[:MAX_NAMES])
    return names if len(slugs) <= MAX_NAMES else f"{names} and {len(slugs) - MAX_NAMES:,} more"
