"""What a question that follows up others carries over."""

import pytest

from bot.answers.following import carried
from tests.corpus import TOWN, answerer

FIRST = "Which companies offered to buy the cranes?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ([], []),
        ([FIRST], [FIRST]),
        ([FIRST, "and how much was it?"], [FIRST, "and how much was it?"]),
        ([FIRST, "Who bakes the rye bread?"], ["Who bakes the rye bread?"]),
        ([FIRST, "when was that?", "and why?"], [FIRST, "when was that?", "and why?"]),
        ([FIRST, "and a?", "and b?", "and c?"], ["and a?", "and b?", "and c?"]),
        (["Welche Firmen wollten die Kräne kaufen?", "und wer noch?"], None),
        (["クレーンを買おうとした会社はどこですか？", "それはいつですか？"], None),
    ],
)
def test_questions_are_carried_over_back_to_one_that_stands_on_its_own(
    questions: list[str], expected: list[str] | None
) -> None:
    assert carried(questions).splitlines() == (questions if expected is None else expected)


def test_the_fourth_question_still_knows_what_the_first_was_about() -> None:
    asked = [FIRST, "and when was that?", "and who else?"]
    answer = answerer(*TOWN).answer("and for how much?", before=carried(asked))
    assert "$200 million" in answer.quotes[0].text
