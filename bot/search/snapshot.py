"""The articles and their index at one moment."""

from dataclasses import dataclass
from datetime import datetime

from bot.articles import Problem
from bot.search.index import Corpus, Index


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What questions are answered from; it never changes, a refresh makes another one.

    `built` is when the folder was read (UTC).
    """

    problems: tuple[Problem, ...]
    index: Index
    built: datetime

    @property
    def articles(self) -> Corpus:
        """The articles by slug, in the order of the slugs, each read when it is asked for."""
        return self.index.articles

    @property
    def paragraph_count(self) -> int:
        """How many paragraphs can be quoted."""
        return len(self.index)
