"""Which words of a text match which words of a question, and how well."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from bot.search.analyzer import Token, is_run, is_unspaced, pieces_of, spellings, terms_of, tokens_of
from bot.search.query import Query

ALIKE = 0.35
"""Two words are alike when they have more than this share of their pieces in common (Dice's coefficient)."""

MATCHING = 0.5
"""A word matches another when they share more than this part of their pieces; for the score, less will do."""


@dataclass(frozen=True, slots=True)
class Match:
    """The stretch `text[start:end]` matches the token `asked` (its place in the query) by `strength`, 0 to 1."""

    start: int
    end: int
    asked: int
    strength: float


class Wanted(dict[str, tuple[Match, ...]]):
    """What of a stretch of text, as it is written, matches the tokens asked for.

    A word matches a token that it is a word of, or has more than the share `least` of its pieces in common with. Each
    stretch is looked into once, when it is first asked about: a text repeats most of them.
    """

    def __init__(self, asked: Sequence[Token], least: float = MATCHING) -> None:
        super().__init__()
        self._least = least
        self._own: dict[str, int] = {}
        for place, token in enumerate(asked):
            for word in token.words:
                self._own.setdefault(word, place)
        self._pieces = [(frozenset(pieces_of(w)), place) for w, place in self._own.items() if not is_unspaced(w)]
        self._every = frozenset[str]().union(*(pieces for pieces, _ in self._pieces))
        self._match = cache(self._likest)

    def __missing__(self, written: str) -> tuple[Match, ...]:
        words, pieces = terms_of(written)
        if self._own.keys().isdisjoint(words) and self._every.isdisjoint(pieces):
            self[written] = ()  # as nearly all are
            return ()
        if len(words) > 1 and is_run(written):
            found = self[written] = tuple(
                Match(place, place + len(word), self._own[word], 1.0)
                for place, word in enumerate(words)
                if word in self._own
            )
            return found
        found = self[written] = tuple(
            Match(token.start, token.end, place, strength)
            for token in tokens_of(written)
            for place, strength in [max(map(self._match, token.words), key=itemgetter(1))]
            if strength
        )
        return found

    def _likest(self, word: str) -> tuple[int, float]:
        """Which token a word matches best (by its place in the query), and how well; 0 for not at all."""
        if word in self._own:
            return self._own[word], 1.0
        found, best, pieces = (0, 0.0), self._least, pieces_of(word)
        if self._every.isdisjoint(pieces):
            return found
        for others, place in self._pieces:
            common = len(others.intersection(pieces))
            if 2 * common / (len(pieces) + len(others)) > best:
                best = 2 * common / (len(pieces) + len(others))
                found = place, best
        return found


@dataclass(frozen=True, slots=True)
class Demand:
    """What a question asks of a corpus.

    `mass[i]` is how much the i-th token asked for counts (by its idf), those carried over from the question before
    behind the others, and `pieces` how much each of its pieces does; `unknown` are the places of the tokens that the
    corpus does not hold as they are written; `attainable` is the score that a paragraph of average length gets for
    holding each term once.
    """

    query: Query
    mass: tuple[float, ...]
    pieces: Mapping[str, float]
    unknown: frozenset[int]
    attainable: float


def match(wanted: Wanted, text: str) -> tuple[Match, ...]:
    """Every word of a text that is wanted, in the order of the text."""
    return tuple(
        Match(start + found.start, start + found.end, found.asked, found.strength)
        for start, every in [(start, wanted[written]) for start, written in spellings(text)]
        if every
        for found in every
    )


def loosely(demand: Demand) -> Wanted:
    """The words that are in any way like a token asked for: too little to match it, enough to tell two sentences."""
    return Wanted(demand.query.asked + demand.query.carried, ALIKE)


def strengths(matches: Iterable[Match]) -> dict[int, float]:
    """For each token asked for that is matched, the strength of its best match."""
    best: dict[int, float] = {}
    for found in matches:
        best[found.asked] = max(found.strength, best.get(found.asked, 0.0))
    return best
