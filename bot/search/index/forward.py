"""The forward index: which words stand in which row of some articles; all else of a segment is drawn from it."""

import json
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from bot.articles import Article, Paragraph
from bot.search.analyzer import terms
from bot.search.index.strings import Numbers, Strings, gathered

if TYPE_CHECKING:
    from bot.search.index.segment import Segment

Ids = npt.NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Filed:
    """An article, and what its file was like when it was read.

    `stamp` is the size of the file, when it was changed (in nanoseconds), a digest of its content, and one of its
    `url`; `said` are digests of all its paragraphs, those included that are left out since many articles have them.
    All are whole numbers of 64 bits with a sign.
    """

    article: Article
    stamp: tuple[int, int, int, int] = (0, 0, 0, 0)
    said: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Forward:
    """The rows of some articles, in the order of their slugs: words by their numbers, and texts.

    First come the rows of all paragraphs, then those of all headings, of all titles, and of all summaries. `words`
    are sorted; `row_ends[i]` is where the i-th row ends in `tokens`, `paragraph_ends[i]` and `heading_ends[i]` where
    the paragraphs and the headings of the i-th article do; `heading_of` gives for each paragraph the number of its
    heading, or -1.
    """

    words: Strings
    tokens: Ids
    row_ends: Numbers
    paragraph_ends: Numbers
    heading_ends: Numbers
    heading_of: Ids
    slugs: Strings
    records: Strings
    texts: Strings
    headings: Strings
    stamps: Numbers
    said: Numbers
    said_ends: Numbers


def read_forward(filed: Iterable[Filed]) -> Forward:
    """Analyse articles, each text of them once."""
    entries = sorted(filed, key=lambda entry: entry.article.slug)
    articles = [entry.article for entry in entries]
    headings = [list(dict.fromkeys(p.heading for p in article.paragraphs if p.heading)) for article in articles]
    paragraphs = [paragraph for article in articles for paragraph in article.paragraphs]
    heading_of, before = [], 0
    for article, own in zip(articles, headings, strict=True):
        places = {heading: before + place for place, heading in enumerate(own)}
        heading_of += [places.get(paragraph.heading, -1) for paragraph in article.paragraphs]
        before += len(own)
    texts = [paragraph.text for paragraph in paragraphs]
    above = [heading for own in headings for heading in own]
    rows = [*texts, *above, *(article.title for article in articles), *(article.summary for article in articles)]
    words, tokens, ends = numbered(terms(text)[0] for text in rows)
    return Forward(
        words=words,
        tokens=tokens,
        row_ends=ends,
        paragraph_ends=_ends(len(article.paragraphs) for article in articles),
        heading_ends=_ends(map(len, headings)),
        heading_of=np.array(heading_of, dtype=np.int32),
        slugs=Strings.of([article.slug for article in articles]),
        records=Strings.of([record(article) for article in articles]),
        texts=Strings.of(texts),
        headings=Strings.of(above),
        stamps=np.array([entry.stamp for entry in entries], dtype=np.int64).reshape(-1, 4),
        said=np.array([digest for entry in entries for digest in entry.said], dtype=np.int64),
        said_ends=_ends(len(entry.said) for entry in entries),
    )


def numbered(texts: Iterable[Sequence[str]]) -> tuple[Strings, Ids, Numbers]:
    """The different words of some texts, sorted; all words by number, text after text; and where each text ends."""
    seen: dict[str, int] = {}
    flat, ends = array("i"), array("q")
    for text in texts:
        flat.extend([seen.setdefault(word, len(seen)) for word in text])
        ends.append(len(flat))
    order = sorted(seen)
    places = np.empty(len(order), dtype=np.int32)
    places[[seen[word] for word in order]] = np.arange(len(order), dtype=np.int32)
    return Strings.of(order), places[np.array(flat, dtype=np.int32)], np.array(ends, dtype=np.int64)


def merged(segments: Sequence["Segment"], alive: Sequence[npt.NDArray[np.bool_]]) -> Forward:
    """The articles of several segments that are `alive`, as if they had been read together."""
    forwards = [segment.forward for segment in segments]
    words, tokens = _common_words(forwards, alive)
    slugs = [slug for forward in forwards for slug in forward.slugs]
    living = np.flatnonzero(np.concatenate(alive))
    articles = np.array(sorted(living.tolist(), key=slugs.__getitem__), dtype=np.int64)
    paragraphs, counts = gathered(_joined(forward.paragraph_ends for forward in forwards), articles)
    headings, heading_counts = gathered(_joined(forward.heading_ends for forward in forwards), articles)
    # Rows lie by kind within each segment; here is where each kind's rows are once all segments stand in one row.
    sizes = [(len(f.texts), len(f.headings), len(f.slugs), len(f.slugs)) for f in forwards]
    before = np.cumsum([0, *(sum(size) for size in sizes)])[:-1]
    kinds = [
        np.concatenate(
            [start + sum(size[:kind]) + np.arange(size[kind]) for start, size in zip(before, sizes, strict=True)]
        )
        for kind in range(4)
    ]
    rows = np.concatenate([kinds[0][paragraphs], kinds[1][headings], kinds[2][articles], kinds[3][articles]])
    places, lengths = gathered(_joined(forward.row_ends for forward in forwards), rows)
    said, said_counts = gathered(_joined(forward.said_ends for forward in forwards), articles)
    renumbered = np.full(sum(len(forward.headings) for forward in forwards) + 1, -1, dtype=np.int32)
    renumbered[headings] = np.arange(len(headings), dtype=np.int32)  # the last one stays -1: no heading
    shift = np.cumsum([0, *(len(forward.headings) for forward in forwards)])[:-1]
    heading_of = np.concatenate(
        [np.where(f.heading_of < 0, -1, f.heading_of + s) for f, s in zip(forwards, shift, strict=True)]
    )
    return Forward(
        words=words,
        tokens=tokens[places],
        row_ends=np.cumsum(lengths),
        paragraph_ends=np.cumsum(counts),
        heading_ends=np.cumsum(heading_counts),
        heading_of=renumbered[heading_of[paragraphs]],
        slugs=_chosen([forward.slugs for forward in forwards], articles),
        records=_chosen([forward.records for forward in forwards], articles),
        texts=_chosen([forward.texts for forward in forwards], paragraphs),
        headings=_chosen([forward.headings for forward in forwards], headings),
        stamps=np.concatenate([forward.stamps for forward in forwards])[articles],
        said=np.concatenate([forward.said for forward in forwards])[said],
        said_ends=np.cumsum(said_counts),
    )


