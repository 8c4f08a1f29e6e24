"""Near-duplicates: paragraphs that say the same in nearly the same words."""

from collections.abc import Collection, Sequence

SAME = 0.75
"""Two texts say the same when they share more than this part of their words (Jaccard's index)."""

SHORTEST = 8
"""Texts with fewer words must be the same word for word: 'Open on Mondays' is not 'Open on Sundays'."""


def are_as_long(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two texts are near enough in length to say the same."""
    return len(one) == len(other) or min(len(one), len(other)) > max(SHORTEST - 1, SAME * max(len(one), len(other)))


def is_copy(one: Sequence[int], other: Sequence[int], numbers: Collection[int]) -> bool:
    """Whether two texts `are_as_long` and say the same; `numbers` are the words that are numbers.

    A text with another number in it says something else.
    """
    if one == other:
        return True
    if len(one) < SHORTEST:
        return False
    words, others = set(one), set(other)
    common = len(words & others)
    if common <= SAME * (len(words) + len(others) - common):
        return False
    return not any(word in numbers for word in words ^ others)
