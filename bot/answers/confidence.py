"""How sure an answer is: the chance that one of its first quotes answers the question.

A logistic regression over four measures that can be read one by one, fitted on judged questions in fourteen
languages (encyclopaedias and blogs, from a single article to five hundred), of which the articles leave about a
third unanswered.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from bot.answers.answer import Quote
from bot.answers.passages import matched_mass
from bot.search import Hit, Wanted, match

SHOWN = 3
"""How many quotes the chance is for."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer, and what against it.

    `coverage`: 1 - (1 - m)², where m is the share of what was asked (by idf) that a quoted paragraph matches
    together with its title, heading and neighbours. `score`: ln(0.1 + s), where s is the best score over that of
    a paragraph of average length that holds each term once. `crowd`: the mean of the fifth to tenth best score
    over the best one, high where nothing stands out. `brevity`: 1 over the number of words asked for, at most a
    half: whatever the articles say of a single word is an answer to 'What is …?'.
    """

    coverage: float
    score: float
    crowd: float
    brevity: float


_WEIGHTS = Evidence(coverage=3.26, score=3.77, crowd=-6.45, brevity=-5.24)
_BASE = 2.22


def confidence(evidence: Evidence | None) -> float:
    """The chance, 0 to 1, that an answer with this evidence is right; 0 without any."""
    if evidence is None:
        return 0.0
    pairs = zip(astuple(_WEIGHTS), astuple(evidence), strict=True)
    return 1 / (1 + math.exp(-(_BASE + sum(weight * measure for weight, measure in pairs))))


def weigh(
    quotes: Sequence[Quote], hits: Sequence[Hit], wanted: Wanted, mass: Sequence[float], attainable: float
) -> Evidence | None:
    """The evidence of the first quotes, or None where there are none.

    `hits` are the best ten or more; `wanted` are the words that match; `mass[i]` is how much the i-th token asked
    for counts; `attainable` is the score that a paragraph of average length gets for holding each term once.
    """
    if not quotes:
        return None
    matched = max(matched_mass(match(wanted, _context(quote)), mass) for quote in quotes[:SHOWN])
    best = hits[0].score
    return Evidence(
        coverage=1 - (1 - matched / sum(mass)) ** 2,
        score=math.log(0.1 + best / attainable),
        crowd=sum(hit.score for hit in hits[4:10]) / 6 / best,
        brevity=1 / max(2, len(mass)),
    )


def _context(quote: Quote) -> str:
    number = quote.paragraph.number
    near = quote.article.paragraphs[max(0, number - 1) : number + 2]
    return " \n ".join([quote.article.title, quote.paragraph.heading, *(paragraph.text for paragraph in near)])
