"""The only room that imports discord: it reads what members say, asks the core, and draws its answers."""

from bot.chat.client import VerbatimBot, run_bot

__all__ = ["VerbatimBot", "run_bot"]
