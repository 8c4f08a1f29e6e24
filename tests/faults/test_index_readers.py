"""Whoever searches while the index is changed and merged gets the answer of one moment, whole."""

import multiprocessing
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing.synchronize import Event as ProcessEvent
from pathlib import Path

import pytest

from bot.search import Engine, Filed, Index, parse
from bot.search.index import engine as engine_module
from tests.corpus import article

SLUGS = "abcdefgh"
CHANGES = 60


def write(engine: Engine, number: int) -> None:
    """Replace all articles by those of another generation."""
    texts = (f"Generation {number} of the mayor.", "The mayor spoke.", f"{number} loaves.")
    engine.apply([Filed(article(slug, *texts, title=f"{slug} mayor")) for slug in SLUGS], (), {})


def generation(index: Index) -> int:
    """Which generation an index is; fails where it is none, or of several."""
    hits = index.search(index.demand(parse("Generation of the mayor")), 3 * len(SLUGS))
    found = {one.article: one.text for hit in hits for one in (hit.paragraph, *hit.copies) if one.text[0] == "G"}
    assert sorted(found) == list(SLUGS)
    (text,) = set(found.values())
    number = int(text.split()[1])
    assert all(one.paragraphs[2].text == f"{number} loaves." for one in index.articles.values())
    assert [one.slug for one in index.listed(["mayor"])] == list(SLUGS)
    return number


def read_on(folder: Path, stopped: ProcessEvent, seen: "multiprocessing.Queue[int]") -> None:
    """Open the index again and again, in another process."""
    while not stopped.is_set():
        engine = Engine.open(folder, "key")
        assert engine.kept_in is None
        seen.put(generation(engine.current))
    seen.put(-1)


def test_threads_and_processes_read_whole_generations_while_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "YOUNG", 4)
    engine = Engine.open(tmp_path, "key")
    write(engine, 0)
    stop = threading.Event()

    def read() -> list[int]:
        numbers = []
        while not stop.is_set():
            numbers.append(generation(engine.current))
        return numbers

    spawned = multiprocessing.get_context("spawn")
    stopped, seen = spawned.Event(), spawned.Queue()
    other = spawned.Process(target=read_on, args=(tmp_path, stopped, seen))
    other.start()
    first = seen.get(timeout=60)
    with ThreadPoolExecutor(3) as threads:
        readers = [threads.submit(read) for _ in range(3)]
        for number in range(1, CHANGES):
            write(engine, number)
            engine.merge()
            time.sleep(0.002)
        stop.set()
        every = [reader.result() for reader in readers]
    stopped.set()
    abroad = [first, *iter(lambda: seen.get(timeout=60), -1)]
    other.join(60)
    assert other.exitcode == 0
    for numbers in [*every, abroad]:
        assert numbers == sorted(numbers)  # never older than before
        assert len(set(numbers)) > 1
    assert generation(engine.current) == CHANGES - 1
