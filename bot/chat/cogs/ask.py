"""/ask, and 'Find in the articles' in the menu of a message."""

from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat import messages, replies
from bot.chat.buttons.answers import drawn
from bot.chat.desk import Asked
from bot.chat.errors import RefusedError
from bot.chat.options import Name, chosen, limited
from bot.chat.rules import admit
from bot.chat.words.commands import spoken

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


class Ask(commands.Cog):
    """Hands questions to the desk, wherever on Discord they are asked."""

    def __init__(self, bot: "VerbatimBot") -> None:
        self._bot = bot
        self._menu = app_commands.allowed_installs(guilds=True, users=True)(
            app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)(
                app_commands.ContextMenu(name=spoken("find-in-articles"), callback=self.find)
            )
        )

    async def cog_load(self) -> None:
        """Add the menu, which no decorator can put into a cog."""
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take it away with the cog."""
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @app_commands.command(name=spoken("ask-name"), description=spoken("ask-about"))
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    @app_commands.rename(question=spoken("ask-question-name"), private=spoken("ask-private-name"))
    @app_commands.describe(question=spoken("ask-question-about"), private=spoken("ask-private-about"))
    @limited
    async def ask(  # noqa: PLR0913, PLR0917 - each is an option
        self,
        interaction: discord.Interaction[Any],
        question: app_commands.Range[str, 1, messages.MAX_QUESTION],
        private: bool = False,
        category: Name = "",
        source: Name = "",
        since: Name = "",
        until: Name = "",
    ) -> None:
        """Answer a slash command; its question stands on the card, since Discord shows it to nobody."""
        filters = await chosen(interaction, category, source, since, until)
        asked = Asked(
            question=_words(question, interaction.guild),
            asker=interaction.user.id,
            server=interaction.guild_id,
            channel=interaction.channel_id or 0,
            filters=filters,
            private=private,
        )
        await self._answer(interaction, asked)

    async def find(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """Ask what a message says, for the eyes of whoever wants to know."""
        asked = Asked(
            question=messages.words(message, self._bot.me),
            asker=interaction.user.id,
            server=interaction.guild_id,
            channel=interaction.channel_id or 0,
            private=True,
        )
        await self._answer(interaction, asked)

    async def _answer(self, interaction: discord.Interaction[Any], asked: Asked) -> None:
        if not asked.question:
            raise RefusedError("no-words-to-look-for")
        await admit(interaction, self._bot)
        answered = await replies.patiently(interaction, self._bot.desk.answer(asked), private=asked.private)
        words = await self._bot.servers.words_for(interaction, private=asked.private)
        card = drawn(answered, words, self._bot.answerer.link, asked=True)
        await self._bot.desk.sent(answered, await replies.respond(interaction, card, private=asked.private))


def _words(question: str, guild: discord.Guild | None) -> str:
    """What a question says that was typed into an option, with names for the roles and channels that it mentions."""
    names: dict[str, str] = {}
    if guild and "<" in question:  # as few have; a server may have hundreds of channels
        names |= {role.mention: f"@{role.name}" for role in guild.roles if role.mention in question}
        names |= {channel.mention: f"#{channel.name}" for channel in guild.channels if channel.mention in question}
    return messages.plain(question, names)
