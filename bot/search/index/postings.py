"""Postings: which paragraphs hold a word, and how often; four bytes for each of them."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.search.index.arrays import Arrays
from bot.search.index.bm25 import Floats, weights
from bot.search.index.strings import Numbers, among, firsts, gathered, narrow

Codes = npt.NDArray[np.unsignedinteger[Any]]
Rows = npt.NDArray[np.intp]
"""Paragraphs as the numbers that NumPy takes for places in an array; any other kind it has to turn into these first."""

BITS = 16
"""A paragraph is kept by its number within a block of 65,536: these are the bits that this takes."""

_FEW = 1 << 22
"""Up to so many possible codes are numbered through a table, more by sorting."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """For each word of a segment, the paragraphs that hold it, ascending, and a code for each.

    The postings of the word w end at `ends[w]` in `rows`, the numbers of the paragraphs within their blocks, and in
    `codes`, which number the different pairs of a frequency (`code_frequencies`) and a paragraph's length in words
    (`code_lengths`). Which blocks they are of ends at `block_ends[w]` in `block_numbers` and `block_sizes`, how many
    postings the word has in each.
    """

    ends: Numbers
    rows: npt.NDArray[np.uint16]
    codes: Codes
    block_ends: Numbers
    block_numbers: Numbers
    block_sizes: Numbers
    code_frequencies: Floats
    code_lengths: Floats

    @classmethod
    def of(cls, tokens: npt.NDArray[np.integer], lengths: npt.NDArray[np.integer], words: int) -> "Postings":
        """Those of some paragraphs: the numbers of all their words, below `words`, one paragraph behind the other."""
        blocks = max(1, -(-len(lengths) >> BITS))
        size = blocks << BITS
        keys = tokens.astype(np.int64)
        keys *= size
        keys += np.repeat(np.arange(len(lengths)), lengths)
        keys.sort()
        first = firsts(keys)
        frequencies = np.diff(np.append(first, len(keys)))
        keys = keys[first]
        stretches = keys >> BITS
        first = firsts(stretches)
        word, number = np.divmod(stretches[first], blocks)
        sizes = np.diff(np.append(first, len(keys)))
        block_ends = np.searchsorted(word, np.arange(1, words + 1))
        widest = int(lengths.max(initial=0)) + 1
        codes, pairs = _coded(frequencies * widest + lengths[keys - np.repeat(word * size, sizes)])
        return cls(
            ends=narrow(np.append(0, np.cumsum(sizes))[block_ends]),
            rows=keys.astype(np.uint16),  # the lowest bits
            codes=codes,
            block_ends=narrow(block_ends),
            block_numbers=_small(number),
            block_sizes=_small(sizes),
            code_frequencies=(pairs // widest).astype(np.float64),
            code_lengths=(pairs % widest).astype(np.float64),
        )

    @classmethod
    def kept(cls, arrays: Arrays) -> "Postings":
        """Those among the arrays of a segment."""
        return cls(**{field.name: arrays[f"posting_{field.name}"] for field in fields(cls)})

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What `kept` needs."""
        return {f"posting_{field.name}": getattr(self, field.name) for field in fields(self)}

    def counts(self) -> Numbers:
        """How many paragraphs hold each word."""
        return np.diff(self.ends, prepend=0)

    def weights(self, average: float) -> Floats:
        """What each code counts where paragraphs have so many words on average."""
        return weights(self.code_frequencies, self.code_lengths, average)

    def of_word(self, word: int) -> tuple[Rows, Codes]:
        """The paragraphs that hold a word, and the code of each."""
        places, blocks = _own(self.ends, word), _own(self.block_ends, word)
        rows = self.rows[places].astype(np.intp)
        start = 0
        # A word is in few blocks: one after the other is several times faster than what many words take.
        for number, size in zip(self.block_numbers[blocks].tolist(), self.block_sizes[blocks].tolist(), strict=True):
            if number:
                rows[start : start + size] += number << BITS
            start += size
        return rows, self.codes[places]

    def of_words(self, words: Numbers) -> tuple[Rows, Codes, Numbers]:
        """The same of several words, one behind the other, and how many paragraphs each of them has."""
        places, counts = gathered(self.ends, words)
        blocks, _ = gathered(self.block_ends, words)
        rows = np.repeat(self.block_numbers[blocks].astype(np.intp) << BITS, self.block_sizes[blocks])
        rows += self.rows[places]
        return rows, self.codes[places], counts


def _own(ends: Numbers, word: int) -> slice:
    return slice(int(ends[word - 1]) if word else 0, int(ends[word]))


def _coded(pairs: Numbers) -> tuple[Codes, Numbers]:
    """Numbers from 0 for the different values, as small as they may be, and the values."""
    if int(pairs.max(initial=0)) < _FEW:
        present = among(pairs, int(pairs.max(initial=0)) + 1)
        values = np.flatnonzero(present)
        numbers = np.zeros(len(present), dtype=np.int64)
        numbers[values] = np.arange(len(values))
        codes = numbers[pairs]
    else:
        values, codes = np.unique(pairs, return_inverse=True)
    return _small(codes), values


def _small(values: Numbers) -> Codes:
    """The same numbers, none of which is negative, in as few bytes as they fit in."""
    return values.astype(np.min_scalar_type(int(values.max(initial=0))))
