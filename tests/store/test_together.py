"""What comes in while a write is under way is written together afterwards."""

import asyncio

import pytest

from bot.store.together import Together


async def test_what_comes_meanwhile_is_written_together_and_in_order() -> None:
    written: list[list[int]] = []
    go_on = asyncio.Event()

    async def write(items: list[int]) -> None:
        await go_on.wait()
        written.append(items)

    together = Together(write)
    first = asyncio.create_task(together.add(1))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    others = [asyncio.create_task(together.add(number)) for number in (2, 3)]
    await asyncio.sleep(0)
    assert not first.done()
    go_on.set()
    await asyncio.gather(first, *others)
    assert written == [[1], [2, 3]]


async def test_a_failure_is_told_to_all_that_were_written_together_and_to_nobody_later() -> None:
    async def write(items: list[int]) -> None:
        if 0 in items:
            raise OSError("full")

    together = Together(write)
    told = await asyncio.gather(together.add(0), together.add(1), return_exceptions=True)
    assert [type(error) for error in told] == [OSError, OSError]
    await together.add(2)


async def test_one_that_no_longer_waits_is_written_all_the_same() -> None:
    written: list[int] = []

    async def write(items: list[int]) -> None:
        await asyncio.sleep(0.01)
        written.extend(items)

    together = Together(write)
    leaving = asyncio.create_task(together.add(1))
    staying = asyncio.create_task(together.add(2))
    await asyncio.sleep(0)
    leaving.cancel()
    await staying
    with pytest.raises(asyncio.CancelledError):
        await leaving
    assert written == [1, 2]
