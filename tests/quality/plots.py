"""Two pictures of the confidence: what it costs to be surer, and whether it means what it says."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.quality import fit
from tests.quality.bench import need
from tests.quality.measure import Floats, Outcome, calibration, calibration_error, mean

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_INK, MUTED, _GRID, ACCENT = "#22262b", "#6b7280", "#e5e7eb", "#1f5fbf"
_FAMILY = "#8a94a6"
COLOURS = ("#c2410c", "#1f5fbf", "#0f766e", "#9333ea", "#be123c", "#4d7c0f", "#b45309", "#0369a1", "#a21caf")
STYLE = {
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "axes.edgecolor": "#c3c8d0",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": _GRID,
    "grid.linewidth": 0.8,
    "xtick.color": MUTED,
    "xtick.major.size": 0,
    "ytick.color": MUTED,
    "ytick.major.size": 0,
    "figure.facecolor": "white",
    "savefig.dpi": 150,
}

Sets = Mapping[str, Sequence[Outcome]]


def need_matplotlib() -> None:
    """Raise BenchError where nothing can be drawn: better before measuring than after."""
    need("plots", "matplotlib")


def draw(folder: Path, sets: Sets) -> list[Path]:
    """Write both pictures into a folder, and say where they are."""
    need_matplotlib()
    import matplotlib as mpl  # noqa: PLC0415 - from the bench extra

    mpl.use("Agg")
    folder.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(STYLE):
        return [_coverage(folder / "coverage.png", sets), _reliability(folder / "reliability.png", sets)]


def curve(outcomes: Sequence[Outcome]) -> tuple[Floats, Floats]:
    """Coverage and precision for every threshold, from the highest confidence down to the lowest.

    Coverage is the share of the answerable questions that are answered; precision that of all answers that are
    right. An answer to an unanswerable question is wrong.
    """
    found = [one for one in outcomes if one.answer.quotes]
    found.sort(key=lambda one: -one.answer.confidence)
    confidence = np.array([one.answer.confidence for one in found])
    answered = np.arange(1, len(found) + 1)
    answerable = sum(bool(one.question.gold) for one in outcomes)
    coverage = np.cumsum([bool(one.question.gold) for one in found]) / answerable
    precision = np.cumsum([one.right for one in found]) / answered
    last = np.append(np.diff(confidence) != 0, True)  # equally sure ones are answered together
    return coverage[last], precision[last]


def default(outcomes: Sequence[Outcome]) -> tuple[float, float]:
    """Coverage and precision of what is answered as the bot is set by default."""
    given = [one for one in outcomes if one.answer.answered]
    covered = mean([one.answer.answered for one in outcomes if one.question.gold])
    return covered, mean([one.right for one in given])


def _coverage(file: Path, sets: Sets) -> Path:
    import matplotlib.pyplot as plt  # noqa: PLC0415

    figure, axes = plt.subplots(figsize=(8.4, 6.2), layout="constrained")
    families, colours = _families(list(sets))
    ends: dict[str, list[float]] = {}
    for name, outcomes in sets.items():
        family, alone = families[name], families[name] == name
        coverage, precision = curve(outcomes)
        # The first few answers say little: a single wrong one would shake the line.
        steady = slice(min(20, len(coverage) // 5), None)
        line = {"color": colours[family], "zorder": 3 if alone else 2}
        axes.plot(coverage[steady], precision[steady], linewidth=1.7 if alone else 0.9, **line)
        axes.plot(*default(outcomes), "o", markersize=7 if alone else 5, markeredgecolor="white", **line)
        ends.setdefault(family, []).append(float(precision[-1]))
    axes.set(xlim=(0, 1), ylim=(max(0, axes.get_ylim()[0]), 1.005))
    axes.set_xlabel("coverage: share of the answerable questions that are answered")
    axes.set_ylabel("precision: share of the answers that are right")
    _title(
        axes,
        "The surer an answer must be, the more often it is right",
        "Dots: the default threshold. An answer to an unanswerable question counts as wrong.",
    )
    _percent(axes)
    _label(axes, {family: float(np.median(those)) for family, those in ends.items()}, colours)
    figure.savefig(file)
    plt.close(figure)
    return file


def _families(names: Sequence[str]) -> tuple[dict[str, str], dict[str, str]]:
    """The label of each set and the colour of each label: sets share both with whom they share a first name."""
    size = Counter(name.split("_")[0] for name in names)
    first = {name: name.split("_")[0] for name in names}
    labels = {name: f"{first[name]}, {size[first[name]]} sets" if size[first[name]] > 1 else name for name in names}
    alone = [name for name in names if labels[name] == name]
    own = {name: COLOURS[number % len(COLOURS)] for number, name in enumerate(alone)}
    return labels, {label: own.get(label, _FAMILY) for label in labels.values()}


def _label(axes: "Axes", ends: Mapping[str, float], colours: Mapping[str, str]) -> None:
    """Name the lines beside where they end, the names moved apart where they would overlap."""
    low, high = axes.get_ylim()
    order = sorted(ends, key=lambda label: ends[label])
    heights = _apart([ends[label] for label in order], (high - low) / 27, high)
    for label, height in zip(order, heights, strict=True):
        leader = {"arrowstyle": "-", "color": colours[label], "linewidth": 0.6, "relpos": (0, 0.5), "shrinkB": 1}
        where = {"va": "center", "annotation_clip": False}
        axes.annotate(label, (1, ends[label]), (1.03, height), color=colours[label], arrowprops=leader, **where)


def _apart(wanted: Sequence[float], gap: float, top: float) -> list[float]:
    """Rising heights at least `gap` apart and not above `top`, each near the one wanted."""
    heights: list[float] = []
    for height in wanted:
        heights.append(max(height, heights[-1] + gap) if heights else height)
    for place in reversed(range(len(heights))):
        above = heights[place + 1] - gap if place + 1 < len(heights) else top
        heights[place] = min(heights[place], above)
    return heights


def _reliability(file: Path, sets: Sets) -> Path:
    import matplotlib.pyplot as plt  # noqa: PLC0415

    rows = [fit.rows([(one.question, one.answer) for one in outcomes]) for outcomes in sets.values()]
    bins = calibration(*fit.held_back(rows, [1.0] * len(rows)))
    figure, (axes, below) = plt.subplots(2, figsize=(6, 7.4), sharex=True, height_ratios=(5, 1), layout="constrained")
    sure, right = [one.confidence for one in bins], [one.right for one in bins]
    axes.plot([0, 1], [0, 1], color=MUTED, linewidth=1, linestyle=(0, (4, 4)))
    axes.annotate("as often right as it says", (0.5, 0.5), (0, -6), **_ALONG)
    axes.vlines(sure, sure, right, color=ACCENT, linewidth=5, alpha=0.25)
    axes.plot(sure, right, "o-", color=ACCENT, linewidth=1.6, markersize=6, markeredgecolor="white", clip_on=False)
    axes.set(ylim=(0, 1), ylabel="how many of them are right")
    _title(
        axes,
        f"Expected calibration error: {calibration_error(bins):.3f}",
        f"Every third question, fitted on the others (sets: {len(sets)}, counting alike)",
    )
    below.bar([_middle(one.confidence) for one in bins], [one.share for one in bins], width=0.088, color=_FAMILY)
    below.set(xlim=(0, 1), xlabel="confidence of an answer", ylabel="of all")
    below.grid(visible=False, axis="x")
    _percent(axes)
    _percent(below)
    figure.savefig(file)
    plt.close(figure)
    return file


_ALONG: dict[str, Any] = {
    "textcoords": "offset points",
    "rotation": 45,
    "ha": "center",
    "va": "top",
    "color": MUTED,
    "fontsize": 8.5,
    "rotation_mode": "anchor",
    "transform_rotates_text": True,
}


def _middle(confidence: float) -> float:
    """The middle of the bin that a confidence is in."""
    return min(int(confidence * 10), 9) / 10 + 0.05


def _title(axes: "Axes", headline: str, detail: str) -> None:
    axes.set_title(headline, loc="left", fontsize=12, fontweight="bold", pad=24)
    axes.annotate(detail, (0, 1), (0, 8), xycoords="axes fraction", textcoords="offset points", color=MUTED)


def _percent(axes: "Axes") -> None:
    from matplotlib.ticker import PercentFormatter  # noqa: PLC0415

    axes.xaxis.set_major_formatter(PercentFormatter(1, decimals=0))
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))
