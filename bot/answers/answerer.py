"""A question → an Answer, from the snapshot of the moment it was asked."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.answers.answer import Answer, Place, Quote, Reason, Summary, Surroundings, place
from bot.answers.confidence import CROWD, confidence, missing, sure_enough, weigh
from bot.answers.found import Found, best_matches, closest, near_the_best, newest, written
from bot.answers.links import page_link, passage_link
from bot.answers.passages import PASSAGE_LENGTH, best_sentence, passage
from bot.answers.spelling import mended
from bot.answers.summaries import digest, summarise
from bot.articles import Article, Paragraph
from bot.errors import StaleAnswerError, UnknownArticleError
from bot.search import EVERYTHING, Demand, Filters, Hit, Query, Snapshot, Wanted, loosely, match, parse
from bot.search.analyzer import fold
from bot.search.dates import When, when
from bot.search.filters import same_name
from bot.search.query import phrases

UNSURE = 0.7
"""Quotes that are less sure than this share of what an answer must be are not worth showing."""

CLEAR = 0.5
"""A word of a passage is marked as found when it is like the one asked for by more than this."""

LOOKED_AT = 3
"""For each article of a digest, how many are looked at, in case that some say nothing new."""

AROUND = 2
"""How many paragraphs before a quoted one, and behind it, are shown with it."""

FRESH = timedelta(days=90)
"""How long an article speaks of now."""


def today() -> date:
    """The day it is (UTC)."""
    return datetime.now(UTC).date()


class Answerer:
    """Answers from the articles that `current` returns; each call looks at one snapshot from start to end.

    `today` is the clock: times in a question are told from it. Articles are linked to their own pages, or below
    `base_url` where they have none, or where `own_pages` is False.
    """

    at_once = 1
    """How many questions are best answered at the same time: Python computes one thing at a time."""

    def __init__(  # noqa: PLR0913 - each is a part or a setting
        self,
        current: Callable[[], Snapshot],
        *,
        quotes: int = 3,
        wrong_in_100: float = 20,
        base_url: str = "",
        own_pages: bool = True,
        today: Callable[[], date] = today,
    ) -> None:
        self._current = current
        self._quotes = quotes
        self._sure = sure_enough(wrong_in_100)
        self._today = today
        self._base_url = base_url
        self._own_pages = own_pages

    @property
    def most_shown(self) -> int:
        """How many quotes an answer shows at most, where nobody asks for more or fewer."""
        return self._quotes

    def answer(
        self,
        question: str,
        *,
        before: str = "",
        limit: int | None = None,
        most_shown: int | None = None,
        filters: Filters = EVERYTHING,
    ) -> Answer:
        """What the articles say to a question, in at most `limit` quotes (by default, those that are to be shown).

        `before` are the questions that this one follows up, if any. Of the quotes, at most `most_shown` are shown
        (by default, what the setting says). Only articles that the filters admit are quoted or named.
        """
        snapshot, today = self._current(), self._today()
        query, better = self._read(snapshot, question, before)
        most = self._quotes if most_shown is None else most_shown
        count = most if limit is None else limit
        demand = snapshot.index.demand(query)
        found = self._search(snapshot, demand, count, filters)
        near = found.confidence >= UNSURE * self._sure
        wanted = near or limit is not None
        quotes = self._cut(snapshot, found.hits[:count], demand) if wanted else ()
        shown = near_the_best(quotes[: min(count, most)]) if near else ()
        answered = bool(shown) and not found.beyond and found.confidence >= self._sure
        # Where nothing is found, the right spelling may be one that only articles which are left out hold.
        untold = bool(better and filters and not shown)
        return Answer(
            question=question,
            quotes=quotes,
            shown=shown,
            confidence=found.confidence,
            evidence=found.evidence,
            answered=answered,
            closest=() if shown else closest(found.hits, snapshot.articles),
            missing=() if answered or untold else written(better or question, query, found),
            unquoted=tuple(said for words, said in phrases(better or question).items() if words in found.unquoted),
            beyond=found.beyond,
            outdated=query.when.now and newest(shown) < today - FRESH,
            did_you_mean=None if untold else better,
            places=tuple(place(hit.paragraph) for hit in found.hits),
        )

    def requote(
        self, question: str, places: Sequence[Place], *, before: str = "", filters: Filters = EVERYTHING
    ) -> tuple[Quote, ...]:
        """The passages that an earlier answer to a question found in these places.

        Raises StaleAnswerError where one of them is not as it was, or is no longer admitted.
        """
        snapshot = self._current()
        query, _ = self._read(snapshot, question, before)
        demand = snapshot.index.demand(query)
        found = (self._again(snapshot, one, filters) for one in places)
        return self._cut(snapshot, (Hit(paragraph, 0.0, {}) for _, paragraph in found), demand)

    async def find(self, question: str, **asked: Any) -> Answer:  # noqa: ANN401 - those of `answer`
        """The same as `answer`, while the event loop goes on."""
        return await asyncio.to_thread(self.answer, question, **asked)

    async def find_again(self, question: str, places: Sequence[Place], **asked: Any) -> tuple[Quote, ...]:  # noqa: ANN401
        """The same as `requote`, while the event loop goes on."""
        return await asyncio.to_thread(self.requote, question, places, **asked)

    def reasons(self, answer: Answer, quotes: Sequence[Quote], *, before: str = "") -> tuple[Reason, ...]:
        """Why an answer to a question found these passages; `before` as it was asked."""
        question = answer.did_you_mean or answer.question
        query = parse(question, before, self._today())
        asked = [question[token.start : token.end] for token in query.asked]
        asked += [before[token.start : token.end] for token in query.carried]
        wanted = Wanted(query.asked + query.carried)
        return tuple(
            Reason(quote, tuple(best_matches(asked, match(wanted, quote.paragraph.text), quote.paragraph.text)))
            for quote in quotes
        )

    def surroundings(self, where: Place, filters: Filters = EVERYTHING) -> Surroundings:
        """The paragraphs around one that was quoted; raises StaleAnswerError as `requote` does."""
        article, paragraph = self._again(self._current(), where, filters)
        first = max(0, paragraph.number - AROUND)
        around = article.paragraphs[first : paragraph.number + AROUND + 1]
        return Surroundings(article, around, paragraph.number - first)

    def article(self, slug: str, filters: Filters = EVERYTHING) -> Article:
        """The article with a slug; raises UnknownArticleError where there is no such article."""
        article = self._current().articles.get(slug)
        if article is None or not filters.admits(article):
            raise UnknownArticleError(f"There is no article '{slug}'.", "/articles lists those there are.", slug)
        return article

    def period(self, text: str) -> Filters | None:
        """The days that a text names ("today", "last week", "2026-03-04"), or None where it names none."""
        # A year by itself may be any number in a question; here it is a year.
        found = (when(text, self._today()).period or when(f"in {text}", self._today()).period) if text else None
        return Filters(since=found.first, until=found.last) if found else None

    def summary(self, slug: str, filters: Filters = EVERYTHING) -> Summary:
        """An article's summary; raises UnknownArticleError where there is no such article."""
        return summarise(self.article(slug, filters), self._current().index.idf)

    def digest(self, query: str = "", count: int = 5, filters: Filters = EVERYTHING) -> tuple[Summary, ...]:
        """The newest articles with something new to say, told in short; chosen as in `articles`.

        Raises UnknownArticleError where there are none.
        """
        snapshot = self._current()
        told = digest(_listed(snapshot, query, filters)[: LOOKED_AT * count], snapshot.index.idf)[:count]
        if not told:
            where = f" has “{query}” in its title, source or category" if query.strip() else " can be told in short"
            raise UnknownArticleError(
                f"No article{where}.", "Use other words, or see /articles for what there is.", query
            )
        return told

    def articles(self, query: str = "", filters: Filters = EVERYTHING) -> Sequence[Article]:
        """The newest articles first; only those in whose title, source or category each word begins a word.

        Each is read when it is looked at.
        """
        return _listed(self._current(), query, filters)

    def categories(self, filters: Filters = EVERYTHING) -> tuple[str, ...]:
        """The categories of the articles, each once, in the order of the alphabet."""
        return _names(self._current().index.categories(filters))

    def sources(self, filters: Filters = EVERYTHING) -> tuple[str, ...]:
        """The sources of the articles, each once, in the order of the alphabet."""
        return _names(self._current().index.sources(filters))

    def years(self, filters: Filters = EVERYTHING) -> tuple[int, ...]:
        """The years that the articles are from, newest first."""
        return tuple(sorted(self._current().index.years(filters), reverse=True))

    def link(self, article: Article) -> str:
        """The address of an article's page, or an empty string."""
        return page_link(self._linked(article), self._base_url)

    def _linked(self, article: Article) -> Article:
        """The article as links are made for it."""
        return article if self._own_pages else replace(article, url="")

    def _read(self, snapshot: Snapshot, question: str, before: str) -> tuple[Query, str | None]:
        """A question analysed, and the question with its misspelt words mended, where it has any."""
        query = parse(question, before, self._today())
        better = mended(question, query, snapshot.index)
        return (parse(better, before, self._today()) if better else query), better

    def _again(self, snapshot: Snapshot, where: Place, filters: Filters) -> tuple[Article, Paragraph]:
        """The paragraph in a place, if it is still as it was."""
        slug, number, _ = where
        article = snapshot.articles.get(slug)
        if article and filters.admits(article) and 0 <= number < len(article.paragraphs):
            paragraph = article.paragraphs[number]
            if place(paragraph) == where:
                return article, paragraph
        raise StaleAnswerError("The articles have changed since this was answered.", "Ask the question again.")

    def _search(self, snapshot: Snapshot, demand: Demand, count: int, filters: Filters) -> Found:
        """What is found within the limits that a question sets, or else what is found without them.

        A phrase that stands nowhere limits nothing: it may be translated, or quoted from memory.
        """
        found = self._find(snapshot, demand, count, filters)
        if demand.query.phrases and not found.hits:
            unquoted = _unquoted(snapshot, demand, filters)
            standing = tuple(phrase for phrase in demand.query.phrases if phrase not in unquoted)
            demand = replace(demand, query=replace(demand.query, phrases=standing))
            found = replace(self._find(snapshot, demand, count, filters), unquoted=unquoted)
        # Of a time, what comes near within it is better than what is outside; of a phrase, only what answers.
        enough = self._sure if demand.query.phrases else UNSURE * self._sure
        if found.confidence < enough and snapshot.index.is_limited(demand.query):
            elsewhere = self._find(snapshot, demand, count, filters, within=False)
            if elsewhere.confidence > found.confidence:
                return replace(elsewhere, beyond=True, unquoted=found.unquoted)
        return found

    def _find(self, snapshot: Snapshot, demand: Demand, count: int, filters: Filters, *, within: bool = True) -> Found:
        hits = snapshot.index.search(demand, max(count, CROWD), within=within, filters=filters)
        lacking = missing(hits, demand)
        evidence = weigh(hits, demand, lacking, len(snapshot.articles))
        return Found(hits, lacking, evidence, confidence(evidence))

    def _cut(self, snapshot: Snapshot, hits: Iterable[Hit], demand: Demand) -> tuple[Quote, ...]:
        wanted = loosely(demand)
        return tuple(self._quote(snapshot, hit, demand, wanted) for hit in hits)

    def _quote(self, snapshot: Snapshot, hit: Hit, demand: Demand, wanted: Wanted) -> Quote:
        article, text = snapshot.articles[hit.paragraph.article], hit.paragraph.text
        matches = match(wanted, text)
        sentence = best_sentence(text, matches, demand)
        matched = tuple((found.start, found.end) for found in matches if found.strength > CLEAR)
        start, end = passage(text, sentence, PASSAGE_LENGTH, matched)
        also = {copy.article: snapshot.articles[copy.article] for copy in hit.copies if copy.article != article.slug}
        return Quote(
            article=article,
            paragraph=hit.paragraph,
            start=start,
            end=end,
            sentence=sentence,
            matched=matched,
            link=passage_link(self._linked(article), hit.paragraph, sentence, self._base_url),
            score=hit.score,
            also=tuple(also.values()),
        )


def _unquoted(snapshot: Snapshot, demand: Demand, filters: Filters) -> frozenset[tuple[str, ...]]:
    """The phrases in quotation marks that no paragraph holds, whatever else limits the question."""

    def stands(phrase: tuple[str, ...]) -> bool:
        whenever = When(None, newest=False, now=False, spans=())
        query = replace(demand.query, phrases=(phrase,), excluded=(), when=whenever)
        return bool(snapshot.index.search(replace(demand, query=query), 1, filters=filters))

    return frozenset(phrase for phrase in demand.query.phrases if not stands(phrase))


def _listed(snapshot: Snapshot, query: str, filters: Filters) -> Sequence[Article]:
    return snapshot.index.listed([fold(word) for word in query.split()], filters)


def _names(every: Iterable[str]) -> tuple[str, ...]:
    """Each name once, however it is written elsewhere."""
    return tuple(name for _, name in sorted({same_name(name): name for name in every if name}.items()))
