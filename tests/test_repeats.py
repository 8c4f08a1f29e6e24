"""What is said again and again is logged once."""

import logging
from collections.abc import Iterator

import pytest

from bot.repeats import REMEMBERED, WINDOW, SaidOnce


class Clock:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Lines(logging.Handler):
    """Keeps what was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage() + (" + traceback" if record.exc_info else ""))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lines(clock: Clock) -> Iterator[list[str]]:
    """What came through, of a library and of ours."""
    handler = Lines()
    handler.addFilter(SaidOnce(clock))
    loggers = [logging.getLogger("discord.repeated"), logging.getLogger("bot.repeated")]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
        logger.addHandler(handler)
    yield handler.lines
    for logger in loggers:
        logger.removeHandler(handler)


def test_a_thousand_alike_are_one_line_and_later_one_more_that_counts_them(clock: Clock, lines: list[str]) -> None:
    for number in range(1000):
        logging.getLogger("discord.repeated").error(
            "Attempting a reconnect in %.2fs", number, exc_info=ConnectionError("refused")
        )
    assert lines == ["Attempting a reconnect in 0.00s + traceback"]

    clock.now += WINDOW
    logging.getLogger("discord.repeated").error("Attempting a reconnect in %.2fs", 7)
    assert lines[1:] == ["Attempting a reconnect in 7.00s (and 999 more like this)"]


def test_lines_of_ours_that_differ_are_all_logged(lines: list[str]) -> None:
    for reference in ("0a", "0b", "0a"):
        logging.getLogger("bot.repeated").error("Reference %s", reference)
    assert lines == ["Reference 0a", "Reference 0b"]


def test_what_is_no_warning_is_never_held_back(lines: list[str]) -> None:
    for _ in range(3):
        logging.getLogger("discord.repeated").info("Resumed")
    assert lines == ["Resumed"] * 3


def test_it_remembers_only_so_many_lines(lines: list[str]) -> None:
    for number in range(REMEMBERED + 1):
        logging.getLogger("bot.repeated").warning("Line %d", number)
    logging.getLogger("bot.repeated").warning("Line 0")
    assert len(lines) == REMEMBERED + 2
