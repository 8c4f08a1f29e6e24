"""Our own index among the engines that are measured: with words alone, and as the bot ranks by default."""

import os
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from bot.search import Engine, Filed, parse, write_segment
from bot.search.index.arrays import write_arrays
from bot.search.index.derive import post
from bot.search.index.engine import LARGEST, YOUNG
from bot.search.index.exact import Exact
from bot.search.index.forward import numbered
from tests.speed.corpus import Corpus, Question
from tests.speed.engines import LIMIT

KEY = "bench"


class Words:
    """Words alone, exactly; they are served from the whole index of the bot, `whole`."""

    kept = True

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self._corpus, self._folder = corpus, folder
        self._engine = Engine(None, KEY)

    def build(self, terms: list[list[str]]) -> None:
        """The words and their postings, which is all that this search needs."""
        words, tokens, ends = numbered(terms)
        lengths = ends.copy()
        lengths[1:] -= ends[:-1]
        self._folder.mkdir()
        found = post(tokens, lengths, len(words))
        write_arrays(
            self._folder / "words.arrays", {"blob": words.blob, "ends": words.ends, "lengths": lengths, **found}
        )

    def open(self) -> None:
        """The whole index, by memory map."""
        self._engine = Engine.open(whole(self._folder.parent), KEY)
        self._look()

    def search(self, question: Question) -> list[int]:
        """By the exact scores."""
        return [self._number(slug, place) for _, slug, place in self._exact.search(question.words, LIMIT)]

    def change(self, article: int, word: str) -> None:
        """Analyse it anew, with all that the bot's ranking needs, and keep it."""
        self._engine.apply([Filed(self._corpus.article(article, word))], (), {})
        self._look()

    def close(self) -> None:
        """Let another process write."""
        self._engine.close()

    def _look(self) -> None:
        self._exact = Exact(self._engine.current.parts, mended=True)

    def _number(self, slug: str, place: int) -> int:
        return self._corpus.paragraphs_of(int(slug.rpartition("/")[2]))[place]


class Ranking(Words):
    """As the bot ranks by default: words and pieces, those that are alike, the window and the article."""

    def search(self, question: Question) -> list[int]:
        """From the text of the question to the paragraphs, read from the index as they are quoted."""
        hits = self._index.search(self._index.demand(parse(question.text)), LIMIT)
        return [self._number(hit.paragraph.article, hit.paragraph.number) for hit in hits]

    def _look(self) -> None:
        self._index = self._engine.current


def whole(folder: Path) -> Path:
    """Where the whole index of the bot is, below the folder of all engines."""
    return folder / "whole"


def stretches(corpus: Corpus) -> Iterable[range]:
    """The articles of each segment: at least one for each core, none larger than merging leaves them."""
    count = max(-(-len(corpus) // LARGEST), (os.cpu_count() or 1) if len(corpus) > YOUNG else 1)
    ends = [place * len(corpus.article_ends) // count for place in range(count + 1)]
    return (range(*pair) for pair in pairwise(ends))


def write(file: Path, corpus: Path, articles: range) -> None:
    """Analyse some articles of a saved corpus and write their segment; runs in a process of its own."""
    write_segment(file, map(Filed, Corpus.load(corpus).articles(articles)))
