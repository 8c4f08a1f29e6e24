"""Other search engines over the same paragraphs, each set up as its own documentation shows, at its best."""

import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any, Protocol

from rank_bm25 import BM25Okapi

from bot.search import Snapshot
from tests.quality.bench import BenchError, need
from tests.quality.measure import Found, megabytes, place
from tests.quality.sets import JudgedSet

LIMIT = 10


class Peer(Protocol):
    """An engine that has indexed some texts, numbered from 0."""

    def __init__(self, texts: Sequence[str]) -> None: ...

    def rank(self, question: str) -> list[int]:
        """The numbers of the best texts, best first, at most `LIMIT`; none that shares no word with the question."""
        ...

    def size(self) -> float:
        """The memory that the index takes, in megabytes."""
        ...


class RankBM25:
    """rank-bm25: words parted by spaces, in lower case."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._bm25 = BM25Okapi([text.lower().split() for text in texts])

    def rank(self, question: str) -> list[int]:
        """By its scores, in the order of its `get_top_n`."""
        scores = self._bm25.get_scores(question.lower().split())
        return [int(number) for number in scores.argsort()[::-1][:LIMIT] if scores[number] > 0]

    def size(self) -> float:
        """Its dictionaries."""
        return megabytes(self._bm25)


class Bm25s:
    """bm25s: English stop words left out, and Snowball's English stemmer."""

    def __init__(self, texts: Sequence[str]) -> None:
        need("bm25s", "bm25s", "Stemmer")
        import bm25s  # noqa: PLC0415 - from the bench extra, as is the next
        import Stemmer  # noqa: PLC0415

        self._stemmer = Stemmer.Stemmer("english")
        self._bm25 = bm25s.BM25()
        self._bm25.index(self._tokens(texts), show_progress=False)
        self._limit = min(LIMIT, len(texts))

    def rank(self, question: str) -> list[int]:
        """By its `retrieve`."""
        found, scores = self._bm25.retrieve(self._tokens([question]), k=self._limit, show_progress=False)
        return [int(number) for number, score in zip(found[0], scores[0], strict=True) if score > 0]

    def size(self) -> float:
        """Its arrays and its vocabulary."""
        return megabytes(self._bm25)

    def _tokens(self, texts: Sequence[str]) -> Any:
        import bm25s  # noqa: PLC0415

        return bm25s.tokenize(list(texts), stopwords="en", stemmer=self._stemmer, show_progress=False)


class Fts5:
    """SQLite's FTS5: Porter's stemmer over Unicode words, any of the question's words, its own bm25()."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._database = sqlite3.connect(":memory:")
        try:
            # content='' leaves out the texts themselves, which no other index here holds.
            self._database.execute("CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize='porter unicode61')")
        except sqlite3.OperationalError as error:
            raise BenchError(f"No SQLite FTS5 here ({error}): use a Python whose SQLite has it.") from error
        self._database.executemany("INSERT INTO t(rowid, text) VALUES (?, ?)", enumerate(texts))

    def __del__(self) -> None:
        self._database.close()

    def rank(self, question: str) -> list[int]:
        """By bm25(); each word is quoted, so that none is taken for an operator."""
        words = " OR ".join('"' + word.replace('"', '""') + '"' for word in question.split())
        query = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT ?"
        with closing(self._database.execute(query, (words, LIMIT))) as rows:
            return [number for (number,) in rows]

    def size(self) -> float:
        """The pages of the database."""
        (pages,), (page,) = (self._database.execute(f"PRAGMA page_{what}").fetchone() for what in ("count", "size"))
        return float(pages * page / 1e6)


PEERS: Mapping[str, type[Peer]] = {"rank-bm25": RankBM25, "bm25s": Bm25s, "SQLite FTS5": Fts5}


@dataclass(frozen=True)
class Ranking:
    """How a peer did on a set: for each answerable question the place of the first right paragraph, and the time."""

    peer: str
    places: list[int | None]
    seconds: list[float]
    size: float


def compare(name: str, judged: JudgedSet) -> Ranking:
    """Ask a peer the answerable questions of a set; raises BenchError where it is not to be had."""
    found = paragraphs(judged.snapshot)
    peer = PEERS[name]([one.paragraph.text for one in found])
    places, seconds = [], []
    for question in judged.questions:
        if question.gold:
            start = time.perf_counter()
            ranked = peer.rank(question.text)
            seconds.append(time.perf_counter() - start)
            places.append(place(question, [found[number] for number in ranked]))
    return Ranking(name, places, seconds, peer.size())


def paragraphs(snapshot: Snapshot) -> list[Found]:
    """All paragraphs, each with its article."""
    return [Found(article, paragraph) for article in snapshot.articles.values() for paragraph in article.paragraphs]
