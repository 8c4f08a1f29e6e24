"""Postings say of each word which paragraphs hold it and how often, across the borders of their blocks too."""

from collections import Counter

import numpy as np
import pytest

from bot.search.index.postings import BITS, Postings

BLOCK = 1 << BITS
EMPTY, EVERYWHERE, ONCE = 0, 1, 2
SCATTERED = range(3, 40)


def texts() -> list[list[int]]:
    """Words by number: one in every paragraph, some in a few, one only in the last but one, one in none."""
    draw = np.random.default_rng(7)
    texts = [[EVERYWHERE] for _ in range(3 * BLOCK + 5)]
    for word in SCATTERED:
        for row in draw.integers(len(texts), size=int(draw.integers(1, 60))).tolist():
            texts[row] += [word] * int(draw.integers(1, 4))
    # The first and last paragraph of a block, and a word that skips the block between two others.
    for row in (0, BLOCK - 1, BLOCK, 3 * BLOCK - 1, 3 * BLOCK):
        texts[row].append(SCATTERED[0])
    texts[-2].append(ONCE)
    return texts


@pytest.fixture(scope="module")
def corpus() -> list[list[int]]:
    return texts()


@pytest.fixture(scope="module")
def postings(corpus: list[list[int]]) -> Postings:
    tokens = np.array([word for text in corpus for word in text], dtype=np.int32)
    return Postings.of(tokens, np.array([len(text) for text in corpus]), SCATTERED.stop)


def expected(corpus: list[list[int]]) -> dict[int, list[tuple[int, int, int]]]:
    """For each word, its paragraphs, how often it stands in each, and how long each is."""
    found: dict[int, list[tuple[int, int, int]]] = {word: [] for word in range(SCATTERED.stop)}
    for row, text in enumerate(corpus):
        for word, count in Counter(text).items():
            found[word].append((row, count, len(text)))
    return found


def said(postings: Postings, rows: np.ndarray, codes: np.ndarray) -> list[tuple[int, int, int]]:
    frequencies, lengths = postings.code_frequencies[codes], postings.code_lengths[codes]
    return list(zip(rows.tolist(), frequencies.tolist(), lengths.tolist(), strict=True))


def test_each_word_has_its_paragraphs_beyond_the_first_65536(corpus: list[list[int]], postings: Postings) -> None:
    for word, held in expected(corpus).items():
        assert said(postings, *postings.of_word(word)) == held
        assert postings.counts()[word] == len(held)


def test_several_words_have_theirs_one_behind_the_other(corpus: list[list[int]], postings: Postings) -> None:
    held = expected(corpus)
    words = [9, EMPTY, EVERYWHERE, ONCE, 3, 30]
    rows, codes, counts = postings.of_words(np.array(words))
    assert said(postings, rows, codes) == [one for word in words for one in held[word]]
    assert counts.tolist() == [len(held[word]) for word in words]


def test_a_posting_takes_four_bytes(postings: Postings) -> None:
    assert postings.rows.itemsize == 2
    assert postings.codes.itemsize <= 2


def test_no_paragraphs_have_no_postings() -> None:
    none = Postings.of(np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.int64), 0)
    rows, codes, counts = none.of_words(np.zeros(0, dtype=np.int64))
    assert len(rows) == len(codes) == len(counts) == 0
