"""What a question says about time, in English, German, French, Spanish or Japanese, without being told which."""

from dataclasses import dataclass
from datetime import date

import regex

from bot.search.dates.context import Context
from bot.search.dates.grammar import Reading, readings
from bot.search.dates.language import Language
from bot.search.dates.languages import LANGUAGES
from bot.search.dates.lexer import Mark, concerns, folded, read, words
from bot.search.dates.period import Period

__all__ = ["Period", "When", "when"]


@dataclass(frozen=True, slots=True)
class When:
    """What a question says about time.

    `period` is the range that it limits the answer to; `newest` is whether the newest is preferred ('latest', 'what is
    new'); `now` is whether it asks about the present; `spans` are the stretches of the question that say so.
    """

    period: Period | None
    newest: bool
    now: bool
    spans: tuple[tuple[int, int], ...]


_PAUSES = frozenset("|.kISHJnrdRT")
_ABOUT = regex.compile("about|with|at|regarding|concerning|an|zu[mr]?|bei|mit|uber|sur|avec|chez|con|sobre")
"""What may follow 'what is new'; anything else is what the word new belongs to: 'What is new journalism?'"""


def when(question: str, today: date) -> When:
    """What a question says about time, asked on the day `today`."""
    cut = words(question)
    best: list[Reading] = []
    best_size = 0
    said: set[tuple[str, int, int]] = set()
    best_marks: list[Mark] = []
    for language in LANGUAGES:
        if not concerns(cut, language):
            continue
        marks = read(question, cut, language)
        found = list(readings(Context(question, marks, language.name), today))
        size = sum(marks[reading.end - 1].end - marks[reading.start].start for reading in found)
        if size > best_size:
            best, best_size, best_marks = found, size, marks
        said |= _said(question, marks, language)
    covered = [(best_marks[reading.start].start, best_marks[reading.end - 1].end) for reading in best]
    said = {
        (kind, start, end)
        for kind, start, end in said
        if not (kind == "K" and any(first <= start < last for first, last in covered))
    }
    kinds = {kind for kind, _, _ in said}
    return When(
        period=_one([reading.period for reading in best if reading.period]),
        newest=not kinds.isdisjoint("+^?K") or any(reading.period is None for reading in best),
        now=not kinds.isdisjoint("*^") or any(reading.present for reading in best),
        spans=_merged([*covered, *((start, end) for _, start, end in said)]),
    )


def _said(question: str, marks: list[Mark], language: Language) -> set[tuple[str, int, int]]:
    """The words of one language that ask for the newest or the present."""
    said = set()
    for place, mark in enumerate(marks):
        after = marks[place + 1] if place + 1 < len(marks) else None
        pauses = after is None or after.kind in _PAUSES or _ABOUT.fullmatch(folded(question[after.start : after.end]))
        if mark.kind in {"+", "^", "*"} or (mark.kind == "?" and pauses):
            said.add((mark.kind, mark.start, mark.end))
        elif mark.kind == "K" and (language.name == "ja" or (after and after.kind in {"x", "c", "D", "N", "V"})):
            noun = question[after.start : after.end] if after else ""
            if folded(noun) not in language.final and (language.name == "de" or not noun[:1].isupper()):
                said.add((mark.kind, mark.start, mark.end))
    return said


def _one(periods: list[Period]) -> Period | None:
    """The period that limits most: what is counted from today comes before what a text may speak of."""
    return min(periods, key=lambda period: period.named, default=None)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
