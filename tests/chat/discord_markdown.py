"""How Discord's client reads Markdown, written for the tests from what the client does, apart from `bot`.

Its inline rules are those of simple-markdown with Discord's additions, tried in order at each place; a backslash
hides any sign but letters, digits and spaces. Short codes count as emoji whatever their name, to be strict.
"""

import re
from dataclasses import dataclass

TEXT = "text"

INLINE = {
    "escape": r"\\([^0-9A-Za-z\s])",
    "mention": r"<@[!&]?\d+>|<#\d+>|<id:\w+>|@(?:everyone|here)\b",
    "command": r"</[^:>\n]+:\d+>",
    "timestamp": r"<t:-?\d+(?::[tTdDfFR])?>",
    "custom emoji": r"<a?:\w+:\d+>",
    "short code": r":[^\s:]+?(?:::skin-tone-\d)?:",
    "link": r"\[((?:\[[^\]]*\]|[^\[\]]|\](?=[^\[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?\s*\)",
    "address": r"<https?://[^\s>]+>|https?://[^\s<]+",
    "bold": r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)",
    "underline": r"__((?:\\[\s\S]|[^\\])+?)__(?!_)",
    "italic": r"\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|\*(?=\S)((?:\*\*|\\[\s\S]|[^*\\])+?)(?<=\S)\*(?!\*)",
    "struck": r"~~((?:\\[\s\S]|[^\\])+?)~~(?!_)",
    "spoiler": r"\|\|((?:\\[\s\S]|[^\\])+?)\|\|",
    "code": r"(?P<ticks>`+)([\s\S]*?[^`])(?P=ticks)(?!`)",
}
RULES = {name: re.compile(pattern) for name, pattern in INLINE.items()}

BLOCKS = {
    "fence": re.compile(r"```"),
    "quote": re.compile(r" *>>?>? "),
    "heading": re.compile(r" *#{1,3}\s+"),
    "small": re.compile(r"-#\s+"),
    "list": re.compile(r" *(?:[*+-]|\d+[.)])\s+"),
}


@dataclass(frozen=True)
class Token:
    """A run of plain text, or a mark of some kind with what it holds."""

    kind: str
    text: str
    target: str = ""


def read_line(markdown: str) -> tuple[list[str], list[Token]]:
    """The blocks that a line opens, outermost first, and what they hold."""
    for kind, pattern in BLOCKS.items():
        if found := pattern.match(markdown):
            blocks, tokens = read_line(markdown[found.end() :])
            return [kind, *blocks], tokens
    return [], read(markdown)


def read(markdown: str) -> list[Token]:
    """The inline tokens of a text; plain text that stands together is one token."""
    tokens: list[Token] = []
    at = 0
    while at < len(markdown):
        token, at = _next(markdown, at)
        if tokens and token.kind == tokens[-1].kind == TEXT:
            token = Token(TEXT, tokens.pop().text + token.text)
        tokens.append(token)
    return tokens


def shown(tokens: list[Token]) -> str:
    """The words that a reader sees."""
    return "".join(token.text for token in tokens)


def _next(markdown: str, at: int) -> tuple[Token, int]:
    for kind, rule in RULES.items():
        if found := rule.match(markdown, at):
            return _token(kind, found), found.end()
    return Token(TEXT, markdown[at]), at + 1


def _token(kind: str, found: re.Match[str]) -> Token:
    if kind == "escape":
        return Token(TEXT, found[1])
    if kind == "link":
        return Token(kind, shown(read(found[1])), found[2])
    inner = next((group for group in found.groups() if group is not None), found[0])
    return Token(kind, shown(read(inner)) if inner != found[0] else inner)
