"""The articles of our own: all of them can be read, and are of a good length."""

from pathlib import Path

import pytest

from bot.app import build
from bot.config import Config, read_config
from bot.library import Library

ROOT = Path(__file__).parent.parent


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
        letters = sum(len(paragraph.text) for paragraph in article.paragraphs)
        shortest, longest = (800, 2500) if article.lang == "ja" else (1800, 6000)
        assert shortest <= letters <= longest, article.slug
        assert article.title, article.slug
        assert article.source, article.slug
        assert article.published, article.slug
        assert article.category, article.slug
