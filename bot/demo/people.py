"""The simulated server that the demo plays in, and the people who talk to the bot there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import discord
from simcord import Env
from simcord.actors import MemberActor, MessageLike
from simcord.builders import ChannelHandle, RoleHandle


class Person(MemberActor):
    """A member for whom '@' and the bot's name, typed, are a mention, as in Discord's own composer."""

    async def send(
        self,
        channel: ChannelHandle,
        content: str = "",
        *,
        reply_to: MessageLike | None = None,
        attachments: Sequence[tuple[str, bytes]] = (),
    ) -> discord.Message:
        """Send a message, with the bot's name made a mention."""
        me = self._env.bot.user
        if me:
            content = re.sub(rf"(?<![\w.])@{re.escape(me.name)}\b", me.mention, content, flags=re.IGNORECASE)
        return await super().send(channel, content, reply_to=reply_to, attachments=attachments)


@dataclass(frozen=True, slots=True)
class ReadingRoom:
    """The server: a channel, somebody who asks there, and somebody in charge."""

    channel: ChannelHandle
    reader: Person
    librarian: Person


def open_room(env: Env) -> ReadingRoom:
    """Build the server in a simulated Discord whose bot has logged in."""
    env.backend.edit_bot_profile("Verbatim")
    guild = env.create_guild("The Reading Room")
    role = guild.create_role(
        "Librarians", permissions=discord.Permissions(manage_guild=True), color=0xE0A458, hoist=True
    )

    def join(name: str, called: str, *roles: RoleHandle) -> Person:
        user = env.create_user(name, global_name=called)
        guild.add_member(user, roles=roles)
        return Person(env, guild, user)

    return ReadingRoom(
        guild.create_text_channel("ask", topic="Mention @Verbatim with a question, or type / for the commands"),
        join("ben", "Ben, reader"),
        join("ada", "Ada, librarian", role),
    )
