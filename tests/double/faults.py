"""What can go wrong with a request, told to the double beforehand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any


@dataclass(slots=True)
class Fault:
    """What happens instead of an answer; without a status, the connection is cut.

    `takes_effect`: whether Discord did as it was told before that. `seconds`: how long it keeps silent first.
    """

    status: int | None = None
    body: dict[str, Any] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    takes_effect: bool = False
    seconds: float = 0


def error(status: int, code: int = 0, message: str = "An error", *, takes_effect: bool = False) -> Fault:
    """An error as Discord tells them."""
    return Fault(status, {"code": code, "message": message}, takes_effect=takes_effect)


def limited(seconds: float, *, everywhere: bool = False) -> Fault:
    """A rate limit, of the route or of all."""
    body = {"message": "You are being rate limited.", "retry_after": seconds, "global": everywhere}
    headers = {"Retry-After": str(seconds), "X-RateLimit-Scope": "global" if everywhere else "user"}
    return Fault(429, body, headers if not everywhere else headers | {"X-RateLimit-Global": "true"})


def cut(*, takes_effect: bool = False) -> Fault:
    """The connection is cut without an answer, before or after the request took effect."""
    return Fault(takes_effect=takes_effect)


def silence(seconds: float, *, takes_effect: bool = False) -> Fault:
    """Nothing is heard for a while, then the connection is cut."""
    return Fault(takes_effect=takes_effect, seconds=seconds)


@dataclass(slots=True)
class _Planned:
    method: str
    path: str
    fault: Fault
    left: int | None
    when: Callable[[dict[str, Any]], bool] | None


class Faults:
    """The faults to come, each for the requests whose method and path fit (`*` for anything)."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []

    def plan(
        self,
        method: str,
        path: str,
        fault: Fault,
        *,
        times: int | None = 1,
        when: Callable[[dict[str, Any]], bool] | None = None,
    ) -> None:
        """Let `fault` happen to the next requests that fit, so many times, or until cleared with None."""
        self._planned.append(_Planned(method, path, fault, times, when))

    def clear(self) -> None:
        """Let nothing go wrong from now on."""
        self._planned.clear()

    def take(self, method: str, path: str, body: Any) -> Fault | None:
        """The fault of a request; each is used up by it."""
        for planned in self._planned:
            fits = fnmatchcase(method, planned.method) and fnmatchcase(path, planned.path)
            if planned.left == 0 or not fits or (planned.when and not planned.when(body)):
                continue
            if planned.left is not None:
                planned.left -= 1
            return planned.fault
        return None
