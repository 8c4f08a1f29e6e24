"""Search engines over the same lists of terms, each set up as its own documentation shows, at its best."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar, Protocol

import numpy as np
from rank_bm25 import BM25Okapi

from bot.search.index.bm25 import mended_idf
from tests.quality.bench import need
from tests.speed.corpus import Corpus, Question

LIMIT = 10
TIE = 1 - 1e-9


class SearchEngine(Protocol):
    """An engine that ranks the paragraphs of a corpus, by number; its index is in a folder."""

    kept: ClassVar[bool]
    """Whether its index can be kept on the disk, and a part of it changed."""

    def __init__(self, corpus: Corpus, folder: Path) -> None: ...

    def build(self, terms: list[list[str]]) -> None:
        """Index the terms of all paragraphs, and keep that in the folder."""
        ...

    def open(self) -> None:
        """Make ready to be asked."""
        ...

    def search(self, question: Question) -> list[int]:
        """The numbers of the best paragraphs, best first, at most `LIMIT`."""
        ...

    def change(self, article: int, word: str) -> None:
        """Add a word to the first paragraph of an article; when this returns, that is on the disk and can be found."""
        ...


class RankBM25:
    """rank-bm25 0.2's Okapi with the idf that is never negative, as all others here have; all in memory.

    `found` keeps, for each question, every paragraph that may be among the first: those that are equal to the last.
    """

    kept = False

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self.found: dict[Question, set[int]] = {}

    def build(self, terms: list[list[str]]) -> None:
        """Its constructor."""
        self._bm25 = _Okapi(terms)

    def open(self) -> None:
        """Nothing: it is in memory."""

    def search(self, question: Question) -> list[int]:
        """By its `get_scores`."""
        scores = self._bm25.get_scores(question.words)
        best = np.argpartition(-scores, min(LIMIT, len(scores) - 1))[:LIMIT]
        best = best[np.argsort(-scores[best], kind="stable")]
        self.found[question] = set(np.flatnonzero(scores >= max(scores[best[-1]] * TIE, 1e-9)).tolist())
        return [number for number in best.tolist() if scores[number] > 0]


class _Okapi(BM25Okapi):
    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.idf = {word: mended_idf(count, self.corpus_size) for word, count in nd.items()}


class Bm25s:
    """bm25s, its scores summed by NumPy."""

    kept = True
    backend = "numpy"

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        need("bm25s", "bm25s")
        self._folder = folder

    def build(self, terms: list[list[str]]) -> None:
        """Its `index` and `save`."""
        import bm25s  # noqa: PLC0415 - from the bench extra, as is all that is imported within functions here

        bm25 = bm25s.BM25()
        bm25.index(terms, show_progress=False)
        bm25.save(self._folder)

    def open(self) -> None:
        """Its `load`, by memory map."""
        import bm25s  # noqa: PLC0415

        self._bm25 = bm25s.BM25.load(self._folder, mmap=True)
        self._bm25.backend = self.backend
        if self.backend == "numba":
            self._bm25.activate_numba_scorer()

    def search(self, question: Question) -> list[int]:
        """By its `retrieve`."""
        limit = min(LIMIT, int(self._bm25.scores["num_docs"]))
        found, scores = self._bm25.retrieve([list(question.words)], k=limit, show_progress=False)
        return [int(number) for number, score in zip(found[0], scores[0], strict=True) if score > 0]


class Bm25sNumba(Bm25s):
    """The same index, its scores summed by code that numba compiles in each process anew."""

    backend = "numba"

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        need("bm25s with numba", "bm25s", "numba")
        super().__init__(corpus, folder)


class Tantivy:
    """tantivy, without positions, which words alone do not need."""

    kept = True

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        need("tantivy", "tantivy")
        import tantivy  # noqa: PLC0415

        schema = tantivy.SchemaBuilder()
        schema.add_text_field("text", tokenizer_name="whitespace", index_option="freq")
        schema.add_unsigned_field("article", indexed=True)
        schema.add_unsigned_field("number", stored=True)
        self._schema = schema.build()
        self._corpus, self._folder = corpus, folder

    def build(self, terms: list[list[str]]) -> None:
        """A writer with room for large segments, and one commit."""
        self._folder.mkdir()
        self._make(reuse=False)
        writer = self._index.writer(heap_size=512_000_000)
        for article in range(len(self._corpus.article_ends)):
            self._add(writer, article, [terms[number] for number in self._corpus.paragraphs_of(article)])
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        """Its index in the folder, and a searcher."""
        self._make(reuse=True)
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, question: Question) -> list[int]:
        """Any of the words; the numbers are read from its store, as in its documentation."""
        query = self._index.parse_query(" ".join(question.words), ["text"])
        hits = self._searcher.search(query, LIMIT, count=False).hits
        return [self._searcher.doc(address)["number"][0] for _, address in hits]

    def change(self, article: int, word: str) -> None:
        """Delete its paragraphs, add them, commit, and take a new searcher."""
        first, *others = (self._corpus.terms(number) for number in self._corpus.paragraphs_of(article))
        writer = self._index.writer(heap_size=15_000_000, num_threads=1)
        writer.delete_documents_by_term("article", article)
        self._add(writer, article, [[word, *first], *others])
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def _make(self, *, reuse: bool) -> None:
        import tantivy  # noqa: PLC0415

        self._index = tantivy.Index(self._schema, path=str(self._folder), reuse=reuse)
        whitespace = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self._index.register_tokenizer("whitespace", whitespace)

    def _add(self, writer: Any, article: int, texts: Sequence[Sequence[str]]) -> None:
        import tantivy  # noqa: PLC0415

        for number, terms in zip(self._corpus.paragraphs_of(article), texts, strict=True):
            paragraph = tantivy.Document(text=" ".join(terms))
            paragraph.add_unsigned("article", article)
            paragraph.add_unsigned("number", number)
            writer.add_document(paragraph)


class Fts5:
    """SQLite's FTS5, without the texts themselves."""

    kept = True

    def __init__(self, corpus: Corpus, folder: Path) -> None:
        self._corpus, self._folder = corpus, folder

    def build(self, terms: list[list[str]]) -> None:
        """One transaction."""
        self._folder.mkdir()
        self.open()
        self._database.execute("CREATE VIRTUAL TABLE t USING fts5(text, content='')")
        with self._database:
            self._database.executemany(
                "INSERT INTO t(rowid, text) VALUES (?, ?)",
                ((number, " ".join(one)) for number, one in enumerate(terms)),
            )
        self._database.close()

    def open(self) -> None:
        """Its file."""
        self._database = sqlite3.connect(self._folder / "fts5.sqlite", check_same_thread=False)

    def search(self, question: Question) -> list[int]:
        """Any of the words, by its own bm25()."""
        words = " OR ".join(f'"{word}"' for word in question.words)
        query = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT ?"
        with closing(self._database.execute(query, (words, LIMIT))) as rows:
            return [number for (number,) in rows]

    def change(self, article: int, word: str) -> None:
        """Delete its paragraphs, insert them anew, commit: that waits for the disk."""
        old = [(number, " ".join(self._corpus.terms(number))) for number in self._corpus.paragraphs_of(article)]
        new = [(number, text if place else f"{word} {text}") for place, (number, text) in enumerate(old)]
        with self._database:
            self._database.executemany("INSERT INTO t(t, rowid, text) VALUES ('delete', ?, ?)", old)
            self._database.executemany("INSERT INTO t(rowid, text) VALUES (?, ?)", new)


def disk(folder: Path) -> int:
    """How many bytes the files of a folder have."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
