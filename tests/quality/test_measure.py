"""The measuring itself: intervals, calibration, the engines beside ours, the parts that can be switched off."""

import math
import random

import numpy as np
import pytest

from bot.search.query import parse
from tests.corpus import HARBOUR, TOWN, snapshot
from tests.quality import ablation, plots
from tests.quality.bench import BenchError, missing
from tests.quality.measure import ask, calibration, calibration_error, interval, mean, megabytes
from tests.quality.peers import PEERS, compare
from tests.quality.sets import JudgedSet, Question, mixed
from tests.quality.sheets import Sheet, share


def question(text: str, answer: str, gold: str | None = "harbour") -> Question:
    return Question(text, text, gold, "answerable" if gold else "removed", frozenset(), (), (answer,) if gold else ())


JUDGED = JudgedSet(
    "town",
    snapshot(*TOWN),
    (
        question("Which companies offered to buy the cranes?", "Norvik and Blue Quay"),
        question("Who blocked the main road?", "Fishermen"),
        question("Who won the chess tournament?", "", gold=None),
    ),
)


def test_an_interval_is_the_same_each_time_and_holds_the_mean() -> None:
    values = [True] * 30 + [False] * 70
    low, high = interval(values)
    assert (low, high) == interval(values)
    assert low < mean(values) < high


def test_an_interval_is_as_wide_as_theory_says() -> None:
    low, high = interval([True] * 300 + [False] * 700)
    assert (high - low) / 2 == pytest.approx(1.96 * math.sqrt(0.3 * 0.7 / 1000), rel=0.1)


def test_a_confidence_that_holds_what_it_says_has_next_to_no_calibration_error() -> None:
    assert calibration_error(calibration(*sample(lambda sure: sure))) < 0.02


def test_a_confidence_that_says_too_much_has_a_large_calibration_error() -> None:
    assert calibration_error(calibration(*sample(lambda sure: sure / 2))) == pytest.approx(0.25, abs=0.02)


def sample(chance) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Confidence evenly spread, right with a `chance` that depends on it, all weighing the same."""
    draw = random.Random(0)
    confidence = np.array([draw.random() for _ in range(20_000)])
    right = np.array([float(draw.random() < chance(sure)) for sure in confidence])
    return confidence, right, np.full(len(confidence), 1 / len(confidence))


@pytest.mark.parametrize("name", PEERS)
def test_each_engine_finds_the_obvious_paragraph_first(name: str) -> None:
    texts = [paragraph.text for article in TOWN for paragraph in article.paragraphs]
    try:
        peer = PEERS[name](texts)
    except BenchError:
        pytest.skip(f"{name} is not installed: make bench-setup")
    assert texts[peer.rank("fishermen blocked the main road in protest")[0]] == HARBOUR.paragraphs[3].text
    assert peer.size() > 0


def test_an_engine_takes_no_word_of_a_question_for_an_operator() -> None:
    peer = PEERS["SQLite FTS5"](["the old harbour", "a bakery"])
    assert set(peer.rank('Is "harbour" AND (NOT NEAR) col:x* bakery? — "')) == {0, 1}
    assert peer.rank("???") == []


def test_an_engine_that_is_not_installed_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.quality.bench.find_spec", lambda module: None)
    assert missing("bm25s") == ["bm25s"]
    with pytest.raises(BenchError, match="make bench-setup"):
        PEERS["bm25s"](["a text"])


def test_an_engine_is_asked_what_the_articles_answer_and_judged_as_we_are() -> None:
    ranking = compare("rank-bm25", JUDGED)
    assert ranking.places == [one.place for one in ask(JUDGED) if one.question.gold] == [0, 0]
    assert len(ranking.seconds) == 2


def test_mixed_folders_are_asked_about_what_they_hold_and_about_what_they_do_not() -> None:
    baker = "Who uses the oven of his great-grandmother?"
    bread = JudgedSet("bread", snapshot(*TOWN), (question(baker, "Lindqvist", gold="bakery"),))
    found = [(one.gold, answer) for one, answer in mixed([JUDGED, JUDGED, bread], 10) if one.text == baker]
    assert {gold for gold, _ in found} == {"bakery", None}
    for gold, answer in found:
        assert any("Lindqvist" in quote.text for quote in answer.quotes) == (gold == "bakery")


def test_every_part_of_the_ranking_can_be_switched_off_and_is_on_again_afterwards() -> None:
    """Where a constant was renamed, PARTS in ablation.py must follow."""
    before = parse("Who blocked the main road?")
    for part in ablation.PARTS:
        with ablation.switched_off(part):
            assert ask(JUDGED)
    assert parse("Who blocked the main road?") == before


def test_a_part_that_is_no_more_is_named() -> None:
    gone = ablation.Part("an old idea", "bot.search.index.NO_SUCH_WEIGHT", 0)
    message = r"bot\.search\.index\.NO_SUCH_WEIGHT is no more \(an old idea\)"
    with pytest.raises(BenchError, match=message), ablation.switched_off(gone):
        pass


def test_the_ablation_has_a_row_for_the_whole_and_for_each_part() -> None:
    sheet = ablation.ablate([JUDGED])
    assert [row[0] for row in sheet.rows] == ["(nothing)", *(part.name for part in ablation.PARTS)]
    assert sheet.columns == ("without", "all (1)")
    assert sheet.rows[0][1] == "1.00 / 1.00 / 1.00"


def test_coverage_and_precision_count_an_answer_to_an_unanswerable_question_as_wrong() -> None:
    outcomes = ask(JUDGED)
    coverage, precision = plots.curve(outcomes)
    found = [one for one in outcomes if one.answer.quotes]
    assert coverage[-1] == 1
    assert precision[-1] == pytest.approx(2 / len(found))
    assert plots.default(outcomes)[0] == mean([one.answer.answered for one in outcomes[:2]])


def test_the_memory_of_an_index_grows_with_the_articles_and_leaves_out_their_texts() -> None:
    one, all_three = (megabytes(snapshot(*articles).index) for articles in ([HARBOUR], TOWN))
    assert 0 < one < all_three
    assert megabytes(np.zeros(1_000_000)) == pytest.approx(8, rel=0.01)
    assert megabytes([HARBOUR] * 3) < 0.001


@pytest.mark.parametrize(("value", "text"), [(0.3421, ".342"), (0.9996, "1.00"), (1, "1.00"), (0, ".000")])
def test_a_share_has_four_characters(value: float, text: str) -> None:
    assert share(value) == text


def test_a_difference_has_its_sign() -> None:
    assert (share(-0.0123, "+"), share(0.5, "+")) == ("-.012", "+.500")


def test_a_table_in_markdown_has_its_title_above_it() -> None:
    sheet = Sheet("Speed", ("set", "ms"), [("blog", "1.0")])
    assert sheet.markdown() == "**Speed**\n\n| set | ms |\n| --- | --- |\n| blog | 1.0 |\n"
