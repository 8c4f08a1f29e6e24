"""A corpus to measure with: made here, with words as frequent, as new and as alike as in real text, or of articles."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from bot.articles import Article, Paragraph, Rules
from bot.library import Library
from bot.search.analyzer import terms
from bot.search.index.forward import numbered
from tests.speed.spelling import FUNCTION_WORDS, spelled

Numbers = npt.NDArray[np.integer]

COMMON = 5000
"""Zipf's law holds for so many of the most frequent words; beyond, words get rare faster, as in real text."""
FLATTENED = 2.7
"""Mandelbrot's correction: the very first words are not as frequent as Zipf's law alone has it."""
GROWTH = 0.62
"""Heaps' law: the number of different words grows with this power of the length of the text."""
LENGTH = (3.9, 0.55)
"""The natural logarithm of a paragraph's words: mean and deviation. Half of them have more than 49 words."""
PARAGRAPHS = 9
"""Articles have one paragraph and about so many more."""
TOPICAL = 0.3
"""This share of the words comes from the few that the article is about."""
TOPIC, SUBJECT = 200, 30
"""So many words belong to a topic, and an article is about so many of them."""
ARTICLES_OF_TOPIC = 20
SENTENCE = 16


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, as a person writes it, and its terms without the most frequent words."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Corpus:
    """The words of many paragraphs by number, the most frequent ones first.

    `ends[i]` is where the i-th paragraph ends in `tokens`, `article_ends[i]` where the i-th article ends among the
    paragraphs.
    """

    words: Sequence[str]
    tokens: Numbers
    ends: Numbers
    article_ends: Numbers

    @classmethod
    def made(cls, paragraphs: int, seed: int = 4) -> Self:
        """A corpus of so many paragraphs, the same for the same seed."""
        draw = np.random.default_rng(seed)
        sizes = 1 + draw.poisson(PARAGRAPHS, paragraphs // PARAGRAPHS + 1)
        article_ends = np.minimum(np.cumsum(sizes), paragraphs)
        article_ends = article_ends[: int(np.searchsorted(article_ends, paragraphs)) + 1]
        article_ends[-1] = paragraphs
        lengths = np.clip(draw.lognormal(*LENGTH, paragraphs), 6, 300).astype(np.int64)
        ends = np.cumsum(lengths)
        ranks = _ranks(draw.random(int(ends[-1])))
        about = np.flatnonzero(draw.random(len(ranks)) < TOPICAL)
        article = np.searchsorted(article_ends, np.searchsorted(ends, about, side="right"), side="right")
        subjects = _subjects(draw, len(article_ends))
        ranks[about] = subjects[article, (SUBJECT * draw.random(len(about)) ** 2).astype(np.int64)]
        present, tokens = np.unique(ranks, return_inverse=True)
        return cls(spelled(present), tokens.astype(np.int32), ends, article_ends)

    @classmethod
    def of(cls, folder: Path) -> Self:
        """The words of a folder of articles."""
        library = Library(folder, Rules())
        library.load()
        index = library.current.index
        articles = [index.articles[slug] for slug in index.articles]
        texts = [terms(paragraph.text)[0] for article in articles for paragraph in article.paragraphs]
        words, tokens, ends = numbered(texts)
        order = np.argsort(-np.bincount(tokens, minlength=len(words)), kind="stable")
        places = np.empty(len(order), dtype=np.int32)
        places[order] = np.arange(len(order))
        spelling = list(words)
        article_ends = np.cumsum([len(article.paragraphs) for article in articles])
        return cls([spelling[number] for number in order.tolist()], places[tokens], ends, article_ends)

    def save(self, folder: Path) -> None:
        """Write it into a folder, so that other processes need not make it again."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "words.json").write_text(json.dumps(self.words), encoding="utf-8")
        for name in ("tokens", "ends", "article_ends"):
            np.save(folder / f"{name}.npy", getattr(self, name))

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The corpus that was saved in a folder, mapped."""
        words = json.loads((folder / "words.json").read_text(encoding="utf-8"))
        return cls(
            words, *(np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("tokens", "ends", "article_ends"))
        )

    def __len__(self) -> int:
        """How many paragraphs it has."""
        return len(self.ends)

    @cached_property
    def _spelling(self) -> npt.NDArray[np.object_]:
        return np.array(self.words, dtype=object)

    def terms(self, paragraph: int) -> list[str]:
        """The words of a paragraph."""
        start = int(self.ends[paragraph - 1]) if paragraph else 0
        found: list[str] = self._spelling[self.tokens[start : int(self.ends[paragraph])]].tolist()
        return found

    def every(self) -> list[list[str]]:
        """The words of all paragraphs."""
        return [self.terms(paragraph) for paragraph in range(len(self))]

    def paragraphs_of(self, article: int) -> range:
        """The numbers of the paragraphs of an article."""
        return range(int(self.article_ends[article - 1]) if article else 0, int(self.article_ends[article]))

    def article(self, number: int, added: str = "") -> Article:
        """An article whose paragraphs have these words, after a word `added` to the first of them."""
        slug = slug_of(number)
        texts = [_text(self.terms(paragraph)) for paragraph in self.paragraphs_of(number)]
        texts[0] = f"{added} {texts[0]}".lstrip()
        paragraphs = tuple(Paragraph(slug, place, "", text) for place, text in enumerate(texts))
        title = " ".join(texts[0].rstrip(".").split()[:7])
        return Article(slug, title, f"Paper {number % 20}", "", None, f"Part {number % 7}", "", "en", (), paragraphs)

    def articles(self, numbers: range) -> Iterator[Article]:
        """Some of the articles."""
        return (self.article(number) for number in numbers)

    def questions(self, count: int, seed: int = 5) -> list[Question]:
        """Questions about what stands in paragraphs drawn by chance: 5 terms, give or take a few."""
        draw = np.random.default_rng(seed)
        frequent = frozenset(self.words[: len(FUNCTION_WORDS)])
        found: list[Question] = []
        while len(found) < count:
            told = [word for word in self.terms(int(draw.integers(len(self)))) if word not in frequent]
            wanted = max(2, int(draw.poisson(5)))
            if len(told) >= wanted:
                words = [told[place] for place in sorted(draw.choice(len(told), wanted, replace=False).tolist())]
                found.append(Question(_asked(words), tuple(words)))
        return found


def slug_of(number: int) -> str:
    """The slug of an article; they sort as their numbers do."""
    return f"{number // 1000:04}/{number:07}"


def _ranks(chances: npt.NDArray[np.float64]) -> Numbers:
    """The ranks of words drawn by chance (from 0, the most frequent), by the inverse of their distribution."""
    tail = 1 / GROWTH - 1
    within = np.log((COMMON + FLATTENED) / FLATTENED)
    drawn = chances * (within + 1 / tail)
    rare = np.flatnonzero(drawn > within)
    ranks = FLATTENED * np.expm1(np.minimum(drawn, within))
    ranks[rare] = COMMON * np.maximum(1 - (drawn[rare] - within) * tail, 1e-6) ** (-1 / tail)
    return ranks.astype(np.int64)


def _subjects(draw: np.random.Generator, articles: int) -> Numbers:
    """For each article, the words that it is about: some of those of its topic, which other articles share."""
    topics = articles // ARTICLES_OF_TOPIC + 1
    low = np.log((len(FUNCTION_WORDS) + FLATTENED) / FLATTENED)
    high = np.log((COMMON + FLATTENED) / FLATTENED) + GROWTH / (1 - GROWTH)
    words = _ranks((low + (high - low) * draw.random((topics, TOPIC))).ravel() / high).reshape(topics, TOPIC)
    chosen: Numbers = words[
        draw.integers(topics, size=articles)[:, None], draw.integers(TOPIC, size=(articles, SUBJECT))
    ]
    return chosen


def _text(words: Sequence[str]) -> str:
    """Sentences of these words."""
    sentences = (" ".join(words[start : start + SENTENCE]) for start in range(0, len(words), SENTENCE))
    return " ".join(f"{sentence.capitalize()}." for sentence in sentences)


def _asked(words: Sequence[str]) -> str:
    """A question with these words among those that frame one."""
    return f"What is the {words[0]} of {' '.join(words[1:])}?"
