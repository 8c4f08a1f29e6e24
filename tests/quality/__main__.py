"""Measures the answers on judged questions, and fits the confidence to them.

python -m tests.quality eval                   our own questions about seeds/, beside other search engines
python -m tests.quality eval --data DIR        every set in DIR: a folder each, with articles/ and questions.jsonl
python -m tests.quality ablation --data DIR    the same with one part of the ranking switched off at a time
python -m tests.quality summaries --data DIR   our extracts beside others', by the editors' summaries of a blog
python -m tests.quality fit --data DIR         write bot/answers/weights.py anew

`make bench-setup` installs the other engines and what draws plots.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from tests.quality import fit as fitting
from tests.quality import plots, report, summaries
from tests.quality.ablation import ablate
from tests.quality.bench import BenchError
from tests.quality.measure import Outcome, ask, megabytes
from tests.quality.peers import PEERS, compare
from tests.quality.sets import JudgedSet, load, mixed
from tests.quality.sheets import Sheet, write_markdown

ROOT = Path(__file__).parents[2]
Data = Annotated[Path | None, typer.Option(help="The folder of sets; without it, our own small one.")]
Folder = Annotated[Path, typer.Option(help="The folder of sets.")]
Markdown = Annotated[Path | None, typer.Option(help="Write the tables into this file as well.")]
Plots = Annotated[Path | None, typer.Option("--plots", help="Draw coverage.png and reliability.png into this folder.")]
Peers = Annotated[
    bool | None, typer.Option("--peers/--no-peers", help="Ask other engines as well; by default, of our own set.")
]

cli = typer.Typer(help="Measure the answers on judged questions.", no_args_is_help=True, add_completion=False)
out = Console(width=160)


@cli.command("eval")
def evaluate(data: Data = None, peers: Peers = None, plots_in: Plots = None, markdown: Markdown = None) -> None:
    """Print, for each set, how often the right paragraph and sentence come first, and how often the bot says no."""
    if plots_in:
        plots.need_matplotlib()
    asked: dict[str, list[Outcome]] = {}
    quality, speed = report.quality([]), report.speed([])
    engines = list(PEERS) if (data is None if peers is None else peers) else []
    for judged in _sets(data):
        out.print(f"{judged.name} ...", style="dim")
        asked[judged.name] = ask(judged)
        _report(judged, asked[judged.name], quality, speed)
        _report_peers(judged, engines, quality, speed)
    _show([quality, speed], markdown)
    if plots_in:
        for file in plots.draw(plots_in, asked):
            out.print(f"Drawn: {file}")


@cli.command("ablation")
def ablation(data: Folder, markdown: Markdown = None) -> None:
    """Print what each part of the ranking is worth: R@1, R@10 and sentence with it switched off."""
    _show([ablate(list(_sets(data)))], markdown)


@cli.command("summaries")
def summary(data: Folder, markdown: Markdown = None) -> None:
    """Print the ROUGE of our extracts and of others', by the summaries that the editors of DIR/blog wrote."""
    blog = data / "blog"
    _show([summaries.compare(load(blog, blog / "articles").snapshot, blog / "summaries.jsonl")], markdown)


@cli.command("fit")
def refit(data: Data = None) -> None:
    """Fit the confidence on all sets together, print the calibration error on every third question, and write it."""
    whole, small, sets = [], [], list(_sets(data))
    for judged in sets:
        out.print(f"{judged.name} ...", style="dim")
        whole.append(fitting.rows(judged.part(fitting.MOST).answers()))
        small += [fitting.rows(judged.small(size, 12)) for size in (1, 3)]
    small = [one for one in small if one]
    out.print("mixed folders ...", style="dim")
    mixture = fitting.rows(mixed(sets, 16))
    shares = [1.0] * len(whole) + [fitting.SMALL] * len(small) + [fitting.MIXED]
    found = fitting.fit([*whole, *small, mixture], shares)
    needed = fitting.sure(whole, found)
    out.print(
        f"Expected calibration error on what was held back: {fitting.held_back_error(whole, shares[: len(whole)]):.3f}"
    )
    out.print(f"So sure for so many wrong of a hundred: {needed}")
    out.print(f"Written: {fitting.write(found, needed).relative_to(ROOT)}")


def _report(judged: JudgedSet, outcomes: list[Outcome], quality: Sheet, speed: Sheet) -> None:
    index = judged.snapshot.index
    seconds = [one.seconds for one in outcomes]
    quality.rows.append(report.quality_row(judged.name, outcomes))
    speed.rows.append(report.speed_row(judged.name, report.OURSELVES, len(index), megabytes(index), seconds))


def _report_peers(judged: JudgedSet, engines: list[str], quality: Sheet, speed: Sheet) -> None:
    """A row for each engine; one that is not to be had is left out from now on, with a word about it."""
    for name in list(engines):
        try:
            ranking = compare(name, judged)
        except BenchError as error:
            out.print(error)
            engines.remove(name)
            continue
        quality.rows.append(report.peer_row(ranking))
        speed.rows.append(report.speed_row("", name, len(judged.snapshot.index), ranking.size, ranking.seconds))


def _show(sheets: list[Sheet], markdown: Path | None) -> None:
    for sheet in sheets:
        out.print(sheet.table())
    if markdown:
        write_markdown(markdown, sheets)
        out.print(f"Written: {markdown}")


def _sets(data: Path | None) -> Iterator[JudgedSet]:
    if data is None:
        yield replace(load(ROOT / "tests" / "quality", ROOT / "seeds"), name="ours")
        return
    for file in sorted(data.glob("*/questions.jsonl")):
        yield load(file.parent, file.parent / "articles")


if __name__ == "__main__":
    try:
        cli()
    except BenchError as error:
        sys.exit(str(error))
