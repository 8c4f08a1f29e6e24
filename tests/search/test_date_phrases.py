"""Sixty-six judged questions in each language of the bot, a third of them traps: what they say about time."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from bot.search.dates import when

JUDGED = [json.loads(line) for line in Path(__file__).with_name("date_phrases.jsonl").read_text("utf-8").splitlines()]
RIGHT = 0.95
"""The share that must be right."""


def is_right(judged: dict[str, str | bool | None]) -> bool:
    said = when(str(judged["question"]), date.fromisoformat(str(judged["today"])))
    days = (said.period.first, said.period.last) if said.period else (None, None)
    found = [day.isoformat() if day else None for day in days]
    return [*found, said.newest] == [judged["first"], judged["last"], judged["newest"]]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ja"])
def test_times_are_understood_and_traps_are_not_fallen_into(language: str) -> None:
    asked = [judged for judged in JUDGED if judged["lang"] == language]
    wrong = [judged["question"] for judged in asked if not is_right(judged)]
    assert len(wrong) <= (1 - RIGHT) * len(asked), wrong


def test_each_language_has_sixty_six_of_which_a_third_are_traps() -> None:
    traps = [judged for judged in JUDGED if not (judged["first"] or judged["last"] or judged["newest"])]
    assert set(Counter(judged["lang"] for judged in JUDGED).values()) == {66}
    assert set(Counter(judged["lang"] for judged in traps).values()) == {22}
