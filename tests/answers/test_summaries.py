"""Summaries: the publisher's where it says something of its own, else whole sentences of the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.summaries import LENGTH, summarise
from tests.corpus import HARBOUR, article

OWN = "A town gives up its harbour and gains a park."


def idf(word: str) -> float:
    return 0.1 if word in ("the", "a", "to", "of", "and") else 2.0


def test_the_publishers_summary_is_given_in_its_own_words() -> None:
    summary = summarise(article("a", "The vote was close.", summary=OWN), idf)
    assert (summary.kind, summary.text, summary.sentences) == ("publisher", OWN, ())


@pytest.mark.parametrize(
    "given_summary",
    [
        "",
        "The council voted on Tuesday to close the old …",
        "The council voted. Read the full story at The Paper.",
        "The town will lose its port. OpenAI … Read more at The Paper",
        "The council voted on Tuesday to close the old harbour,",
    ],
)
def test_a_summary_that_is_cut_off_or_only_the_beginning_is_replaced(given_summary: str) -> None:
    one = article("a", *(paragraph.text for paragraph in HARBOUR.paragraphs), summary=given_summary)
    assert summarise(one, idf).kind == "extract"


def test_an_extract_holds_no_sentence_that_leans_on_another() -> None:
    one = article(
        "a",
        "The council voted on Tuesday to close the old harbour for good.",
        "But he disagreed with the council about the harbour and said so on Tuesday.",
        "The harbour has lost money every year since the council bought it in 2019.",
        title="Council closes harbour",
    )
    assert summarise(one, idf).text == (
        "The council voted on Tuesday to close the old harbour for good. "
        "The harbour has lost money every year since the council bought it in 2019."
    )


def test_an_article_of_one_line_is_its_own_summary() -> None:
    assert summarise(article("a", "Rain."), idf).text == "Rain."


@given(st.lists(st.text(st.characters(categories=["L", "P", "Zs"]), min_size=1, max_size=900), min_size=1, max_size=6))
def test_an_extract_is_made_of_slices_of_its_article_in_order(texts: list[str]) -> None:
    one = article("a", *texts)
    summary = summarise(one, idf)
    slices = [one.paragraphs[number].text[start:end] for number, start, end in summary.sentences]
    assert summary.text == " ".join(slices)
    assert list(summary.sentences) == sorted(summary.sentences)
    assert len(summary.text) <= LENGTH
