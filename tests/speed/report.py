"""The tables of a run, and what must be, beside what was measured."""

import os
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from tests.quality.sheets import Sheet
from tests.speed.bench import ROUNDS, Outcome, Run
from tests.speed.process import OURS, RANKING, REFERENCE

TEN_THOUSAND, HUNDRED_THOUSAND, MILLION = 10_000, 100_000, 1_000_000
Value = Callable[[Run], float]


@dataclass(frozen=True)
class Must:
    """What must be at a size: a value of at most `limit`, or where `least`, of at least that."""

    what: str
    paragraphs: int
    limit: float
    unit: str
    value: Value
    least: bool = False

    def met(self, measured: float) -> bool:
        """Whether it is."""
        return measured >= self.limit if self.least else measured <= self.limit


def faster(other: str, run: Run) -> float:
    """How many times our mean the mean of another engine is, on the questions that both were asked."""
    ours, theirs = run.outcomes[OURS], run.outcomes[other]
    both = sorted(ours.best.keys() & theirs.best.keys())
    return theirs.mean(both) / ours.mean(both)


def _of(name: str, value: Callable[[Outcome], float | None]) -> Value:
    return lambda run: value(run.outcomes[name]) or 0.0


def _against_tantivy(value: Callable[[Outcome], float]) -> Value:
    return lambda run: value(run.outcomes[OURS]) / value(run.outcomes["tantivy"])


MUSTS = (
    Must(
        "mean latency, how many times as fast as rank-bm25",
        HUNDRED_THOUSAND,
        100,
        "×",
        lambda run: faster(REFERENCE, run),
        True,
    ),
    Must("mean latency, in times tantivy's", HUNDRED_THOUSAND, 3, "×", _against_tantivy(Outcome.mean)),
    Must("mean latency, in times tantivy's", MILLION, 2, "×", _against_tantivy(Outcome.mean)),
    Must("p99, in times tantivy's", MILLION, 2, "×", _against_tantivy(lambda one: one.percentile(99))),
    Must("opening to first answer", MILLION, 0.5, " s", _of(OURS, lambda one: one.opening)),
    Must("one changed article, durable and visible", MILLION, 100, " ms", _of(OURS, lambda one: _ms(one.change))),
    Must("build from lists of terms, in times tantivy's", MILLION, 4, "×", _against_tantivy(lambda one: one.build)),
    Must("private memory while serving", MILLION, 200, " MB", _of(OURS, lambda one: one.memory)),
    Must("disk, without texts", MILLION, 250, " MB", _of(OURS, lambda one: (one.disk or 0) / 1e6)),
    Must("the bot's ranking: p99", MILLION, 60, " ms", _of(RANKING, lambda one: _ms(one.percentile(99)))),
    Must("the bot's ranking: private memory", MILLION, 400, " MB", _of(RANKING, lambda one: one.memory)),
    Must("the bot's ranking: one changed article", MILLION, 250, " ms", _of(RANKING, lambda one: _ms(one.change))),
    Must("the bot's answers: median", TEN_THOUSAND, 5, " ms", _of(RANKING, lambda one: _ms(one.answering[0]))),
    Must("the bot's answers: p99", TEN_THOUSAND, 20, " ms", _of(RANKING, lambda one: _ms(one.answering[1]))),
    Must("the bot's answers: event loop held up at most", MILLION, 10, " ms", _of(RANKING, lambda one: _ms(one.held))),
    Must("titles that a prefix fits", MILLION, 1, " ms", _of(RANKING, lambda one: _ms(one.titles))),
)


def musts(runs: Sequence[Run]) -> Sheet:
    """What must be, and is or is not, as far as these runs tell."""
    sheet = Sheet("Must and measured", ("", "paragraphs", "must", "measured", "met"))
    sizes = {run.paragraphs: run for run in runs}
    for must in MUSTS:
        try:
            measured = must.value(sizes[must.paragraphs])
        except KeyError:
            continue  # that size or that engine was not asked for
        sign = "≥" if must.least else "≤"
        shown = f"{sign} {must.limit:g}{must.unit}", f"{_short(measured)}{must.unit}"
        sheet.rows.append((must.what, f"{must.paragraphs:,}", *shown, "yes" if must.met(measured) else "**no**"))
    return sheet


def words_alone(run: Run) -> Sheet:
    """All engines on one corpus."""
    title = f"Words alone, {run.paragraphs:,} paragraphs ({run.words:,} different words, {run.tokens:,} in all)"
    columns = ("engine", "build s", "disk MB", "memory MB", "first answer s", "mean ms", "p50", "p95", "p99")
    sheet = Sheet(title, (*columns, "a second", "with 2 threads", "change ms", "top 10 exact", "questions"))
    for name, one in run.outcomes.items():
        if name != RANKING:
            sheet.rows.append((name, *_cells(one), _share(one.agreement), f"{len(one.best)}"))
    return sheet


