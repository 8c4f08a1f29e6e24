"""The words of a corpus, how many paragraphs and articles hold each, and which are alike: 'companies' for 'company'."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from bot.search.analyzer import is_unspaced
from bot.search.index.derive import pieces_of
from bot.search.index.segment import Part

ALIKE = 0.35
"""Two words are alike when they have more than this share of their pieces in common (Dice's coefficient)."""

ALIKE_POSTINGS = 50_000
"""Of the words that are alike, the likest count, up to so many paragraphs in all; the rest would only cost time."""


class Vocabulary:
    """The living words of some parts; immutable."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        # Every question has 'what', 'is' and 'the' in it.
        self.alike = lru_cache(maxsize=5000)(self._alike)
        self.frequency = lru_cache(maxsize=50_000)(self._frequency)

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

    def piece_frequency(self, piece: str) -> int:
        """How many paragraphs hold the words that have a piece, a paragraph counted for each of them."""
        found = ((part, part.segment.piece_number(piece)) for part in self._parts)
        return sum(int(part.piece_frequencies[number]) for part, number in found if number is not None)

    def near(self, word: str, edits: int) -> set[str]:
        """The words with the same first letter that are longer or shorter by at most so many letters."""
        found = set()
        for part in self._parts:
            words = part.segment.forward.words
            begun = words.beginning(word[0])
            lengths = words.lengths(begun)
            bytes_ = len(word.encode())
            # A letter has up to four bytes, and one may stand for a longer or shorter one.
            near = np.flatnonzero((abs(lengths - bytes_) <= 4 * edits) & (part.holders[begun.start : begun.stop] > 0))
            found |= {words[begun.start + int(place)] for place in near}
        return {known for known in found if abs(len(known) - len(word)) <= edits}

    def _alike(self, word: str) -> Mapping[str, float]:
        """The words that are alike, with the share of pieces in common (above `ALIKE`); the word itself has 1."""
        shares = {word: 1.0}
        if not is_unspaced(word):
            for part in self._parts:
                shares |= _alike(part, pieces_of(word))
        shares[word] = 1.0
        kept: dict[str, float] = {}
        postings = 0
        for other in sorted(shares, key=lambda one: (-shares[one], one)):
            postings += self.frequency(other)
            if postings > ALIKE_POSTINGS and kept:
                break
            kept[other] = shares[other]
        return kept


def _alike(part: Part, pieces: Sequence[str]) -> Mapping[str, float]:
    segment = part.segment
    ids = [number for piece in pieces if (number := segment.piece_number(piece)) is not None]
    if not ids:
        return {}
    ends = segment.word_ends_of_piece
    spans = [slice(int(ends[number - 1]) if number else 0, int(ends[number])) for number in ids]
    owners = np.sort(np.concatenate([segment.words_of_piece[span] for span in spans]))
    first = np.flatnonzero(np.diff(owners, prepend=-1))
    words, common = owners[first], np.diff(np.append(first, len(owners)))
    counts = segment.piece_ends_of_word[words] - np.where(words > 0, segment.piece_ends_of_word[words - 1], 0)
    shares = 2 * common / (len(pieces) + counts)
    near = np.flatnonzero((shares > ALIKE) & (part.frequencies[words] > 0))
    return {segment.forward.words[int(words[n])]: float(shares[n]) for n in near}
