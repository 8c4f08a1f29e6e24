"""An engine in a fresh process of its own, so that its memory and its first answer are nobody else's."""

import os
import pickle
import subprocess
import sys
import time
import traceback
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Self

from tests.quality.bench import BenchError
from tests.speed.corpus import Corpus, Question
from tests.speed.engines import Bm25s, Bm25sNumba, Fts5, RankBM25, SearchEngine, Tantivy
from tests.speed.ours import Ranking, Words

OURS, RANKING, REFERENCE = "ours", "the bot's ranking", "rank-bm25"
ENGINES: dict[str, type[SearchEngine]] = {
    OURS: Words,
    RANKING: Ranking,
    REFERENCE: RankBM25,
    "bm25s": Bm25s,
    "bm25s (numba)": Bm25sNumba,
    "tantivy": Tantivy,
    "SQLite FTS5": Fts5,
}
FOLDERS = {OURS: "words", RANKING: "words", "bm25s (numba)": "bm25s"}
"""Where an engine's index is, where that is not a folder by its name."""
PRIVATE = "Private_Dirty:"
"""Of the private memory, what is not the page cache: a clean private page can be read from its file again."""


class Desk:
    """What an engine is asked to do in its process."""

    def __init__(self, name: str, corpus: Path, folder: Path) -> None:
        self._corpus = Corpus.load(corpus)
        self._name = name
        self._engine = ENGINES[name](self._corpus, folder / FOLDERS.get(name, name))

    def build(self) -> float:
        """The seconds that it takes to index all lists of terms."""
        terms = self._corpus.every()
        start = time.perf_counter()
        self._engine.build(terms)
        return time.perf_counter() - start

    def open(self, question: Question) -> float:
        """The seconds from opening to the first answer; the engine's modules are there already."""
        spent = 0.0 if type(self._engine).kept else self.build()
        start = time.perf_counter()
        self._engine.open()
        self._engine.search(question)
        return spent + time.perf_counter() - start

    def ask(self, questions: Sequence[Question]) -> list[tuple[float, list[int]]]:
        """Seconds and answer for each question."""
        answers = []
        for question in questions:
            start = time.perf_counter()
            found = self._engine.search(question)
            answers.append((time.perf_counter() - start, found))
        return answers

    def rate(self, questions: Sequence[Question], threads: int) -> float:
        """Questions answered a second, by so many threads."""
        with ThreadPoolExecutor(threads) as pool:
            start = time.perf_counter()
            list(pool.map(self._engine.search, questions))
            return len(questions) / (time.perf_counter() - start)

    def change(self, article: int, word: str) -> float:
        """The seconds until a new word of an article is on the disk and found."""
        start = time.perf_counter()
        self._engine.change(article, word)
        found = self._engine.search(Question(f"Where is {word}?", (word,)))
        seconds = time.perf_counter() - start
        if found[:1] != [self._corpus.paragraphs_of(article)[0]]:
            raise BenchError(f"{self._name} does not find what has just been changed.")
        return seconds

    def beside(self, questions: Sequence[Question]) -> tuple[tuple[float, float], float, float]:
        """What a whole answer takes, how long answers hold the event loop up at most, and how long titles take."""
        from tests.speed.beside import answering, held, titles  # noqa: PLC0415 - what it imports takes memory

        assert isinstance(self._engine, Ranking)
        # Every article's source begins like this.
        index = self._engine.index
        return answering(index, questions), held(index, self._engine.where, questions), titles(index, "paper")

    def found(self) -> dict[Question, set[int]]:
        """What the reference has found best."""
        assert isinstance(self._engine, RankBM25)
        return self._engine.found

    def close(self) -> None:
        """Let another process write."""
        if isinstance(self._engine, Words):
            self._engine.close()

    def memory(self) -> float:
        """The private memory of this process, without the page cache, in megabytes; 0 where the system does not say."""
        file = Path("/proc/self/smaps_rollup")
        lines = file.read_text(encoding="ascii").splitlines() if file.exists() else []
        return sum(int(line.split()[1]) for line in lines if line.startswith(PRIVATE)) * 1024 / 1e6


class Remote:
    """A desk in a process of its own, that has imported nothing else; use it as a context."""

    def __init__(self, name: str, corpus: Path, folder: Path) -> None:
        command = [sys.executable, "-m", "tests.speed.process", name, str(corpus), str(folder)]
        root = Path(__file__).parents[2]
        self._process = subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.name = name

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()

    def call(self, method: str, *args: Any) -> Any:
        """What the desk returns; raises BenchError where it fails, or its process ends."""
        assert self._process.stdin
        assert self._process.stdout
        try:
            pickle.dump((method, args), self._process.stdin)
            self._process.stdin.flush()
            value, error = pickle.load(self._process.stdout)
        except (EOFError, BrokenPipeError) as broken:
            raise BenchError(f"{self.name}: its process has ended; is there enough memory?") from broken
        if error:
            raise BenchError(f"{self.name}: {error}")
        return value


def serve(name: str, corpus: Path, folder: Path) -> None:
    """Do what is asked on the standard input, and answer on the standard output; what engines print goes elsewhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    desk: Desk | None = None
    while True:
        try:
            method, args = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        try:
            desk = desk or Desk(name, corpus, folder)
            answer = getattr(desk, method)(*args), None
        except BenchError as error:
            answer = None, str(error)
        except Exception:  # noqa: BLE001 - whatever goes wrong is told to who asked
            answer = None, traceback.format_exc()
        pickle.dump(answer, answers)
        answers.flush()


if __name__ == "__main__":
    serve(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
