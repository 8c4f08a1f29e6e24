"""What is drawn from a forward index: postings, what stands around each paragraph, and which words are alike."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.search.analyzer import fold, pieces_of
from bot.search.index.forward import Forward, Ids, headline_of
from bot.search.index.postings import Postings
from bot.search.index.strings import Numbers, Strings, firsts

WINDOW_WORDS = 120
"""A window grows around a paragraph until it holds as many words as a long paragraph of an encyclopaedia."""

Arrays = dict[str, npt.NDArray[Any]]


def derive(forward: Forward) -> Arrays:
    """All arrays of a segment but the forward index itself; `Segment` says what each of them is."""
    counts = len(forward.texts), len(forward.headings), len(forward.slugs)
    starts = np.cumsum([0, *counts, counts[2]])
    lengths = np.diff(forward.row_ends, prepend=0)
    owners = np.repeat(np.arange(counts[2], dtype=np.int32), np.diff(forward.paragraph_ends, prepend=0))
    own, heading, title, summary = (lengths[a:b] for a, b in pairwise(starts.tolist()))
    tokens = forward.tokens[: int(own.sum())]
    postings = Postings.of(tokens, own, len(forward.words))
    likeness = _likeness(forward.words, postings.counts())
    piece_counts = np.diff(likeness["piece_ends_of_word"], prepend=0)
    above = np.append(heading, 0)[forward.heading_of]
    back, forth, around = _windows(forward.paragraph_ends, own, owners)
    return {
        **postings.arrays(),
        **likeness,
        "owners": owners,
        "lengths": own.astype(np.int32),
        "piece_lengths": _sums(piece_counts[tokens], forward.row_ends[: counts[0]]).astype(np.int32),
        "window_lengths": (around + above + title[owners]).astype(np.int32),
        "back": back,
        "forth": forth,
        "article_lengths": (2 * title + summary + _sums(own, forward.paragraph_ends)).astype(np.int32),
        "holders": _holders(forward, owners, postings),
        **_listing(forward),
    }


def _windows(ends: Numbers, lengths: Numbers, owners: Ids) -> tuple[Ids, Ids, Numbers]:
    """For each paragraph, how many before and behind it are in its window, and how many words all of them have."""
    number = np.arange(len(lengths))
    first, last = number.copy(), number.copy()
    low, high = np.append(0, ends)[owners], ends[owners] - 1
    before = np.append(0, np.cumsum(lengths))
    open_ = number
    while len(open_):
        count = before[last[open_] + 1] - before[first[open_]]
        open_ = open_[(count < WINDOW_WORDS) & ((first[open_] > low[open_]) | (last[open_] < high[open_]))]
        first[open_] -= first[open_] > low[open_]
        last[open_] += last[open_] < high[open_]
    return (number - first).astype(np.int32), (last - number).astype(np.int32), before[last + 1] - before[first]


def _holders(forward: Forward, owners: Ids, postings: Postings) -> Ids:
    """For each word, how many articles hold it, in a paragraph or above one."""
    size, words = max(1, len(forward.slugs)), len(forward.words)
    within = np.repeat(np.arange(words, dtype=np.int64), postings.counts()) * size
    within += owners[postings.of_words(np.arange(words))[0]]
    within = within[firsts(within)]
    row = len(forward.texts)
    labels = forward.tokens[int(forward.row_ends[row - 1]) if row else 0 :].astype(np.int64)
    articles = np.arange(len(forward.slugs))
    owner = np.concatenate([np.repeat(articles, np.diff(forward.heading_ends, prepend=0)), articles, articles])
    lengths = np.diff(forward.row_ends, prepend=0)[row:]
    above = np.unique(labels * size + np.repeat(owner, lengths))
    place = np.searchsorted(within, above)
    new = above[(place == len(within)) | (np.append(within, -1)[place] != above)]
    return (np.bincount(within // size, minlength=words) + np.bincount(new // size, minlength=words)).astype(np.int32)


def _likeness(words: Strings, frequencies: Numbers) -> Arrays:
    """The pieces of each word, the words of each piece, how many paragraphs hold them, and a digest of each word."""
    ids: dict[str, int] = {}
    flat: list[int] = []
    counts = []
    digests = []
    numerals = []
    for word in words:
        own = [ids.setdefault(piece, len(ids)) for piece in pieces_of(word)]
        flat += own
        counts.append(len(own))
        digests.append(digest(word))
        numerals.append(word[0].isdigit())
    order = sorted(ids)
    places = np.empty(len(order), dtype=np.int32)
    places[[ids[piece] for piece in order]] = np.arange(len(order), dtype=np.int32)
    pieces_ = places[np.array(flat, dtype=np.int64)]
    owners = np.repeat(np.arange(len(words), dtype=np.int32), counts)
    by_piece = np.argsort(pieces_, kind="stable")
    held = Strings.of(order)
    return {
        "piece_blob": held.blob,
        "piece_ends": held.ends,
        "piece_ends_of_word": np.cumsum(counts, dtype=np.int64),
        "pieces_of_word": pieces_,
        "word_ends_of_piece": np.cumsum(np.bincount(pieces_, minlength=len(order)), dtype=np.int64),
        "words_of_piece": owners[by_piece],
        "piece_frequencies": np.bincount(pieces_, frequencies[owners], len(order)).astype(np.int64),
        "digests": np.array(digests, dtype=np.int64),
        "numerals": np.array(numerals, dtype=np.bool_),
    }


def digest(text: str | bytes) -> int:
    """A number of 64 bits with a sign that stands for a text, in every process alike."""
    raw = text.encode() if isinstance(text, str) else text
    return int.from_bytes(hashlib.blake2b(raw, digest_size=8).digest(), "little", signed=True)


def _listing(forward: Forward) -> Arrays:
    """What articles are listed and limited by: words of title, source and category, their days, and these two."""
    seen: dict[str, list[int]] = {}
    headlines = [headline_of(forward, number) for number in range(len(forward.slugs))]
    for number, article in enumerate(headlines):
        for word in set(fold(f"{article.title} {article.source} {article.category}").split()):
            seen.setdefault(word, []).append(number)
    names = {"category": [one.category for one in headlines], "source": [one.source for one in headlines]}
    order = sorted(seen)
    listed = Strings.of(order)
    return {
        "listed_blob": listed.blob,
        "listed_ends": listed.ends,
        "listing_ends": np.cumsum([len(seen[word]) for word in order], dtype=np.int64),
        "listing_articles": np.array([number for word in order for number in seen[word]], dtype=np.int32),
        "days": np.array([one.day.toordinal() if one.day else 0 for one in headlines], dtype=np.int32),
        "moments": np.array([one.moment.timestamp() for one in headlines], dtype=np.float64),
        **{key: array for field, values in names.items() for key, array in _named(field, values)},
    }


def _named(field: str, values: Sequence[str]) -> Iterator[tuple[str, npt.NDArray[Any]]]:
    """The different values of a field, and the number of each article's."""
    order = sorted(set(values))
    numbers = {value: number for number, value in enumerate(order)}
    kept = Strings.of(order)
    yield f"{field}_blob", kept.blob
    yield f"{field}_ends", kept.ends
    yield f"{field}_numbers", np.array([numbers[value] for value in values], dtype=np.int32)


def _sums(values: npt.NDArray[Any], ends: Numbers) -> Numbers:
    """The sum of each row of a ragged array."""
    return np.diff(np.append(0, np.cumsum(values))[ends], prepend=0)
