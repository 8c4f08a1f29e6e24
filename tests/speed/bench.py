"""One run: all engines on the same corpus and the same questions, asked in turn, a few questions each time."""

import multiprocessing
import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean, median

import numpy as np

from bot.articles import Reader, Rules
from bot.search import Engine, Filed
from bot.search.index.forward import read_forward
from tests.quality.bench import BenchError
from tests.speed import ours
from tests.speed.corpus import Corpus, Question
from tests.speed.engines import disk
from tests.speed.process import ENGINES, FOLDERS, OURS, RANKING, REFERENCE, Remote

ROUNDS = 3
"""Each question is asked so often; its best time counts, since other work on the machine only ever adds to it."""
TURN = 25
"""So many questions are asked of an engine before it is the next one's turn."""
FEWEST = 5
CHANGES = 5

Told = Callable[[str], None]


@dataclass
class Outcome:
    """What was measured of an engine: seconds, bytes on the disk, megabytes of memory; None where there is no such."""

    engine: str
    build: float
    disk: int | None = None
    opening: float = 0.0
    memory: float = 0.0
    best: dict[int, float] = field(default_factory=dict)
    answers: dict[int, list[int]] = field(default_factory=dict)
    rates: tuple[float, float] = (0.0, 0.0)
    change: float | None = None
    agreement: float | None = None
    answering: tuple[float, float] = (0.0, 0.0)
    held: float | None = None
    titles: float | None = None

    def mean(self, among: Sequence[int] | None = None) -> float:
        """The mean time of an answer, of all questions or of some."""
        return fmean(self.best.values() if among is None else [self.best[number] for number in among])

    def percentile(self, share: float) -> float:
        """The time that `share` of a hundred answers do not exceed."""
        return float(np.percentile(list(self.best.values()), share))


@dataclass
class Run:
    """All outcomes on a corpus of so many paragraphs, and of the bot's whole index: seconds to build, bytes on the
    disk, and seconds to read and to analyse an article."""

    paragraphs: int
    words: int
    tokens: int
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    built: float = 0.0
    whole: int = 0
    read: tuple[float, float] = (0.0, 0.0)


