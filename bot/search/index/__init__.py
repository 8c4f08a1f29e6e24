"""The embedded index: segments of postings and texts, the ranking over them, and their files."""

from bot.search.index.arrays import DamagedIndexError
from bot.search.index.corpus import Corpus
from bot.search.index.derive import digest
from bot.search.index.engine import Engine, IndexReader, write_segment
from bot.search.index.forward import Filed
from bot.search.index.index import Hit, Index
from bot.search.index.lock import remove_unused

__all__ = [
    "Corpus",
    "DamagedIndexError",
    "Engine",
    "Filed",
    "Hit",
    "Index",
    "IndexReader",
    "digest",
    "remove_unused",
    "write_segment",
]
