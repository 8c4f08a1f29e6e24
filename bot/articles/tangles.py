"""Texts that are no articles: reading them would take minutes, or lose some of their words."""

import re


class TangledError(ValueError):
    """Too many brackets are open, or too many quotes and lists stand inside each other."""


# Every bracket that nothing closes is looked for up to the end of the text, again and again.
_UNCLOSED = 2000


def refuse_unclosed(text: str, opening: str, closing: str) -> None:
    """Raises `TangledError` when thousands of brackets are never closed."""
    if text.count(opening) <= _UNCLOSED:
        return
    depth = 0
    for bracket in re.findall(rf"\{opening}|\{closing}", text):
        depth = depth + 1 if bracket == opening else max(depth - 1, 0)
    if depth > _UNCLOSED:
        raise TangledError(f"{depth} '{opening}' are never closed")
