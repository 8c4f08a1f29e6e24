"""The articles as pages: every word on them, none of it markup, nothing else served."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import aiohttp

from bot.answers.links import page_link
from bot.articles import Article, Paragraph
from bot.demo.pages import article_page, article_pages, index_page
from tests.corpus import HARBOUR, article

NASTY = '<script>alert("1")</script> & more'


@asynccontextmanager
async def visiting(*articles: Article) -> AsyncIterator[tuple[str, aiohttp.ClientSession]]:
    """The address of the pages of these articles, and somebody to open them."""
    by_slug = {one.slug: one for one in articles}
    async with article_pages(lambda: by_slug) as address, aiohttp.ClientSession() as visitor:
        yield address, visitor


def test_nothing_in_an_article_is_taken_for_markup() -> None:
    nasty = article(NASTY, NASTY, title=NASTY, summary=NASTY, heading=NASTY, url=f"https://example.org/{NASTY}")
    nasty = replace(nasty, source=NASTY, category=NASTY, lang='"><script>')
    for page in (article_page(nasty), index_page([nasty])):
        assert "<script" not in page
        assert "&lt;script&gt;" in page


def test_a_page_shows_where_an_article_is_from_and_each_paragraph_below_its_heading() -> None:
    paragraphs = [("", "Zero."), ("One", "First."), ("One", "Second."), ("Two", "Third.")]
    one = replace(
        article("a", title="The title", url="https://example.org/a"),
        published=datetime(2026, 3, 4, 23, 5, tzinfo=UTC),
        paragraphs=tuple(Paragraph("a", number, *both) for number, both in enumerate(paragraphs)),
    )
    page = article_page(one)
    assert "The Paper · 4 March 2026 · news" in page
    assert page.count("<h2") == 2
    parts = ["Zero.</p>", ">One</h2>", ">First.</p>", ">Second.</p>", ">Two</h2>", ">Third.</p>"]
    assert sorted(parts, key=page.index) == parts
    assert '<a rel="noreferrer" href="https://example.org/a">' in page


def test_a_heading_that_only_repeats_the_title_is_left_out() -> None:
    assert "<h2" not in article_page(article("a", "Text.", title="The title", heading="The title"))


def test_the_summary_stands_below_the_paragraphs_whose_words_it_may_repeat() -> None:
    page = article_page(article("a", "The ferry sails again.", summary="The ferry sails again."))
    assert page.index("<p") < page.index("Summary: ")


def test_the_index_lists_the_newest_article_first() -> None:
    old = replace(article("old/one"), published=date(2024, 1, 1))
    page = index_page([old, replace(article("new"), published=date(2026, 1, 1))])
    assert page.index('href="/new"') < page.index('href="/old/one"')


async def test_each_article_is_where_its_link_says_whatever_its_name() -> None:
    slugs = ("plain", "a folder/two words", "50% (new)?", "ünï/東京", "index.html", "a&b#c", "a+b")
    async with visiting(*(article(slug, f"This is {slug}.") for slug in slugs)) as (address, visitor):
        for slug in slugs:
            async with visitor.get(page_link(article(slug), address)) as page:
                assert page.status == 200
                assert f"This is {slug}.".replace("&", "&amp;") in await page.text()
        async with visitor.get(address) as index:
            assert (await index.text()).count("<li") == len(slugs)


async def test_what_is_no_article_is_not_found() -> None:
    async with visiting(HARBOUR) as (address, visitor):
        for path in ("/elsewhere", "/harbour.md", "/../pyproject.toml", "/%2e%2e/pyproject.toml", "/harbour/"):
            async with visitor.get(address + path) as page:
                assert (page.status, page.content_type) == (404, "text/plain")


async def test_every_page_forbids_scripts_and_guessing() -> None:
    async with visiting(HARBOUR) as (address, visitor):
        for path in ("/", "/harbour", "/elsewhere"):
            async with visitor.get(address + path) as page:
                assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
                assert page.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_page_of_somebody_else_cannot_read_the_articles_under_another_name() -> None:
    async with (
        visiting(HARBOUR) as (address, visitor),
        visitor.get(f"{address}/harbour", headers={"Host": "evil.example"}) as page,
    ):
        assert page.status == 403
        assert "council" not in await page.text()
