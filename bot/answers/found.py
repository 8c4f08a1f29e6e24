"""What a search found for a question, and what of it is worth showing."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

import regex

from bot.answers.answer import Evidence, Quote, Span
from bot.answers.confidence import SHOWN
from bot.articles import Article
from bot.search import Corpus, Hit, Match, Query
from bot.search.analyzer import fold, is_unspaced
from bot.search.question_words import foreignness

CLOSEST = 3
"""How many articles are offered where there is no answer."""

FOREIGN = 0.5
"""A text this much in another language holds no beginnings of words: 'austral' begins no 'Australia'."""

NEAR = 0.4
"""A quote that scores less than this share of the best one is not shown: it would only distract."""

_HIRAGANA = regex.compile(r"\p{Hiragana}")
_JAPANESE = regex.compile(r"(?V1)[\p{Han}々--[何誰]]{2,}|[\p{Katakana}ー・]{2,}")
"""What names something in Japanese, unlike what joins it: words in Han or katakana."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits, what the first of them lack of the question, and how sure they are.

    `beyond` says that they are beyond the limits of the question, `unquoted` are phrases that limited nothing.
    """

    hits: list[Hit]
    missing: tuple[float, ...]
    evidence: Evidence | None
    confidence: float
    beyond: bool = False
    unquoted: frozenset[tuple[str, ...]] = frozenset()


def closest(hits: list[Hit], articles: Corpus) -> tuple[Article, ...]:
    """The articles of the best hits that hold more than the frame of the question, without their paragraphs."""
    slugs = dict.fromkeys(hit.paragraph.article for hit in hits if hit.held)
    return tuple(map(articles.headline, islice(slugs, CLOSEST)))


def near_the_best(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(quote for quote in quotes if quote.score >= NEAR * quotes[0].score)


def newest(quotes: tuple[Quote, ...]) -> date:
    """The day of the newest article quoted; the end of time where no day is known."""
    return max((quote.article.day for quote in quotes if quote.article.day), default=date.max)


def written(question: str, query: Query, found: Found) -> tuple[str, ...]:
    """The words of a question that the first hits do not even begin to hold, those that stand side by side as one."""
    lacking = [token for token, share in zip(query.asked, found.missing, strict=False) if share == 1]
    texts = [hit.paragraph.text for hit in found.hits[:SHOWN]] if lacking else []
    own = [fold(text) for text in texts if foreignness(text, query.words) < FOREIGN]
    spans: list[tuple[int, int]] = []
    for token in lacking:
        if any(_is_begun(word, text) for word in token.words for text in own):
            continue
        if spans and not question[spans[-1][1] : token.start].strip():
            spans[-1] = (spans[-1][0], token.end)
        else:
            spans.append((token.start, token.end))
    return tuple(dict.fromkeys(word for span in spans for word in _named(question, span)))


def _named(question: str, span: Span) -> Iterable[str]:
    """The words in a stretch of a question; in Japanese, where it may begin in one, those it has two signs of."""
    start, end = span
    if not (_HIRAGANA.search(question) and is_unspaced(question[start])):
        return [question[start:end]]
    words = _JAPANESE.finditer(question)
    return [word.group() for word in words if min(end, word.end()) - max(start, word.start()) > 1]


def best_matches(asked: Sequence[str], matches: Iterable[Match], text: str) -> Iterable[tuple[str, str, float]]:
    """The best match of each word that is asked for, in the order of the question."""
    best: dict[int, Match] = {}
    for found in matches:
        if found.asked not in best or found.strength > best[found.asked].strength:
            best[found.asked] = found
    for number, found in sorted(best.items()):
        yield asked[number], text[found.start : found.end], found.strength


def _is_begun(word: str, text: str) -> bool:
    """Whether a folded text has a word with the same beginning: 'worked' for 'work'."""
    beginning = word[: max(4, len(word) - 2)]
    place = text.find(beginning)
    while place > 0 and not is_unspaced(beginning) and _goes_on(text[place - 1]):
        place = text.find(beginning, place + 1)
    return place >= 0


def _goes_on(sign: str) -> bool:
    """Whether a word that has this sign goes on behind it."""
    return unicodedata.category(sign)[0] in "LMN" and not is_unspaced(sign)
