"""What a member sees of a message: its texts, its buttons, and the Markdown behind them."""

import re
from typing import Any

import discord
from discord import ui
from simcord.components import walk_components
from simcord.results import ResponseMessage

from bot.chat.words import LANGUAGES, words_in

EN, *_ = ALL = tuple(words_in(language) for language in LANGUAGES)
"""The words of English, and those of each language."""

TEXT, BUTTON, SELECT = 10, 2, 3
Shown = discord.Message | ResponseMessage | ui.LayoutView


def components(shown: Shown) -> list[dict[str, Any]]:
    """All components of a message or a layout, the nested ones included."""
    if isinstance(shown, ui.LayoutView):
        return list(walk_components(shown.to_components()))
    return list(walk_components([part if isinstance(part, dict) else part.to_dict() for part in shown.components]))


def texts(shown: Shown) -> list[str]:
    """The Markdown of each text."""
    return [part["content"] for part in components(shown) if part["type"] == TEXT]


def text(shown: Shown | None) -> str:
    """All the Markdown, one text a line."""
    assert shown is not None, "no message"
    return "\n".join(texts(shown))


def buttons(shown: Shown) -> dict[str, bool]:
    """The labels of the buttons, and whether each can be pressed."""
    return {part["label"]: not part.get("disabled") for part in components(shown) if part["type"] == BUTTON}


def read(shown: Shown | None) -> str:
    """All the text as a member reads it: a command that can be clicked by its name."""
    return re.sub(r"<(/\w+):\d+>", r"\1", text(shown))


def choices(shown: Shown) -> dict[str, str]:
    """The options of the menu, each with what stands below it and what it sends: by 'label: description'."""
    menus = (part for part in components(shown) if part["type"] == SELECT)
    every = (option for menu in menus for option in menu["options"])
    return {f"{option['label']}: {option.get('description', '')}": option["value"] for option in every}
