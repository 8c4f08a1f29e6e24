"""What is kept outlives the process, and a data folder that fails stops nothing."""

from pathlib import Path

import pytest

from bot.store import Store


def test_a_kept_value_is_there_after_a_restart(tmp_path: Path) -> None:
    Store(tmp_path / "new").keep("colour", "blue")
    Store(tmp_path / "new").keep("size", "large")
    again = Store(tmp_path / "new")
    assert (again.read("colour"), again.read("size"), again.read("taste")) == ("blue", "large", None)


@pytest.mark.parametrize("content", [b"{", b"\xff", b"[]", b'"text"'])
def test_a_damaged_file_is_begun_anew(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_bytes(content)
    store = Store(tmp_path)
    assert store.read("colour") is None
    store.keep("colour", "blue")
    assert store.read("colour") == "blue"


def test_a_folder_that_can_not_be_written_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    Store(tmp_path / "file").keep("colour", "blue")
    assert "cannot be written" in caplog.text
