"""A question → an Answer, from the snapshot of the moment it was asked."""

from collections.abc import Callable, Iterator, Mapping

from bot.answers.answer import Answer, Quote, Summary
from bot.answers.confidence import SHOWN, confidence, weigh
from bot.answers.links import page_link, passage_link
from bot.answers.passages import PASSAGE_LENGTH, best_sentence, passage
from bot.answers.spelling import mended
from bot.answers.summaries import summarise
from bot.articles import Article, Paragraph
from bot.errors import UnknownArticleError
from bot.search import Demand, Hit, Snapshot, match, parse
from bot.search.analyzer import fold, terms

CLOSEST = 3
"""How many articles are offered where there is no answer."""

NEAR = 0.4
"""A quote that scores less than this share of the best one is not shown: it would only distract."""


class Answerer:
    """Answers from the articles that `current` returns; each call looks at one snapshot from start to end."""

    def __init__(
        self,
        current: Callable[[], Snapshot],
        *,
        quotes: int = 3,
        min_confidence: float = 0.5,
        base_url: str = "",
    ) -> None:
        self._current = current
        self._quotes = quotes
        self._min_confidence = min_confidence
        self._base_url = base_url

    def answer(self, question: str, *, before: str = "", limit: int | None = None) -> Answer:
        """What the articles say to a question, in at most `limit` quotes (by default as many as are shown).

        `before` is the question that this one follows up, if any.
        """
        snapshot = self._current()
        demand = snapshot.index.demand(parse(question, before))
        count = self._quotes if limit is None else limit
        # Copies of a passage are shown once, so a few more hits than quotes are looked at.
        hits = snapshot.index.search(demand.query, 2 * count + 10)
        quotes = tuple(
            self._quote(snapshot.articles[hit.paragraph.article], hit, demand)
            for hit, _ in zip(_distinct(hits), range(max(count, SHOWN)), strict=False)
        )
        evidence = weigh(quotes, hits, demand)
        sure = confidence(evidence)
        answered = sure >= self._min_confidence and bool(quotes)
        return Answer(
            question=question,
            quotes=quotes[:count],
            shown=_near_the_best(quotes[: min(count, self._quotes)]) if answered else (),
            confidence=sure,
            evidence=evidence,
            answered=answered,
            closest=() if answered else _closest(hits, demand, snapshot.articles),
            did_you_mean=None if answered else mended(question, demand.query, snapshot.index),
        )

    def summary(self, slug: str) -> Summary:
        """An article's summary; raises UnknownArticleError where there is no such article."""
        snapshot = self._current()
        try:
            return summarise(snapshot.articles[slug], snapshot.index.idf)
        except KeyError as error:
            raise UnknownArticleError(f"There is no article '{slug}'.", "/articles lists those there are.") from error

    def articles(self, query: str = "") -> tuple[Article, ...]:
        """The newest articles first; only those in whose title, source or category each word begins a word."""
        wanted = [fold(word) for word in query.split()]
        found = [article for article in self._current().articles.values() if _holds(article, wanted)]
        return tuple(sorted(found, key=lambda article: article.moment, reverse=True))

    def link(self, article: Article) -> str:
        """The address of an article's page, or an empty string."""
        return page_link(article, self._base_url)

    def _quote(self, article: Article, hit: Hit, demand: Demand) -> Quote:
        text = hit.paragraph.text
        matches = match(demand.wanted, text)
        sentence = best_sentence(text, matches, demand.mass, demand.query.sought)
        matched = tuple((found.start, found.end) for found in matches)
        start, end = passage(text, sentence, PASSAGE_LENGTH, matched)
        return Quote(
            article=article,
            paragraph=hit.paragraph,
            start=start,
            end=end,
            sentence=sentence,
            matched=matched,
            link=passage_link(article, hit.paragraph, sentence, self._base_url),
            score=hit.score,
        )


def _distinct(hits: list[Hit]) -> Iterator[Hit]:
    """The hits whose words are not those of a better one."""
    seen: set[str] = set()
    for hit in hits:
        said = _said(hit.paragraph)
        if said not in seen:
            seen.add(said)
            yield hit


def _closest(hits: list[Hit], demand: Demand, articles: Mapping[str, Article]) -> tuple[Article, ...]:
    """The articles of the best hits that match more than the frame of the question."""
    slugs: dict[str, None] = {}
    for hit in hits:
        if len(slugs) < CLOSEST and hit.paragraph.article not in slugs and match(demand.wanted, hit.paragraph.text):
            slugs[hit.paragraph.article] = None
    return tuple(articles[slug] for slug in slugs)


def _near_the_best(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    return tuple(quote for quote in quotes if quote.score >= NEAR * quotes[0].score)


def _said(paragraph: Paragraph) -> str:
    return " ".join(terms(paragraph.text)[0]) or paragraph.text


def _holds(article: Article, wanted: list[str]) -> bool:
    words = fold(f"{article.title} {article.source} {article.category}").split()
    return all(any(word.startswith(begin) for word in words) for begin in wanted)
