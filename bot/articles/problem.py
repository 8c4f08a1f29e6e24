"""What may be wrong with a file, and how the command line says it; on Discord it is said in each member's language."""

import errno
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, unique

_BROKEN = "Remove the file, or what is broken in it."
_AS_UTF_8 = "Save the file as UTF-8."


@unique
class Kind(Enum):
    """What is wrong, and what to do about it, in English; names in braces are of what belongs there."""

    FIELD_IS_NO_TEXT = ("'{name}' is not a text; ignored.", "Write one value, in quotes, on its line.")
    TAGS_ARE_NO_WORDS = ("'tags' are not words; ignored.", "Write them as [one, two].")
    URL_IS_NO_ADDRESS = (
        "'url' is no address of a page; ignored.",
        "Write it in full: https://example.org/page.",
    )
    FIELD_IS_NO_DATE = ("'{name}' is no date; ignored.", "Write it as 2026-02-26 or 2026-02-26T23:22:44Z.")
    ENCODING_GUESSED = ("It is not in UTF-8; it was read as {encoding}, which is a guess.", _AS_UTF_8)
    ENCODING_DAMAGED = (
        "A few of its bytes are no UTF-8, the first of them on this line; \ufffd stands for them.",
        _AS_UTF_8,
    )
    ENCODING_MARKED_WRONGLY = (
        "Its byte order mark says {encoding}, but its bytes are something else.",
        _AS_UTF_8,
    )
    ENCODING_UNKNOWN = ("Its encoding cannot be told.", _AS_UTF_8)
    NO_PLAIN_TEXT = ("This is no text.", "Save the article as plain text in UTF-8, or remove the file.")
    EMPTY = ("It has no text.", "Write the article below the front matter, or remove the file.")
    NO_ORDINARY_FILE = ("It is no ordinary file.", "Remove it from the folder of articles.")
    FILE_TOO_LARGE = (
        "It has {size} KiB; the limit is {limit} KiB.",
        "Split the article, or raise max_file_kib.",
    )
    FILE_UNREADABLE = ("It cannot be read: {reason}.", "Let the bot's user read the file.")
    FOLDER_UNREADABLE = ("It cannot be read: {reason}.", "Let the bot's user read the folder.")
    TOO_MANY_MARKS = ("Its text is no Markdown: it has {count:,} signs of Markdown.", _BROKEN)
    NEVER_CLOSED = ("Its text is no Markdown: {count} '{sign}' are never closed.", _BROKEN)
    TOO_DEEP = (
        "Its text is no Markdown: its quotes and lists stand too deep inside each other.",
        _BROKEN,
    )
    LINK_LEADS_NOWHERE = ("It is a link that leads nowhere.", "Mend or remove the link.")
    LINK_LEADS_OUT = ("It is a link out of the folder.", "Put a copy there instead of the link.")
    NAME_DECEIVES = ("Its name holds characters that nobody can see.", "Rename the file.")
    NAME_TAKEN = ("It has the same name as {other}.", "Rename or remove one of them.")
    URL_TAKEN = ("It has the same url as {other}.", "Give each article the url of its own page, or remove one.")
    UNFINISHED = (
        "It was changed a moment ago; until the next refresh, the article is quoted as it was before that.",
        "Refresh once more when the file is saved.",
    )
    MATTER_NEVER_CLOSED = ("The front matter is never closed.", "Put a line with {fence} behind it.")
    MATTER_TOO_LARGE = (
        "The front matter has {size} KiB; the limit is {limit} KiB.",
        "Keep to short values, and put the text of the article behind the front matter.",
    )
    MATTER_IS_NO_YAML = (
        "The front matter is no valid YAML: {detail}.",
        "Put quotes around a value that holds ': ' or ' #', or begins with a sign like [ {{ @ & * ! % `.",
    )
    MATTER_IS_NO_TOML = ("The front matter is no valid TOML: {detail}.", 'Write each value as name = "value".')
    MATTER_UNREADABLE = ("The front matter cannot be read: {detail}.", "Keep to short values and lists of words.")
    MATTER_HAS_NO_NAMES = ("The front matter has no names.", "Write each line as name: value.")

    @property
    def id(self) -> str:
        """The name in small letters, with '-' between its words."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read as it stands, where, and what is wrong with it.

    `file` is the path below the folder; `line` counts from 1, or is None where it is not known. `about` is what
    belongs into the sentences of its kind; a `reason` among it is one of those that `reason_of` gives.
    """

    file: str
    line: int | None
    kind: Kind
    about: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def what(self) -> str:
        """What is wrong, in English."""
        return self._said(self.kind.value[0])

    @property
    def remedy(self) -> str:
        """What to do about it, in English."""
        return self._said(self.kind.value[1])

    def _said(self, sentence: str) -> str:
        about = dict(self.about)
        if "reason" in about:
            about["reason"] = told_reason(str(about["reason"]))
        return sentence.format(**about)


def reason_of(error: OSError) -> str:
    """Why the system refused, by the name that every system has for it, such as EACCES."""
    return errno.errorcode.get(error.errno or errno.EIO, "EIO")


def told_reason(reason: str) -> str:
    """Such a reason in English."""
    return os.strerror(getattr(errno, reason))
