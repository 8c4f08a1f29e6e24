"""Texts that are no articles: reading them would take minutes, or lose some of their words."""

import re

from bot.articles.problem import Kind
from bot.articles.refusal import RefusedError

# Every bracket that nothing closes is looked for up to the end of the text, again and again.
_UNCLOSED = 2000


# Each becomes several objects; so many are freed at once that all else waits for it.
_MARKS, _MOST_MARKS = "*_~`[<&\\|", 200_000


def refuse_marks(text: str) -> None:
    """Raises `RefusedError` when there are more signs of Markdown than in any article."""
    if (marks := sum(map(text.count, _MARKS))) > _MOST_MARKS:
        raise RefusedError(Kind.TOO_MANY_MARKS, count=marks)


def refuse_unclosed(text: str, opening: str, closing: str) -> None:
    """Raises `RefusedError` when thousands of brackets are never closed."""
    if text.count(opening) <= _UNCLOSED:
        return
    depth = 0
    for bracket in re.findall(rf"\{opening}|\{closing}", text):
        depth = depth + 1 if bracket == opening else max(depth - 1, 0)
    if depth > _UNCLOSED:
        raise RefusedError(Kind.NEVER_CLOSED, count=depth, sign=opening)
