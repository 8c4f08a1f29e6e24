"""The bot as a process of its own, connected to the double."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from tests.double import Double

ROOT = Path(__file__).parents[2]
TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"
PROGRAM = """
import sys, discord.http
discord.http.Route.BASE = sys.argv.pop(1)
from bot.__main__ import main
main()
"""


class BotProcess:
    """`python -m bot run`, and what it says on standard error."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.said = ""

    @classmethod
    async def start(cls, discord: Double, articles: Path, data: Path, **environ: str) -> "BotProcess":
        """Start it; it takes the double for Discord."""
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("VERBATIM_", "DISCORD_"))}
        settings = {"DISCORD_TOKEN": TOKEN, "VERBATIM_HEALTH": "", "VERBATIM_DATA": str(data)}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", PROGRAM, discord.api, "run", "--articles", str(articles)),
            stderr=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            cwd=ROOT,
            env=clean | settings | environ,
        )
        return cls(process)

    async def hear(self, words: str, *, within: float = 20) -> str:
        """Wait until it says something; the line with it."""
        assert self.process.stderr
        async with asyncio.timeout(within):
            while line := (await self.process.stderr.readline()).decode():
                self.said += line
                if words in line:
                    return line
        raise AssertionError(f"It never said {words!r}, but:\n{self.said}")

    async def stop(self, number: signal.Signals = signal.SIGTERM, *, within: float = 15) -> int:
        """Send a signal and wait for the end; its exit code."""
        assert self.process.stderr
        self.process.send_signal(number)
        async with asyncio.timeout(within):
            self.said += (await self.process.stderr.read()).decode()
            return await self.process.wait()
