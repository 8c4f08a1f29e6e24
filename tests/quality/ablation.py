"""What each part of the ranking is worth: the same questions, with one part at a time switched off."""

import pkgutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from unittest.mock import patch

from bot.search import Index
from tests.quality.bench import BenchError
from tests.quality.measure import ask, mean
from tests.quality.sets import JudgedSet
from tests.quality.sheets import Sheet, share


@dataclass(frozen=True)
class Part:
    """A part of the ranking: the constant that weighs it, what switches it off, and whether the index holds it."""

    name: str
    constant: str
    off: float
    rebuild: bool = False


# Each constant is named in the module that reads it.
PARTS = (
    Part("pieces of words", "bot.search.index.ranking.PIECES_WEIGHT", 0),
    Part("the text around", "bot.search.index.ranking.WINDOW_WEIGHT", 0),
    Part("a window beyond the paragraph", "bot.search.index.derive.WINDOW_WORDS", 0, rebuild=True),
    Part("the article", "bot.search.index.ranking.ARTICLE_WEIGHT", 0),
    Part("words that are alike", "bot.search.index.vocabulary.ALIKE", 1, rebuild=True),
    Part("density", "bot.search.index.index.DENSITY_WEIGHT", 0),
    Part("definitions first", "bot.search.index.index.DEFINING", 1),
    Part("framing words count less", "bot.search.query.FRAME_WEIGHT", 1),
    Part("the kind sought counts less", "bot.search.index.index.KIND_WEIGHT", 1),
    Part("single signs count more", "bot.search.query.SIGN_WEIGHT", 1),
    Part("the newest first", "bot.search.index.index.NEWEST_WEIGHT", 0),
    Part("the sought thing's looks", "bot.answers.passages.SOUGHT", 0),
    Part("names in a sentence count less", "bot.answers.passages.NAMED", 1),
    Part("what is said just before", "bot.answers.passages.BEFORE", 0),
    Part("what is said further before", "bot.answers.passages.EARLIER", 0),
    Part("what is said just behind", "bot.answers.passages.BEHIND", 0),
)

GROUPS = {
    "all": ("*",),
    "blog": ("blog",),
    "squad2": ("squad2",),
    "xquad": ("xquad_*",),
    "CJK": ("*_zh", "*_ja", "*_ko", "jaquad", "drcd"),
}
"""Columns: the mean over the sets whose names fit a pattern, each set counting the same."""

Shares = tuple[float, float, float]
"""R@1, R@10, and the share of questions whose sentence in bold holds the answer."""


def ablate(sets: Sequence[JudgedSet]) -> Sheet:
    """R@1, R@10 and sentence by group of sets: of the whole ranking, then the change for each part without it."""
    names = [judged.name for judged in sets]
    groups = {group: found for group, patterns in GROUPS.items() if (found := _fitting(names, patterns))}
    whole = [_shares(judged) for judged in sets]
    sheet = Sheet(
        "Ablation: R@1 / R@10 / sentence, then the change where a part is switched off",
        ("without", *(f"{group} ({len(found)})" for group, found in groups.items())),
    )
    sheet.rows.append(("(nothing)", *(_cell(_average(whole, found)) for found in groups.values())))
    for part in PARTS:
        with switched_off(part):
            less = [_shares(_rebuilt(judged) if part.rebuild else judged) for judged in sets]
        changes = (_changes(_average(whole, found), _average(less, found)) for found in groups.values())
        sheet.rows.append((part.name, *(_cell(change, "+") for change in changes)))
    return sheet


@contextmanager
def switched_off(part: Part) -> Iterator[None]:
    """Answer without a part of the ranking for a while; raises BenchError where its constant is no longer there."""
    try:
        pkgutil.resolve_name(part.constant)
    except (AttributeError, ImportError) as error:
        raise BenchError(
            f"{part.constant} is no more ({part.name}): mend PARTS in tests/quality/ablation.py."
        ) from error
    with patch(part.constant, part.off):
        yield


def _rebuilt(judged: JudgedSet) -> JudgedSet:
    index = Index.of(judged.snapshot.articles.values())
    return replace(judged, snapshot=replace(judged.snapshot, index=index))


def _shares(judged: JudgedSet) -> Shares:
    asked = replace(judged, questions=tuple(question for question in judged.questions if question.gold))
    outcomes = ask(asked)
    first, ten = (mean([one.within(count) for one in outcomes]) for count in (1, 10))
    return first, ten, mean([one.says_it for one in outcomes])


def _fitting(names: Sequence[str], patterns: Sequence[str]) -> list[int]:
    """The places of the sets whose names fit one of the patterns."""
    return [place for place, name in enumerate(names) if any(fnmatch(name, pattern) for pattern in patterns)]


def _average(shares: Sequence[Shares], places: Sequence[int]) -> list[float]:
    return [sum(shares[place][column] for place in places) / len(places) for column in range(3)]


def _changes(whole: Sequence[float], less: Sequence[float]) -> list[float]:
    return [after - before for before, after in zip(whole, less, strict=True)]


def _cell(values: Sequence[float], sign: str = "") -> str:
    return " / ".join("·" if sign and abs(value) < 0.0005 else share(value, sign) for value in values)
