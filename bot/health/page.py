"""Three addresses for those who watch the bot: is it alive, is it ready, and its numbers."""

import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.health.numbers import Numbers

log = logging.getLogger(__name__)


@asynccontextmanager
async def health_page(
    address: tuple[str, int] | None, numbers: Numbers, lacking: Callable[[], Sequence[str]]
) -> AsyncIterator[tuple[str, int] | None]:
    """Serve /healthz, /readyz and /metrics at a host and port; yields those it got, or None for no page.

    `lacking` says what is not ready yet, in sentences. Where the address cannot be used, the bot goes on without.
    """
    runner = web.AppRunner(_routes(numbers, lacking), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        yield await _listen(runner, address) if address else None
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, address: tuple[str, int]) -> tuple[str, int] | None:
    host, port = address
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        log.warning(
            "There is no health page: %s port %d cannot be used (%s). "
            "Name another address with the setting 'health', or turn the page off with health = \"\".",
            host, port, error.strerror,
        )  # fmt: skip
        return None
    host, port = runner.addresses[0][:2]
    log.info("The health page is at http://%s:%d/readyz.", f"[{host}]" if ":" in host else host, port)
    return host, port


def _routes(numbers: Numbers, lacking: Callable[[], Sequence[str]]) -> web.Application:
    async def alive(_: web.Request) -> web.Response:
        return web.Response(text="alive\n")

    async def ready(_: web.Request) -> web.Response:
        missing = lacking()
        return web.Response(text="\n".join(missing or ["ready"]) + "\n", status=503 if missing else 200)

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=numbers.text(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application()
    app.add_routes([web.get("/healthz", alive), web.get("/readyz", ready), web.get("/metrics", metrics)])
    return app
