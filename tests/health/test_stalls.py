"""The watchdog: a loop that is held up is told with the place that holds it."""

import asyncio
import gc
import time

import pytest

from bot.health import settle, watched


def hold_up(seconds: float) -> None:
    time.sleep(seconds)


async def test_what_holds_the_loop_up_is_logged_with_its_place(caplog: pytest.LogCaptureFixture) -> None:
    stalls: list[bool] = []
    with watched(lambda: stalls.append(True), longest=0.05):
        await asyncio.sleep(0.15)
        hold_up(0.4)
        async with asyncio.timeout(5):
            while "was held up for" not in caplog.text:  # noqa: ASYNC110 - a log has no event to wait for
                await asyncio.sleep(0.01)
    assert "in hold_up" in caplog.text
    assert len(stalls) == 1


async def test_a_loop_that_is_only_busy_with_short_things_is_no_stall(caplog: pytest.LogCaptureFixture) -> None:
    stalls: list[bool] = []
    with watched(lambda: stalls.append(True), longest=1.0):
        until = time.monotonic() + 0.4
        while time.monotonic() < until:
            hold_up(0.01)
            await asyncio.sleep(0)
    assert stalls == []
    assert caplog.text == ""


def test_what_has_settled_holds_up_no_one_when_garbage_is_collected() -> None:
    kept = [[number] for number in range(100_000)]
    settle()
    try:
        assert len(gc.get_objects()) < len(kept)
    finally:
        gc.unfreeze()
