"""Text as Discord shows it: words that stay exactly as they are, links, and moments."""

import re
from datetime import UTC, date, datetime, time

import regex

from bot.articles.plain import plain
from bot.chat.words import Words

_MARKS = re.compile(
    r"[\\*_~`|<>\[\]@]"  # emphasis, code, spoilers, mentions, links, and the backslash itself
    r"|:(?!\s)"  # :emoji: and the colon that makes http:// a link
    r"|(?<=\])\("  # Discord minds no backslash inside a label: '\](' would end that of a link before it
    r"|&(?=#?\w+;)"  # an entity, which Discord shows as it is and other readers decode
)
_LINE_START = re.compile(r"^(\s*)(?:([#+-])|(\d+)([.)]))")  # headings, small print, lists
_UNLINKABLE = regex.compile(r"[\[\]\p{So}\p{Me}]|://")
_ADDRESS = re.compile(r"https?://[^\s()<>\\]+")  # as bot.answers makes them; the signs left out could end a link


def escape(text: str) -> str:
    """`text` with a backslash before each character that Discord would take for markup.

    Discord does not show those backslashes, so that a reader sees `text`, character by character.
    """
    return _LINE_START.sub(_escape_line_start, _MARKS.sub(r"\\\g<0>", text))


def _escape_line_start(found: re.Match[str]) -> str:
    space, sign, number, dot = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{dot}"


def one_line(text: str, limit: int) -> str:
    """`text` on one line and at most `limit` characters long; '…' stands for what was left out.

    What nobody sees and only deceives is taken out, as from articles: members write names and questions, too.
    """
    line = " ".join(plain(text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def linked(label: str, url: str, words: Words) -> str:
    """`label` as a link to `url`, or plain where the address cannot be linked.

    Discord shows no link whose label holds brackets, an emoji or an address; such a label stays as it is,
    and the link follows it.
    """
    if not _ADDRESS.fullmatch(url):
        return escape(label)
    if _linkable(label):
        return f"[{escape(label)}](<{url}>)"
    return f"{escape(label)} · [{words('open')}](<{url}>)"


def _linkable(label: str) -> bool:
    return bool(label) and not _UNLINKABLE.search(label)


def day(moment: date | datetime) -> str:
    """A day that each reader sees in their own language; noon (UTC) stands for a day without a time."""
    at = moment if isinstance(moment, datetime) else datetime.combine(moment, time(12), UTC)
    return f"<t:{int(at.timestamp())}:D>"


def ago(moment: datetime) -> str:
    """How long ago `moment` was, kept up to date by Discord."""
    return f"<t:{int(moment.timestamp())}:R>"
