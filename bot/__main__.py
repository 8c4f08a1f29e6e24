"""The command line: it reads options, calls the app and prints what comes back."""

import asyncio
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, track
from rich.table import Table

from bot import __version__, logs, terminal
from bot.answers import Summary
from bot.app import TOKEN_VARIABLES, App, build, read_token
from bot.config import read_config
from bot.doctor import examine
from bot.errors import ConfigError, NoArticlesError, VerbatimError
from bot.library import Refresh
from bot.search import Filters

cli = typer.Typer(
    name="verbatim",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
out, err = Console(), Console(stderr=True)
log = logging.getLogger(__name__)

LEAVING = 8.0
"""Seconds after a signal to stop in which the process ends, whatever is under way."""

STOPPING = (signal.SIGINT, signal.SIGTERM)

Articles = Annotated[Path | None, typer.Option(help="The folder of articles.", show_default="setting 'articles'")]
ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="The configuration file.", show_default="config/bot.toml")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for other programs.")]
Limit = Annotated[int | None, typer.Option(min=1, max=100, help="How many quotes at most.")]
Categories = Annotated[list[str] | None, typer.Option("--category", help="Only articles of it; may be repeated.")]
Sources = Annotated[list[str] | None, typer.Option("--source", help="Only articles from it; may be repeated.")]
Since = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only articles from this day on.")]
Until = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only articles up to this day.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(__version__)
        raise typer.Exit


@cli.callback()
def options(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Answer questions about a folder of articles with passages quoted word for word."""


@cli.command()
def run(articles: Articles = None, config: ConfigFile = None) -> None:
    """Connect to Discord and answer there, until stopped."""
    app = build(read_config(config, articles=articles))
    token = read_token(os.environ)
    for name in TOKEN_VARIABLES:
        os.environ.pop(name, None)  # processes that are begun from here on need not know it
    logs.set_up(app.config.log_level, (token,))
    for number in STOPPING:
        signal.signal(number, _stop_reading)  # until the event loop takes it over
    try:
        _load(app)
        asyncio.run(_until_stopped(app, token))
    except KeyboardInterrupt:
        err.print("Stopped.")
    except VerbatimError:
        raise
    except Exception as error:
        log.critical("The bot ended for an error that nobody foresaw.", exc_info=error)
        raise typer.Exit(1) from None


def _stop_reading(*_: object) -> None:
    _leave_soon()
    raise KeyboardInterrupt


def _leave_soon() -> None:
    """Leave behind what takes longer than LEAVING: all that is kept is on the disk by then.

    Threads cannot be cancelled, other processes end a piece of work first, and a network that is away takes its time
    over a farewell.
    """
    patience = threading.Timer(LEAVING, os._exit, [0])
    patience.daemon = True
    patience.start()


async def _until_stopped(app: App, token: str) -> None:
    from bot.chat.client import run_bot  # noqa: PLC0415 - the core runs without discord

    bot = app.bot()
    running = asyncio.create_task(run_bot(bot, token))

    def stop() -> None:
        if not running.cancelling():
            _leave_soon()
        running.cancel()

    for number in STOPPING:
        asyncio.get_running_loop().add_signal_handler(number, stop)
    try:
        async with app.at_work(), app.watched(bot):
            await running
    except asyncio.CancelledError:
        err.print("Stopped.")


@cli.command()
def demo(
    articles: Articles = None,
    config: ConfigFile = None,
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port of the page.", show_default="any")] = 0,
    no_open: Annotated[bool, typer.Option("--no-open", help="Do not open the browser.")] = False,
) -> None:
    """Show the bot in a local browser page, without a Discord account."""
    try:
        from bot.demo import serve  # noqa: PLC0415 - an extra of the project
    except ModuleNotFoundError as error:
        raise ConfigError(
            f"The demo needs the package {error.name}.", "Install it with: pip install 'verbatim-bot[demo]'."
        ) from error
    settings = read_config(config, articles=articles)
    logs.set_up("warning")
    say = partial(out.print, soft_wrap=True, highlight=False)  # an address must stay in one piece
    asyncio.run(serve(settings, port=port, open_browser=not no_open, say=say))


@cli.command()
def ask(  # noqa: PLR0913, PLR0917 - each is an option
    question: Annotated[str, typer.Argument(help="The question, in quotes.")],
    articles: Articles = None,
    config: ConfigFile = None,
    limit: Limit = None,
    as_json: AsJson = False,
    category: Categories = None,
    source: Sources = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """Answer one question in the terminal."""
    filters = _filters(category, source, since, until)
    app = _ready(config, articles)
    if as_json:
        made = terminal.answer_object(app.answerer, {"question": question}, limit, filters)
        typer.echo(json.dumps(made, ensure_ascii=False))
    else:
        terminal.show_answer(out, app.answerer.answer(question, limit=limit, filters=filters))


@cli.command()
def answer(  # noqa: PLR0913, PLR0917 - each is an option
    questions: Annotated[Path, typer.Option(help="JSON Lines with 'question' and, if you like, 'id'; - for stdin.")],
    articles: Articles = None,
    config: ConfigFile = None,
    limit: Limit = None,
    category: Categories = None,
    source: Sources = None,
    since: Since = None,
    until: Until = None,
) -> None:
    """Answer many questions: JSON Lines in, JSON Lines out, in order."""
    filters = _filters(category, source, since, until)
    asked = list(_read_questions(questions))
    app = _ready(config, articles)
    for question in track(asked, "Answering", console=err, disable=not err.is_terminal):
        typer.echo(json.dumps(terminal.answer_object(app.answerer, question, limit, filters), ensure_ascii=False))


@cli.command()
def summary(
    slug: Annotated[str | None, typer.Argument(help="The article: its path below the folder, no ending.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Summarise every article.")] = False,
    articles: Articles = None,
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Summarise one article, or all of them."""
    if every == (slug is not None):
        raise ConfigError("Name one article, or use --all.", "For instance: python -m bot summary --all.")
    app = _ready(config, articles)
    for wanted in app.library.current.articles if every else [str(slug)]:
        _print_summary(app.answerer.summary(wanted), as_json=as_json)


def _print_summary(made: Summary, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(terminal.summary_object(made), ensure_ascii=False))
    else:
        terminal.show_summary(out, made)


@cli.command()
def digest(
    topic: Annotated[str, typer.Argument(help="Words of the title, source or category.", show_default="all")] = "",
    count: Annotated[int, typer.Option(min=1, max=100, help="How many articles at most.")] = 5,
    articles: Articles = None,
    config: ConfigFile = None,
    as_json: AsJson = False,
) -> None:
    """Tell in short what the newest articles say."""
    app = _ready(config, articles)
    for made in app.answerer.digest(topic, count):
        _print_summary(made, as_json=as_json)


@cli.command()
def check(articles: Articles = None, config: ConfigFile = None) -> None:
    """List the problems of the articles; the exit code is 1 where there are any."""
    app = build(read_config(config, articles=articles))
    try:
        problems = _load(app).problems
    except NoArticlesError as error:
        if not error.problems:
            raise
        problems = error.problems
    terminal.show_problems(out, problems)
    out.print(f"Articles read: {len(app.library.current.articles)}. Problems: {len(problems)}.")
    if problems:
        raise typer.Exit(1)


@cli.command()
def index(articles: Articles = None, config: ConfigFile = None) -> None:
    """Build the index and print what is in it."""
    app = build(read_config(config, articles=articles))
    refresh = _load(app)
    snapshot = app.library.current
    table = Table.grid(padding=(0, 2))
    for name, value in (
        ("articles", f"{len(snapshot.articles):,}"),
        ("paragraphs", f"{snapshot.paragraph_count:,}"),
        ("words", f"{snapshot.index.word_count:,}"),
        ("problems", f"{len(snapshot.problems):,}"),
        ("seconds", f"{refresh.took:.2f}"),
    ):
        table.add_row(name, value)
    out.print(table)


@cli.command()
def doctor(articles: Articles = None, config: ConfigFile = None) -> None:
    """Look at everything that the bot needs; the exit code is 1 where it could not work."""
    settings = read_config(config, articles=articles)

    async def show() -> set[str]:
        states: set[str] = set()
        async for finding in examine(settings, os.environ):
            terminal.show_finding(out, finding)
            states.add(finding.state)
        return states

    if "bad" in asyncio.run(show()):
        raise typer.Exit(1)


@cli.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to write, which must not be there yet.")],
    config: ConfigFile = None,
) -> None:
    """Copy the database, also while the bot runs; docs/operating.md tells how to put it back."""
    build(read_config(config)).store.copy_to(file)
    out.print(f"Written: {file}", soft_wrap=True)


