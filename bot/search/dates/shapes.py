"""The shapes that a time is written in, as patterns over the kinds of words, whatever the language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

import regex

from bot.search.dates.lexer import Mark
from bot.search.dates.parts import Parts
from bot.search.dates.period import Period, third

_MONTH = "[Mmw]"
_FILL = "[dht]*"
_RELATIVE = "(?:R|[TLl][UW]|[UW][Kl])"
_YEAR = f"k?{_FILL}U?YU?"
_ANY_YEAR = f"(?:{_YEAR}|{_FILL}{_RELATIVE})"
# The first that fits at a word is taken, so the longer ones stand first. 'The last three days of the war' are no
# days before today.
_SHAPES: dict[str, tuple[str, Callable[[Parts], Period | None]]] = {
    "ago": ("R?[av][ND][UP]|[ND][UP]A", Parts.ago),
    "few": ("[av]~[UP]|~[UP]A|[LK]~?P(?!d)|~[LKl]P(?!d)", Parts.nothing),
    "rolling": (
        "[LKl][ND][UP](?!d)|[ND][LKl][UP](?!d)|[ND][UP](?:p|[Kl](?!d))|tLU(?!d)|KU(?!d)",
        Parts.rolling,
    ),
    "whole": ("i", Parts.whole),
    "numeric_month": ("q", Parts.whole),
    "date": (
        rf"YU?h?Mh?DU|[DO]\.?d?{_MONTH}\.?{_ANY_YEAR}|{_MONTH}\.?t?[DO]{_ANY_YEAR}|{_RELATIVE}h?MDU",
        Parts.date,
    ),
    "month_beside": (rf"[TLl](?:Ud)?{_MONTH}(?![dht]*Y)|{_MONTH}[Kl]", Parts.month_beside),
    "month_of_year": (
        rf"{_MONTH}\.?{_YEAR}|YU?h?M|{_MONTH}{_FILL}{_RELATIVE}|{_RELATIVE}[dhI]?t?{_MONTH}",
        Parts.month_of_year,
    ),
    "day_of_month": (rf"[DO]\.?[dt]?{_MONTH}|{_MONTH}\.?t?[DO](?![cP%])U?|j\.", Parts.day_of_month),
    "quarter": (rf"(?:[oOD]\.?Q|QD){_FILL}U?(?:YU?|{_RELATIVE})|YU?h*QD", Parts.quarter),
    "season": (rf"Z{_FILL}(?:Y|{_RELATIVE})|YU?h?Z", Parts.season),
    "decade": ("C-?P?|tu(?!c)-?P?|u-?P|P[DNYu]", Parts.decade),
    "lasting": ("(?<=S)[ND][UP](?!A)", Parts.rolling),
    "weekday_of_week": (rf"W{_FILL}{_RELATIVE}|{_RELATIVE}h?d?W", Parts.weekday_of_week),
    "relative": (_RELATIVE, Parts.relative),
    "present": (r"(?<=[JE])t?\*", Parts.present),
    "year": ("U?YU?", Parts.year),
    "weekday": ("W", Parts.weekday),
    "month": (_MONTH, Parts.month),
}
_POINT = regex.compile("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in _SHAPES.items()))
_CORE = frozenset("MmwWUPRYCiqjuZQ")
_PART = regex.compile("X[dhtI]*$")

NEAR = 8
"""How many words back articles and the like may reach, which keeps the work in step with the length of a question."""


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of time written in `shape` by the marks from `start` to `end`."""

    shape: str
    period: Period | None
    start: int
    end: int


def points(marks: list[Mark], kinds: str, today: date, *, japanese: bool) -> Iterator[Point]:
    """The stretches that the marks may name, if the words around them allow it."""
    if _CORE.isdisjoint(kinds):
        return
    for match in _POINT.finditer(kinds):
        shape = match.lastgroup or ""
        start, end = match.span()
        point = Point(shape, reckoned(shape, marks[start:end], today), start, end)
        if point.period or shape == "few":
            yield _in_part(point, marks, kinds, behind=japanese)


def reckoned(shape: str, marks: list[Mark], today: date) -> Period | None:
    """The days of marks in a shape."""
    return _SHAPES[shape][1](Parts(marks, today))


def _in_part(point: Point, marks: list[Mark], kinds: str, *, behind: bool) -> Point:
    """Early, mid or late in it, where that is said: before it, in Japanese behind."""
    if point.period is None or point.shape == "weekday":
        return point
    before = _PART.search(kinds, max(0, point.start - NEAR), point.start)
    if before:
        return replace(point, period=third(point.period, _number(marks[before.start()])), start=before.start())
    if kinds.startswith("X", point.end) and behind:
        return replace(point, period=third(point.period, _number(marks[point.end])), end=point.end + 1)
    return point


def _number(mark: Mark) -> int:
    return mark.value if isinstance(mark.value, int) else 0
