"""Very many questions in a row, without Discord: whether memory stays as it was."""

import itertools
import tempfile
from collections.abc import Callable
from pathlib import Path

from bot.app import build
from bot.chat.cards import answer_card
from bot.chat.words import words_in
from bot.config import Config
from tests.speed import articles
from tests.speed.usage import Usage, usage

STEPS = 20
DIFFERENT = 20_000
"""So many questions, which are asked again and again."""
ALLOWED = 0.05


async def soak(questions: int, paragraphs: int, seen: Callable[[int, Usage], None]) -> float:
    """Ask them all and build their cards; the growth of memory after the first twentieth, as a share of it.

    `seen` is told, twenty times, how many were asked and what the process takes.
    """
    with tempfile.TemporaryDirectory() as folder:
        asked = itertools.cycle(articles.write(Path(folder), paragraphs, DIFFERENT))
        app = build(Config(articles=Path(folder), data=Path(folder) / "data"))
        app.library.load()
        words = words_in("en-US")
        taken: list[Usage] = []
        async with app.answerer.beside():
            for step in range(STEPS):
                for question in itertools.islice(asked, questions // STEPS):
                    answer_card(await app.answerer.find(question), app.answerer.link, words)
                taken.append(usage())
                seen((step + 1) * (questions // STEPS), taken[-1])
    return taken[-1].memory / taken[0].memory - 1
