"""A short account of an article: its publisher's summary, or whole sentences of its own that stand for the rest."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.answers import alone
from bot.answers.answer import Summary
from bot.answers.passages import passage, sentences
from bot.articles import Article
from bot.search.analyzer import terms

MOST_SENTENCES, LENGTH = 3, 600
"""What an extract holds at most: sentences, and characters."""

DIGEST_SENTENCES = 2
"""What the extract of each article in a digest holds at most."""

TITLE, LEAD, REPEATED = 0.5, 0.5, 1.0
"""What a sentence's likeness to the title counts, its nearness to the beginning, its likeness to one that is chosen;
its likeness to the whole article counts 1."""

TOLD = 0.6
"""A sentence of which so much is in one that was told before says nothing new."""

_READ = 2000
"""The most sentences looked at. Of a book, these are every tenth or so: that shows as well what it is about."""

_COMPARED = 200
"""The most sentences of an article, or words of a summary, that are held against others."""

_PHRASE = 250
"""What is taken of a paragraph's beginning where no marks end the sentences, at most, in characters."""

Idf = Callable[[str], float]

Weights = Mapping[str, float]
"""Words with their weights, scaled so that the sum of the squares is 1: the cosine of two is their product."""


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A slice of a paragraph, `text`, what its words weigh, and how near it is to the article's beginning (1 to 0)."""

    paragraph: int
    start: int
    end: int
    text: str
    weights: Weights
    nearness: float


def summarise(article: Article, idf: Idf) -> Summary:
    """The publisher's summary where it says something of its own, else an extract."""
    if _is_own(article):
        return Summary(article, article.summary, "publisher", ())
    return _summary(article, extract(article, idf))


def extract(article: Article, idf: Idf, most: int = MOST_SENTENCES) -> list[Sentence]:
    """At most so many sentences that stand for the article and make sense alone, in their order."""
    every = _sentences(article, idf)
    return _choose(_fit(every), every, _weights(article.title, idf), most)


def digest(articles: Iterable[Article], idf: Idf) -> tuple[Summary, ...]:
    """A short summary of each article in the order given, none saying what an earlier one has said.

    An article that has nothing else to say is left out.
    """
    summaries: list[Summary] = []
    told: list[tuple[list[Weights], list[Weights]]] = []  # for each summary, its sentences and all of its article
    for article in articles:
        every = _sentences(article, idf)[:_COMPARED]
        fit, title = _fit(every), _weights(article.title, idf)
        if _is_own(article):
            summary = Summary(article, article.summary, "publisher", ())
        else:
            summary = _summary(article, _choose(fit, every, title, DIGEST_SENTENCES))
        said = _said(summary, idf)
        # Of an article that tells the same story, neither the summary nor anything else is worth saying again.
        same = [theirs for parts, theirs in told if any(_is_told(one, parts) for one in said)]
        if same:
            known = [one for parts, _ in told for one in parts] + [one for theirs in same for one in theirs]
            new = [one for one in fit if not _is_told(one.weights, known)]
            summary = _summary(article, _choose(new, every, title, DIGEST_SENTENCES))
            said = _said(summary, idf)
        if summary.text:
            summaries.append(summary)
            told.append((said, [one.weights for one in every]))
    return tuple(summaries)


def _is_own(article: Article) -> bool:
    """Whether the publisher's summary is whole, and more than the title or the article's beginning over again."""
    said = terms(article.summary)[0][:_COMPARED]
    if not said or alone.is_cut(article.summary) or said == terms(article.title)[0]:
        return False
    # The beginning may have a place in front ('LONDON (Reuters) –'), and a word here and there may be another.
    beginning: list[str] = []
    for paragraph in article.paragraphs:
        if len(beginning) > len(said) + 20:
            break
        beginning += terms(paragraph.text)[0]
    blocks = SequenceMatcher(None, said, beginning[: len(said) + 20], autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 2 or block.size == len(said)) < 0.8 * len(said)


def _sentences(article: Article, idf: Idf) -> list[Sentence]:
    places = [(one, span) for one in article.paragraphs for span in sentences(one.text)]
    found = []
    for paragraph, (start, end) in places[:: 1 + len(places) // _READ]:
        most = _PHRASE if alone.UNMARKED.search(paragraph.text, start, end) else LENGTH
        if end - start > most:
            start, end = passage(paragraph.text, (start, end), most)  # noqa: PLW2901
        text = paragraph.text[start:end]
        nearness = 1 - paragraph.number / len(article.paragraphs)
        found.append(Sentence(paragraph.number, start, end, text, _weights(text, idf), nearness))
    return found


def _fit(every: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that can stand alone; where there are none, those that the article begins with."""
    lang = alone.language(" ".join(one.text for one in every[:100]))
    faults = {one: alone.fault(one.text, lang) for one in every}
    for worst, needed in ((0, 2), (1, 1)):
        fit = [one for one in every if faults[one] <= worst]
        if len(fit) >= needed:
            return fit
    return [one for one in every if faults[one] == 2][:MOST_SENTENCES] or list(every[:1])


def _choose(fit: Sequence[Sentence], every: Sequence[Sentence], title: Weights, most: int) -> list[Sentence]:
    """Of those that are fit, the ones that stand for all and for the title, none saying what another has said."""
    total: Counter[str] = Counter()
    for one in every:
        total.update(one.weights)
    centroid = _scaled(total)
    worth = {
        one: _cosine(one.weights, centroid) + TITLE * _cosine(one.weights, title) + LEAD * one.nearness for one in fit
    }
    chosen: list[Sentence] = []
    while len(chosen) < most:
        left = LENGTH - sum(len(one.text) + 1 for one in chosen)
        told = [one.weights for one in chosen]
        worth = {one: it for one, it in worth.items() if len(one.text) <= left and not _is_told(one.weights, told)}
        if not worth:
            break
        chosen.append(max(worth, key=lambda one: worth[one] - REPEATED * _likeness(one, chosen)))
        del worth[chosen[-1]]
    return sorted(chosen, key=lambda one: (one.paragraph, one.start))


def _summary(article: Article, chosen: Sequence[Sentence]) -> Summary:
    spans = tuple((one.paragraph, one.start, one.end) for one in chosen)
    return Summary(article, " ".join(one.text for one in chosen), "extract", spans)


def _said(summary: Summary, idf: Idf) -> list[Weights]:
    return [_weights(summary.text[start:end], idf) for start, end in sentences(summary.text)]


def _is_told(said: Weights, told: Iterable[Weights]) -> bool:
    return any(sum(weight**2 for word, weight in said.items() if word in one) >= TOLD for one in told)


def _likeness(sentence: Sentence, chosen: Iterable[Sentence]) -> float:
    return max((_cosine(sentence.weights, one.weights) for one in chosen), default=0.0)


def _weights(text: str, idf: Idf) -> Weights:
    # The root: a name that is met once in all the articles is rare, but seldom what this one is about.
    return _scaled({word: count * math.sqrt(max(idf(word), 0.0)) for word, count in Counter(terms(text)[0]).items()})


def _scaled(weights: Weights) -> Weights:
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else {}


def _cosine(a: Weights, b: Weights) -> float:
    return sum(weight * b[word] for word, weight in a.items() if word in b)
