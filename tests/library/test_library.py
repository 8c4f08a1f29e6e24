"""The library: what a refresh finds, what it refuses, and that questions never wait for it."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.articles import Rules
from bot.errors import NoArticlesError, RefreshRunningError
from bot.library import Library


def write(folder: Path, name: str, text: str, url: str = "") -> None:
    (folder / name).write_text(f"---\ntitle: {name}\nurl: {url}\n---\n{text}\n", encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "a.md", "Apples are red.")
    write(tmp_path, "b.md", "Bananas are yellow.")
    return tmp_path


@pytest.fixture
def library(folder: Path) -> Library:
    library = Library(folder, Rules())
    library.load()
    return library


def test_the_first_load_adds_every_article(folder: Path) -> None:
    library = Library(folder, Rules())
    refresh = library.load()
    assert refresh.added == ("a", "b")
    assert (refresh.changed, refresh.removed, refresh.unchanged) == ((), (), 0)
    assert library.current.paragraph_count == 2


async def test_a_refresh_tells_added_changed_removed_and_unchanged_articles(folder: Path, library: Library) -> None:
    write(folder, "c.md", "Cherries are dark.")
    write(folder, "a.md", "Apples are green.")
    (folder / "b.md").unlink()
    refresh = await library.refresh()
    assert (refresh.added, refresh.changed, refresh.removed, refresh.unchanged) == (("c",), ("a",), ("b",), 0)
    assert (await library.refresh()).unchanged == 2


async def test_a_snapshot_that_was_taken_stays_as_it_was(folder: Path, library: Library) -> None:
    before = library.current
    write(folder, "a.md", "Apples are green.")
    await library.refresh()
    assert before.articles["a"].paragraphs[0].text == "Apples are red."
    assert library.current.articles["a"].paragraphs[0].text == "Apples are green."


def empty(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def take_away(folder: Path) -> None:
    folder.rename(folder.with_name("gone"))


@pytest.mark.parametrize("spoil", [empty, take_away])
def test_a_folder_without_articles_is_refused_and_the_old_snapshot_stays(
    spoil: Callable[[Path], None], folder: Path, library: Library
) -> None:
    before = library.current
    spoil(folder)
    with pytest.raises(NoArticlesError) as refused:
        library.load()
    assert refused.value.remedy
    assert library.current is before
    with pytest.raises(NoArticlesError):
        library.load()


async def test_a_second_refresh_is_refused_while_one_runs_and_questions_are_not(library: Library) -> None:
    reading, go_on = threading.Event(), threading.Event()

    def wait(_done: int, _total: int) -> None:
        reading.set()
        assert go_on.wait(10)

    first = asyncio.create_task(asyncio.to_thread(library.load, wait))
    await asyncio.to_thread(reading.wait, 10)
    try:
        assert library.current.paragraph_count == 2
        with pytest.raises(RefreshRunningError):
            await library.refresh()
    finally:
        go_on.set()
    assert (await first).unchanged == 2


async def test_a_broken_file_is_a_problem_and_the_others_are_read(folder: Path, library: Library) -> None:
    (folder / "broken.md").write_text("---\ntitle: a: b: c\n---\nText.\n", encoding="utf-8")
    refresh = await library.refresh()
    assert [problem.file for problem in refresh.problems] == ["broken.md"]
    assert refresh.unchanged == 2


def test_progress_is_told_after_every_file(folder: Path) -> None:
    write(folder, "c.md", "")
    told: list[tuple[int, int]] = []
    Library(folder, Rules()).load(lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_file_that_is_gone_before_it_is_read_is_a_problem(folder: Path) -> None:
    library = Library(folder, Rules())
    refresh = library.load(lambda _done, _total: (folder / "b.md").unlink(missing_ok=True))
    assert refresh.added == ("a",)
    assert [(problem.file, "cannot be read" in problem.what) for problem in refresh.problems] == [("b.md", True)]


def test_two_articles_with_one_url_are_kept_and_told(folder: Path) -> None:
    for name, page in (("a.md", "x/"), ("b.md", "x#part"), ("a-2.md", "y")):
        write(folder, name, "Text.", f"https://example.org/{page}")
    library = Library(folder, Rules())
    assert [(problem.file, "a.md" in problem.what) for problem in library.load().problems] == [("b.md", True)]
    write(folder, "a.md", "Text.", "https://example.org/z")
    assert library.load().problems == ()


def test_a_problem_stays_told_until_its_file_is_mended(folder: Path, library: Library) -> None:
    (folder / "broken.md").write_text("---\ntitle: a: b: c\n---\nText.\n", encoding="utf-8")
    assert len(library.load().problems) == len(library.load().problems) == 1
    write(folder, "broken.md", "Text.")
    assert library.load().problems == ()
