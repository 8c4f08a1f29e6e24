"""What members missed: questions that found nothing, and answers that did not help."""

from bot.chat.missed.items import ITEMS, show_disliked, show_unanswered

__all__ = ["ITEMS", "show_disliked", "show_unanswered"]
