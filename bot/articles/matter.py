"""The text of a file → its front matter (YAML or TOML) and its body."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

import yaml
from frontmatter.default_handlers import BaseHandler, YAMLHandler

from bot.articles.problem import Kind
from bot.articles.refusal import RefusedError

_OPENING = re.compile(r"\s*^(?P<fence>---|\+\+\+)[ \t]*\n(?P<next>.*)", re.MULTILINE)
_KEY = re.compile(r"[\w\"'-]+[ \t]*[:=]")
_TOML_PLACE = re.compile(r" \(at line (\d+), column \d+\)")
# PyYAML's fast parser takes no count of its depth and crashes on a hundred thousand of these.
_NESTING, _NESTS = 200, "[{-?"
_LONGEST = 64 * 1024
"""Characters of a front matter; the parsers take long over more, and nobody writes so much."""


@dataclass(frozen=True, slots=True)
class Matter:
    """`values` by their names in small letters; `source` is the front matter as written, from `line` on."""

    values: dict[str, Any]
    body: str
    source: str = ""
    line: int = 1

    def line_of(self, name: str) -> int | None:
        """The line of the file that a value stands on."""
        found = re.search(rf"^[\"']?{name}[\"']?[ \t]*[:=]", self.source, re.MULTILINE | re.IGNORECASE)
        return self.line + self.source.count("\n", 0, found.start()) if found else None


class _Yaml(YAMLHandler):
    """YAML whose values stay as they are written: a title 'Yes' is no truth value, '1.10' no number."""

    # A document of YAML may end with dots; Jekyll and pandoc take them too.
    FM_BOUNDARY = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)

    def load(self, fm: str, **_: object) -> Any:  # noqa: ANN401 - as in YAMLHandler
        # Both loaders make nothing but strings, lists and dictionaries.
        tangled = sum(map(fm.count, _NESTS)) > _NESTING
        return yaml.load(fm, Loader=yaml.BaseLoader if tangled else yaml.CBaseLoader)  # noqa: S506  # nosec B506


class _Toml(BaseHandler):
    """Python's own TOML; the handler of python-frontmatter needs a package that is no longer kept up."""

    FM_BOUNDARY = re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE)

    def load(self, fm: str) -> dict[str, Any]:
        return tomllib.loads(fm)


_HANDLERS: dict[str, BaseHandler] = {"---": _Yaml(), "+++": _Toml()}


def split_matter(text: str) -> Matter:
    """The front matter and what follows it; a text without front matter is all body.

    Raises `RefusedError` when there is one that cannot be read.
    """
    opening = _OPENING.match(text)
    if not opening:
        return Matter({}, text)
    fence = opening["fence"]
    # A line under a blank line is a rule across the page: Markdown may begin with one.
    may_be_rule = fence == "---" and not opening["next"].strip()
    handler = _HANDLERS[fence]
    line = text.count("\n", 0, opening.start("fence")) + 1
    try:
        source, body = handler.split(text)
    except ValueError:
        if may_be_rule or not _KEY.match(opening["next"]):
            return Matter({}, text)
        raise RefusedError(Kind.MATTER_NEVER_CLOSED, line, fence=fence) from None
    try:
        values = _load(handler, source, line)
    except RefusedError:
        if may_be_rule:
            return Matter({}, text)
        raise
    return Matter({str(name).lower(): value for name, value in values.items()}, body, source, line)


def _load(handler: BaseHandler, source: str, line: int) -> dict[str, Any]:
    if len(source) > _LONGEST:
        raise RefusedError(Kind.MATTER_TOO_LARGE, line, size=len(source) // 1024, limit=_LONGEST // 1024)
    try:
        values = handler.load(source)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        detail = getattr(error, "problem", None) or error
        raise RefusedError(Kind.MATTER_IS_NO_YAML, line + mark.line if mark else line, detail=str(detail)) from error
    except tomllib.TOMLDecodeError as error:
        where = _TOML_PLACE.search(str(error))
        place = line + int(where[1]) - 1 if where else line
        raise RefusedError(Kind.MATTER_IS_NO_TOML, place, detail=_TOML_PLACE.sub("", str(error))) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, a list of lists of lists …
        raise RefusedError(Kind.MATTER_UNREADABLE, line, detail=str(error)) from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise RefusedError(Kind.MATTER_HAS_NO_NAMES, line)
    return values
