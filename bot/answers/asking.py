"""Whether a message of a chat is a clear question that articles could answer, in five languages.

Careful rather than clever: who is not sure to be asking for something that is written somewhere is not answered. What
people ask each other ('are you coming?', 'who wants pizza?', 'really?') has the same form as a question for the
articles, so each language has, beside the ways to begin a question, the words that speak to a person.
"""

import re
from collections.abc import Iterator

from bot.answers.manners import AMONG_US, DEFINED, LAUGH, MANNERS, VAGUE, VAGUE_SIGNS, Manner
from bot.search.analyzer import is_unspaced, tokens
from bot.search.question_words import is_question_word

FEWEST_WORDS = 3
"""A message with fewer words is no clear question."""

FEWEST_TOPICS = 2
"""Beside the words that frame it, a question has so many: 'How was the exam?' is for those who know which exam."""

LONGEST = 1000
"""Who writes more characters than this tells something, and may ask at its end."""

_COMMAND = re.compile(r"^(?:[!$%&/?.;+~^=>-]\w|@\S|<@)")
_NO_WORDS = re.compile(r"https?://\S+|<[@#:a][^>]*>|<t:[^>]*>|:\w+:|`[^`]*`")
_SENTENCE = re.compile(r"[^?？！!。\n]+[?？！!。\n]*|[?？！!。\n]+")
_PAUSE = re.compile(r"(?<=[^\d\s])\.\s+")
_ASKED = re.compile(r"[?？]\s*$")
_RUN = re.compile(r"[\u4e00-\u9fff々]+|[\u30a1-\u30ff]+|[A-Za-z0-9]+")
"""Where words are not parted by spaces, what is not written in hiragana stands for them."""


def asks_clearly(message: str) -> bool:
    """Whether a message, as its author typed it, is a clear question that articles could answer."""
    if len(message) > LONGEST or _COMMAND.match(message.strip()) or LAUGH.search(message):
        return False
    return any(_is_clear(sentence) for sentence in _sentences(_NO_WORDS.sub(" ", message)))


def asked_in_post(title: str, text: str) -> tuple[str, str]:
    """What a post of a forum asks, and the rest of it, which tells what that is about.

    The question is the title where that is one, else the title and the clear questions of the text.
    """
    title, text = " ".join(title.split()), " ".join(text.split())
    if asks_clearly(title):
        return title, text[:LONGEST]
    clear = " ".join(sentence for sentence in _sentences(text) if asks_clearly(sentence))
    return f"{title} {clear}".strip(), text[:LONGEST] if clear else ""


def _is_clear(sentence: str) -> bool:
    """Whether one sentence is, in some language."""
    said = list(tokens(sentence))
    if any(is_unspaced(token.words[0]) for token in said):
        runs: list[str] = _RUN.findall(VAGUE_SIGNS.sub(" ", sentence))
        asked = [part for run in runs for part in (run[:2], run[2:4])[: 1 + (len(run) > 3)]]
        short = len(sentence) < 2 * FEWEST_WORDS
    else:
        words = (token.words for token in said)
        asked = [these[0] for these in words if not all(word in VAGUE or is_question_word(word) for word in these)]
        short = len(said) < FEWEST_WORDS
    if short or not asked or (len(asked) < FEWEST_TOPICS and not DEFINED.search(sentence)):
        return False
    if AMONG_US.search(sentence):
        return False
    found = [_is_asked(sentence, manner) for manner in MANNERS]
    return True in found and False not in found


def _is_asked(sentence: str, manner: Manner) -> bool | None:
    """Whether it is asked of the articles (True) or of people (False); None where it is no question of this language.

    'Was' and 'will' begin questions of two languages: what is asked of people in one is not for the articles.
    """
    start = found.end() if (found := manner.greeting.match(sentence)) else 0
    request = manner.request.match(sentence, start)
    if request:
        return not manner.banter.search(sentence, request.end())
    if manner.banter.match(sentence, start):
        return False
    begun = manner.words.match(sentence, start) or (_ASKED.search(sentence) and manner.verbs.match(sentence, start))
    return not manner.person.search(sentence, start) if begun else None


def _sentences(text: str) -> Iterator[str]:
    for line in _PAUSE.sub("\n", text).splitlines():
        for found in _SENTENCE.finditer(line):
            yield " ".join(found[0].split())
