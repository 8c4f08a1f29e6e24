"""What an answer is: quotes with their sources, how sure we are, and what to offer where there is none."""

from dataclasses import dataclass
from typing import Literal

from bot.articles import Article, Paragraph

Span = tuple[int, int]
"""Offsets into a paragraph's text, in characters: the first one in, the first one out."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with its source.

    The passage is `paragraph.text[start:end]`, nothing else. `sentence` (the one that answers best, of which the
    passage holds at least a part) and each of `matched` (words of the question, in order, anywhere in the
    paragraph) are offsets into `paragraph.text` as well. `link` opens the page at the sentence; it is empty
    where the article has no page.
    """

    article: Article
    paragraph: Paragraph
    start: int
    end: int
    sentence: Span
    matched: tuple[Span, ...]
    link: str
    score: float

    @property
    def text(self) -> str:
        """The passage, word for word."""
        return self.paragraph.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer, and what against it.

    `coverage`: 1 - (1 - m)², where m is the share of what was asked (by idf) that a quoted paragraph matches
    together with its title, heading and neighbours. `names`: the share of what was asked that are names which none
    of that holds. `score`: ln(0.1 + s), where s is the best score over that of a paragraph of average length that
    holds each term once. `crowd`: the mean of the fifth to tenth best score over the best one, high where nothing
    stands out. `brevity`: 1 over the number of words asked for, at most a half: whatever the articles say of a
    single word is an answer to 'What is …?'.
    """

    coverage: float
    names: float
    score: float
    crowd: float
    brevity: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What the articles say to a question.

    `quotes` are ranked, best first, and are there for measuring also when `answered` is false. A person is shown
    `shown`: those that come near the best one; none when `answered` is false. `confidence`, from 0 to 1,
    is drawn from the `evidence`, which is None where nothing was found.
    `closest` are articles to offer where there is no answer, and `did_you_mean` is then the question with its
    misspelt words mended, where it has any.
    """

    question: str
    quotes: tuple[Quote, ...]
    shown: tuple[Quote, ...]
    confidence: float
    evidence: Evidence | None
    answered: bool
    closest: tuple[Article, ...]
    did_you_mean: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """A short account of an article, in its own words.

    `kind` says whose: the publisher's summary from the front matter, or an extract of whole sentences, whose
    places are in `sentences` as (paragraph's number, start, end); a publisher's summary has none.
    """

    article: Article
    text: str
    kind: Literal["publisher", "extract"]
    sentences: tuple[tuple[int, int, int], ...]
