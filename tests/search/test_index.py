"""The index finds paragraphs that share a term with the question, best first."""

import pytest

from bot.search import Index, parse
from tests.corpus import TOWN, article


def found(index: Index, question: str, limit: int = 10) -> list[tuple[str, int]]:
    return [(hit.paragraph.article, hit.paragraph.number) for hit in index.search(index.demand(parse(question)), limit)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is the mayor?", ("harbour", 1)),
        ("Which companies wanted the cranes?", ("harbour", 2)),
        ("Which company offered $200 million?", ("harbour", 2)),
        ("since when is the rye bread baked", ("bakery", 0)),
        ("What does the oven burn?", ("bakery", 2)),
        ("Can I borrow ladders?", ("library", 1)),
    ],
)
def test_the_paragraph_that_answers_comes_first(question: str, expected: tuple[str, int]) -> None:
    assert found(Index.of(TOWN), question)[0] == expected


def test_a_paragraph_without_a_term_of_the_question_is_no_hit() -> None:
    """Its article is about bread, but only what stands around it says so."""
    assert ("bakery", 1) not in found(Index.of(TOWN), "bread")
    assert found(Index.of(TOWN), "xylophone") == []


def test_what_stands_around_a_paragraph_decides_between_equals() -> None:
    first = article("a", "The price rose again.", title="Bananas in winter")
    second = article("b", "The price rose again.", title="Copper in winter")
    assert found(Index.of([first, second]), "copper price")[0] == ("b", 0)


def test_equal_paragraphs_come_in_the_order_of_slug_and_number() -> None:
    same = [article(slug, "The first line.", "The other line.", title="Same") for slug in ("a", "b")]
    assert found(Index.of(same), "line") == [("a", 0), ("a", 1)]
    hits = Index.of(same).search(Index.of(same).demand(parse("line")), 10)
    assert [copy.article for hit in hits for copy in hit.copies] == ["b", "b"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What is a kelpie?", "A kelpie is a water spirit of the lochs."),
        ("What is the selkie", "The selkie is a seal that sheds its skin."),
        ("Was ist BM25?", "BM25 ist eine Formel."),
        ("Qu'est-ce qu'un korrigan ?", "Un korrigan est un lutin breton."),
    ],
)
def test_a_definition_comes_first_for_what_it_defines(question: str, expected: str) -> None:
    texts = [
        f"{word} was seen, and {word} was heard, {word} again." for word in ("kelpie", "selkie", "BM25", "korrigan")
    ]
    tales = article(
        "tales",
        *texts,
        "A kelpie is a water spirit of the lochs.",
        "The selkie is a seal that sheds its skin.",
        "BM25 ist eine Formel.",
        "Un korrigan est un lutin breton.",
    )
    index = Index.of([tales])
    best = index.search(index.demand(parse(question)), 1)[0]
    assert best.paragraph.text == expected


def test_a_word_that_is_everywhere_finds_what_no_other_word_does() -> None:
    """Of many paragraphs few are looked at: those with the words that few hold, if there are enough of these."""
    many = [article(f"river-{number:03}", f"The river rose to mark {number}.") for number in range(300)]
    index = Index.of([*many, article("zebra", "A zebra drank.", "The river was wide.")])
    assert found(index, "zebra river")[0] == ("zebra", 0)
    assert len(found(index, "zebra river")) == len(found(index, "river")) == 10
    assert ("zebra", 1) in found(index, "zebra river")


def test_one_article_alone_can_be_searched() -> None:
    assert found(Index.of(TOWN[:1]), "Who was arrested?")[0] == ("harbour", 3)
    assert found(Index.of([article("one", "A single line about rain.")]), "rain") == [("one", 0)]


def test_an_empty_index_finds_nothing() -> None:
    assert found(Index.of([]), "anything at all") == []
    assert len(Index.of([])) == 0
