"""Texts that are no articles: reading them would take minutes, or lose some of their words."""

import re


class TangledError(ValueError):
    """Too many brackets are open, or too many quotes and lists stand inside each other."""


# Every bracket that nothing closes is looked for up to the end of the text, again and again.
_UNCLOSED = 2000


# Each becomes several objects; so many are freed at once that all else waits for it.
_MARKS, _MOST_MARKS = "*_~`[<&\\|", 200_000


def refuse_marks(text: str) -> None:
    """Raises `TangledError` when there are more signs of Markdown than in any article."""
    if (marks := sum(map(text.count, _MARKS))) > _MOST_MARKS:
        raise TangledError(f"it has {marks:,} signs of Markdown")


def refuse_unclosed(text: str, opening: str, closing: str) -> None:
    """Raises `TangledError` when thousands of brackets are never closed."""
    if text.count(opening) <= _UNCLOSED:
        return
    depth = 0
    for bracket in re.findall(rf"\{opening}|\{closing}", text):
        depth = depth + 1 if bracket == opening else max(depth - 1, 0)
    if depth > _UNCLOSED:
        raise TangledError(f"{depth} '{opening}' are never closed")
