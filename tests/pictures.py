"""Takes the pictures of docs/ from the demo: `make pictures`, where Debian's chromium and chromium-driver are."""

import tempfile
from functools import partial
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.browser import open_browser
from tests.demo.page import ROOT, Page, running

DOCS = ROOT / "docs"
QUESTIONS = {
    "answer": "Who invented inverse document frequency?",
    "closest": "Which newspaper did Reuters work for before the telegraph?",
    "refusal": "What is the capital of Australia?",
}
COMMANDS = ("digest", "settings")
"""The last one is for admins, and so is asked for by one."""
WIDTHS = {"": 740, "-phone": 420}
ONLY_THE_LAST = """
    const sheet = new CSSStyleSheet();  // which the page's own security policy allows
    sheet.replaceSync(`
        .preview-toolbar, .messages-sidebar, .channel-header, .channel-composer, .history-button,
        .timeline-day-divider, .channel-message:not(.kept) { display: none !important }
        .component-button:not(:disabled) { opacity: 1 !important }
        #channel-message-list {
            position: fixed !important; inset: 0 0 auto 0 !important; height: auto !important;
            padding-bottom: 12px !important; background: #313338;
        }
    `);
    document.adoptedStyleSheets.push(sheet);
    [...document.querySelectorAll('.channel-message')].slice(-arguments[0]).forEach(one => one.classList.add('kept'));
"""


def main() -> None:
    """Ask each question, and use each command, anew in a page of each width; keep what the conversation shows."""
    with tempfile.TemporaryDirectory() as profile, running(ROOT / "seeds") as demo:
        for suffix, width in WIDTHS.items():
            browser = open_browser(Path(profile) / str(width))
            try:
                _take(browser, demo.page, suffix, width)
            finally:
                browser.quit()


def _take(browser: webdriver.Chrome, address: str, suffix: str, width: int) -> None:
    browser.set_window_size(width, 2000)
    page = Page(browser, address)
    for name, question in QUESTIONS.items():
        shown = _count(browser)
        page.type(f"@Verbatim {question}", Keys.ENTER)
        page.wait.until(partial(_has_more, shown + 1))
        _keep(page, f"{name}{suffix}", messages=2)
    for name in COMMANDS:
        if name == "settings":
            page.choose("#viewer-picker", "Ada, librarian")
            page.be_ready()
        shown = _count(browser)
        page.command(name)
        page.type(Keys.ENTER)
        page.wait.until(partial(_has_more, shown))
        _keep(page, f"{name}{suffix}", messages=1)


def _has_more(shown: int, browser: webdriver.Chrome) -> bool:
    return _count(browser) > shown


def _count(browser: webdriver.Chrome) -> int:
    """How many messages the conversation shows."""
    return len(browser.find_elements(By.CSS_SELECTOR, ".channel-message"))


def _keep(page: Page, name: str, *, messages: int) -> None:
    """Keep a picture of the last messages, and go on."""
    page.be_ready()
    page.browser.execute_script(ONLY_THE_LAST, messages)
    page.find("#channel-message-list").screenshot(str(DOCS / f"{name}.png"))
    page.browser.refresh()
    page.be_ready()


if __name__ == "__main__":
    main()
