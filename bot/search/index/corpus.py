"""The articles of an index, read from it when they are asked for, and the lists of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import overload

import numpy as np

from bot.articles import Article
from bot.search.index.forward import article_of, headline_of
from bot.search.index.segment import Mask, Part
from bot.search.index.strings import Numbers, among, span

KEPT = 256
"""So many articles that were read last are kept ready."""


class Corpus(Mapping[str, Article]):
    """The living articles of some parts by their slugs, in the order of these; immutable."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._ready = lru_cache(maxsize=KEPT)(self._read)

    def __len__(self) -> int:
        return sum(part.totals.articles for part in self._parts)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._parts[place].segment.forward.slugs[number] for place, number in self._living()))

    def __contains__(self, slug: object) -> bool:
        return isinstance(slug, str) and self.place(slug) is not None

    def __getitem__(self, slug: str) -> Article:
        return self._ready(slug)

    def headline(self, slug: str) -> Article:
        """An article without its paragraphs; raises KeyError where there is none."""
        place, number = self._found(slug)
        return headline_of(self._parts[place].segment.forward, number)

    def place(self, slug: str) -> tuple[int, int] | None:
        """The part that has an article, and its number there."""
        for place, part in enumerate(self._parts):
            number = part.segment.forward.slugs.find(slug)
            if number is not None and part.living[number]:
                return place, number
        return None

    def listed(self, begun: Iterable[str] = (), among: Sequence[Mask | None] | None = None) -> Sequence[Article]:
        """The newest articles first, read as they are looked at.

        Only those in whose title, source or category each of the words `begun` (folded) begins one, and that are
        `among` those of their part, if that is given.
        """
        wanted = [part.living for part in self._parts]
        for place, part in enumerate(self._parts):
            for word in begun:
                wanted[place] = wanted[place] & _with_word_begun(part, word)
            if among is not None and (mask := among[place]) is not None:
                wanted[place] = wanted[place] & mask
        chosen = np.flatnonzero(np.concatenate([*wanted, [False]])[self._newest])
        return _Listed(self, self._newest[chosen])

    def at(self, number: int) -> Article:
        """The article of that number among those of all parts, the dead ones included."""
        place = int(np.searchsorted(self._starts, number, side="right")) - 1
        return self[self._parts[place].segment.forward.slugs[number - self._starts[place]]]

    @cached_property
    def _starts(self) -> Numbers:
        """The number that the articles of each part begin with among those of all parts."""
        return np.cumsum([0, *(len(part.living) for part in self._parts)])[:-1]

    @cached_property
    def _newest(self) -> Numbers:
        """The numbers of all living articles, the newest first, those of one moment by slug."""
        by_slug = sorted(self._living(), key=lambda one: self._parts[one[0]].segment.forward.slugs[one[1]])
        numbers = np.array([int(self._starts[place]) + number for place, number in by_slug], dtype=np.intp)
        moments = np.concatenate([*(part.segment.moments for part in self._parts), np.zeros(0)])
        return numbers[np.argsort(-moments[numbers], kind="stable")]

    def _living(self) -> Iterator[tuple[int, int]]:
        for place, part in enumerate(self._parts):
            yield from ((place, number) for number in np.flatnonzero(part.living).tolist())

    def _read(self, slug: str) -> Article:
        place, number = self._found(slug)
        return article_of(self._parts[place].segment.forward, number)

    def _found(self, slug: str) -> tuple[int, int]:
        found = self.place(slug)
        if found is None:
            raise KeyError(slug)
        return found


class _Listed(Sequence[Article]):
    """Articles in an order, read when they are looked at."""

    def __init__(self, corpus: Corpus, numbers: Numbers) -> None:
        self._corpus, self._numbers = corpus, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Article: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Article]: ...
    def __getitem__(self, place: int | slice) -> Article | Sequence[Article]:
        if isinstance(place, slice):
            return _Listed(self._corpus, self._numbers[place])
        return self._corpus.at(int(self._numbers[place]))


def _with_word_begun(part: Part, beginning: str) -> Mask:
    """The articles in whose title, source or category a word begins so."""
    words = part.segment.listed.beginning(beginning)
    # Words that begin alike follow each other, and so do their articles.
    articles = part.segment.listing_articles[span(part.segment.listing_ends, words)]
    return among(articles.astype(np.intp), len(part.living))  # with other numbers, NumPy takes three times as long
