"""A question, analysed: what of it is looked for, and how much each word counts."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.search.analyzer import Token, terms, tokens
from bot.search.question_words import question_words
from bot.search.sought import Sought, names_kind, sought

FRAME_WEIGHT = 0.3
"""What a word that only frames the question ('which', 'was') counts beside one that it asks for."""

BEFORE_WEIGHT = 0.4
"""What a word of the question before counts beside one of the question itself."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question's words and pieces, each with its weight, in their order.

    `asked` are its tokens that are more than framing, and `names` the places of those among them that are written
    with a capital inside the question, `kinds` of those that say what kind of thing is sought ('companies' in 'Which
    companies agreed?'); `sought` is what kind that is, where it can be told by its looks.
    """

    words: Mapping[str, float]
    pieces: Mapping[str, float]
    asked: tuple[Token, ...]
    names: frozenset[int]
    kinds: frozenset[int]
    sought: Sought | None


def parse(question: str, before: str = "") -> Query:
    """Analyse a question; the words of the question `before` it count a little where it is a follow-up."""
    words: dict[str, float] = {}
    pieces: dict[str, float] = {}
    asked: list[Token] = []
    for text, share in ((question, 1.0), (before, BEFORE_WEIGHT)):
        frame = question_words(terms(text)[0])
        for token in tokens(text):
            framing = frame.issuperset(token.words)
            weight = share * (FRAME_WEIGHT if framing else 1.0)
            for counted, found in ((words, token.words), (pieces, token.pieces)):
                for term in found:
                    counted[term] = max(weight, counted.get(term, 0.0))
            if not framing and share == 1.0:
                asked.append(token)
    names = (place for place, token in enumerate(asked) if token.start and question[token.start].isupper())
    kinds = (place for place, token in enumerate(asked) if names_kind(question[: token.start]))
    return Query(words, pieces, tuple(asked), frozenset(names), frozenset(kinds), sought(question))
