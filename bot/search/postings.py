"""Postings of one kind of term, and BM25 over them: rank-bm25's scores without its loop over all paragraphs."""

import math
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, reduce
from typing import Any

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
    """The same, with an idf that is never zero or negative: in a small corpus, rank-bm25's is both."""

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        for term, n in nd.items():
            self.idf[term] = mended_idf(n, self.corpus_size)


def mended_idf(n: float, size: int) -> float:
    """How telling a term is that `n` of `size` texts hold: ln(1 + (N - n + 0.5) / (n + 0.5)), as in Lucene."""
    return math.log1p((size - n + 0.5) / (n + 0.5))


class Postings:
    """For each term, the numbers of the texts that hold it and how often; immutable once built.

    `texts` gives the terms of each text in order; texts are numbered from 0.
    """

    def __init__(self, texts: Iterable[Sequence[str]], variant: type[Okapi] = Mended) -> None:
        self._ids: dict[str, int] = {}
        lengths: list[int] = []
        flat = array("i")
        for text in texts:
            lengths.append(len(text))
            flat.extend([self._ids.setdefault(term, len(self._ids)) for term in text])
        self.lengths = np.array(lengths, dtype=np.float64)
        self._flat: npt.NDArray[np.int32] = np.array(flat, dtype=np.int32)
        self._ends = np.cumsum(lengths, dtype=np.int64)
        self._fill(self._flat.astype(np.int64))
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
    def vocabulary(self) -> Collection[str]:
        """All terms, in the order of their first sight."""
        return self._ids.keys()

    def number(self, term: str) -> int | None:
        """The number of a term, counted from 0 in the order of first sight; None where no text holds it."""
        return self._ids.get(term)

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of the terms that are numbers themselves."""
        return frozenset(number for term, number in self._ids.items() if term[0].isdigit())

    def texts_with(self, *terms: str) -> npt.NDArray[np.int32]:
        """The numbers of the texts that hold each of these terms."""
        ids = [self._ids.get(term) for term in terms]
        found = [self._numbers[self._span(number)] for number in ids if number is not None]
        return reduce(np.intersect1d, found) if len(found) == len(ids) else np.array([], dtype=np.int32)

    def terms_of(self, text: int) -> list[int]:
        """The numbers of the terms of a text, in their order."""
        terms: list[int] = self._flat[self._ends[text] - int(self.lengths[text]) : self._ends[text]].tolist()
        return terms

    def idf(self, term: str) -> float:
        """How telling a term is; one that no text holds is the most telling."""
        known = self._bm25.idf.get(term)
        return mended_idf(0, len(self)) if known is None else float(known)

    def scores(self, weights: Mapping[str, float]) -> Scores:
        """The BM25 score of every text for the terms of a question, each counted by its weight."""
        ids = [
            (self._ids[term], weight * self._bm25.idf[term]) for term, weight in weights.items() if term in self._ids
        ]
        if not ids:
            return np.zeros(len(self))
        spans = [self._span(number) for number, _ in ids]
        texts = np.concatenate([self._numbers[span] for span in spans])
        counts = np.concatenate([self._counts[span] for span in spans])
        idfs = np.repeat([idf for _, idf in ids], [span.stop - span.start for span in spans])
        return self._summed(texts, counts, idfs)

    def scores_alike(self, weights: Mapping[str, float], alike: Mapping[str, Mapping[str, float]]) -> Scores:
        """The same, each term together with those that are `alike` to it, as if they were one term.

        An occurrence of a term that is alike counts by its likeness, 0 to 1; so does a text that holds it in the
        idf.
        """
        parts = []
        for term, weight in weights.items():
            ids = [(self._ids[other], share) for other, share in alike[term].items() if other in self._ids]
            if not ids:
                continue
            spans = [(self._span(number), share) for number, share in ids]
            texts = np.concatenate([self._numbers[span] for span, _ in spans])
            counts = np.concatenate([share * self._counts[span] for span, share in spans])
            if len(ids) > 1:
                texts, places = np.unique(texts, return_inverse=True)
                counts = np.bincount(places, counts)
            frequency = float(np.minimum(counts, 1).sum())
            parts.append((texts, counts, np.full(len(texts), weight * mended_idf(frequency, len(self)))))
        if not parts:
            return np.zeros(len(self))
        texts, counts, idfs = (np.concatenate(column) for column in zip(*parts, strict=True))
        return self._summed(texts, counts, idfs)

    def _span(self, number: int) -> slice:
        """Where the postings of a term are."""
        return slice(self._starts[number], self._starts[number + 1])

    def _summed(self, texts: npt.NDArray[np.integer], counts: npt.NDArray[Any], idfs: Scores) -> Scores:
        """BM25 of occurrences, each given by its text, its count there and the idf of its term, summed by text."""
        k1 = self._bm25.k1
        weights: Scores = idfs * (counts * (k1 + 1) / (counts + self._norms[texts]))
        return np.bincount(texts, weights, len(self)).astype(np.float64, copy=False)

    def attainable(self, weights: Mapping[str, float]) -> float:
        """The score of a text of average length that holds each term once, those that no text holds as well."""
        return sum(weight * self.idf(term) for term, weight in weights.items())
