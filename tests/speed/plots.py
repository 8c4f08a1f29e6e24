"""Two pictures of a run: how long each engine takes to answer, and how that grows with the corpus."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.quality.bench import need
from tests.quality.plots import ACCENT, COLOURS, MUTED, STYLE
from tests.speed.bench import Run
from tests.speed.process import ENGINES, OURS, RANKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_OTHERS = [name for name in ENGINES if name != OURS]
_COLOUR = {OURS: ACCENT} | dict(zip(_OTHERS, (one for one in COLOURS if one != ACCENT), strict=False))


def need_matplotlib() -> None:
    """Raise BenchError where nothing can be drawn: better before measuring than after."""
    need("plots", "matplotlib")


def draw(folder: Path, runs: Sequence[Run]) -> list[Path]:
    """Write the pictures into a folder, and say where they are; of one size alone, no growth."""
    need_matplotlib()
    import matplotlib as mpl  # noqa: PLC0415 - from the bench extra

    mpl.use("Agg")
    folder.mkdir(parents=True, exist_ok=True)
    with mpl.rc_context(STYLE):
        drawn = [_latency(folder / "speed.png", runs)]
        return drawn + ([_growth(folder / "speed-growth.png", runs)] if len(runs) > 1 else [])


def _latency(file: Path, runs: Sequence[Run]) -> Path:
    import matplotlib.pyplot as plt  # noqa: PLC0415

    heights = [0.9 + 0.34 * len(run.outcomes) for run in runs]
    size = {"figsize": (8.4, sum(heights)), "height_ratios": heights}
    figure, rows = plt.subplots(len(runs), sharex=True, squeeze=False, layout="constrained", **size)
    for axes, run in zip(rows[:, 0], runs, strict=True):
        _bars(axes, run)
    rows[-1, 0].set_xlabel(
        "milliseconds to answer a question (less is better; dot: median, line: to the 99th percentile)"
    )
    figure.savefig(file)
    plt.close(figure)
    return file


def _bars(axes: "Axes", run: Run) -> None:
    axes.set_xscale("log")
    for place, (name, one) in enumerate(reversed(run.outcomes.items())):
        middle, tail = (1000 * one.percentile(share) for share in (50, 99))
        axes.hlines(place, middle, tail, color=_COLOUR[name], linewidth=4, alpha=0.35)
        axes.plot(middle, place, "o", color=_COLOUR[name], markersize=8, markeredgecolor="white")
        axes.annotate(f"{_told(1000 * one.mean())} on average", (tail, place), (8, 0), **_BESIDE)
    axes.set_yticks(range(len(run.outcomes)), reversed(run.outcomes))
    axes.set_ylim(-0.6, len(run.outcomes) - 0.4)
    axes.grid(visible=False, axis="y")
    axes.set_title(f"{run.paragraphs:,} paragraphs", loc="left", fontsize=11, fontweight="bold")


def _told(milliseconds: float) -> str:
    return f"{milliseconds:,.0f}" if milliseconds >= 1000 else f"{milliseconds:.3g}"


_BESIDE = {"textcoords": "offset points", "va": "center", "color": MUTED, "fontsize": 8.5, "annotation_clip": False}


def _growth(file: Path, runs: Sequence[Run]) -> Path:
    import matplotlib.pyplot as plt  # noqa: PLC0415

    figure, (left, right) = plt.subplots(1, 2, figsize=(10.4, 4.8), layout="constrained")
    names = list(dict.fromkeys(name for run in runs for name in run.outcomes))
    for name in names:
        found = [(run.paragraphs, run.outcomes[name]) for run in runs if name in run.outcomes]
        _line(left, name, [(size, 1000 * one.mean()) for size, one in found])
        _line(right, name, [(size, one.build) for size, one in found])
    left.set(ylabel="milliseconds to answer a question, on average")
    right.set(ylabel="seconds to build")
    for axes, title in ((left, "Latency"), (right, "Build")):
        axes.set(xscale="log", yscale="log", xlabel="paragraphs")
        axes.set_title(title, loc="left", fontsize=12, fontweight="bold")
    figure.legend(*left.get_legend_handles_labels(), loc="outside lower center", ncols=7, frameon=False, fontsize=8.5)
    figure.savefig(file)
    plt.close(figure)
    return file


def _line(axes: "Axes", name: str, points: Sequence[tuple[int, float]]) -> None:
    wide = name in (OURS, RANKING)
    axes.plot(*zip(*points, strict=True), "o-", label=name, color=_COLOUR[name], linewidth=2.4 if wide else 1.2)
