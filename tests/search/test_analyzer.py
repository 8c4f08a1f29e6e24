"""The terms of a text: every way of writing the same word must find it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.search.analyzer import fold, terms, tokens


def words(text: str) -> list[str]:
    return terms(text)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UK, the EU, 5G and AI", ["the", "uk", "the", "eu", "5g", "and", "ai"]),
        ("U.S. U.S and US", ["us", "us", "and", "us"]),
        ("$200 million", ["$", "200", "million"]),
        ("€1.000,50", ["€", "1000.50"]),
        ("1,000 1.000 1'000 1000", ["1000", "1000", "1000", "1000"]),
        ("3.5 and 3,5", ["3.5", "and", "3.5"]),
        ("1,234,567.89", ["1234567.89"]),
        ("GPT-4", ["gpt", "4", "gpt4"]),
        ("GPT‑4", ["gpt", "4", "gpt4"]),
        ("e-mail", ["e", "mail", "email"]),
        ("a well-known fact", ["a", "well", "known", "wellknown", "fact"]),
        ("#tags", ["tags"]),
        ("write to press@example.com.", ["write", "to", "press", "example", "com", "pressexamplecom"]),
        ("C++, C# and C, Notepad++", ["c++", "c#", "and", "c", "notepad", "notepad++"]),
        ("Hegseth’s and Hegseth's", ["hegseth", "and", "hegseth"]),
        ("l’armée", ["l", "armée", "larmée"]),
        ("2026-02-26", ["2026", "02", "26", "20260226"]),
        ("ＧＰＴ－４", ["gpt", "4", "gpt4"]),
        ("İSTANBUL Istanbul", ["istanbul", "istanbul"]),
        ("Straße STRASSE", ["strasse", "strasse"]),
        ("co\u00adoperate zero\u200bwidth", ["cooperate", "zerowidth"]),
        ("وَلَد ولد", ["ولد", "ولد"]),
        ("שָׁלוֹם שלום", ["שלום", "שלום"]),
        ("tổ to", ["tổ", "to"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("日本語", ["日本", "本語"]),
        ("猫", ["猫"]),
        ("ภาษาไทย", ["ภาษ", "าษา", "ษาไ", "าไท", "ไทย"]),
        ("한국어", ["한국어"]),
        ("… — !?", []),
    ],
)
def test_a_text_yields_these_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("company", "companies"),
        ("refusal", "refused"),
        ("Wissenschaft", "Wissenschaftler"),
        ("правительство", "правительства"),
        ("المدرسة", "مدرسة"),
        ("서울", "서울에서"),
    ],
)
def test_other_forms_of_a_word_share_pieces(asked: str, written: str) -> None:
    assert set(terms(asked)[1]) & set(terms(written)[1])


def test_numbers_have_no_pieces() -> None:
    """2015 must not look like 2016."""
    assert terms("2015 1,000 42")[1] == []


def test_pieces_can_not_be_taken_for_words() -> None:
    assert not set(terms("inside side insi")[0]) & set(terms("inside side insi")[1])


@given(st.text())
def test_tokens_lie_within_the_text_and_say_what_terms_says(text: str) -> None:
    found = list(tokens(text))
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [word for token in found for word in token.words] == terms(text)[0]


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
