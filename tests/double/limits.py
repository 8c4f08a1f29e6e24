"""Discord's limits on what a bot may send; what breaks one is refused, as Discord does, and never cut."""

import json
from collections.abc import Iterator
from typing import Any

COMPONENTS_V2 = 1 << 15
MAX_CONTENT = 2000
MAX_TEXT = 4000
MAX_COMPONENTS = 40

ACTION_ROW, BUTTON, TEXT_INPUT, TEXT_DISPLAY, LABEL = 1, 2, 4, 10, 18
SELECTS = frozenset({3, 5, 6, 7, 8})
LINK = 5


def wrong_with_message(body: dict[str, Any]) -> list[str]:
    """What Discord would refuse in a message, new or edited; nothing where all is well."""
    components = list(_all(body.get("components") or []))
    found = [*_too_long("content", body.get("content"), MAX_CONTENT), *_embeds(body.get("embeds") or [])]
    if len(str(body.get("nonce") or "")) > 25:
        found.append("nonce: more than 25 characters")
    if body.get("flags", 0) & COMPONENTS_V2:
        found += [f"{key}: not beside Components V2" for key in ("content", "embeds", "poll") if body.get(key)]
        text = sum(len(part["content"]) for part in components if part["type"] == TEXT_DISPLAY)
        if text > MAX_TEXT:
            found.append(f"components: {text} characters of text, {MAX_TEXT} at most")
    elif not (body.get("content") or body.get("embeds") or components):
        found.append("content: an empty message")
    return [*found, *_wrong_with_components(components)]


def wrong_with_commands(commands: list[dict[str, Any]]) -> list[str]:
    """What Discord would refuse in the commands of an application."""
    found = [] if len(commands) <= 100 else ["commands: 100 at most"]
    for command in commands:
        parts = [command, *(command.get("options") or [])]
        for part in parts:
            found += _too_long("name", part["name"], 32, least=1)
            if command.get("type", 1) == 1:
                found += _too_long("description", part.get("description"), 100, least=1)
        if len(parts) > 26:
            found.append("options: 25 at most")
        if len(json.dumps(command)) > 8000:
            found.append(f"{command['name']}: 8000 characters at most")
    return found


def wrong_with_choices(choices: list[dict[str, Any]]) -> list[str]:
    """What Discord would refuse in the choices of an autocomplete."""
    found = [] if len(choices) <= 25 else ["choices: 25 at most"]
    for choice in choices:
        found += _too_long("choice name", choice["name"], 100, least=1)
        found += _too_long("choice value", str(choice["value"]), 100)
    return found


def wrong_with_modal(modal: dict[str, Any]) -> list[str]:
    """What Discord would refuse in a modal."""
    found = [*_too_long("title", modal.get("title"), 45, least=1)]
    found += _too_long("custom_id", modal.get("custom_id"), 100, least=1)
    if not 1 <= len(modal.get("components") or []) <= 5:
        found.append("components: 1 to 5 in a modal")
    return [*found, *_wrong_with_components(list(_all(modal.get("components") or [])))]


def _wrong_with_components(components: list[dict[str, Any]]) -> list[str]:
    found = [] if len(components) <= MAX_COMPONENTS else [f"components: {len(components)}, {MAX_COMPONENTS} at most"]
    ids = [part["custom_id"] for part in components if part.get("custom_id") is not None]
    if len(set(ids)) < len(ids):
        found.append("custom_id: twice in a message")
    for part in components:
        found += _too_long("custom_id", part.get("custom_id"), 100, least=1)
        if part["type"] == BUTTON:
            found += _wrong_with_button(part)
        elif part["type"] in SELECTS:
            found += _wrong_with_select(part)
        elif part["type"] == TEXT_DISPLAY:
            found += _too_long("text", part["content"], MAX_TEXT, least=1)
        elif part["type"] in {TEXT_INPUT, LABEL}:
            found += [
                *_too_long("label", part.get("label"), 45),
                *_too_long("placeholder", part.get("placeholder"), 100),
            ]
        elif part["type"] == ACTION_ROW and not _is_row(part["components"]):
            found.append("action row: 1 to 5 buttons, or one select")
    return found


def _wrong_with_button(button: dict[str, Any]) -> list[str]:
    found = [*_too_long("label", button.get("label"), 80), *_too_long("url", button.get("url"), 512)]
    if (button["style"] == LINK) is not bool(button.get("url")):
        found.append("button: a link has a url, every other button a custom_id")
    return found


def _wrong_with_select(select: dict[str, Any]) -> list[str]:
    options = select.get("options") or []
    found = [*_too_long("placeholder", select.get("placeholder"), 150)]
    if len(options) > 25 or (select["type"] == 3 and not options):
        found.append("select: 1 to 25 options")
    for option in options:
        for key in ("label", "value", "description"):
            found += _too_long(key, option.get(key), 100, least=key != "description")
    return found


def _is_row(parts: list[dict[str, Any]]) -> bool:
    kinds = [part["type"] for part in parts]
    return (1 <= len(kinds) <= 5 and set(kinds) == {BUTTON}) or (len(kinds) == 1 and kinds[0] in {*SELECTS, TEXT_INPUT})


def _embeds(embeds: list[dict[str, Any]]) -> list[str]:
    found = [] if len(embeds) <= 10 else ["embeds: 10 at most"]
    if sum(len(text) for embed in embeds for text in _texts(embed)) > 6000:
        found.append("embeds: 6000 characters in all")
    for embed in embeds:
        found += [
            *_too_long("title", embed.get("title"), 256),
            *_too_long("description", embed.get("description"), 4096),
        ]
    return found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _all(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Every component, those inside others included."""
    for part in components:
        yield part
        inner = [*(part.get("components") or []), *filter(None, [part.get("accessory"), part.get("component")])]
        yield from _all(inner)


def _too_long(what: str, text: str | None, most: int, *, least: int = 0) -> list[str]:
    if text is None:
        return []
    return [] if least <= len(text) <= most else [f"{what}: {len(text)} characters, {least} to {most} are allowed"]
