"""The words of a corpus, how many paragraphs and articles hold each, and which are alike: 'companies' for 'company'."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from bot.search.analyzer import is_unspaced, pieces_of
from bot.search.index.bm25 import Floats
from bot.search.index.forward import Ids
from bot.search.index.segment import Mask, Part
from bot.search.index.strings import firsts, gathered, starts_of
from bot.search.matching import ALIKE

ALIKE_POSTINGS = 50_000
"""Of the words that are alike, the likest count, up to so many paragraphs in all; the rest would only cost time."""

SAME = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Kin:
    """A word, and those that are alike: which share more than `ALIKE` of their pieces with it.

    `parts` gives for each part the numbers of those that it has, and their shares; `spread` is how many paragraphs hold
    one of them, each word counted by its share.
    """

    spread: float
    parts: tuple[tuple[Ids, Floats], ...]


class Vocabulary:
    """The living words of some parts; immutable."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        # Every question has 'what', 'is' and 'the' in it.
        self.kin = lru_cache(maxsize=5000)(self._kin)
        self.frequency = lru_cache(maxsize=50_000)(self._frequency)
        self.piece_frequency = lru_cache(maxsize=50_000)(self._piece_frequency)

    def __len__(self) -> int:
        """How many different words there are; one that several parts have is counted in each."""
        return sum(int(np.count_nonzero(part.holders)) for part in self._parts)

    def holders(self, word: str) -> int:
        """How many articles hold a word, in a paragraph, heading, title or summary."""
        found = ((part, part.segment.number(word)) for part in self._parts)
        return sum(int(part.holders[number]) for part, number in found if number is not None)

    def _frequency(self, word: str) -> int:
        """How many paragraphs hold a word."""
        found = ((part, part.segment.number(word)) for part in self._parts)
        return sum(int(part.frequencies[number]) for part, number in found if number is not None)

    def _piece_frequency(self, piece: str) -> int:
        """How many paragraphs hold the words that have a piece, a paragraph counted for each of them."""
        found = ((part, part.segment.piece_number(piece)) for part in self._parts)
        return sum(int(part.piece_frequencies[number]) for part, number in found if number is not None)

    def near(self, word: str) -> set[str]:
        """The words that one slip behind the first letter may have turned into this one, and some more."""
        found = set()
        for part in self._parts:
            words = part.segment.forward.words
            begun = words.beginning(word[0])
            fitting = abs(words.lengths(begun) - len(word)) <= 1
            # A slip in the one half of a word leaves the other as it was.
            half = words.beginning(word[: len(word) // 2])
            left = words.last_bytes(begun) == word.encode()[-1]
            left[half.start - begun.start : half.stop - begun.start] = True
            near = np.flatnonzero(fitting & left & (part.holders[begun.start : begun.stop] > 0))
            found |= {words[begun.start + place] for place in near.tolist()}
        return found

    def _kin(self, word: str) -> Kin:
        found = [_alike(part, word) for part in self._parts]
        digests = np.concatenate([one.digests for one in found] or [np.zeros(0, dtype=np.int64)])
        shares = np.concatenate([one.shares for one in found] or [np.zeros(0)])
        frequencies = np.concatenate([one.frequencies for one in found] or [np.zeros(0, dtype=np.int64)])
        # The likest first; of those that are as like, the same in every part, one behind the other.
        order = np.lexsort((digests, -shares))
        within = np.cumsum(frequencies[order]) - frequencies[order] < ALIKE_POSTINGS
        chosen = np.zeros(len(order), dtype=np.bool_)
        chosen[order] = within
        ends = np.cumsum([0, *(len(one.numbers) for one in found)])
        kept = [one.only(chosen[start:end]) for one, (start, end) in zip(found, pairwise(ends.tolist()), strict=True)]
        return Kin(
            spread=float((shares * frequencies)[chosen].sum()),
            parts=tuple((one.numbers, one.shares) for one in kept),
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Alike:
    """The words of a part that are alike to one: their numbers, digests, shares, and paragraphs."""

    numbers: Ids
    digests: Ids
    shares: Floats
    frequencies: Ids

    def only(self, chosen: Mask) -> "_Alike":
        return _Alike(self.numbers[chosen], self.digests[chosen], self.shares[chosen], self.frequencies[chosen])


def _alike(part: Part, word: str) -> _Alike:
    segment = part.segment
    own = segment.number(word)
    pieces = () if is_unspaced(word) else pieces_of(word)
    ids = np.array([number for piece in pieces if (number := segment.piece_number(piece)) is not None], dtype=np.int64)
    owners = np.sort(segment.words_of_piece[gathered(segment.word_ends_of_piece, ids)[0]])
    first = firsts(owners)
    common = np.diff(np.append(first, len(owners)))
    # With fewer pieces in common, not even a word that has no others is alike.
    enough = common > ALIKE / (2 - ALIKE) * len(pieces)
    words, common = owners[first[enough]], common[enough]
    counts = segment.piece_ends_of_word[words] - starts_of(segment.piece_ends_of_word, words)
    shares = 2 * common / (len(pieces) + counts)
    near = np.flatnonzero((shares > ALIKE) & (part.frequencies[words] > 0) & (words != (-1 if own is None else own)))
    words, shares = words[near], shares[near]
    if own is not None and part.frequencies[own] > 0:
        words, shares = np.append(own, words), np.append(SAME, shares)
    return _Alike(words, segment.digests[words], shares, part.frequencies[words])
