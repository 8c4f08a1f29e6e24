"""What the log says, and what it never says."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot import logs, requests

TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"
HOOK = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTA"


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What is written to standard error by a log that is set up as in a service."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    logs.set_up("info", ("correct horse",))
    yield stream
    root.handlers[:], root.level = before, level


def lines(said: io.StringIO) -> list[dict[str, str]]:
    return [json.loads(line) for line in said.getvalue().splitlines()]


def test_every_line_is_one_object_with_the_request_that_it_belongs_to(said: io.StringIO) -> None:
    log = logging.getLogger("bot.somewhere")
    log.info("Before\nit.")
    request = requests.begin("message")
    log.info("Within it.")
    requests.end()
    before, within = lines(said)
    assert (before["level"], before["logger"], before["message"]) == ("info", "bot.somewhere", "Before\nit.")
    assert "request" not in before
    assert within["request"] == request.id


@pytest.mark.parametrize(
    "secret", [TOKEN, f"Bot {TOKEN}", f"https://discord.com/api/v10/webhooks/123/{HOOK}", "correct horse"]
)
def test_a_secret_is_masked_in_messages_arguments_and_tracebacks(said: io.StringIO, secret: str) -> None:
    log = logging.getLogger("bot.somewhere")
    log.warning("It says " + secret)  # noqa: G003 - as a library might
    log.warning("It says %s and %r", secret, {"Authorization": secret})
    failure = RuntimeError(f"again {secret}")
    failure.__cause__ = ValueError(secret)
    log.error("It failed.", exc_info=failure)
    bare = secret.removeprefix("Bot ").rpartition("/")[2]
    assert bare not in said.getvalue()
    assert said.getvalue().count(logs.MASK) >= 5
    assert "RuntimeError: again" in lines(said)[-1]["traceback"]


@pytest.mark.parametrize(
    "text", ["bot.chat.cogs.summaries", "2026-11-25T17:45:27.123456+00:00", "a.very.long-file-name.of-an-article.md"]
)
def test_what_only_looks_a_little_like_a_secret_is_left_alone(said: io.StringIO, text: str) -> None:
    logging.getLogger("bot").warning(text)
    assert lines(said)[0]["message"] == text
