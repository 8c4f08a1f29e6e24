"""A file of named arrays that opens by memory map: a header in JSON, then the arrays as they are in memory."""

import json
import mmap
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.errors import VerbatimError

Arrays = Mapping[str, npt.NDArray[Any]]

_MAGIC = b"VERBATIM"
_ALIGNED = 64
"""Arrays begin at a multiple of this, as processors like it."""


class DamagedIndexError(VerbatimError):
    """A file of the index that is not what was written there."""

    def __init__(self, file: Path, what: str) -> None:
        super().__init__(f"{file} {what}.", "Nothing is lost: the index is built anew from the articles.")


def write_arrays(file: Path, arrays: Arrays) -> None:
    """Write the arrays and wait until they are on the disk."""
    entries: dict[str, list[Any]] = {}
    place = 0
    for name, array in arrays.items():
        raw = np.ascontiguousarray(array)
        entries[name] = [raw.dtype.str, list(raw.shape), place, zlib.crc32(raw.reshape(-1).view(np.uint8).data)]
        place += -(-raw.nbytes // _ALIGNED) * _ALIGNED
    header = json.dumps({"arrays": entries, "size": place}).encode()
    start = _start(len(header))
    with file.open("wb") as out:
        out.write(_MAGIC + len(header).to_bytes(4, "little") + zlib.crc32(header).to_bytes(4, "little") + header)
        for name, (_, _, offset, _) in entries.items():
            out.seek(start + offset)
            out.write(np.ascontiguousarray(arrays[name]).reshape(-1).view(np.uint8).data)
        out.truncate(start + place)
        out.flush()
        os.fsync(out.fileno())


def map_arrays(file: Path, *, thoroughly: bool = False) -> Arrays:
    """The arrays of a file, mapped: only what is looked at is read.

    Raises DamagedIndexError where the file is cut off or its header is another; `thoroughly`, also where any byte of
    an array is.
    """
    try:
        with file.open("rb") as opened:
            mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
    except FileNotFoundError as error:
        raise DamagedIndexError(file, "is missing") from error
    except (OSError, ValueError) as error:
        raise DamagedIndexError(file, "cannot be read") from error
    if mapped[:8] != _MAGIC:
        raise DamagedIndexError(file, "is no file of the index")
    length, checksum = int.from_bytes(mapped[8:12], "little"), int.from_bytes(mapped[12:16], "little")
    header = mapped[16 : 16 + length]
    if len(header) != length or zlib.crc32(header) != checksum:
        raise DamagedIndexError(file, "has a damaged header")
    said = json.loads(header)
    start = _start(length)
    if len(mapped) != start + said["size"]:
        raise DamagedIndexError(file, "is cut off")
    arrays = {}
    for name, (kind, shape, offset, expected) in said["arrays"].items():
        count = int(np.prod(shape))
        flat = np.frombuffer(mapped, dtype=np.dtype(kind), count=count, offset=start + offset)
        if thoroughly and zlib.crc32(flat.view(np.uint8).data) != expected:
            raise DamagedIndexError(file, f"is damaged ({name})")
        arrays[name] = flat.reshape(shape)
    return arrays


def _start(header: int) -> int:
    return -(-(16 + header) // _ALIGNED) * _ALIGNED
