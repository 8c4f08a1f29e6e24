"""What a question limits its answer to: a time, and phrases in quotation marks."""

from datetime import date

import pytest

from bot.search import Index, parse
from tests.corpus import TODAY, article

POSTS = (
    article("old", "The ferry was late.", "Storms of 2024 broke the pier.", published=date(2023, 5, 1)),
    article("new", "The ferry was early.", "Nobody minded the ferry.", published=date(2026, 11, 20)),
    article("undated", "The ferry was green.", title="The little green ferry"),
)


def found(question: str, *, within: bool = True) -> list[tuple[str, int]]:
    index = Index.of(POSTS)
    hits = index.search(index.demand(parse(question, today=TODAY)), 10, within=within)
    return sorted((hit.paragraph.article, hit.paragraph.number) for hit in hits)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ferry last week", [("new", 0), ("new", 1)]),
        ("ferry in 2023", [("old", 0)]),
        ("what broke in 2024", [("old", 1)]),  # published a year before, and names the year
        ("ferry since January 2025", [("new", 0), ("new", 1)]),
        ("ferry yesterday", []),
        ("ferry in 1890", [("new", 0), ("new", 1), ("old", 0), ("undated", 0)]),
    ],
)
def test_a_time_keeps_to_the_articles_of_that_time(question: str, expected: list[tuple[str, int]]) -> None:
    assert [hit for hit in found(question) if hit in found("ferry broke")] == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ('"ferry was" late', [("new", 0), ("old", 0), ("undated", 0)]),
        ("“little green ferry”", [("undated", 0)]),  # in the title
        ("„the ferry was early“", [("new", 0)]),
        ('"early was ferry the"', []),
        ('"ferry"', [("new", 0), ("new", 1), ("old", 0), ("undated", 0)]),  # one word is no phrase
    ],
)
def test_a_phrase_in_quotation_marks_must_stand_there(question: str, expected: list[tuple[str, int]]) -> None:
    assert found(question) == expected


@pytest.mark.parametrize("within", [True, False])
@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ferry -late", [("new", 0), ("new", 1), ("undated", 0)]),
        ("-green ferry -nobody", [("new", 0), ("old", 0)]),
        ("ferry - late", [("new", 0), ("new", 1), ("old", 0), ("undated", 0)]),  # a dash
        ("ferry-late", [("new", 0), ("new", 1), ("old", 0), ("undated", 0)]),
    ],
)
def test_a_word_behind_a_minus_must_not_stand_there(
    question: str, expected: list[tuple[str, int]], within: bool
) -> None:
    assert found(question, within=within) == expected


def test_the_limits_can_be_left_out() -> None:
    assert len(found("ferry yesterday", within=False)) == 4
