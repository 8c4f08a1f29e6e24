"""Near-duplicates: the same report in other words here and there, but never with other numbers."""

import pytest

from bot.search.copies import are_as_long, is_copy

REPORT = "two companies had offered to buy the old cranes of the harbour for 200 million dollars"
NUMBERS = {word for word in range(2000) if word in (200, 250)}


def ids(text: str) -> list[int]:
    """A text by its words: numbers as they are, words by a number of their own."""
    return [int(word) if word.isdigit() else 1000 + sum(map(ord, word)) for word in text.split()]


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
    one, two = ids(REPORT), ids(other)
    assert (are_as_long(one, two) and is_copy(one, two, NUMBERS)) is same
    assert (are_as_long(two, one) and is_copy(two, one, NUMBERS)) is same


def test_a_short_text_is_a_copy_only_word_for_word() -> None:
    assert is_copy(ids("open on mondays"), ids("open on mondays"), NUMBERS)
    assert not is_copy(ids("open on mondays"), ids("open on sundays"), NUMBERS)
