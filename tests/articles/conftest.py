from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.articles import Rules
from tests.articles.reading import Reading, read_folder


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Reading]:
    """Writes files into a folder and reads it: `read({"a.md": "Text"}, max_bytes=10)`."""

    def write_and_read(files: dict[str, str | bytes], **rules: Any) -> Reading:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_folder(tmp_path, Rules(**rules))

    return write_and_read
