"""An answerer whose answers are found in processes beside the one that talks to Discord.

Python runs one thread of a process at a time: a thread that finds an answer keeps the event loop waiting, and the other
way round. Processes share the index on the disk, and wait for each other only while an answer is handed over.
"""

import asyncio
import gc
import logging
import os
import pickle
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from bot.answers.answer import Answer, Place, Quote
from bot.answers.answerer import Answerer
from bot.processes import processors, stand_back
from bot.search import IndexReader, Snapshot

log = logging.getLogger(__name__)

PROCESSES = min(4, processors())
"""Questions asked at the same time are answered by so many processes; each takes some 40 MB for itself."""
AGAIN = 60.0
"""A process that died is replaced by another one, but not by more than one in so many seconds."""
PATIENCE = 10.0
"""Seconds in which a process answers; one that is silent for longer hangs, and is of no more use than a dead one."""

_SIZE = 8
"""Bytes before what a process tells that say how long it is."""


class AnswererBeside(Answerer):
    """Answers as Answerer does; within `beside`, other processes find answers and passages for `find`, `find_again`.

    `kept` is the folder that the index is kept in, and its key. What the processes do not know is found here: where
    the index is only in memory, where a question fails, and where they have died or hang.
    """

    def __init__(
        self,
        current: Callable[[], Snapshot],
        *,
        kept: tuple[Path, str] | None = None,
        **settings: Any,  # noqa: ANN401 - those of Answerer
    ) -> None:
        super().__init__(current, **settings)
        self._begin = (kept, settings)
        self._processes: tuple[_Beside, ...] = ()
        self._free: asyncio.LifoQueue[_Beside] | None = None
        self.at_once = PROCESSES if kept else 1

    @asynccontextmanager
    async def beside(self) -> AsyncIterator[None]:
        """Have the processes at work meanwhile."""
        self._processes = tuple(_Beside(*self._begin) for _ in range(self.at_once if self._begin[0] else 0))
        free = asyncio.LifoQueue[_Beside]()
        for process in self._processes:
            await process.start()
            free.put_nowait(process)
        self._free = free if self._processes else None
        try:
            yield
        finally:
            self._free = None
            for process in self._processes:
                process.kill()  # who waits for its answer does so no longer, and gives it back
            for _ in self._processes:
                await (await free.get()).end()
            self._processes = ()

    @property
    def pids(self) -> tuple[int, ...]:
        """The numbers of the processes that are at work."""
        return tuple(pid for process in self._processes if (pid := process.pid))

    async def find(self, question: str, **asked: Any) -> Answer:  # noqa: ANN401 - those of `answer`
        """What the articles say to a question."""
        told: Answer | None = await self._told("answer", question, **asked)
        return told or await super().find(question, **asked)

    async def find_again(self, question: str, places: Sequence[Place], **asked: Any) -> tuple[Quote, ...]:  # noqa: ANN401
        """The passages that an earlier answer to a question found in these places."""
        told: tuple[Quote, ...] | None = await self._told("requote", question, places, **asked)
        return told or await super().find_again(question, places, **asked)

    async def _told(self, method: str, *given: object, **asked: object) -> Any:  # noqa: ANN401 - what the method returns
        """What a process finds in the index as it is now; None where it does not know."""
        free, version = self._free, self._current().index.version
        if free is None or not version:
            return None
        process = await free.get()
        telling = asyncio.create_task(process.ask(version, method, given, asked))
        telling.add_done_callback(lambda _: free.put_nowait(process))
        # Also where nobody waits for it any more, it is read to its end: what is asked next has its own answer.
        return await asyncio.shield(telling)


class _Beside:
    """A process that answers, one question at a time; where it has died, another one takes its place."""

    def __init__(self, *begin: object) -> None:
        self._begin = begin
        self._running: Process | None = None

    async def ask(self, *asked: object) -> Any:  # noqa: ANN401 - whatever it answers
        """What it answers; None where it does not know, or there is none to ask."""
        if self._running is None and time.monotonic() > self._started + AGAIN:
            await self.start()
        running = self._running
        if running is None:
            return None
        try:
            async with asyncio.timeout(PATIENCE):
                await _write(running, asked)
                return await _read(running)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            hangs = isinstance(error, TimeoutError)
            why = f"was silent for {PATIENCE:.0f} seconds" if hangs else f"has died ({error!r})"
            log.warning("A process that finds answers %s; they are found without it.", why)
            await self.end()
            return None

    @property
    def pid(self) -> int | None:
        """Its number, while it runs."""
        running = self._running
        return running.pid if running else None

    def kill(self) -> None:
        """Have it end, also while its answer is waited for."""
        if running := self._running:
            with suppress(ProcessLookupError):
                running.kill()

    async def end(self) -> None:
        """Have none any more; nothing is lost with it."""
        self.kill()
        if running := self._running:
            self._running = None
            await running.communicate()  # this closes the pipes, and waits for its end

    async def start(self) -> None:
        """Have one begin; it is ready by the time that it answers."""
        self._started = time.monotonic()
        try:
            self._running = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", __name__),
                stdin=PIPE,
                stdout=PIPE,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
                process_group=0,  # Ctrl-C is for the bot alone: it finishes what was asked
            )
            await _write(self._running, self._begin)
        except OSError as error:
            log.warning("A process that finds answers cannot be started (%s); they are found without it.", error)
            await self.end()


async def _write(to: Process, said: object) -> None:
    assert to.stdin  # noqa: S101 - it is a pipe
    to.stdin.write(pickle.dumps(said))
    await to.stdin.drain()


async def _read(told: Process) -> Any:  # noqa: ANN401 - whatever it answers
    assert told.stdout  # noqa: S101 - it is a pipe
    size = int.from_bytes(await told.stdout.readexactly(_SIZE), "little")
    # Here and below, what is read was written by another process of the bot, into a pipe that nobody else has.
    return pickle.loads(await told.stdout.readexactly(size))  # noqa: S301  # nosec B301


def _serve(asked: IO[bytes], told: IO[bytes]) -> None:
    """Answer what is asked, until there is nobody left who asks."""
    kept, settings = pickle.load(asked)  # noqa: S301  # nosec B301
    reader = IndexReader(*kept)
    answerer = Answerer(lambda: Snapshot((), reader.current, datetime.now(UTC)), **settings)
    gc.freeze()  # what is loaded by now stays: the collector of garbage need not look at it, for 50 ms at a time
    while True:
        version, method, given, more = pickle.load(asked)  # noqa: S301  # nosec B301
        found = None
        if reader.follow(version):
            # What fails here fails again for the one who asked, who tells it.
            with suppress(Exception):
                found = getattr(answerer, method)(*given, **more)
        raw = pickle.dumps(found)
        told.write(len(raw).to_bytes(_SIZE, "little") + raw)
        told.flush()


if __name__ == "__main__":
    stand_back(signal.SIGTERM)  # systemd sends it to all processes of a service
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is printed here is no answer
    with suppress(EOFError, BrokenPipeError):
        _serve(sys.stdin.buffer, answers)
