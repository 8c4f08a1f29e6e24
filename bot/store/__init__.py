"""What must outlive the process, in a database of the data folder: dataclasses in, dataclasses out."""

from bot.store.records import KeptAnswer, ServerSettings, UnansweredQuestion, Vote
from bot.store.store import KEPT_DAYS, Store

__all__ = ["KEPT_DAYS", "KeptAnswer", "ServerSettings", "Store", "UnansweredQuestion", "Vote"]
