"""One run of the demo, from the first word in the terminal to Ctrl-C."""

import asyncio
import os
import signal
import threading
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import simcord
from simcord import Env
from simcord.backend.errors import SetupError
from simcord.preview import Preview

from bot.answers import Answerer
from bot.answers.beside import AnswererBeside
from bot.app import App, build
from bot.config import Config
from bot.demo.pages import article_pages
from bot.demo.people import open_room
from bot.errors import ConfigError

FIRST_QUESTION = "Why does Verbatim quote word for word?"
TITLES = 20
"""How many titles are tried instead of it."""

PATIENCE = 60.0
"""Seconds that the page waits for the bot; reading a large folder again takes a while."""


async def serve(config: Config, *, port: int, open_browser: bool, say: Callable[[str], None]) -> None:
    """Show the bot in a browser page until the session is ended there, by Ctrl-C or by SIGTERM.

    Raises NoArticlesError, and ConfigError for a port that cannot be used.
    """
    running = asyncio.current_task()
    assert running is not None  # noqa: S101 - a coroutine runs in a task
    for stop in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(stop, running.cancel)
    with suppress(asyncio.CancelledError), TemporaryDirectory(prefix="verbatim-") as data:
        # A world of its own: it keeps nothing of an earlier demo, and its only server is home.
        app = build(config.model_copy(update={"data": Path(data), "home_servers": ()}))
        await app.library.refresh()
        async with (
            app.at_work(),
            article_pages(lambda: app.library.current.articles) as pages,
            _shown(_linked_to(pages, app), port) as preview,
        ):
            say(f"Verbatim is in your browser, until Ctrl-C:\n\n  {preview.url}\n")
            say("Type '@Verbatim' and a question, or '/' for the commands.")
            say("'Viewing as' says who you are: Ada may use /refresh and /status as well.")
            say(f"The articles are at {pages}/")
            if open_browser:
                # Opening may take seconds; a daemon keeps nobody waiting at the end.
                threading.Thread(target=_open, args=(preview.url,), daemon=True).start()
            await preview.wait_closed()


def _linked_to(pages: str, app: App) -> App:
    """The same app, whose links lead to the local pages, also for articles with an address of their own."""
    answerer = AnswererBeside(
        lambda: app.library.current,
        quotes=app.config.quotes,
        wrong_in_100=app.config.wrong_in_100,
        base_url=pages,
        own_pages=False,
    )
    return replace(app, answerer=answerer)


@asynccontextmanager
async def _shown(app: App, port: int) -> AsyncIterator[Preview]:
    """The page: the bot in a simulated server, where a first question has been answered."""
    async with simcord.run(app.bot(shards=1), check_errors=False, settle_timeout=PATIENCE) as env:
        _set_clock(env)
        room = open_room(env)
        await room.reader.send(room.channel, f"@Verbatim {_first_question(app.answerer)}")
        people = (room.reader, room.librarian)
        try:
            async with env.preview(
                room.channel, viewers=people, layout="channel", timezone=_timezone(), port=port
            ) as preview:
                ticking = asyncio.create_task(_tick(env, preview))
                try:
                    yield preview
                finally:
                    ticking.cancel()
        except SetupError as error:
            raise _refusal(error, port) from error


def _refusal(error: SetupError, port: int) -> ConfigError:
    """Why the page cannot be shown, and what to do about it."""
    if isinstance(error.__cause__, OSError):
        return ConfigError(
            f"Port {port} cannot be used: {os.strerror(error.__cause__.errno or 0)}.",
            "Name another one with --port, or leave the option out: any free port will do.",
        )
    return ConfigError(
        f"The page cannot be shown: {error}.", "Install what it needs with: pip install 'verbatim-bot[demo]' tzdata."
    )


def _first_question(answerer: Answerer) -> str:
    """A question that our own articles answer; about articles of others, a new one's title that they answer."""
    titles = [article.title for article in answerer.articles()[:TITLES]]
    return next((asked for asked in (FIRST_QUESTION, *titles) if answerer.answer(asked).answered), titles[0])


async def _tick(env: Env, preview: Preview) -> None:
    """Let the simulated Discord's clock, which stands still by itself, go with ours."""
    while True:
        _set_clock(env)
        preview.capture_time = env.now()
        await asyncio.sleep(1)


def _set_clock(env: Env) -> None:
    behind = datetime.now(UTC) - env.now()
    env.backend.advance_clock(max(behind, timedelta(0)).total_seconds())


def _timezone() -> str:
    """The zone of this machine, by a name that browsers know; UTC where it is no whole hours from that."""
    ahead = datetime.now().astimezone().utcoffset() or timedelta(0)
    hours, rest = divmod(ahead, timedelta(hours=1))
    return "UTC" if rest else f"Etc/GMT{-hours:+d}"  # the sign of these names is turned round


def _open(address: str) -> None:
    """Open the page in a browser with windows; one in the terminal would take the terminal away."""
    with suppress(webbrowser.Error):
        browser = webbrowser.get()
        if type(browser) is not webbrowser.GenericBrowser:
            browser.open(address)
