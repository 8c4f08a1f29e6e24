"""Markdown → paragraphs: the page that a browser would show, and the words on it."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from bot.articles.page import Body, read_page
from bot.articles.problem import Kind
from bot.articles.refusal import RefusedError
from bot.articles.tangles import refuse_marks, refuse_unclosed

if TYPE_CHECKING:
    from markdown_it.token import Token

# Deeper nesting than any page has; markdown-it leaves out what is deeper, and its work grows with it.
_NESTING = 50

# What site generators (Jekyll, Hugo, Zola) replace or take away before anyone sees the page. Each alternative
# begins with one of two characters, which makes the search much faster.
_TEMPLATE = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`)(?:(?:[^`\n]|\n(?!\s*\n))*(?P=ticks)(?!`))?)"
    r"|\{%-?\s*comment\s*-?%\}[^{}]*\{%-?\s*endcomment\s*-?%\}"
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}"
    # kramdown's attributes of a word or link, or of the block above
    r"|\{:(?:(?<=[)\]*_`>]\{:)|(?=[^{}\n]*\}[ \t]*$)):?[ \t]*[.#/\w][^{}\n]*\}"
    r"|\{[#.][a-zA-Z][\w-]*(?:[ \t][^{}\n]*)?\}(?=[ \t]*$)",  # the name of a heading
    re.MULTILINE,
)
_RAW = re.compile(r"\{%-?\s*(?:end)?raw\s*-?%\}")
# What stands for them while Markdown is read: a blank could end a block of HTML. It is taken out afterwards.
_NOTHING = "\u200b"


class _Markdown(MarkdownIt):
    """CommonMark with tables, strikethrough and footnotes; addresses matter to nobody, so none is refused."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": True, "maxNesting": _NESTING})
        self.enable(["table", "strikethrough"]).use(footnote_plugin)
        # The marks of footnotes point nowhere in a quote, and their list is not one of the author's lists.
        self.add_render_rule("footnote_ref", lambda *_: "")
        self.add_render_rule("footnote_anchor", lambda *_: "")
        self.add_render_rule("footnote_block_open", lambda *_: '<section class="footnotes">')
        self.add_render_rule("footnote_block_close", lambda *_: "</section>")
        self.add_render_rule("footnote_open", lambda *_: "<div>")
        self.add_render_rule("footnote_close", lambda *_: "</div>")

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - markdown-it's names
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link


_MARKDOWN = _Markdown()


def parse_markdown(text: str) -> Body:
    """The first heading and the paragraphs of a text, as plain text.

    Raises `RefusedError` for what no person wrote.
    """
    refuse_marks(text)
    refuse_unclosed(text, "[", "]")
    with _uncollected():
        return read_page(_html(_without_templates(text)))


def _html(text: str) -> str:
    tokens = _MARKDOWN.parse(text)
    if any(token.nesting and token.level >= _NESTING - 1 for token in tokens):
        raise RefusedError(Kind.TOO_DEEP)
    html: str = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {})
    return html


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage: of thousands of tokens none is, and all threads would wait while each is looked at."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _without_templates(text: str) -> str:
    if "{" not in text:
        return text
    return "".join(_RAW.sub("", part) if is_code else _TEMPLATE.sub(_shown, part) for is_code, part in _parts(text))


def _shown(template: re.Match[str]) -> str:
    return _RAW.sub("", template["code"]) if template["code"] else _NOTHING


def _parts(text: str) -> Iterator[tuple[bool, str]]:
    """The text cut into blocks of code (True) and what is between them (False)."""
    lines = [line + "\n" for line in text.split("\n")]
    blocks: list[Token] = []
    _MARKDOWN.block.parse(text, _MARKDOWN, {}, blocks)
    begin = 0
    for block in blocks:
        if block.type in ("fence", "code_block") and block.map:
            start, end = block.map
            yield False, "".join(lines[begin:start])
            yield True, "".join(lines[start:end])
            begin = end
    yield False, "".join(lines[begin:])
