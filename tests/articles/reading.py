"""A folder, read as the library reads it, file by file."""

from dataclasses import dataclass
from pathlib import Path

from bot.articles import Article, Problem, Reader, Rules, find_files


@dataclass(frozen=True)
class Reading:
    """What a folder gave: its articles in the order of their slugs, and the problems met."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_folder(folder: Path, rules: Rules) -> Reading:
    """Every file of a folder, read one after the other."""
    walk, reader = find_files(folder), Reader(rules)
    read = [reader.read(path, file) for file, path in walk.files.items()]
    articles = sorted((one[0] for one in read if one and one[0]), key=lambda article: article.slug)
    problems = [*walk.problems, *(problem for one in read if one for problem in one[1])]
    return Reading(tuple(articles), tuple(sorted(problems, key=lambda problem: (problem.file, problem.line or 0))))
