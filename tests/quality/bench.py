"""The packages of the `bench` extra, which only measuring against others needs."""

from importlib.util import find_spec


class BenchError(Exception):
    """Something cannot be measured here; the text says why, and what to do about it."""


def missing(*modules: str) -> list[str]:
    """Those of the modules that are not installed."""
    return [module for module in modules if find_spec(module) is None]


def need(what: str, *modules: str) -> None:
    """Raise BenchError where `what` cannot be had, since one of the modules is not installed."""
    absent = missing(*modules)
    if absent:
        names = " and ".join(absent)
        raise BenchError(
            f"No {what} here, since {names} cannot be imported: `make bench-setup` installs what it takes."
        )
