"""BM25: rank-bm25's parameters, formula and idf, and the idf that is never zero or negative."""

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

Floats = npt.NDArray[np.float64]


class Okapi(BM25Okapi):  # type: ignore[misc]  # rank-bm25 has no types
    """rank-bm25's own idf and parameters, computed from counts in place of the texts."""

    def __init__(self, frequencies: Mapping[str, int], size: int, average_length: float) -> None:
        self._size = size
        self._average_length = average_length
        super().__init__(frequencies)

    def _initialize(self, corpus: Mapping[str, int]) -> Mapping[str, int]:
        self.corpus_size = self._size
        self.avgdl = self._average_length
        return corpus

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        if nd:  # rank-bm25 divides by the number of terms
            super()._calc_idf(nd)


_DEFAULT = Okapi({}, 0, 1.0)
K1: float = _DEFAULT.k1
B: float = _DEFAULT.b


def mended_idf(n: float, size: int) -> float:
    """How telling a term is that `n` of `size` texts hold: ln(1 + (N - n + 0.5) / (n + 0.5)), as in Lucene.

    Unlike rank-bm25's, it is above 0 in a small corpus too.
    """
    return math.log1p((size - n + 0.5) / (n + 0.5))


def weights(frequencies: npt.NDArray[Any], lengths: npt.NDArray[Any], average: float) -> Floats:
    """What a term counts that stands so often in texts of such lengths, in rank-bm25's order of operations."""
    return frequencies * (K1 + 1) / (frequencies + K1 * (1 - B + B * lengths / average))
