"""The bytes of a file → its text, whatever encoding they are in."""

import codecs
import re

from charset_normalizer import from_bytes
from charset_normalizer.utils import is_multi_byte_encoding

from bot.articles.problem import Kind, Problem
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

# UTF-8 with no more bytes than these that are none, and less than one in a hundred, is UTF-8 that was damaged.
_FEW_BAD, _ONE_IN = 8, 100
_BAD = re.compile("[\udc80-\udcff]")  # how Python's "surrogateescape" writes a byte that is none
# Accented letters hardly ever stand in a row of three; the letters of another script do.
_NOT_WESTERN = re.compile(rb"[\xc0-\xff]{3}")


def decode(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """The text, its lines ended by '\\n', and what may be wrong with it.

    Raises `RefusedError` when the bytes are no text.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    try:
        text, guessed = data.decode(marked or "utf-8"), ""
    except UnicodeDecodeError as error:
        if marked in ("", "utf-8-sig") and _is_damaged(data):
            return _mended(data, file)
        if marked:
            raise RefusedError(Kind.ENCODING_MARKED_WRONGLY, encoding=marked.upper()) from error
        text, guessed = _guess(data)
    if "\0" in text or (guessed and _CONTROLS.search(text)):
        raise RefusedError(Kind.NO_PLAIN_TEXT)
    doubts = [Problem(file, None, Kind.ENCODING_GUESSED, {"encoding": guessed})] if guessed else []
    return _cleaned(text), doubts


def _cleaned(text: str) -> str:
    # YAML and TOML refuse a whole front matter for one control character, which nobody sees anyway.
    text = _CONTROLS.sub("", text).replace("\v", " ").replace("\f", " ")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_damaged(data: bytes) -> bool:
    """Whether this is UTF-8 but for a few bytes.

    In another encoding a few bytes beyond ASCII look the same, so at least as many characters beyond ASCII
    must be right: by chance they never are.
    """
    if b"\0" in data:
        return False
    text = data.decode("utf-8", errors="ignore")
    right = text.encode()
    bad = len(data) - len(right)
    beyond_ascii = sum(byte >= 0xC0 for byte in right)  # the first bytes of characters
    return bad <= min(_FEW_BAD, beyond_ascii) and bad * _ONE_IN < len(data)


def _mended(data: bytes, file: str) -> tuple[str, list[Problem]]:
    before = _BAD.split(data.decode("utf-8-sig", errors="surrogateescape"), maxsplit=1)[0]
    text = _cleaned(data.decode("utf-8-sig", errors="replace"))
    return text, [Problem(file, _cleaned(before).count("\n") + 1, Kind.ENCODING_DAMAGED)]


def _guess(data: bytes) -> tuple[str, str]:
    found = from_bytes(data)
    best = found.best()
    if best is None:
        raise RefusedError(Kind.ENCODING_UNKNOWN)
    if not (is_multi_byte_encoding(best.encoding) or _NOT_WESTERN.search(data)):
        # Short texts look as good in a dozen encodings; of these, far more files are in this one.
        for match in found:
            if "cp1252" in match.could_be_from_charset and match.chaos <= best.chaos:
                return str(match), "cp1252"
    return str(best), best.encoding
