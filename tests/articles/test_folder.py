import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.articles import Rules
from bot.errors import NoArticlesError
from tests.articles.reading import Reading, read_folder

Read = Callable[..., Reading]

LINKS = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def slugs(reading: Reading) -> list[str]:
    return [article.slug for article in reading.articles]


def test_every_markdown_file_below_the_folder_is_read_in_the_order_of_slugs(read: Read) -> None:
    names = [
        "b.md",
        "a/z.MD",
        "a/README.md",
        "a-b.markdown",
        "a/deep/er/x.Markdown",
        "Ü.md",
        "no.txt",
        "md",
        "x.md.bak",
    ]
    reading = read(dict.fromkeys(names, "Text"))
    assert slugs(reading) == ["a-b", "a/README", "a/deep/er/x", "a/z", "b", "Ü"]
    assert reading.problems == ()


def test_hidden_files_and_folders_are_not_read(read: Read) -> None:
    assert slugs(read(dict.fromkeys([".a.md", ".git/b.md", "c/.d/e.md", ".md", "f.md"], "Text"))) == ["f"]


def test_a_second_file_of_the_same_name_is_left_out(read: Read) -> None:
    reading = read({"a.markdown": "One", "a.md": "Two"})
    assert [article.paragraphs[0].text for article in reading.articles] == ["One"]
    assert [(problem.file, "a.markdown" in problem.what) for problem in reading.problems] == [("a.md", True)]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"a\nb.md", r"a\nb.md"), (b"a\xffb.md", r"a\udcffb.md"), ("a\u202eb.md".encode(), r"a\u202eb.md")],
)
def test_a_name_that_cannot_be_printed_is_left_out_and_told_in_a_name_that_can(
    tmp_path: Path, name: bytes, shown: str
) -> None:
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text("Text")  # noqa: PTH118 - bytes
    reading = read_folder(tmp_path, Rules())
    assert reading.articles == ()
    assert [problem.file for problem in reading.problems] == [shown]


@LINKS
def test_links_are_followed_within_the_folder_and_nothing_is_read_twice(tmp_path: Path) -> None:
    """A volume of Kubernetes links each file to one in a hidden folder."""
    folder = tmp_path / "articles"
    (folder / "..data").mkdir(parents=True)
    (folder / "..data/a.md").write_text("A")
    (folder / "real").mkdir()
    (folder / "real/b.md").write_text("B")
    (folder / "a.md").symlink_to("..data/a.md")
    (folder / "again.md").symlink_to("..data/a.md")
    (folder / "0.md").symlink_to("real/b.md")
    (folder / "loop").symlink_to(".")
    (folder / "real/up").symlink_to("../real")
    reading = read_folder(folder, Rules())
    assert slugs(reading) == ["a", "real/b"]
    assert reading.problems == ()


@LINKS
def test_links_that_lead_out_or_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.md").write_text("Secret")
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "fine.md").write_text("Fine")
    (folder / "file.md").symlink_to("../outside/secret.md")
    (folder / "folder").symlink_to("../outside")
    (folder / "gone.md").symlink_to("nowhere.md")
    (folder / "self.md").symlink_to("self.md")
    (folder / "logo.png").symlink_to("../outside/logo.png")
    reading = read_folder(folder, Rules())
    assert slugs(reading) == ["fine"]
    assert [(problem.file, problem.what) for problem in reading.problems] == [
        ("file.md", "It is a link out of the folder."),
        ("folder", "It is a link out of the folder."),
        ("gone.md", "It is a link that leads nowhere."),
        ("self.md", "It is a link that leads nowhere."),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    (problem,) = read_folder(tmp_path, Rules()).problems
    assert problem.what == "It is no ordinary file."


def test_what_may_not_be_read_is_a_problem_and_stops_nothing(read: Read, tmp_path: Path) -> None:
    read({"a.md": "Text", "closed.md": "Text", "shut/b.md": "Text"})
    (tmp_path / "closed.md").chmod(0)
    (tmp_path / "shut").chmod(0)
    if os.access(tmp_path / "closed.md", os.R_OK):
        pytest.skip("this user may read everything")
    try:
        reading = read_folder(tmp_path, Rules())
    finally:
        (tmp_path / "shut").chmod(0o700)
    assert slugs(reading) == ["a"]
    assert [problem.file for problem in reading.problems] == ["closed.md", "shut"]
    assert all("cannot be read" in problem.what for problem in reading.problems)


def test_no_folder_is_an_error_with_a_remedy_and_an_empty_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(NoArticlesError, match=path.name) as raised:
            read_folder(path, Rules())
        assert "--articles" in raised.value.remedy
    (tmp_path / "empty").mkdir()
    assert read_folder(tmp_path / "empty", Rules()) == Reading((), ())


def test_problems_are_sorted_and_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    for name in ("c.md", "a.md", "b.md"):
        (tmp_path / "real" / name).write_text("")
    (tmp_path / "link").symlink_to("real")
    assert [problem.file for problem in read_folder(tmp_path / "link", Rules()).problems] == ["a.md", "b.md", "c.md"]
