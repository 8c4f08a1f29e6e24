"""The errors that a person is told about: each a plain sentence, what to do about it, and an exit code."""

from pathlib import Path
from typing import Any


class VerbatimError(Exception):
    """A failure that was foreseen.

    `str(error)` says what is wrong; `remedy` says what to do about it.
    """

    exit_code = 1

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.remedy = remedy


class ConfigError(VerbatimError):
    """A setting or an option of the command line that cannot be used."""

    exit_code = 2


class TokenError(VerbatimError):
    """Discord's token is missing or was refused."""

    exit_code = 3


class IntentError(VerbatimError):
    """A privileged intent was asked for that the Developer Portal has not granted."""

    exit_code = 4


class NoArticlesError(VerbatimError):
    """The folder of articles is missing, unreadable, or holds no article.

    `reason` says why it cannot be read, by the system's name for that such as EACCES, and is empty where it only
    holds no article; `problems` are those of the files in it (bot.articles.Problem), where it has any.
    """

    exit_code = 5

    def __init__(
        self, what: str, remedy: str, folder: Path, *, reason: str = "", problems: tuple[Any, ...] = ()
    ) -> None:
        super().__init__(what, remedy)
        self.folder = folder
        self.reason = reason
        self.problems = problems


class ConnectionFailedError(VerbatimError):
    """Discord could not be reached."""

    exit_code = 6


class ReadingStoppedError(VerbatimError):
    """A process that read articles for this one is no more."""


class RefreshRunningError(VerbatimError):
    """A refresh was asked for while another one runs."""


class StaleAnswerError(VerbatimError):
    """What an answer quoted is no longer there, or not as it was."""


class UnknownArticleError(VerbatimError):
    """No article has the slug or title that was asked for: `given`, which is empty where any would have done."""

    exit_code = 2

    def __init__(self, what: str, remedy: str, given: str) -> None:
        super().__init__(what, remedy)
        self.given = given


class StoreError(VerbatimError):
    """What was to be kept could not be kept, or could not be read again."""
