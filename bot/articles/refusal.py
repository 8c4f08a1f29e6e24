"""Why a file cannot become an article."""

from bot.articles.problem import Kind, Problem


class RefusedError(Exception):
    """The file is left out, because of a problem of this kind, on `line` if that is known."""

    def __init__(self, kind: Kind, line: int | None = None, **about: str | int) -> None:
        super().__init__(kind.id)
        self._kind, self._line, self._about = kind, line, about

    def problem(self, file: str) -> Problem:
        """The problem, of this file."""
        return Problem(file, self._line, self._kind, self._about)
