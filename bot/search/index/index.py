"""The index: every paragraph by its own words, the pieces of its words, and what stands around it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.articles import Article, Paragraph
from bot.search.filters import EVERYTHING, Filters
from bot.search.index.bm25 import Floats, mended_idf
from bot.search.index.candidate import Candidate, distinct
from bot.search.index.corpus import Corpus
from bot.search.index.derive import digest
from bot.search.index.forward import Filed, Ids, read_forward
from bot.search.index.limits import Limits
from bot.search.index.ranking import PIECES_WEIGHT, Averages, Judge, Nominees, Term
from bot.search.index.segment import Mask, Part, Segment, Totals
from bot.search.index.strings import Strings
from bot.search.index.vocabulary import Vocabulary
from bot.search.matching import MATCHING, Demand
from bot.search.query import BEFORE_WEIGHT, FRAME_WEIGHT, Query

DENSITY_WEIGHT = 0.6
NOMINATED = 200
"""So many paragraphs are nominated by their words and their article, and judged with all that stands around them."""
RERANKED = 50
"""So many of the best paragraphs are looked at once more, for how near to each other the words stand."""
SPREAD = 0.1
"""A word that more than this share of the paragraphs hold nominates none, where the others nominate enough."""
KIND_WEIGHT = 0.5
"""What the word for the kind of thing that is sought counts: an answer often names the thing without it."""
DEFINING = 1.5
"""How many times its score a paragraph counts that defines what is asked for ('X is …' for 'What is X?')."""
DEFINED = 4
"""A question with more words than this asks for no definition."""
NEWEST_WEIGHT = 0.3
"""What it adds to the score of the newest article's paragraphs, as a share, where the newest are sought."""
NEWEST_HALVES = 180
"""Days in which that falls to a half."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that shares a term with the question, and its score (higher is better, above 0).

    `held` gives, for each token asked for that the paragraph or what stands around it holds (its title, its heading,
    its neighbours), how well it matches, 0 to 1. `copies` are paragraphs found as well that say the same in nearly
    the same words.
    """

    paragraph: Paragraph
    score: float
    held: Mapping[int, float]
    copies: tuple[Paragraph, ...] = ()


