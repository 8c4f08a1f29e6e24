"""What is being done for whom: a request begins with an event from Discord and ends with the reply to it.

Whatever the event sets going, in tasks and in threads, belongs to its request; each line of the log names it.
"""

import secrets
import time
from contextvars import ContextVar
from dataclasses import dataclass, field


@dataclass(slots=True)
class Request:
    """One request: by which way it came, when it began (a `perf_counter`), and how far it is.

    `outcome` is what was answered, empty where nothing was asked; `replied` whether Discord has taken the reply.
    """

    way: str
    id: str = field(default_factory=lambda: secrets.token_hex(4))
    began: float = field(default_factory=time.perf_counter)
    outcome: str = ""
    replied: bool = False

    def took(self) -> float:
        """Seconds since it began."""
        return time.perf_counter() - self.began


_CURRENT: ContextVar[Request | None] = ContextVar("request", default=None)


def begin(way: str) -> Request:
    """Begin a request; what is set going from here on belongs to it."""
    request = Request(way)
    _CURRENT.set(request)
    return request


def end() -> None:
    """Let what is set going from here on belong to no request."""
    _CURRENT.set(None)


def current() -> Request | None:
    """The request that the caller works for, if any."""
    return _CURRENT.get()
