"""What the command line prints: answers and summaries for a person, or as JSON for other programs."""

import time
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from bot.answers import Answer, Answerer, Quote, Summary
from bot.articles import Article, Problem
from bot.doctor import Finding
from bot.search import Filters


def answer_object(
    answerer: Answerer, question: Mapping[str, Any], limit: int | None, filters: Filters
) -> dict[str, Any]:
    """Answer a question object ({"question": …, "id": …}) with the JSON object that the README describes."""
    began = time.perf_counter()
    answer = answerer.answer(question["question"], limit=limit, filters=filters)
    took = time.perf_counter() - began
    return {
        "id": question.get("id"),
        "question": answer.question,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "quotes": [_quote_object(quote) for quote in answer.quotes],
        "closest": [
            {"article": article.slug, "title": article.title, "url": article.url} for article in answer.closest
        ],
        "did_you_mean": answer.did_you_mean,
        "took_ms": round(1000 * took, 2),
    }


def _quote_object(quote: Quote) -> dict[str, Any]:
    return {
        "article": quote.article.slug,
        "paragraph": quote.paragraph.number,
        "text": quote.paragraph.text,
        "sentence": list(quote.sentence),
        "matched": [list(span) for span in quote.matched],
        "title": quote.article.title,
        "source": quote.article.source,
        "url": quote.article.url,
        "published": published(quote.article.published),
        "category": quote.article.category,
        "link": quote.link,
        "score": round(quote.score, 4),
    }


def summary_object(summary: Summary) -> dict[str, Any]:
    """The JSON object of a summary, as the README describes it."""
    return {
        "article": summary.article.slug,
        "title": summary.article.title,
        "summary": summary.text,
        "kind": summary.kind,
        "sentences": [list(place) for place in summary.sentences],
    }


def published(when: date | datetime | None) -> str | None:
    """ISO 8601: a day as it is, a moment in UTC with 'Z', to the second."""
    if isinstance(when, datetime):
        return when.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
    return when.isoformat() if when else None


def show_answer(console: Console, answer: Answer) -> None:
    """Print the quotes with the answering sentence in bold, or that the articles do not answer."""
    if answer.did_you_mean:
        console.print(Text.assemble("Showing results for: ", (answer.did_you_mean, "bold"), "\n"))
    if not answer.answered:
        limits = "Nothing within the time or with the words that you named answers that."
        unsure = "The articles may not answer that." if answer.shown else "The articles do not answer that."
        console.print(f"{limits if answer.beyond else unsure}{' Closest passages:' if answer.shown else ''}\n")
    for quote in answer.shown:
        console.print(Padding(_passage(quote), (0, 0, 0, 2)), soft_wrap=False)
        console.print(_source(quote.article, quote.link), soft_wrap=True)
        console.print()
    if answer.unquoted:
        console.print(Text(f"Not found word for word: {', '.join(answer.unquoted)}"))
    if not answer.answered and answer.missing:
        console.print(Text(f"Nothing found about: {', '.join(answer.missing)}"))
    if answer.closest:
        console.print("\nThe closest articles:")
        for article in answer.closest:
            console.print(_source(article, article.url), soft_wrap=True)


def _passage(quote: Quote) -> Text:
    text = Text(quote.paragraph.text)
    text.stylize("bold", *quote.sentence)
    for span in quote.matched:
        text.stylize("yellow", *span)
    shown = text[quote.start : quote.end]
    before, after = ("… " if quote.start else ""), (" …" if quote.end < len(text) else "")
    return Text.assemble("▌ ", before, shown, after)


def _source(article: Article, link: str) -> Text:
    known = [article.title, article.source, (published(article.published) or "")[:10]]
    return Text.assemble("  — ", (" · ".join(filter(None, known)), "italic"), f"\n    {link}" if link else "")


def show_summary(console: Console, summary: Summary) -> None:
    """Print an article's title and its summary, and whose words they are."""
    whose = "the publisher's summary" if summary.kind == "publisher" else "sentences of the article"
    console.print(Text.assemble((summary.article.title, "bold"), f"  ({whose})"))
    console.print(Padding(Text(summary.text), (0, 0, 1, 2)))


def show_problems(console: Console, problems: Sequence[Problem]) -> None:
    """Print where each problem is, what it is, and what to do about it."""
    for problem in problems:
        place = problem.file if problem.line is None else f"{problem.file}:{problem.line}"
        console.print(Text.assemble((place, "bold"), f"  {problem.what}"))
        console.print(Padding(Text(problem.remedy, style="dim"), (0, 0, 0, 4)))


def show_finding(console: Console, finding: Finding) -> None:
    """Print what the doctor found, and below it what to do about it."""
    sign, style = {"fine": ("✓", "green"), "doubt": ("!", "yellow"), "bad": ("✗", "bold red")}[finding.state]
    console.print(Text.assemble((f"{sign} ", style), (f"{finding.subject}: ", "bold"), finding.said), soft_wrap=True)
    if finding.remedy:
        console.print(Text(f"    {finding.remedy}", style="dim"), soft_wrap=True)
