"""The index on the disk: opened by memory map, changed by small segments, merged beside those who search.

A folder holds a file for each segment, and a manifest that names them and the articles in them that are dead. A segment
is whole on the disk before a manifest names it, and a manifest replaces the one before it in one step, so that a
process that dies at any moment leaves the old index or the new one.
"""

import logging
import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np

from bot.processes import pool
from bot.search.index.arrays import DamagedIndexError, map_arrays, write_arrays
from bot.search.index.forward import Filed, merged, read_forward
from bot.search.index.index import Index
from bot.search.index.lock import Lock
from bot.search.index.manifest import Manifest
from bot.search.index.segment import Mask, Part, Segment

log = logging.getLogger(__name__)

FORMAT = "2"
"""Changes with what is in the files; an index of another format is built anew."""
YOUNG = 2_000
"""Changes join the youngest segment, as long as it has no more paragraphs than this."""
AT_ONCE = 30_000
"""Up to so many paragraphs are always merged into one segment: in so few, a second one would slow down a search."""
LARGEST = 500_000
"""Segments are merged up to about so many paragraphs: more at once would only need more memory."""
GROWTH = 8
"""Segments are merged with one that has up to so many times their paragraphs."""
MERGED_HERE = 20_000
"""More paragraphs are merged in a process of their own: to sort their words would hold up this one's event loop."""
MOSTLY_ALIVE = 0.75
"""A segment with a smaller share of living paragraphs is written anew."""
THOROUGHLY = 64 * 1024 * 1024
"""Up to so many bytes, every one of them is checked on opening; of more, the headers and lengths."""

_ENDING = ".segment"


class Engine:
    """An index that is kept in a folder, or without one only in memory.

    `current` is the newest index: whoever searches takes it once. `apply`, `adopt` and `merge` replace it, from any
    thread. `notes` is what the caller wants to be kept with it. One process writes at a time; another one that opens
    the same folder reads what is there, and keeps its own changes in memory.
    """

    def __init__(self, folder: Path | None, key: str) -> None:
        self._folder = folder
        self._key = _whole(key)
        self._lock = Lock(folder / "lock") if folder else None
        self._changing = threading.Lock()
        self._pending: set[str] = set()
        self._parts: tuple[Part, ...] = ()
        self.notes: Mapping[str, Any] = {}
        self.current = Index(())

    @classmethod
    def open(cls, folder: Path | None, key: str) -> "Engine":
        """The index that was kept in a folder; empty where there is none, or one that cannot be used.

        `key` stands for all that the index depends on beside the articles: with another one it is begun anew.
        """
        engine = cls(folder, key)
        if folder:
            try:
                engine._open(folder)
            except FileNotFoundError:
                log.debug("There is no index in %s yet.", folder)
            except DamagedIndexError as error:
                log.warning("%s %s", error, error.remedy)
            if engine._is_writer:
                engine._clear(folder)
        return engine

    @property
    def _is_writer(self) -> bool:
        return self._lock is not None and self._lock.held

    @property
    def kept_in(self) -> Path | None:
        """The folder that this process writes to; None where there is none, or another process does."""
        return self._folder if self._is_writer else None

    def empty(self) -> None:
        """Forget all articles, as if nothing had been kept."""
        with self._changing:
            self._replace([], {})

    def close(self) -> None:
        """Let another process write; what was taken from this index can still be searched."""
        if self._lock:
            self._lock.release()

    def apply(self, filed: Iterable[Filed], removed: Collection[str], notes: Mapping[str, Any]) -> Index:
        """Add or replace articles, remove others by their slugs, and keep it; returns the new index."""
        entries = list(filed)
        added = Segment.of(read_forward(entries)) if entries else None
        with self._changing:
            gone = set(removed) | {entry.article.slug for entry in entries}
            parts = [_without(part, gone) for part in self._parts]
            if added:
                young = [part for part in parts if 0 < part.totals.paragraphs <= YOUNG]
                if young and len(added.owners) <= YOUNG:
                    parts.remove(young[-1])
                    segments = [young[-1].segment, added]
                    added = Segment.of(merged(segments, [young[-1].living, np.ones(len(added.days), dtype=np.bool_)]))
                parts.append(Part.of(self._kept(added)))
            return self._replace(parts, notes)

    def adopt(self, files: Sequence[Path], removed: Collection[str], notes: Mapping[str, Any]) -> Index:
        """The same with segments that `write_segment` has written, the later slugs in the later ones."""
        segments = [Segment(map_arrays(file), file.name) for file in files]
        with self._changing:
            gone = set(removed).union(*(segment.forward.slugs for segment in segments))
            parts = [_without(part, gone) for part in self._parts]
            return self._replace([*parts, *map(Part.of, segments)], notes)

    def merge(self) -> bool:
        """Merge segments until there are few, so that searching stays fast; whether there was anything to do."""
        before = self._parts
        chosen = _to_merge(before)
        if not chosen:
            return False
        try:
            segment = self._merged(chosen)
        except (OSError, BrokenProcessPool, DamagedIndexError) as error:
            log.warning("Segments of the index could not be merged (%s); it is tried again later.", error)
            return False
        with self._changing:
            now = {part.segment: part for part in self._parts}
            # Articles that died while the segments were merged.
            died = {
                part.segment.forward.slugs[number]
                for part in chosen
                for number in np.flatnonzero(part.living & ~_living(now.get(part.segment), part)).tolist()
            }
            others = [part for part in self._parts if part.segment not in {one.segment for one in chosen}]
            self._replace([*others, _without(Part.of(segment), died)], self.notes)
        return True

    def verify(self) -> None:
        """Read every byte that this process keeps; raises DamagedIndexError where one is not what was written."""
        if self.kept_in is None:  # who writes the files merges and removes them, and verifies them too
            return
        for part in self._parts:
            if not part.segment.file:
                continue
            try:
                map_arrays(self._path(part.segment.file), thoroughly=True)
            except DamagedIndexError:
                # What changes have replaced meanwhile may be gone.
                with self._changing:
                    if part.segment in {now.segment for now in self._parts}:
                        raise

    def next_file(self) -> Path:
        """A file for a new segment, where this process writes (`kept_in`)."""
        # A name that no other process can think of, not even one that was cut off from this one when it was killed.
        name = f"{uuid4().hex}{_ENDING}"
        self._pending.add(name)
        return self._path(name)

    def _kept(self, segment: Segment) -> Segment:
        """The segment, written and mapped; in memory where there is no folder for it, or it is full."""
        if self.kept_in is None:
            return segment
        file = self.next_file()
        try:
            write_arrays(file, segment.arrays)
        except OSError as error:
            log.warning("The index cannot be saved in %s (%s); it is kept in memory.", self._folder, error.strerror)
            return segment
        return Segment(map_arrays(file), file.name)

    def _merged(self, parts: Sequence[Part]) -> Segment:
        """The living articles of some parts as one segment."""
        living = [part.living for part in parts]
        large = sum(part.totals.paragraphs for part in parts) > MERGED_HERE
        if not large or self.kept_in is None or not all(part.segment.file for part in parts):
            return self._kept(Segment.of(merged([part.segment for part in parts], living)))
        file = self.next_file()
        with pool(1) as process:
            process.submit(write_merged, file, [self._path(part.segment.file) for part in parts], living).result()
        return Segment(map_arrays(file), file.name)

    def _replace(self, parts: Sequence[Part], notes: Mapping[str, Any]) -> Index:
        self._parts = tuple(part for part in parts if part.totals.articles)
        self._pending -= {part.segment.file for part in self._parts}
        self.notes = notes
        version = ""
        if self._folder and self.kept_in and all(part.segment.file for part in self._parts):
            try:
                version = Manifest.of(self._key, self._parts, notes).write(self._folder)
                self._clear(self._folder)
            except OSError as error:
                log.warning("The index cannot be saved in %s (%s).", self._folder, error.strerror)
        self.current = Index(self._parts, version)
        return self.current

    def _open(self, folder: Path) -> None:
        """Open what the manifest names; again where its writer has replaced it meanwhile."""
        while True:
            manifest = Manifest.read(folder)
            try:
                self._parts = manifest.open(folder, self._key, thoroughly=THOROUGHLY)
            except DamagedIndexError:
                if Manifest.read(folder) == manifest:
                    raise
            else:
                break
        self.notes = manifest.notes
        self.current = Index(self._parts, manifest.version)

    def _clear(self, folder: Path) -> None:
        """Remove the files that no manifest names: what was merged, and what a process that died left half-written."""
        named = self._pending | {part.segment.file for part in self._parts}
        for file in folder.glob(f"*{_ENDING}"):
            if file.name not in named:
                file.unlink(missing_ok=True)

    def _path(self, file: str) -> Path:
        assert self._folder is not None  # noqa: S101 - only what is kept has files
        return self._folder / file


