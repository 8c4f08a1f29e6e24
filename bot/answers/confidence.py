"""How sure an answer is: the chance that one of its first quotes answers the question.

A logistic regression over five measures that can be read one by one. Its weights are fitted on judged questions in
fourteen languages (encyclopaedias and blogs, from a single article to five hundred), of which the articles leave
about a third unanswered.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple

from bot.answers import weights
from bot.answers.answer import Evidence, Quote
from bot.search import Demand, Hit, match, strengths

SHOWN = 3
"""How many quotes the chance is for."""

_WEIGHTS = Evidence(
    coverage=weights.COVERAGE,
    names=weights.NAMES,
    score=weights.SCORE,
    crowd=weights.CROWD,
    brevity=weights.BREVITY,
)


def confidence(evidence: Evidence | None) -> float:
    """The chance, 0 to 1, that an answer with this evidence is right; 0 without any."""
    if evidence is None:
        return 0.0
    pairs = zip(astuple(_WEIGHTS), astuple(evidence), strict=True)
    return 1 / (1 + math.exp(-(weights.BASE + sum(weight * measure for weight, measure in pairs))))


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
