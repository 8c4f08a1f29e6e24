"""The demo as people run it: a command, an address, a page in the browser."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

ROOT = Path(__file__).parents[2]
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


@dataclass(frozen=True)
class Demo:
    """A demo that runs: its process, and the addresses that it printed."""

    process: "subprocess.Popen[str]"
    page: str
    articles: str

    def stop(self, number: signal.Signals) -> tuple[int, str]:
        """Send a signal; the exit code and what was still printed."""
        self.process.send_signal(number)
        printed, _ = self.process.communicate(timeout=30)
        return self.process.returncode, printed


@contextmanager
def running(folder: Path) -> Iterator[Demo]:
    command = [sys.executable, "-m", "bot", "demo", "--no-open", "--articles", str(folder)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("VERBATIM_")}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", cwd=ROOT, env=clean
    ) as process:
        try:
            assert process.stdout is not None
            printed = ""
            while "articles are at" not in printed and (line := process.stdout.readline()):
                printed += line
            addresses = re.findall(r"http://127\.0\.0\.1:\d+/\S*", printed)
            assert len(addresses) == 2, printed
            yield Demo(process, *addresses)
        finally:
            process.terminate()


@pytest.fixture(scope="module")
def demo(folder: Path) -> Iterator[Demo]:
    """A demo that the browser tests share."""
    with running(folder) as demo:
        yield demo


class Page:
    """The demo's page in the browser, and what a visitor does there."""

    def __init__(self, browser: webdriver.Chrome, address: str) -> None:
        self.browser = browser
        # Only the part behind '#' tells two addresses of this page apart: leave it, so that it is loaded anew.
        browser.get("about:blank")
        browser.get(address)
        # The page draws itself anew while it is looked at.
        self.wait = WebDriverWait(browser, 30, ignored_exceptions=[WebDriverException, IndexError])
        self.see("Ilse")

    def see(self, text: str) -> None:
        """Wait until the conversation shows this text."""
        self.wait.until(lambda _: text in self.find("#channel-message-list").text, f"{text!r} is not shown")

    def find(self, selector: str) -> WebElement:
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def click(self, by: str, what: str) -> None:
        """Click the last thing of this kind as soon as the page takes clicks."""
        self.be_ready()
        self.wait.until(lambda browser: browser.find_elements(by, what)[-1].click() is None)

    def see_last(self, selector: str, text: str) -> None:
        """Wait until the last thing of this kind in the conversation is this text."""
        every = f"#channel-message-list {selector}"
        self.wait.until(
            lambda browser: browser.find_elements(By.CSS_SELECTOR, every)[-1].text == text, f"{text!r} is not the last"
        )

    def be_ready(self) -> None:
        """Wait until nothing is under way, since the page takes no keys or clicks meanwhile."""
        self.wait.until(lambda browser: browser.execute_script("return window.simcordPreview?.ready"))

    def type(self, *keys: str) -> None:
        self.be_ready()
        self.find("#channel-composer-input").send_keys(*keys)

    def command(self, name: str) -> None:
        """Choose a slash command and send it."""
        self.type(f"/{name}")
        self.wait.until(lambda _: f"/{name}" in self.find(".command-popup").text)
        self.type(Keys.ENTER)
        self.wait.until(lambda _: self.find(".command-chip").text == f"/{name}")
        self.click(By.ID, "send-message")


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
    Select(page.find("#viewer-picker")).select_by_visible_text("Ada, librarian")
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
