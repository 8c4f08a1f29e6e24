"""Which words of a text match which words of a question, and how well."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.search.analyzer import Token, is_unspaced, pieces_of, tokens
from bot.search.query import Query

ALIKE = 0.35
"""Two words are alike when they have more than this share of their pieces in common (Dice's coefficient)."""

MATCHING = 0.5
"""A word matches another when they share more than this part of their pieces; for the score, less will do."""


class Wanted(dict[str, tuple[int, float] | None]):
    """Which token asked for a word matches best (by its place in the query), and how well, 0 to 1; None for none.

    A word matches a token that it is a word of, or has more than the share `least` of its pieces in common with. Each
    is looked into once, when it is first asked about.
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

    def __missing__(self, word: str) -> tuple[int, float] | None:
        own = self._own.get(word)
        found = self[word] = self._likest(pieces_of(word)) if own is None else (own, 1.0)
        return found

    def _likest(self, pieces: Sequence[str]) -> tuple[int, float] | None:
        found, best = None, self._least
        if self._every.isdisjoint(pieces):
            return None
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
    behind the others, and `pieces` how much each of its pieces does; `wanted` are the words that match a token, and
    `unknown` the places of the tokens that the corpus does not hold as they are written; `attainable` is the score that
    a paragraph of average length gets for holding each term once.
    """

    query: Query
    mass: tuple[float, ...]
    pieces: Mapping[str, float]
    wanted: Wanted
    unknown: frozenset[int]
    attainable: float


@dataclass(frozen=True, slots=True)
class Match:
    """The stretch `text[start:end]` matches the token `asked` (its place in the query) by `strength`, 0 to 1."""

    start: int
    end: int
    asked: int
    strength: float


def match(wanted: Wanted, text: str) -> tuple[Match, ...]:
    """Every word of a text that is wanted, in the order of the text."""
    matched = []
    for token in tokens(text):
        best = None
        for word in token.words:
            found = wanted[word]
            if found and (best is None or found[1] > best[1]):
                best = found
        if best:
            matched.append(Match(token.start, token.end, *best))
    return tuple(matched)


def loosely(demand: Demand) -> Wanted:
    """The words that are in any way like a token asked for: too little to match it, enough to tell two sentences."""
    return Wanted(demand.query.asked + demand.query.carried, ALIKE)


def strengths(matches: Iterable[Match]) -> dict[int, float]:
    """For each token asked for that is matched, the strength of its best match."""
    best: dict[int, float] = {}
    for found in matches:
        best[found.asked] = max(found.strength, best.get(found.asked, 0.0))
    return best
