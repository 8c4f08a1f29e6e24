"""Many texts in two arrays, so that a million words need no object each and can be mapped from a file."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Numbers = npt.NDArray[np.integer[Any]]


class Strings(Sequence[str]):
    """Texts by their number: `blob` holds their UTF-8 one behind the other, `ends[i]` is where the i-th ends.

    `find` and `beginning` need them sorted by code point (the order of Python's own `sorted`) and distinct.
    """

    def __init__(self, blob: Bytes, ends: Numbers) -> None:
        self.blob = blob
        self.ends = ends
        # Indexing a memoryview gives plain bytes and ints, several times faster than an array does.
        self._bytes = np.ascontiguousarray(blob).data
        self._ends = np.ascontiguousarray(ends).data

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Strings":
        """These texts, in this order."""
        return cls.packed([text.encode() for text in texts])

    @classmethod
    def packed(cls, raws: Sequence[bytes | memoryview]) -> "Strings":
        """The texts that these are the UTF-8 of, in this order."""
        ends = np.cumsum([len(raw) for raw in raws], dtype=np.int64)
        return cls(np.frombuffer(b"".join(raws), dtype=np.uint8), narrow(ends))

    def raws(self) -> Iterator[memoryview]:
        """The UTF-8 of each text."""
        start = 0
        for end in self._ends:
            yield self._bytes[start:end]
            start = end

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: int) -> str:  # type: ignore[override]  # no slices: nobody needs them
        return str(self._raw(number), "utf-8")

    def __iter__(self) -> Iterator[str]:
        return (str(raw, "utf-8") for raw in self.raws())

    def between(self, first: int, stop: int) -> list[str]:
        """The texts from one number up to another."""
        ends = [self._ends[first - 1] if first else 0, *self._ends[first:stop]]
        return [str(self._bytes[start:end], "utf-8") for start, end in pairwise(ends)]

    def find(self, text: str) -> int | None:
        """The number of a text among sorted ones; None where it is not among them."""
        wanted = text.encode()
        place = self._place(wanted)
        return place if place < len(self) and self._raw(place) == wanted else None

    def beginning(self, prefix: str) -> range:
        """The numbers of the sorted texts that begin with `prefix`."""
        wanted = prefix.encode()
        # No text of UTF-8 holds the byte 255, so this is behind all that begin so.
        return range(self._place(wanted), self._place(wanted + b"\xff"))

    def lengths(self, numbers: range) -> Numbers:
        """The length of each of some texts that follow each other, in characters."""
        before = int(self.ends[numbers.start - 1]) if numbers.start else 0
        ends = self.ends[numbers.start : numbers.stop] - before
        # Of a character of several bytes, all but the first are 0b10……… in UTF-8.
        begun = self.blob[before : before + int(ends[-1])] & 0xC0 != 0x80 if len(ends) else self.blob[:0]
        return np.diff(np.append(0, np.cumsum(begun))[ends], prepend=0)

    def last_bytes(self, numbers: range) -> Bytes:
        """The last byte of the UTF-8 of each of some texts that follow each other, none of which is empty."""
        last: Bytes = self.blob[self.ends[numbers.start : numbers.stop] - 1]
        return last

    def _raw(self, number: int) -> bytes:
        start = self._ends[number - 1] if number else 0
        return bytes(self._bytes[start : self._ends[number]])

    def _place(self, wanted: bytes) -> int:
        return bisect_left(range(len(self)), wanted, key=self._raw)


def narrow(ends: npt.NDArray[np.int64]) -> Numbers:
    """The same numbers, ascending, with 32 bits in place of 64 where they fit in."""
    return ends.astype(np.int32) if not len(ends) or ends[-1] < 1 << 31 else ends


def gathered(ends: Numbers, rows: npt.NDArray[np.integer]) -> tuple[Numbers, Numbers]:
    """The places of the elements of some rows of a ragged array, one row behind the other, and each row's length.

    `ends[i]` is where the i-th row ends.
    """
    return stretches(starts_of(ends, rows), ends[rows])


def span(ends: Numbers, rows: range) -> slice:
    """Where the elements are of some rows of a ragged array that follow each other."""
    first, stop = (int(ends[row - 1]) if row else 0 for row in (rows.start, rows.stop))
    return slice(first, stop)


def firsts(values: npt.NDArray[np.integer]) -> Numbers:
    """The place of the first of each run of equal values."""
    changes = np.ones(len(values), dtype=np.bool_)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return np.flatnonzero(changes)


def among(places: npt.NDArray[np.integer], size: int) -> npt.NDArray[np.bool_]:
    """Which of the numbers below `size` are in an array, however often; far quicker than to sort it."""
    found = np.zeros(size, dtype=np.bool_)
    found[places] = True
    return found


def starts_of(ends: Numbers, rows: npt.NDArray[np.integer]) -> Numbers:
    """Where some rows of a ragged array begin."""
    return np.where(rows > 0, ends[rows - 1], 0)


def stretches(starts: Numbers, stops: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers from each start up to its stop, one stretch behind the other, and the length of each."""
    lengths = stops - starts
    ends = lengths.cumsum()
    return (starts - ends + lengths).repeat(lengths) + np.arange(ends[-1] if len(ends) else 0), lengths
