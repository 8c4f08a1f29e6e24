"""How a paragraph is ranked: nominated by its words and its article, then judged with all that stands around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from bot.search.index.bm25 import Floats, weights
from bot.search.index.forward import Ids
from bot.search.index.segment import Mask, Part, Segment, Totals
from bot.search.index.strings import Numbers, among, firsts, gathered, starts_of, stretches
from bot.search.index.vocabulary import SAME, Kin

PIECES_WEIGHT = 0.15
WINDOW_WEIGHT = 0.45
ARTICLE_WEIGHT = 0.45
CLEARLY = 1 - 1e-9
"""So much less is less however the sums are rounded."""
STRETCH = 30
"""Words that a long sentence has, about."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a question with the words that are alike, and what it counts.

    `worth` is its weight times the idf of all of them together, `mass` its weight times its own idf. Around a paragraph
    only the word itself counts: `window_worth` and `article_worth` are its weight times its idf among paragraphs and
    among articles, or 0 for a word that only frames the question.
    """

    word: str
    kin: Kin
    worth: float
    mass: float
    window_worth: float
    article_worth: float


@dataclass(frozen=True, slots=True)
class Averages:
    """Mean lengths: of a paragraph in words and in pieces, of a window and an article in words."""

    words: float
    pieces: float
    window: float
    article: float

    @classmethod
    def of(cls, totals: Totals) -> "Averages":
        """Of all that is alive; 1 where there is nothing."""
        paragraphs, articles = max(1, totals.paragraphs), max(1, totals.articles)
        return cls(
            words=totals.words / paragraphs or 1.0,
            pieces=totals.pieces / paragraphs or 1.0,
            window=totals.window_words / paragraphs or 1.0,
            article=totals.article_words / articles or 1.0,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Nominees:
    """Paragraphs of a part, and the scores that they were nominated with."""

    rows: Numbers
    scores: Floats

    def from_(self, least: float) -> "Nominees":
        """Those with a score of at least this."""
        chosen = self.scores >= least
        return Nominees(self.rows[chosen], self.scores[chosen])


class Judge:
    """Ranks the paragraphs of one part, that of number `place`, for any question; immutable."""

    def __init__(self, part: Part, place: int, averages: Averages) -> None:
        self._part = part
        self._place = place
        self._averages = averages
        segment = part.segment
        self._counted = segment.postings.weights(averages.words)
        # Who nominates by a word judges by it next; and those that are everywhere are asked for again and again.
        self._in_articles = lru_cache(maxsize=32)(self._counts_in_articles)

    def nominate(self, terms: Sequence[Term], within: Mask | None, most: int) -> Nominees:
        """The `most` best paragraphs by their own words and their article's, of those that hold a word."""
        segment = self._part.segment
        scores, counted = np.zeros((2, len(segment.owners)))
        articles = np.zeros(len(segment.article_lengths))
        fewest: Numbers | None = None
        for term in terms:
            holding = self._add(scores, counted, term)
            if most <= len(holding) and (fewest is None or len(holding) < len(fewest)):
                fewest = holding
            if term.article_worth:
                counts = self._in_articles(term.word)
                held = np.flatnonzero(counts > 0)
                lengths = segment.article_lengths[held]
                articles[held] += term.article_worth * weights(counts[held], lengths, self._averages.article)
        articles *= ARTICLE_WEIGHT
        for mask in (self._part.alive, within):
            if mask is not None:
                scores *= mask
        least = 0.0
        if fewest is not None and len(some := np.flatnonzero(among(fewest, len(scores)) & (scores > 0))) >= most:
            # So high is at least the last of the best: who falls short of it by more than an article adds is none.
            reached = scores[some] + articles[segment.owners[some]]
            least = (np.partition(reached, -most)[-most] - articles.max()) * CLEARLY
        rows = np.flatnonzero(scores >= least if least > 0 else scores > 0)
        nominated = scores[rows] + articles[segment.owners[rows]]
        if len(rows) > most:
            best = np.argpartition(nominated, -most)[-most:]
            rows, nominated = rows[best], nominated[best]
        return Nominees(rows, nominated)

    def nominate_all(self, within: Mask | None) -> Nominees:
        """All paragraphs, for a corpus that has few."""
        allowed = [mask for mask in (self._part.alive, within) if mask is not None]
        rows = np.flatnonzero(np.logical_and.reduce(allowed)) if allowed else np.arange(len(self._part.segment.owners))
        return Nominees(rows, np.zeros(len(rows)))

    def _add(self, scores: Floats, counted: Floats, term: Term) -> Numbers:
        """Add what a term counts in each paragraph that holds it or what is alike; returns these, some more than once.

        `counted` is 0 before and after.
        """
        segment = self._part.segment
        numbers, shares = term.kin.parts[self._place]
        if not len(numbers):
            return numbers
        if len(numbers) == 1 and shares[0] == SAME:
            rows, codes = segment.postings.of_word(int(numbers[0]))
            scores[rows] += term.worth * self._counted.take(codes)
        else:
            rows, codes, lengths = segment.postings.of_words(numbers)
            np.add.at(counted, rows, shares.repeat(lengths) * segment.postings.code_frequencies[codes])
            # Added once also where several of the words are in a paragraph: all say the same of it.
            scores[rows] += term.worth * weights(counted[rows], segment.lengths[rows], self._averages.words)
            counted[rows] = 0
        return rows

    def _counts_in_articles(self, word: str) -> Numbers:
        """How often the paragraphs of each article hold a word."""
        segment = self._part.segment
        number = segment.number(word)
        if number is None:
            return np.zeros(len(segment.article_lengths), dtype=np.uint32)
        rows, codes = segment.postings.of_word(number)
        counts = segment.postings.code_frequencies[codes]
        return np.bincount(segment.owners[rows], counts, len(segment.article_lengths)).astype(np.uint32)

    def judge(self, nominees: Nominees, terms: Sequence[Term], pieces: Mapping[str, float]) -> Floats:
        """The score of each nominee: by its words and pieces, those of its window, and those of its article.

        It is 0 for one that has no word or piece of the question, or one that is alike, whatever stands around it.
        `pieces` gives for each piece of the question its weight times its idf.
        """
        segment, rows = self._part.segment, nominees.rows
        own = _Stretches.of(segment, starts_of(segment.forward.row_ends, rows), segment.forward.row_ends[rows])
        score = self._by_words(own, rows, terms) + PIECES_WEIGHT * self._by_pieces(own, rows, pieces)
        find = segment.number
        asked = [(term, number) for term in terms if term.window_worth and (number := find(term.word)) is not None]
        if asked:
            score += (score > 0) * self._by_surroundings(rows, *zip(*asked, strict=True))
        return score

    def _by_words(self, own: "_Stretches", rows: Numbers, terms: Sequence[Term]) -> Floats:
        segment = self._part.segment
        counts = own.tally(self._cells(terms), len(terms))
        worths = np.array([term.worth for term in terms])
        scores: Floats = weights(counts, segment.lengths[rows][:, None], self._averages.words) @ worths
        return scores

    def _by_pieces(self, own: "_Stretches", rows: Numbers, pieces: Mapping[str, float]) -> Floats:
        segment = self._part.segment
        known = [(n, worth) for piece, worth in pieces.items() if (n := segment.piece_number(piece)) is not None]
        if not known:
            return np.zeros(len(rows))
        numbers, worths = map(np.array, zip(*known, strict=True))
        columns = np.full(segment.piece_count, -1, dtype=np.int32)
        columns[numbers] = np.arange(len(known))
        # Few of the words in these paragraphs have one of the pieces.
        sharing, _ = gathered(segment.word_ends_of_piece, numbers)
        words = np.flatnonzero(among(segment.words_of_piece[sharing], own.vocabulary) & own.present())
        places, lengths = gathered(segment.piece_ends_of_word, words)
        column = columns[segment.pieces_of_word[places]]
        sought = np.flatnonzero(column >= 0)
        cells = _Cells(np.repeat(words, lengths)[sought], column[sought], np.ones(len(sought)))
        counts = own.tally(cells, len(known))
        scores: Floats = weights(counts, segment.piece_lengths[rows][:, None], self._averages.pieces) @ worths
        return scores

    def _by_surroundings(self, rows: Numbers, terms: Sequence[Term], numbers: Sequence[int]) -> Floats:
        segment, averages = self._part.segment, self._averages
        cells = _Cells.of(np.array(numbers), np.ones(len(numbers)), np.arange(len(numbers)))
        ends, owners = segment.forward.row_ends, segment.owners[rows]
        titles = segment.titles + owners
        summaries = titles + len(segment.days)
        heading = segment.forward.heading_of[rows]
        headings = len(segment.owners) + heading
        # All at once: the titles, the summaries, the windows, and the headings, where there is one.
        first = np.concatenate([titles, summaries, rows - segment.back[rows], headings])
        stops = ends[np.concatenate([titles, summaries, rows + segment.forth[rows], headings])]
        there = np.concatenate([np.ones(3 * len(rows), dtype=np.bool_), heading >= 0])
        read = _Stretches.of(segment, np.where(there, starts_of(segment.forward.row_ends, first), stops), stops)
        title, summary, around, above = read.tally(cells, len(terms)).reshape(4, len(rows), len(terms))
        window = around + title + above
        window_worth = np.array([term.window_worth for term in terms])
        article = np.stack([self._in_articles(term.word)[owners] for term in terms], axis=1) + 2 * title + summary
        article_worth = np.array([term.article_worth for term in terms])
        near = weights(window, segment.window_lengths[rows][:, None], averages.window) @ window_worth
        far = weights(article, segment.article_lengths[owners][:, None], averages.article) @ article_worth
        scores: Floats = WINDOW_WEIGHT * near + ARTICLE_WEIGHT * far
        return scores

    def _cells(self, terms: Sequence[Term]) -> "_Cells":
        """Which words of this part count for which term, and how much each time."""
        found = [term.kin.parts[self._place] for term in terms]
        columns = np.repeat(np.arange(len(terms)), [len(numbers) for numbers, _ in found])
        numbers, shares = (np.concatenate(column) for column in zip(*found, strict=True))
        return _Cells.of(numbers, shares, columns)

    def densities(self, rows: Numbers, terms: Sequence[Term]) -> Floats:
        """How much of what is asked for the best stretch of `STRETCH` words holds, of each of some paragraphs.

        A word of the question counts once in a stretch; a word that is alike to two of them, for the better one.
        """
        segment = self._part.segment
        densities = np.zeros(len(rows))
        cells = self._cells(terms)
        counts = cells.amounts * np.array([term.mass for term in terms])[cells.columns]
        asked = cells.columns
        own = _Stretches.of(segment, starts_of(segment.forward.row_ends, rows), segment.forward.row_ends[rows])
        table = np.full(own.vocabulary, -1, dtype=np.int32)
        order = np.argsort(counts, kind="stable")
        table[cells.words[order]] = order  # of two, the later one stays
        found = table[own.tokens]
        places = np.flatnonzero(found >= 0)
        if not len(places):
            return densities
        word = found[places]
        paragraph = np.searchsorted(own.ends, places, side="right")
        ends = np.minimum(
            np.searchsorted(places, places + STRETCH), np.searchsorted(paragraph, paragraph, side="right")
        )
        members, lengths = stretches(np.arange(len(places)), ends)
        best = np.zeros(len(places) * len(terms))
        held = word[members]
        np.maximum.at(best, np.repeat(np.arange(len(places)) * len(terms), lengths) + asked[held], counts[held])
        first = firsts(paragraph)
        densities[paragraph[first]] = np.maximum.reduceat(best.reshape(len(places), -1).sum(axis=1), first)
        return densities


