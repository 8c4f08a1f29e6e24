"""A page of HTML → blocks of plain text, as a reader sees them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from bot.articles.plain import plain
from bot.articles.table import Table
from bot.articles.tangles import refuse_unclosed

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol"})
_CELLS = frozenset({"td", "th"})
_TABLE = _CELLS | {"table", "tr"}
_BREAKS = (
    _HEADINGS
    | _LISTS
    | frozenset({"address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd"})
    | frozenset({"details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer"})
    | frozenset({"form", "header", "hr", "html", "legend", "li", "main", "menu", "nav", "option", "p", "pre"})
    | frozenset({"section", "summary", "tbody", "tfoot", "thead"})
)
# What a browser does not show. Those that play something hold a sentence for browsers that cannot.
_SILENT = frozenset({"audio", "canvas", "head", "iframe", "noscript", "object", "script", "style", "svg"}) | (
    frozenset({"template", "title", "video"})
)

# Comments and declarations go before the parsing: html.parser reads unclosed ones as text, or stumbles.
_COMMENTS = re.compile(r"<(?:!--(?:-?>|.*?(?:--!?>|\Z))|[!?][^>]*>?)", re.DOTALL)
_CHECKBOX = re.compile(r"\A\s*\[[ xX]\]\s")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")

# Code longer than this is cut at its blank lines, so that a quote of it stays readable.
_LONG_CODE = 1500

# A paragraph longer than this, which is a book on one line, is cut into several: whoever searches a paragraph,
# or picks a sentence of it, may take as long as it is long, and all questions would wait for it.
_LONGEST = 20_000
_SENTENCE = re.compile(r".*(?:[.!?…।؟][\"'”’»)\]]{0,3}(?= )|[。！？][」』”’）]{0,3}(?=\w))")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page: `in_list` numbers the outermost lists from 1, and is 0 outside of them."""

    heading: str
    text: str
    in_list: int = 0


@dataclass(frozen=True, slots=True)
class Body:
    """What a page says: its first heading (or an empty string) and its paragraphs, in order."""

    title: str
    blocks: tuple[Block, ...]


def read_page(html: str) -> Body:
    """The paragraphs of a page, each one line of plain text, none of them empty.

    Raises `RefusedError` for thousands of broken tags.
    """
    html = _COMMENTS.sub("", html)
    refuse_unclosed(html, "<", ">")
    page = _Page()
    page.feed(html)
    page.close()
    page.end()
    return Body(page.title, tuple(page.blocks))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.blocks: list[Block] = []
        self._heading = ""
        self._text: list[str] = []
        self._silent = ""  # the tag whose content is not shown, and how many of it are open
        self._silences = 0
        self._lists = 0  # how many are open
        self._list = 0
        self._item_begins = False
        self._is_code = False
        self._tables = 0  # how many are open; one inside another is text of its cell
        self._table = Table()
        self._cell = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._silent:
            self._silences += tag == self._silent
        elif tag in _SILENT:
            self._silent, self._silences = tag, 1
        elif tag == "img":
            self._text.append(dict(attrs).get("alt") or "")
        elif tag == "br":
            self._text.append("\n")
        elif tag in _TABLE:
            self._open_in_table(tag)
        elif tag in _BREAKS:
            self._break()
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._silences -= tag == self._silent
            if not self._silences:
                self._silent = ""
        elif tag in _HEADINGS:
            self._end_heading()
        elif tag in _TABLE:
            self._close_in_table(tag)
        elif tag in _BREAKS:
            self._break()
            self._close(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    def end(self) -> None:
        """Say what is left, since the last tags may be missing."""
        self._tables = min(self._tables, 1)
        self._close_in_table("table")
        self._break()

    def _open(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag in _LISTS:
            self._lists += 1
            self._list += self._lists == 1
        elif tag == "li":
            self._item_begins = True
        elif tag == "pre":
            self._is_code = True
        elif tag == "section" and attrs.get("class") == "footnotes":
            self._heading = ""  # footnotes belong to the page, not to its last heading

    def _close(self, tag: str) -> None:
        if tag in _LISTS:
            self._lists = max(self._lists - 1, 0)
        elif tag == "pre":
            self._is_code = False

    def _end_heading(self) -> None:
        if self._cell:
            self._break()
            return
        self._heading = plain(self._take()) or self._heading
        self.title = self.title or self._heading

    def _open_in_table(self, tag: str) -> None:
        self._tables += tag == "table"
        if self._tables != 1:
            self._break()
        elif tag in _CELLS:
            self._end_cell()
            self._cell = tag
        else:
            self._end_row()

    def _close_in_table(self, tag: str) -> None:
        if self._tables != 1:
            self._break()
        elif tag in _CELLS:
            self._end_cell()
        else:
            self._end_row()
        if tag == "table":
            if self._tables == 1:
                self._say(self._table.end())
            self._tables = max(self._tables - 1, 0)

    def _end_cell(self) -> None:
        if self._cell:
            self._table.add(plain(self._take()), is_header=self._cell == "th")
            self._cell = ""
        self._break()

    def _end_row(self) -> None:
        self._end_cell()
        self._say(self._table.end_row())

    def _break(self) -> None:
        """End the paragraph; inside a cell, which is one text whatever it holds, part its words."""
        if self._cell:
            self._text.append(" ")
            return
        text = self._take()
        if self._item_begins and text.strip():
            text, self._item_begins = _CHECKBOX.sub("", text, count=1), False
        for piece in _pieces(text) if self._is_code else [text]:
            self._say(plain(piece))

    def _take(self) -> str:
        text, self._text = "".join(self._text), []
        return text

    def _say(self, text: str) -> None:
        for part in _parts(text):
            self.blocks.append(Block(self._heading, part, self._list if self._lists else 0))


def _pieces(code: str) -> list[str]:
    """Code as it is, or where it is long, cut at blank lines into as few pieces as are short enough."""
    if len(code) <= _LONG_CODE:
        return [code]
    pieces = [""]
    for part in _BLANK_LINE.split(code):
        if pieces[-1] and len(pieces[-1]) + len(part) > _LONG_CODE:
            pieces.append("")
        pieces[-1] += part + "\n"
    return pieces


def _parts(text: str) -> Iterator[str]:
    """A paragraph in parts that are short enough, cut behind a sentence, else at a space, else anywhere."""
    begin = 0
    while len(text) - begin > _LONGEST:
        sentence = _SENTENCE.match(text, begin, begin + _LONGEST + 1)
        end = sentence.end() if sentence else text.rfind(" ", begin + 1, begin + _LONGEST + 1)
        end = end if end > begin else begin + _LONGEST
        yield plain(text[begin:end])
        begin = end + text.startswith(" ", end)
    if rest := plain(text[begin:]):
        yield rest
