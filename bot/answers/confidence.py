"""How sure an answer is: the chance that one of its first quotes answers the question.

A logistic regression over five measures that can be read one by one, fitted on judged questions in fourteen
languages (encyclopaedia articles and blog posts), a third of which their articles do not answer.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from bot.answers.answer import Quote
from bot.answers.passages import matched_mass
from bot.search import Hit, Query, match

_SHOWN = 3
_MOST = 5.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer.

    `sentence`: the share of what was asked (by idf) that the best sentence of a quote matches. `context`: the
    same for a quoted paragraph with its title, heading and neighbours. `score`: the best score as a share of what
    a paragraph of average length scores that holds each term once. `standing`: the best score over the mean of
    the fifth to tenth best, at most 5. `brevity`: 1 over the number of words asked for.
    """

    sentence: float
    context: float
    score: float
    standing: float
    brevity: float


_WEIGHTS = Evidence(sentence=1.41, context=2.82, score=4.09, standing=1.18, brevity=-6.0)
_BASE = -5.32


def confidence(evidence: Evidence) -> float:
    """The chance, 0 to 1, that an answer with this evidence is right."""
    pairs = zip(astuple(_WEIGHTS), astuple(evidence), strict=True)
    return 1 / (1 + math.exp(-(_BASE + sum(weight * measure for weight, measure in pairs))))


def weigh(
    quotes: Sequence[Quote], hits: Sequence[Hit], query: Query, mass: Sequence[float], attainable: float
) -> Evidence:
    """The evidence of the first quotes; `hits` are the best ten or more, `mass[i]` is the idf of `asked[i]`."""
    whole = sum(mass)
    if not quotes or not whole or not attainable:
        return Evidence(0.0, 0.0, 0.0, 0.0, 1.0)
    shown = quotes[:_SHOWN]
    behind = [hit.score for hit in hits[4:10]]
    background = sum(behind) / 6  # fewer hits than ten: the missing ones score 0
    best = hits[0].score
    return Evidence(
        sentence=max(matched_mass(match(query.asked, _sentence(quote)), mass) for quote in shown) / whole,
        context=max(matched_mass(match(query.asked, _context(quote)), mass) for quote in shown) / whole,
        score=min(best / attainable, 1.5),
        standing=min(best / background, _MOST) if background else _MOST,
        brevity=1 / len(mass),
    )


def _sentence(quote: Quote) -> str:
    return quote.paragraph.text[quote.sentence[0] : quote.sentence[1]]


def _context(quote: Quote) -> str:
    number = quote.paragraph.number
    near = quote.article.paragraphs[max(0, number - 1) : number + 2]
    return " \n ".join([quote.article.title, quote.paragraph.heading, *(paragraph.text for paragraph in near)])
