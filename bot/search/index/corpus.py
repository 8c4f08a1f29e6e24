"""The articles of an index, read from it when they are asked for, and the lists of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import overload

import numpy as np

from bot.articles import Article
from bot.search.index.forward import article_of
from bot.search.index.segment import Mask, Part
from bot.search.index.strings import Numbers, gathered

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
        places, numbers = self._newest
        wanted = [part.living.copy() for part in self._parts]
        for place, part in enumerate(self._parts):
            for word in begun:
                wanted[place] &= _with_word_begun(part, word)
            if among is not None and (mask := among[place]) is not None:
                wanted[place] &= mask
        ends = np.cumsum([0, *map(len, wanted)])
        chosen = np.flatnonzero(np.concatenate([*wanted, [False]])[ends[places] + numbers])
        return _Listed(self, places[chosen], numbers[chosen])

    def at(self, place: int, number: int) -> Article:
        """The article of that number in a part."""
        return self[self._parts[place].segment.forward.slugs[number]]

    @cached_property
    def _newest(self) -> tuple[Numbers, Numbers]:
        """The part and number of every living article, the newest first, those of one moment by slug."""
        by_slug = sorted(self._living(), key=lambda one: self._parts[one[0]].segment.forward.slugs[one[1]])
        places, numbers = np.array(by_slug, dtype=np.int64).reshape(-1, 2).T
        moments = np.array([self._parts[place].segment.moments[number] for place, number in by_slug])
        order = np.argsort(-moments, kind="stable")
        return places[order], numbers[order]

    def _living(self) -> Iterator[tuple[int, int]]:
        for place, part in enumerate(self._parts):
            yield from ((place, number) for number in np.flatnonzero(part.living).tolist())

    def _read(self, slug: str) -> Article:
        found = self.place(slug)
        if found is None:
            raise KeyError(slug)
        return article_of(self._parts[found[0]].segment.forward, found[1])


class _Listed(Sequence[Article]):
    """Articles in an order, read when they are looked at."""

    def __init__(self, corpus: Corpus, places: Numbers, numbers: Numbers) -> None:
        self._corpus, self._places, self._numbers = corpus, places, numbers

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> Article: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Article]: ...
    def __getitem__(self, place: int | slice) -> Article | Sequence[Article]:
        if isinstance(place, slice):
            return _Listed(self._corpus, self._places[place], self._numbers[place])
        return self._corpus.at(int(self._places[place]), int(self._numbers[place]))


def _with_word_begun(part: Part, beginning: str) -> Mask:
    """The articles in whose title, source or category a word begins so."""
    words = part.segment.listed.beginning(beginning)
    places, _ = gathered(part.segment.listing_ends, np.arange(words.start, words.stop))
    found = np.zeros(len(part.living), dtype=np.bool_)
    found[part.segment.listing_articles[places]] = True
    return found
