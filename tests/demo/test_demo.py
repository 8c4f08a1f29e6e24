"""The demo as people run it: a command, an address, a page in the browser."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.demo.page import ROOT, Demo, Page, running

QUOTED = "strong:not(.message-author)"
"""The sentence in bold of a quote."""
FERRY = """---
title: The captain who commands the ferry
source: Bay Courier
url: https://courier.example/ferry
published: 2026-03-04
---
{before}

Captain Ilse Brandt commands the ferry. She learned her trade on the coal barges of the Ruhr.

{after}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One long article, and enough short ones for a second page of the list."""
    folder = tmp_path_factory.mktemp("articles")
    filler = [f"On day {number} the tide turned late and nobody was at the pier." for number in range(60)]
    ferry = FERRY.format(before="\n\n".join(filler[:30]), after="\n\n".join(filler[30:]))
    (folder / "ferry.md").write_text(ferry, encoding="utf-8")
    for number in range(1, 10):
        text = f"---\ntitle: Log number {number}\npublished: 2025-01-0{number}\n---\nGulls were seen {number} times.\n"
        (folder / f"log-{number}.md").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def demo(folder: Path) -> Iterator[Demo]:
    """A demo that the browser tests share."""
    with running(folder) as demo:
        yield demo


@pytest.fixture
def page(demo: Demo, browser: webdriver.Chrome) -> Page:
    return Page(browser, demo.page)


@pytest.mark.browser
def test_a_first_question_has_been_answered_from_the_newest_article(page: Page) -> None:
    page.see("@Verbatim The captain who commands the ferry")
    page.see_last(QUOTED, "Captain Ilse Brandt commands the ferry.")


@pytest.mark.browser
def test_typing_the_name_asks_the_bot(page: Page) -> None:
    page.type("@verbatim, on which barges did Captain Brandt learn her trade?", Keys.ENTER)
    page.see("which barges")
    page.see_last(QUOTED, "She learned her trade on the coal barges of the Ruhr.")
    page.see_last("a", "The captain who commands the ferry")


@pytest.mark.browser
def test_a_link_of_an_answer_opens_the_local_page_at_the_passage(page: Page, demo: Demo) -> None:
    page.type("@Verbatim who commands the ferry?", Keys.ENTER)
    page.see("who commands")
    page.see_last(QUOTED, "Captain Ilse Brandt commands the ferry.")
    first = page.browser.current_window_handle
    page.click(By.PARTIAL_LINK_TEXT, "The captain who")
    page.wait.until(lambda browser: len(browser.window_handles) == 2)
    page.browser.switch_to.window(next(one for one in page.browser.window_handles if one != first))
    try:
        assert page.browser.current_url == f"{demo.articles}ferry"
        page.wait.until(lambda browser: browser.execute_script("return scrollY") > 0)
        box = page.browser.execute_script(
            "const box = [...document.querySelectorAll('p')].find(p => p.innerText.includes('Ilse'))"
            ".getBoundingClientRect(); return [box.top, innerHeight - box.bottom]"
        )
        assert min(box) > 0
    finally:
        page.browser.close()
        page.browser.switch_to.window(first)


@pytest.mark.browser
def test_slash_commands_and_buttons_work(page: Page) -> None:
    page.command("articles")
    page.see("10 articles")
    page.click(By.XPATH, "//button[normalize-space()='Older']")
    page.see("Log number 1")


@pytest.mark.browser
def test_the_librarian_may_refresh(page: Page) -> None:
    page.choose("#viewer-picker", "Ada, librarian")
    page.command("refresh")
    page.see("10 articles unchanged")


@pytest.mark.browser
def test_it_can_be_ended_from_the_page(folder: Path, browser: webdriver.Chrome) -> None:
    with running(folder) as demo:
        page = Page(browser, demo.page)
        page.click(By.CSS_SELECTOR, ".session-menu summary")
        page.click(By.ID, "close")
        assert demo.process.wait(timeout=30) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_at_once_without_a_word(folder: Path, number: signal.Signals) -> None:
    with running(folder) as demo:
        began = time.monotonic()
        assert demo.stop(number) == (0, "")
        assert time.monotonic() - began < 5


def test_a_port_that_is_taken_is_one_sentence_with_the_remedy(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [sys.executable, "-m", "bot", "demo", "--no-open", "--port", port, "--articles", str(folder)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            check=False,
            timeout=60,
        )
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Port {port} cannot be used" in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr
