"""Answers that are found in other processes: the same ones, never from other articles, and never none."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers import Answerer, beside
from bot.answers.beside import AnswererBeside
from bot.articles import Rules
from bot.errors import StaleAnswerError
from bot.library import Library
from bot.search import Index, Snapshot
from tests.processes import children, gone

QUESTION = "What colour are apples?"


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.md").write_text(f"---\ntitle: {name}\n---\n{text}\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    write(articles, "apples", "Apples are red in colour.\n\nThey grow on trees.")
    write(articles, "bananas", "Bananas are yellow in colour.")
    return articles


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Library:
    library = Library(folder, Rules(), tmp_path / "data")
    library.load()
    return library


def hollow(snapshot: Snapshot) -> Snapshot:
    """A snapshot that goes by the same name, but from which nothing can be answered: who does answer is the process."""
    return replace(snapshot, index=Index((), snapshot.index.version))


@pytest.fixture
def answerer(library: Library) -> AnswererBeside:
    return AnswererBeside(lambda: library.current, kept=library.kept)


@pytest.fixture
def elsewhere(library: Library) -> AnswererBeside:
    return AnswererBeside(lambda: hollow(library.current), kept=library.kept)


@pytest.fixture
def processes() -> Callable[[], list[int]]:
    """Tells the processes that a test has begun."""
    others = children(os.getpid())
    return lambda: [pid for pid in children(os.getpid()) if pid not in others]


def sooner(pid: int) -> str:
    """How much sooner a process is killed where memory runs out."""
    return Path(f"/proc/{pid}/oom_score_adj").read_text(encoding="ascii")


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.fixture(autouse=True)
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "PROCESSES", 1)


async def test_the_process_answers_and_requotes_as_it_is_done_here(library: Library, elsewhere: AnswererBeside) -> None:
    here = Answerer(lambda: library.current)
    async with elsewhere.beside():
        answer = await elsewhere.find(QUESTION, limit=2)
        assert answer == here.answer(QUESTION, limit=2)
        assert answer.quotes[0].text == "Apples are red in colour."
        assert await elsewhere.find_again(QUESTION, answer.places) == here.requote(QUESTION, answer.places)
    assert not (await elsewhere.find(QUESTION)).quotes


async def test_what_a_refresh_has_changed_is_answered_at_once(
    folder: Path, library: Library, elsewhere: AnswererBeside
) -> None:
    async with elsewhere.beside():
        assert (await elsewhere.find(QUESTION)).quotes[0].text == "Apples are red in colour."
        write(folder, "apples", "Apples are green in colour.")
        library.load()
        assert (await elsewhere.find(QUESTION)).quotes[0].text == "Apples are green in colour."
        library.tidy()
        assert (await elsewhere.find(QUESTION)).quotes[0].text == "Apples are green in colour."


async def test_a_snapshot_that_the_process_cannot_read_is_answered_from_here(folder: Path, library: Library) -> None:
    before = library.current
    write(folder, "apples", "Apples are green in colour.")
    library.load()
    answerer = AnswererBeside(lambda: before, kept=library.kept)
    async with answerer.beside():
        assert (await answerer.find(QUESTION)).quotes[0].text == "Apples are red in colour."


async def test_an_index_that_is_only_in_memory_is_answered_from_without_a_process(
    folder: Path, processes: Callable[[], list[int]]
) -> None:
    library = Library(folder, Rules())
    library.load()
    answerer = AnswererBeside(lambda: library.current, kept=library.kept)
    async with answerer.beside():
        assert processes() == []
        assert (await answerer.find(QUESTION)).quotes[0].text == "Apples are red in colour."


async def test_what_fails_in_the_process_fails_here_with_its_own_words(answerer: AnswererBeside) -> None:
    async with answerer.beside():
        with pytest.raises(StaleAnswerError, match="have changed since"):
            await answerer.find_again(QUESTION, [("apples", 7, "")])


async def test_when_the_process_dies_questions_are_answered_here_and_later_by_another_one(
    answerer: AnswererBeside,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    processes: Callable[[], list[int]],
) -> None:
    async with answerer.beside():
        (first,) = processes()
        os.kill(first, signal.SIGKILL)
        assert (await answerer.find(QUESTION)).quotes[0].text == "Apples are red in colour."
        assert "process that finds answers has died" in caplog.text
        assert (await answerer.find(QUESTION)).answered
        assert processes() == []
        monkeypatch.setattr(beside, "AGAIN", 0)
        assert (await answerer.find(QUESTION)).answered
        (second,) = processes()
        assert second != first
    assert processes() == []


async def test_a_process_that_hangs_is_taken_for_dead_and_its_question_answered_here(
    answerer: AnswererBeside,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    processes: Callable[[], list[int]],
) -> None:
    async with answerer.beside():
        assert (await answerer.find(QUESTION)).answered
        os.kill(processes()[0], signal.SIGSTOP)
        monkeypatch.setattr(beside, "PATIENCE", 0.2)
        assert (await answerer.find(QUESTION)).quotes[0].text == "Apples are red in colour."
        assert "was silent for 0 seconds" in caplog.text
        assert processes() == []


async def test_a_process_that_hangs_at_the_end_keeps_nobody_waiting(
    answerer: AnswererBeside, processes: Callable[[], list[int]]
) -> None:
    async with answerer.beside():
        assert (await answerer.find(QUESTION)).answered
        os.kill(processes()[0], signal.SIGSTOP)
        asked = asyncio.create_task(answerer.find(QUESTION))
        await asyncio.sleep(0.2)
        left = time.monotonic()
    assert (await asked).quotes[0].text == "Apples are red in colour."
    assert time.monotonic() - left < beside.PATIENCE / 2
    assert processes() == []


async def test_the_process_stands_back_behind_the_bot_and_does_not_end_by_a_signal_to_all(
    library: Library, elsewhere: AnswererBeside, processes: Callable[[], list[int]]
) -> None:
    async with elsewhere.beside():
        assert (await elsewhere.find(QUESTION)).answered
        (pid,) = processes()
        assert elsewhere.pids == (pid,)
        assert sooner(pid) == "500\n"
        assert os.sched_getscheduler(pid) == os.SCHED_BATCH
        os.kill(pid, signal.SIGTERM)
        assert (await elsewhere.find(QUESTION)).quotes[0].text == "Apples are red in colour."
    assert elsewhere.pids == ()


async def test_who_no_longer_waits_leaves_the_next_one_its_own_answer(elsewhere: AnswererBeside) -> None:
    async with elsewhere.beside():
        assert (await elsewhere.find(QUESTION)).answered
        left = asyncio.create_task(elsewhere.find("What is yellow in colour?"))
        await asyncio.sleep(0)
        left.cancel()
        assert (await elsewhere.find(QUESTION)).quotes[0].text == "Apples are red in colour."
        assert left.cancelled()


async def test_questions_at_the_same_time_are_answered_by_several(
    library: Library, monkeypatch: pytest.MonkeyPatch, processes: Callable[[], list[int]]
) -> None:
    monkeypatch.setattr(beside, "PROCESSES", 2)
    answerer = AnswererBeside(lambda: hollow(library.current), kept=library.kept)
    async with answerer.beside():
        assert len(processes()) == answerer.at_once == 2
        answers = await asyncio.gather(*map(answerer.find, [QUESTION, "What is yellow in colour?"] * 8))
    assert [answer.quotes[0].article.slug for answer in answers] == ["apples", "bananas"] * 8
    assert processes() == []


def test_the_process_ends_with_the_one_that_asks_it_even_if_that_is_killed(
    library: Library, processes: Callable[[], list[int]]
) -> None:
    assert processes() == []
    program = (
        "import asyncio, os, signal, sys; from pathlib import Path; from bot.answers.beside import AnswererBeside\n"
        "async def main():\n"
        "    async with AnswererBeside(lambda: None, kept=(Path(sys.argv[1]), sys.argv[2])).beside():\n"
        "        print(Path(f'/proc/{os.getpid()}/task/{os.getpid()}/children').read_text(), flush=True)\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(main())\n"
    )
    assert library.kept
    command = [sys.executable, "-c", program, *map(str, library.kept)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    begun = [int(pid) for pid in done.stdout.split()]
    assert begun
    until(lambda: all(map(gone, begun)))
