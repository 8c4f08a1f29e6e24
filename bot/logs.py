"""Logs: coloured lines for a person at a terminal, one JSON object a line for everything else."""

import json
import logging
import re
import sys
from collections.abc import Iterable
from datetime import UTC, datetime

from rich.console import Console
from rich.logging import RichHandler

from bot import requests
from bot.repeats import SaidOnce

MASK = "[secret]"

_SECRETS = re.compile(
    r"(?P<token>(?<![\w-])[\w-]{18,}\.[\w-]{4,8}\.[\w-]{20,}(?![\w-]))"  # a bot's token
    r"|(?<=/webhooks/)(?P<hook>\d+/)[\w-]{20,}|(?<=/interactions/)(?P<answer>\d+/)[\w-]{20,}"  # of an interaction
)


class Masked(logging.Filter):
    """Puts a mask over secrets, in messages and in tracebacks: `secrets` themselves, and all that looks like one."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(filter(None, secrets))

    def filter(self, record: logging.LogRecord) -> bool:
        """Mend the record, which is logged in any case."""
        record.msg, record.args = self.masked(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text, record.exc_info = self.masked(record.exc_text), None
        if record.stack_info:
            record.stack_info = self.masked(record.stack_info)
        return True

    def masked(self, text: str) -> str:
        """A text without its secrets."""
        for secret in self._secrets:
            text = text.replace(secret, MASK)
        return _SECRETS.sub(lambda found: f"{found['hook'] or found['answer'] or ''}{MASK}", text)


class WithRequest(logging.Filter):
    """Notes in each record which request it belongs to, if any."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Note it; the record is logged in any case."""
        request = requests.current()
        record.request = request.id if request else ""
        return True


class JsonLines(logging.Formatter):
    """A log record as one JSON object on one line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record's time (UTC), level, logger, request and message, and the traceback where there is one."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := getattr(record, "request", ""):
            line["request"] = request
        if traceback := record.exc_text or (record.exc_info and self.formatException(record.exc_info)):
            line["traceback"] = traceback
        return json.dumps(line, ensure_ascii=False)


class ForPeople(logging.Formatter):
    """The message alone, behind the request that it belongs to; the rest is up to Rich."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the traceback below it where there is one."""
        request = getattr(record, "request", "")
        return (f"{request} " if request else "") + super().format(record)


def set_up(level: str, secrets: Iterable[str] = ()) -> None:
    """Send every log record of at least `level` ('debug' … 'error') to standard error, without these secrets."""
    handler: logging.Handler
    if sys.stderr.isatty():
        handler = RichHandler(console=Console(stderr=True), show_path=False)
        handler.setFormatter(ForPeople("%(message)s", datefmt="[%X]"))
    else:
        handler = logging.StreamHandler()
        handler.setFormatter(JsonLines())
    for each in (SaidOnce(), Masked(secrets), WithRequest()):
        handler.addFilter(each)
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    # discord.py tells of every request at debug and of every reconnect at info.
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelName(level.upper())))
    logging.getLogger("alembic").setLevel(logging.WARNING)  # it tells of its settings at each start
