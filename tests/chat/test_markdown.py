"""Escaped text is shown exactly as it is, by every reader of Markdown that we have."""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from simcord.preview._markdown import markdown_tokens

from bot.answers.links import page_link
from bot.chat.markdown import ago, day, escape, linked, one_line
from tests.corpus import article

from . import discord_markdown
from .discord_markdown import TEXT, Token
from .seen import EN
from .strategies import texts

PEOPLE = {"users": {"123": "ann"}, "roles": {"123": "crew"}, "channels": {"123": "sea"}, "everyone": True}


def as_discord(markdown: str) -> str:
    """The text, where Discord finds nothing but text."""
    blocks, tokens = discord_markdown.read_line(markdown)
    assert blocks == []
    assert {token.kind for token in tokens} == {TEXT}
    return discord_markdown.shown(tokens)


def as_commonmark(markdown: str) -> str:
    """The text, where CommonMark finds nothing but one paragraph of text."""
    paragraph, inline, end = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(markdown)
    assert (paragraph.type, end.type) == ("paragraph_open", "paragraph_close")
    assert {token.type for token in inline.children or []} <= {"text", "text_special"}
    return "".join(token.content for token in inline.children or [])


def as_preview(markdown: str) -> str:
    """The text, where SimCord's preview finds nothing but text; it knows Discord's marks too."""

    def plain(tokens: list[dict[str, Any]]) -> str:
        assert {token["type"] for token in tokens} <= {"text", "inline", "paragraph"}
        return "".join(token.get("content") or plain(token.get("children", [])) for token in tokens)

    return plain(markdown_tokens(markdown, "text_display", context=PEOPLE))


@pytest.mark.parametrize("reader", [as_discord, as_commonmark])
@given(text=texts())
def test_any_text_is_shown_exactly_and_marks_nothing(reader: Any, text: str) -> None:
    assert reader(escape(text)) == text


# SimCord takes '-# ' for small print even behind a backslash, which Discord does not.
@given(text=texts().filter(lambda text: not text.startswith("-# ")))
def test_any_text_is_shown_exactly_in_the_preview_too(text: str) -> None:
    assert as_preview(escape(text)) == text


@pytest.mark.parametrize("reader", [as_discord, as_commonmark, as_preview])
@pytest.mark.parametrize("sign", ["#", "###", "-", "+", "*", "1.", "10.", "2)", ">", ">>>", "```", "~~~"])
def test_a_sign_that_opens_a_block_is_shown_as_it_is(reader: Any, sign: str) -> None:
    assert reader(escape(f"{sign} words")) == f"{sign} words"


def test_the_sign_for_small_print_is_shown_as_it_is() -> None:
    assert as_discord(escape("-# words")) == "-# words"


@given(before=texts(), best=texts(), after=texts())
def test_a_text_in_three_pieces_is_shown_exactly_with_the_middle_in_bold(before: str, best: str, after: str) -> None:
    blocks, tokens = discord_markdown.read_line(f"> {escape(before)} **{escape(best)}** {escape(after)}")
    assert blocks == ["quote"]
    assert tokens == [Token(TEXT, f"{before} "), Token("bold", best), Token(TEXT, f" {after}")]


@pytest.mark.parametrize(
    "text", ["The price rose by 3.5% - to $4 (or £3).", "R&D: what next?", "It's 9.5 + 1 = 10.5; see page 3."]
)
def test_ordinary_text_gets_no_backslashes(text: str) -> None:
    assert escape(text) == text


@given(label=texts(max_size=12), path=texts(max_size=12))
def test_a_link_shows_its_label_exactly_and_goes_to_its_address(label: str, path: str) -> None:
    address = page_link(article("a", url=f"https://a.example/{path[:40]}"))
    tokens = discord_markdown.read(linked(label, address, EN))
    link = tokens[-1]
    assert link.kind == "link"
    assert re.fullmatch(r"https://a\.example/[^\s()<>\\]*", link.target)
    assert len(link.target) <= 512
    if link.text != label:
        assert tokens == [Token(TEXT, f"{label} · "), Token("link", "open", link.target)]


@pytest.mark.parametrize("label", ["[Update] Ferry", "Ferry 🚢", "See https://a.example", "1️⃣ Ferry"])
def test_a_label_that_discord_would_not_link_stays_beside_its_link(label: str) -> None:
    assert linked(label, "https://a.example", EN) == f"{escape(label)} · [open](<https://a.example>)"


@pytest.mark.parametrize("url", ["", "ferry", "javascript:alert(1)", "ftp://a.example", "https://", "https:// a"])
def test_an_address_of_another_kind_is_no_link(url: str) -> None:
    assert linked("Ferry", url, EN) == "Ferry"


@given(label=texts(max_size=12), path=texts(max_size=12))
def test_an_address_that_nobody_encoded_ends_no_link_early(label: str, path: str) -> None:
    url = f"https://a.example/{path}"
    tokens = discord_markdown.read(linked(label, url, EN))
    assert tokens in (
        [Token(TEXT, label)],
        [Token("link", label, url)],
        [Token(TEXT, f"{label} · "), Token("link", "open", url)],
    )


@pytest.mark.parametrize("sign", [")", "(", "<", ">", " ", "\n", "\\"])
def test_an_address_that_could_end_its_link_is_none(sign: str) -> None:
    assert linked("Ferry", f"https://a.example/b{sign}c", EN) == "Ferry"


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [("a\nb\t c", 10, "a b c"), ("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("ab cdef", 4, "ab…")],
)
def test_a_line_is_cut_with_a_sign(text: str, limit: int, line: str) -> None:
    assert one_line(text, limit) == line


@given(text=st.text(), limit=st.integers(1, 50))
def test_a_line_is_never_longer_than_its_limit(text: str, limit: int) -> None:
    assert len(one_line(text, limit)) <= limit


def test_a_day_is_the_same_day_for_readers_far_apart() -> None:
    seconds = int(re.fullmatch(r"<t:(\d+):D>", day(date(2026, 3, 4)))[1])  # type: ignore[index]
    moment = datetime.fromtimestamp(seconds, UTC)
    for hours in (-11, 11):
        assert moment.astimezone(timezone(timedelta(hours=hours))).date() == date(2026, 3, 4)


def test_a_moment_keeps_its_second() -> None:
    moment = datetime(2026, 2, 26, 23, 22, 44, tzinfo=UTC)
    assert day(moment) == "<t:1772148164:D>"
    assert ago(moment) == "<t:1772148164:R>"


@pytest.mark.parametrize(
    "behind", ["](https://evil.example)", "a](https://evil.example) b", "]]((https://evil.example)"]
)
def test_words_behind_a_link_do_not_become_the_end_of_its_label(behind: str) -> None:
    link, text = discord_markdown.read(f"{linked('The paper', 'https://good.example', EN)} · {escape(behind)}")
    assert (link.text, link.target) == ("The paper", "https://good.example")
    assert text == Token(TEXT, f" · {behind}")
