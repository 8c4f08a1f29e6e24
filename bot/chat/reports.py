"""What members see beside answers: help, the list of articles, the status, the report of a refresh. Pure."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.articles import Article, Problem
from bot.chat.cards import MAX_TEXT, MAX_TITLE, Card, Link, notice, origin, spaced
from bot.chat.markdown import ago, escape, linked, one_line
from bot.chat.words import Words
from bot.errors import NoArticlesError
from bot.library import Refresh
from bot.search import Snapshot

MAX_NAMES = 8
MAX_NAME = 40
MAX_PROBLEMS = 4
MAX_SENTENCE = 110
MAX_FAILURE = 300


@dataclass(frozen=True, slots=True)
class Guide:
    """What the help speaks of: the bot's mention, how many articles there are, the mention of each command."""

    me: str
    articles: int
    commands: Mapping[str, str]


def help_card(guide: Guide, words: Words, *, collects: bool, manages: bool) -> Card:
    """How to ask, and what else there is.

    `collects` says whether unanswered questions are kept here, `manages` whether the member may choose for the server.
    """
    commands = guide.commands
    what = f"### {words('help-title', count=guide.articles)}\n{words('help-quotes')}"
    asking = [
        words("help-mention", me=guide.me),
        words("help-reply"),
        words("help-direct-message"),
        words("help-ask", command=commands["ask"]),
        words("help-menu", menu=words("find-in-articles")),
    ]
    more = [
        words("help-summary", command=commands["summary"]),
        words("help-digest", command=commands["digest"]),
        words("help-articles", command=commands["articles"]),
        words("help-privacy", command=commands["privacy"]),
        *([words("help-settings", command=commands["settings"])] if manages else []),
    ]
    small = [words("help-limits"), *([words("help-collects")] if collects else [])]
    return Card(*spaced([what, _list(asking), _list(more), "\n".join(f"-# {line}" for line in small)]))


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the articles that match a query; pages are numbered from 0 to `last`."""

    articles: tuple[Article, ...]
    query: str
    total: int
    number: int
    last: int


def articles_card(page: Page, link: Link, words: Words, limits: Sequence[str] = ()) -> Card:
    """One page of the list of articles, newest first; `limits` says what it is limited to."""
    query = escape(page.query)
    if not page.articles:
        return notice(words("no-articles-for", query=query) if query else words("no-articles"))
    place = f" · {words('page-of', number=page.number + 1, last=page.last + 1)}" if page.last else ""
    count = words("articles-count-for", count=page.total, query=query) if query else _articles(page.total, words)
    heading = "\n".join([f"### {count}", *limits, f"-# {words('newest-first')}{place}"])
    parts = spaced([heading, *_listed(page.articles, link, words, MAX_TEXT - len(heading))])
    return Card(*parts)


def refresh_card(report: Refresh, words: Words) -> Card:
    """What a refresh changed, what it could not read, and how long it took."""
    changes = [
        words(what, count=len(slugs), names=_names(slugs, words))
        for what, slugs in (("added", report.added), ("changed", report.changed), ("removed", report.removed))
        if slugs
    ]
    lines = [*(changes or [words("nothing-changed")]), words("unchanged", count=report.unchanged)]
    heading = f"### {words('refreshed', seconds=report.took)}"
    return Card(*spaced(["\n".join([heading, *lines]), *_problems(report.problems, words)]))


def progress_card(done: int, total: int, words: Words) -> Card:
    """How many of the files a refresh has read."""
    read = [words("files-read", done=done, total=total, share=done / total)] if total else []
    return notice("\n".join([f"### {words('refreshing')}", *read]))


def not_refreshed_card(error: NoArticlesError, again: str, words: Words) -> Card:
    """Why the old articles stay; `again` mentions the command to use when that is mended.

    The error's own remedy is for the command line, where those in charge may not be.
    """
    folder = escape(one_line(str(error.folder), MAX_FAILURE))
    if error.reason:
        why = words("folder-not-read", folder=folder, reason=words("why-unreadable", reason=error.reason))
    else:
        why = words("no-articles-in-folder", folder=folder)
    what = f"### {words('not-refreshed')}\n{why}"
    return Card(*spaced([what, *_problems(error.problems, words), words("old-articles-stay", refresh=again)]))


@dataclass(frozen=True, slots=True)
class Health:
    """How the bot is: what it answers from, and what it lacks.

    `lacking` are messages of the catalogue that name permissions; `hidden` says whether messages that do not mention
    it are hidden from it, and `unread` are the channels where it should answer them; `latency` is in seconds.
    """

    snapshot: Snapshot
    lacking: Sequence[str]
    unread: Sequence[int]
    hidden: bool
    version: str
    latency: float


def status_card(health: Health, words: Words) -> Card:
    """How the bot is, and what to do about it where it is not well."""
    snapshot = health.snapshot
    counts = words(
        "status-counts",
        articles=_articles(len(snapshot.articles), words),
        paragraphs=words("paragraphs-count", count=snapshot.paragraph_count),
        ago=ago(snapshot.built),
    )
    parts = [f"### {words('status')}\n{counts}", *_problems(snapshot.problems, words)]
    if health.lacking:
        permissions = words("between").join(words(permission) for permission in health.lacking)
        parts.append(f"**{words('missing-here', permissions=permissions)}**\n{words('missing-here-remedy')}")
    if health.hidden and health.unread:
        channels = words("between").join(f"<#{channel}>" for channel in health.unread)
        parts.append(f"**{words('questions-are-hidden', channels=channels)}**\n{words('questions-are-hidden-remedy')}")
    elif health.hidden:
        parts.append(f"**{words('replies-are-hidden')}**\n{words('replies-are-hidden-remedy')}")
    known = math.isfinite(health.latency)
    delay = f" · {words('delay', milliseconds=round(health.latency * 1000))}" if known else ""
    return Card(*spaced([*parts, f"-# Verbatim {health.version}{delay}"]))


def _articles(count: int, words: Words) -> str:
    return words("articles-count", count=count)


def _list(lines: Sequence[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _listed(articles: Sequence[Article], link: Link, words: Words, room: int) -> list[str]:
    """A title and a small line for each article; shorter, and in the end without links, until all fit."""
    lines: list[str] = []
    for width, with_links in ((MAX_TITLE, True), (80, True), (60, False)):
        lines = [
            f"{linked(one_line(article.title, width), link(article) if with_links else '', words)}\n"
            f"-# {' · '.join(origin(article)) or words('no-date')}"
            for article in articles
        ]
        if sum(map(len, lines)) <= room:
            break
    return lines


def _problems(problems: Sequence[Problem], words: Words) -> list[str]:
    if not problems:
        return []
    lines = [_problem(problem, words) for problem in problems[:MAX_PROBLEMS]]
    if len(problems) > MAX_PROBLEMS:
        lines.append(words("more-problems", count=len(problems) - MAX_PROBLEMS))
    return [f"**{words('problems-count', count=len(problems))}**\n{_list(lines)}"]


def _problem(problem: Problem, words: Words) -> str:
    place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
    about: dict[str, str | float] = {}
    for name, value in problem.about.items():
        about[name] = escape(one_line(value, MAX_SENTENCE)) if isinstance(value, str) else value
    if "reason" in about:
        about["reason"] = words("why-unreadable", reason=about["reason"])
    kind = f"problem-{problem.kind.id}"
    what, remedy = words(kind, **about), words(f"{kind}.remedy", **about)
    return words("problem-in", place=escape(one_line(place, MAX_SENTENCE)), what=what, remedy=remedy)


def _names(slugs: Sequence[str], words: Words) -> str:
    names = words("between").join(escape(one_line(slug, MAX_NAME)) for slug in slugs[:MAX_NAMES])
    more = len(slugs) - MAX_NAMES
    return words("names-and-more", names=names, count=more) if more > 0 else names
