"""Why a file cannot become an article."""


class RefusedError(Exception):
    """The file is left out: `str(error)` says why, `remedy` what to do, `line` where, if that is known."""

    def __init__(self, what: str, remedy: str, line: int | None = None) -> None:
        super().__init__(what)
        self.remedy = remedy
        self.line = line
