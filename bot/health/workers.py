"""The threads that questions are answered in."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from prometheus_client import Gauge

P = ParamSpec("P")
T = TypeVar("T")


class Workers(ThreadPoolExecutor):
    """Threads for `asyncio.to_thread`; `working` tells how many calls wait for one or are at work in one."""

    def __init__(self, working: Gauge) -> None:
        super().__init__(thread_name_prefix="worker")
        self._working = working

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> "Future[T]":
        """Do a call in a thread."""
        future = super().submit(fn, *args, **kwargs)
        self._working.inc()
        future.add_done_callback(lambda _: self._working.dec())
        return future
