"""The words of a corpus, and which of them are alike: 'companies' for 'company', in any language."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from bot.search.analyzer import pieces

ALIKE = 0.35
"""Two words are alike when they have more than this share of their pieces in common (Dice's coefficient)."""


class Vocabulary:
    """Finds the words that are alike through an index of their pieces; immutable."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = list(words)
        # Every question has 'what', 'is' and 'the' in it.
        self._remembered = lru_cache(maxsize=5000)(self._alike)
        self._initials: dict[str, list[str]] = {}
        self._ids: dict[str, int] = {}
        counts: list[int] = []
        flat: list[int] = []
        for word in self._words:
            self._initials.setdefault(word[0], []).append(word)
            own = set(pieces(word))
            counts.append(len(own))
            flat += [self._ids.setdefault(piece, len(self._ids)) for piece in own]
        self._counts = np.array(counts, dtype=np.int64)
        order = np.argsort(np.array(flat, dtype=np.int64), kind="stable")
        self._owners = np.repeat(np.arange(len(counts)), self._counts)[order]
        self._starts = np.searchsorted(np.array(flat, dtype=np.int64)[order], np.arange(len(self._ids) + 1))

    def alike(self, word: str) -> Mapping[str, float]:
        """Each word that is alike, with the share of pieces in common (above `ALIKE`); the word itself has 1."""
        return self._remembered(word)

    def _alike(self, word: str) -> Mapping[str, float]:
        own = set(pieces(word))
        ids = [self._ids[piece] for piece in own if piece in self._ids]
        found = {}
        if ids:
            owners = np.concatenate([self._owners[self._starts[i] : self._starts[i + 1]] for i in ids])
            numbers, common = np.unique(owners, return_counts=True)
            shares = 2 * common / (len(own) + self._counts[numbers])
            near = shares > ALIKE
            found = {self._words[n]: float(s) for n, s in zip(numbers[near], shares[near], strict=True)}
        return found | {word: 1.0}

    def beginning(self, letter: str) -> Sequence[str]:
        """The words that begin with a letter."""
        return self._initials.get(letter, ())
