"""The tables of `eval`: how good the answers of each set are, beside other engines, and how fast."""

from collections.abc import Callable, Sequence

import numpy as np

from tests.quality.measure import Outcome, interval, mean
from tests.quality.peers import Ranking
from tests.quality.sheets import Sheet, share

OURSELVES = "Verbatim"
_QUALITY = (
    "set",
    "engine",
    "n",
    "R@1",
    "R@3",
    "R@10",
    "art@1",
    "sent",
    "cover",
    "right",
    "answered though unanswerable",
)
_SPEED = ("set", "engine", "paragraphs", "index, MB", "median, ms", "p99, ms")


def quality(rows: Sequence[tuple[str, ...]]) -> Sheet:
    """The table of the rows below."""
    return Sheet("Quality (±: half of the 95 % interval)", _QUALITY, list(rows))


def speed(rows: Sequence[tuple[str, ...]]) -> Sheet:
    """The table of the rows below; our times are for ten quotes, with their sentences and links, a peer's for ranks."""
    return Sheet("Speed", _SPEED, list(rows))


def quality_row(name: str, outcomes: Sequence[Outcome]) -> tuple[str, ...]:
    """A set's figures: shares of the answerable questions, and by kind of the others."""
    asked = [one for one in outcomes if one.question.gold]
    given = [one for one in asked if one.answer.answered]
    kinds = sorted({one.question.kind for one in outcomes if not one.question.gold})

    def of(those: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> str:
        return share(mean([holds(one) for one in those]))

    return (
        name,
        OURSELVES,
        str(len(asked)),
        *_recall([one.place for one in asked]),
        of(asked, lambda one: one.right_article),
        of(asked, lambda one: one.says_it),
        _with_interval([one.answer.answered for one in asked]),
        of(given, lambda one: one.right),
        "  ".join(
            f"{kind} {of([one for one in outcomes if one.question.kind == kind], lambda one: one.answer.answered)}"
            for kind in kinds
        ),
    )


def peer_row(ranking: Ranking) -> tuple[str, ...]:
    """What a peer found of the same questions, to stand below the set's own row."""
    cells = ("", ranking.peer, str(len(ranking.places)), *_recall(ranking.places))
    return (*cells, *[""] * (len(_QUALITY) - len(cells)))


def speed_row(name: str, engine: str, paragraphs: int, size: float, seconds: Sequence[float]) -> tuple[str, ...]:
    """How large the index of a set is, and how long its questions took."""
    median, slowest = np.percentile(seconds, [50, 99]) * 1000
    return name, engine, f"{paragraphs:,}", f"{size:.2f}", f"{median:.1f}", f"{slowest:.1f}"


def _recall(places: Sequence[int | None]) -> list[str]:
    """R@1, R@3 and R@10; the first and the last with their intervals."""
    within = {first: [place is not None and place < first for place in places] for first in (1, 3, 10)}
    return [_with_interval(within[1]), share(mean(within[3])), _with_interval(within[10])]


def _with_interval(values: Sequence[bool]) -> str:
    if not values:
        return "-"
    low, high = interval(values)
    return f"{share(mean(values))} ±{share((high - low) / 2)}"
