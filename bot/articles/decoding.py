"""The bytes of a file → its text, whatever encoding they are in."""

import codecs
import re

from charset_normalizer import from_bytes

from bot.articles.refusal import RefusedError

# The mark of UTF-16 is the beginning of the mark of UTF-32, so the longer ones come first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def decode(data: bytes) -> tuple[str, str]:
    """The text, its lines ended by '\\n', and the encoding if that had to be guessed, else ''.

    Raises `RefusedError` when the bytes are no text.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    try:
        text, guessed = data.decode(marked or "utf-8"), ""
    except UnicodeDecodeError as error:
        if marked:
            raise RefusedError(
                f"Its byte order mark says {marked.upper()}, but its bytes are something else.",
                "Save the file as UTF-8.",
            ) from error
        text, guessed = _guess(data)
    if "\0" in text or (guessed and _CONTROLS.search(text)):
        raise RefusedError("This is no text.", "Save the article as plain text in UTF-8, or remove the file.")
    # YAML and TOML refuse a whole front matter for one control character, which nobody sees anyway.
    text = _CONTROLS.sub("", text).replace("\v", " ").replace("\f", " ")
    return text.replace("\r\n", "\n").replace("\r", "\n"), guessed


def _guess(data: bytes) -> tuple[str, str]:
    best = from_bytes(data).best()
    if best is None:
        raise RefusedError("Its encoding cannot be told.", "Save the file as UTF-8.")
    return str(best), best.encoding
