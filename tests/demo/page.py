"""The demo, started as people start it, and its page in a browser."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

ROOT = Path(__file__).parents[2]


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
    """A demo of these articles, as people start it, killed at the end."""
    command = [sys.executable, "-m", "bot", "demo", "--no-open", "--articles", str(folder)]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("VERBATIM_")}
    clean["VERBATIM_DATA"] = str(folder.with_name("data"))
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


class Page:
    """The demo's page in the browser, and what a visitor does there."""

    def __init__(self, browser: webdriver.Chrome, address: str) -> None:
        self.browser = browser
        # Only the part behind '#' tells two addresses of this page apart: leave it, so that it is loaded anew.
        browser.get("about:blank")
        browser.get(address)
        # The page draws itself anew while it is looked at.
        self.wait = WebDriverWait(browser, 30, ignored_exceptions=[WebDriverException, IndexError])
        self.wait.until(lambda _: self.find("#channel-message-list a"), "no answer is shown")

    def see(self, text: str) -> None:
        """Wait until the conversation shows this text."""
        self.wait.until(lambda _: text in self.find("#channel-message-list").text, f"{text!r} is not shown")

    def find(self, selector: str) -> WebElement:
        """The first thing of this kind."""
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
        """Type into the composer."""
        self.be_ready()
        self.wait.until(lambda _: self.find("#channel-composer-input").send_keys(*keys) is None)

    def choose(self, selector: str, option: str) -> None:
        """Choose from the list of this kind."""
        self.be_ready()
        self.wait.until(lambda _: Select(self.find(selector)).select_by_visible_text(option) is None)

    def command(self, name: str) -> None:
        """Choose a slash command and send it."""
        self.type(f"/{name}")
        self.wait.until(lambda _: f"/{name}" in self.find(".command-popup").text)
        self.type(Keys.ENTER)
        self.wait.until(lambda _: self.find(".command-chip").text == f"/{name}")
        self.click(By.ID, "send-message")