def run(
    corpus: Corpus,
    engines: Sequence[str],
    folder: Path,
    *,
    questions: int,
    seconds: float,
    told: Told,
    start: Callable[[str, Path, Path], Remote] = Remote,
) -> Run:
    """Measure these engines in a folder that is empty; no engine is asked for longer than about so many seconds."""
    place = folder / "corpus"
    corpus.save(place)
    done = Run(len(corpus), len(corpus.words), len(corpus.tokens))
    if {OURS, RANKING} & set(engines):
        told("the bot's whole index")
        _prepare(done, corpus, place, folder)
    for name in engines:
        told(f"{name}: build")
        try:
            done.outcomes[name] = _built(name, done, folder, lambda name: start(name, place, folder))
        except BenchError as error:
            told(str(error))
    asked = corpus.questions(questions)
    with ExitStack() as stack:
        remotes = [stack.enter_context(start(name, place, folder)) for name in done.outcomes]
        for remote in remotes:
            told(f"{remote.name}: open")
            outcome = done.outcomes[remote.name]
            outcome.opening = remote.call("open", asked[0])
            if not ENGINES[remote.name].kept:
                outcome.build = outcome.opening
        _ask(done, remotes, asked, seconds, told)
        for remote in remotes:
            told(f"{remote.name}: threads")
            _finish(remote, done.outcomes[remote.name], asked, seconds)
        _agree(done, remotes, asked)
    # In processes of their own, since only one at a time may write the bot's index.
    for name in [name for name in done.outcomes if hasattr(ENGINES[name], "change")]:
        told(f"{name}: a change")
        with start(name, place, folder) as remote:
            remote.call("open", asked[0])
            done.outcomes[name].change = median(
                remote.call("change", number * len(corpus.article_ends) // CHANGES, f"zzyzx{number}")
                for number in range(CHANGES)
            )
    if outcome := done.outcomes.get(RANKING):
        told(f"{RANKING}: whole answers, the event loop and titles")
        with start(RANKING, place, folder) as remote:
            remote.call("open", asked[0])
            outcome.answering, outcome.held, outcome.titles = remote.call("beside", asked[: _within(outcome, seconds)])
    return done


def _prepare(done: Run, corpus: Corpus, place: Path, folder: Path) -> None:
    """Write the bot's whole index, on all cores, and merge its segments, as the bot does."""
    engine = Engine.open(ours.whole(folder), ours.KEY)
    start = time.perf_counter()
    work = {engine.next_file(): articles for articles in ours.stretches(corpus)}
    if len(work) == 1:
        ours.write(*work, place, *work.values())
    else:
        with ProcessPoolExecutor(os.cpu_count(), mp_context=multiprocessing.get_context("spawn")) as pool:
            list(pool.map(ours.write, work.keys(), [place] * len(work), work.values()))
    engine.adopt(list(work), (), {})
    while engine.merge():
        pass
    done.built = time.perf_counter() - start
    engine.close()
    done.whole = disk(ours.whole(folder))
    done.read = _reading(corpus, folder)


def _reading(corpus: Corpus, folder: Path, articles: int = 200) -> tuple[float, float]:
    """The seconds that one process takes to read the Markdown of an article, and to cut it into terms."""
    file, reader, spent = folder / "article.md", Reader(Rules()), [0.0, 0.0]
    count = min(articles, len(corpus.article_ends))
    for article in corpus.articles(range(count)):
        body = "\n\n".join(paragraph.text for paragraph in article.paragraphs)
        file.write_text(f"---\ntitle: {article.title}\nsource: {article.source}\n---\n{body}\n", encoding="utf-8")
        start = time.perf_counter()
        reader.read(file, file.name, lambda _: False)
        read = time.perf_counter()
        read_forward([Filed(article)])
        spent[0] += read - start
        spent[1] += time.perf_counter() - read
    return spent[0] / count, spent[1] / count


def _built(name: str, done: Run, folder: Path, start: Callable[[str], Remote]) -> Outcome:
    if name == RANKING:
        return Outcome(name, done.built, done.whole)
    index = folder / FOLDERS.get(name, name)
    if name in FOLDERS and index.exists():
        first = next(other for other in done.outcomes if FOLDERS.get(other, other) == index.name)
        return Outcome(name, done.outcomes[first].build, disk(index))
    with start(name) as remote:
        if ENGINES[name].kept:
            return Outcome(name, remote.call("build"), disk(index))
        return Outcome(name, 0.0)


def _ask(done: Run, remotes: Sequence[Remote], asked: Sequence[Question], seconds: float, told: Told) -> None:
    shares = {}
    for remote in remotes:
        taken = fmean(spent for spent, _ in remote.call("ask", asked[:3]))
        shares[remote.name] = min(len(asked), max(FEWEST, int(seconds / ROUNDS / taken)))
    for turn in range(ROUNDS):
        told(f"questions, round {turn + 1} of {ROUNDS}")
        for first in range(0, len(asked), TURN):
            for remote in remotes:
                outcome, stop = done.outcomes[remote.name], min(first + TURN, shares[remote.name])
                for number, (spent, found) in enumerate(remote.call("ask", asked[first:stop]), start=first):
                    outcome.best[number] = min(spent, outcome.best.get(number, spent))
                    outcome.answers[number] = found


def _finish(remote: Remote, outcome: Outcome, asked: Sequence[Question], seconds: float) -> None:
    some = asked[: _within(outcome, seconds / 5)]
    one, two = (max(remote.call("rate", some, threads) for _ in range(2)) for threads in (1, 2))
    outcome.rates = one, two
    outcome.memory = remote.call("memory")


def _within(outcome: Outcome, seconds: float) -> int:
    """How many questions an engine answers in about so many seconds."""
    return max(FEWEST, min(len(outcome.best), int(seconds / outcome.mean())))


def _agree(done: Run, remotes: Sequence[Remote], asked: Sequence[Question]) -> None:
    """How much of each engine's top is in the reference's, where equal scores may come in any order."""
    reference = next((remote for remote in remotes if remote.name == REFERENCE), None)
    if reference is None:
        return
    found: Mapping[Question, set[int]] = reference.call("found")
    for outcome in done.outcomes.values():
        shares = [
            fmean(one in found[asked[number]] for one in answer)
            for number, answer in outcome.answers.items()
            if answer and asked[number] in found
        ]
        outcome.agreement = fmean(shares) if shares else None
