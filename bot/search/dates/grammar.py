"""The times that a question names: its stretches of time with the words around them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import regex

from bot.search.dates.context import Context
from bot.search.dates.period import DAY_LONG, Period, whole_day
from bot.search.dates.shapes import NEAR, Point, points, reckoned

_DAY_BEFORE = regex.compile(r"[DO]\.?U?[J&Es-][dt]*$")
_DAY_AFTER = regex.compile("[sJ-]DUe?")
_JOINED = regex.compile("[J&E-][dt]*|[sh]|&")
_SUFFIX = regex.compile("y?([sbefA])")

_RANGES = frozenset("GHdSInr")
"""What opens a range: between, from, of, since, in."""
_OPENINGS = _RANGES | frozenset("BEFvz")
_DAYS = frozenset({"date", "day_of_month"})
_YEARLESS = frozenset({"month", "day_of_month"})
_STANDING = frozenset({"whole", "numeric_month", "date", "month_of_year", "day_of_month"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A time that a question names with its marks from `start` to `end`.

    `period` is None where it only asks for what is new ('in recent days'); `present` tells that it is now.
    """

    period: Period | None
    present: bool
    start: int
    end: int


def readings(context: Context, today: date) -> Iterator[Reading]:
    """The times named in one language, in their order."""
    found = list(points(context.marks, context.kinds, today, japanese=context.japanese))
    at = 0
    while at < len(found):
        reading = _between(context, found[at], found[at + 1]) if at + 1 < len(found) else None
        at += 2 if reading else 1
        reading = reading or _single(context, found[at - 1], today)
        if reading:
            yield reading


def _between(context: Context, first: Point, second: Point) -> Reading | None:
    """'Between 2010 and 2012', 'from March to May 2020', and a list: 'in 2019 and 2020'."""
    if not (first.period and second.period) or not _join(context, first, second) or context.counts(second):
        return None
    if all(point.shape == "numeric_month" and not context.allows(point) for point in (first, second)):
        return None  # Of 'from 2009-11 to 2010-02', either tells that the other is a month as well.
    start, opening = context.opening(first.start)
    earlier, later = first.period, second.period
    if first.shape in _YEARLESS and (_ordered(earlier, later) is None or second.shape in _STANDING - _YEARLESS):
        until = later.last if later.named else later.first
        found = reckoned(first.shape, context.marks[first.start : first.end], until) if until else None
        earlier = replace(found, named=later.named) if found else earlier
    if second.shape in _YEARLESS and first.period.named and first.shape in _STANDING:
        later = _next(context, second, first.period) or later
    period = _ordered(earlier, later) or (_ordered(later, earlier) if opening == "G" else None)
    if period is None:
        return None
    end = second.end + (context.kinds[second.end : second.end + 1] in {"g", "e"})
    return Reading(period, False, start if opening in _RANGES or opening == "E" else first.start, end)


def _next(context: Context, point: Point, since: Period) -> Period | None:
    """A month or day without a year, as the first one that follows."""
    for year in (0, 1):
        until = date(since.first.year + year, 12, 31) if since.first else date.max
        found = reckoned(point.shape, context.marks[point.start : point.end], until)
        if found and _ordered(since, found):
            return replace(found, named=since.named)
    return None


def _join(context: Context, first: Point, second: Point) -> bool:
    joint = context.kinds[first.end : second.start]
    if not _JOINED.fullmatch(joint):
        return False
    _, opening = context.opening(first.start)
    standing = second.shape in _STANDING and first.shape in _STANDING | {"month"}
    return joint[0] in "-s" or context.japanese or opening in _RANGES or standing


def _ordered(earlier: Period, later: Period) -> Period | None:
    if not (earlier.first and later.last and later.first) or earlier.first > later.first:
        return None
    return Period(earlier.first, later.last, earlier.named and later.named)


def _single(context: Context, point: Point, today: date) -> Reading | None:
    """One time, or what lies before or after it."""
    if point.period is None:
        return Reading(None, False, point.start, point.end)
    if not context.allows(point) or context.counts(point):
        return None
    start, opening = context.opening(point.start)
    if opening not in _OPENINGS:
        start, opening = point.start, ""
    days = _days_before(context, point) or _days_after(context, point, start)
    if days:
        return days
    end, relation = point.end, opening
    suffix = _SUFFIX.match(context.kinds, point.end) if context.japanese else None
    if suffix:
        end, relation = suffix.end(), suffix[1]
    elif opening == "H" and context.kinds[point.end : point.end + 1] in {">", "n"}:
        end, relation = point.end + 1, "S"
    elif opening == "z" and point.shape != "year":
        relation = ""
    period = _bounded(point.period, relation)
    present = point.shape == "relative" and period == point.period and _covers(period, today)
    return Reading(period, present, start, end)


def _days_before(context: Context, point: Point) -> Reading | None:
    """The first day of '3 to 5 March 2024'."""
    match = _DAY_BEFORE.search(context.kinds, max(0, point.start - NEAR), point.start)
    if not match or point.shape not in _DAYS or not point.period or not point.period.first:
        return None
    first = whole_day(point.period.first.year, point.period.first.month, context.number(match.start()))
    start, opening = context.opening(match.start())
    if not first or (opening not in _RANGES and match.group()[-1] != "-" and match.start() > 0):
        return None
    period = _ordered(replace(first, named=point.period.named), point.period)
    return Reading(period, False, start if opening in _RANGES else match.start(), point.end) if period else None


def _days_after(context: Context, point: Point, start: int) -> Reading | None:
    """The last day of '3月3日から5日まで'."""
    match = _DAY_AFTER.match(context.kinds, point.end)
    if not match or point.shape not in _DAYS or not point.period or not point.period.first:
        return None
    last = whole_day(point.period.first.year, point.period.first.month, context.number(point.end + 1))
    period = _ordered(point.period, replace(last, named=point.period.named)) if last else None
    return Reading(period, False, start, match.end()) if period else None


def _bounded(period: Period, relation: str) -> Period:
    """What lies since, before, until or after a period; else itself."""
    if period.first is None or period.last is None:
        return period
    bounds = {
        "S": (period.first, None),
        "B": (None, period.first - DAY_LONG),
        "E": (None, period.last),
        "F": (period.last + DAY_LONG, None),
    }
    first, last = bounds.get(_RELATIONS.get(relation, ""), (period.first, period.last))
    return Period(first, last, period.named)


_RELATIONS = {"s": "S", "S": "S", "b": "B", "v": "B", "A": "B", "B": "B"} | {
    kind: relation for relation, kinds in (("E", "Eez"), ("F", "Ff")) for kind in kinds
}


def _covers(period: Period, day: date) -> bool:
    return bool(period.first and period.last and period.first <= day <= period.last)
