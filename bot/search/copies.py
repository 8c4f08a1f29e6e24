"""Near-duplicates: paragraphs that say the same in nearly the same words."""

from collections.abc import Sequence
from functools import cached_property

SAME = 0.75
"""Two texts say the same when they share more than this part of their words (Jaccard's index)."""

SHORTEST = 8
"""Texts with fewer words must be the same word for word: 'Open on Mondays' is not 'Open on Sundays'."""


class Text:
    """The words of a text, each by a number that stands for it; `numbers` are those of them that are numbers."""

    def __init__(self, words: Sequence[int], numbers: Sequence[int]) -> None:
        self.words = words
        self.size = len(words)
        self.numbers = frozenset(numbers)

    @cached_property
    def different(self) -> frozenset[int]:
        """The words, each once."""
        return frozenset(self.words)

    def is_copy(self, other: "Text") -> bool:
        """Whether two texts say the same. One with another number in it says something else."""
        if not SAME * self.size < other.size < self.size / SAME:
            return False
        if self.words == other.words:
            return True
        if min(self.size, other.size) < SHORTEST or self.numbers != other.numbers:
            return False
        common = len(self.different & other.different)
        return common > SAME * (len(self.different) + len(other.different) - common)
