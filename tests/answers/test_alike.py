"""Which questions count as one."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.answers.alike import Group, grouped

NOW = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is a quay?", "what is a QUAY"),
        ("Where can I buy fish?", "Where can I buy fishes?"),
        ("When does the ferry sail?", "The ferry: when does it sail?"),
        ("フェリーはいつ出ますか？", "フェリーはいつ出ますか"),
    ],
)
def test_questions_in_nearly_the_same_words_are_one(one: str, other: str) -> None:
    earlier = NOW - timedelta(hours=1)
    assert grouped([(one, NOW), (other, earlier)]) == (Group(one, 2, NOW),)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Who sells fish?", "Who sells bread?"),
        ("What happened in 2016?", "What happened in 2017?"),
        ("When does the ferry sail?", "When does the bakery open?"),
    ],
)
def test_other_questions_stay_apart_newest_first(one: str, other: str) -> None:
    assert [group.text for group in grouped([(one, NOW), (other, NOW - timedelta(hours=1))])] == [one, other]


def test_many_questions_are_grouped_in_little_time() -> None:
    many = [(f"{word} {other}?", NOW) for word in map(chr, range(97, 123)) for other in map(chr, range(97, 123))]
    assert sum(group.count for group in grouped(many)) == len(many)
