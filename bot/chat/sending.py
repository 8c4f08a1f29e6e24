"""Sending in spite of faults: once more after each, for minutes, and so that nobody sees an answer twice."""

import asyncio
import itertools
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import aiohttp
import discord

log = logging.getLogger(__name__)

FAULTS = (aiohttp.ClientError, OSError, TimeoutError, discord.DiscordServerError)
"""What says nothing about whether Discord did as it was told: the network, a time-out, or an error of its own."""

LASTING = 600.0
"""Seconds after which an answer is given up."""
SILENCE = 10.0
"""Seconds without an answer from Discord after which it is asked once more, beside the first time."""
LONGEST_PAUSE = 30.0

T = TypeVar("T")


async def insist(send: Callable[[], Awaitable[T]], *, lasting: float = LASTING, silence: float = SILENCE) -> T:
    """What `send` returns, called again after each fault; the last fault is raised after `lasting` seconds.

    `send` must be safe to repeat. A call that has not come back is left alone and not cancelled: discord.py would
    never send anything again if it were cancelled while a rate limit for all requests is on.
    """
    until = time.monotonic() + lasting
    running: set[asyncio.Task[T]] = set()
    for pause in _pauses():
        running.add(asyncio.ensure_future(_awaited(send)))
        done, running = await asyncio.wait(running, timeout=silence, return_when=asyncio.FIRST_COMPLETED)
        fault: BaseException = TimeoutError(f"no answer within {silence:g} seconds")
        for task in done:
            fault = task.exception() or fault
            if task.exception() is None or not isinstance(fault, FAULTS):
                _leave(running | done - {task})
                return task.result()
        if time.monotonic() + pause > until:
            _leave(running)
            raise fault
        log.warning("Discord took nothing (%s); trying again.", _told(fault))
        if done:
            await asyncio.sleep(pause)
    raise AssertionError("the pauses never end")


async def _awaited(send: Callable[[], Awaitable[T]]) -> T:
    return await send()


def _pauses() -> itertools.chain[float]:
    """A quarter of a second, then twice as long each time."""
    growing = itertools.takewhile(lambda pause: pause < LONGEST_PAUSE, (2.0**power for power in itertools.count(-2)))
    return itertools.chain(growing, itertools.repeat(LONGEST_PAUSE))


def _leave(tasks: set[asyncio.Task[Any]]) -> None:
    """Let go of calls that no longer matter, whatever comes of them."""
    for task in tasks:
        task.add_done_callback(lambda done: done.cancelled() or done.exception())


def _told(fault: BaseException) -> str:
    return str(fault) or type(fault).__name__
