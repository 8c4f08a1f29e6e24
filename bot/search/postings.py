"""Postings of one kind of term, and BM25 over them: rank-bm25's scores without its loop over all paragraphs."""

import math
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from rank_bm25 import BM25Okapi

Scores = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]


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


class Mended(Okapi):
    """The same, with an idf that is never zero or negative: in a small corpus, rank-bm25's is both.

    Formula: ln(1 + (N - n + 0.5) / (n + 0.5)), as in Lucene.
    """

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        for term, n in nd.items():
            self.idf[term] = math.log1p((self.corpus_size - n + 0.5) / (n + 0.5))


class Postings:
    """For each term, the numbers of the texts that hold it and how often; immutable once built.

    `texts` gives the terms of each text in order; texts are numbered from 0.
    """

    def __init__(self, texts: Iterable[Sequence[str]], variant: type[Okapi] = Mended) -> None:
        self._ids: dict[str, int] = {}
        lengths: list[int] = []
        flat: list[int] = []
        for text in texts:
            lengths.append(len(text))
            flat += [self._ids.setdefault(term, len(self._ids)) for term in text]
        self.lengths = np.array(lengths, dtype=np.float64)
        self._fill(np.array(flat, dtype=np.int64))
        frequencies = np.diff(self._starts).tolist()
        average = float(self.lengths.sum()) / max(1, len(lengths))
        self._bm25 = variant(dict(zip(self._ids, frequencies, strict=True)), len(lengths), average)
        k1, b = self._bm25.k1, self._bm25.b
        self._norms: Scores = k1 * (1 - b + b * self.lengths / (average or 1.0))

    def _fill(self, flat: Numbers) -> None:
        """Sort the occurrences by term and text, and count them."""
        size = len(self.lengths)
        texts = np.repeat(np.arange(size, dtype=np.int64), self.lengths.astype(np.int64))
        keys, counts = np.unique(flat * max(1, size) + texts, return_counts=True)
        owners, numbers = np.divmod(keys, max(1, size))
        self._numbers: npt.NDArray[np.int32] = numbers.astype(np.int32)
        self._counts: npt.NDArray[np.int32] = counts.astype(np.int32)
        self._starts: Numbers = np.searchsorted(owners, np.arange(len(self._ids) + 1))

    def __len__(self) -> int:
        return len(self.lengths)

    def __contains__(self, term: str) -> bool:
        return term in self._ids

    @property
    def vocabulary(self) -> Iterable[str]:
        """All terms, in the order of their first sight."""
        return self._ids.keys()

    def idf(self, term: str) -> float:
        """How telling a term is; one that no text holds is the most telling."""
        known = self._bm25.idf.get(term)
        return math.log1p((len(self) + 0.5) / 0.5) if known is None else float(known)

    def scores(self, weights: Mapping[str, float]) -> Scores:
        """The BM25 score of every text for the terms of a question, each counted by its weight."""
        scores = np.zeros(len(self))
        k1 = self._bm25.k1
        for term, weight in weights.items():
            number = self._ids.get(term)
            if number is None:
                continue
            here = slice(self._starts[number], self._starts[number + 1])
            texts, counts = self._numbers[here], self._counts[here]
            scores[texts] += weight * self._bm25.idf[term] * (counts * (k1 + 1) / (counts + self._norms[texts]))
        return scores

    def attainable(self, weights: Mapping[str, float]) -> float:
        """The score of a text of average length that holds each term once, those that no text holds as well."""
        return sum(weight * self.idf(term) for term, weight in weights.items())
