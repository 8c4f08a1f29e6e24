"""What a question that follows up others carries over from them."""

import re
from collections.abc import Sequence

from bot.search import parse

TURNS = 4
"""A conversation goes back so many questions, the newest included."""

_LEANING = re.compile(
    r"^\W*(?:and|but|so|und|aber|et|mais|y|e|pero|そして|それで|では|じゃあ)\b"
    r"|\b(?:it|its|he|him|his|she|her|hers|they|them|their|that|those|this|these|there|then|else"
    r"|er|sie|es|ihn|ihm|ihre?n?|das|dies\w*|dort|da|dann|damals|sonst|noch"
    r"|ils?|elles?|cela|ça|celui|celle|lui|leur|là|alors|autres?"
    r"|él|ella|ellos|ellas|eso|esto|esos|esas|allí|entonces|otros?|otras?|más)\b"
    r"|それ|これ|あれ|その|この|彼|そこ|ここ|他に|ほかに",
    re.IGNORECASE,
)
"""Words that point to what was said before, and words that begin an addition."""


def carried(questions: Sequence[str]) -> str:
    """The questions that the next one follows up, oldest first and one a line.

    These are the newest ones of a conversation, back to one that stands on its own: what was asked before that was
    about something else.
    """
    kept: list[str] = []
    for question in reversed(questions[-(TURNS - 1) :]):
        kept.insert(0, " ".join(question.split()))
        if _stands_alone(question):
            break
    return "\n".join(kept)


def _stands_alone(question: str) -> bool:
    return len(parse(question).asked) > 1 and not _LEANING.search(question)
