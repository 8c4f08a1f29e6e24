"""The processes that the bot begins beside its own: how many, and how they stand back behind it."""

import multiprocessing
import os
import signal
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from pathlib import Path

LIMIT = Path("/sys/fs/cgroup/cpu.max")
"""Where Linux tells a container how much of the processors it may use: microseconds, of so many."""
SOONER = "500"
"""How much sooner such a process is killed where memory runs out: as if it took half of all memory besides."""


def processors(limit: Path = LIMIT) -> int:
    """How many processors there are for us, by the system and by the limit of a container."""
    here = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        time_for_us, every = limit.read_text(encoding="ascii").split()
        return max(1, min(here, int(time_for_us) // int(every)))
    except (OSError, ValueError):  # there is no container, or its limit is "max"
        return here


def pool(most: int) -> ProcessPoolExecutor:
    """Up to so many processes to work in, each of which stands back behind this one and ends with it."""
    spawned = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(most, mp_context=spawned, initializer=_begin, initargs=(os.getpid(),))


def stand_back(told_to_all: signal.Signals) -> None:
    """Have this process stand back behind the bot's own.

    It leaves a signal to the bot that is sent to all of its processes, ends before it where memory runs out, and takes
    no processor away from it when it wakes up: what the event loop has to do is little, and everybody waits for it.
    """
    signal.signal(told_to_all, signal.SIG_IGN)
    with suppress(OSError):  # there only on Linux
        Path("/proc/self/oom_score_adj").write_text(SOONER, encoding="ascii")
    if sys.platform == "linux":
        with suppress(OSError):  # where a container forbids it
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _begin(parent: int) -> None:
    stand_back(signal.SIGINT)  # Ctrl-C; by SIGTERM, the pool ends its processes

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)  # it has been killed: nobody would take what is made here

    threading.Thread(target=watch, daemon=True).start()
