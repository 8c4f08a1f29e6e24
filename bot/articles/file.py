"""One file → an article, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from bot.articles.article import Article, Paragraph
from bot.articles.boilerplate import Boilerplate
from bot.articles.decoding import decode
from bot.articles.fields import read_fields
from bot.articles.markdown import parse_markdown
from bot.articles.matter import split_matter
from bot.articles.page import Block
from bot.articles.problem import Kind, Problem, reason_of
from bot.articles.refusal import RefusedError


@dataclass(frozen=True, slots=True)
class Rules:
    """How large a file may be, and what is no content (the settings of the same names)."""

    max_bytes: int = 2048 * 1024
    boilerplate: tuple[str, ...] = ()
    repeated_in: int = 5


Read = tuple[Article | None, list[Problem]]
"""The article of a file, None for a draft or one that is left out; and what is wrong with it."""


class Reader:
    """Reads one file after the other by the same rules."""

    def __init__(self, rules: Rules) -> None:
        self._max_bytes = rules.max_bytes
        self._boilerplate = Boilerplate(rules.boilerplate)

    def read(self, path: Path, file: str, skip: Callable[[bytes], bool] = lambda _: False) -> Read | None:
        """The article at `path`, known as `file` below the folder; None where its content is to be skipped."""
        problems: list[Problem] = []
        try:
            content = self._bytes(path)
            return None if skip(content) else (self._parse(content, file, problems), problems)
        except RefusedError as error:
            return None, [*problems, error.problem(file)]

    def _parse(self, content: bytes, file: str, problems: list[Problem]) -> Article | None:
        text, doubts = decode(content, file)
        problems += doubts
        matter = split_matter(text)
        fields, ignored = read_fields(matter, file)
        problems += ignored
        if fields.draft:
            problems.clear()
            return None
        body = parse_markdown(matter.body)
        slug = PurePosixPath(file).with_suffix("").as_posix()
        title = fields.title or body.title
        blocks = self._boilerplate.drop(body.blocks, frozenset({title.casefold(), fields.source.casefold()}))
        if not blocks:
            raise RefusedError(Kind.EMPTY)
        return Article(
            slug=slug,
            title=title or _name(file),
            source=fields.source,
            url=fields.url,
            published=fields.published,
            category=fields.category,
            summary=fields.summary,
            lang=fields.lang,
            tags=fields.tags,
            paragraphs=_paragraphs(slug, blocks),
        )

    def _bytes(self, path: Path) -> bytes:
        try:
            status = path.stat()
            if not S_ISREG(status.st_mode):  # a pipe would never end
                raise RefusedError(Kind.NO_ORDINARY_FILE)
            if status.st_size > self._max_bytes:
                size, limit = status.st_size // 1024, self._max_bytes // 1024
                raise RefusedError(Kind.FILE_TOO_LARGE, size=size, limit=limit)
            return path.read_bytes()
        except OSError as error:
            raise RefusedError(Kind.FILE_UNREADABLE, reason=reason_of(error)) from error


def _paragraphs(slug: str, blocks: list[Block]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(slug, number, block.heading, block.text) for number, block in enumerate(blocks))


def _name(file: str) -> str:
    return PurePosixPath(file).stem.replace("-", " ").replace("_", " ")
