"""A question → quotes, how sure they are, links to the passages, summaries."""

from bot.answers.answer import Answer, Place, Quote, Reason, Span, Summary, Surroundings
from bot.answers.answerer import Answerer

__all__ = ["Answer", "Answerer", "Place", "Quote", "Reason", "Span", "Summary", "Surroundings"]
