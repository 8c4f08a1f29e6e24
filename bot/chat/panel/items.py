"""What a click in the panel does. Each item knows from its custom id what it changes, so that it outlives a restart."""

import asyncio
import re
from functools import partial
from typing import TYPE_CHECKING, Any, Self, cast

import discord
from discord import ui

from bot.chat import errors, replies
from bot.chat.cards import Card
from bot.chat.clicks import Showing, follow
from bot.chat.panel.choices import CHOICES, PAGE_OF, PAGES
from bot.chat.panel.drawing import OPERATORS, Panel, Scene, panel_card
from bot.chat.words import words_in

if TYPE_CHECKING:
    from bot.chat.client import VerbatimBot


def _fields(*kinds: str) -> str:
    return "|".join(choice.field for choice in CHOICES.values() if choice.kind in kinds)


async def open_panel(interaction: discord.Interaction[Any]) -> None:
    """Answer with the panel, for the eyes of the admin who asked."""
    await replies.show(interaction, _first_page(interaction))


async def _first_page(interaction: discord.Interaction[Any]) -> Card:
    bot, server = await errors.managed(interaction)
    panel = Panel(await bot.store.settings(server), next(iter(PAGES)))
    return panel_card(panel, await _scene(bot, interaction), words_in(interaction.locale.value), _live)


class _Item(ui.DynamicItem[ui.Item[Any]], template="settings:no such item"):
    """Anything in the panel that can be clicked: it keeps what was chosen, and says so."""

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        """The item as it was clicked, perhaps days after it was sent."""
        return cls(item)

    @property
    def said(self) -> dict[str, str]:
        """What the custom id says."""
        found = self.template.fullmatch(self.custom_id)
        assert found is not None  # noqa: S101 - discord.py has seen to it
        return found.groupdict()

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Keep the choice and show the page as it is now."""
        await follow(interaction, self._choose(interaction))

    async def _choose(self, interaction: discord.Interaction[Any]) -> Showing:
        bot, server = await errors.managed(interaction)
        scene = await _scene(bot, interaction)
        field = self.said.get("field", "")
        settings = await bot.store.settings(server)
        if field:
            value = self.in_place_of(getattr(settings, field))
            settings = await bot.store.change_settings(server, **{field: value})
        panel = Panel(settings, PAGE_OF[field] if field else self.said["page"], saved=field)
        return partial(replies.edit, interaction, panel_card(panel, scene, words_in(interaction.locale.value), _live))

    def in_place_of(self, old: Any) -> object:  # noqa: ANN401, ARG002 - it depends on the field
        """The new value of the field."""
        return self.chosen

    @property
    def chosen(self) -> object:
        """What was chosen in this item."""
        raise NotImplementedError


class Page(_Item, template=rf"settings:page:(?P<page>{'|'.join(PAGES)})"):
    """Shows another page and changes nothing."""


class Switch(_Item, template=rf"settings:switch:(?P<field>{_fields('switch')}):(?P<to>on|off)"):
    """Turns something on or off."""

    @property
    def chosen(self) -> bool:
        """What the button said that it would do, even if somebody else did it meanwhile."""
        return self.said["to"] == "on"


class Channels(_Item, template=rf"settings:channels:(?P<field>{_fields('channels')})"):
    """Chooses channels."""

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the channels."""
        return tuple(channel.id for channel in cast("ui.ChannelSelect[Any]", self.item).values)


class Role(_Item, template=rf"settings:role:(?P<field>{_fields('role')})"):
    """Chooses a role, or none."""

    @property
    def chosen(self) -> int | None:
        """The id of the role."""
        return next((role.id for role in cast("ui.RoleSelect[Any]", self.item).values), None)


class Quotes(_Item, template=r"settings:quotes:(?P<field>quotes)"):
    """Chooses how many quotes an answer shows."""

    @property
    def chosen(self) -> int | None:
        """Their number, None for the operator's."""
        (value,) = cast("ui.Select[Any]", self.item).values
        return None if value == OPERATORS else int(value)


class Language(_Item, template=r"settings:language:(?P<field>language)"):
    """Chooses the language of the bot's words in public."""

    @property
    def chosen(self) -> str | None:
        """The language, None for the server's own."""
        (value,) = cast("ui.Select[Any]", self.item).values
        return None if value == OPERATORS else value


class Names(_Item, template=rf"settings:names:(?P<field>{_fields('names')}):(?P<part>\d)"):
    """Chooses categories or sources in one of the selects that list them."""

    def in_place_of(self, old: tuple[str, ...]) -> tuple[str, ...]:
        """The names chosen in this select, and those that the other selects list."""
        select = cast("ui.Select[Any]", self.item)
        listed = {option.value for option in select.options}
        return tuple(sorted({*(set(old) - listed), *select.values}, key=str.casefold))


ITEMS = (Page, Switch, Channels, Role, Quotes, Language, Names)


def _live(item: ui.Item[Any]) -> ui.Item[Any]:
    """The item as one of these, by its custom id."""
    custom_id = cast("ui.Button[Any]", item).custom_id or ""
    kinds = {kind.__name__.lower(): kind for kind in ITEMS}
    return kinds[custom_id.split(":")[1]](item)


async def _scene(bot: "VerbatimBot", interaction: discord.Interaction[Any]) -> Scene:
    guild = interaction.guild
    assert guild is not None  # noqa: S101 - the panel is for servers that the bot is in
    opened = await bot.servers.filters(None)
    categories = await asyncio.to_thread(bot.answerer.categories, opened)
    sources = await asyncio.to_thread(bot.answerer.sources, opened)
    return Scene(
        channels={channel.id: _may_write(channel, guild) for channel in guild.channels},
        roles=frozenset(role.id for role in guild.roles),
        categories=categories,
        sources=sources,
        quotes=bot.answerer.most_shown,
        locale=guild.preferred_locale.value,
        hears=bot.intents.message_content,
        commands=bot.command_mentions(),
    )


def _may_write(channel: discord.abc.GuildChannel, guild: discord.Guild) -> bool:
    may = channel.permissions_for(guild.me)
    return may.view_channel and (may.send_messages_in_threads if _is_forum(channel) else may.send_messages)


def _is_forum(channel: discord.abc.GuildChannel) -> bool:
    return isinstance(channel, discord.ForumChannel)
