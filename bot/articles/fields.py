"""The values of a front matter → the fields of an article, and what is wrong with them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import urlsplit

from bot.articles.matter import Matter
from bot.articles.plain import plain
from bot.articles.problem import Kind, Problem

_NOTHING = frozenset({"", "~", "null"})
_YES = frozenset({"true", "yes", "y", "on"})
_NO = frozenset({"false", "no", "n", "off"})

# Jekyll writes a space before the zone, and YAML allows months and days of one digit.
_SPACED_ZONE = re.compile(r"\s+(?=(?:[+-]\d\d:?\d\d|Z|UTC)$)")
_SHORT_DAY = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?=\D|$)")


@dataclass(frozen=True, slots=True)
class Fields:
    """What the front matter says about an article; what it does not say is empty."""

    title: str
    source: str
    url: str
    published: date | datetime | None
    category: str
    summary: str
    lang: str
    tags: tuple[str, ...]
    draft: bool


def read_fields(matter: Matter, file: str) -> tuple[Fields, list[Problem]]:
    """The fields, and a problem for each that had to be ignored."""
    reader = _Reader(matter, file)
    fields = Fields(
        title=reader.text("title"),
        source=reader.text("source", "author", "authors"),
        url=reader.url(),
        published=reader.published(),
        category=reader.text("category"),
        summary=reader.text("summary", "description"),
        lang=reader.text("lang"),
        tags=reader.tags(),
        draft=reader.draft(),
    )
    return fields, reader.problems


class _Reader:
    """Each method reads one field; further names are what other programs call it, tried in their order."""

    def __init__(self, matter: Matter, file: str) -> None:
        self._matter = matter
        self._file = file
        self.problems: list[Problem] = []

    def text(self, name: str, *others: str) -> str:
        for key in (name, *others):
            value = self._matter.values.get(key)
            text = _listed(value) if name == "source" else _scalar(value)
            if text:
                return text
            if text is None and key == name:
                self._note(Kind.FIELD_IS_NO_TEXT, key)
        return ""

    def tags(self) -> tuple[str, ...]:
        value = self._matter.values.get("tags")
        listed = value if isinstance(value, list) else (_scalar(value) or "").split(",")
        tags = tuple(filter(None, map(_scalar, listed)))
        if isinstance(value, dict) or len(tags) < sum(isinstance(tag, (list, dict)) for tag in listed):
            self._note(Kind.TAGS_ARE_NO_WORDS, "tags")
        return tags

    def draft(self) -> bool:
        # Jekyll says `published: false`.
        draft, published = (_scalar(self._matter.values.get(name)) or "" for name in ("draft", "published"))
        return draft.lower() in _YES or published.lower() in _NO

    def url(self) -> str:
        url = self.text("url")
        if not url or _is_address(url):
            return url
        self._note(Kind.URL_IS_NO_ADDRESS, "url")
        return ""

    def published(self) -> date | datetime | None:
        for name in ("published", "date"):
            value = self._matter.values.get(name)
            text = _scalar(value)
            if text == "" or (text or "").lower() in _YES:
                continue
            moment = _moment(value if isinstance(value, date) else text or "")
            if moment is None:
                self._note(Kind.FIELD_IS_NO_DATE, name)
            return moment
        return None

    def _note(self, kind: Kind, name: str) -> None:
        self.problems.append(Problem(self._file, self._matter.line_of(name), kind, {"name": name}))


def _scalar(value: object) -> str | None:
    """A value as one line of text, or None for what is no single value."""
    if isinstance(value, (list, dict)):
        return None
    if isinstance(value, bool):
        return str(value).lower()
    text = plain("" if value is None else str(value))
    return "" if text.lower() in _NOTHING else text


def _listed(value: object) -> str | None:
    if not isinstance(value, list):
        return _scalar(value)
    texts = [_scalar(one) for one in value]
    return None if None in texts else ", ".join(filter(None, texts))


def _moment(written: date | str) -> date | datetime | None:
    if isinstance(written, datetime):
        return _with_zone(written)
    if isinstance(written, date):
        return written
    text = _SPACED_ZONE.sub("", written.upper()).removesuffix("UTC")
    text = _SHORT_DAY.sub(lambda day: f"{day[1]}-{day[2]:0>2}-{day[3]:0>2}", text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    try:
        return _with_zone(datetime.fromisoformat(text))
    except ValueError:
        return None


def _with_zone(moment: datetime) -> datetime | None:
    """The moment with its zone (UTC where it names none), or None if it is in no year that Python knows."""
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    try:
        moment.astimezone(UTC)
    except OverflowError:
        return None
    return moment


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError for a port that is none
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and bool(parts.hostname)
        and "@" not in parts.netloc
        and url.isprintable()
        and " " not in url
    )
