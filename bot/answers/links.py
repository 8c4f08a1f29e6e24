"""Links that open a page at the very passage, by text fragments (https://wicg.github.io/scroll-to-text-fragment/)."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote as percent
from urllib.parse import urlsplit

import regex

from bot.answers.answer import Span
from bot.articles import Article, Paragraph

MAX_LENGTH = 512
"""Discord's limit for the address of a link button; longer links are given up for the plain address."""

_WHOLE = 90
"""A sentence up to this many characters is named whole; a longer one by its first and last words."""

# Where words part: behind spaces, and in scripts without them behind punctuation and Japanese particles. A browser
# looks for whole words only; one that parts the words elsewhere opens the page at its top.
_BREAKS = re.compile(r"(?<=[\s、。，！？；：])(?=\S)|(?<=[はをがにのへもで])(?=[\u30a1-\u30fa\u4e00-\u9fff])")
_MARKS = regex.compile(r"\p{Mn}+")


def page_link(article: Article, base_url: str = "") -> str:
    """The address of an article's page: its own `url`, else `base_url` and the slug, else an empty string."""
    if article.url:
        address = _encode(article.url)
    elif base_url:
        address = _encode(base_url.rstrip("/")) + "/" + percent(article.slug, safe="/")
    else:
        return ""
    return address if urlsplit(address).scheme in ("http", "https") and len(address) <= MAX_LENGTH else ""


def passage_link(article: Article, paragraph: Paragraph, sentence: Span, base_url: str = "") -> str:
    """The page's address with a text fragment that leads to the sentence, at most `MAX_LENGTH` characters.

    Where the fragment would be too long, or the sentence cannot be told from others of its article, the plain
    address.
    """
    page = page_link(article, base_url)
    if not page:
        return ""
    said = paragraph.text[sentence[0] : sentence[1]]
    everything = _page((article.title, *(other.text for other in article.paragraphs)))
    room = MAX_LENGTH - len(page) - len("#:~:text=")
    for text in _fragments(said, everything):
        if len(text) <= room:
            return f"{page}{'' if '#' in page else '#'}:~:text={text}"
    return page


def _fragments(said: str, everything: str) -> Iterator[str]:
    """Ways to name a sentence, the best first: whole, or 'its first words,its last words'."""
    seen, words = _seen(said), _BREAKS.split(said)
    whole = [_directive(said)] if everything.count(seen) == 1 else []
    if len(said) <= _WHOLE:
        yield from whole
    for count in (8, 6, 5, 4, 3):
        yield from _range(words, count, seen, everything)
    yield from whole
    for count in (2, 1):
        yield from _range(words, count, seen, everything)


def _range(words: Sequence[str], count: int, seen: str, everything: str) -> Iterator[str]:
    """`count` words from either end of a sentence, which is `seen` so, unless the first stand elsewhere as well."""
    if len(words) < 2 * count:
        return
    start, end = "".join(words[:count]).strip(), "".join(words[-count:]).strip()
    opening = _seen(start)
    if everything.count(opening) == 1 and _seen(end) in seen[len(opening) :]:
        yield f"{_directive(start)},{_directive(end)}"


@lru_cache(maxsize=8)
def _page(texts: tuple[str, ...]) -> str:
    """All texts of an article as browsers compare them; the quotes of an answer are often of the same one."""
    return _seen("\n".join(texts))


def _seen(text: str) -> str:
    """A text as browsers compare it: without case, width and accents."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))


def _directive(text: str) -> str:
    """Percent-encode everything that is special in a fragment or in Markdown; '-' is a mark of the directive."""
    return percent(text, safe="").replace("-", "%2D")


def _encode(address: str) -> str:
    """An address as Markdown can hold it: spaces, brackets and signs beyond ASCII percent-encoded, no more."""
    return percent(address, safe="/:?#@!$&'*+,;=%~-._")
