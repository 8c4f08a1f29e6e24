"""What the bot's index is asked for beside answers, and what stands still while it answers: titles, the event loop."""

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import numpy as np

from bot.answers import Answerer
from bot.answers.beside import AnswererBeside
from bot.health import settle
from bot.search import Index, Snapshot
from tests.speed.corpus import Question

TICK = 0.001
AT_ONCE = 2
"""So many questions are answered at once while the loop is watched."""
SHOWN = 25
"""So many titles Discord offers to choose from."""


def answering(index: Index, questions: Sequence[Question]) -> tuple[float, float]:
    """The seconds of a whole answer, its passages cut, in this process: the median, and the 99th of a hundred."""
    snapshot = Snapshot((), index, datetime.now(UTC))
    answerer, spent = Answerer(lambda: snapshot), []
    for question in questions:
        start = time.perf_counter()
        answerer.answer(question.text)
        spent.append(time.perf_counter() - start)
    return median(spent), float(np.percentile(spent, 99))


def held(index: Index, kept: tuple[Path, str], questions: Sequence[Question]) -> float:
    """The seconds that the event loop is held up at most while questions are answered, as the bot has them answered.

    `kept` is the folder that the index is kept in, and its key.
    """
    snapshot = Snapshot((), index, datetime.now(UTC))
    settle()
    return asyncio.run(_held(AnswererBeside(lambda: snapshot, kept=kept), questions))


async def _held(answerer: AnswererBeside, questions: Sequence[Question]) -> float:
    left, late = iter(questions), 0.0

    async def answer() -> None:
        for question in left:
            await answerer.find(question.text)

    async with answerer.beside():
        await answerer.find(questions[0].text)
        answering = [asyncio.create_task(answer()) for _ in range(AT_ONCE)]
        while not all(task.done() for task in answering):
            start = time.perf_counter()
            await asyncio.sleep(TICK)
            late = max(late, time.perf_counter() - start - TICK)
        await asyncio.gather(*answering)
    return late


def titles(index: Index, begun: str, times: int = 21) -> float:
    """The seconds that it takes to read the newest titles with a word begun like this, to be offered to a member."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        _ = [article.title for article in index.listed([begun])[:SHOWN]]
        spent.append(time.perf_counter() - start)
    return median(spent)
