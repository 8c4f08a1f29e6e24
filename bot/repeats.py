"""A log that says once what is said again and again, for instance while Discord is out of reach."""

import logging
import time
from collections.abc import Callable

WINDOW = 300.0
"""Seconds for which the same is not said again."""
REMEMBERED = 500
OURS = "bot"


class SaidOnce(logging.Filter):
    """Lets the first of many alike through, and after a while the next, with how many there were between them.

    Ours are alike where they read the same; those of libraries already where only numbers and addresses differ.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._said: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to log the record; one that was held back before says so."""
        if record.levelno < logging.WARNING:
            return True
        ours = record.name.partition(".")[0] == OURS
        key = (record.name, record.getMessage() if ours else str(record.msg))
        since, held = self._said.get(key, (-WINDOW, 0))
        if self._clock() < since + WINDOW:
            self._said[key] = (since, held + 1)
            return False
        if held:
            record.msg, record.args = f"{record.getMessage()} (and {held:,} more like this)", ()
            record.exc_info = record.exc_text = None
        self._said.pop(key, None)
        self._said[key] = (self._clock(), 0)
        if len(self._said) > REMEMBERED:
            del self._said[next(iter(self._said))]
        return True
