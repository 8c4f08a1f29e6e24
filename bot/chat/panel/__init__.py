"""The panel of /settings: what admins can choose for their server, how that is shown, and what a click does."""

from bot.chat.panel.items import ITEMS, open_panel

__all__ = ["ITEMS", "open_panel"]
