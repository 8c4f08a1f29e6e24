"""Which words of a text match which words of a question, and how well."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.search.analyzer import Token, tokens

ALIKE = 0.5
"""Two words are alike when they share more than this part of their pieces ('company', 'companies')."""


@dataclass(frozen=True, slots=True)
class Match:
    """The stretch `text[start:end]` matches the token `asked` (its place in the query) by `strength`, 0 to 1."""

    start: int
    end: int
    asked: int
    strength: float


def match(asked: Sequence[Token], text: str) -> tuple[Match, ...]:
    """Every word of a text that is, or is like, one of those asked for, in the order of the text.

    A word that is the same has strength 1; one that is alike, the share of their pieces that both have (Dice's
    coefficient).
    """
    same = {word: place for place, token in reversed(list(enumerate(asked))) for word in token.words}
    alike = [(place, frozenset(token.pieces)) for place, token in enumerate(asked) if token.pieces]
    found = []
    for token in tokens(text):
        place = next((same[word] for word in token.words if word in same), None)
        if place is not None:
            found.append(Match(token.start, token.end, place, 1.0))
        elif token.pieces:
            strength, place = max(((_dice(pieces, token), place) for place, pieces in alike), default=(0.0, 0))
            if strength > ALIKE:
                found.append(Match(token.start, token.end, place, strength))
    return tuple(found)


def _dice(pieces: frozenset[str], token: Token) -> float:
    return 2 * len(pieces.intersection(token.pieces)) / (len(pieces) + len(token.pieces))
