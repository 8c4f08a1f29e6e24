"""Text → terms, for every language and script alike, without being told which one it is.

A text is cut into tokens: words with what joins their parts (GPT-4, U.S., l'armée), numbers, currency signs, and
runs of scripts that write no spaces. A token yields *words*, compared whole, and *pieces*, the stretches of four
letters inside it, which find 'companies' for 'company' without knowing any grammar.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

VERSION = "1"
"""Changes with what texts are cut into, so that an index of an earlier cut is built anew."""

_UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ー々〆\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_UNSPACED_START = regex.compile(rf"[{_UNSPACED}]")
_SYLLABLES = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}ー々〆]")
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_LETTER = rf"[[\p{{L}}\p{{M}}\p{{N}}{_UNSEEN}]--[{_UNSPACED}]]"
_TOKEN = regex.compile(
    rf"""(?V1)
    [a-zA-Z]++(?=[\s,])                                # found by the rule for words as well, but most words are such
    | [{_UNSPACED}][{_UNSPACED}\p{{M}}]*
    | \p{{Nd}}+(?:[.,'’]\p{{Nd}}+)+(?!{_LETTER})        # 1,000  3.5  1'000'000
    | {_LETTER}+(?:[\p{{Pd}}'’ʼ＇‐‑.·@_&]{_LETTER}+)*(?:[+#]+(?!\p{{L}}))?
    | \p{{Sc}}
    """,
    regex.VERBOSE,
)
_HANGUL = regex.compile(r"\p{Hangul}")
_JOINT = regex.compile(r"[\p{Pd}'’ʼ＇‐‑.·@_&]")
_APOSTROPHE_S = regex.compile(r"['’ʼ＇]s$", regex.IGNORECASE)
_NUMBER = regex.compile(r"\d[\d.,'’]*")
_CURRENCY = regex.compile(r"\p{Sc}")
_SEPARATOR = regex.compile(r"\D")
_GROUPED = regex.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*")
# Arabic and Hebrew points and the Arabic tatweel are left out by most writers; the dot that casefold leaves
# behind a Turkish capital I, soft hyphens and zero-width joiners are never seen.
_UNWRITTEN = regex.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e8\u06ea-\u06ed\u0640\u0307" + _UNSEEN + "]"
)


class Token(NamedTuple):
    """A stretch of text, `text[start:end]`, and what it is found by."""

    start: int
    end: int
    words: tuple[str, ...]
    pieces: tuple[str, ...]


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text in their order; those of scripts without spaces overlap, one for each of their words."""
    for start, written in spellings(text):
        yield from tokens_of(written, start)


def spellings(text: str) -> Iterator[tuple[int, str]]:
    """What a text is cut into, before it is folded: where each stretch begins, and how it is written."""
    return ((found.start(), found.group()) for found in _TOKEN.finditer(text))


def tokens_of(written: str, start: int = 0) -> Iterator[Token]:
    """The tokens of one such stretch: one, none, or those of a run without spaces."""
    words, pieces = terms_of(written)
    if len(words) > 1 and is_run(written):
        for i, word in enumerate(words):
            signs = tuple(f"~{sign}" for sign in word) if pieces else ()
            yield Token(start + i, start + i + len(word), (word,), signs)
    elif words:
        yield Token(start, start + len(written), words, pieces)


@lru_cache(maxsize=20_000)
def is_run(token: str) -> bool:
    """Whether a token is of a script without spaces, and no sign of it is folded into more or fewer.

    Each of its words begins one sign behind the one before, and matches as a whole or not at all.
    """
    return bool(_UNSPACED_START.match(token)) and len(fold(token)) == len(token)


def terms(text: str) -> tuple[list[str], list[str]]:
    """All words and all pieces of a text, in order, repeated as often as they occur."""
    words: list[str] = []
    pieces: list[str] = []
    for token in _TOKEN.findall(text):
        more_words, more_pieces = terms_of(token)
        words += more_words
        pieces += more_pieces
    return words, pieces


def is_unspaced(word: str) -> bool:
    """Whether a word is of a script that writes no spaces."""
    return bool(_UNSPACED_START.match(word))


def fold(text: str) -> str:
    """The one form that all ways of writing the same word share: width, case, points and the unseen undone."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFC", _UNWRITTEN.sub("", unicodedata.normalize("NFKC", folded)))


def pieces(word: str) -> Iterator[str]:
    """The fours inside a folded word, its borders marked; of Hangul, the pairs and single signs.

    A number has none, since 2015 is not nearly 2016, and neither have scripts without spaces.
    """
    if word.replace(".", "").isdigit() or _UNSPACED_START.match(word):
        return
    if _HANGUL.match(word):
        yield from (f"~{sign}" for sign in word)
        yield from (f"~{word[i : i + 2]}" for i in range(len(word) - 1))
    elif len(word) > 2:
        bordered = f"_{word}_"
        yield from (f"~{bordered[i : i + 4]}" for i in range(len(bordered) - 3))


@lru_cache(maxsize=200_000)
def pieces_of(word: str) -> tuple[str, ...]:
    """The different pieces of a word; those of a pair of Han or kana are its signs."""
    if is_unspaced(word):
        return tuple(dict.fromkeys(f"~{sign}" for sign in word)) if len(word) < 3 else ()
    return tuple(dict.fromkeys(pieces(word)))


# A corpus repeats its words: at this size nearly every token of a large one is found ready.
@lru_cache(maxsize=200_000)
def terms_of(token: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words and the pieces of one stretch of text, as `spellings` cuts it."""
    folded = fold(_APOSTROPHE_S.sub("", token))
    if not folded:
        return (), ()
    if _UNSPACED_START.match(folded):
        return _unspaced(folded)
    if _NUMBER.fullmatch(folded):
        return (_number(folded),), ()
    if _CURRENCY.fullmatch(folded):
        return (folded,), ()
    return _joined(folded)


def _unspaced(run: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Scripts without spaces: pairs of Han and kana as words and the single ones as pieces; else threes."""
    size = 2 if _SYLLABLES.match(run) else 3
    words = tuple(run[i : i + size] for i in range(max(1, len(run) - size + 1)))
    return words, tuple(f"~{sign}" for sign in run) if size == 2 else ()


def _number(digits: str) -> str:
    """1,000 and 1.000 and 1'000 are one number, 3.5 and 3,5 another, 1,000.5 and 1.000,5 a third."""
    if _GROUPED.fullmatch(digits):
        return _SEPARATOR.sub("", digits)
    *whole, fraction = _SEPARATOR.split(digits)
    if len(set(_SEPARATOR.findall(digits))) == 2:
        return f"{''.join(whole)}.{fraction}"
    return ".".join([*whole, fraction])


def _joined(token: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A word, or several with marks between them: each part, and all of it written as one (e-mail, email)."""
    bare = token.rstrip("+#")
    parts = [part for part in _JOINT.split(bare) if part]
    whole = "".join(parts)
    if len(parts) > 1 and all(len(part) == 1 for part in parts):
        parts = [whole]  # U.S. is US, z.B. is zB
    words = list(parts)
    if len(parts) > 1:
        words.append(whole)
    if bare != token:  # C++ is not C, but Notepad++ may be written Notepad
        words = [token] if len(whole) == 1 else [*words, token]
    return tuple(words), tuple(piece for part in parts for piece in pieces(part))
