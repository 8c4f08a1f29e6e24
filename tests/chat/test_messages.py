"""What a message asks: its words without what is not asked."""

import pytest

from bot.chat.messages import MAX_QUESTION, plain


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("  who\ncommands   it? ", "who commands it?"),
        ("why does this fail?\n```py\nprint(1)\n```", "why does this fail?"),
        ("```\nall code\n```", ""),
        ("who wrote this? ```left open", "who wrote this?"),
        ("> he said so\nwho did?\n> and again\nhm", "who did? hm"),
        ("who did?\n>>> he said\nand she said", "who did?"),
        ("5 > 3, is it?", "5 > 3, is it?"),
        ("what is `code`?", "what is `code`?"),
        ("who is <@1> in <#2> of <@&3>?", "who is @ann in of ?"),
        ("<a:wave:123> hello <:there:4>", ":wave: hello :there:"),
    ],
)
def test_a_question_is_what_its_author_says(text: str, question: str) -> None:
    assert plain(text, {"<@1>": "@ann"}) == question


def test_a_question_is_as_long_as_a_message_may_be_and_no_longer() -> None:
    assert plain("why" + " who" * 999 + "?") == "why" + " who" * 999 + "?"
    assert len(plain("why " * 3000)) == MAX_QUESTION == 4000


@pytest.mark.parametrize("text", ["```" * 50_000, "> " * 100_000, ">>> " * 50_000, "<@" * 100_000])
def test_no_text_keeps_the_reader_busy(text: str) -> None:
    assert len(plain(text)) <= MAX_QUESTION
