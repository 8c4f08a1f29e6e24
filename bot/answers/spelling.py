"""Slips of the pen: words that the articles do not know, mended to ones that they do."""

import unicodedata

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.search import Index, Query
from bot.search.analyzer import Token

SHORTEST = 5
"""Shorter words have too many neighbours to guess from."""
LONG = 8
"""In a word of so many letters, one left out or put in makes a slip; in a shorter one, as often another word."""

_VOWELS = frozenset("aeiouy")


def mended(question: str, query: Query, index: Index) -> str | None:
    """The question with each misspelt word replaced by the corpus's own, or None where nothing was replaced.

    Only words that the corpus does not know, and only slips that can hardly be another word: this is done without
    asking.
    """
    better = question
    for token in reversed(query.asked):
        meant = _meant(token, index)
        if meant:
            written = question[token.start : token.end]
            meant = meant.capitalize() if written[0].isupper() else meant
            better = better[: token.start] + meant + better[token.end :]
    return better if better != question else None


def _meant(token: Token, index: Index) -> str | None:
    word = token.words[-1]
    if len(word) < SHORTEST or not word.isalpha() or any(known in index for known in token.words):
        return None
    # The first letter is seldom the wrong one.
    near = process.extract(word, index.near_spellings(word), scorer=OSA.distance, score_cutoff=1, limit=None)
    slips = [known for known, *_ in near if _is_slip(word, known)]
    return min(slips, key=index.idf) if slips else None


def _is_slip(written: str, meant: str) -> bool:
    """Whether one word is a slip for another: not a form of it, and no word that just looks like it.

    A slip is two letters that changed places, a double letter written once or a single one twice, accents left out,
    and in long words any letter left out or put in, or one vowel for another; but not near the end, where forms of
    a word differ.
    """
    start = _common(written, meant)
    end = _common(written[start:][::-1], meant[start:][::-1])
    wrong, right = written[start : len(written) - end], meant[start : len(meant) - end]
    longest = max(len(written), len(meant))
    if sorted(wrong) == sorted(right):
        return True
    if not wrong or not right:
        doubled = written[start - 1] == (wrong or right)
        return (longest > SHORTEST and end > 0) if doubled else (longest >= LONG and end > 1 < start)
    if end > 1 and longest > SHORTEST and _bare(right) == wrong:
        return True
    return longest >= LONG + 2 and end > 1 and _VOWELS.issuperset(_bare(wrong + right))


def _common(one: str, other: str) -> int:
    """How many letters two words have in common from their start."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _bare(letters: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", letters) if not unicodedata.combining(sign))
