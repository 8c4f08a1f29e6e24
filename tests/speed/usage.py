"""What a process takes, with those that it has begun: processor time and memory."""

import os
import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds of the processor used so far, megabytes of memory in use, and when (time.monotonic)."""

    cpu: float
    memory: float
    at: float


def usage() -> Usage:
    """What this process and its children take now.

    Where the system does not tell (macOS), the memory is the most that this process has taken, and it stands alone.
    """
    spent = resource.getrusage(resource.RUSAGE_SELF)
    if not PROC.exists():
        memory = spent.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        return Usage(spent.ru_utime + spent.ru_stime, memory / 1e6, time.monotonic())
    children = [pid for file in (PROC / "self/task").glob("*/children") for pid in file.read_text().split()]
    memory = sum(_memory(pid) for pid in ("self", *children))
    return Usage(spent.ru_utime + spent.ru_stime + sum(map(_cpu, children)), memory / 1e6, time.monotonic())


def _memory(pid: str) -> int:
    return int((PROC / pid / "statm").read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def _cpu(pid: str) -> float:
    """Its seconds in user and in system mode: the 14th and 15th value, counted from behind the name (proc(5))."""
    values = (PROC / pid / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(values[11]) + int(values[12])) / os.sysconf("SC_CLK_TCK")
