"""Questions of strangers: whatever they are, they are read and answered, soon, and without an error."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.asking import asked_in_post, asks_clearly
from bot.chat import messages
from bot.search import parse
from bot.search.dates import when
from tests.corpus import TOWN, answerer

from .inputs import LONGEST_QUESTION, PUMPED, questions, seconds

TODAY = date(2026, 11, 24)
BUSY = 0.1
"""Seconds that nothing may keep the event loop."""

ANSWERER = answerer(*TOWN)


@given(question=questions, before=questions)
def test_any_question_is_analysed(question: str, before: str) -> None:
    query = parse(question, before, TODAY)
    assert all(0 <= token.start <= token.end <= len(question) for token in query.asked)
    assert all(weight > 0 for weight in query.words.values())


@given(question=questions, before=st.just("") | questions)
def test_any_question_is_answered_with_slices_of_articles_or_not_at_all(question: str, before: str) -> None:
    answer = ANSWERER.answer(question, before=before)
    assert 0 <= answer.confidence <= 1
    assert len(answer.quotes) <= 3
    for quote in answer.quotes:
        assert 0 <= quote.start <= quote.sentence[0] < quote.sentence[1] <= quote.end <= len(quote.paragraph.text) or (
            quote.start < quote.end
        )
        assert quote.paragraph in quote.article.paragraphs


@given(message=questions)
def test_any_message_is_read_within_the_limit_and_on_one_line(message: str) -> None:
    said = messages.plain(message)
    assert len(said) <= messages.MAX_QUESTION
    assert said == " ".join(said.split())
    assert isinstance(asks_clearly(message), bool)
    title, rest = asked_in_post(message[:100], message)
    assert "\n" not in title + rest


@pytest.mark.parametrize("unit", PUMPED)
def test_no_repetition_keeps_the_event_loop(unit: str) -> None:
    """What is done with a message on the loop itself; finding the answer is done in a thread."""
    message = (unit * LONGEST_QUESTION)[:LONGEST_QUESTION]
    took, _ = seconds(lambda: (messages.plain(message), asks_clearly(message), asked_in_post(message[:100], message)))
    assert took < BUSY


@pytest.mark.parametrize("unit", PUMPED)
def test_no_repetition_makes_a_question_slow(unit: str) -> None:
    question = (unit * LONGEST_QUESTION)[:LONGEST_QUESTION]
    for work in (lambda: when(question, TODAY), lambda: parse(question, question, TODAY)):
        took, _ = seconds(work)
        assert took < 2 * BUSY
    took, _ = seconds(lambda: ANSWERER.answer(question, before=question))
    assert took < 5 * BUSY
