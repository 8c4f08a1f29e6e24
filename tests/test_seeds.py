"""The articles of our own: all of them can be read, and they answer what they should, and nothing else."""

import json
from pathlib import Path

import pytest

from bot.app import build
from bot.config import Config, read_config
from bot.library import Library

ROOT = Path(__file__).parent.parent
QUESTIONS = [json.loads(line) for line in (ROOT / "tests/quality/questions.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def config() -> Config:
    return read_config(ROOT / "config/bot.toml", articles=ROOT / "seeds")


@pytest.fixture(scope="module")
def library(config: Config) -> Library:
    library = build(config).library
    library.load()
    return library


def test_every_article_is_read_without_a_problem(library: Library) -> None:
    assert library.current.problems == ()
    assert len(library.current.articles) >= 12


def test_every_article_has_the_length_and_the_front_matter_that_the_readme_promises(library: Library) -> None:
    for article in library.current.articles.values():
        words = sum(len(paragraph.text.split()) for paragraph in article.paragraphs)
        assert 300 <= words <= 900, article.slug
        assert article.title, article.slug
        assert article.source, article.slug
        assert article.published, article.slug
        assert article.category, article.slug


def test_the_judged_questions_hold_their_floor(config: Config) -> None:
    """Of those that the articles answer, and of those that they do not."""
    app = build(config)
    app.library.load()
    first = among = answered = refused = near = 0
    for question in QUESTIONS:
        answer = app.answerer.answer(question["question"])
        right = [
            quote.article.slug == question["gold_article"] and question["answers"][0] in quote.paragraph.text
            for quote in answer.quotes
        ]
        first += right[:1] == [True]
        among += any(right)
        answered += bool(question["gold_article"]) and answer.answered
        refused += question.get("why") == "offcorpus" and not answer.answered
        near += question.get("why") == "near-miss"
    answerable = sum(bool(question["gold_article"]) for question in QUESTIONS)
    assert first >= 0.85 * answerable
    assert among >= 0.95 * answerable
    assert answered >= 0.85 * answerable
    # A near miss asks for something that the articles speak of and do not say: those are measured, not promised.
    assert refused == len(QUESTIONS) - answerable - near