@dataclass(frozen=True, slots=True, eq=False)
class _Cells:
    """Which words count in which column of a table, and how much each time they occur; sorted by word."""

    words: npt.NDArray[np.integer]
    columns: npt.NDArray[np.integer]
    amounts: Floats

    @classmethod
    def of(cls, words: Ids, amounts: Floats, columns: Numbers) -> "_Cells":
        order = np.argsort(words, kind="stable")
        return cls(words[order], columns[order], amounts[order])


@dataclass(frozen=True, slots=True, eq=False)
class _Stretches:
    """The words of some stretches of text of a segment, one behind the other, and where each ends."""

    tokens: Ids
    ends: Numbers
    vocabulary: int

    @classmethod
    def of(cls, segment: Segment, starts: Numbers, stops: Numbers) -> "_Stretches":
        places, lengths = stretches(starts, stops)
        return cls(segment.forward.tokens[places], np.cumsum(lengths), len(segment.forward.words))

    def present(self) -> Mask:
        """Which words are in them."""
        return among(self.tokens, self.vocabulary)

    def tally(self, cells: _Cells, width: int) -> Floats:
        """A table of a row for each stretch and `width` columns: what its words count in each."""
        first = firsts(cells.words)
        numbers = np.full(self.vocabulary, -1, dtype=np.int32)
        numbers[cells.words[first]] = np.arange(len(first))
        found = numbers[self.tokens]
        hits = np.flatnonzero(found >= 0)
        places, lengths = gathered(np.append(first[1:], len(cells.words)), found[hits])
        stretch = np.searchsorted(self.ends, hits, side="right")
        cell = np.repeat(stretch, lengths) * width + cells.columns[places]
        counts = np.bincount(cell, cells.amounts[places], len(self.ends) * width).astype(np.float64, copy=False)
        return counts.reshape(len(self.ends), width)
