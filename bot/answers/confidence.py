"""How sure an answer is: the chance that one of its first quotes answers the question.

A logistic regression over five measures that can be read one by one, fitted on judged questions in fourteen
languages (encyclopaedias and blogs, from a single article to five hundred), of which the articles leave about a
third unanswered.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from bot.answers.answer import Quote
from bot.search import Demand, Hit, match, strengths

SHOWN = 3
"""How many quotes the chance is for."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer, and what against it.

    `coverage`: 1 - (1 - m)², where m is the share of what was asked (by idf) that a quoted paragraph matches
    together with its title, heading and neighbours. `names`: the share of what was asked that are names which none
    of that holds. `score`: ln(0.1 + s), where s is the best score over that of a paragraph of average length that
    holds each term once. `crowd`: the mean of the fifth to tenth best score over the best one, high where nothing
    stands out. `brevity`: 1 over the number of words asked for, at most a half: whatever the articles say of a
    single word is an answer to 'What is …?'.
    """

    coverage: float
    names: float
    score: float
    crowd: float
    brevity: float


_WEIGHTS = Evidence(coverage=2.98, names=-2.96, score=3.83, crowd=-6.20, brevity=-4.89)
_BASE = 2.21


def confidence(evidence: Evidence | None) -> float:
    """The chance, 0 to 1, that an answer with this evidence is right; 0 without any."""
    if evidence is None:
        return 0.0
    pairs = zip(astuple(_WEIGHTS), astuple(evidence), strict=True)
    return 1 / (1 + math.exp(-(_BASE + sum(weight * measure for weight, measure in pairs))))


def weigh(quotes: Sequence[Quote], hits: Sequence[Hit], demand: Demand) -> Evidence | None:
    """The evidence of the first quotes for what is asked; None where nothing is asked, or nothing was found.

    `hits` are the best ten or more.
    """
    if not quotes or not demand.mass:
        return None
    missing = min((_missing(quote, demand) for quote in quotes[:SHOWN]), key=sum)
    whole, best = sum(demand.mass), hits[0].score
    return Evidence(
        coverage=1 - (sum(missing) / whole) ** 2,
        names=sum(missing[place] for place in demand.query.names) / whole,
        score=math.log(0.1 + best / demand.attainable),
        crowd=sum(hit.score for hit in hits[4:10]) / 6 / best,
        brevity=1 / max(2, len(demand.mass)),
    )


def _missing(quote: Quote, demand: Demand) -> list[float]:
    """For each token asked for, how much of its mass a quote and its surroundings leave unmatched."""
    number = quote.paragraph.number
    near = quote.article.paragraphs[max(0, number - 1) : number + 2]
    context = [quote.article.title, quote.paragraph.heading, *(paragraph.text for paragraph in near)]
    matched = strengths(found for text in context for found in match(demand.wanted, text))
    return [weight * (1 - matched.get(place, 0.0)) for place, weight in enumerate(demand.mass)]
