"""A process that is killed while it writes the index leaves the old one or the new one, whole."""

import os
import random
import signal
import time
from pathlib import Path

import pytest

from bot.articles import Article
from bot.search import Engine, Filed, parse
from bot.search.index import engine as engine_module
from tests.corpus import article

KILLS = 200
SLUGS = "abcdef"

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a child that starts in a moment is a fork")


def generation(number: int) -> list[Article]:
    """The same articles, each of which names its generation."""
    return [article(slug, f"Generation {number} of the mayor.", "And more.", title=slug) for slug in SLUGS]


def write_on(folder: Path, number: int, told: int) -> None:
    """Replace all articles again and again, merging in between, and tell each generation once it is kept."""
    engine_module.YOUNG = 4  # so that small segments are merged at once
    engine = Engine.open(folder, "key")
    while True:
        number += 1
        engine.apply([Filed(one) for one in generation(number)], (), {"generation": number})
        os.write(told, number.to_bytes(4, "little"))
        engine.merge()


def killed(folder: Path, number: int, done: int, after: float) -> int:
    """Let a child write on, kill it so many seconds after it has done that much, and say what it told last."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            write_on(folder, number, tell)
        finally:
            os._exit(1)
    os.close(tell)
    for _ in range(done):
        number = int.from_bytes(os.read(told, 4), "little")
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(told, "rb") as heard:
        numbers = heard.read()
    return int.from_bytes(numbers[-4:], "little") if numbers else number


def test_after_each_of_many_kills_the_index_opens_and_is_the_last_one_or_the_next(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(0)
    engine = Engine.open(tmp_path, "key")
    engine.apply([Filed(one) for one in generation(0)], (), {"generation": 0})
    engine.close()
    number = 0
    for _ in range(KILLS):
        told = killed(tmp_path, number, chance.randrange(3), chance.uniform(0, 0.04))
        engine = Engine.open(tmp_path, "key")
        found = engine.notes["generation"]
        assert found in (told, told + 1)
        assert dict(engine.current.articles) == {one.slug: one for one in generation(found)}
        hits = engine.current.search(engine.current.demand(parse(f"generation {found}")), 10)
        assert len(hits) + sum(len(hit.copies) for hit in hits) == len(SLUGS)
        engine.close()
        number = found
    assert caplog.text == ""
    assert number > KILLS / 2
