"""What an answer is: quotes with their sources, how sure we are, and what to offer where there is none."""

from dataclasses import dataclass
from hashlib import blake2s
from typing import Literal

from bot.articles import Article, Paragraph

Span = tuple[int, int]
"""Offsets into a paragraph's text, in characters: the first one in, the first one out."""

Place = tuple[str, int, str]
"""Where a quote is from: the article's slug, the paragraph's number, and a mark that changes with its text."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage with its source.

    The passage is `paragraph.text[start:end]`, nothing else. `sentence` (the one that answers best, of which the
    passage holds at least a part) and each of `matched` (words of the question, in order, anywhere in the
    paragraph) are offsets into `paragraph.text` as well. `link` opens the page at the sentence; it is empty
    where the article has no page. `also` are other articles that say the same in nearly the same words.
    """

    article: Article
    paragraph: Paragraph
    start: int
    end: int
    sentence: Span
    matched: tuple[Span, ...]
    link: str
    score: float
    also: tuple[Article, ...] = ()

    @property
    def text(self) -> str:
        """The passage, word for word."""
        return self.paragraph.text[self.start : self.end]

    @property
    def place(self) -> Place:
        """Where it is from, so that it can be found again."""
        return place(self.paragraph)


def place(paragraph: Paragraph) -> Place:
    """Where a paragraph is, and a mark of what it says."""
    return paragraph.article, paragraph.number, blake2s(paragraph.text.encode(), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A paragraph and those around it in its article, in their order; `quoted` is its place among them."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
    quoted: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a passage was found: each word of the question that its paragraph holds, as it is asked and as it stands
    there, and how well the two match, 0 to 1."""

    quote: Quote
    words: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer, and what against it.

    `coverage`: 1 - (1 - m)², where m is the share of what was asked (by idf) that one of the first quoted paragraphs
    matches together with its title, heading and neighbours, if only in another form, unless it is in another
    language. `names`: the share of what was asked that are names which none of that holds. `unknown`: the share of
    other words that no article holds at all as they are written: more likely the asker's own wording than words that
    are known elsewhere but not here. `score`: ln(0.1 + s), where s is the best score over that of a paragraph of
    average length that holds each term once. `crowd`: the mean of the fifth to tenth best score over the best one,
    high where nothing stands out. `agreement`: the share of the best five hits that are of the same article as the
    first, from 0 (as chance would have it) to 1. `mismatch`: 1 where a person, a time or a number is sought and the
    first quote holds nothing that looks like one, else 0. `brevity`: 1 over the number of words asked for, at most a
    half: whatever the articles say of a single word is an answer to 'What is …?'.
    """

    coverage: float
    names: float
    unknown: float
    score: float
    crowd: float
    agreement: float
    mismatch: float
    brevity: float


@dataclass(frozen=True, slots=True)
class Answer:
    """What the articles say to a question.

    `quotes` are ranked, best first: for measuring as many as are wanted, also when `answered` is false. A person is
    shown `shown`: those that come near the best one. Where `answered` is false they are no answer but the closest
    passages; where they are too far off for that there are none, and `closest` are articles to offer, without
    their paragraphs. `confidence`, from 0 to 1, is drawn from the `evidence`, which is None where nothing was found.

    `missing` are the words of the question that neither the best quotes nor what stands around them hold, and
    `unquoted` its phrases in quotation marks that stand nowhere word for word, so that they limit nothing. `beyond`
    says that nothing answers within the time or with the phrases that the question names, so that the quotes are from
    elsewhere. `outdated` says that the question is about now, and the newest article quoted is not
    from the last 90 days. `did_you_mean` is the question with its misspelt words mended, where it has any: what
    was looked for. `places` are those of the quotes and of what was found beside them, best first.
    """

    question: str
    quotes: tuple[Quote, ...]
    shown: tuple[Quote, ...]
    confidence: float
    evidence: Evidence | None
    answered: bool
    closest: tuple[Article, ...] = ()
    missing: tuple[str, ...] = ()
    unquoted: tuple[str, ...] = ()
    beyond: bool = False
    outdated: bool = False
    did_you_mean: str | None = None
    places: tuple[Place, ...] = ()


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
