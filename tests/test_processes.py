"""The processes beside the bot's own: as many as there is room for, and none that stays behind."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.processes import processors
from tests.processes import gone

HERE = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@pytest.mark.parametrize(
    ("said", "expected"),
    [("100000 100000", 1), ("50000 100000", 1), ("99900000 100000", HERE), ("max 100000", HERE), ("", HERE)],
)
def test_a_container_uses_no_more_processors_than_it_may(tmp_path: Path, said: str, expected: int) -> None:
    limit = tmp_path / "cpu.max"
    limit.write_text(said)
    assert processors(limit) == expected


def test_outside_of_a_container_all_processors_are_used(tmp_path: Path) -> None:
    assert processors(tmp_path / "cpu.max") == HERE


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system does not tell which processes there are")
def test_a_pool_ends_with_the_process_that_began_it_even_if_that_is_killed() -> None:
    program = (
        "import os, signal; from bot.processes import pool\n"
        "if __name__ == '__main__':\n"
        "    print(pool(1).submit(os.getpid).result(), flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    began, worker = time.monotonic(), int(done.stdout)
    while not gone(worker):
        assert time.monotonic() - began < 10
        time.sleep(0.05)