class Index:
    """BM25 over the paragraphs of some articles, best first; immutable.

    A paragraph's score is the BM25 of its words (those that are alike count as one), of its pieces, of the words
    in the window of text around it and of those of its whole article (the last two with the title), each with its
    weight. Only a paragraph that has something of the question itself is ever a hit; what stands around it can but
    change its place. `version` names it on the disk, and is empty where it is only in memory.
    """

    def __init__(self, parts: Sequence[Part], version: str = "") -> None:
        self.version = version
        self.parts = tuple(part for part in parts if part.totals.articles)
        self.totals = Totals.sum(part.totals for part in self.parts)
        self.articles = Corpus(self.parts)
        self._vocabulary = Vocabulary(self.parts)
        self._limits = Limits(self.parts)
        averages = Averages.of(self.totals)
        self._judges = [Judge(part, place, averages) for place, part in enumerate(self.parts)]

    @classmethod
    def of(cls, articles: Iterable[Article]) -> "Index":
        """An index of these articles, in memory."""
        return cls([Part.of(Segment.of(read_forward(map(Filed, articles))))])

    def __len__(self) -> int:
        """The number of paragraphs."""
        return self.totals.paragraphs

    def __contains__(self, word: str) -> bool:
        """Whether an article holds this word (folded, as the analyzer yields it)."""
        return self._vocabulary.holders(word) > 0

    @property
    def word_count(self) -> int:
        """How many different words there are."""
        return len(self._vocabulary)

    def idf(self, word: str) -> float:
        """How telling a word is among these paragraphs: near 0 where all hold it, highest where none does."""
        return mended_idf(self._vocabulary.frequency(word), len(self))

    def listed(self, begun: Iterable[str] = (), filters: Filters = EVERYTHING) -> Sequence[Article]:
        """The newest articles first, of those that the filters admit, read as they are looked at.

        Only those in whose title, source or category each of the words `begun` (folded) begins one.
        """
        return self.articles.listed(begun, self._limits.admitted(filters))

    def categories(self, filters: Filters = EVERYTHING) -> set[str]:
        """The categories of the articles that the filters admit, as they are written."""
        return self._named(filters, lambda segment: (segment.categories, segment.category_of))

    def sources(self, filters: Filters = EVERYTHING) -> set[str]:
        """The sources of the articles that the filters admit, as they are written."""
        return self._named(filters, lambda segment: (segment.sources, segment.source_of))

    def years(self, filters: Filters = EVERYTHING) -> set[int]:
        """The years that the articles are from which the filters admit."""
        return self._limits.years(filters)

    def _named(self, filters: Filters, column: Callable[[Segment], tuple[Strings, Ids]]) -> set[str]:
        found = set()
        for part, admitted in zip(self.parts, self._limits.admitted(filters), strict=True):
            names, numbers = column(part.segment)
            chosen = numbers[part.living if admitted is None else part.living & admitted]
            found |= {names[number] for number in np.unique(chosen).tolist()}
        return found

    def stamps(self) -> dict[str, tuple[int, ...]]:
        """Of every article's file: its size, when it was changed, a digest of its content, and one of its url."""
        return {
            part.segment.forward.slugs[number]: tuple(part.segment.forward.stamps[number].tolist())
            for part in self.parts
            for number in np.flatnonzero(part.living).tolist()
        }

    def said(self, slugs: Iterable[str]) -> dict[str, tuple[int, ...]]:
        """Digests of all paragraphs of some articles, those included that are left out."""
        found = ((slug, self.articles.place(slug)) for slug in slugs)
        return {slug: self.parts[place[0]].segment.said_by(place[1]) for slug, place in found if place}

    def saying(self, digests: Collection[int]) -> dict[str, tuple[int, ...]]:
        """The same of the articles that have one of these paragraphs."""
        wanted = np.fromiter(digests, dtype=np.int64, count=len(digests))
        found = {}
        for part in self.parts:
            forward = part.segment.forward
            hits = np.flatnonzero(np.isin(forward.said, wanted))
            for number in np.unique(np.searchsorted(forward.said_ends, hits, side="right")).tolist():
                if part.living[number]:
                    found[forward.slugs[number]] = part.segment.said_by(number)
        return found

    def demand(self, query: Query) -> Demand:
        """What a question asks of these paragraphs, and what its words count here."""
        # What only says from when the answer is to be, its article's date tells as well.
        dating = query.dating if self._limits.limiting(query) else frozenset()
        told = {word for place in dating for word in query.asked[place].words}
        words = {word: weight for word, weight in query.words.items() if word not in told}
        attainable = sum(weight * self.idf(word) for word, weight in words.items())
        pieces = self._piece_worths(query)
        attainable += PIECES_WEIGHT * sum(pieces.values())
        mass = tuple(
            0.0 if place in dating else max(map(self.idf, token.words)) * (KIND_WEIGHT if place in query.kinds else 1.0)
            for place, token in enumerate(query.asked)
        ) + tuple(BEFORE_WEIGHT * max(map(self.idf, token.words)) for token in query.carried)
        every = query.asked + query.carried
        unknown = (place for place, token in enumerate(every) if not any(word in self for word in token.words))
        return Demand(query, mass, pieces, frozenset(unknown), attainable)

    def near_spellings(self, word: str) -> list[str]:
        """The words of the corpus that one slip behind the first letter may have made this one of, and more."""
        return sorted(self._vocabulary.near(word))

    def search(self, demand: Demand, limit: int, *, within: bool = True, filters: Filters = EVERYTHING) -> list[Hit]:
        """The best `limit` paragraphs, best first; equal scores by slug and number of the paragraph.

        Only those that the filters admit and those `within` the limits that the question sets (its time, its
        phrases), unless that is False. Of paragraphs that say the same, the best one.
        """
        query = demand.query
        best = self._best(demand, max(2 * limit, RERANKED), self._limits.masks(query, filters, within=within))
        opening = self._opening(query)
        for one in best:
            if opening and _opens(one.beginning(DEFINED + 2), *opening):
                one.score *= DEFINING
            if query.when.newest:
                one.score *= 1 + NEWEST_WEIGHT * 0.5 ** (self._limits.age(one.day) / NEWEST_HALVES)
        best.sort(key=Candidate.place)
        wanted = [self._wanted(query, place) for place in range(len(self.parts))]
        return [
            Hit(first.paragraph(), first.score, first.held(wanted), tuple(copy.paragraph() for copy in copies))
            for first, *copies in distinct(best, limit)
        ]

    def is_limited(self, query: Query) -> bool:
        """Whether a question limits its answer to a time or to what holds its phrases."""
        return bool(query.phrases or self._limits.limiting(query))

    def _best(self, demand: Demand, most: int, masks: Sequence[Mask | None]) -> list["Candidate"]:
        """The `most` best paragraphs, and those that equal the last, in no order."""
        terms = self._terms(demand.query)
        if not terms:
            return []
        nominees = self._nominees(terms, masks)
        scores = [
            judge.judge(chosen, terms, demand.pieces) for judge, chosen in zip(self._judges, nominees, strict=True)
        ]
        least = _least(scores, most)
        found = []
        for place, (part, judge, chosen, score) in enumerate(
            zip(self.parts, self._judges, nominees, scores, strict=True)
        ):
            best = np.flatnonzero((score >= least) & (score > 0))
            rows = chosen.rows[best]
            dense = score[best] + DENSITY_WEIGHT * judge.densities(rows, terms)
            found += [Candidate(part.segment, place, *pair) for pair in zip(rows.tolist(), dense.tolist(), strict=True)]
        return found

    def _nominees(self, terms: Sequence[Term], masks: Sequence[Mask | None]) -> list[Nominees]:
        """The paragraphs of each part that are to be judged: those with words that few hold, if these are enough.

        A word that is everywhere tells little of where to look, but to go through its paragraphs takes longest. Where
        it only frames the question, it nominates nothing unless nothing else is asked.
        """
        if len(self) <= NOMINATED:
            return [judge.nominate_all(mask) for judge, mask in zip(self._judges, masks, strict=True)]
        most = SPREAD * len(self)
        telling = [term for term in terms if self._vocabulary.frequency(term.word) <= most]
        asked = any(term.window_worth for term in terms)
        every = [term for term in terms if not asked or term.window_worth or term in telling]
        nominees = self._nominated(telling, masks)
        if len(telling) < len(every) and sum(len(one.rows) for one in nominees) < NOMINATED:
            nominees = self._nominated(every, masks)
        return _foremost(nominees, NOMINATED)

    def _nominated(self, terms: Sequence[Term], masks: Sequence[Mask | None]) -> list[Nominees]:
        return [judge.nominate(terms, mask, NOMINATED) for judge, mask in zip(self._judges, masks, strict=True)]

    def _wanted(self, query: Query, part: int) -> dict[int, tuple[int, float]]:
        """The words of a part that match a token asked for, by their numbers: which token, and how well."""
        wanted: dict[int, tuple[int, float]] = {}
        for place, token in enumerate(query.asked + query.carried):
            for word in token.words:
                numbers, shares = self._vocabulary.kin(word).parts[part]
                near = np.flatnonzero(shares > MATCHING)
                for number, share in zip(numbers[near].tolist(), shares[near].tolist(), strict=True):
                    if share > wanted.get(number, (0, 0.0))[1]:
                        wanted[number] = (place, share)
        return wanted

    def _terms(self, query: Query) -> list[Term]:
        """The words of a question, with what each counts here."""
        size, articles = self.totals.paragraphs, self.totals.articles
        terms = []
        for word, weight in query.words.items():
            kin, idf = self._vocabulary.kin(word), self.idf(word)
            # Nearly every window and article holds the words that frame a question: they would only cost time.
            asked = weight > FRAME_WEIGHT
            term = Term(
                word=word,
                kin=kin,
                worth=weight * mended_idf(min(kin.spread, size), size),
                mass=weight * idf,
                window_worth=weight * idf if asked else 0.0,
                article_worth=weight * mended_idf(self._vocabulary.holders(word), articles) if asked else 0.0,
            )
            terms.append(term)
        return terms

    def _piece_worths(self, query: Query) -> dict[str, float]:
        """What each piece of a question counts here."""
        size = len(self)
        frequency = self._vocabulary.piece_frequency
        return {piece: weight * mended_idf(min(frequency(piece), size), size) for piece, weight in query.pieces.items()}

    def _opening(self, query: Query) -> tuple[list[int], set[int]] | None:
        """How the answer to 'What is …?' begins: the words asked for, then one of those that frame the question.

        None where so much is asked that it is no definition. The 'is' may be of any language.
        """
        asked = [word for token in query.asked for word in token.words]
        if not 0 < len(asked) <= DEFINED:
            return None
        return [digest(word) for word in asked], {digest(word) for word in query.words.keys() - set(asked)}


def _opens(said: list[int], asked: list[int], frame: set[int]) -> bool:
    """Whether a paragraph begins with what is asked for and then 'is'; an article may stand before it."""
    leads = range(min(2, len(said) - len(asked)))
    return any(said[lead : lead + len(asked)] == asked and said[lead + len(asked)] in frame for lead in leads)


def _foremost(nominees: Sequence[Nominees], most: int) -> list[Nominees]:
    """The best `most` of the nominees of all parts."""
    least = _least([one.scores for one in nominees], most)
    return [one.from_(least) for one in nominees]


def _least(scores: Sequence[Floats], most: int) -> float:
    """The score of the `most`-th best; of the last one, where there are not so many."""
    every = np.concatenate(scores) if scores else np.zeros(0)
    return float(np.partition(every, -most)[-most]) if len(every) > most else float(every.min(initial=np.inf))
