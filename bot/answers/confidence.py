"""How sure an answer is: the chance that one of its first quotes answers the question.

A logistic regression over eight measures that can be read one by one. Its weights are fitted on judged questions in
fourteen languages (encyclopaedias and blogs, from a single article to five hundred), of which the articles leave
about a third unanswered.
"""

import math
from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter

from bot.answers import weights
from bot.answers.answer import Evidence
from bot.search import Demand, Hit, lacks
from bot.search.question_words import foreignness

SHOWN = 3
"""How many quotes the chance is for."""
CROWD = 10
"""How many of the best hits are compared."""

AGREEING = 5
"""Of so many of the best hits it is looked at whether they are of one article."""

_WEIGHTS = Evidence(
    coverage=weights.COVERAGE,
    names=weights.NAMES,
    unknown=weights.UNKNOWN,
    score=weights.SCORE,
    crowd=weights.CROWD,
    agreement=weights.AGREEMENT,
    mismatch=weights.MISMATCH,
    brevity=weights.BREVITY,
)
_MEASURES = attrgetter(*(field.name for field in fields(Evidence)))


def sure_enough(wrong_in_100: float) -> float:
    """The confidence from which on an answer is given, so that not more than so many of a hundred given are wrong.

    That holds on the judged questions that fare worst (`fit` in tests/quality measures it); on others, fewer are.
    """
    (low, high), *more = weights.SURE
    for share, sure in more:
        if wrong_in_100 <= share:
            part = max(0.0, wrong_in_100 - low) / (share - low)
            return high + part * (sure - high)
        low, high = share, sure
    return high


def confidence(evidence: Evidence | None) -> float:
    """The chance, 0 to 1, that an answer with this evidence is right; 0 without any."""
    if evidence is None:
        return 0.0
    pairs = zip(_MEASURES(_WEIGHTS), _MEASURES(evidence), strict=True)
    return 1 / (1 + math.exp(-(weights.BASE + sum(weight * measure for weight, measure in pairs))))


def missing(hits: Sequence[Hit], demand: Demand) -> tuple[float, ...]:
    """For each token asked for, the share of it that the best of the first hits leaves unmatched.

    A word in another form matches it as well, but in another language it is none: 'austral' is not 'Australia'.
    """
    lacking = (_missing(hit, demand) for hit in hits[:SHOWN])
    return min(lacking, key=lambda one: _weighed(one, demand), default=(1.0,) * len(demand.mass))


def weigh(hits: Sequence[Hit], demand: Demand, lacking: Sequence[float], articles: int) -> Evidence | None:
    """The evidence for what is asked, of which so much is `lacking`; None where nothing is asked, or was found.

    `hits` are the best `CROWD` or more, from a corpus of so many `articles`.
    """
    if not hits or not any(demand.mass):
        return None
    whole, best, sought = sum(demand.mass), hits[0].score, demand.query.sought
    return Evidence(
        coverage=1 - (_weighed(lacking, demand) / whole) ** 2,
        names=sum(lacking[place] * demand.mass[place] for place in demand.query.names) / whole,
        unknown=sum(demand.mass[place] for place in demand.unknown - demand.query.names) / whole,
        score=math.log(0.1 + best / demand.attainable),
        crowd=sum(hit.score for hit in hits[4:CROWD]) / (CROWD - 4) / best,
        agreement=_agreement(hits[:AGREEING], articles),
        mismatch=float(sought is not None and lacks(hits[0].paragraph.text, sought)),
        brevity=1 / max(2, sum(mass > 0 for mass in demand.mass)),
    )


def _missing(hit: Hit, demand: Demand) -> tuple[float, ...]:
    exactly = all(strength == 1 for strength in hit.held.values())
    inexact = 0.0 if exactly else foreignness(hit.paragraph.text, demand.query.words)
    held = (hit.held.get(place, 0.0) for place in range(len(demand.mass)))
    return tuple(0.0 if strength == 1 else inexact if strength else 1.0 for strength in held)


def _agreement(hits: Sequence[Hit], articles: int) -> float:
    """The share of hits that are of the first one's article, less what chance would give (as in Cohen's kappa)."""
    if articles < 2:
        return 0.0
    same = sum(hit.paragraph.article == hits[0].paragraph.article for hit in hits) / AGREEING
    return max(0.0, (same - 1 / articles) / (1 - 1 / articles))


def _weighed(lacking: Sequence[float], demand: Demand) -> float:
    return sum(share * mass for share, mass in zip(lacking, demand.mass, strict=True))
