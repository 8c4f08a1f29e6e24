"""A watchdog: what holds the event loop up for longer than it should is logged, with where the loop's thread stands."""

import asyncio
import gc
import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

log = logging.getLogger(__name__)

STALL = 0.1
"""Seconds that nothing may hold the loop up for; meanwhile nobody is answered."""
EVERY = 0.1
"""Seconds between two looks."""

SWITCH = 0.0005
"""Seconds that a thread computes while another one waits; Python's own five milliseconds, waited for at each step of
the event loop, would make most of the time that an answer takes."""


def settle() -> None:
    """Keep the loop's thread from waiting for others while answers are computed beside it.

    The collector of garbage passes over all that there is by now, as it stays: all threads wait while it looks at
    every object, for 25 ms and more. And threads take turns every `SWITCH` seconds.
    """
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(SWITCH)


@contextmanager
def watched(stalled: Callable[[], None], *, longest: float = STALL) -> Iterator[None]:
    """Watch the running loop from a thread of its own; `stalled` is called for each time it was held up."""
    loop, at = asyncio.get_running_loop(), threading.get_ident()
    over = threading.Event()

    def watch() -> None:
        while not over.wait(EVERY):
            answered = threading.Event()
            asked = time.perf_counter()
            try:
                loop.call_soon_threadsafe(answered.set)
            except RuntimeError:  # the loop is closed
                return
            if answered.wait(longest):
                continue
            where = _stack(at)
            while not answered.wait(EVERY) and not over.is_set():
                pass
            stalled()
            held = (time.perf_counter() - asked) * 1000
            log.warning("The event loop was held up for %.0f ms, by this among others:\n%s", held, where)

    thread = threading.Thread(target=watch, name="watchdog", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()


def _stack(thread: int) -> str:
    """Where a thread stands, innermost call last."""
    frame = sys._current_frames().get(thread)  # noqa: SLF001 - the only way to see another thread's stack
    return "".join(traceback.format_stack(frame)).rstrip() if frame else "(its thread has ended)"