def article_of(forward: Forward, number: int) -> Article:
    """An article as it was read."""
    ends, above, headline = forward.paragraph_ends, forward.heading_ends, headline_of(forward, number)
    rows = slice(int(ends[number - 1]) if number else 0, int(ends[number]))
    first = int(above[number - 1]) if number else 0
    # The last one stands for no heading.
    headings = [*forward.headings.between(first, int(above[number])), ""]
    own = np.maximum(forward.heading_of[rows] - first, -1).tolist()
    texts = forward.texts.between(rows.start, rows.stop)
    paragraphs = (
        Paragraph(headline.slug, place, headings[heading], text)
        for place, (heading, text) in enumerate(zip(own, texts, strict=True))
    )
    return replace(headline, paragraphs=tuple(paragraphs))


def paragraph_of(forward: Forward, article: int, row: int) -> Paragraph:
    """A paragraph of an article, by its row."""
    first = int(forward.paragraph_ends[article - 1]) if article else 0
    heading = int(forward.heading_of[row])
    above = forward.headings[heading] if heading >= 0 else ""
    return Paragraph(forward.slugs[article], row - first, above, forward.texts[row])


def headline_of(forward: Forward, number: int) -> Article:
    """The same without its paragraphs."""
    kept = json.loads(forward.records[number])
    published = kept.pop("published")
    if published:
        published = (datetime if "T" in published else date).fromisoformat(published)
    tags = tuple(kept.pop("tags"))
    return Article(forward.slugs[number], published=published or None, tags=tags, paragraphs=(), **kept)


def record(article: Article) -> str:
    """What is kept of an article beside its slug and paragraphs."""
    kept: dict[str, Any] = {
        name: getattr(article, name) for name in ("title", "source", "url", "category", "summary", "lang", "tags")
    }
    published = article.published.isoformat() if article.published else ""
    return json.dumps(kept | {"published": published}, ensure_ascii=False)


def _common_words(forwards: Sequence[Forward], alive: Sequence[npt.NDArray[np.bool_]]) -> tuple[Strings, Ids]:
    """The words that living articles have, and the tokens of all segments as numbers of these (-1: a dead word)."""
    used = []
    for forward, living in zip(forwards, alive, strict=True):
        marks = np.zeros(len(forward.words), dtype=np.bool_)
        if living.all():
            marks[:] = True
        else:
            rows, _ = rows_of(forward, np.flatnonzero(living))
            marks[forward.tokens[gathered(forward.row_ends, rows)[0]]] = True
        used.append(marks)
    known = [
        [forward.words[n] for n in np.flatnonzero(marks).tolist()]
        for forward, marks in zip(forwards, used, strict=True)
    ]
    order = sorted(set().union(*known))
    numbers = {word: number for number, word in enumerate(order)}
    tokens = []
    for forward, marks, own in zip(forwards, used, known, strict=True):
        places = np.full(len(marks), -1, dtype=np.int32)
        places[marks] = [numbers[word] for word in own]
        tokens.append(places[forward.tokens])
    return Strings.of(order), np.concatenate(tokens)


def rows_of(forward: Forward, articles: Numbers) -> tuple[Numbers, Numbers]:
    """All rows of some articles (of paragraphs, headings, titles and summaries), and the article of each."""
    paragraphs, counts = gathered(forward.paragraph_ends, articles)
    headings, heading_counts = gathered(forward.heading_ends, articles)
    titles = len(forward.texts) + len(forward.headings)
    rows = [paragraphs, len(forward.texts) + headings, titles + articles, titles + len(forward.slugs) + articles]
    owners = [np.repeat(articles, counts), np.repeat(articles, heading_counts), articles, articles]
    return np.concatenate(rows), np.concatenate(owners)


def _chosen(parts: Sequence[Strings], numbers: Numbers) -> Strings:
    raws = [raw for part in parts for raw in part.raws()]
    return Strings.packed([raws[number] for number in numbers])


def _joined(parts: Iterable[Numbers]) -> Numbers:
    """The ends of several ragged arrays that are put one behind the other."""
    ends, before = [], 0
    for part in parts:
        ends.append(part + before)
        before += int(part[-1]) if len(part) else 0
    return np.concatenate(ends)


def _ends(lengths: Iterable[int]) -> Numbers:
    return np.cumsum(list(lengths), dtype=np.int64)
