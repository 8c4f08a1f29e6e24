"""One file → an article, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from stat import S_ISREG

from bot.articles.article import Article, Paragraph, Problem
from bot.articles.boilerplate import Boilerplate
from bot.articles.decoding import decode
from bot.articles.fields import read_fields
from bot.articles.markdown import parse_markdown
from bot.articles.matter import split_matter
from bot.articles.page import Block, Body
from bot.articles.refusal import RefusedError
from bot.articles.tangles import TangledError


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
            return None, [*problems, Problem(file, error.line, str(error), error.remedy)]

    def _parse(self, content: bytes, file: str, problems: list[Problem]) -> Article | None:
        decoded = decode(content)
        if decoded.doubt:
            problems.append(Problem(file, decoded.line, decoded.doubt, "Save the file as UTF-8."))
        matter = split_matter(decoded.text)
        fields, ignored = read_fields(matter, file)
        problems += ignored
        if fields.draft:
            problems.clear()
            return None
        body = _parse(matter.body)
        slug = PurePosixPath(file).with_suffix("").as_posix()
        title = fields.title or body.title
        blocks = self._boilerplate.drop(body.blocks, frozenset({title.casefold(), fields.source.casefold()}))
        if not blocks:
            raise RefusedError("It has no text.", "Write the article below the front matter, or remove the file.")
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
                raise RefusedError("It is no ordinary file.", "Remove it from the folder of articles.")
            if status.st_size > self._max_bytes:
                raise RefusedError(
                    f"It has {status.st_size // 1024} KiB; the limit is {self._max_bytes // 1024} KiB.",
                    "Split the article, or raise max_file_kib.",
                )
            return path.read_bytes()
        except OSError as error:
            raise RefusedError(f"It cannot be read: {error.strerror}.", "Let the bot's user read the file.") from error


def _parse(text: str) -> Body:
    try:
        return parse_markdown(text)
    except TangledError as error:
        raise RefusedError(f"Its text is no Markdown: {error}.", "Remove the file, or what is broken in it.") from error


def _paragraphs(slug: str, blocks: list[Block]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(slug, number, block.heading, block.text) for number, block in enumerate(blocks))


def _name(file: str) -> str:
    return PurePosixPath(file).stem.replace("-", " ").replace("_", " ")
