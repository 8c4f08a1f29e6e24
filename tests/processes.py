"""What Linux tells of processes, for tests that look at those which the bot begins."""

from pathlib import Path

import pytest


def children(pid: int) -> list[int]:
    """The processes that another one has begun, from any of its threads; skips the test where that is not told."""
    if not Path(f"/proc/{pid}/task/{pid}/children").exists():
        pytest.skip("this system does not tell which processes there are")
    return [int(child) for file in Path(f"/proc/{pid}/task").glob("*/children") for child in file.read_text().split()]


def gone(pid: int) -> bool:
    """Whether a process has ended, even if nobody has asked how."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True
