"""The articles and their index at one moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.articles import Article, Problem
from bot.search.index import Index


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What questions are answered from; it never changes, a refresh makes another one.

    `articles` are by slug, in the order of the slugs; `built` is when the folder was read (UTC).
    """

    articles: Mapping[str, Article]
    problems: tuple[Problem, ...]
    index: Index
    built: datetime

    @property
    def paragraph_count(self) -> int:
        """How many paragraphs can be quoted."""
        return len(self.index)