def ranking(runs: Sequence[Run]) -> Sheet:
    """The bot's own ranking at every size."""
    columns = ("paragraphs", "build s", "disk MB", "memory MB", "first answer s", "mean ms", "p50", "p95", "p99")
    title = "The bot's own ranking, with all its parts"
    beside = ("reading ms", "analysing ms", "answer p50", "answer p99", "loop held ms", "titles ms")
    sheet = Sheet(title, (*columns, "a second", "with 2 threads", "change ms", *beside))
    for run in runs:
        if one := run.outcomes.get(RANKING):
            spent = *run.read, *one.answering, one.held, one.titles
            sheet.rows.append((f"{run.paragraphs:,}", *_cells(one), *(f"{_ms(seconds):.2f}" for seconds in spent)))
    return sheet


def text(runs: Sequence[Run]) -> str:
    """The page: how it is measured, the tables, and what they say."""
    pictures = "![Mean, median and 99th percentile of each engine](speed.png)\n"
    if len(runs) > 1:
        pictures += "\n![Latency and build as the corpus grows](speed-growth.png)\n"
    sheets = [musts(runs), *map(words_alone, runs), ranking(runs)]
    return "\n".join([_HOW.format(**_facts()), pictures, *(sheet.markdown() for sheet in sheets if sheet.rows)])


_HOW = """# How fast it is

`make bench` makes this page and its pictures anew. It runs all engines on the same machine ({cores} cores), the same
corpus and the same questions, in one run: each in a process of its own, asked in turn, {turns} times, and the best time
of each question counts, since other work on the machine only ever adds to it. **Only ratios within a run mean
anything.** {versions}.
Load of the machine in these minutes, the bench's own work included: {load:.1f}.

- The corpus is made by the bench: words as frequent (Zipf) and as often new (Heaps) as in real text, with inflected
  forms and topics. Or it is a folder of articles: `make bench ARGS="--articles DIR"`.
- All engines index the same lists of terms, stop words included; the questions leave these out and have about five
  terms. An engine that is slow is asked fewer of them.
- *build* is from lists of terms to files on the disk. For ours, these are the words and their postings, which is all
  that words alone need, and so is *disk*. What is opened and asked is the bot's whole index, of which the rest lies
  unread. For the bot's own ranking, *build* is the whole index from lists of terms, on all cores, its segments merged,
  and *disk* is all of it with the texts; what one process takes to read the Markdown of an article and to cut it into
  terms stands apart.
- A posting of ours takes 4 bytes: 2 for the paragraph within a block of 65,536, 2 for how often the word stands there
  and how long the paragraph is. They are read by memory map; the others pack theirs tighter and unpack them as they
  read.
- *memory* is what the process holds for itself after all questions, Python and NumPy included: the private dirty pages
  of `/proc/self/smaps_rollup`. Private clean pages are the page cache, which the system takes back when it wants.
- *first answer* is from opening in a fresh process, its modules imported, to the answer. rank-bm25 keeps nothing on the
  disk, so that it is the build; numba compiles anew in each process.
- *change* is one article replaced, on the disk, and found. Where it is empty, all must be built anew.
- *answer* is all that the bot does for a question in one thread: the ranking, how sure that is, the passages and their
  links. Here each question is asked but once, so that no word is known from the time before.
- *loop held* is how late a task of the event loop was at most that wakes up every millisecond while questions are
  answered one after the other, as the bot has them answered, in a process beside it; *titles* is how long it takes to
  read the 25 newest titles with a prefix that all articles have, as they are offered while a member types.
- *top 10 exact* is how many of the first ten are in those of rank-bm25's own `get_scores`, equal scores in any order.
  Every engine here has the idf that is never negative, rank-bm25 too. tantivy and FTS5 fix k1 at 1.2, rank-bm25 has
  1.5, and tantivy rounds lengths.
"""


def _facts() -> Mapping[str, object]:
    packages = {"numpy": "NumPy", "rank-bm25": "rank-bm25", "bm25s": "bm25s", "numba": "numba", "tantivy": "tantivy"}
    versions = [f"Python {platform.python_version()}"]
    for package, name in packages.items():
        try:
            versions.append(f"{name} {version(package)}")
        except PackageNotFoundError:
            continue
    return {"cores": os.cpu_count(), "turns": ROUNDS, "versions": ", ".join(versions), "load": os.getloadavg()[2]}


def _cells(one: Outcome) -> tuple[str, ...]:
    return (
        f"{one.build:.1f}",
        "" if one.disk is None else f"{one.disk / 1e6:.1f}",
        f"{one.memory:.0f}",
        f"{one.opening:.3f}",
        f"{_ms(one.mean()):.2f}",
        *(f"{_ms(one.percentile(share)):.2f}" for share in (50, 95, 99)),
        *(f"{rate:,.0f}" if rate >= 10 else f"{rate:.1f}" for rate in one.rates),
        "" if one.change is None else f"{_ms(one.change):.0f}",
    )


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _ms(seconds: float | None) -> float:
    return (seconds or 0.0) * 1000


def _share(share: float | None) -> str:
    return "" if share is None else f"{share:.1%}"
