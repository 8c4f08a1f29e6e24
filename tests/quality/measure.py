"""How well, and how fast, judged questions are answered: the outcome of each, and figures over many."""

import gc
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from types import BuiltinFunctionType, FunctionType, MethodType, ModuleType

import numpy as np
import numpy.typing as npt

from bot.answers import Answer, Answerer, Quote
from bot.articles import Article, Paragraph
from tests.quality.sets import JudgedSet, Question

SHOWN = 3
"""An answer is right when the paragraph is among so many of the first quotes: those that a person sees."""

RESAMPLES = 2000
BINS = 10

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Outcome:
    """A question with its answer of ten quotes: which of them is the first right one (from 0), and the time taken."""

    question: Question
    answer: Answer
    place: int | None
    seconds: float

    @property
    def right(self) -> bool:
        """Whether a person would be shown the right paragraph."""
        return self.within(SHOWN)

    def within(self, first: int) -> bool:
        """Whether the right paragraph is among the `first` quotes."""
        return self.place is not None and self.place < first

    @property
    def right_article(self) -> bool:
        """Whether the first quote is of the right article."""
        return [quote.article.slug for quote in self.answer.quotes[:1]] == [self.question.gold]

    @property
    def says_it(self) -> bool:
        """Whether the sentence in bold of the first quote holds the answer."""
        best = self.answer.quotes[0] if self.answer.quotes else None
        return best is not None and self.question.holds_answer(best.paragraph.text[slice(*best.sentence)])


@dataclass(frozen=True)
class Found:
    """A paragraph that was found: as much of a quote as the judging looks at."""

    article: Article
    paragraph: Paragraph


def ask(judged: JudgedSet) -> list[Outcome]:
    """Every question of a set, answered one after the other."""
    answerer = Answerer(lambda: judged.snapshot)
    outcomes = []
    for question in judged.questions:
        start = time.perf_counter()
        answer = answerer.answer(question.text, limit=10)
        seconds = time.perf_counter() - start
        outcomes.append(Outcome(question, answer, place(question, answer.quotes), seconds))
    return outcomes


def place(question: Question, found: Sequence[Quote | Found]) -> int | None:
    """Which quote is the first that was judged to answer, counted from 0; in any of the articles that it stands in."""
    for number, one in enumerate(found):
        for article in (one.article, *getattr(one, "also", ())):
            # Most are of other articles; that is seen without comparing texts.
            able = article.slug == question.gold or article.slug in question.also
            if able and question.is_right(Found(article, one.paragraph)):  # type: ignore[arg-type]
                return number
    return None


def mean(values: Sequence[bool]) -> float:
    """The share of those that hold."""
    return sum(values) / len(values) if values else float("nan")


def interval(values: Sequence[float], resamples: int = RESAMPLES) -> tuple[float, float]:
    """The 95 % interval of the mean, by the bootstrap: how it would vary with other questions of the same kind."""
    given = np.array(values, dtype=np.float64)
    drawn = np.random.default_rng(0).integers(len(given), size=(resamples, len(given)))
    low, high = np.percentile(given[drawn].mean(axis=1), [2.5, 97.5])
    return float(low), float(high)


@dataclass(frozen=True)
class Bin:
    """Answers whose confidence is about the same: their share of all, mean confidence, and share of right ones."""

    share: float
    confidence: float
    right: float


def calibration(confidence: Floats, right: Floats, weights: Floats) -> list[Bin]:
    """The bins that have answers, of ten equally wide ones; the `weights` of all answers add up to 1."""
    numbers = np.minimum((confidence * BINS).astype(int), BINS - 1)
    bins = []
    for number in np.unique(numbers):
        here = numbers == number
        whole = float(weights[here].sum())
        means = [float((weights[here] * values[here]).sum()) / whole for values in (confidence, right)]
        bins.append(Bin(whole, *means))
    return bins


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: how far, on average, the confidence is from the share of right ones."""
    return sum(one.share * abs(one.right - one.confidence) for one in bins)


def megabytes(root: object) -> float:
    """The memory of all that an object leads to, by what Python and numpy say of each part; articles not counted."""
    seen: set[int] = set()
    waiting, total = [root], 0
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, _NOT_COUNTED):
            continue
        seen.add(id(one))
        total += sys.getsizeof(one)
        # numpy does not tell the collector of the array that another one is a view of.
        waiting += [one.base] if isinstance(one, np.ndarray) else gc.get_referents(one)
    return total / 1e6


_NOT_COUNTED = (Article, Paragraph, type, ModuleType, FunctionType, BuiltinFunctionType, MethodType, type(None))
