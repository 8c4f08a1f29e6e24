"""What becomes of answers when the disk, the articles' folder or the data folder fails."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from bot.articles import Rules
from bot.errors import NoArticlesError
from bot.library import Library
from bot.store import Store
from tests.chat.conftest import FERRY, World
from tests.chat.seen import text
from tests.test_main import ROOT

LONG_AGO = 1_700_000_000


def verbatim(*arguments: str, obeying: bool = False, **options: Any) -> "subprocess.CompletedProcess[str]":
    """Run the command line; `obeying` the permissions of files also where the tests run as root."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("VERBATIM_", "DISCORD_"))}
    return subprocess.run(
        [*(_as_others() if obeying else []), sys.executable, "-m", "bot", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=environ | {"COLUMNS": "200"} | options.pop("environ", {}),
        check=False,
        timeout=60,
        **options,
    )


def _as_others() -> Sequence[str]:
    if os.getuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root may read everything, and setpriv is not there to take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


async def ask(world: World) -> str:
    return text(await world.ask("who commands the ferry?"))


async def test_a_folder_that_vanishes_is_told_and_the_last_good_articles_go_on_answering(
    world: World,
    folder: Path,
    library: Library,
) -> None:
    shutil.rmtree(folder)
    result = await world.boss.slash(world.channel, "refresh")
    assert "cannot be read" in text(result.response)
    with pytest.raises(NoArticlesError, match="cannot be read"):
        await library.refresh()
    assert "Captain Ilse Brandt commands the ferry." in await ask(world)


async def test_a_folder_that_was_emptied_is_told_and_the_last_good_articles_go_on_answering(
    world: World,
    folder: Path,
    library: Library,
) -> None:
    shutil.rmtree(folder / "harbour")
    (folder / "bakery.md").unlink()
    with pytest.raises(NoArticlesError, match="holds no article"):
        await library.refresh()
    assert "Captain Ilse Brandt commands the ferry." in await ask(world)


@pytest.mark.parametrize("half", ["", FERRY[:40], "---\ntitle: The ferry: returns\n---\nNew text."])
async def test_a_file_that_is_being_saved_does_not_take_its_good_article_away(
    world: World,
    folder: Path,
    library: Library,
    half: str,
) -> None:
    file = folder / "harbour" / "ferry.md"
    file.write_text(half, encoding="utf-8")
    report = await library.refresh()
    assert report.removed == ()
    told = [problem for problem in report.problems if problem.file == "harbour/ferry.md"]
    assert any("changed a moment ago" in problem.what for problem in told)
    assert "Captain Ilse Brandt commands the ferry." in await ask(world)

    file.write_text(FERRY.replace("Ilse Brandt", "Ada Quay"), encoding="utf-8")
    report = await library.refresh()
    assert (report.changed, report.problems) == (("harbour/ferry",), ())
    assert "Captain Ada Quay commands the ferry." in await ask(world)


async def test_a_file_that_stays_broken_is_left_out_at_the_next_refresh(folder: Path, library: Library) -> None:
    file = folder / "harbour" / "ferry.md"
    file.write_text(FERRY[:40], encoding="utf-8")
    assert (await library.refresh()).removed == ()
    os.utime(file, (LONG_AGO, LONG_AGO))
    report = await library.refresh()
    assert report.removed == ("harbour/ferry",)
    assert [problem.file for problem in report.problems] == ["harbour/ferry.md"]


async def test_an_article_that_becomes_a_draft_is_gone_at_once(folder: Path, library: Library) -> None:
    (folder / "harbour" / "ferry.md").write_text("---\ndraft: true\n---\nText.", encoding="utf-8")
    assert (await library.refresh()).removed == ("harbour/ferry",)


def test_a_file_that_may_not_be_read_is_a_problem_and_stops_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The lighthouse was built in 1890.", encoding="utf-8")
    (tmp_path / "secret.md").write_text("Hidden.", encoding="utf-8")
    (tmp_path / "secret.md").chmod(0)
    done = verbatim("check", "--articles", str(tmp_path), obeying=True, environ={"VERBATIM_DATA": str(tmp_path / "d")})
    assert done.returncode == 1
    assert "secret.md  It cannot be read: Permission denied." in done.stdout
    assert "Articles read: 1. Problems: 1." in done.stdout


def test_a_data_folder_that_cannot_be_written_stops_no_answer(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The lighthouse was built in 1890.", encoding="utf-8")
    (tmp_path / "ro").mkdir(mode=0o500)
    done = verbatim(
        *("ask", "When was the lighthouse built?", "--articles", str(tmp_path)),
        obeying=True,
        environ={"VERBATIM_DATA": str(tmp_path / "ro" / "data")},
    )
    assert "The lighthouse was built in 1890." in done.stdout
    assert "Traceback" not in done.stderr


def test_a_disk_that_is_full_stops_no_answer_and_is_told(tmp_path: Path) -> None:
    for number in range(300):
        words = " ".join(f"word{number * 40 + each}" for each in range(40))
        (tmp_path / f"{number}.md").write_text(f"The lighthouse number {number} was built in 1890. {words}")
    done = verbatim(
        *("ask", "When was the lighthouse number 7 built?", "--articles", str(tmp_path)),
        environ={"VERBATIM_DATA": str(tmp_path / "data")},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert "The lighthouse number 7 was built in 1890." in done.stdout
    assert "cannot be saved" in done.stderr
    assert "Traceback" not in done.stderr


async def test_a_store_that_fails_stops_no_answer_where_the_settings_are_known(
    world: World, store: Store, tmp_path: Path
) -> None:
    assert "Captain Ilse Brandt commands the ferry." in await ask(world)
    await store.close()
    shutil.rmtree(tmp_path / "kept", ignore_errors=True)
    (tmp_path / "kept").write_text("in the way")
    assert "Captain Ilse Brandt commands the ferry." in await ask(world)


def test_articles_on_a_read_only_disk_are_read_as_any_others(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.md").write_text("The lighthouse was built in 1890.", encoding="utf-8")
    (folder / "a.md").chmod(0o400)
    folder.chmod(0o500)
    library = Library(folder, Rules(), tmp_path / "data")
    assert library.load().added == ("a",)
    assert library.load().unchanged == 1
    library.close()
