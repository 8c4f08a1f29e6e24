"""Paragraphs → hits: the analyzer, postings, BM25, and the question as the search sees it."""

from bot.search.analyzer import VERSION as ANALYZER
from bot.search.filters import EVERYTHING, Filters
from bot.search.index import (
    Corpus,
    DamagedIndexError,
    Engine,
    Filed,
    Hit,
    Index,
    IndexReader,
    digest,
    remove_unused,
    write_segment,
)
from bot.search.matching import Demand, Match, Wanted, loosely, match, strengths
from bot.search.query import Query, parse
from bot.search.snapshot import Snapshot
from bot.search.sought import Sought, holds, lacks

__all__ = [
    "ANALYZER",
    "EVERYTHING",
    "Corpus",
    "DamagedIndexError",
    "Demand",
    "Engine",
    "Filed",
    "Filters",
    "Hit",
    "Index",
    "IndexReader",
    "Match",
    "Query",
    "Snapshot",
    "Sought",
    "Wanted",
    "digest",
    "holds",
    "lacks",
    "loosely",
    "match",
    "parse",
    "remove_unused",
    "strengths",
    "write_segment",
]
