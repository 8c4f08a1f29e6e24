"""The bot in a local browser page, with no account: a simulated server, and the articles as pages."""

from bot.demo.session import serve

__all__ = ["serve"]
