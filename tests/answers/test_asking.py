"""Which messages of an ordinary chat are clear questions: judged on two hundred of them, in five languages."""

import json
from pathlib import Path

import pytest

from bot.answers.asking import asks_clearly


def read(name: str) -> list[dict[str, object]]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


MESSAGES, HARD = read("chat_messages.jsonl"), read("hard_messages.jsonl")
"""Ordinary chat, of which half are clear questions, and what most looks like them: three fifths are none."""
LATER = read("later_messages.jsonl")
"""Ordinary chat that was written when the patterns were there; docs/quality.md tells how it fared when first seen."""


def judged(messages: list[dict[str, object]]) -> tuple[float, float]:
    """Precision and recall."""
    taken = [one for one in messages if asks_clearly(str(one["text"]))]
    right = sum(bool(one["question"]) for one in taken)
    return right / len(taken), right / sum(bool(one["question"]) for one in messages)


def test_of_ordinary_chat_hardly_anything_but_clear_questions_is_taken() -> None:
    assert len(MESSAGES) == 200
    precision, recall = judged(MESSAGES)
    assert precision >= 0.95
    assert recall >= 0.7


def test_of_what_looks_most_like_a_question_little_is_taken() -> None:
    precision, recall = judged(HARD)
    assert precision >= 0.85
    assert recall >= 0.8


def test_of_chat_that_was_written_later_little_else_is_taken() -> None:
    precision, recall = judged(LATER)
    assert precision >= 0.9
    assert recall >= 0.9


@pytest.mark.parametrize("lang", ["en", "de", "fr", "es", "ja"])
def test_no_language_fares_much_worse_than_the_others(lang: str) -> None:
    messages = [one for one in MESSAGES if one["lang"] == lang]
    assert len(messages) == 40
    precision, recall = judged(messages)
    assert precision >= 0.9
    assert recall >= 0.65


@pytest.mark.parametrize(
    "message",
    [
        "",
        "???",
        "why not?",
        "why?",
        "https://example.org/why-is-it?",
        "<@123456> who wrote this?",
        "@sam when does the ferry leave?",
        "!ask who wrote the report",
        "`what is this`",
        ":thinking: <:what:123>",
        "who wrote it? " * 100,
    ],
)
def test_what_is_no_clear_question_at_all_is_not_taken(message: str) -> None:
    assert not asks_clearly(message)
