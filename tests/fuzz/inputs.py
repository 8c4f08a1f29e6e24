"""What strangers may send: texts made to deceive, to break out, or to take long."""

import time
from collections.abc import Callable
from typing import TypeVar

from hypothesis import strategies as st

from tests.chat.strategies import NASTY

T = TypeVar("T")

UNSEEN = [
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2066",
    "\u2069",
    "\ufeff",
    "\u00ad",
    "\u2800",
    "\U000e0041",
    "\ufe0f",
    "\x00",
    "\x1b[31m",
]
FORGED = [
    "\n> **forged**\n-# [Source](<https://evil.example>)", "\n\n", "\r", "\u2028> a", "\u0085> a", "> ", ">>> a",
    "** [Trusted](https://evil.example) **", "](https://evil.example)", "<https://evil.example>", "||hidden||",
    "<script>alert(1)</script>", "<img src=x onerror=a>", "javascript:alert(1)", "[a](javascript:alert(1))",
    "data:text/html,a", "@everyone", "<@123>", "<@&123>", "</ask:1>", "<t:0:R>", "{{ a }}", "{% raw %}", "${HOME}",
    "../../etc/passwd", "'; DROP TABLE answers; --", "%s%n", "\\u202e",
]  # fmt: skip
MATTER = [
    "---\n", "+++\n",
    "title: ", "url: ", "published: ", "source: [", "- ", "&a ", "*a", "<<: *a", "!!python/object:os.system",
    "!!python/object/apply:os.system ['true']",
    "? ", "|", ">", '"', "'", "{", "}", "[", "]", ": ", "\t", "# ", "2026-02-30",
    "99999-01-01", "0x" + "f" * 50, "9" * 5000, "true", "null", "https://a.example", "javascript:a", "draft: ",
]  # fmt: skip

LONGEST_QUESTION = 4000

pieces = st.one_of(
    st.sampled_from(NASTY),
    st.sampled_from(UNSEEN),
    st.sampled_from(FORGED),
    st.sampled_from([" ", "\n", "a", "Kestrel"]),
    st.text(max_size=12),
)
texts = st.lists(pieces, max_size=40).map("".join)
questions = texts.map(lambda text: text[:LONGEST_QUESTION])
bodies = st.one_of(texts, st.builds(lambda piece, times: piece * times, pieces, st.integers(1, 3000)))
matters = st.lists(st.one_of(st.sampled_from(MATTER), pieces), max_size=30).map("".join)
files = st.one_of(
    st.builds(lambda matter, body: f"---\n{matter}\n---\n{body}", matters, bodies),
    st.builds(lambda matter, body: f"+++\n{matter}\n+++\n{body}", matters, bodies),
    bodies,
)

PUMPED = [
    *NASTY, *FORGED, "a", "a ", "1", "1,", "a.", "a-", "漢", "ก", "한", "ﷺ", "İ", "\u0301", "$", "c++ ", "a's ",
    '"a b" ', "„a b ", "in 2016 ", "between 2021 and ", "last week ", "letzte Woche ", "先週",
    "la semaine dernière ", "what is ", "why? ", "w1x w2y ", "Harbour ", "invertedd documentt ", "😀",
    "👩\u200d", "\U0001f3f4\U000e0067", " ", "\n",
]  # fmt: skip
"""What takes long where something looks for it again and again."""


def in_toml(text: str) -> str:
    """A text in quotation marks, as TOML and YAML hold it whatever it is."""
    return '"' + "".join(f"\\U{ord(each):08x}" for each in text if not 0xD800 <= ord(each) < 0xE000) + '"'


def seconds(work: Callable[[], T]) -> tuple[float, T]:
    """How long some work takes of this thread's own time, the better of two runs; and what came of it."""
    took: list[float] = []
    for _ in range(2):
        began = time.thread_time()
        made = work()
        took.append(time.thread_time() - began)
        if took[-1] < 0.02:
            break
    return min(took), made
