"""What can be chosen: each field of ServerSettings with the messages that name and explain it."""

from dataclasses import dataclass
from typing import Literal

from discord import ChannelType

Kind = Literal["channels", "role", "switch", "quotes", "language", "names"]

SPOKEN = (ChannelType.text, ChannelType.news, ChannelType.voice, ChannelType.stage_voice)
POSTED = (ChannelType.forum, ChannelType.media)
THREADED = (ChannelType.text, ChannelType.news)

NATIVE = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "ja": "日本語"}
"""Each language by its own name, which those who speak it find in any language."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One field of ServerSettings: its title, what it does, and what it means to choose nothing."""

    field: str
    kind: Kind
    title: str
    about: str
    nothing: str = ""
    channels: tuple[ChannelType, ...] = ()


PAGES: dict[str, tuple[str, tuple[Choice, ...]]] = {
    "where": (
        "page-where",
        (
            Choice("ask_channels", "channels", "ask-channels", "ask-channels-do", "no-channel", SPOKEN),
            Choice("forum_channels", "channels", "forum-channels", "forum-channels-do", "no-channel", POSTED),
            Choice("only_channels", "channels", "only-channels", "only-channels-do", "every-channel", SPOKEN + POSTED),
            Choice("threads", "switch", "threads", "threads-do"),
            Choice("thread_channels", "channels", "thread-channels", "thread-channels-do", "no-channel", THREADED),
        ),
    ),
    "answers": (
        "page-answers",
        (
            Choice("quotes", "quotes", "quotes", "quotes-do", "as-operator"),
            Choice("feedback", "switch", "feedback", "feedback-do"),
            Choice("reaction", "switch", "reaction", "reaction-do"),
            Choice("follow_edits", "switch", "follow-edits", "follow-edits-do"),
        ),
    ),
    "articles": (
        "page-articles",
        (
            Choice("categories", "names", "categories", "categories-do", "all-of-them"),
            Choice("sources", "names", "sources", "sources-do", "all-of-them"),
        ),
    ),
    "server": (
        "page-server",
        (
            Choice("language", "language", "language", "language-does", "servers-language"),
            Choice("collect_unanswered", "switch", "collect-unanswered", "collect-unanswered-does"),
            Choice("admin_role", "role", "admin-role", "admin-role-does", "no-role"),
        ),
    ),
}
CHOICES = {choice.field: choice for _, choices in PAGES.values() for choice in choices}
PAGE_OF = {choice.field: page for page, (_, choices) in PAGES.items() for choice in choices}
