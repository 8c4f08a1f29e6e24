import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.plain import deceives, plain

SPECIAL = (
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e\u2066\u2069\u200f\ufe0f\ufe0e\U000e0101\U0001f3f4\U000e0067\U000e007f"
    "\u3164\u2800\ud800\ufffe\t\n\x85\u2028\x00\x1b \u00a0\u3000a\u0915\u094d❤🔥👩🏽"
)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("two  spaces\tand\r\nlines\u2028here", "two spaces and lines here"),
        ("no\u00a0break", "no\u00a0break"),
        ("\u00a0 edges \u3000", "edges"),
        ("pay\u202epal\u202c \u2066isolated\u2069", "paypal isolated"),
        ("zero\u200bwidth \ufeffmark soft\u00adhyphen", "zerowidth mark softhyphen"),
        ("bell\x07 escape\x1b[31m \x9b", "bell escape[31m"),
        ("\u3164\u115f\u2800blank", "blank"),
        ("half \ud83d \ufdd0\U0001ffff", "half"),
        ("hidden\U000e0068\U000e0069 text", "hidden text"),
    ],
)
def test_what_nobody_sees_is_taken_out(written: str, seen: str) -> None:
    assert plain(written) == seen


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم",  # Persian, with a non-joiner inside the word
        "क्‍ष",  # Hindi, with a joiner
        "👩‍👩‍👧 ❤️‍🔥 👩🏽‍🚀",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # the flag of England
        "ﬁ ² Å é e\u0301",  # nothing is normalised
    ],
)
def test_what_is_seen_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("pay\u200dpal.com 1\u200d2 \u200cend\u200c", "pay\u200dpal.com 12 end"),
        ("ab\u200d\u200d\u200ccd", "ab\u200dcd"),
        ("a\ufe0f\ufe0e\U000e0101b \ufe0f", "a\ufe0fb"),
    ],
)
def test_joiners_and_selectors_hide_nothing(written: str, seen: str) -> None:
    assert plain(written) == seen


@given(st.text(st.one_of(st.sampled_from(SPECIAL), st.characters(categories=None))))
def test_cleaning_twice_is_cleaning_once_and_invents_nothing(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    left = iter(text)
    # What is kept stands in the text in the same order; only spaces may replace other spaces.
    assert all(any(char == kept or (kept == " " and char.isspace()) for char in left) for kept in once)


@given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\u3164\u115f\u1160\uffa0\u2800")))
def test_letters_digits_and_signs_are_never_lost(text: str) -> None:
    assert plain(text) == text


def test_a_name_deceives_when_part_of_it_cannot_be_seen() -> None:
    assert all(deceives(name) for name in ("a\nb.md", "a\u202eb.md", "a\udcffb.md", "a\x1b.md"))
    assert not any(deceives(name) for name in ("Über  uns.md", "日本語　記事.md", "a-b_c.md"))
