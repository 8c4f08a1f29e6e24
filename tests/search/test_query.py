"""What of a question is looked for, and what only frames it."""

import pytest

from bot.search import Wanted, match, parse


def asked(question: str) -> list[str]:
    return [token.words[-1] for token in parse(question).asked]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who was summoned to the White House?", ["summoned", "white", "house"]),
        ("Could you please tell me what the two red lines are?", ["two", "red", "lines"]),
        ("Wer hat die Wahl gewonnen?", ["wahl", "gewonnen"]),
        ("When did the war end?", ["war", "end"]),
        ("Qui a gagné les élections en 2017 ?", ["gagné", "élections", "2017"]),
        ("¿Cuándo nació la reina?", ["nació", "reina"]),
        ("Кто написал этот роман?", ["написал", "роман"]),
    ],
)
def test_words_that_only_frame_a_question_are_not_asked_for(question: str, expected: list[str]) -> None:
    assert asked(question) == expected


def test_a_question_of_framing_words_alone_asks_for_nothing() -> None:
    assert asked("Who are you?") == []


def test_the_question_before_counts_less_than_the_question() -> None:
    query = parse("and who else agreed?", before="Which companies agreed to the terms?")
    assert query.words["agreed"] == 1.0
    assert 0 < query.words["companies"] < 1.0
    assert [token.words[-1] for token in query.asked] == ["else", "agreed"]


def test_words_that_match_are_found_where_they_stand() -> None:
    text = "The companies had agreed."
    matches = match(Wanted(parse("Which company agreed?").asked), text)
    assert [text[found.start : found.end] for found in matches] == ["companies", "agreed"]
    assert matches[0].strength < matches[1].strength == 1.0
