"""Any string → one line of plain text: what nobody can see, and what only deceives, is taken out.

Everything else stays as written; nothing is normalised, because the text is quoted exactly.
"""

import re
import unicodedata

# What HTML shows as one space, and the other characters that end a line. A no-break space is none of them.
# (The single spaces between words, most of all, are left alone for speed.)
_SPACES = re.compile(r"(?! \S)[ \t-\r\x85\u2028\u2029]+")

_INVISIBLE = re.compile(
    # Tags spell the flags of England, Scotland and Wales behind a black flag; anywhere else they hide a text.
    "(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)|[\U000e0000-\U000e007f"
    "\x00-\x1f\x7f-\x9f\u2028\u2029"  # control characters, ends of lines
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff"  # without width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # direction
    "\u115f\u1160\u2800\u3164\uffa0"  # blank letters and signs
    "\ufff9-\ufffb\ufdd0-\ufdef\ud800-\udfff"  # annotations, no characters, halves of characters
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)

# A selector tells how to draw the character before it. One is enough; a row of them can smuggle a text.
_SELECTORS = re.compile("([\ufe00-\ufe0f\U000e0100-\U000e01ef])[\ufe00-\ufe0f\U000e0100-\U000e01ef]*")

_JOINERS = re.compile("([\u200c\u200d])[\u200c\u200d]*")


def plain(text: str) -> str:
    """One line of plain text; what is plain already comes back as it is."""
    text = _SPACES.sub(" ", text)
    if not (text.isascii() and text.isprintable()):
        text = _INVISIBLE.sub(lambda found: found[1] or "", text)
        text = _SELECTORS.sub(_selector, text)
        text = _JOINERS.sub(_joiner, text)
        text = _SPACES.sub(" ", text)
    return text.strip()


def deceives(name: str) -> bool:
    """Whether a name holds a character that nobody can see, or that would break its line."""
    return any(not found[1] for found in _INVISIBLE.finditer(name))


def _selector(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    return "" if before in ("", "\u200c", "\u200d") or before.isspace() else found[1]


def _joiner(found: re.Match[str]) -> str:
    """Joiners shape words (in Persian and Hindi) and emoji (families); anywhere else they only hide."""
    before = found.string[found.start() - 1 : found.start()]
    after = found.string[found.end() : found.end() + 1]
    in_word = _is_letter(before) and _is_letter(after)
    in_emoji = found[1] == "\u200d" and _is_emoji(before) and _is_emoji(after)
    return found[1] if in_word or in_emoji else ""


def _is_letter(char: str) -> bool:
    return char != "" and unicodedata.category(char)[0] in "LM" and not _SELECTORS.match(char)


def _is_emoji(char: str) -> bool:
    # Sk are the skin tones; U+FE0F, the selector of the coloured form, may stand before a joiner.
    return char == "\ufe0f" or (char != "" and unicodedata.category(char) in ("So", "Sk"))
