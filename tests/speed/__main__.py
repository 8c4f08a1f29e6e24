"""Measures how fast the bot is and what it takes.

python -m tests.speed load     the real client under load on the loopback, beside a bot that only echoes
python -m tests.speed soak     200,000 questions in a row without Discord: does memory stay as it was?
python -m tests.speed bench    our index beside other search engines, on the same corpus and the same questions

`make bench-setup` installs the other engines and what draws plots.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from tests.quality.bench import BenchError
from tests.speed import articles, plots, report
from tests.speed.bench import Run, run
from tests.speed.corpus import Corpus
from tests.speed.load import Outcome, Stage, measure
from tests.speed.process import ENGINES
from tests.speed.soak import ALLOWED
from tests.speed.soak import soak as run_soak

STAGES = (Stage(10, 1000), Stage(50, 5000), Stage(100, 4000))
GROWTH = (1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
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
out = Console(width=160)


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
    growth = asyncio.run(
        run_soak(questions, paragraphs, lambda asked, taken: out.print(f"{asked:9,} asked  {taken.memory:7.1f} MB"))
    )
    out.print(f"Growth after the first twentieth: {growth:.1%} (allowed: {ALLOWED:.0%})")
    if growth > ALLOWED:
        sys.exit(1)


@cli.command()
def bench(
    *,
    sizes: Annotated[str, typer.Option(help="Paragraphs of each corpus: 10k,100k,1m.")] = "10k,100k",
    engines: Annotated[str, typer.Option(help="Which engines, parted by commas.")] = ",".join(ENGINES),
    articles_in: Annotated[
        Path | None, typer.Option("--articles", help="Measure with this folder of articles.")
    ] = None,
    growth: Annotated[bool, typer.Option(help="Measure at seven sizes from 1k to 1m.")] = False,
    questions: Annotated[int, typer.Option(min=20, help="How many questions.")] = 1000,
    seconds: Annotated[float, typer.Option(min=0.1, help="Ask an engine for about so long at each size.")] = 15,
    into: Annotated[Path, typer.Option("--into", help="Write speed.md and its pictures into this folder.")] = Path(
        "docs"
    ),
) -> None:
    """Measure our index beside other search engines, and write a page with tables and pictures."""
    plots.need_matplotlib()
    wanted, paragraphs = _engines(engines), GROWTH if growth else [_size(size) for size in sizes.split(",")]
    runs: list[Run] = []
    for corpus in [Corpus.of(articles_in)] if articles_in else map(Corpus.made, sorted(paragraphs)):
        with tempfile.TemporaryDirectory() as folder:
            runs.append(
                run(corpus, wanted, Path(folder), questions=questions, seconds=seconds, told=_told(len(corpus)))
            )
        out.print(report.words_alone(runs[-1]).table())
        page = into / "speed.md"
        drawn = plots.draw(into, runs)
        page.write_text(report.text(runs), encoding="utf-8")
    for sheet in (report.ranking(runs), report.musts(runs)):
        if sheet.rows:
            out.print(sheet.table())
    out.print(f"Written: {', '.join(str(file) for file in (page, *drawn))}")


def _engines(said: str) -> list[str]:
    wanted = [name.strip() for name in said.split(",")]
    if unknown := [name for name in wanted if name not in ENGINES]:
        raise BenchError(f"There is no engine {', '.join(unknown)}; there are: {', '.join(ENGINES)}.")
    return wanted


def _size(said: str) -> int:
    """10k and 1m are numbers as well."""
    digits, unit = said.strip().lower(), 1
    for ending, many in (("k", 1000), ("m", 1_000_000)):
        if digits.endswith(ending):
            digits, unit = digits[:-1], many
    if not digits.isdecimal() or not int(digits):
        raise BenchError(f"{said} is no number of paragraphs; 10k,100k,1m are three.")
    return int(digits) * unit


def _told(paragraphs: int) -> Callable[[str], None]:
    began = time.monotonic()
    return lambda what: out.print(f"{paragraphs:,} paragraphs, {time.monotonic() - began:.0f} s: {what}", style="dim")


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
    try:
        cli()
    except BenchError as error:
        sys.exit(str(error))
