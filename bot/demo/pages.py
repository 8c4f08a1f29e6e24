"""The articles as plain pages on the loopback, so that the links of an answer have somewhere to lead."""

import base64
import hashlib
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import date
from html import escape
from itertools import groupby
from urllib.parse import quote

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.answers.links import page_link
from bot.articles import Article

STYLE = """
:root { color-scheme: light dark; }
body {
  margin: 0 auto; max-width: 42rem; padding: 2.5rem 1.25rem 40vh;
  font: 1.0625rem/1.65 system-ui, sans-serif; overflow-wrap: anywhere;
  background: light-dark(#fbfaf8, #1b1c1e); color: light-dark(#222, #dcdcda);
}
h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem; }
a { color: light-dark(#2a5d9f, #8ab4e8); }
small, footer { color: light-dark(#666, #a0a0a0); font-size: .9rem; }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid light-dark(#ddd, #3a3b3d); }
ul { list-style: none; padding: 0; }
li { margin: 1rem 0; }
li small { display: block; }
::target-text { background: light-dark(#ffe58a, #6b5716); color: inherit; }
"""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        f"style-src 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@asynccontextmanager
async def article_pages(current: Callable[[], Mapping[str, Article]]) -> AsyncIterator[str]:
    """Serve the current articles, which are by slug; the address that each one's slug is put behind."""

    async def index(_: web.Request) -> web.Response:
        return _html(index_page(current().values()))

    async def page(request: web.Request) -> web.Response:
        article = current().get(request.match_info["slug"])
        if article is None:
            raise web.HTTPNotFound(text="There is no such article.")
        return _html(article_page(article))

    app = web.Application(middlewares=[_guard])
    app.on_response_prepare.append(_add_headers)
    app.add_routes([web.get("/", index), web.get("/{slug:.+}", page)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def index_page(articles: Iterable[Article]) -> str:
    """A list of the articles, newest first."""
    newest = sorted(articles, key=lambda article: article.moment, reverse=True)
    entries = [
        f'<li dir="auto"><a href="/{escape(quote(article.slug))}">{escape(article.title)}</a>'
        f"<small>{escape(_origin(article))}</small></li>"
        for article in newest
    ]
    return _page("Articles", "", ["<h1>Articles</h1>", "<ul>", *entries, "</ul>"])


def article_page(article: Article) -> str:
    """An article: each paragraph for itself, below its heading.

    The summary comes last: it often repeats a sentence, and a link leads to the first place that has its words.
    """
    body = [
        '<nav><a href="/">All articles</a></nav>',
        f'<h1 dir="auto">{escape(article.title)}</h1>',
        f"<small>{escape(_origin(article))}</small>",
    ]
    for heading, paragraphs in groupby(article.paragraphs, key=lambda paragraph: paragraph.heading):
        body += [f'<h2 dir="auto">{escape(heading)}</h2>'] if heading not in ("", article.title) else []
        body += [f'<p dir="auto">{escape(paragraph.text)}</p>' for paragraph in paragraphs]
    original = escape(page_link(article))
    about = [f'<p dir="auto">Summary: {escape(article.summary)}</p>'] if article.summary else []
    about += [f'<p>Original: <a rel="noreferrer" href="{original}">{original}</a></p>'] if original else []
    return _page(article.title, article.lang, [*body, *(["<footer>", *about, "</footer>"] if about else [])])


def _origin(article: Article) -> str:
    return " · ".join(filter(None, [article.source, _day(article.published), article.category]))


def _day(published: date | None) -> str:
    return f"{published.day} {published:%B %Y}" if published else ""


def _page(title: str, lang: str, body: list[str]) -> str:
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape(lang)}">',
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{escape(title)}</title>",
            f"<style>{STYLE}</style>",
            *body,
            "",
        ]
    )


def _html(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/html")


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse whoever came by another name than the loopback's, as the page of a stranger might."""
    if request.url.host not in ("127.0.0.1", "localhost"):
        raise web.HTTPForbidden
    return await handler(request)


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    response.headers.update(HEADERS)
