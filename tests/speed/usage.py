"""What a process takes: processor time and memory."""

import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds of the processor used so far, megabytes of memory in use, and when (time.monotonic)."""

    cpu: float
    memory: float
    at: float


def usage() -> Usage:
    """What this process takes now; where the system does not tell its memory (macOS), the most that it has taken."""
    spent = resource.getrusage(resource.RUSAGE_SELF)
    if STATM.exists():
        memory = int(STATM.read_text(encoding="ascii").split()[1]) * resource.getpagesize()
    else:
        memory = spent.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return Usage(spent.ru_utime + spent.ru_stime, memory / 1e6, time.monotonic())
