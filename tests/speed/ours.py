"""Our own index among the engines that are measured: with words alone, and as the bot ranks by default."""

import os
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import numpy as np

from bot.search import Engine, Filed, parse
from bot.search.index.arrays import write_arrays
from bot.search.index.engine import LARGEST, YOUNG
from bot.search.index.exact import Exact
from bot.search.index.forward import Forward, numbered, record
from bot.search.index.postings import Postings
from bot.search.index.segment import Segment
from bot.search.index.strings import Strings
from tests.speed.corpus import Corpus, Question
from tests.speed.engines import LIMIT

KEY = "bench"


class Words:
    """Words alone, exactly; they are served from the whole index of the bot, `whole`."""

    kept = True

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self._corpus, self._folder = corpus, folder
        self.where = whole(folder.parent), KEY
        self._engine = Engine(None, KEY)

    def build(self, terms: list[list[str]]) -> None:
        """The words and their postings, which is all that this search needs."""
        words, tokens, ends = numbered(terms)
        lengths = ends.copy()
        lengths[1:] -= ends[:-1]
        self._folder.mkdir()
        postings = Postings.of(tokens, lengths, len(words))
        arrays = {"blob": words.blob, "ends": words.ends, "lengths": lengths.astype(np.int32), **postings.arrays()}
        write_arrays(self._folder / "words.arrays", arrays)

    def open(self) -> None:
        """The whole index, by memory map."""
        self._engine = Engine.open(*self.where)
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
        hits = self.index.search(self.index.demand(parse(question.text)), LIMIT)
        return [self._number(hit.paragraph.article, hit.paragraph.number) for hit in hits]

    def _look(self) -> None:
        self.index = self._engine.current


def whole(folder: Path) -> Path:
    """Where the whole index of the bot is, below the folder of all engines."""
    return folder / "whole"


def stretches(corpus: Corpus) -> Iterable[range]:
    """The articles of each segment: at least one for each core, none larger than merging leaves them."""
    count = max(-(-len(corpus) // LARGEST), (os.cpu_count() or 1) if len(corpus) > YOUNG else 1)
    ends = [place * len(corpus.article_ends) // count for place in range(count + 1)]
    return (range(*pair) for pair in pairwise(ends))


def write(file: Path, corpus: Path, articles: range) -> None:
    """Write the segment of some articles of a saved corpus, from their terms; runs in a process of its own."""
    write_arrays(file, Segment.of(forward(Corpus.load(corpus), articles)).arrays)


def forward(corpus: Corpus, articles: range) -> Forward:
    """What `read_forward` makes of these articles, without cutting their texts into terms again."""
    found = list(corpus.articles(articles))
    rows = range(corpus.paragraphs_of(articles.start).start, corpus.paragraphs_of(articles.stop - 1).stop)
    ends = corpus.ends[rows.start : rows.stop]
    begin = int(corpus.ends[rows.start - 1]) if rows.start else 0
    starts = [0, *(corpus.article_ends[articles.start : articles.stop - 1] - rows.start)]
    # A title is the first words of its article.
    titles = [
        corpus.tokens[start : start + len(article.title.split())]
        for start, article in zip(np.append(begin, ends)[starts], found, strict=True)
    ]
    tokens = np.concatenate([corpus.tokens[begin : int(ends[-1])], *titles])
    lengths = [*np.diff(ends, prepend=begin), *map(len, titles), *[0] * len(found)]
    present, tokens = np.unique(tokens, return_inverse=True)
    spelling = [corpus.words[number] for number in present.tolist()]
    order = sorted(range(len(spelling)), key=spelling.__getitem__)
    places = np.empty(len(order), dtype=np.int32)
    places[order] = np.arange(len(order))
    none = np.zeros(0, dtype=np.int64)
    return Forward(
        words=Strings.of([spelling[number] for number in order]),
        tokens=places[tokens],
        row_ends=np.cumsum(lengths),
        paragraph_ends=corpus.article_ends[articles.start : articles.stop] - rows.start,
        heading_ends=np.zeros(len(found), dtype=np.int64),
        heading_of=np.full(len(rows), -1, dtype=np.int32),
        slugs=Strings.of([article.slug for article in found]),
        records=Strings.of([record(article) for article in found]),
        texts=Strings.of([paragraph.text for article in found for paragraph in article.paragraphs]),
        headings=Strings.of([]),
        stamps=np.zeros((len(found), 4), dtype=np.int64),
        said=none,
        said_ends=np.zeros(len(found), dtype=np.int64),
    )
