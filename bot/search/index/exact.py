"""rank-bm25's own scores, bit for bit: the reference that anyone can check the postings against."""

from collections.abc import Mapping, Sequence

import numpy as np

from bot.search.index.bm25 import Floats, Okapi, mended_idf
from bot.search.index.forward import Ids
from bot.search.index.segment import Part, Totals

Ranked = tuple[float, str, int]
"""A paragraph by its score, the slug of its article, and its number there."""


class Exact:
    """BM25 over the words of paragraphs alone; immutable.

    The idf is that of `rank_bm25.BM25Okapi`, or where `mended`, the one that is never zero or negative.
    """

    def __init__(self, parts: Sequence[Part], *, mended: bool = False) -> None:
        totals = Totals.sum(part.totals for part in parts)
        self._parts = parts
        self._size = totals.paragraphs
        average = totals.words / max(1, totals.paragraphs) or 1.0
        self._counted = [part.segment.postings.weights(average) for part in parts]
        self._okapi: Mapping[str, float] = {} if mended else Okapi(_frequencies(parts), totals.paragraphs, average).idf
        self._mended = mended

    def idf(self, word: str) -> float:
        """How telling a word is; 0 for one that no paragraph holds, as rank-bm25 has it."""
        if not self._mended:
            return self._okapi.get(word) or 0.0
        numbers = [(part, part.segment.number(word)) for part in self._parts]
        frequency = sum(int(part.frequencies[number]) for part, number in numbers if number is not None)
        return mended_idf(frequency, self._size) if frequency else 0.0

    def scores(self, words: Sequence[str]) -> Floats:
        """The score of every living paragraph, part by part, in the order of the slugs in each."""
        found = []
        for part, counted in zip(self._parts, self._counted, strict=True):
            scores, _ = _scored(part, counted, [(word, self.idf(word)) for word in words])
            found.append(scores if part.alive is None else scores[part.alive])
        return np.concatenate(found) if found else np.zeros(0)

    def search(self, words: Sequence[str], limit: int) -> list[Ranked]:
        """The `limit` best of the paragraphs that hold one of the words; equal ones by slug and number."""
        asked = [(word, self.idf(word)) for word in words]
        least, best = -np.inf, []
        for part, counted in zip(self._parts, self._counted, strict=True):
            scores, rows = _scored(part, counted, asked)
            chosen, least = _foremost(part, scores, rows, limit, least)
            segment = part.segment
            for row, score in zip(chosen.tolist(), scores[chosen].tolist(), strict=True):
                owner = int(segment.owners[row])
                best.append((score, segment.forward.slugs[owner], row - segment.paragraphs_of(owner).start))
        best.sort(key=lambda one: (-one[0], one[1], one[2]))
        return best[:limit]


def _scored(part: Part, counted: Floats, asked: Sequence[tuple[str, float]]) -> tuple[Floats, list[Ids]]:
    """The score of every paragraph of a part, of the dead ones too, and the paragraphs that hold each word."""
    segment = part.segment
    scores = np.zeros(len(segment.owners))
    found: list[Ids] = []
    for word, idf in asked:
        number = segment.number(word)
        if number is not None:
            rows, codes = segment.postings.of_word(number)
            # Sums in the order of the question, as rank-bm25 does.
            scores[rows] += idf * counted.take(codes)
            found.append(rows)
    return scores, found


def _foremost(part: Part, scores: Floats, rows: Sequence[Ids], limit: int, least: float) -> tuple[Ids, float]:
    """The living paragraphs of the lists `rows` that may be among the `limit` best, and the score that takes.

    `least` is a score that `limit` others are known to reach.
    """
    held = []
    for one in sorted(rows, key=len):
        one = one[scores[one] >= least]  # noqa: PLW2901 - the others are of no use any more
        if part.alive is not None:
            one = one[part.alive[one]]  # noqa: PLW2901
        if len(one) >= limit:
            least = float(np.partition(scores[one], -limit)[-limit])
            one = one[scores[one] >= least]  # noqa: PLW2901
        held.append(one)
    together = np.unique(np.concatenate(held)) if held else np.zeros(0, dtype=np.int32)
    return together[scores[together] >= least], least


def _frequencies(parts: Sequence[Part]) -> dict[str, int]:
    """How many living paragraphs hold each word, in the order of first sight, in which rank-bm25 sums up."""
    frequencies: dict[str, int] = {}
    for part in parts:
        forward = part.segment.forward
        tokens = forward.tokens[: int(forward.row_ends[len(forward.texts) - 1])]
        seen = np.full(len(forward.words), len(tokens), dtype=np.int64)
        seen[tokens[::-1]] = np.arange(len(tokens))[::-1]
        for number in np.argsort(seen, kind="stable").tolist():
            if part.frequencies[number]:
                word = forward.words[number]
                frequencies[word] = frequencies.get(word, 0) + int(part.frequencies[number])
    return frequencies