class IndexReader:
    """Reads the index that another process keeps in a folder; `current` is the last that was read."""

    def __init__(self, folder: Path, key: str) -> None:
        self._folder = folder
        self._key = _whole(key)
        self.current = Index(())

    def follow(self, version: str) -> bool:
        """Read the index of this version, if it is another than the last; whether it is there."""
        if self.current.version == version:
            return True
        try:
            manifest = Manifest.read(self._folder)
            if manifest.version != version:
                return False
            self.current = Index(manifest.open(self._folder, self._key, known=self.current.parts), version)
        except (FileNotFoundError, DamagedIndexError) as error:
            log.debug("The index in %s cannot be read: %s", self._folder, error)
            return False
        return True


def _whole(key: str) -> str:
    """All that an index depends on beside the articles: what is in its files as well."""
    return f"{FORMAT} {key}"


def write_segment(file: Path, filed: Iterable[Filed]) -> None:
    """Analyse articles and write their segment, for `Engine.adopt`; may run in another process."""
    write_arrays(file, Segment.of(read_forward(filed)).arrays)


def write_merged(file: Path, files: Sequence[Path], living: Sequence[Mask]) -> None:
    """Write the segment of the articles in these files that are alive; may run in another process."""
    segments = [Segment(map_arrays(one)) for one in files]
    write_arrays(file, Segment.of(merged(segments, living)).arrays)


def _without(part: Part, slugs: Collection[str]) -> Part:
    """A part after its articles with these slugs have died."""
    found = (part.segment.forward.slugs.find(slug) for slug in slugs)
    dead = [number for number in found if number is not None and part.living[number]]
    return part.without(dead) if dead else part


def _living(now: Part | None, before: Part) -> Mask:
    return np.zeros_like(before.living) if now is None else now.living


def _to_merge(parts: Sequence[Part]) -> list[Part]:
    """The parts that are best merged next: small ones with what is not much larger, or one that is mostly dead."""
    by_size = sorted(parts, key=lambda one: one.totals.paragraphs)
    if len(parts) > 1 and sum(part.totals.paragraphs for part in parts) <= AT_ONCE:
        return by_size
    for first in range(len(by_size)):
        chosen: list[Part] = []
        size = 0
        for part in by_size[first:]:
            more = part.totals.paragraphs
            if chosen and (more > GROWTH * size or size + more > LARGEST):
                break
            chosen.append(part)
            size += more
        if len(chosen) > 1 and size > YOUNG:
            return chosen
    return [part for part in parts if part.totals.paragraphs < MOSTLY_ALIVE * len(part.segment.owners)][:1]
