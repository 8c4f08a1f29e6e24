"""What kind of thing a question seeks, in the languages of its question words."""

import pytest

from bot.search import parse
from bot.search.sought import Sought, holds, lacks, sought


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who invented it?", Sought.PERSON),
        ("Wer war das?", Sought.PERSON),
        ("Qui a gagné ?", Sought.PERSON),
        ("¿Quién ganó?", Sought.PERSON),
        ("Кто написал роман?", Sought.PERSON),
        ("When did it open?", Sought.TIME),
        ("In which year did it open?", Sought.TIME),
        ("In welchem Jahr war das?", Sought.TIME),
        ("¿Cuándo nació?", Sought.TIME),
        ("日本はいつ始まったのですか", Sought.TIME),
        ("How many people came?", Sought.NUMBER),
        ("Wie viele kamen?", Sought.NUMBER),
        ("Combien de personnes ?", Sought.NUMBER),
        ("Kaç kişi geldi?", Sought.NUMBER),
        ("कितने लोग आए?", Sought.NUMBER),
        ("有多少人", Sought.NUMBER),
        ("何人ですか", Sought.NUMBER),
        ("Where is it?", None),
        ("The whole whenever thing", None),
        ("How does it work?", None),
        ("", None),
    ],
)
def test_the_words_of_a_question_say_what_it_seeks(question: str, kind: Sought | None) -> None:
    assert sought(question) is kind


def test_a_name_is_a_capital_inside_a_sentence_and_a_number_has_digits_or_is_written_out() -> None:
    assert holds("The mayor, Ines Calder, spoke.", Sought.PERSON)
    assert not holds("The mayor spoke.", Sought.PERSON)
    assert holds("It opened in 1890.", Sought.TIME)
    assert not holds("It opened long ago.", Sought.NUMBER)
    assert holds("The police arrested four of them.", Sought.NUMBER)
    assert holds("Es kamen vierhundert Leute.", Sought.NUMBER)
    assert not holds("The tents were weighty.", Sought.NUMBER)


def test_a_text_lacks_a_name_only_where_its_script_has_capitals() -> None:
    assert lacks("The mayor spoke.", Sought.PERSON)
    assert not lacks("Calder spoke.", Sought.PERSON)
    assert not lacks("市長は田中さんです。", Sought.PERSON)
    assert not lacks("The mayor, Ines Calder, spoke.", Sought.PERSON)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Which companies agreed?", ["companies"]),
        ("Welche Firmen stimmten zu?", ["firmen"]),
        ("Quelles entreprises ont accepté ?", ["entreprises"]),
        ("Who agreed with the companies?", []),
    ],
)
def test_the_noun_behind_which_names_the_kind_of_thing_sought(question: str, kinds: list[str]) -> None:
    query = parse(question)
    assert [query.asked[place].words[0] for place in sorted(query.kinds)] == kinds
