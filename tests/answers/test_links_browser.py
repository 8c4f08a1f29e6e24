"""A real browser, given the link to a passage, scrolls to its paragraph."""

import threading
from collections.abc import Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from selenium import webdriver
from selenium.webdriver.support.wait import WebDriverWait

from bot.answers.links import passage_link
from tests.corpus import article

pytestmark = pytest.mark.browser

FIRST, LAST = "The first paragraph says nothing.", "The last one says nothing either."
# Each paragraph is alone on the screen.
PAGE = '<!doctype html><meta charset="utf-8"><style>p {{ margin: 150vh 0 }}</style><h1>{title}</h1>{body}'

LONG = (
    "The commission, which had met eleven times since the spring and heard the owners of every boat in the bay, "
    "the pilots, the widows of two keepers and a man from the insurance, decided in the end by five votes to four "
    "that the light on Gannet Rock would be lit again before the first storms of the winter."
)
BEGINNING = "The harbour office wrote to the owners of all boats in the bay that winter to tell them that "
JAPANESE = (
    "新しい図書館は、港の近くに建てられ、四十年のあいだ閉ざされていた倉庫を使い、"
    "市民が集めた三万冊の本を並べ、毎朝九時から夜八時まで、誰にでも開かれている。"
)
CASES = {
    "quotes, dashes and commas": ("“Well,” she said – half-joking –, “it’s 'only' a boat… isn't it?”",),
    "a very long sentence": (LONG,),
    "long sentences that begin alike": (
        BEGINNING + "the berths by the old crane would cost nine crowns more.",
        BEGINNING + "the berths by the new crane would cost nothing at all.",
    ),
    "long sentences that begin and end alike": (
        BEGINNING + "red boats must leave the bay before the first day of spring.",
        BEGINNING + "blue boats must leave the bay before the first day of spring.",
    ),
    "the same words within a longer sentence": (
        "Nobody believed that the ferry sails at seven in winter.",
        "The ferry sails at seven.",
    ),
    "the same letters within longer words": (
        "The cartons arrived.",
        "Art on paper.",
        "The carton is empty, art is not.",
    ),
    "capitals": ("THE FERRY SAILS AT TEN.", "The ferry sails at nine."),
    "parentheses and per cent": ("Profits fell (again) by 4.5% & more; see a/b, #7 + 8 = 15?",),
    "abbreviations": ("The U.S. said: $200 million for GPT-4 and e-mail, not less.",),
    "Japanese": ("東京で新しい図書館が開いた。毎日、多くの人が訪れる。",),
    "long Japanese": (JAPANESE,),
    "long Japanese without a comma": (JAPANESE.replace("、", ""),),
    "Chinese": ("渡轮每天早上七点开往马罗湾。", "渡轮每天早上八点开往马罗湾。"),
    "Arabic": ("قال المدير إن المكتبة ستفتح أبوابها، غدًا، في الساعة التاسعة.",),
    "Hebrew": ('הספרייה תיפתח מחר בשעה תשע, אמר "המנהל".',),
    "Thai": ("เรือข้ามฟากออกเดินทางทุกเช้าเวลาเจ็ดโมง",),
    "German": ("Die Größe der Fähre – 40 Meter – überraschte „alle“ Gäste.",),
    "emoji": ("The ferry 🚢 is back 👩‍🚀!",),
}


@pytest.fixture(scope="module")
def site() -> Iterator[tuple[str, dict[str, str]]]:
    """A server on the loopback: its address, and its pages by path."""
    pages: dict[str, str] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = pages.get(self.path, "").encode()
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(found)))
            self.end_headers()
            self.wfile.write(found)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", pages
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("name", "number"), [(name, number) for name, texts in CASES.items() for number in range(len(texts))]
)
def test_the_browser_scrolls_to_the_paragraph(
    name: str, number: int, site: tuple[str, dict[str, str]], browser: webdriver.Chrome
) -> None:
    address, pages = site
    path = f"/{len(pages)}"
    one = article("a", FIRST, *CASES[name], LAST, title="A title", url=address + path)
    wanted = one.paragraphs[1 + number]
    body = "".join(f"<p>{escape(paragraph.text)}</p>" for paragraph in one.paragraphs)
    pages[path] = PAGE.format(title=one.title, body=body)
    link = passage_link(one, wanted, (0, len(wanted.text)))
    assert ":~:text=" in link
    browser.get(link)
    WebDriverWait(browser, 5).until(lambda _: shown(browser) == wanted.number, f"{link} leads elsewhere")


def shown(browser: webdriver.Chrome) -> int | None:
    """Which paragraph is on the screen."""
    return browser.execute_script(
        "return [...document.querySelectorAll('p')].findIndex(p => {"
        "  const box = p.getBoundingClientRect(); return box.top < innerHeight && box.bottom > 0; })"
    )
