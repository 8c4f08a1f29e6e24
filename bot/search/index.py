"""The index: every paragraph by its own words, the pieces of its words, and what stands around it."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

import numpy as np

from bot.articles import Article, Paragraph
from bot.search.analyzer import terms
from bot.search.matching import Demand, Wanted
from bot.search.postings import Postings, Scores
from bot.search.query import Query
from bot.search.vocabulary import Vocabulary

PIECES_WEIGHT = 0.15
WINDOW_WEIGHT = 0.45
ARTICLE_WEIGHT = 0.45
MATCHING = 0.5
"""A word matches another when they share more than this part of their pieces; for the score, less will do."""
DENSITY_WEIGHT = 0.6
RERANKED = 50
"""So many of the best paragraphs are looked at once more, for how near to each other the words stand."""
STRETCH = 20
"""Words that a sentence has, about."""
KIND_WEIGHT = 0.5
"""What the word for the kind of thing that is sought counts: an answer often names the thing without it."""
DEFINING = 1.5
"""How many times its score a paragraph counts that defines what is asked for ('X is …' for 'What is X?')."""
DEFINED = 4
"""A question with more words than this asks for no definition."""
WINDOW_WORDS = 120
"""A window grows around a paragraph until it holds as many words as a long paragraph of an encyclopaedia."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that shares a term with the question, and its score (higher is better, above 0)."""

    paragraph: Paragraph
    score: float


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
        self._articles = Postings(
            [*title, *title, *chain.from_iterable(texts)] for title, texts in zip(titles, own, strict=True)
        )
        self._vocabulary = Vocabulary(self._windows.vocabulary)

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
        attainable = self._words.attainable(query.words) + PIECES_WEIGHT * self._pieces.attainable(query.pieces)
        mass = tuple(
            max(map(self.idf, token.words)) * (KIND_WEIGHT if place in query.kinds else 1.0)
            for place, token in enumerate(query.asked)
        )
        return Demand(query, mass, self._wanted(query), attainable)

    def near_spellings(self, word: str, edits: int) -> list[str]:
        """The words of the corpus with the same first letter that a few `edits` may have turned into this one."""
        return [known for known in self._vocabulary.beginning(word[0]) if abs(len(known) - len(word)) <= edits]

    def search(self, query: Query, limit: int) -> list[Hit]:
        """The best `limit` paragraphs, best first; equal scores by slug and number of the paragraph."""
        alike = {word: self._vocabulary.alike(word) for word in query.words}
        own = self._words.scores_alike(query.words, alike)
        own += PIECES_WEIGHT * self._pieces.scores(query.pieces)
        around = WINDOW_WEIGHT * self._windows.scores(query.words)
        around += ARTICLE_WEIGHT * self._articles.scores(query.words)[self._owners]
        scores = np.where(own > 0, own + around, 0.0)
        best = _best(scores, max(limit, RERANKED))
        worth, opening = self._worth(query, alike), self._opening(query)
        for number in best:
            said = self._words.terms_of(number)
            scores[number] += DENSITY_WEIGHT * _density(said, worth)
            if opening and _opens(said, *opening):
                scores[number] *= DEFINING
        best.sort(key=lambda number: (-scores[number], number))
        return [Hit(self._paragraphs[number], float(scores[number])) for number in best[:limit]]

    def _wanted(self, query: Query) -> Wanted:
        """The words that match a token asked for: its own, and those that are alike by more than `MATCHING`."""
        wanted: dict[str, tuple[int, float]] = {}
        for place, token in enumerate(query.asked):
            for word in token.words:
                for other, share in self._vocabulary.alike(word).items():
                    if share > max(MATCHING, wanted.get(other, (0, 0.0))[1]):
                        wanted[other] = (place, share)
        return wanted

    def _worth(self, query: Query, alike: Mapping[str, Mapping[str, float]]) -> dict[int, tuple[int, float]]:
        """For each word of the corpus that is asked for, or alike: which one of the query, and what it counts."""
        worth: dict[int, tuple[int, float]] = {}
        for place, (word, weight) in enumerate(query.words.items()):
            mass = weight * self.idf(word)
            for other, share in alike[word].items():
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


def _opens(said: list[int], asked: list[int | None], frame: set[int | None]) -> bool:
    """Whether a paragraph begins with what is asked for and then 'is'; an article may stand before it."""
    leads = range(min(2, len(said) - len(asked)))
    return any(said[lead : lead + len(asked)] == asked and said[lead + len(asked)] in frame for lead in leads)


def _density(said: list[int], worth: Mapping[int, tuple[int, float]]) -> float:
    """How much of what is asked for the best stretch of `STRETCH` words holds, each word of it counted once."""
    recent: deque[tuple[int, int, float]] = deque()
    best = 0.0
    for place, word in enumerate(said):
        if word not in worth:
            continue
        recent.append((place, *worth[word]))
        while place - recent[0][0] >= STRETCH:
            recent.popleft()
        held: dict[int, float] = {}
        for _, asked, mass in recent:
            held[asked] = max(mass, held.get(asked, 0.0))
        best = max(best, sum(held.values()))
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
