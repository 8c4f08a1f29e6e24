"""Answers as a member sees them: the right passage, word for word, or an honest no."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UnknownArticleError
from tests.corpus import BAKERY, HARBOUR, LIBRARY, TOWN, answerer, article

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=400)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What will become of the harbour site?", "Mayor Ines Calder said the site would become a park."),
        ("Who bakes the bread?", "A bakery in the old town has baked the same rye bread since 1874."),
        ("How many loaves does the owner sell in a day?", "He sells four hundred loaves a day."),
        ("How many fishermen were arrested?", "Fishermen blocked the main road in protest, and the police arrested"),
    ],
)
def test_the_first_quote_answers_with_this_sentence(question: str, sentence: str) -> None:
    answer = answerer(*TOWN).answer(question)
    best = answer.shown[0]
    assert answer.answered
    assert best.paragraph.text[slice(*best.sentence)].startswith(sentence)


@pytest.mark.parametrize(
    "question", ["What is the capital of Australia?", "Who won the match on Sunday?", "", "?", "🙂", "x" * 4000]
)
def test_what_the_articles_do_not_say_is_not_answered(question: str) -> None:
    answer = answerer(*TOWN).answer(question)
    assert not answer.answered
    assert answer.shown == ()


def test_the_sentence_with_a_name_answers_who() -> None:
    """Both sentences say the same words of the question."""
    one = article("a", "The prize was won by luck. The prize was won by Ada Moreau.", "Nothing else happened.")
    best = answerer(one).answer("Who won the prize?").shown[0]
    assert best.paragraph.text[slice(*best.sentence)] == "The prize was won by Ada Moreau."


def test_the_kind_of_thing_that_is_sought_need_not_be_named_by_the_answer() -> None:
    one = answerer(article("a", "Norvik and Blue Quay had agreed to the plan.", "It rained.", "The vote was close."))
    assert one.answer("Which companies had agreed?").confidence > one.answer("Have companies agreed?").confidence


def test_one_article_alone_answers_and_refuses() -> None:
    one = answerer(HARBOUR)
    assert one.answer("Who had offered to buy the cranes?").shown[0].paragraph.number == 2
    assert not one.answer("What is the capital of Australia?").answered


def test_no_article_at_all_refuses() -> None:
    assert not answerer().answer("Who had offered to buy the cranes?").answered


def test_a_refusal_names_the_closest_articles() -> None:
    answer = answerer(*TOWN).answer("Who designed the interior of the old bakery in Lisbon?")
    assert not answer.answered
    assert BAKERY in answer.closest


def test_a_misspelt_word_is_mended_to_one_that_the_articles_know() -> None:
    assert answerer(*TOWN).answer("Who closed the harobur for Lindqvsit?").did_you_mean == (
        "Who closed the harbour for Lindqvist?"
    )


@pytest.mark.parametrize("question", ["Which protests did the bakeries see?", "Who eats a bread rind or a bride?"])
def test_another_form_of_a_known_word_or_another_short_word_is_no_misspelling(question: str) -> None:
    assert answerer(*TOWN).answer(question).did_you_mean is None


def test_copies_of_a_passage_are_quoted_once() -> None:
    copy = replace(HARBOUR, slug="copy", paragraphs=article("copy", *(p.text for p in HARBOUR.paragraphs)).paragraphs)
    quotes = answerer(HARBOUR, copy).answer("Who had offered to buy the cranes?", limit=10).quotes
    assert len({quote.paragraph.text for quote in quotes}) == len(quotes)


def test_a_quote_far_behind_the_best_one_is_not_shown_but_ranked() -> None:
    answer = answerer(*TOWN).answer("Which companies offered to buy the cranes for $200 million?")
    assert len(answer.shown) < len(answer.quotes) == 3


def test_the_question_before_is_taken_along() -> None:
    town = answerer(*TOWN)
    alone = town.answer("And how much did they offer?", limit=1).quotes
    followed = town.answer("And how much did they offer?", before="Which companies wanted the cranes?", limit=1).quotes
    assert followed[0].paragraph == HARBOUR.paragraphs[2]
    assert not alone or alone[0].score < followed[0].score


@given(st.lists(TEXTS, min_size=1, max_size=5), TEXTS)
def test_every_quote_is_an_exact_slice_whatever_the_articles_hold(texts: list[str], question: str) -> None:
    """Nothing but slices: the passage, its sentence and the matched words lie inside the paragraph."""
    one = article("a", *texts)
    for quote in answerer(one, min_confidence=0).answer(f"{question} {texts[0][:40]}", limit=5).quotes:
        text = one.paragraphs[quote.paragraph.number].text
        assert quote.text == text[quote.start : quote.end] != ""
        assert quote.start <= quote.sentence[0] < quote.sentence[1] <= len(text)
        assert all(0 <= start < end <= len(text) for start, end in quote.matched)


def test_articles_are_listed_newest_first_and_found_by_the_beginnings_of_words() -> None:
    town = answerer(*TOWN)
    assert set(town.articles()) == set(TOWN)
    assert town.articles("har clo") == (HARBOUR,)
    assert town.articles("LADDER paper") == (LIBRARY,)
    assert town.articles("zebra") == ()


def test_the_summary_of_an_unknown_article_is_a_kind_error() -> None:
    with pytest.raises(UnknownArticleError, match="nowhere"):
        answerer(*TOWN).summary("nowhere")
