"""Writing together what comes in at the same time: one transaction for all that waits, not one after the other."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Together(Generic[T]):
    """Hands what is added to `write`: at once where nothing is being written, else with all that came meanwhile."""

    def __init__(self, write: Callable[[list[T]], Awaitable[None]]) -> None:
        self._write = write
        self._turn = asyncio.Lock()
        self._items: list[T] = []
        self._next: asyncio.Task[None] | None = None

    async def add(self, item: T) -> None:
        """Come back when the item is written; raises what `write` raises for those that were written with it."""
        self._items.append(item)
        if self._next is None:
            self._next = asyncio.create_task(self._run())
        # Whoever no longer waits must not keep the others' from being written.
        await asyncio.shield(self._next)

    async def _run(self) -> None:
        async with self._turn:
            items, self._items, self._next = self._items, [], None
            await self._write(items)
