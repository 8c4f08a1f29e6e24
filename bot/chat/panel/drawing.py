"""The panel as a layout: pure, from the settings and what there is in the server to choose from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord import ui

from bot.chat.cards import Card, texts
from bot.chat.markdown import escape, one_line
from bot.chat.panel.choices import CHOICES, NATIVE, PAGES, Choice
from bot.chat.words import Words, words_in
from bot.store import ServerSettings
from bot.store.records import MOST_CHOSEN

Live = Callable[[ui.Item[Any]], ui.Item[Any]]
"""Makes a button or select do what its custom id says."""

OPERATORS = "operator"
"""The value of the option that leaves a choice to the operator, or to the server."""
MAX_QUOTES = 5
MAX_PARTS = 4
"""Selects for one list of names; each holds 25."""
MOST_NAMED = 8
"""Channels that are named one by one."""
MAX_NAME = 100
MAX_VALUE = 400


@dataclass(frozen=True, slots=True)
class Scene:
    """What there is to choose from in a server, and how the bot is there.

    `channels` are the ids of its channels, each with whether the bot may write there; `quotes` is how many an answer
    shows if the admins choose nothing; `locale` is the server's; `hears` says whether Discord lets the bot read
    messages that do not mention it; `commands` maps the name of a command to its mention.
    """

    channels: Mapping[int, bool]
    roles: frozenset[int]
    categories: Sequence[str]
    sources: Sequence[str]
    quotes: int
    locale: str
    hears: bool
    commands: Mapping[str, str]

    def offered(self, field: str) -> Sequence[str]:
        """The names that the articles hold."""
        return self.categories if field == "categories" else self.sources

    def names(self, field: str, settings: ServerSettings) -> list[str]:
        """The names to choose from: those that were chosen, even if no article has them any more, and others."""
        every = dict.fromkeys((*getattr(settings, field), *self.offered(field)))
        names = [name for name in every if 0 < len(name) <= MAX_NAME]
        return sorted(names[: MAX_PARTS * MOST_CHOSEN], key=str.casefold)


@dataclass(frozen=True, slots=True)
class Panel:
    """The settings as they are, the page that is shown, and the field that was changed just now, if any."""

    settings: ServerSettings
    page: str
    saved: str = ""


def panel_card(panel: Panel, scene: Scene, words: Words, live: Live) -> Card:
    """One page of the panel."""
    title, choices = PAGES[panel.page]
    heading = [f"### {words('settings-of-server')} · {words(title)}"]
    if panel.saved:
        choice = CHOICES[panel.saved]
        value = _shown(choice, panel.settings, scene, words)
        heading.append(words("saved", title=words(choice.title), value=value))
    parts: list[ui.Item[Any]] = [*texts(["\n".join(heading)]), ui.ActionRow(*map(live, _tabs(panel.page, words)))]
    for choice in choices:
        parts.append(ui.Separator())
        if choice.kind == "switch":
            parts.append(_switch(choice, panel.settings, scene, words, live))
            continue
        parts.append(_explained(choice, panel.settings, scene, words))
        parts += [ui.ActionRow(live(select)) for select in _selects(choice, panel.settings, scene, words)]
    return Card(*parts)


def _shown(choice: Choice, settings: ServerSettings, scene: Scene, words: Words) -> str:
    """What is chosen now, as Markdown."""
    value = getattr(settings, choice.field)
    if choice.kind == "switch":
        return words("on" if value else "off")
    if not value:
        return _nothing(choice, scene, words)
    if choice.kind == "channels":
        return _mentions(value, words)
    if choice.kind == "names":
        return escape(one_line(words("between").join(value), MAX_VALUE))
    return f"<@&{value}>" if choice.kind == "role" else NATIVE.get(value, str(value))


def _nothing(choice: Choice, scene: Scene, words: Words) -> str:
    """What it means that nothing is chosen."""
    if choice.kind == "quotes":
        return words("as-operator", count=scene.quotes)
    if choice.kind == "language":
        return words("servers-language", language=NATIVE[words_in(scene.locale).language])
    return words(choice.nothing)


def _tabs(page: str, words: Words) -> Iterable[ui.Item[Any]]:
    for name, (title, _) in PAGES.items():
        here = name == page
        style = discord.ButtonStyle.primary if here else discord.ButtonStyle.secondary
        yield ui.Button(label=words(title), custom_id=f"settings:page:{name}", disabled=here, style=style)


def _switch(choice: Choice, settings: ServerSettings, scene: Scene, words: Words, live: Live) -> ui.Section[Any]:
    on = getattr(settings, choice.field)
    custom_id = f"settings:switch:{choice.field}:{'off' if on else 'on'}"
    button: ui.Button[Any] = ui.Button(label=words("turn-off" if on else "turn-on"), custom_id=custom_id)
    title = words("labelled", label=words(choice.title), text=words("on" if on else "off"))
    return ui.Section(f"**{title}**\n-# {words(choice.about, **scene.commands)}", accessory=live(button))


def _explained(choice: Choice, settings: ServerSettings, scene: Scene, words: Words) -> ui.TextDisplay[Any]:
    lines = [f"**{words(choice.title)}**", f"-# {words(choice.about, **scene.commands)}"]
    if choice.kind == "names" and not scene.names(choice.field, settings):
        lines.append(words("nothing-to-choose"))
    return ui.TextDisplay("\n".join([*lines, *(f"-# {note}" for note in _notes(choice, settings, scene, words))]))


def _notes(choice: Choice, settings: ServerSettings, scene: Scene, words: Words) -> Iterable[str]:
    """What keeps a choice from working, or from being made."""
    if choice.kind == "names":
        listed = scene.names(choice.field, settings)
        if set(scene.offered(choice.field)) - set(listed):
            yield words("not-all-to-choose", count=len(listed))
    if choice.kind != "channels":
        return
    chosen = getattr(settings, choice.field)
    closed = [channel for channel in chosen if scene.channels.get(channel) is False]
    if closed:
        yield words("closed-channels", channels=_mentions(closed, words))
    if choice.field in {"ask_channels", "forum_channels"}:
        outside = [channel for channel in chosen if settings.only_channels and channel not in settings.only_channels]
        if outside:
            yield words("outside-channels", channels=_mentions(outside, words))
        if chosen and not scene.hears:
            yield words("deaf-channels", status=scene.commands["status"])


def _mentions(channels: Sequence[int], words: Words) -> str:
    names = words("between").join(f"<#{channel}>" for channel in channels[:MOST_NAMED])
    more = len(channels) - MOST_NAMED
    return words("names-and-more", names=names, count=more) if more > 0 else names


def _selects(choice: Choice, settings: ServerSettings, scene: Scene, words: Words) -> Iterable[ui.Item[Any]]:
    value, nothing = getattr(settings, choice.field), one_line(_nothing(choice, scene, words), MAX_NAME)
    custom_id = f"settings:{choice.kind}:{choice.field}"
    if choice.kind == "channels":
        kind = discord.SelectDefaultValueType.channel
        yield ui.ChannelSelect(
            custom_id=custom_id,
            placeholder=nothing,
            channel_types=list(choice.channels),
            min_values=0,
            max_values=MOST_CHOSEN,
            default_values=[discord.SelectDefaultValue(id=one, type=kind) for one in value if one in scene.channels],
        )
    elif choice.kind == "role":
        kind = discord.SelectDefaultValueType.role
        roles = [discord.SelectDefaultValue(id=value, type=kind)] if value in scene.roles else []
        yield ui.RoleSelect(custom_id=custom_id, placeholder=nothing, min_values=0, default_values=roles)
    elif choice.kind == "names":
        yield from _lists(choice, settings, scene, nothing)
    else:
        known = [(str(count), str(count)) for count in range(1, MAX_QUOTES + 1)]
        known = list(NATIVE.items()) if choice.kind == "language" else known
        yield ui.Select(
            custom_id=custom_id,
            placeholder=one_line(_shown(choice, settings, scene, words), MAX_NAME),
            options=[
                discord.SelectOption(label=label, value=name, default=name == str(value or OPERATORS))
                for name, label in [(OPERATORS, nothing), *known]
            ],
        )


def _lists(choice: Choice, settings: ServerSettings, scene: Scene, nothing: str) -> Iterable[ui.Item[Any]]:
    """A select for each 25 names: Discord allows no more in one."""
    chosen = getattr(settings, choice.field)
    for part, names in enumerate(_batched(scene.names(choice.field, settings))):
        yield ui.Select(
            custom_id=f"settings:names:{choice.field}:{part}",
            placeholder=nothing,
            min_values=0,
            max_values=len(names),
            options=[discord.SelectOption(label=name, value=name, default=name in chosen) for name in names],
        )


def _batched(names: Sequence[str]) -> Iterable[Sequence[str]]:
    return (names[start : start + MOST_CHOSEN] for start in range(0, len(names), MOST_CHOSEN))
