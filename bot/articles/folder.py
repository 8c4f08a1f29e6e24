"""A folder → its articles in the order of their slugs, and every problem met on the way."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path

from bot.articles.article import Article, Problem, Reading
from bot.articles.boilerplate import Boilerplate, repeated
from bot.articles.file import Reader
from bot.articles.walk import find_files


@dataclass(frozen=True, slots=True)
class Rules:
    """How large a file may be, and what is no content (the settings of the same names)."""

    max_bytes: int = 2048 * 1024
    boilerplate: tuple[str, ...] = ()
    repeated_in: int = 5


def read_folder(folder: Path, rules: Rules, *, progress: Callable[[int, int], None] | None = None) -> Reading:
    """Read every article; `progress` is told how many files are done, and how many there are.

    A file that cannot be read is a problem and stops nothing. An empty folder is an empty reading. Raises
    `NoArticlesError` when there is no such folder or it cannot be read.
    """
    walk = find_files(folder)
    reader = Reader(rules.max_bytes, Boilerplate(rules.boilerplate))
    articles: dict[str, Article] = {}
    problems = walk.problems
    for done, (file, path) in enumerate(walk.files.items(), start=1):
        article, found = reader.read(path, file)
        problems += found
        if article:
            articles[file] = article
        if progress:
            progress(done, len(walk.files))
    problems += _same_urls(articles)
    return Reading(
        tuple(sorted(_without_repeated(articles.values(), rules.repeated_in), key=attrgetter("slug"))),
        tuple(sorted(problems, key=lambda problem: (problem.file, problem.line or 0))),
    )


def _same_urls(articles: dict[str, Article]) -> list[Problem]:
    first: dict[str, str] = {}
    problems = []
    for file, article in sorted(articles.items(), key=lambda item: item[1].slug):
        address = article.url.partition("#")[0].rstrip("/")
        if address and first.setdefault(address, file) != file:
            what = f"It has the same url as {first[address]}."
            problems.append(Problem(file, None, what, "Give each article the url of its own page, or remove one."))
    return problems


def _without_repeated(articles: Iterable[Article], times: int) -> list[Article]:
    articles = list(articles)
    dropped = repeated((_texts(article) for article in articles), times)
    return [_without(article, dropped) for article in articles]


def _without(article: Article, dropped: frozenset[str]) -> Article:
    kept = [paragraph for paragraph in article.paragraphs if paragraph.text not in dropped]
    if not kept or len(kept) == len(article.paragraphs):
        return article
    numbered = tuple(replace(paragraph, number=number) for number, paragraph in enumerate(kept))
    return replace(article, paragraphs=numbered)


def _texts(article: Article) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in article.paragraphs)
