"""Many files are read by several processes, and it makes no difference to what is found."""

import multiprocessing
import os
import shutil
from pathlib import Path

import pytest

from bot.articles import Rules
from bot.errors import ReadingStoppedError
from bot.library import Library
from bot.library import reading as reading_module


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(reading_module, "MANY", 400)  # as if the files were large
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(12):
        text = f"---\ntitle: Story {number}\n---\nThe mayor of town {number} spoke.\n\nBuy our paper!\n"
        (folder / f"{number:02}.md").write_text(text, encoding="utf-8")
    (folder / "broken.md").write_text("---\ntitle: a: b\n---\nText.\n", encoding="utf-8")
    return folder


def test_many_files_give_the_same_articles_and_problems(folder: Path, tmp_path: Path) -> None:
    several, alone = Library(folder, Rules(), tmp_path / "data"), Library(folder, Rules())
    told: list[tuple[int, int]] = []
    refreshed, expected = several.load(lambda *one: told.append(one)), alone.load()
    assert dict(several.current.articles) == dict(alone.current.articles)
    assert [one.text for one in several.current.articles["03"].paragraphs] == ["The mayor of town 3 spoke."]
    assert (refreshed.added, refreshed.problems) == (expected.added, expected.problems)
    assert (told[0], told[-1]) == ((0, 13), (13, 13))
    assert not list((tmp_path / "data").rglob("reading-*"))


def test_the_next_start_reads_nothing_but_what_has_changed(folder: Path, tmp_path: Path) -> None:
    first = Library(folder, Rules(), tmp_path / "data")
    problems = first.load().problems
    first.close()
    (folder / "05.md").write_text("The mayor is gone.", encoding="utf-8")
    for path in folder.glob("0[0-4].md"):
        os.utime(path, (1, 1))  # touched, but the same
    again = Library(folder, Rules(), tmp_path / "data")
    refresh = again.load()
    assert (refresh.added, refresh.changed, refresh.removed, refresh.unchanged) == ((), ("05",), (), 11)
    assert refresh.problems == problems
    assert [one.text for one in again.current.articles["05"].paragraphs] == ["The mayor is gone."]
    again.close()
    other = Library(folder, Rules(repeated_in=50), tmp_path / "data")
    assert len(other.load().added) == 12  # by other rules, all is read anew


def test_files_that_are_only_touched_are_looked_into_once(folder: Path, tmp_path: Path) -> None:
    library = Library(folder, Rules(), tmp_path / "data")
    before = library.load()
    for path in folder.glob("*.md"):
        os.utime(path, (1, 1))
    told: list[tuple[int, int]] = []
    for expected in (0, 13):  # how many need no look
        refresh = library.load(lambda *one: told.append(one))
        assert told[0] == (expected, 13)
        assert (refresh.unchanged, refresh.changed, refresh.problems) == (12, (), before.problems)
        library.close()
        told.clear()
        library = Library(folder, Rules(), tmp_path / "data")
    (folder / "05.md").write_text("The mayor is gone.", encoding="utf-8")
    assert library.load().changed == ("05",)
    os.utime(folder / "05.md", (1, 1))
    assert library.load().changed == ()
    (folder / "05.md").write_text("The mayor is here.", encoding="utf-8")
    assert library.load().changed == ("05",)
    library.close()


def test_a_process_that_is_killed_is_told_and_the_old_snapshot_stays(folder: Path, tmp_path: Path) -> None:
    library = Library(folder, Rules(), tmp_path / "data")
    library.load()
    before = library.current
    for path in folder.glob("*.md"):
        path.write_text(path.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")

    def kill(_done: int, _total: int) -> None:
        for process in multiprocessing.active_children():
            process.kill()

    with pytest.raises(ReadingStoppedError, match="ended from outside"):
        library.load(kill)
    assert library.current is before
    assert len(library.load().changed) == 12


def test_the_index_of_a_folder_that_is_no_longer_used_is_removed_after_a_while(folder: Path, tmp_path: Path) -> None:
    def index(name: str) -> tuple[Library, Path]:
        articles = shutil.copytree(folder, tmp_path / name)
        library = Library(articles, Rules(), tmp_path / "data")
        library.load()
        assert library.kept
        return library, library.kept[0]

    (old, unused), (_used, kept), (recent, young) = index("old"), index("used"), index("recent")
    old.close()
    recent.close()
    for place in (unused, kept):
        os.utime(place / "lock", (1, 1))
    Library(folder, Rules(), tmp_path / "data").load()
    assert not unused.exists()
    assert kept.exists()  # another bot has it open
    assert young.exists()
    assert len(old.load().added) == 12  # begun anew
