"""The scores must be rank-bm25's own, and its traps in small corpora must be gone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from bot.search.postings import Okapi, Postings

WORDS = st.sampled_from("abcdefgh")
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=12), min_size=1, max_size=20)


@given(TEXTS, st.lists(WORDS | st.just("unknown"), max_size=6))
def test_scores_equal_those_of_rank_bm25(texts: list[list[str]], question: list[str]) -> None:
    weights: dict[str, float] = {}
    for word in question:
        weights[word] = weights.get(word, 0) + 1
    expected = BM25Okapi(texts).get_scores(question)
    assert Postings(texts, Okapi).scores(weights) == pytest.approx(expected, rel=1e-9, abs=1e-12)


@given(TEXTS)
def test_a_text_scores_above_zero_exactly_when_it_holds_the_word(texts: list[list[str]]) -> None:
    """rank-bm25 gives 0 to a word in half of the texts, and less to one in all of them."""
    scores = Postings(texts).scores({"a": 1.0})
    assert [bool(score > 0) for score in scores] == ["a" in text for text in texts]


def test_no_texts_and_empty_texts_have_no_scores_and_raise_nothing() -> None:
    assert len(Postings([]).scores({"a": 1.0})) == 0
    assert np.array_equal(Postings([[], []]).scores({"a": 1.0}), [0.0, 0.0])


def test_a_rarer_word_is_more_telling_and_an_unknown_one_most() -> None:
    postings = Postings([["a", "b"], ["a", "c"], ["a", "b"]])
    assert postings.idf("a") < postings.idf("b") < postings.idf("c") < postings.idf("unknown")


def test_the_attainable_score_is_that_of_an_average_text_with_every_word() -> None:
    postings = Postings([["a", "b"], ["c", "d"]])
    weights = {"a": 1.0, "b": 0.5}
    assert postings.scores(weights)[0] == pytest.approx(postings.attainable(weights))
