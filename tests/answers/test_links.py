"""Links lead to the page, and where possible to the very sentence."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.links import MAX_LENGTH, page_link, passage_link
from tests.corpus import HARBOUR, LIBRARY, article


def link(text: str, *others: str, url: str = "https://example.org/a") -> str:
    """The link to the first paragraph of an article, as a whole."""
    one = article("a", text, *others, url=url)
    return passage_link(one, one.paragraphs[0], (0, len(text)))


def test_a_short_sentence_is_named_whole() -> None:
    assert link("It rained.") == "https://example.org/a#:~:text=It%20rained."


def test_marks_that_mean_something_in_a_fragment_or_in_markdown_are_encoded() -> None:
    assert link("A well-known, rare (and dear) bird & more.") == (
        "https://example.org/a#:~:text=A%20well%2Dknown%2C%20rare%20%28and%20dear%29%20bird%20%26%20more."
    )


def test_a_long_sentence_is_named_by_its_first_and_last_words() -> None:
    text = (
        "The council of the old town voted on Tuesday to close the harbour, which has lost money since the year 2019."
    )
    start, end = unquote(link(text).split(":~:text=")[1]).split(",", 1)
    assert text.startswith(start)
    assert text.endswith(end)


def test_a_sentence_that_stands_twice_on_the_page_is_not_pointed_at() -> None:
    assert link("It rained.", "It rained.") == "https://example.org/a"


def test_a_sentence_that_a_browser_cannot_tell_from_another_is_not_pointed_at() -> None:
    assert link("The résumé was long.", "THE RESUME WAS LONG.") == "https://example.org/a"


def test_a_page_with_a_fragment_keeps_it() -> None:
    assert link("It rained.", url="https://example.org/a#top") == "https://example.org/a#top:~:text=It%20rained."


def test_an_article_without_address_is_linked_below_the_base_url_or_not_at_all() -> None:
    paragraph = LIBRARY.paragraphs[0]
    assert passage_link(LIBRARY, paragraph, (0, 10)) == ""
    assert page_link(LIBRARY, "https://example.org/news/") == "https://example.org/news/library"
    odd = replace(LIBRARY, slug="two words/ünï")
    assert page_link(odd, "https://example.org") == "https://example.org/two%20words/%C3%BCn%C3%AF"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org/a", "https://example.org/" + "a" * 600])
def test_an_address_that_is_no_page_or_too_long_is_no_link(url: str) -> None:
    assert page_link(replace(HARBOUR, url=url)) == ""


@given(st.text(min_size=1, max_size=900), st.sampled_from(["https://example.org/a", "https://example.org/ä (1)>#x"]))
def test_every_link_fits_discord_and_can_stand_in_markdown(text: str, url: str) -> None:
    made = link(text, url=url)
    assert len(made) <= MAX_LENGTH
    assert re.fullmatch(r"https://[!#$%&'*+,\-./0-9:;=?@A-Za-z_~]+", made)
