"""Near-duplicates: the same report in other words here and there, but never with other numbers."""

import pytest

from bot.search.copies import Text

REPORT = "two companies had offered to buy the old cranes of the harbour for 200 million dollars"


def said(text: str) -> Text:
    """A text by its words: numbers as they are, words by a number of their own."""
    words = [int(word) if word.isdigit() else 1000 + sum(map(ord, word)) for word in text.split()]
    return Text(words, [word for word in words if word < 1000])


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (REPORT, True),
        (REPORT.replace("old ", ""), True),
        (REPORT.replace("had offered", "have offered"), True),
        (REPORT.replace("200", "250"), False),
        ("two firms offered to purchase those old cranes for 200 million dollars in all they said today", False),
        ("two companies", False),
    ],
)
def test_a_report_that_says_the_same_is_a_copy(other: str, same: bool) -> None:
    assert said(REPORT).is_copy(said(other)) is same
    assert said(other).is_copy(said(REPORT)) is same


def test_a_short_text_is_a_copy_only_word_for_word() -> None:
    assert said("open on mondays").is_copy(said("open on mondays"))
    assert not said("open on mondays").is_copy(said("open on sundays"))
