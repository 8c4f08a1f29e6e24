"""What is no content: paragraphs that pages repeat for every article."""

import re
from collections.abc import Iterable, Sequence

from bot.articles.page import Block

_SENTENCE_END = re.compile(r"[.!?…。！？।؟]\W*$")


class Boilerplate:
    """The patterns of `config/bot.toml`, compiled once.

    Raises `re.error` when one of them is no regular expression.
    """

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = [re.compile(pattern, re.IGNORECASE) for pattern in patterns]

    def drop(self, blocks: Iterable[Block], names: frozenset[str]) -> list[Block]:
        """The blocks that say something; `names`, casefolded, are the article's title and its source.

        A short list right behind boilerplate, or under a heading that is boilerplate, goes with it: names
        of authors to follow, of articles to read next.
        """
        kept: list[Block] = []
        heading = ""
        falling = False  # the last block, or the heading behind it, was boilerplate
        list_falling = 0
        for block in blocks:
            if block.heading != heading:
                heading, falling = block.heading, self._matches(block.heading)
            if falling and block.in_list and list_falling in (0, block.in_list) and _is_short(block.text):
                list_falling = block.in_list
                continue
            falling, list_falling = self._matches(block.text), 0
            if not falling and _speaks(block.text) and block.text.casefold() not in names:
                kept.append(block)
        return kept

    def _matches(self, text: str) -> bool:
        return any(pattern.search(text) for pattern in self._patterns)


def _is_short(text: str) -> bool:
    # The second limit is for scripts that don't part their words.
    return len(text.split()) <= 6 and len(text) <= 60 and not _SENTENCE_END.search(text)


def _speaks(text: str) -> bool:
    return any(char.isalnum() for char in text)
