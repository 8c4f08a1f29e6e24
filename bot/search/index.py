"""The index: every paragraph by its own words, the pieces of its words, and what stands around it."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np

from bot.articles import Article, Paragraph
from bot.search.analyzer import terms
from bot.search.copies import are_as_long, is_copy
from bot.search.filters import EVERYTHING, Filters
from bot.search.limits import Limits
from bot.search.matching import Alike, Demand, Wanted
from bot.search.postings import Postings, Scores
from bot.search.query import BEFORE_WEIGHT, FRAME_WEIGHT, Query
from bot.search.vocabulary import Vocabulary

PIECES_WEIGHT = 0.15
WINDOW_WEIGHT = 0.45
ARTICLE_WEIGHT = 0.45
MATCHING = 0.5
"""A word matches another when they share more than this part of their pieces; for the score, less will do."""
DENSITY_WEIGHT = 0.6
RERANKED = 50
"""So many of the best paragraphs are looked at once more, for how near to each other the words stand."""
STRETCH = 30
"""Words that a long sentence has, about."""
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
WINDOW_WORDS = 120
"""A window grows around a paragraph until it holds as many words as a long paragraph of an encyclopaedia."""


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
    weight above. Only a paragraph that has a word or piece of the question itself is ever a hit; what stands
    around it can but change its place.
    """

    def __init__(self, articles: Iterable[Article]) -> None:
        every = list(articles)
        self._paragraphs = [paragraph for article in every for paragraph in article.paragraphs]
        self._owners = np.repeat(np.arange(len(every)), [len(article.paragraphs) for article in every])
        analysed = [terms(paragraph.text) for paragraph in self._paragraphs]
        self._pieces = Postings(pieces for _, pieces in analysed)
        words = [words for words, _ in analysed]
        del analysed  # the pieces are four times as many as the words
        self._words = Postings(words)
        titles = [terms(article.title)[0] for article in every]
        own = _by_article(every, words)
        self._windows = Postings(chain.from_iterable(map(_windows, every, own, titles)))
        summaries = [terms(article.summary)[0] for article in every]
        self._articles = Postings(
            [*title, *title, *summary, *chain.from_iterable(texts)]
            for title, summary, texts in zip(titles, summaries, own, strict=True)
        )
        self._vocabulary = Vocabulary(self._windows.vocabulary)
        self._limits = Limits(every, self._paragraphs, self._owners, self._words, self._windows)

    def __len__(self) -> int:
        """The number of paragraphs."""
        return len(self._paragraphs)

    def __contains__(self, word: str) -> bool:
        """Whether a paragraph, a heading or a title holds this word (folded, as the analyzer yields it)."""
        return word in self._windows

    @property
    def word_count(self) -> int:
        """How many different words there are."""
        return len(self._windows.vocabulary)

    def idf(self, word: str) -> float:
        """How telling a word is among these paragraphs: near 0 where all hold it, highest where none does."""
        return self._words.idf(word)

    def demand(self, query: Query) -> Demand:
        """What a question asks of these paragraphs, and what its words count here."""
        alike = {word: self._vocabulary.alike(word) for word in query.words}
        # What only says from when the answer is to be, its article's date tells as well.
        dating = query.dating if self._limits.limiting(query) else frozenset()
        told = {word for place in dating for word in query.asked[place].words}
        words = {word: weight for word, weight in query.words.items() if word not in told}
        attainable = self._words.attainable(words) + PIECES_WEIGHT * self._pieces.attainable(query.pieces)
        mass = tuple(
            0.0 if place in dating else max(map(self.idf, token.words)) * (KIND_WEIGHT if place in query.kinds else 1.0)
            for place, token in enumerate(query.asked)
        ) + tuple(BEFORE_WEIGHT * max(map(self.idf, token.words)) for token in query.carried)
        every = query.asked + query.carried
        unknown = (place for place, token in enumerate(every) if not any(word in self for word in token.words))
        return Demand(query, mass, _wanted(query, alike), frozenset(unknown), alike, attainable)

    def near_spellings(self, word: str, edits: int) -> list[str]:
        """The words of the corpus with the same first letter that a few `edits` may have turned into this one."""
        return [known for known in self._vocabulary.beginning(word[0]) if abs(len(known) - len(word)) <= edits]

    def search(self, demand: Demand, limit: int, *, within: bool = True, filters: Filters = EVERYTHING) -> list[Hit]:
        """The best `limit` paragraphs, best first; equal scores by slug and number of the paragraph.

        Only those that the filters admit and those `within` the limits that the question sets (its time, its
        phrases), unless that is False. Of paragraphs that say the same, the best one.
        """
        query = demand.query
        scores = self._scores(demand)
        self._limits.keep_to(filters, scores)
        if within:
            self._limits.apply(query, scores)
        best = _best(scores, max(2 * limit, RERANKED))
        said = {number: self._words.terms_of(number) for number in best}
        worth, opening = self._worth(demand), self._opening(query)
        for number in best:
            scores[number] += DENSITY_WEIGHT * _density(said[number], worth)
            if opening and _opens(said[number], *opening):
                scores[number] *= DEFINING
            if query.when.newest:
                age = self._limits.age(int(self._owners[number]))
                scores[number] *= 1 + NEWEST_WEIGHT * 0.5 ** (age / NEWEST_HALVES)
        best.sort(key=lambda number: (-scores[number], number))
        wanted = {self._windows.number(word): match for word, match in demand.wanted.items()}
        return [
            Hit(
                self._paragraphs[first],
                float(scores[first]),
                self._held(first, wanted),
                tuple(self._paragraphs[copy] for copy in copies),
            )
            for first, *copies in self._distinct(best, said, limit)
        ]

    def _held(self, number: int, wanted: Mapping[int | None, tuple[int, float]]) -> Mapping[int, float]:
        """For each token asked for that a paragraph or what stands around it holds, the strength of its best match."""
        held: dict[int, float] = {}
        for word in wanted.keys() & set(self._windows.terms_of(number)):
            place, strength = wanted[word]
            held[place] = max(strength, held.get(place, 0.0))
        return held

    def is_limited(self, query: Query) -> bool:
        """Whether a question limits its answer to a time or to what holds its phrases."""
        return bool(query.phrases or self._limits.limiting(query))

    def _scores(self, demand: Demand) -> Scores:
        """The score of every paragraph, without what the words' nearness to each other adds."""
        query = demand.query
        own = self._words.scores_alike(query.words, demand.alike)
        own += PIECES_WEIGHT * self._pieces.scores(query.pieces)
        # Nearly every window and article holds the words that frame a question: they would only cost time.
        asked = {word: weight for word, weight in query.words.items() if weight > FRAME_WEIGHT}
        around = WINDOW_WEIGHT * self._windows.scores(asked)
        around += ARTICLE_WEIGHT * self._articles.scores(asked)[self._owners]
        return np.where(own > 0, own + around, 0.0)

    def _distinct(self, best: list[int], said: Mapping[int, list[int]], limit: int) -> list[list[int]]:
        """The first `limit` paragraphs that differ in what they say, each with its copies."""
        groups: list[list[int]] = []
        numbers = self._words.numbers
        for rank, number in enumerate(best):
            if len(groups) == limit and rank >= 2 * limit:
                break  # a copy has nearly the same score
            words = said[number]
            near = (one for one in groups if are_as_long(words, said[one[0]]))
            group = next((one for one in near if is_copy(words, said[one[0]], numbers)), None)
            if group:
                group.append(number)
            elif len(groups) < limit:
                groups.append([number])
        return groups

    def _worth(self, demand: Demand) -> dict[int, tuple[int, float]]:
        """For each word of the corpus that is asked for, or alike: which one of the query, and what it counts."""
        worth: dict[int, tuple[int, float]] = {}
        for place, (word, weight) in enumerate(demand.query.words.items()):
            mass = weight * self.idf(word)
            for other, share in demand.alike[word].items():
                number = self._words.number(other)
                if number is not None and worth.get(number, (0, 0.0))[1] < mass * share:
                    worth[number] = (place, mass * share)
        return worth

    def _opening(self, query: Query) -> tuple[list[int | None], set[int | None]] | None:
        """How the answer to 'What is …?' begins: the words asked for, then one of those that frame the question.

        None where so much is asked that it is no definition. The 'is' may be of any language.
        """
        asked = [word for token in query.asked for word in token.words]
        if not 0 < len(asked) <= DEFINED:
            return None
        frame = {self._words.number(word) for word in query.words.keys() - set(asked)}
        return [self._words.number(word) for word in asked], frame


