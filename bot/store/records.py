"""The values that cross the store's border. Ids are Discord's, moments are aware and in UTC."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field

MOST_CHOSEN = 25
"""As many as one of Discord's selects can hold."""

Ids = Annotated[tuple[int, ...], Field(max_length=MOST_CHOSEN)]
Names = Annotated[tuple[str, ...], Field(max_length=4 * MOST_CHOSEN)]


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """What the admins of one server chose; the defaults are quiet.

    In `ask_channels` every clear question is answered, in `forum_channels` every new post. `only_channels` are those
    where the bot may answer at all, `categories` and `sources` what is seen here of what the operator shows: each
    empty for all. Answers go into threads in `thread_channels`, or with `threads` in every channel. `quotes` is how
    many an answer shows, None for as many as the operator says. `reaction` marks a question of an ask channel that
    found nothing. `follow_edits` mends the answer to a question that was edited, and takes it away with a deleted
    one. `collect_unanswered` keeps the text of questions that found nothing. `language` is that of the bot's words in
    public, None for the server's own. Who has the role `admin_role` may change all this.
    """

    ask_channels: Ids = ()
    forum_channels: Ids = ()
    only_channels: Ids = ()
    threads: bool = False
    thread_channels: Ids = ()
    quotes: Annotated[int, Field(ge=1, le=5)] | None = None
    categories: Names = ()
    sources: Names = ()
    feedback: bool = True
    reaction: bool = True
    follow_edits: bool = True
    collect_unanswered: bool = False
    language: Literal["en", "de", "fr", "es", "ja"] | None = None
    admin_role: int | None = None


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer that was sent, so that its buttons work later.

    `key` is short and random. `server` is None in direct messages. `before` are the questions that this one follows
    up, one a line. `hits` are (slug, paragraph number, mark of its text), best first; `filters` what the asker limited
    the search to. `private`: only the asker sees it. `message` asked, where a message did, and `reply` answers it.
    """

    key: str
    asker: int
    server: int | None
    channel: int
    question: str
    before: str
    hits: tuple[tuple[str, int, str], ...]
    created: datetime
    filters: Mapping[str, str] = field(default_factory=dict)
    private: bool = False
    message: int | None = None
    reply: int | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """What one member thinks of an answer, with a word on it if they like; there is one for each member."""

    answer: str
    member: int
    good: bool
    word: str = ""


@dataclass(frozen=True, slots=True)
class UnansweredQuestion:
    """A question that found nothing, and never who asked it."""

    server: int
    text: str
    asked: datetime
