"""Fits the weights of the confidence: a logistic regression on the evidence of judged questions."""

from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.answers import Answer, weights
from bot.answers.answer import Evidence
from bot.answers.confidence import SHOWN
from tests.quality.sets import Question

LEFT_OUT = ("impossible", "wrong-detail")
"""Questions that only a reader can tell from answerable ones: what is matched says nothing about them."""

HELD_BACK = 3
"""Every third question is kept for measuring."""

Row = tuple[tuple[float, ...], bool]
Floats = npt.NDArray[np.float64]


def rows(answers: Sequence[tuple[Question, Answer]]) -> list[Row]:
    """For each question with evidence: its measures, and whether one of the first quotes is right."""
    return [
        (astuple(answer.evidence), any(question.is_right(quote) for quote in answer.quotes[:SHOWN]))
        for question, answer in answers
        if answer.evidence is not None and question.kind not in LEFT_OUT
    ]


def fit(sets: Sequence[list[Row]]) -> tuple[Floats, float]:
    """The weights (the base last), every set counting the same, and the calibration error on what is held back."""
    learnt = [[row for number, row in enumerate(one) if number % HELD_BACK] for one in sets]
    kept = [one[::HELD_BACK] for one in sets]
    measures, right, share = _stack(learnt)
    found = np.zeros(measures.shape[1])
    for _ in range(50):  # Newton's method; far fewer steps do
        chance = _chance(measures, found)
        slope = measures.T @ (share * (right - chance))
        curve = (measures.T * (share * chance * (1 - chance))) @ measures
        found += np.linalg.solve(curve + 1e-6 * np.eye(len(found)), slope)
    return found, _calibration_error(*_stack(kept), found)


def write(found: Floats) -> Path:
    """Replace bot/answers/weights.py, and say where it is."""
    file = Path(weights.__file__)
    names = [field.name.upper() for field in fields(Evidence)]
    values = [("BASE", found[-1]), *zip(names, found[:-1], strict=True)]
    lines = [f"{name} = {value:.2f}" for name, value in values]
    file.write_text(f'"""{weights.__doc__}"""\n\n' + "\n".join(lines) + "\n", encoding="utf-8")
    return file


def _stack(sets: Sequence[list[Row]]) -> tuple[Floats, Floats, Floats]:
    """Measures with a column of ones, whether right, and the weight of each row, so that sets count the same."""
    measures = np.array([[*row[0], 1.0] for one in sets for row in one])
    right = np.array([float(row[1]) for one in sets for row in one])
    share = np.array([1 / len(one) / len(sets) for one in sets for _ in one])
    return measures, right, share


def _chance(measures: Floats, found: Floats) -> Floats:
    chance: Floats = 1 / (1 + np.exp(-np.clip(measures @ found, -30, 30)))
    return chance


def _calibration_error(measures: Floats, right: Floats, share: Floats, found: Floats) -> float:
    """The expected calibration error over ten bins: how far, on average, the chance is from the share of right ones."""
    chance = _chance(measures, found)
    bins = np.minimum((chance * 10).astype(int), 9)
    gaps = [abs(float((share * (right - chance))[bins == one].sum())) for one in range(10)]
    return sum(gaps)
