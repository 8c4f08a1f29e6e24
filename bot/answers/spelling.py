"""'Did you mean …?': words that the articles do not know, mended to ones that they do."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search import Index, Query
from bot.search.analyzer import Token

SHORTEST = 5
"""Shorter words have too many neighbours to guess from."""


def mended(question: str, query: Query, index: Index) -> str | None:
    """The question with each unknown word replaced by the corpus's nearest, or None where nothing was replaced."""
    better = question
    for token in reversed(query.asked):
        nearest = _nearest(token, index)
        if nearest:
            written = question[token.start : token.end]
            nearest = nearest.capitalize() if written[0].isupper() else nearest
            better = better[: token.start] + nearest + better[token.end :]
    return better if better != question else None


def _nearest(token: Token, index: Index) -> str | None:
    word = token.words[-1]
    if len(word) < SHORTEST or not word.isalpha() or any(known in index for known in token.words):
        return None
    edits = 1 if len(word) < 8 else 2
    # The first letter is seldom the wrong one.
    candidates = [known for known in index.near_spellings(word, edits) if not _is_form(word, known)]
    slips = process.extract(word, candidates, scorer=OSA.distance, score_cutoff=edits, limit=8)
    return min(slips, key=lambda slip: (slip[1], index.idf(slip[0])))[0] if slips else None


def _is_form(word: str, known: str) -> bool:
    """Whether a known word is no slip of the pen for another, but a form of it, or of short words just another.

    'Australia' is a form of 'Australian', and 'horse' is no misspelt 'house'; 'hosue' is.
    """
    if word.startswith(known) or known.startswith(word):
        return True
    return len(word) == len(known) == SHORTEST and sorted(word) != sorted(known)
