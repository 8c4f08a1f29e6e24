"""The scores are rank-bm25's own, bit for bit, and its traps in small corpora are gone from our own idf."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search import Engine, Filed, Index
from bot.search.index.exact import Exact
from tests.corpus import article

WORDS = st.sampled_from("abcdefgh")
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=20)
QUESTION = st.lists(WORDS | st.just("unknown"), max_size=6)


def index(texts: list[list[str]]) -> Index:
    """An article of one paragraph for each text, and one of two for the first two."""
    return Index.of(article(f"{number:02}", " ".join(text)) for number, text in enumerate(texts))


@given(TEXTS, QUESTION)
def test_scores_equal_those_of_rank_bm25_bit_for_bit(texts: list[list[str]], question: list[str]) -> None:
    expected = BM25Okapi(texts).get_scores(question)
    assert np.array_equal(Exact(index(texts).parts).scores(question), expected)


@given(TEXTS, QUESTION, st.integers(1, 8))
def test_the_best_are_those_of_rank_bm25_that_hold_a_word(
    texts: list[list[str]], question: list[str], limit: int
) -> None:
    scores = BM25Okapi(texts).get_scores(question)
    holding = [number for number, text in enumerate(texts) if set(text) & set(question)]
    expected = sorted(holding, key=lambda number: (-scores[number], number))[:limit]
    found = Exact(index(texts).parts).search(question, limit)
    assert [(score, int(slug)) for score, slug, _ in found] == [(scores[number], number) for number in expected]


@given(TEXTS, TEXTS, st.sets(st.integers(0, 19)), QUESTION)
def test_after_changes_they_equal_those_of_a_new_index(
    first: list[list[str]], then: list[list[str]], removed: set[int], question: list[str]
) -> None:
    engine = Engine.open(None, "")
    engine.apply([Filed(article(f"{n:02}", " ".join(text))) for n, text in enumerate(first)], (), {})
    engine.apply([Filed(article(f"{n:02}", " ".join(text))) for n, text in enumerate(then)], (), {})
    engine.apply([], {f"{n:02}" for n in removed}, {})
    texts = dict(enumerate(first)) | dict(enumerate(then))
    left = [text for number, text in sorted(texts.items()) if number not in removed]
    found = Exact(engine.current.parts).search(question, 100)
    expected = Exact(index(left).parts).search(question, 100) if left else []
    numbers = [number for number in sorted(texts) if number not in removed]
    assert [slug for _, slug, _ in found] == [f"{numbers[int(slug)]:02}" for _, slug, _ in expected]
    assert [one[0] for one in found] == pytest.approx([one[0] for one in expected], rel=1e-9, abs=1e-12)


@given(TEXTS)
def test_a_text_scores_above_zero_exactly_when_it_holds_the_word(texts: list[list[str]]) -> None:
    """rank-bm25 gives 0 to a word in half of the texts, and less to one in all of them."""
    scores = Exact(index(texts).parts, mended=True).scores(["a"])
    assert [bool(score > 0) for score in scores] == ["a" in text for text in texts]


def test_no_texts_have_no_scores_and_raise_nothing() -> None:
    assert len(Exact(()).scores(["a"])) == 0
    assert Exact(()).search(["a"], 10) == []


def test_a_rarer_word_is_more_telling_and_an_unknown_one_most() -> None:
    found = index([["a", "b"], ["a", "c"], ["a", "b"]])
    assert found.idf("a") < found.idf("b") < found.idf("c") < found.idf("unknown")