def _wanted(query: Query, alike: Alike) -> Wanted:
    """The words that match a token asked for: its own, and those that are alike by more than `MATCHING`."""
    wanted: dict[str, tuple[int, float]] = {}
    for place, token in enumerate(query.asked + query.carried):
        for word in token.words:
            for other, share in alike[word].items():
                if share > max(MATCHING, wanted.get(other, (0, 0.0))[1]):
                    wanted[other] = (place, share)
    return wanted


def _opens(said: list[int], asked: list[int | None], frame: set[int | None]) -> bool:
    """Whether a paragraph begins with what is asked for and then 'is'; an article may stand before it."""
    leads = range(min(2, len(said) - len(asked)))
    return any(said[lead : lead + len(asked)] == asked and said[lead + len(asked)] in frame for lead in leads)


def _density(said: list[int], worth: Mapping[int, tuple[int, float]]) -> float:
    """How much of what is asked for the best stretch of `STRETCH` words holds, each word of it counted once."""
    recent: deque[tuple[int, int]] = deque()
    held: dict[int, deque[float]] = {}  # for each word asked for, what its matches in the stretch count
    best = total = 0.0
    for place, word in enumerate(said):
        if word not in worth:
            continue
        asked, mass = worth[word]
        matches = held.setdefault(asked, deque())
        total += max(0.0, mass - max(matches, default=0.0))
        matches.append(mass)
        recent.append((place, asked))
        while place - recent[0][0] >= STRETCH:
            matches = held[recent.popleft()[1]]
            total -= max(0.0, matches.popleft() - max(matches, default=0.0))
        best = max(best, total)
    return best


