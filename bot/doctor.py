"""A look at everything that the bot needs, before it is started or where it does not do as it should."""

import asyncio
import base64
import os
import platform
import re
import shutil
import sqlite3
from binascii import Error as NoBase64
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from bot import __version__
from bot.app import build, read_token
from bot.config import Config
from bot.errors import ConnectionFailedError, VerbatimError
from bot.store import Store

State = Literal["fine", "doubt", "bad"]

LITTLE_ROOM, NO_ROOM = 1024, 100
"""MiB on the disk of the data folder."""

_TOKEN = re.compile(r"[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` is empty where it is fine."""

    subject: str
    state: State
    said: str
    remedy: str = ""


async def examine(config: Config, environ: Mapping[str, str]) -> AsyncIterator[Finding]:
    """Look at one thing after the other; nothing is changed but the index, which is brought up to date."""
    yield _versions()
    for finding in _data(config.data):
        yield finding
    yield await asyncio.to_thread(_articles, config)
    yield await asyncio.to_thread(_database, config.data)
    try:
        token = read_token(environ)
    except VerbatimError as error:
        yield Finding("token", "bad", str(error), error.remedy)
        return
    yield _token(token, environ.get("DISCORD_TOKEN_FILE", ""))
    async for finding in _discord(token, config):
        yield finding


def _versions() -> Finding:
    said = f"Verbatim {__version__}, Python {platform.python_version()}, discord.py {version('discord.py')}"
    return Finding("versions", "fine", f"{said}, SQLite {sqlite3.sqlite_version}.")


def _articles(config: Config) -> Finding:
    app = build(config)
    try:
        refresh = app.library.load()
    except VerbatimError as error:
        return Finding("articles", "bad", str(error), error.remedy)
    finally:
        app.library.close()
    snapshot = app.library.current
    said = (
        f"{len(snapshot.articles):,} articles with {snapshot.paragraph_count:,} paragraphs in {config.articles}, "
        f"their index ready in {refresh.took:.1f} s."
    )
    if refresh.problems:
        return Finding(
            "articles", "doubt", f"{said} Problems: {len(refresh.problems):,}.", "'python -m bot check' lists them."
        )
    return Finding("articles", "fine", said)


def _data(folder: Path) -> Iterator[Finding]:
    there = next(each for each in (folder.absolute(), *folder.absolute().parents) if each.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        yield Finding(
            "data folder",
            "bad",
            f"{there} cannot be written: settings, votes and the index would be lost at the end.",
            "Let the bot's user write it, or name another folder with the setting 'data'.",
        )
    elif there != folder.absolute():
        yield Finding("data folder", "fine", f"{folder} will be created.")
    elif folder.stat().st_mode & 0o077:
        yield Finding("data folder", "doubt", f"Others on this machine can read {folder}.", f"chmod 700 {folder}")
    else:
        yield Finding("data folder", "fine", f"{folder} can be written, and only the bot's user can read it.")
    free = shutil.disk_usage(there).free // 1024**2
    state: State = "bad" if free < NO_ROOM else "doubt" if free < LITTLE_ROOM else "fine"
    yield Finding("disk", state, f"{free:,} MiB are free.", "" if state == "fine" else "Make room on that disk.")


def _database(folder: Path) -> Finding:
    try:
        there = Store(folder).examine()
    except VerbatimError as error:
        return Finding("database", "bad", str(error), error.remedy)
    return Finding("database", "fine", "It is whole." if there else "There is none yet; the first start creates it.")


def _token(token: str, file: str) -> Finding:
    if not _TOKEN.fullmatch(token) or not _names_application(token):
        return Finding(
            "token",
            "doubt",
            "It does not look like a bot's token.",
            "Copy it from the Developer Portal under Bot, Reset Token; not the application's id, key or secret.",
        )
    if file and Path(file).exists() and Path(file).stat().st_mode & 0o077:
        return Finding("token", "doubt", f"Others on this machine can read {file}.", f"chmod 600 {file}")
    return Finding("token", "fine", "It looks like a bot's token.")


def _names_application(token: str) -> bool:
    """Whether the first part of a token is the number of an application, as in every one that Discord gives out."""
    first = token.partition(".")[0]
    try:
        return base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).isdigit()
    except NoBase64:
        return False


async def _discord(token: str, config: Config) -> AsyncIterator[Finding]:
    from bot.chat.checkup import look  # noqa: PLC0415 - the core runs without discord

    try:
        seen = await look(token)
    except ConnectionFailedError as error:
        yield Finding("Discord", "doubt", f"{error} Of the token, only the form was looked at.", error.remedy)
        return
    except VerbatimError as error:
        yield Finding("Discord", "bad", str(error), error.remedy)
        return
    yield Finding("Discord", "fine", f"It knows the token: {seen.name}, in {seen.servers} servers.")
    if config.message_content and not seen.message_content:
        yield Finding(
            "intents",
            "bad",
            "Discord has not granted the message-content intent.",
            "Turn on Message Content Intent in the Developer Portal (Bot), or set message_content = false.",
        )
    else:
        yield Finding("intents", "fine", "All that are asked for are granted.")
    for server, lacking in seen.lacking:
        yield Finding(
            "permissions",
            "doubt",
            f"In {server!r} the bot may not: {', '.join(lacking)}.",
            "Give these permissions to its role, in the settings of that server.",
        )
    if not seen.lacking:
        yield Finding("permissions", "fine", "It has what it needs in every server; a channel may still differ.")
