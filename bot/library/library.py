"""The living snapshot: see what changed in the folder, bring the index in step beside who searches, swap."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.articles import Kind, Problem, Rules, find_files
from bot.errors import NoArticlesError, RefreshRunningError
from bot.library.reading import Desk, Progress
from bot.library.repeats import find_repeats
from bot.library.survey import Notes, Survey
from bot.search import ANALYZER, DamagedIndexError, Engine, Index, Snapshot, digest, remove_unused

log = logging.getLogger(__name__)

UNUSED = 30 * 24 * 3600.0
"""Seconds after which the index of a folder of articles is removed that nobody has opened meanwhile."""


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
    """A folder of articles, and the snapshot that questions are answered from.

    With a `data` folder, the index is kept there: the next start reads only what has changed since.
    """

    def __init__(self, folder: Path, rules: Rules, data: Path | None = None) -> None:
        self._folder = folder
        self._rules = rules
        self._data = data
        self._engine: Engine | None = None
        self._current = Snapshot((), Index(()), datetime.now(UTC))
        self._running = threading.Lock()

    @property
    def current(self) -> Snapshot:
        """The newest snapshot; empty before the first `load`."""
        return self._current

    @property
    def kept(self) -> tuple[Path, str] | None:
        """The folder that the index is kept in and its key, for a process that only reads it; None without one."""
        place = self._place()
        return (place, self._key()) if place else None

    def load(self, progress: Progress | None = None) -> Refresh:
        """Bring the index in step with the folder and swap in its snapshot; blocks until that is done.

        Raises NoArticlesError for a folder without an article or one that cannot be read, and
        RefreshRunningError while another one runs: the old snapshot stays.
        """
        if not self._running.acquire(blocking=False):
            raise RefreshRunningError("A refresh is running already.", "Wait until it is done, then try again.")
        try:
            return self._load(progress)
        finally:
            self._running.release()

    async def refresh(self, progress: Progress | None = None) -> Refresh:
        """`load` in a thread: questions are answered from the old snapshot until the new one is ready."""
        return await asyncio.to_thread(self.load, progress)

    def tidy(self) -> bool:
        """Merge what small changes have left behind, so that searching stays fast; whether there was anything to do.

        Takes seconds to minutes on a large corpus; questions and refreshes go on meanwhile.
        """
        engine = self._engine
        if engine is None or not engine.merge():
            return False
        self._current = replace(self._current, index=engine.current)
        return True

    def verify(self) -> None:
        """Read the kept index to its last byte; one that is damaged is built anew from the articles.

        Raises what `load` raises.
        """
        engine = self._engine
        if engine is None:
            return
        try:
            engine.verify()
        except DamagedIndexError as error:
            log.warning("%s %s", error, error.remedy)
            with self._running:
                engine.empty()
                self._load(None)

    def close(self) -> None:
        """Let another process write the index."""
        if self._engine:
            self._engine.close()
            self._engine = None

    def _load(self, progress: Progress | None) -> Refresh:
        began = time.perf_counter()
        walk = find_files(self._folder)
        engine = self._opened()
        known, notes = engine.current.stamps(), Notes.of(engine.notes)
        survey = Survey(walk, known, notes)
        with Desk(self._rules, engine) as desk:
            batches = desk.read(survey.unread, _counted(progress, len(survey), len(survey.unread)))
            read = [file for batch in batches for file in batch.files]
            same = {file: stamp for batch in batches for file, stamp in batch.same.items()}
            gone, notes = survey.gone(read), notes.after(survey.files(), read, same)
            unfinished = survey.unfinished(read)
            new = {file.slug: file.said for file in read if file.slug}
            if not new and len(known) == len(gone) + len(unfinished):
                raise NoArticlesError(
                    f"The folder {self._folder} holds no article that can be read.",
                    "Put Markdown files into it, or name another folder with --articles or the setting 'articles'.",
                    self._folder,
                    problems=_sorted([*walk.problems, *notes.told()]),
                )
            if read or gone:
                repeats = find_repeats(engine.current, new, gone, self._rules.repeated_in)
                batches += desk.read(survey.again(repeats.again), lambda _: None)
                desk.file(batches, repeats.repeated, gone, notes.kept())
            elif same:
                engine.apply((), (), notes.kept())
        problems = [
            *walk.problems,
            *notes.told(),
            *unfinished,
            *survey.same_pages(engine.current.stamps()),
        ]
        self._current = Snapshot(_sorted(problems), engine.current, datetime.now(UTC))
        return Refresh(
            added=tuple(sorted(new.keys() - known.keys())),
            changed=tuple(sorted(new.keys() & known.keys())),
            removed=tuple(sorted(gone)),
            unchanged=len(known) - len(gone) - len(new.keys() & known.keys()),
            problems=self._current.problems,
            took=time.perf_counter() - began,
        )

    def _opened(self) -> Engine:
        if self._engine is None:
            place = self._place()
            self._engine = Engine.open(place, self._key())
            if place:
                remove_unused(place.parent, UNUSED)
        return self._engine

    def _place(self) -> Path | None:
        """Where the index is kept: a folder for each folder of articles."""
        if self._data is None:
            return None
        return self._data / "index" / f"{digest(str(self._folder.resolve())) & (1 << 64) - 1:016x}"

    def _key(self) -> str:
        """What the index, and the notes beside it, depend on beside the articles."""
        return f"{ANALYZER} {digest(repr((self._rules, [kind.name for kind in Kind]))):x}"


def _counted(progress: Progress | None, every: int, unread: int) -> Callable[[int], None]:
    """Tells how many of all files are done, of those to be read so many; the others are done already."""

    def tell(done: int) -> None:
        if progress:
            progress(every - unread + done, every)

    tell(0)
    return tell


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line or 0)))
