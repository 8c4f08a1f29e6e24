"""Articles of strangers: whatever a file holds, it is an article of plain text or a problem, and soon."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from bot.answers.links import MAX_LENGTH, page_link, passage_link
from bot.answers.passages import sentences
from bot.articles import Article, Reader, Rules
from bot.articles.page import _LONGEST
from bot.articles.plain import plain

from .inputs import PUMPED, files, seconds

SAME_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
KIB = 1024
LAUGHS = (
    "a: &a [x, x, x, x]\n"
    + "".join(
        f"{after}: &{after} [{', '.join(['*' + now] * 9)}]\n"
        for now, after in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "title: *j\ntags: *j"
)
"""Each list holds the one before nine times."""


def read(folder: Path, content: str | bytes) -> Article | None:
    """The article of a file with this content; anything that is wrong must be a problem with a remedy."""
    file = folder / "a.md"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    made = Reader(Rules()).read(file, "a.md")
    assert made is not None
    article, problems = made
    assert all(problem.what and problem.remedy for problem in problems)
    return article


def check(article: Article) -> None:
    """Everything that an article shows is plain text within limits, and its addresses are pages."""
    named = (article.title, article.source, article.category, article.summary, article.lang, *article.tags)
    for text in (*named, *(paragraph.text for paragraph in article.paragraphs)):
        assert text == plain(text)
        assert "\n" not in text
    assert article.paragraphs
    assert article.url == "" or article.url.startswith(("https://", "http://"))
    for paragraph in article.paragraphs:
        assert 0 < len(paragraph.text) <= _LONGEST
        for sentence in sentences(paragraph.text)[:3]:
            link = passage_link(article, paragraph, sentence, "https://base.example/")
            assert link.startswith(("https://", "http://"))
            assert len(link) <= MAX_LENGTH
            assert link.isascii()
            assert not set(link) & set(" ()<>\\\"'\n") - {"'"}


@SAME_FOLDER
@given(content=files)
def test_any_file_is_an_article_of_plain_text_or_a_problem(tmp_path: Path, content: str) -> None:
    if article := read(tmp_path, content):
        check(article)


@pytest.mark.parametrize(
    "matter",
    [
        LAUGHS,
        "title: " + "[" * 5000 + "]" * 5000,
        "title: " + "{a: " * 5000 + "}" * 5000,
        "- " * 5000 + "a",
        "? " * 5000 + "a",
        "title: !!python/object/apply:os.system ['echo broken into']",
        "title: !!python/name:os.system",
        "published: " + "9" * 5000,
        "title: " + "a" * 500_000,
        "tags: [" + "a, " * 100_000 + "]",
        "x: |\n" + "  a\n" * 100_000,
    ],
    ids=["laughs", "lists", "maps", "dashes", "keys", "object", "name", "number", "long", "many", "block"],
)  # fmt: skip
def test_front_matter_that_would_explode_or_build_objects_is_read_as_words_or_refused_soon(
    tmp_path: Path, matter: str
) -> None:
    took, article = seconds(lambda: read(tmp_path, f"---\n{matter}\n---\nThe text."))
    assert took < 2
    if article:
        check(article)
        assert len(article.title) + sum(map(len, article.tags)) < 600_000


@pytest.mark.parametrize("unit", PUMPED)
def test_no_repetition_makes_reading_an_article_slow(tmp_path: Path, unit: str) -> None:
    body = unit * (100 * KIB // len(unit.encode()))
    took, article = seconds(lambda: read(tmp_path, body))
    assert took < 3
    if article:
        check(article)


@pytest.mark.slow
async def test_the_worst_file_allowed_keeps_nobody_waiting_while_it_is_read(tmp_path: Path) -> None:
    """Of several runs the best, since a busy machine keeps a loop waiting as well."""
    file = tmp_path / "a.md"
    gaps = []
    for unit in ("*a*", "**a**", "[a](b)"):
        file.write_text(unit * (190_000 // sum(map(unit.count, "*[("))))
        gaps.append(min([await _longest_wait(lambda: Reader(Rules()).read(file, "a.md")) for _ in range(2)]))
    assert max(gaps) < 0.1


async def _longest_wait(work: Callable[[], object]) -> float:
    """How long the event loop stood still at most while some work was done in a thread."""
    task = asyncio.create_task(asyncio.to_thread(work))
    longest, last = 0.0, time.perf_counter()
    while not task.done():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest


def test_more_signs_than_any_article_has_are_refused_with_a_remedy(tmp_path: Path) -> None:
    assert read(tmp_path, "*a* " * 100_001) is None
    assert read(tmp_path, "*a* " * 10_000) is not None


def test_a_page_whose_address_is_no_web_page_is_shown_without_a_link(tmp_path: Path) -> None:
    for url in (
        "javascript:alert(1)",
        "data:text/html,a",
        "file:///etc/passwd",
        "https://a@b.example",
        "//evil.example",
    ):
        article = read(tmp_path, f'---\ntitle: T\nurl: "{url}"\n---\nThe text.')
        assert article
        assert page_link(article) == ""


def test_bytes_that_are_no_text_are_a_problem(tmp_path: Path) -> None:
    for content in (
        b"\x00" * 1000,
        bytes(range(256)) * 10,
        b"\xff\xfe" + b"\x00\xd8" * 10,
        b"\x1f\x8b\x08" + b"\x00" * 99,
    ):
        assert read(tmp_path, content) is None
