"""What an asker or a server limits the articles to."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.search import EVERYTHING, Filters, Index, parse
from tests.corpus import answerer, article

FERRY = replace(article("ferry", "The ferry was late.", published=date(2026, 3, 4)), category="Harbour", source="A")
TRAM = replace(article("tram", "The ferry met the tram.", published=date(2026, 3, 1)), category="town", source="B")
NOTE = replace(article("note", "The ferry was green."), category="", source="a ")
POSTS = (FERRY, NOTE, TRAM)

CASES = [
    (EVERYTHING, {"ferry", "note", "tram"}),
    (Filters(categories=frozenset({"HARBOUR"})), {"ferry"}),
    (Filters(categories=frozenset({"harbour", "Town"})), {"ferry", "tram"}),
    (Filters(categories=frozenset({""})), {"note"}),
    (Filters(categories=frozenset()), set()),
    (Filters(sources=frozenset({"A"})), {"ferry", "note"}),
    (Filters(since=date(2026, 3, 2)), {"ferry"}),
    (Filters(until=date(2026, 3, 1)), {"tram"}),
    (Filters(since=date(2026, 3, 1), until=date(2026, 3, 4)), {"ferry", "tram"}),
    (Filters(categories=frozenset({"harbour"}), sources=frozenset({"B"})), set()),
]


@pytest.mark.parametrize(("filters", "expected"), CASES)
def test_the_search_the_lists_and_the_filters_themselves_admit_the_same(filters: Filters, expected: set[str]) -> None:
    index = Index.of(POSTS)
    hits = index.search(index.demand(parse("ferry")), 10, filters=filters)
    assert {hit.paragraph.article for hit in hits} == expected
    assert {one.slug for one in POSTS if filters.admits(one)} == expected
    assert {one.slug for one in answerer(*POSTS).articles("", filters)} == expected


def test_filters_hold_before_the_best_are_taken() -> None:
    many = [article(f"a{number}", "Ferry, ferry, ferry!") for number in range(80)]
    rare = replace(article("z", "There was a ferry once, long before the bridge."), category="rare")
    index = Index.of([*many, rare])
    (hit,) = index.search(index.demand(parse("ferry")), 1, filters=Filters(categories=frozenset({"rare"})))
    assert hit.paragraph.article == "z"


def test_both_of_two_filters_hold() -> None:
    some = Filters(frozenset({"a", "b"}), None, date(2026, 1, 1), None)
    others = Filters(frozenset({"B", "c"}), frozenset({"x"}), date(2026, 2, 1), date(2026, 3, 1))
    both = Filters(frozenset({"b"}), frozenset({"x"}), date(2026, 2, 1), date(2026, 3, 1))
    assert some & others == others & some == both
    assert some & EVERYTHING == some
    assert bool(some)
    assert not EVERYTHING


def test_a_moment_counts_by_its_day_and_names_by_their_words() -> None:
    late = replace(FERRY, published=datetime(2026, 3, 4, 23, 59, tzinfo=UTC), category="  The   Harbour ")
    assert Filters(frozenset({"the harbour"}), until=date(2026, 3, 4)).admits(late)


def test_the_years_are_those_of_the_articles_that_are_admitted() -> None:
    ours = answerer(*POSTS, replace(article("old", "The ferry sank.", published=date(2019, 1, 1)), category="Town"))
    assert ours.years() == (2026, 2019)
    assert ours.years(Filters(categories=frozenset({"harbour"}))) == (2026,)
    assert ours.years(Filters(categories=frozenset({""}))) == ()
