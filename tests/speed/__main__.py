"""Measures how fast the bot is and what it takes.

python -m tests.speed load     the real client under load on the loopback, beside a bot that only echoes
python -m tests.speed soak     200,000 questions in a row without Discord: does memory stay as it was?
"""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from tests.speed import articles
from tests.speed.load import Outcome, Stage, measure
from tests.speed.soak import ALLOWED
from tests.speed.soak import soak as run_soak

STAGES = (Stage(10, 1000), Stage(50, 5000), Stage(100, 4000))
DECISIVE = 50
MUST = 25.0
"""Milliseconds that the 95th percentile may be above the echo bot's at 50 questions a second."""

Paragraphs = Annotated[int, typer.Option(min=8, help="How many paragraphs the made-up articles have.")]

cli = typer.Typer(
    help="Measure speed, memory and staying power.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out = Console(width=120)


@cli.command()
def load(
    paragraphs: Paragraphs = 100_000,
    share: Annotated[float, typer.Option(min=0.01, max=1, help="Ask this share of the 10,000 questions.")] = 1.0,
) -> None:
    """Ask 10, 50 and 100 questions a second over real sockets, and compare with a bot that only echoes."""
    stages = [Stage(stage.rate, max(20, int(stage.questions * share))) for stage in STAGES]
    with tempfile.TemporaryDirectory() as folder:
        out.print(f"Writing {paragraphs:,} paragraphs ...", style="dim")
        questions = articles.write(Path(folder), paragraphs, 2 * sum(stage.questions for stage in stages))
        measured = {}
        for kind in ("echo", "verbatim"):
            out.print(f"Asking {kind} {sum(stage.questions for stage in stages):,} questions ...", style="dim")
            measured[kind] = asyncio.run(measure(kind, Path(folder), questions, stages))
    _show(measured)
    _judge(measured)


@cli.command()
def soak(
    questions: Annotated[int, typer.Option(min=20, help="How many questions.")] = 200_000,
    paragraphs: Paragraphs = 1000,
) -> None:
    """Ask one question after the other without Discord, and see whether memory grows."""
    growth = run_soak(
        questions, paragraphs, lambda asked, taken: out.print(f"{asked:9,} asked  {taken.memory:7.1f} MB")
    )
    out.print(f"Growth after the first twentieth: {growth:.1%} (allowed: {ALLOWED:.0%})")
    if growth > ALLOWED:
        sys.exit(1)


def _show(measured: dict[str, list[Outcome]]) -> None:
    table = Table(title="Milliseconds from event to answer")
    for column in ("", "a second", "asked", "lost", "twice", "refused", "p50", "p95", "p99", "max", "CPU", "MB"):
        table.add_column(column, justify="right" if column else "left")
    for kind, outcomes in measured.items():
        for one in outcomes:
            times = [f"{one.percentile(share):.1f}" for share in (50, 95, 99)]
            counts = [one.stage.rate, one.stage.questions, one.lost, one.twice, one.refused]
            table.add_row(
                *(kind, *(f"{count:,}" for count in counts), *times),
                *(f"{max(one.seconds, default=0) * 1000:.0f}", f"{one.cpu:.0%}", f"{one.memory:.0f}"),
            )
    out.print(table)
    for ours, theirs in zip(measured["verbatim"], measured["echo"], strict=True):
        more, times = ours.percentile(95) - theirs.percentile(95), ours.percentile(95) / (theirs.percentile(95) or 1)
        out.print(f"p95 at {ours.stage.rate} a second: {more:+.1f} ms, {times:.1f} times the echo bot's")


def _judge(measured: dict[str, list[Outcome]]) -> None:
    """End with an error where a must is missed."""
    missed = [f"{one.lost} lost, {one.twice} twice" for one in measured["verbatim"] if one.lost or one.twice]
    for ours, theirs in zip(measured["verbatim"], measured["echo"], strict=True):
        more = ours.percentile(95) - theirs.percentile(95)
        if ours.stage.rate == DECISIVE and more > MUST:
            missed.append(f"p95 is {more:.1f} ms above the echo bot's at {DECISIVE} a second; {MUST:g} ms are allowed")
    if missed:
        sys.exit("Missed: " + "; ".join(missed))


if __name__ == "__main__":
    cli()
