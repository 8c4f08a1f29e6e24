"""Which words of a text match which words of a question, and how well."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.search.analyzer import tokens
from bot.search.query import Query

Wanted = Mapping[str, tuple[int, float]]
"""For each word that counts as a match: the token asked for (its place in the query), and the strength, 0 to 1."""

Alike = Mapping[str, Mapping[str, float]]
"""For each word of a question, the words of the corpus that are like it, and how much, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What a question asks of a corpus.

    `mass[i]` is how much the i-th token asked for counts (by its idf), those carried over from the question before
    behind the others; `wanted` are the words that match one, and `unknown` the places of the tokens that the corpus
    does not hold as they are written; `alike` are the words of the corpus that are like those of the question;
    `attainable` is the score that a paragraph of average length gets for holding each term once.
    """

    query: Query
    mass: tuple[float, ...]
    wanted: Wanted
    unknown: frozenset[int]
    alike: Alike
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
    found = []
    for token in tokens(text):
        best = max((wanted[word] for word in token.words if word in wanted), key=lambda hit: hit[1], default=None)
        if best:
            found.append(Match(token.start, token.end, *best))
    return tuple(found)


def loosely(demand: Demand) -> Wanted:
    """The words that are in any way like a token asked for: too little to match it, enough to tell two sentences."""
    wanted: dict[str, tuple[int, float]] = {}
    for place, token in enumerate(demand.query.asked + demand.query.carried):
        for word in token.words:
            for other, share in demand.alike[word].items():
                if share > wanted.get(other, (0, 0.0))[1]:
                    wanted[other] = (place, share)
    return wanted


def strengths(matches: Iterable[Match]) -> dict[int, float]:
    """For each token asked for that is matched, the strength of its best match."""
    best: dict[int, float] = {}
    for found in matches:
        best[found.asked] = max(found.strength, best.get(found.asked, 0.0))
    return best
