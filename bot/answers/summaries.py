"""A short account of an article: its publisher's summary, or whole sentences of its own that stand for the rest."""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.answers.answer import Summary
from bot.answers.passages import passage, sentences
from bot.articles import Article
from bot.search.analyzer import terms

LENGTH = 600
"""An extract's most characters."""

MOST_SENTENCES = 3

_SHORTEST, _LONGEST = 40, 350
"""A shorter sentence says too little, a longer one is no summary; in characters."""

_CUT_OFF = re.compile(
    r"(…|\.\.\.|\[…\]|\[\.\.\.\])\s*$|\bread (the full (story|article)|more)\b|…\s+\S+ ", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?。！？।؟][\"'”’»)\]」』]*$")
# A sentence that begins so leans on the one before it.
_LEANING = re.compile(
    r"""(but|and|or|so|yet|nor|he|she|they|it|its|this|that|these|those|such|his|her|their|however|also|then|
    there|here|instead|still|meanwhile|moreover|therefore|thus|in\ addition|for\ example|for\ instance|both|
    aber|und|oder|er|sie|es|dies|diese|dieser|dieses|das|doch|jedoch|auch|dann|dort|dabei|damit|deshalb|
    mais|et|ou|il|elle|ils|elles|ce|cette|ces|cela|aussi|donc|puis|pourtant|
    pero|y|él|ella|ellos|ellas|esto|este|esta|estos|estas|eso|también|además|entonces)\b
    | しかし | また | そして | その | この | これ | それ | 但 | 而 | 这 | 這 | 他 | 她""",
    re.IGNORECASE | re.VERBOSE,
)

Weights = Mapping[str, float]
"""Words with their weights, scaled so that the sum of the squares is 1: the cosine of two is their product."""


@dataclass(frozen=True, slots=True, eq=False)
class _Sentence:
    paragraph: int
    start: int
    end: int
    text: str
    weights: Weights


def summarise(article: Article, idf: Callable[[str], float]) -> Summary:
    """The publisher's summary where it says something of its own, else an extract."""
    if _is_whole(article.summary) and not _repeats_the_beginning(article):
        return Summary(article, article.summary, "publisher", ())
    chosen = _extract(article, idf)
    spans = tuple((sentence.paragraph, sentence.start, sentence.end) for sentence in chosen)
    return Summary(article, " ".join(sentence.text for sentence in chosen), "extract", spans)


def _is_whole(summary: str) -> bool:
    return bool(summary) and not _CUT_OFF.search(summary)


def _repeats_the_beginning(article: Article) -> bool:
    said = terms(article.summary)[0]
    body: list[str] = []
    for paragraph in article.paragraphs:
        if len(body) >= len(said):
            break
        body += terms(paragraph.text)[0]
    return bool(said) and said == body[: len(said)]


def _extract(article: Article, idf: Callable[[str], float]) -> list[_Sentence]:
    """Sentences near the article's centroid, its lead and its title, none saying what another has said."""
    every = _sentences(article, idf)
    able = [sentence for sentence in every if _stands_alone(sentence.text)] or every[:1]
    total: Counter[str] = Counter()
    for sentence in every:
        total.update(sentence.weights)
    centroid = _scaled(total)
    title = _scaled({word: idf(word) for word in terms(article.title)[0]})
    worth = {
        sentence: _cosine(sentence.weights, centroid)
        + 0.5 * _cosine(sentence.weights, title)
        + 0.5 / (1 + sentence.paragraph)
        for sentence in able
    }
    chosen: list[_Sentence] = []
    while able and len(chosen) < MOST_SENTENCES:
        best = max(
            able,
            key=lambda one: worth[one] - max((_cosine(one.weights, c.weights) for c in chosen), default=0),
        )
        able.remove(best)
        if sum(len(one.text) + 1 for one in chosen) + len(best.text) <= LENGTH:
            chosen.append(best)
    return sorted(chosen, key=lambda one: (one.paragraph, one.start))


def _sentences(article: Article, idf: Callable[[str], float]) -> list[_Sentence]:
    found = []
    for paragraph in article.paragraphs:
        for start, end in sentences(paragraph.text):
            if end - start > LENGTH:
                start, end = passage(paragraph.text, (start, end), LENGTH)  # noqa: PLW2901
            text = paragraph.text[start:end]
            weights = {word: count * idf(word) for word, count in Counter(terms(text)[0]).items()}
            found.append(_Sentence(paragraph.number, start, end, text, _scaled(weights)))
    return found


def _stands_alone(text: str) -> bool:
    return (
        _SHORTEST <= len(text) <= _LONGEST
        and bool(_ENDED.search(text))
        and not text.endswith(("?", "？", "؟"))
        and not _LEANING.match(text)
        and text[0] not in "\"'“‘«([„「"
    )


def _scaled(weights: Weights) -> Weights:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def _cosine(a: Weights, b: Weights) -> float:
    return sum(weight * b[word] for word, weight in a.items() if word in b)
