"""The health page: alive, ready, numbers; and what happens where it cannot be shown."""

import asyncio
import logging
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot import requests
from bot.health import CountedAnswerer, Numbers, Workers
from bot.health.page import health_page
from bot.search import Snapshot
from tests.corpus import TOWN, snapshot

LOOPBACK = ("127.0.0.1", 0)
TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"


async def look(address: tuple[str, int] | None, path: str) -> tuple[int, str]:
    assert address
    async with aiohttp.ClientSession() as session, session.get(f"http://{address[0]}:{address[1]}{path}") as response:
        return response.status, await response.text()


def counted(numbers: Numbers) -> CountedAnswerer:
    now = snapshot(*TOWN)
    return CountedAnswerer(lambda: now, numbers=numbers)


def value(numbers: Numbers, line: str) -> float:
    """The number behind a name and its labels; 0 where it was never counted."""
    found = [each for each in numbers.text().decode().splitlines() if each.startswith(f"{line} ")]
    return float(found[0].split()[-1]) if found else 0.0


async def test_a_bot_that_lacks_something_is_alive_but_not_ready_and_says_what_it_lacks() -> None:
    lacking = ["It is not connected to Discord."]
    async with health_page(LOOPBACK, Numbers(), lambda: lacking) as address:
        assert await look(address, "/healthz") == (200, "alive\n")
        assert await look(address, "/readyz") == (503, "It is not connected to Discord.\n")
        lacking.clear()
        assert await look(address, "/readyz") == (200, "ready\n")


async def test_an_address_that_is_in_use_stops_nothing_and_is_told_with_its_remedy(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with health_page(LOOPBACK, Numbers(), list) as first:
        assert first
        async with health_page(first, Numbers(), list) as second:
            assert second is None
    assert f"port {first[1]} cannot be used" in caplog.text
    assert "setting 'health'" in caplog.text


async def test_no_address_means_no_page() -> None:
    async with health_page(None, Numbers(), list) as address:
        assert address is None


async def test_questions_are_counted_by_what_came_of_them_and_by_their_way() -> None:
    numbers = Numbers()
    answerer = counted(numbers)
    await answerer.find("When did the council vote to close the old harbour?")
    requests.begin("message")
    await answerer.find("What is the boiling point of mercury?")
    requests.end()
    assert value(numbers, 'verbatim_questions_total{outcome="answered",way="other"}') == 1
    assert value(numbers, 'verbatim_questions_total{outcome="refused",way="message"}') == 1
    assert value(numbers, "verbatim_search_seconds_count") == 2


async def test_a_question_that_fails_is_counted_and_the_failure_goes_on() -> None:
    numbers = Numbers()

    def broken() -> Snapshot:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        await CountedAnswerer(broken, numbers=numbers).find("What is a quay?")
    assert value(numbers, 'verbatim_questions_total{outcome="failed",way="other"}') == 1


async def test_a_reply_is_measured_once_and_only_where_something_was_asked(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    numbers = Numbers()
    requests.begin("message")
    numbers.replied()  # a hint, say
    assert value(numbers, "verbatim_reply_seconds_count") == 0
    await counted(numbers).find("When did the council vote to close the old harbour?")
    numbers.replied()
    numbers.replied()
    requests.end()
    assert value(numbers, "verbatim_reply_seconds_count") == 1
    assert "A question (message) was answered, within" in caplog.text
    assert "harbour" not in caplog.text


async def test_work_in_threads_is_counted_until_it_is_done() -> None:
    numbers = Numbers()
    release = asyncio.Event()
    loop = asyncio.get_running_loop()
    with Workers(numbers.working) as workers:

        def work() -> None:
            asyncio.run_coroutine_threadsafe(release.wait(), loop).result(5)

        working = [loop.run_in_executor(workers, work) for _ in range(3)]
        assert value(numbers, "verbatim_working") == 3
        release.set()
        await asyncio.gather(*working)
    assert value(numbers, "verbatim_working") == 0


def test_the_library_is_told_in_numbers() -> None:
    numbers, now = Numbers(), snapshot(*TOWN)
    numbers.watch_library(lambda: now)
    assert value(numbers, "verbatim_articles") == len(TOWN)
    assert value(numbers, "verbatim_paragraphs") == sum(len(each.paragraphs) for each in TOWN)
    assert value(numbers, "verbatim_problems") == 0
    age = (datetime.now(UTC) - now.built).total_seconds()
    assert value(numbers, "verbatim_index_age_seconds") == pytest.approx(age, abs=5)
    assert value(numbers, "process_resident_memory_bytes") > 10_000_000 or not numbers.text().count(b"process_")


async def test_two_bots_in_one_process_count_apart() -> None:
    first, second = Numbers(), Numbers()
    await counted(first).find("What is the boiling point of mercury?")
    assert value(first, "verbatim_search_seconds_count") == 1
    assert value(second, "verbatim_search_seconds_count") == 0


def test_an_empty_library_can_be_told_too() -> None:
    numbers = Numbers()
    empty = snapshot()
    numbers.watch_library(lambda: empty)
    assert value(numbers, "verbatim_articles") == 0


async def test_no_number_holds_a_word_of_a_question(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    numbers: Any = Numbers()
    await counted(numbers).find("Where did Zebediah bury the treasure?")
    assert b"Zebediah" not in numbers.text()
    assert TOKEN.encode() not in numbers.text()


def test_the_processes_that_find_answers_are_counted_with_their_memory() -> None:
    numbers = Numbers()
    pids = [os.getpid()]
    numbers.watch_processes(lambda: pids)
    assert value(numbers, "verbatim_answering_processes") == 1
    if Path("/proc/self/statm").exists():
        assert value(numbers, "verbatim_answering_memory_bytes") > 5_000_000
    pids[:] = [2**22 + 1]  # no process has this number: one that has ended
    assert value(numbers, "verbatim_answering_memory_bytes") == 0
