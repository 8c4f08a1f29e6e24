"""How many questions a member and a channel may ask in a minute."""

from collections import OrderedDict, deque
from collections.abc import Callable

WINDOW = 60.0
"""Seconds."""


class Rates:
    """Counts what was asked within the last minute; `now` is a clock in seconds. 0 allows any number."""

    def __init__(self, *, per_member: int, per_channel: int, now: Callable[[], float]) -> None:
        self._most = {"member": per_member, "channel": per_channel}
        self._now = now
        self._asked: OrderedDict[tuple[str, int], deque[float]] = OrderedDict()
        """By who or where, the moments of the last minute; whoever asked last is last."""
        self._told: dict[int, float] = {}

    def wait(self, member: int, channel: int | None) -> float:
        """Count a question; or, where it is one too many, the seconds after which the member may ask again."""
        keys = [("member", member)] + ([("channel", channel)] if channel is not None else [])
        now = self._now()
        self._forget(now)
        waits = [self._room(key, now) for key in keys]
        if any(waits):
            return max(waits)
        for key in keys:
            if self._most[key[0]]:
                self._asked.setdefault(key, deque()).append(now)
                self._asked.move_to_end(key)
        self._told.pop(member, None)
        return 0.0

    def first_refusal(self, member: int) -> bool:
        """Whether a member is refused for the first time since they were last answered, or in this minute."""
        now = self._now()
        self._told = {one: when for one, when in self._told.items() if now - when < WINDOW}
        first = member not in self._told
        self._told.setdefault(member, now)
        return first

    def _room(self, key: tuple[str, int], now: float) -> float:
        """The seconds until there is room for one more."""
        times, most = self._asked.get(key, deque()), self._most[key[0]]
        while times and now - times[0] >= WINDOW:
            times.popleft()
        return WINDOW - (now - times[-most]) if most and len(times) >= most else 0.0

    def _forget(self, now: float) -> None:
        """Forget who has asked nothing for a minute, and where nothing was asked."""
        while self._asked and now - next(iter(self._asked.values()))[-1] >= WINDOW:
            self._asked.popitem(last=False)
