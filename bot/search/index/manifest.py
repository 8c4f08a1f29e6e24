"""The manifest of an index on the disk: its segments, and which of their articles are dead."""

import json
import os
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.search.index.arrays import DamagedIndexError, map_arrays
from bot.search.index.segment import Part, Segment

_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index is made of: for each segment, the name of its file and the numbers of its dead articles.

    `key` is what it depends on beside the articles, `notes` what is kept with it. `version` is another for each
    manifest that says something else.
    """

    key: str
    segments: tuple[tuple[str, tuple[int, ...]], ...]
    notes: Mapping[str, Any]
    version: str = ""

    @classmethod
    def of(cls, key: str, parts: Sequence[Part], notes: Mapping[str, Any]) -> "Manifest":
        """The manifest of these parts, whose segments all have files."""
        dead = (np.flatnonzero(~part.living).tolist() for part in parts)
        return cls(key, tuple((part.segment.file, tuple(gone)) for part, gone in zip(parts, dead, strict=True)), notes)

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """The one in a folder; raises DamagedIndexError, and FileNotFoundError where there is none."""
        file = folder / _NAME
        try:
            version, _, body = file.read_text(encoding="utf-8").partition("\n")
        except FileNotFoundError:
            raise
        except (OSError, UnicodeDecodeError) as error:
            raise DamagedIndexError(file, "cannot be read") from error
        if version != _checksum(body):
            raise DamagedIndexError(file, "is damaged")
        said: dict[str, Any] = json.loads(body)
        segments = tuple((one["file"], tuple(one["dead"])) for one in said["segments"])
        return cls(said["key"], segments, said["notes"], version)

    def write(self, folder: Path) -> str:
        """Put it in place of the one in a folder, in one step; returns its version."""
        segments = [{"file": file, "dead": dead} for file, dead in self.segments]
        body = json.dumps({"key": self.key, "segments": segments, "notes": self.notes}, ensure_ascii=False)
        new = folder / "manifest.new"
        with new.open("w", encoding="utf-8") as out:
            out.write(f"{_checksum(body)}\n{body}")
            out.flush()
            os.fsync(out.fileno())
        new.replace(folder / _NAME)
        _sync(folder)
        return _checksum(body)

    def open(self, folder: Path, key: str, known: Sequence[Part] = (), thoroughly: int = 0) -> tuple[Part, ...]:
        """The parts, of which those that are `known` are not opened again.

        Of up to `thoroughly` bytes every one is checked, of more the headers and lengths. Raises DamagedIndexError,
        also where the index is one with another key.
        """
        if self.key != key:
            raise DamagedIndexError(folder, "holds an index of another version or with other settings")
        files = [folder / file for file, _ in self.segments]
        every = sum(file.stat().st_size for file in files if file.exists()) <= thoroughly
        opened = {part.segment.file: part.segment for part in known}
        parts = []
        for file, (name, dead) in zip(files, self.segments, strict=True):
            part = Part.of(opened.get(name) or Segment(map_arrays(file, thoroughly=every), name))
            parts.append(part.without(dead) if dead else part)
        return tuple(parts)


def _checksum(body: str) -> str:
    return f"{zlib.crc32(body.encode()):08x}"


def _sync(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
