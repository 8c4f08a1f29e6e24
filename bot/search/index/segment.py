"""Segments: the postings, texts and surroundings of some articles; they never change, but articles in them may die."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.search.index.arrays import Arrays
from bot.search.index.derive import derive
from bot.search.index.forward import Forward, Ids, rows_of
from bot.search.index.postings import Postings
from bot.search.index.strings import Numbers, Strings, gathered

if TYPE_CHECKING:
    from bot.search.index.bm25 import Floats

Mask = npt.NDArray[np.bool_]


class Totals(NamedTuple):
    """How many there are of each; of words and pieces, in all paragraphs, windows and articles together."""

    paragraphs: int
    articles: int
    words: int
    pieces: int
    window_words: int
    article_words: int

    @classmethod
    def sum(cls, totals: Iterable["Totals"]) -> "Totals":
        """The sum of some; 0 of everything for none."""
        return cls(*map(sum, zip((0,) * len(cls._fields), *totals, strict=True)))

    def minus(self, other: "Totals") -> "Totals":
        """The difference of both."""
        return Totals(*(one - less for one, less in zip(self, other, strict=True)))


class Segment:
    """The arrays of some articles, in memory or mapped from a `file`. All numbers count from 0 within the segment.

    Beside the forward index: the `postings` of its words. Of each paragraph: `owners` (its article), `lengths`,
    `piece_lengths`, `window_lengths`, and how many paragraphs `back` and `forth` its window goes. Of each word:
    `holders` (how many articles hold it), its pieces, a digest, and whether it is a number. `piece_frequencies` counts
    for each piece the paragraphs of its words. `listed` are words of titles, sources and categories, sorted.
    """

    def __init__(self, arrays: Arrays, file: str = "") -> None:
        self.arrays = arrays
        self.file = file
        given: dict[str, Any] = {
            field.name: _strings(arrays, field.name) if field.type is Strings else arrays[field.name]
            for field in fields(Forward)
        }
        self.forward = Forward(**given)
        # A question looks for the same words many times over, and so do questions.
        self.number = lru_cache(maxsize=20_000)(self.forward.words.find)
        self.piece_number = lru_cache(maxsize=20_000)(_strings(arrays, "piece").find)
        self.piece_count, self.listed = len(arrays["piece_ends"]), _strings(arrays, "listed")
        self.categories, self.sources = _strings(arrays, "category"), _strings(arrays, "source")
        self.postings = Postings.kept(arrays)
        self.owners: Ids = arrays["owners"]
        self.lengths: Ids = arrays["lengths"]
        self.piece_lengths: Ids = arrays["piece_lengths"]
        self.window_lengths: Ids = arrays["window_lengths"]
        self.back: Ids = arrays["back"]
        self.forth: Ids = arrays["forth"]
        self.article_lengths: Ids = arrays["article_lengths"]
        self.holders: Ids = arrays["holders"]
        self.digests: Numbers = arrays["digests"]
        self.numerals: Mask = arrays["numerals"]
        self.piece_ends_of_word: Numbers = arrays["piece_ends_of_word"]
        self.pieces_of_word: Ids = arrays["pieces_of_word"]
        self.word_ends_of_piece: Numbers = arrays["word_ends_of_piece"]
        self.words_of_piece: Ids = arrays["words_of_piece"]
        self.piece_frequencies: Numbers = arrays["piece_frequencies"]
        self.listing_ends: Numbers = arrays["listing_ends"]
        self.listing_articles: Ids = arrays["listing_articles"]
        self.days: Ids = arrays["days"]
        self.moments: Floats = arrays["moments"]
        self.category_of: Ids = arrays["category_numbers"]
        self.source_of: Ids = arrays["source_numbers"]

    @classmethod
    def of(cls, forward: Forward) -> "Segment":
        """The segment of a forward index, in memory."""
        kept: dict[str, npt.NDArray[Any]] = {}
        for field in fields(Forward):
            value = getattr(forward, field.name)
            kept |= (
                {f"{field.name}_blob": value.blob, f"{field.name}_ends": value.ends}
                if field.type is Strings
                else {field.name: value}
            )
        return cls(kept | derive(forward))

    def paragraphs_of(self, article: int) -> range:
        """The paragraphs of an article."""
        ends = self.forward.paragraph_ends
        return range(int(ends[article - 1]) if article else 0, int(ends[article]))

    def said_by(self, article: int) -> tuple[int, ...]:
        """Digests of all paragraphs of an article, those included that are left out."""
        ends = self.forward.said_ends
        return tuple(self.forward.said[int(ends[article - 1]) if article else 0 : int(ends[article])].tolist())

    def words_of(self, row: int) -> Ids:
        """The words of a row, in their order."""
        ends = self.forward.row_ends
        return self.forward.tokens[int(ends[row - 1]) if row else 0 : int(ends[row])]

    def window_of(self, row: int) -> Ids:
        """The words of a paragraph, its title, its heading and the paragraphs around it."""
        ends, heading = self.forward.row_ends, int(self.forward.heading_of[row])
        first, last = row - int(self.back[row]), row + int(self.forth[row])
        around = self.forward.tokens[int(ends[first - 1]) if first else 0 : int(ends[last])]
        above = self.words_of(len(self.owners) + heading) if heading >= 0 else around[:0]
        return np.concatenate([self.words_of(self.titles + int(self.owners[row])), above, around])

    @property
    def titles(self) -> int:
        """The row of the first title; the headings end there."""
        return len(self.forward.texts) + len(self.forward.headings)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A segment of which some articles are dead: they were replaced or removed since it was made.

    `living` tells it of each article, `alive` of each paragraph (None: all of them are). `frequencies` of words,
    `holders` and `piece_frequencies` count what is alive, and so do the `totals`.
    """

    segment: Segment
    living: Mask
    alive: Mask | None
    frequencies: Ids
    holders: Ids
    piece_frequencies: Numbers
    totals: Totals

    @classmethod
    def of(cls, segment: Segment) -> "Part":
        """The segment with all its articles alive."""
        articles = len(segment.forward.slugs)
        return cls(
            segment=segment,
            living=np.ones(articles, dtype=np.bool_),
            alive=None,
            frequencies=segment.postings.counts().astype(np.int32),
            holders=segment.holders,
            piece_frequencies=segment.piece_frequencies,
            totals=_totals(segment, slice(None), slice(None)),
        )

    def without(self, articles: Sequence[int]) -> "Part":
        """The same after these living articles have died."""
        segment, forward = self.segment, self.segment.forward
        gone = np.array(articles, dtype=np.int64)
        living = self.living.copy()
        living[gone] = False
        alive = np.ones(len(segment.owners), dtype=np.bool_) if self.alive is None else self.alive.copy()
        paragraphs, _ = gathered(forward.paragraph_ends, gone)
        alive[paragraphs] = False
        counts = _held(forward, paragraphs, paragraphs)
        rows, owners = rows_of(forward, gone)
        places, lengths = gathered(segment.piece_ends_of_word, np.flatnonzero(counts))
        pieces = np.bincount(
            segment.pieces_of_word[places], np.repeat(counts[counts > 0], lengths), minlength=segment.piece_count
        )
        return Part(
            segment=segment,
            living=living,
            alive=alive,
            frequencies=self.frequencies - counts.astype(np.int32),
            holders=self.holders - _held(forward, rows, owners).astype(np.int32),
            piece_frequencies=self.piece_frequencies - pieces.astype(np.int64),
            totals=self.totals.minus(_totals(segment, paragraphs, gone)),
        )


def _held(forward: Forward, rows: Numbers, owners: Numbers) -> Numbers:
    """For each word, how many of the `owners` hold it in one of their rows."""
    places, lengths = gathered(forward.row_ends, rows)
    size = max(1, len(forward.words))
    return np.bincount(np.unique(np.repeat(owners, lengths) * size + forward.tokens[places]) % size, minlength=size)[
        : len(forward.words)
    ]


def _totals(segment: Segment, paragraphs: slice | Numbers, articles: slice | Numbers) -> Totals:
    lengths = segment.lengths[paragraphs]
    return Totals(
        paragraphs=len(lengths),
        articles=len(segment.article_lengths[articles]),
        words=int(lengths.sum(dtype=np.int64)),
        pieces=int(segment.piece_lengths[paragraphs].sum(dtype=np.int64)),
        window_words=int(segment.window_lengths[paragraphs].sum(dtype=np.int64)),
        article_words=int(segment.article_lengths[articles].sum(dtype=np.int64)),
    )


def _strings(arrays: Arrays, name: str) -> Strings:
    return Strings(arrays[f"{name}_blob"], arrays[f"{name}_ends"])
