"""Fits the confidence: what each measure of the evidence counts, and how sure an answer must be."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, fields
from itertools import accumulate
from pathlib import Path

import numpy as np

from bot.answers import Answer, weights
from bot.answers.answer import Evidence
from bot.answers.confidence import SHOWN
from tests.quality.measure import Floats, calibration, calibration_error, place
from tests.quality.sets import Question

LEFT_OUT = ("impossible", "wrong-detail")
"""Questions that only a reader can tell from answerable ones: what is matched says nothing about them."""

HELD_BACK = 3
"""Every third question is kept for measuring."""

MOST = 500
"""So many answerable and so many unanswerable questions of a set are asked, so that neither drown the others."""

SMALL = 0.07
"""What a set counts as corpora of one or of three articles, such as a user begins with, beside the whole set."""

MIXED = 1.0
"""What folders that mix the articles of several sets count, all together."""

RESAMPLED = 200

WRONG = (1, 2, 5, 10, 15, 20, 25, 30, 40, 50)
"""For so many wrong answers in a hundred the confidence that it takes is written down."""

Row = tuple[tuple[float, ...], bool]


def rows(answers: Sequence[tuple[Question, Answer]]) -> list[Row]:
    """For each question with evidence: its measures, and whether one of the first quotes is right."""
    return [
        (astuple(answer.evidence), place(question, answer.quotes[:SHOWN]) is not None)
        for question, answer in answers
        if answer.evidence is not None and question.kind not in LEFT_OUT
    ]


def fit(sets: Sequence[list[Row]], shares: Sequence[float]) -> Floats:
    """The weights (the base last); `shares` is what each set counts."""
    measures, right, share = _stack(sets, shares)
    found = np.zeros(measures.shape[1])
    for _ in range(50):  # Newton's method; far fewer steps do
        chance = _chance(measures, found)
        slope = measures.T @ (share * (right - chance))
        curve = (measures.T * (share * chance * (1 - chance))) @ measures
        found += np.linalg.solve(curve + 1e-6 * np.eye(len(found)), slope)
    return found


def held_back(sets: Sequence[list[Row]], shares: Sequence[float]) -> tuple[Floats, Floats, Floats]:
    """Every third question, by weights fitted on the others: its chance, whether it is right, and what it counts."""
    found = fit([[row for number, row in enumerate(one) if number % HELD_BACK] for one in sets], shares)
    measures, right, share = _stack([one[::HELD_BACK] for one in sets], shares)
    return _chance(measures, found), right, share


def held_back_error(sets: Sequence[list[Row]], shares: Sequence[float]) -> float:
    """The expected calibration error on what is held back."""
    return calibration_error(calibration(*held_back(sets, shares)))


def sure(sets: Sequence[list[Row]], found: Floats) -> dict[int, float]:
    """For so many wrong answers among a hundred given, the confidence that keeps every set within them."""
    needed = {wrong: max(_keeping(one, found, wrong / 100) for one in sets) for wrong in WRONG}
    return dict(zip(reversed(WRONG), accumulate((needed[wrong] for wrong in reversed(WRONG)), max), strict=True))


def write(found: Floats, needed: Mapping[int, float]) -> Path:
    """Replace bot/answers/weights.py, and say where it is."""
    file = Path(weights.__file__)
    names = [field.name.upper() for field in fields(Evidence)]
    values = [("BASE", found[-1]), *zip(names, found[:-1], strict=True)]
    lines = [f"{name} = {value:.2f}" for name, value in values]
    pairs = ", ".join(f"({wrong}, {needed[wrong]:.2f})" for wrong in sorted(needed))
    lines += [
        "",
        f"SURE = ({pairs})",
        '"""For so many wrong answers among a hundred given, how sure an answer must be."""',
    ]
    file.write_text(f'"""{weights.__doc__}"""\n\n' + "\n".join(lines) + "\n", encoding="utf-8")
    return file


def _keeping(rows_of_one: list[Row], found: Floats, wrong: float) -> float:
    """The lowest confidence from which on no more than this share of the answers given are wrong.

    The share is that of Agresti and Coull (2 wrong ones added to 4 given), since a few answers prove little; and the
    confidence is the mean over resamples of the questions, since one question more or less should not move it far.
    """
    measures, right, _ = _stack([rows_of_one], [1.0])
    order = np.argsort(-_chance(measures, found), kind="stable")
    chance, mistaken = _chance(measures, found)[order], 1 - right[order]
    lowest = []
    for drawn in np.random.default_rng(0).integers(len(order), size=(RESAMPLED, len(order))):
        some = np.sort(drawn)
        share = (np.cumsum(mistaken[some]) + 2) / (np.arange(1, len(some) + 1) + 4)
        kept = np.flatnonzero(share <= wrong)
        lowest.append(float(chance[some[kept[-1]]]) if len(kept) else 1.0)
    return float(np.mean(lowest))


def _stack(sets: Sequence[list[Row]], shares: Sequence[float]) -> tuple[Floats, Floats, Floats]:
    """Measures with a column of ones, whether right, and the weight of each row."""
    measures = np.array([[*row[0], 1.0] for one in sets for row in one])
    right = np.array([float(row[1]) for one in sets for row in one])
    share = np.array([part / len(one) / sum(shares) for one, part in zip(sets, shares, strict=True) for _ in one])
    return measures, right, share


def _chance(measures: Floats, found: Floats) -> Floats:
    chance: Floats = 1 / (1 + np.exp(-np.clip(measures @ found, -30, 30)))
    return chance
