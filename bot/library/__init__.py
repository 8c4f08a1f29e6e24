"""A folder of articles → the current snapshot: what changed is read, and the index brought in step."""

from bot.library.library import Library, Refresh
from bot.library.reading import Progress

__all__ = ["Library", "Progress", "Refresh"]