def _filters(
    categories: list[str] | None, sources: list[str] | None, since: datetime | None, until: datetime | None
) -> Filters:
    if since and until and since > until:
        raise ConfigError("--since is a later day than --until.", "Swap the two.")
    return Filters(
        frozenset(categories) if categories else None,
        frozenset(sources) if sources else None,
        since.date() if since else None,
        until.date() if until else None,
    )


def _load(app: App) -> Refresh:
    """Read the articles, with a progress bar where a person watches."""
    with Progress(console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task("Reading articles", total=None)
        return app.library.load(lambda done, total: bar.update(task, completed=done, total=total))


def _ready(config: Path | None, articles: Path | None) -> App:
    app = build(read_config(config, articles=articles))
    _load(app)
    return app


def _read_questions(file: Path) -> Iterator[dict[str, Any]]:
    """The question objects of a JSON Lines file; raises ConfigError with the line of one that is none."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"The questions in {file} cannot be read: {error}.", "Name a JSON Lines file.") from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            question = json.loads(line)
            question["question"].encode()  # half a surrogate pair is no text
        except (ValueError, TypeError, LookupError, AttributeError) as error:
            raise ConfigError(
                f"Line {number} of {file} is not a question.", 'Write one object a line: {"question": "…", "id": …}.'
            ) from error
        yield question


def main() -> None:
    """Run the command line; a known error is one sentence, its remedy and its exit code."""
    os.umask(0o077)  # what is kept is for the eyes of the bot's user only
    try:
        cli()
    except VerbatimError as error:
        err.print(escape(str(error)), style="bold red", highlight=False, soft_wrap=True)
        err.print(escape(error.remedy), highlight=False, soft_wrap=True)
        sys.exit(error.exit_code)


if __name__ == "__main__":
    main()
