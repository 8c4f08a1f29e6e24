"""The bench itself: its corpus, the engines beside ours, what it measures and what it writes."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from bot.search import Filed, Index
from bot.search.analyzer import terms
from bot.search.index.arrays import map_arrays
from bot.search.index.forward import read_forward
from bot.search.index.segment import Segment
from tests.corpus import TOWN
from tests.quality.bench import BenchError, missing
from tests.speed import ours, plots, report
from tests.speed.__main__ import cli
from tests.speed.bench import Outcome, Run, run
from tests.speed.corpus import Corpus
from tests.speed.engines import Bm25s, Bm25sNumba, Fts5, RankBM25, SearchEngine, Tantivy
from tests.speed.process import OURS, RANKING, REFERENCE, Desk, Remote

SMALL = Corpus.made(60)
PEERS = {Bm25s: "bm25s", Bm25sNumba: "numba", Tantivy: "tantivy", Fts5: "sqlite3"}


def test_the_same_seed_makes_the_same_corpus() -> None:
    assert Corpus.made(60).every() == SMALL.every()
    assert Corpus.made(60, seed=9).every() != SMALL.every()
    assert len(SMALL) == 60
    assert SMALL.article_ends[-1] == 60


def test_the_words_of_a_corpus_are_as_frequent_and_as_new_as_those_of_real_text() -> None:
    small, large = Corpus.made(1000), Corpus.made(4000)
    frequencies = np.sort(np.bincount(large.tokens))[::-1]
    assert large.words[0] == "the"
    assert frequencies[0] / len(large.tokens) == pytest.approx(0.024, abs=0.003)
    assert frequencies[9] / frequencies[99] == pytest.approx(8, rel=0.25)  # Zipf, as Mandelbrot corrected it
    growth = np.log(len(large.words) / len(small.words)) / np.log(len(large.tokens) / len(small.tokens))
    assert 0.55 < growth < 0.8  # Heaps
    assert 0.45 < np.mean(frequencies == 1) < 0.7


def test_the_words_differ_and_some_are_alike() -> None:
    assert len(set(SMALL.words)) == len(SMALL.words)
    index = Index.of(SMALL.articles(range(5)))
    rare = [word for word in SMALL.words[200:] if word in index]
    alike = [len(index._vocabulary.kin(word).parts[0][0]) - 1 for word in rare[:100]]
    assert 1 < np.mean(alike) < 60


def test_the_articles_of_a_corpus_hold_just_its_words() -> None:
    article = SMALL.article(2)
    said = [terms(paragraph.text)[0] for paragraph in article.paragraphs]
    assert said == [SMALL.terms(number) for number in SMALL.paragraphs_of(2)]
    assert terms(SMALL.article(2, "zzyzx").paragraphs[0].text)[0] == ["zzyzx", *said[0]]


def test_the_whole_index_is_the_one_that_the_bot_makes_of_the_articles(tmp_path: Path) -> None:
    """Its segments are written from terms that are known, which is quicker than to cut the texts again."""
    SMALL.save(tmp_path)
    ours.write(tmp_path / "segment", tmp_path, range(2, 4))
    written = map_arrays(tmp_path / "segment")
    for name, array in Segment.of(read_forward(map(Filed, SMALL.articles(range(2, 4))))).arrays.items():
        assert written[name].tolist() == array.tolist(), name


def test_a_corpus_that_was_saved_is_the_same(tmp_path: Path) -> None:
    SMALL.save(tmp_path)
    assert Corpus.load(tmp_path).every() == SMALL.every()


def test_a_corpus_can_be_of_a_folder_of_articles(tmp_path: Path) -> None:
    for article in TOWN:
        body = "\n\n".join(paragraph.text for paragraph in article.paragraphs)
        (tmp_path / f"{article.slug}.md").write_text(f"---\ntitle: {article.title}\n---\n{body}\n", encoding="utf-8")
    corpus = Corpus.of(tmp_path)
    assert len(corpus) == sum(len(article.paragraphs) for article in TOWN)
    assert corpus.terms(0)[:5] == ["a", "bakery", "in", "the", "old"]
    assert corpus.words[0] == "the"


def test_questions_are_asked_of_what_stands_in_a_paragraph() -> None:
    first, *_ = questions = SMALL.questions(20)
    assert SMALL.questions(20) == questions
    assert any(set(first.words) <= set(one) for one in SMALL.every())
    assert not {"the", "of"} & {word for question in questions for word in question.words}
    assert first.text.startswith("What is the ")


@pytest.mark.parametrize("kind", [Bm25s, Tantivy, Fts5])
def test_each_engine_finds_what_rank_bm25_finds_best(kind: type[SearchEngine], tmp_path: Path) -> None:
    if missing(PEERS[kind]):
        pytest.skip(f"{PEERS[kind]} is not installed: make bench-setup")
    reference = RankBM25(SMALL, tmp_path)
    reference.build(SMALL.every())
    engine = kind(SMALL, tmp_path / "index")
    engine.build(SMALL.every())
    engine.open()
    for question in SMALL.questions(20):
        best = reference.search(question)[:2]
        assert best[0] in engine.search(question)[:3]
    if kind.kept and hasattr(engine, "change"):
        engine.change(3, "zzyzx")
        question = SMALL.questions(1)[0]
        assert engine.search(type(question)("zzyzx?", ("zzyzx",))) == [SMALL.paragraphs_of(3)[0]]


class Here(Remote):
    """The same in this process, which is quicker than to start one."""

    def __init__(self, name: str, corpus: Path, folder: Path) -> None:
        self.name = name
        self._desk = Desk(name, corpus, folder)

    def __exit__(self, *_: object) -> None:
        self._desk.close()

    def call(self, method: str, *args: Any) -> Any:
        return getattr(self._desk, method)(*args)


def test_a_run_measures_ours_beside_the_reference(tmp_path: Path) -> None:
    told: list[str] = []
    measured = run(SMALL, [OURS, RANKING, REFERENCE], tmp_path, questions=20, seconds=0.2, told=told.append, start=Here)
    own, ranking, reference = (measured.outcomes[name] for name in (OURS, RANKING, REFERENCE))
    assert own.agreement == reference.agreement == 1
    assert own.change
    assert own.change > 0
    assert reference.change is None
    assert reference.disk is None
    assert ranking.disk
    assert own.disk
    assert ranking.disk > own.disk > 0
    assert set(own.best) >= set(range(5))
    assert own.percentile(50) <= own.percentile(99)
    assert min(*own.rates, *ranking.rates, *measured.read, measured.built) > 0
    assert ranking.held
    assert ranking.titles
    assert min(*ranking.answering, ranking.held, ranking.titles) > 0
    assert "ours: build" in told


def test_what_fails_in_the_process_of_an_engine_is_told_with_its_name(tmp_path: Path) -> None:
    SMALL.save(tmp_path)
    with Remote(REFERENCE, tmp_path, tmp_path) as remote:
        assert remote.call("build") > 0
        with pytest.raises(BenchError, match=r"rank-bm25: Trace[\s\S]*fly"):
            remote.call("fly")
        remote._process.kill()
        with pytest.raises(BenchError, match="rank-bm25: its process has ended"):
            remote.call("memory")


def test_a_change_that_is_not_found_is_no_measurement(tmp_path: Path) -> None:
    SMALL.save(tmp_path / "corpus")
    desk = Desk("SQLite FTS5", tmp_path / "corpus", tmp_path)
    desk.build()
    desk.open(SMALL.questions(1)[0])
    with pytest.raises(BenchError, match="does not find"):
        desk.change(0, "the")


def outcome(name: str, milliseconds: float) -> Outcome:
    best = dict.fromkeys(range(10), milliseconds / 1000)
    return Outcome(name, 2.0, 300_000_000, 0.2, 150, best, {}, (100, 5), 0.02, 0.995)


MILLION = Run(1_000_000, 900_000, 57_000_000, {name: outcome(name, 6) for name in (OURS, RANKING)} | {
    "tantivy": outcome("tantivy", 2)
})  # fmt: skip


def test_what_must_be_is_compared_with_what_was_measured() -> None:
    rows = {(row[0], row[1]): row[2:] for row in report.musts([MILLION]).rows}
    assert rows["mean latency, in times tantivy's", "1,000,000"] == ("≤ 2×", "3×", "**no**")
    assert rows["disk, without texts", "1,000,000"] == ("≤ 250 MB", "300 MB", "**no**")
    assert rows["one changed article, durable and visible", "1,000,000"] == ("≤ 100 ms", "20 ms", "yes")
    assert not any(size == "100,000" for _, size in rows)


def test_how_many_times_faster_is_told_on_the_questions_that_both_were_asked() -> None:
    slow = Outcome(REFERENCE, 1.0, best={0: 1.2})
    both = Run(100_000, 1, 1, {OURS: outcome(OURS, 6), REFERENCE: slow})
    assert report.musts([both]).rows[0][2:] == ("≥ 100×", "200×", "yes")


def test_the_page_has_a_table_for_each_size_and_says_how_it_was_measured() -> None:
    page = report.text([MILLION])
    assert "| tantivy | 2.0 | 300.0 | 150 | 0.200 | 2.00 | 2.00 | 2.00 | 2.00 | 100 | 5.0 | 20 | 99.5% | 10 |" in page
    assert "smaps_rollup" in page
    assert "speed-growth.png" not in page
    assert "Must and measured" in page
    assert "Must and measured" not in report.text([Run(10, 1, 1, {OURS: outcome(OURS, 6)})])


@pytest.mark.skipif(bool(missing("matplotlib")), reason="matplotlib is not installed: make bench-setup")
def test_pictures_are_drawn_of_one_size_and_of_several(tmp_path: Path) -> None:
    smaller = Run(100_000, 1, 1, {OURS: outcome(OURS, 1)})
    assert [file.name for file in plots.draw(tmp_path, [MILLION])] == ["speed.png"]
    drawn = plots.draw(tmp_path, [smaller, MILLION])
    assert [file.name for file in drawn] == ["speed.png", "speed-growth.png"]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in drawn)


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--sizes", "many"], "many is no number of paragraphs"), (["--engines", "ours,lucene"], "no engine lucene")],
)
def test_an_option_that_cannot_be_is_told_of(options: list[str], said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.quality.bench.find_spec", lambda module: module)
    outcome = CliRunner().invoke(cli, ["bench", *options])
    assert said in str(outcome.exception)
