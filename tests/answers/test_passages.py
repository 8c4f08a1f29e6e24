"""Sentences, the best of them, and the passage that is shown: always slices of the paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.passages import best_sentence, passage, sentences, shorten
from bot.search import Index, loosely, match, parse
from tests.corpus import BAKERY, HARBOUR, answerer, article

LINES = st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" .!?,“”"), min_size=1, max_size=300)


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It stopped.", ["It rained.", "It stopped."]),
        ("The U.S. said so. Mr. Smith agreed.", ["The U.S. said so.", "Mr. Smith agreed."]),
        ("“It is late. Go home,” he said. They left.", ["“It is late. Go home,” he said.", "They left."]),
        (
            "Es begann z. B. am 18. August. Im 19. Jahrhundert nicht.",
            ["Es begann z. B. am 18. August.", "Im 19. Jahrhundert nicht."],
        ),
        ("Den 5. maj kom han. Han gik.", ["Den 5. maj kom han.", "Han gik."]),
        ("C'était en 300 av. J.-C. à Rome. Fin.", ["C'était en 300 av. J.-C. à Rome.", "Fin."]),
        ("La Sra. López vive en EE. UU. y calla. Fin.", ["La Sra. López vive en EE. UU. y calla.", "Fin."]),
        ("Apply by 11:59 p.m. EST on May 1. It is free.", ["Apply by 11:59 p.m. EST on May 1.", "It is free."]),
        ("It ended at 9 p.m. The mayor left.", ["It ended at 9 p.m.", "The mayor left."]),
        ("雨が降った。止んだ。", ["雨が降った。", "止んだ。"]),
        ("no end", ["no end"]),
        ("", []),
    ],
)
def test_a_text_is_split_into_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@given(LINES)
def test_sentences_come_in_order_and_hold_everything_but_spaces(text: str) -> None:
    spans = sentences(text)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert "".join("".join(split(text)).split()) == "".join(text.split())


def bold(question: str, text: str) -> str:
    """The sentence of a text that answers a question best."""
    demand = Index.of([article("a", text), HARBOUR, BAKERY]).demand(parse(question))
    start, end = best_sentence(text, match(loosely(demand), text), demand)
    return text[start:end]


def test_the_sentence_that_matches_most_of_the_question_is_chosen() -> None:
    text = "The mayor spoke. The mayor of the harbour town resigned. Nobody spoke after the mayor."
    assert bold("Which mayor resigned?", text) == "The mayor of the harbour town resigned."


def test_the_first_of_two_sentences_that_match_the_same_is_chosen() -> None:
    assert bold("rain", "Rain fell here. Rain fell there.") == "Rain fell here."


def test_a_sentence_that_goes_on_about_what_was_named_before_it_is_chosen() -> None:
    text = "Norvik is a company in Aalund. Its cranes lift two hundred tons each. The town has a park."
    assert bold("How much can a crane of Norvik in Aalund lift?", text) == "Its cranes lift two hundred tons each."
    text = "Ada Quill was born in a mill. Later she moved to a town. She wrote her novels there, and died in a mill."
    assert bold("Where did Ada Quill write her novels?", text).startswith("She wrote")


def test_a_form_of_a_word_that_shares_but_its_beginning_tells_sentences_apart() -> None:
    text = "Le sel et le vin sont importés, tous les produits aussi. L'Acadie exporte des légumes."
    assert bold("Quels produits sont exportés depuis l'Acadie ?", text) == "L'Acadie exporte des légumes."


def test_a_short_paragraph_is_shown_whole() -> None:
    assert passage("One. Two.", (5, 9), 20) == (0, 9)


def test_a_long_paragraph_is_cut_at_the_borders_of_sentences() -> None:
    text = "First things first. Then the answer. Then more. And then the rest of it."
    start, end = passage(text, (20, 36), 40)
    assert text[start:end] == "Then the answer. Then more."


def test_a_sentence_longer_than_the_limit_is_cut_behind_a_word() -> None:
    text = "word " * 50 + "end."
    start, end = passage(text, (0, len(text)), 42)
    assert text[start:end] == "word word word word word word word word"


def test_a_long_sentence_is_shown_where_its_matched_words_stand() -> None:
    text = "word " * 100 + "the zebra crossed the river"
    matched = (text.index("zebra"), text.index("zebra") + 5)
    start, end = passage(text, (0, len(text)), 60, (matched,))
    assert "zebra" in text[start:end]
    assert end - start <= 60


def test_a_long_run_of_signs_is_cut_between_signs_that_show_as_one() -> None:
    family = "👨‍👩‍👧"
    text = family * 30
    start, end = passage(text, (0, len(text)), 31)
    assert text[start:end] == family * 6


@given(LINES, st.integers(20, 200), st.data())
def test_a_passage_starts_with_or_holds_its_sentence_and_keeps_the_limit(
    text: str, limit: int, data: st.DataObject
) -> None:
    spans = sentences(text) or [(0, len(text))]
    sentence = data.draw(st.sampled_from(spans))
    start, end = passage(text, sentence, limit)
    assert 0 <= start <= sentence[0] < end <= len(text)
    assert end - start <= limit
    assert end >= sentence[1] or start == sentence[0]


def test_a_shortened_quote_still_holds_its_sentence() -> None:
    quote = answerer(HARBOUR).answer("What did Ines Calder say the site would become?").quotes[0]
    short = shorten(quote, 60)
    assert short.text == "Mayor Ines Calder said the site would become a park."
    assert short.paragraph is quote.paragraph
