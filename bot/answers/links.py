"""Links that open a page at the very passage, by text fragments (https://wicg.github.io/scroll-to-text-fragment/)."""

import re
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from bot.answers.answer import Span
from bot.articles import Article, Paragraph

MAX_LENGTH = 512
"""Discord's limit for the address of a link button; longer links are given up for the plain address."""

_WHOLE = 90
"""A sentence up to this many characters is named whole; a longer one by its first and last words."""

_BREAKS = re.compile(r"(?<=[\s、。，！？；：])(?=\S)")


def page_link(article: Article, base_url: str = "") -> str:
    """The address of an article's page: its own `url`, else `base_url` and the slug, else an empty string."""
    if article.url:
        address = _encode(article.url)
    elif base_url:
        address = base_url.rstrip("/") + "/" + percent(article.slug, safe="/")
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
    everything = "\n".join([article.title, *(other.text for other in article.paragraphs)]).casefold()
    room = MAX_LENGTH - len(page) - len("#:~:text=")
    for text in _fragments(said, everything):
        if len(text) <= room:
            return f"{page}{'' if '#' in page else '#'}:~:text={text}"
    return page


def _fragments(said: str, everything: str) -> list[str]:
    """Ways to name a sentence, the surest first: whole, or 'its first words,its last words'."""
    fragments = []
    if len(said) <= _WHOLE and everything.count(said.casefold()) == 1:
        fragments.append(_directive(said))
    words = _BREAKS.split(said)
    for count in (8, 6, 5, 4, 3):
        if len(words) < 2 * count:
            continue
        start, end = "".join(words[:count]).strip(), "".join(words[-count:]).strip()
        if everything.count(start.casefold()) == 1 and said.casefold().find(end.casefold()) > len(start):
            fragments.append(f"{_directive(start)},{_directive(end)}")
    if everything.count(said.casefold()) == 1:
        fragments.append(_directive(said))
    return fragments


def _directive(text: str) -> str:
    """Percent-encode everything that is special in a fragment or in Markdown; '-' is a mark of the directive."""
    return percent(text, safe="").replace("-", "%2D")


def _encode(address: str) -> str:
    """An address as Markdown can hold it: spaces, brackets and signs beyond ASCII percent-encoded, no more."""
    return percent(address, safe="/:?#@!$&'*+,;=%~-._")
