"""Paragraphs → hits: the analyzer, postings, BM25, and the question as the search sees it."""

from bot.search.filters import EVERYTHING, Filters
from bot.search.index import Hit, Index
from bot.search.matching import Demand, Match, Wanted, loosely, match, strengths
from bot.search.query import Query, parse
from bot.search.snapshot import Snapshot
from bot.search.sought import Sought, holds, lacks

__all__ = [
    "EVERYTHING",
    "Demand",
    "Filters",
    "Hit",
    "Index",
    "Match",
    "Query",
    "Snapshot",
    "Sought",
    "Wanted",
    "holds",
    "lacks",
    "loosely",
    "match",
    "parse",
    "strengths",
]
