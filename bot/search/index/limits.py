"""What a question limits its answer to, a time and phrases in quotation marks, and what its asker does."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from bot.search.dates import Period
from bot.search.filters import Filters, Names, same_name
from bot.search.index.forward import Ids
from bot.search.index.segment import Mask, Part, Segment
from bot.search.index.strings import Strings, among
from bot.search.query import Query

YEARS = 12
"""A period of more years than this is looked for by the dates of the articles only, not by the years in a text."""


class Limits:
    """Tells which paragraphs of some parts are within a period or hold a phrase; immutable."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        dated = [days[days > 0] for days in (part.segment.days[part.living] for part in parts)]
        self._newest = max((int(days.max()) for days in dated if len(days)), default=0)
        self._oldest = min((int(days.min()) for days in dated if len(days)), default=0)

    def age(self, day: int) -> int:
        """How many days before the newest article a day is (0: unknown, which is as old as can be)."""
        return self._newest - day

    def limiting(self, query: Query) -> Period | None:
        """The period of a question where it can be meant of the articles' dates.

        'In 1890' is nothing that articles from 2020 on could be limited to.
        """
        period = query.when.period
        if period and period.named and not self._overlaps(period):
            return None
        return period

    def admitted(self, filters: Filters) -> list[Mask | None]:
        """For each part, which articles the filters admit; None where that is all of them."""
        if not filters:
            return [None] * len(self._parts)
        return [_admitted(part.segment, filters) for part in self._parts]

    def years(self, filters: Filters) -> set[int]:
        """The years that the admitted articles are from."""
        found: set[int] = set()
        for part, admitted in zip(self._parts, self.admitted(filters), strict=True):
            days = part.segment.days[part.living if admitted is None else part.living & admitted]
            found |= {date.fromordinal(day).year for day in np.unique(days[days > 0]).tolist()}
        return found

    def masks(self, query: Query, filters: Filters, *, within: bool) -> list[Mask | None]:
        """For each part, which paragraphs may be found; None for all of them.

        Those that the filters admit and that hold nothing that the question excludes; `within`, only those that are
        of its time and hold its phrases as well.
        """
        period = self.limiting(query) if within else None
        phrases = query.phrases if within else ()
        found = []
        for part, admitted in zip(self._parts, self.admitted(filters), strict=True):
            segment = part.segment
            masks = [_holding(segment, phrase) for phrase in phrases]
            masks += [~_holding(segment, words) for words in query.excluded]
            if admitted is not None:
                masks.append(admitted[segment.owners])
            if period:
                masks.append(_during(segment, period))
            found.append(np.logical_and.reduce(masks) if masks else None)
        return found

    def _overlaps(self, period: Period) -> bool:
        first, last = _ordinals(period)
        return first <= self._newest and self._oldest <= last


def _admitted(segment: Segment, filters: Filters) -> Mask:
    admitted = _among(segment.categories, segment.category_of, filters.categories)
    admitted &= _among(segment.sources, segment.source_of, filters.sources)
    if filters.since or filters.until:
        admitted &= _between(segment, Period(filters.since, filters.until, named=False))
    return admitted


def _among(names: Strings, numbers: Ids, wanted: Names | None) -> Mask:
    """Which articles have one of the names wanted; all for None."""
    if wanted is None:
        return np.ones(len(numbers), dtype=np.bool_)
    return np.array([same_name(name) in wanted for name in names], dtype=np.bool_)[numbers]


def _between(segment: Segment, period: Period) -> Mask:
    """Which articles were published in a period."""
    first, last = _ordinals(period)
    return (first <= segment.days) & (segment.days <= last) & (segment.days > 0)


def _during(segment: Segment, period: Period) -> Mask:
    """Published in a period; where that is named ('in 2016'), also what names a year of it, or stands beside that."""
    inside = _between(segment, period)[segment.owners]
    if period.named and period.first and period.last and period.last.year - period.first.year < YEARS:
        for year in range(period.first.year, period.last.year + 1):
            number = segment.number(str(year))
            if number is not None:
                inside |= _around(segment, number)
    return inside


def _around(segment: Segment, word: int) -> Mask:
    """Which paragraphs hold a word in their window: in a paragraph of it, their heading or their title."""
    size = len(segment.owners)
    held = np.zeros(size + 1, dtype=np.int64)
    rows, _ = segment.postings.of_word(word)
    held[1:][rows] = 1
    before = np.cumsum(held)
    places = np.arange(size)
    inside: Mask = before[places + segment.forth + 1] > before[places - segment.back]
    return inside | _headed(segment, [word])


def _holding(segment: Segment, phrase: Sequence[str]) -> Mask:
    """Which paragraphs hold a phrase, or have it in their title or heading."""
    inside = np.zeros(len(segment.owners), dtype=np.bool_)
    numbers = [segment.number(word) for word in phrase]
    words = [number for number in numbers if number is not None]
    if len(words) < len(numbers):
        return inside
    rows, *others = sorted((segment.postings.of_word(word)[0] for word in words), key=len)
    for other in others:
        rows = rows[np.isin(rows, other, assume_unique=True)]
    held = [row for row in rows.tolist() if len(_places(segment.words_of(row), words))]
    inside[held] = True
    return inside | _headed(segment, words)


def _headed(segment: Segment, phrase: Sequence[int]) -> Mask:
    """Which paragraphs have a phrase in their title or heading."""
    forward, size = segment.forward, len(segment.owners)
    begin = int(forward.row_ends[size - 1]) if size else 0
    end = int(forward.row_ends[segment.titles + len(segment.days) - 1]) if size else 0
    starts = begin + _places(forward.tokens[begin:end], phrase)
    rows = np.searchsorted(forward.row_ends, starts, side="right")
    # A phrase must not run on from one heading into the next.
    rows = rows[rows == np.searchsorted(forward.row_ends, starts + len(phrase) - 1, side="right")]
    marked = among(rows, segment.titles + len(segment.days) + 1)
    headings = np.where(forward.heading_of >= 0, size + forward.heading_of, -1)  # the last one is no row
    headed: Mask = marked[headings] | marked[segment.titles + segment.owners]
    return headed


def _places(tokens: Ids, phrase: Sequence[int]) -> Ids:
    """Where a phrase begins in a text."""
    count = len(tokens) - len(phrase) + 1
    fits = np.ones(max(0, count), dtype=np.bool_)
    for offset, word in enumerate(phrase):
        fits &= tokens[offset : offset + len(fits)] == word
    return np.flatnonzero(fits)


def _ordinals(period: Period) -> tuple[int, int]:
    first = period.first.toordinal() if period.first else 1
    return first, period.last.toordinal() if period.last else 2**62
