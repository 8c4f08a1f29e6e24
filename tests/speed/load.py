"""Questions at a given rate over the wire: the real client in a process of its own, on the double of Discord.

Beside it, under the same questions at the same moments, a bot that only sends back what it was told: what it takes is
discord.py's, the double's and the machine's, and no answer can be faster.
"""

import asyncio
import gc
import json
import random
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

from tests.double import Double, Payload
from tests.double.payloads import user
from tests.speed.usage import Usage

CHANNELS = 500
PEOPLE = 5000
KINDS = ("mention", "mention", "command", "click")
"""Half of the questions are mentions, a quarter each commands, and clicks on buttons of earlier answers."""
WARM_UP = 40
LATEST = 30.0
"""Seconds after which an answer is counted as lost."""
GOES_ON = 1.0
"""Seconds in which a second answer would be noticed after the last question."""


@dataclass(frozen=True, slots=True)
class Stage:
    """So many questions, so many a second."""

    rate: float
    questions: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one process fared in a stage: seconds from event to answer, questions lost and answered twice, what it took.

    `cpu` is a share of one processor; `memory` is in megabytes.
    """

    stage: Stage
    seconds: list[float]
    lost: int
    twice: int
    refused: int
    cpu: float
    memory: float

    def percentile(self, share: int) -> float:
        """So many of a hundred answers came within this, in milliseconds."""
        return quantiles(self.seconds, n=100, method="inclusive")[share - 1] * 1000 if len(self.seconds) > 1 else 0.0


@dataclass(slots=True)
class _Crowd:
    """People who ask, and the buttons that they may click: each on an answer of theirs."""

    discord: Double
    questions: Iterator[str]
    chance: random.Random
    people: list[Payload] = field(default_factory=lambda: [user(f"member-{number}") for number in range(PEOPLE)])
    asked: dict[int, tuple[float, Payload]] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)
    buttons: deque[tuple[Payload, str, Payload]] = field(default_factory=lambda: deque(maxlen=1000))

    async def ask(self, kind: str) -> None:
        """Ask one question; a click where there is no button to click is a command, which brings one."""
        discord, channel, who = (
            self.discord,
            self.chance.choice(self.discord.world.channels),
            self.chance.choice(self.people),
        )
        began = time.perf_counter()
        if kind == "click" and (button := self._button()):
            message, custom_id, who = button
            asked = await discord.click(message, custom_id, who)
        elif kind == "mention":
            asked = await discord.ask(next(self.questions), channel, who)
        elif kind == "click" and "articles" in discord.world.commands:
            asked = await discord.slash("articles", channel, who)
        else:
            asked = await discord.slash("ask", channel, who, question=next(self.questions))
        self.asked[asked] = began, who
        self.fresh.add(asked)

    def _button(self) -> tuple[Payload, str, Payload] | None:
        """A button that is still there: a click may have turned its page since, or have deleted its message."""
        while self.buttons:
            message, custom_id, who = self.buttons.popleft()
            there = int(message["id"]) in self.discord.world.messages
            if there and custom_id in _buttons(message.get("components") or []):
                return message, custom_id, who
        return None

    def note_buttons(self) -> None:
        """Remember a button of each new answer; to look at all of them again would hold up what is measured."""
        new = [asked for asked in self.fresh if asked in self.discord.world.answers]
        self.fresh.difference_update(new)
        for asked in new:
            message = self.discord.world.answers[asked][0].message
            found = list(_buttons(message.get("components") or []))
            if found and "channel_id" in message:
                self.buttons.append((message, self.chance.choice(found), self.asked[asked][1]))

    def waiting(self) -> list[int]:
        """The questions without an answer yet."""
        return [asked for asked in self.asked if asked not in self.discord.world.answers]


async def measure(kind: str, folder: Path, questions: list[str], stages: list[Stage]) -> list[Outcome]:
    """Run `kind` (verbatim, echo) on a double of Discord, and all stages one after the other."""
    discord = Double(channels=CHANNELS, keep_requests=False)
    await discord.start()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.speed.client", kind, discord.api, discord.world.gateway_url, str(folder)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    gc.disable()  # it would hold up here what either bot sends, for tens of milliseconds at a time
    try:
        await _connected(discord, process)
        crowd = _Crowd(discord, iter(questions), random.Random(1))
        await _stage(crowd, process, Stage(20, WARM_UP))
        return [await _stage(crowd, process, stage) for stage in stages]
    finally:
        gc.enable()
        await _leave(process)
        await discord.stop()


async def _connected(discord: Double, process: asyncio.subprocess.Process) -> None:
    while not discord.gateway.identified:
        if process.returncode is not None:
            raise RuntimeError("The process under load ended before it had connected; see its words above.")
        await asyncio.sleep(0.1)
    await asyncio.sleep(3)  # discord.py waits two seconds for more servers before it says that it is ready


async def _stage(crowd: _Crowd, process: asyncio.subprocess.Process, stage: Stage) -> Outcome:
    crowd.asked.clear()
    crowd.fresh.clear()
    crowd.discord.world.answers.clear()
    before = await _usage(process)
    moment = time.perf_counter()
    for number in range(stage.questions):
        moment += crowd.chance.expovariate(stage.rate)
        await asyncio.sleep(max(0, moment - time.perf_counter()))
        await crowd.ask(crowd.chance.choice(KINDS))
        if number % 50 == 49:
            crowd.note_buttons()
    await _wait(crowd.waiting)
    after = await _usage(process)
    await asyncio.sleep(GOES_ON)
    return _outcome(crowd, stage, before, after)


def _outcome(crowd: _Crowd, stage: Stage, before: Usage, after: Usage) -> Outcome:
    answers, refused = crowd.discord.world.answers, crowd.discord.rest.refused
    given = {asked: answers[asked] for asked in crowd.asked if asked in answers}
    counted = len(refused)
    for line in refused[:3]:
        print(line, file=sys.stderr)  # noqa: T201
    refused.clear()
    return Outcome(
        stage,
        seconds=[found[0].at - crowd.asked[asked][0] for asked, found in given.items()],
        lost=len(crowd.waiting()),
        twice=sum(len(found) > 1 for found in given.values()),
        refused=counted,
        cpu=(after.cpu - before.cpu) / (after.at - before.at),
        memory=after.memory,
    )


async def _wait(waiting: Callable[[], list[int]]) -> None:
    until = time.monotonic() + LATEST
    while time.monotonic() < until and waiting():  # noqa: ASYNC110 - what answers is in another process
        await asyncio.sleep(0.05)


async def _usage(process: asyncio.subprocess.Process) -> Usage:
    assert process.stdin
    assert process.stdout
    process.stdin.write(b"\n")
    return Usage(**json.loads(await process.stdout.readline()))


async def _leave(process: asyncio.subprocess.Process) -> None:
    """Let the process end by itself, or end it."""
    if process.stdin:
        process.stdin.close()
    try:
        await asyncio.wait_for(process.wait(), 10)
    except TimeoutError:
        process.kill()
        await process.wait()


def _buttons(components: list[Payload]) -> Iterator[str]:
    for part in components:
        if part["type"] == 2 and part.get("custom_id") and not part.get("disabled"):
            yield part["custom_id"]
        yield from _buttons(part.get("components") or [])
