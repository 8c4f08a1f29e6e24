"""Questions that are alike: asked in other words or with a slip, they count as one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process

ALIKE = 85.0
"""How much of two questions must be the same, in percent, whatever the order of their words."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are alike: the newest one, how many there are, and when the newest was asked."""

    text: str
    count: int
    latest: datetime


def grouped(questions: Iterable[tuple[str, datetime]]) -> tuple[Group, ...]:
    """Group questions, which come newest first; so do the groups. Questions with other numbers are never alike."""
    groups: list[Group] = []
    known: dict[tuple[str, ...], dict[int, str]] = {}
    for text, asked in questions:
        plain = default_process(text)
        same_numbers = known.setdefault(tuple(re.findall(r"\d+", plain)), {})
        found = process.extractOne(plain, same_numbers, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
        if found is None:
            same_numbers[len(groups)] = plain
            groups.append(Group(text, 1, asked))
        else:
            old = groups[found[2]]
            groups[found[2]] = Group(old.text, old.count + 1, old.latest)
    return tuple(groups)
