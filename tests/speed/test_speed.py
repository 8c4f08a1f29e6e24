"""The measurements themselves: that they ask what they say, and notice what they are for."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.articles import Rules
from bot.library import Library
from tests.speed import articles
from tests.speed.__main__ import cli
from tests.speed.load import Stage, measure


def test_the_same_seed_writes_the_same_articles_and_asks_the_same(tmp_path: Path) -> None:
    first, again = (articles.write(tmp_path / name, 50, 20) for name in ("first", "again"))
    assert first == again
    assert articles.write(tmp_path / "other", 50, 20, seed=2) != first
    files = [sorted(file.read_text("utf-8") for file in (tmp_path / name).rglob("*.md")) for name in ("first", "again")]
    assert files[0] == files[1]
    library = Library(tmp_path / "first", Rules())
    assert library.load().problems == ()
    assert library.current.paragraph_count == 50


def test_a_soak_tells_how_memory_grew() -> None:
    shown = CliRunner().invoke(cli, ["soak", "--questions", "40", "--paragraphs", "40"]).output
    assert len(re.findall(r"asked +\d+\.\d MB", shown)) == 20
    assert re.search(r"Growth after the first twentieth: -?\d+\.\d%", shown)


@pytest.mark.slow
async def test_every_question_of_a_short_load_is_answered_once(tmp_path: Path) -> None:
    questions = articles.write(tmp_path, 100, 200)
    (outcome,) = await measure("verbatim", tmp_path, questions, [Stage(20, 60)])
    assert len(outcome.seconds) == 60
    assert (outcome.lost, outcome.twice, outcome.refused) == (0, 0, 0)
    assert outcome.percentile(50) <= outcome.percentile(95) <= max(outcome.seconds) * 1000
    assert replace(outcome, seconds=[]).percentile(95) == 0