def _by_article(articles: Sequence[Article], words: Sequence[list[str]]) -> list[Sequence[list[str]]]:
    """The words of all paragraphs, parted by the article that they are in."""
    ends = list(accumulate(len(article.paragraphs) for article in articles))
    return [words[end - len(article.paragraphs) : end] for article, end in zip(articles, ends, strict=True)]


def _windows(article: Article, words: Sequence[list[str]], title: list[str]) -> Iterator[list[str]]:
    """For each paragraph: the title, its heading, and the paragraphs around it up to `WINDOW_WORDS` words."""
    for number, paragraph in enumerate(article.paragraphs):
        first = last = number
        count = len(words[number])
        while count < WINDOW_WORDS and (first > 0 or last < len(words) - 1):
            if first > 0:
                first -= 1
                count += len(words[first])
            if last < len(words) - 1:
                last += 1
                count += len(words[last])
        around = [word for found in words[first : last + 1] for word in found]
        yield [*title, *terms(paragraph.heading)[0], *around]


def _best(scores: Scores, limit: int) -> list[int]:
    """The places of the highest scores above 0, equal ones in their order."""
    if limit < len(scores):
        least = max(float(np.partition(scores, -limit)[-limit]), 0.0)
        candidates = np.flatnonzero(scores >= least)
    else:
        candidates = np.arange(len(scores))
    order = candidates[np.argsort(-scores[candidates], kind="stable")][:limit]
    return [int(number) for number in order if scores[number] > 0]
