"""A question → quotes, how sure they are, links to the passages, summaries."""

from bot.answers.answer import Answer, Quote, Span, Summary
from bot.answers.answerer import Answerer

__all__ = ["Answer", "Answerer", "Quote", "Span", "Summary"]
