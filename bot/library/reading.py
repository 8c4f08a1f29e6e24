"""Files → what is filed of them, each read once, by several processes where there are many."""

import pickle
import shutil
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self, TypeVar
from uuid import uuid4

from bot.articles import Article, Problem, Reader, Rules
from bot.errors import ReadingStoppedError
from bot.processes import pool, processors
from bot.search import Engine, Filed, digest, write_segment

T = TypeVar("T")

Progress = Callable[[int, int], None]
"""Called with how many files are read, and how many there are."""

MANY = 8 * 1024 * 1024
"""Files of more bytes than this are read by several processes, so many bytes at a time."""
SEGMENT = 192 * 1024 * 1024
"""Articles are put together into segments of up to so many bytes, as long as every process has one to write."""
_SPOOL = "reading-"
RECENTLY = 2.0
"""Seconds: a file that was changed since may be changed again without a sign of it, in the same tick of the clock."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The size of a file in bytes, and when it was changed, in nanoseconds (0: it is to be looked at again)."""

    size: int
    changed: int

    @classmethod
    def of(cls, path: Path) -> "Stamp":
        """Of a file as it is now; of none where it cannot be looked at."""
        try:
            status = path.stat()
        except OSError:
            return cls(-1, 0)
        return cls(status.st_size, status.st_mtime_ns)

    def settled(self) -> "Stamp":
        """The same, to be looked at again where the file was changed a moment ago."""
        recent = time.time_ns() - self.changed < RECENTLY * 1e9
        return replace(self, changed=0) if recent else self


@dataclass(frozen=True, slots=True)
class ToRead:
    """A file that may have changed: where it is, what it is like, and a digest of its content when it was last read."""

    file: str
    path: Path
    stamp: Stamp
    known: int | None


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read of a file: `slug` is that of its article, None where it has none.

    `content` is a digest of what is in the file, and `said` are digests of the paragraphs of its article.
    """

    file: str
    stamp: Stamp
    content: int
    slug: str | None
    said: tuple[int, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some files that were read; their articles are here, or `kept` in a file of this process's own.

    `same` are those that are only touched: their content is what it was.
    """

    files: tuple[ReadFile, ...]
    same: Mapping[str, Stamp]
    filed: tuple[Filed, ...] = ()
    kept: Path | None = None

    def take(self) -> tuple[Filed, ...]:
        """The articles."""
        # Written by `_read_and_keep` a moment ago, in a folder that only this user can open.
        return pickle.loads(self.kept.read_bytes()) if self.kept else self.filed  # noqa: S301  # nosec B301

    @property
    def size(self) -> int:
        """How many bytes the files have."""
        return sum(max(0, file.stamp.size) for file in self.files)


class Desk:
    """Reads files and files their articles, here or in several processes; use it as a context."""

    def __init__(self, rules: Rules, engine: Engine) -> None:
        self._rules = rules
        self._engine = engine
        self._pool: ProcessPoolExecutor | None = None
        self._spool: TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if self._pool and self._spool:
            self._pool.shutdown(cancel_futures=True)
            self._spool.cleanup()
        if isinstance(error, BrokenProcessPool):
            raise ReadingStoppedError(
                "A process that read articles was ended from outside.",
                "Perhaps there is too little memory: look into the system's log, then try again.",
            ) from error

    def read(self, files: Sequence[ToRead], told: Callable[[int], None]) -> list[Batch]:
        """Read those of some files whose content is another now; `told` how many are done as it goes on."""
        groups = list(_grouped(files, lambda one: one.stamp.size, MANY))
        if len(groups) < 2 or self._engine.kept_in is None:
            return [_read(self._rules, files, told)]
        if self._pool is None or self._spool is None:
            self._pool = pool(processors())
            for left in self._engine.kept_in.glob(f"{_SPOOL}*"):
                shutil.rmtree(left, ignore_errors=True)  # by a process that was killed
            self._spool = TemporaryDirectory(dir=self._engine.kept_in, prefix=_SPOOL)
        keep = Path(self._spool.name)
        work = [self._pool.submit(_read_and_keep, self._rules, group, keep / uuid4().hex) for group in groups]
        done = 0
        for future in as_completed(work):
            done += len(groups[work.index(future)])
            told(done)
        return [future.result() for future in work]

    def file(
        self, batches: Sequence[Batch], repeated: frozenset[int], gone: Collection[str], notes: Mapping[str, Any]
    ) -> None:
        """Bring the index in step: with the articles of all batches, less the paragraphs that are repeated."""
        if self._pool is None:
            filed = {one.article.slug: without(one, repeated) for batch in batches for one in batch.take()}
            self._engine.apply(filed.values(), gone, notes)
            return
        work = {}
        most = min(SEGMENT, sum(batch.size for batch in batches) // processors() + 1)
        for group in _grouped(batches, lambda batch: batch.size, most):
            file = self._engine.next_file()
            work[file] = self._pool.submit(_write, file, group, repeated)
        for future in work.values():
            future.result()
        self._engine.adopt(list(work), gone, notes)


def without(filed: Filed, repeated: frozenset[int]) -> Filed:
    """An article without the paragraphs that many articles have, unless it has no others."""
    article = filed.article
    kept = [text for text, said in zip(article.paragraphs, filed.said, strict=True) if said not in repeated]
    if not kept or len(kept) == len(article.paragraphs):
        return filed
    numbered = tuple(replace(paragraph, number=number) for number, paragraph in enumerate(kept))
    return replace(filed, article=replace(article, paragraphs=numbered))


def _read(rules: Rules, files: Sequence[ToRead], told: Callable[[int], None]) -> Batch:
    reader = Reader(rules)
    seen, filed = [], []
    same: dict[str, Stamp] = {}
    for count, one in enumerate(files, start=1):
        stamp, content = one.stamp.settled(), 0

        def is_known(raw: bytes, known: int | None = one.known) -> bool:
            nonlocal content
            content = digest(raw)
            return content == known

        read = reader.read(one.path, one.file, is_known)
        if read:
            article, problems = read
            said = tuple(digest(paragraph.text) for paragraph in article.paragraphs) if article else ()
            if article:
                filed.append(Filed(article, (stamp.size, stamp.changed, content, _page(article)), said))
            seen.append(ReadFile(one.file, stamp, content, article.slug if article else None, said, tuple(problems)))
        else:
            same[one.file] = stamp
        told(count)
    return Batch(tuple(seen), same, tuple(filed))


def _read_and_keep(rules: Rules, files: Sequence[ToRead], keep: Path) -> Batch:
    batch = _read(rules, files, lambda _: None)
    keep.write_bytes(pickle.dumps(batch.filed))
    return Batch(batch.files, batch.same, kept=keep)


def _write(file: Path, batches: Sequence[Batch], repeated: frozenset[int]) -> None:
    write_segment(file, (without(filed, repeated) for batch in batches for filed in batch.take()))


def _page(article: Article) -> int:
    """What stands for the page of an article; 0 for none."""
    address = article.url.partition("#")[0].rstrip("/")
    return digest(address) if address else 0


def _grouped(items: Iterable[T], size: Callable[[T], int], most: int) -> Iterator[list[T]]:
    """The items in their order, in groups of about so much."""
    group: list[T] = []
    total = 0
    for item in items:
        group.append(item)
        total += max(0, size(item))
        if total >= most:
            yield group
            group, total = [], 0
    if group:
        yield group
