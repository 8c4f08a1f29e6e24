"""How the bot is: what it counts, whether it is ready, and what holds it up."""

from bot.health.counted import CountedAnswerer
from bot.health.numbers import Numbers
from bot.health.stalls import settle, watched
from bot.health.workers import Workers

__all__ = ["CountedAnswerer", "Numbers", "Workers", "settle", "watched"]
