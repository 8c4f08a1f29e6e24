"""Reading a message on Discord: who wrote it, whether it speaks to the bot, and its words."""

import re
from collections.abc import Mapping

import discord

MAX_QUESTION = 4000
"""As many characters as Discord lets a message have."""

_CODE_BLOCK = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_QUOTED = re.compile(r"^(?:>>> [\s\S]*|> [^\n]*)", re.MULTILINE)
_EMOJI = re.compile(r"<a?(:\w+:)\d+>")
_UNNAMED = re.compile(r"<(?:@[!&]?|#)\d+>")


def by_a_person(message: discord.Message) -> bool:
    """Whether a person wrote it: bots, webhooks and Discord itself are never answered."""
    spoken = message.type in {discord.MessageType.default, discord.MessageType.reply}
    copied = message.flags.is_crossposted
    return spoken and not message.author.bot and message.webhook_id is None and not copied


def speaks_to(message: discord.Message, me: discord.ClientUser) -> bool:
    """Whether it is meant for the bot: a direct message, a mention, or a reply to one of its own."""
    replied = replied_to(message)
    mentioned = names_own_role(message) or any(mark in message.content for mark in _own_marks(message, me))
    return message.guild is None or mentioned or (replied is not None and replied.author == me)


def is_to_nobody(message: discord.Message) -> bool:
    """Whether it speaks to all in its channel: it answers nobody and mentions nobody."""
    replies = message.type is discord.MessageType.reply or message.reference is not None
    return not (replies or message.mentions or message.role_mentions or message.mention_everyone)


def names_own_role(message: discord.Message) -> bool:
    """Whether it mentions the role that Discord made for the bot, which is easily taken for the bot."""
    return any(role in message.role_mentions for role in _own_roles(message))


def is_hidden(message: discord.Message, me: discord.ClientUser, intents: discord.Intents) -> bool:
    """Whether Discord kept its words from the bot.

    Without the message-content intent, the bot reads direct messages and what mentions it, nothing else.
    """
    readable = intents.message_content or message.guild is None or me in message.mentions
    return not message.content and not readable


def replied_to(message: discord.Message) -> discord.Message | None:
    """The message that it replies to, where that still exists."""
    if message.type is not discord.MessageType.reply or message.reference is None:
        return None
    replied = message.reference.resolved
    return replied if isinstance(replied, discord.Message) else None


def words(message: discord.Message, me: discord.ClientUser) -> str:
    """What it asks, on one line: without the mention of the bot, and with the names of others for theirs."""
    others = [user for user in message.mentions if user != me]
    names = dict.fromkeys(_own_marks(message, me), " ")
    names |= {f"<@{sign}{user.id}>": f"@{user.display_name}" for user in others for sign in ("", "!")}
    names |= {role.mention: f"@{role.name}" for role in message.role_mentions if role.mention not in names}
    names |= {channel.mention: f"#{channel.name}" for channel in message.channel_mentions}
    return plain(message.content, names)


def plain(text: str, names: Mapping[str, str] | None = None) -> str:
    """What a text asks, on one line and in at most `MAX_QUESTION` characters, with `names` for the marks they are of.

    What its author quotes, and blocks of code, are no part of it.
    """
    asked = _QUOTED.sub(" ", _CODE_BLOCK.sub(" ", text))
    for mark, name in (names or {}).items():
        asked = asked.replace(mark, name)
    return " ".join(_EMOJI.sub(r"\1", _UNNAMED.sub(" ", asked)).split())[:MAX_QUESTION]


def _own_marks(message: discord.Message, me: discord.ClientUser) -> list[str]:
    """The bot's mention in both its forms, and that of its role."""
    return [f"<@{me.id}>", f"<@!{me.id}>", *(role.mention for role in _own_roles(message))]


def _own_roles(message: discord.Message) -> list[discord.Role]:
    # In a server that the bot is no member of, where a user has installed it, it is nobody.
    me = message.guild.me if message.guild else None
    return [role for role in me.roles if role.managed] if me else []
