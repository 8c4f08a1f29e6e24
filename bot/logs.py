"""Logs: coloured lines for a person at a terminal, one JSON object a line for everything else."""

import json
import logging
import sys
from datetime import UTC, datetime

from rich.console import Console
from rich.logging import RichHandler

from bot.repeats import SaidOnce


class JsonLines(logging.Formatter):
    """A log record as one JSON object on one line."""

    def format(self, record: logging.LogRecord) -> str:
        """The record's time (UTC), level, logger and message, and the traceback where there is one."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def set_up(level: str) -> None:
    """Send every log record of at least `level` ('debug' … 'error') to standard error."""
    handler: logging.Handler
    if sys.stderr.isatty():
        handler = RichHandler(console=Console(stderr=True), show_path=False)
        handler.setFormatter(logging.Formatter("%(message)s", datefmt="[%X]"))
    else:
        handler = logging.StreamHandler()
        handler.setFormatter(JsonLines())
    handler.addFilter(SaidOnce())
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    # discord.py tells of every request at debug and of every reconnect at info.
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelName(level.upper())))
    # aiosqlite tells of every value at debug, what members asked among them; Alembic, at each start, of its settings.
    for talkative in ("aiosqlite", "alembic"):
        logging.getLogger(talkative).setLevel(logging.WARNING)
