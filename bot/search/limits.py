"""What a question limits its answer to, a time and phrases in quotation marks, and what its asker does."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from bot.articles import Article, Paragraph
from bot.search.analyzer import terms
from bot.search.dates import Period
from bot.search.filters import Filters, Names, same_name
from bot.search.postings import Postings, Scores
from bot.search.query import Query

YEARS = 12
"""A period of more years than this is looked for by the dates of the articles only, not by the years in a text."""

Mask = npt.NDArray[np.bool_]


class Limits:
    """Tells which paragraphs are within a period or hold a phrase; immutable.

    `owners[i]` is the place of the article of the i-th paragraph; `words` and `windows` are the postings of the
    paragraphs and of the text around them.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        paragraphs: Sequence[Paragraph],
        owners: npt.NDArray[np.int64],
        words: Postings,
        windows: Postings,
    ) -> None:
        self._titles = [terms(article.title)[0] for article in articles]
        self._paragraphs = paragraphs
        self._owners = owners
        self._words = words
        self._windows = windows
        days = [article.day.toordinal() if article.day else 0 for article in articles]
        self._days = np.array(days, dtype=np.int64)
        self._categories = _Column(article.category for article in articles)
        self._sources = _Column(article.source for article in articles)
        dated = self._days[self._days > 0]
        self._oldest, self._newest = (int(dated.min()), int(dated.max())) if len(dated) else (0, 0)

    def age(self, article: int) -> int:
        """How many days an article is older than the newest one; one without a date is as old as can be."""
        return int(self._newest - self._days[article])

    def limiting(self, query: Query) -> Period | None:
        """The period of a question where it can be meant of the articles' dates.

        'In 1890' is nothing that articles from 2020 on could be limited to.
        """
        period = query.when.period
        if period and period.named and not self._overlaps(period):
            return None
        return period

    def apply(self, query: Query, scores: Scores) -> None:
        """Set the scores of the paragraphs outside the limits to 0."""
        period = self.limiting(query)
        if period:
            scores[~self._during(period)] = 0.0
        for phrase in query.phrases:
            scores[~self._holding(phrase)] = 0.0

    def keep_to(self, filters: Filters, scores: Scores) -> None:
        """Set the scores of the paragraphs that the filters do not admit to 0."""
        if not filters:
            return
        admitted = self._categories.among(filters.categories) & self._sources.among(filters.sources)
        if filters.since or filters.until:
            admitted &= self._between(Period(filters.since, filters.until, named=False))
        scores[~admitted[self._owners]] = 0.0

    def _overlaps(self, period: Period) -> bool:
        first, last = _ordinals(period)
        return first <= self._newest and self._oldest <= last

    def _during(self, period: Period) -> Mask:
        """Published in a period; where that is named ('in 2016'), also what names a year of it."""
        inside = self._between(period)[self._owners]
        if period.named and period.first and period.last and period.last.year - period.first.year < YEARS:
            for year in range(period.first.year, period.last.year + 1):
                inside[self._windows.texts_with(str(year))] = True
        return inside

    def _between(self, period: Period) -> Mask:
        """Which articles were published in a period."""
        first, last = _ordinals(period)
        return (first <= self._days) & (self._days <= last) & (self._days > 0)

    def _holding(self, phrase: tuple[str, ...]) -> Mask:
        """Which paragraphs hold a phrase, or have it in their title or heading."""
        inside = np.zeros(len(self._paragraphs), dtype=np.bool_)
        ids = [self._words.number(word) for word in phrase]
        for number in self._windows.texts_with(*phrase):
            inside[number] = _within(ids, self._words.terms_of(number)) or any(
                _within(list(phrase), words)
                for words in (self._titles[self._owners[number]], terms(self._paragraphs[number].heading)[0])
            )
        return inside


class _Column:
    """A name for each article, such as its category."""

    def __init__(self, names: Iterable[str]) -> None:
        every = [same_name(name) for name in names]
        self._numbers = {name: number for number, name in enumerate(dict.fromkeys(every))}
        self._column = np.array([self._numbers[name] for name in every], dtype=np.int64)

    def among(self, names: Names | None) -> Mask:
        """Which articles have one of these names; all for None."""
        if names is None:
            return np.ones(len(self._column), dtype=np.bool_)
        return np.isin(self._column, [self._numbers[name] for name in names if name in self._numbers])


def _ordinals(period: Period) -> tuple[int, int]:
    first = period.first.toordinal() if period.first else 1
    return first, period.last.toordinal() if period.last else 2**62


def _within(part: Sequence[object], whole: Sequence[object]) -> bool:
    """Whether a sequence stands within another in one piece."""
    starts = (start for start in range(len(whole) - len(part) + 1) if whole[start] == part[0])
    return any(whole[start : start + len(part)] == part for start in starts)
