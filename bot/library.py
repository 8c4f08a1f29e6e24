"""The living snapshot: read the folder, build the index beside the old one, swap."""

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.articles import Problem, Rules, read_folder
from bot.errors import NoArticlesError, RefreshRunningError
from bot.search import Index, Snapshot

Progress = Callable[[int, int], None]
"""Called with how many files are read, and how many there are."""


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a refresh found: slugs of the articles that differ from before, and how long it took, in seconds."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    problems: tuple[Problem, ...]
    took: float


class Library:
    """A folder of articles, and the snapshot that questions are answered from."""

    def __init__(self, folder: Path, rules: Rules) -> None:
        self._folder = folder
        self._rules = rules
        self._current = Snapshot({}, (), Index(()), datetime.now(UTC))
        self._running = threading.Lock()

    @property
    def current(self) -> Snapshot:
        """The newest snapshot; empty before the first `load`."""
        return self._current

    def load(self, progress: Progress | None = None) -> Refresh:
        """Read the folder and swap in its snapshot; blocks until that is done.

        Raises NoArticlesError for a folder without an article or one that cannot be read, and
        RefreshRunningError while another one runs: the old snapshot stays.
        """
        if not self._running.acquire(blocking=False):
            raise RefreshRunningError("A refresh is running already.", "Wait until it is done, then try again.")
        try:
            return self._load(progress)
        finally:
            self._running.release()

    async def refresh(self) -> Refresh:
        """`load` in a thread: questions are answered from the old snapshot until the new one is ready."""
        return await asyncio.to_thread(self.load)

    def _load(self, progress: Progress | None) -> Refresh:
        began = time.perf_counter()
        reading = read_folder(self._folder, self._rules, progress=progress)
        if not reading.articles:
            raise NoArticlesError(
                f"The folder {self._folder} holds no article that can be read.",
                "Put Markdown files into it, or name another folder with --articles or the setting 'articles'.",
                self._folder,
                problems=reading.problems,
            )
        old = self._current.articles
        new = {article.slug: article for article in reading.articles}
        index = Index(new.values()) if new != old else self._current.index
        self._current = Snapshot(new, reading.problems, index, datetime.now(UTC))
        return Refresh(
            added=tuple(slug for slug in new if slug not in old),
            changed=tuple(slug for slug in new if slug in old and new[slug] != old[slug]),
            removed=tuple(slug for slug in old if slug not in new),
            unchanged=sum(slug in old and new[slug] == old[slug] for slug in new),
            problems=reading.problems,
            took=time.perf_counter() - began,
        )
