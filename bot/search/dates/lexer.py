"""A question → its words, each with the letter of its kind and its value, as one language reads them."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import regex

from bot.search.dates.japanese import JAPANESE
from bot.search.dates.language import DAY, HOUR, MONTH, WEEK, YEAR, Language, Value
from bot.search.dates.period import YEARS, Period, whole_day, whole_months


@dataclass(frozen=True, slots=True)
class Mark:
    """A word or several, `question[start:end]`, with the letter of their kind (see `words`) and what they stand for."""

    kind: str
    value: Value | Period | tuple[int, int]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands: what it is already known to be, from its digits, else an empty `kind`."""

    text: str
    mark: Mark


def _folding() -> Iterator[tuple[int, str]]:
    for code in (*range(0x20, 0x250), *range(0x1E00, 0x1F00), *range(0xFF01, 0xFF5F)):
        sign = unicodedata.normalize("NFKD", chr(code))[0].lower()
        if len(sign) == 1:
            yield code, sign
    yield from ((ord(sign), "'") for sign in "’‘ʼ´`")
    yield from ((ord(sign), "-") for sign in "‐‑–—−")
    yield from ((ord(sign), '"') for sign in "“”„‟＂")
    yield from ((ord(sign), " ") for sign in "\t\r\n\u00a0\u202f\u2009\u3000")


# Sign by sign, so that a place in the folded text is the same place in the question.
_FOLDED = dict(_folding())

_KANJI = "〇一二三四五六七八九十"
_CJK = r"\p{Han}\p{Hiragana}\p{Katakana}ー"
_LETTER = rf"[[\p{{L}}\p{{M}}]--[{_CJK}]]"
_LONE = {"今": r"(?<!\p{Han})今(?!\p{Han})"}  # within a word it is mostly part of a name


def _japanese(*, none: bool) -> str:
    entries = sorted((entry for entry, (kind, _) in JAPANESE.lexicon.items() if (kind == "x") is none), key=len)
    return "|".join(_LONE.get(entry, regex.escape(entry)) for entry in reversed(entries))


_WORD = regex.compile(
    rf"""(?V1)
    (?P<letters>(?:(?:mid|mi|pre|post)-(?=[0-9]|{_LETTER})
        | (?:v|a|b)\.\s?(?:c|chr)\.(?!{_LETTER})
        | {_LETTER}++(?:-{_LETTER}++)*+(?:'(?![st](?!{_LETTER}))(?={_LETTER}))?+)
        | '[st](?!{_LETTER}))
    | (?P<quoted>"[^"]*+" | «[^«»]*+» | 「[^「」]*+」 | 『[^『』]*+』 | ‹[^‹›]*+› | 《[^《》]*+》)
    | (?P<none>(?:[\p{{Sc}}\#@+]|№)\s?[0-9][0-9.,:/-]*+{_LETTER}*+ | (?=[{_CJK}0-9])(?:{_japanese(none=True)}))
    | (?P<reckoned>(?P<digits>[0-9]{{1,4}}|[{_KANJI}]{{1,4}})(?P<unit>
        年代|年間|年度?|か?月間|[かヶケカヵ箇]月間?|月(?!曜)|日間|日(?!本|曜|酔)|週間?|時間|四半期))
    | (?P<number>'?[0-9]++(?:[.,:/-][0-9]++)*+(?:'?{_LETTER}++)?+)
    | (?=[{_CJK}、~〜])(?P<japanese>{_japanese(none=False)})
    | (?P<mark>[^\s])
    """,
    regex.VERBOSE,
)
_NUMBERS = tuple(
    (regex.compile(pattern), kind)
    for pattern, kind in (
        (r"([0-9]{1,3})", "number"),
        (r"'?([0-9]{2}|[0-9]{3}0)'?(?:s|er|ern)", "decade"),
        (r"([0-9]{4})(?:'s)?", "year"),
        (r"([0-9]{1,2})(?:st|nd|rd|th|er|ro|o|a|e)", "ordinal"),
        (r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})", "year first"),
        (r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})", "day first"),
        # A dot is no sign of a month behind a year (2026.3 is a version) or one digit (3.2026 may be, or a fraction).
        (r"([0-9]{4})[-/](0[1-9]|1[0-2])", "year and month"),
        (r"(0[1-9]|1[0-2]|[1-9](?=/))[/.]([0-9]{4})", "month and year"),
        (r"([0-9]{4}|[0-9]{1,2})-([0-9]{4}|[0-9]{1,2})", "range"),
        (r"([0-9]{1,2})\.([0-9]{1,2})", "day and month"),
    )
)
_PUNCTUATION = {",": "k", "、": "k", ".": ".", "-": "-", "%": "", "€": "", "°": "", "$": "", "£": "", "~": "", "〜": ""}
_TIMES = frozenset("YCiqujMDON")
"""Kinds of numbers that may be part of a time."""

_VERBS = frozenset({3, 5, 8})
"""March, may and august are words as well."""
_TITLES = frozenset("TLKRSBEFv^+*?~AaU")
"""Kinds of words that, with a capital inside a sentence, are part of a name: USA Today, Last Week Tonight."""


def folded(text: str) -> str:
    """A text in lower case and without accents, as long as before."""
    return text.translate(_FOLDED)


def words(question: str) -> list[Word]:
    """A question cut into words; what stands in quotation marks is one word, and no time."""
    found: list[Word] = []
    for match in _WORD.finditer(folded(question)):
        group, text, (start, end) = match.lastgroup, match.group(), match.span()
        if group in {"letters", "japanese"}:
            found.append(Word(text, Mark("", None, start, end)))
        elif group == "mark":
            found.append(Word(text, Mark(_PUNCTUATION.get(text, "x" if text.isalnum() else "|"), None, start, end)))
        elif group == "number":
            found += (Word(text, mark) for mark in _number(text, start, end))
        elif match["unit"]:
            found += (Word(text, mark) for mark in _reckoned(match["digits"], match["unit"], start, end))
        else:
            found.append(Word("", Mark("x", None, start, end)))
    return found


def concerns(cut: list[Word], language: Language) -> bool:
    """Whether anything of a question may be a time in a language; most languages need no reading then."""
    texts = {word.text for word in cut}
    return not language.telling.isdisjoint(texts) or (
        any(word.mark.kind in _TIMES for word in cut)
        and (language.name == "ja" or not language.leading.isdisjoint(texts))
    )


def read(question: str, cut: list[Word], language: Language) -> list[Mark]:
    """The words as marks of one language: the longest of its entries that begins at each."""
    marks: list[Mark] = []
    at = 0
    while at < len(cut):
        word = cut[at]
        if word.mark.kind:
            marks.append(word.mark)
            at += 1
            continue
        size = min(language.longest.get(word.text, 1), len(cut) - at)
        text = word.text
        while size > 1 and (text := " ".join([each.text for each in cut[at : at + size]])) not in language.lexicon:
            size -= 1
            text = word.text
        kind, value = language.lexicon.get(text, ("x", None))
        mark = Mark(kind, value, word.mark.start, cut[at + size - 1].mark.end)
        marks.append(_by_case(question, mark, marks, language.name) if kind in _TITLES or kind in "MW" else mark)
        at += size
    return marks


def _by_case(question: str, mark: Mark, before: list[Mark], language: str) -> Mark:
    """A word that may be a name or a verb instead, by its capital or small letter."""
    capital = question[mark.start].isupper()
    opens = not before or before[-1].kind in {"|", "."}
    if mark.kind == "M" and language == "en":
        return replace(mark, kind="w") if mark.value in _VERBS and (opens or not capital) else mark
    is_planet = language == "fr" and mark.kind == "M" and mark.value == 3
    if not capital or (opens and not is_planet) or question.isupper():
        return mark
    if mark.kind in "MW":
        spelt_small = language in {"fr", "es"} and (opens or before[-1].kind not in "IDOSBEFX")
        return replace(mark, kind="x") if spelt_small else mark
    is_noun = language == "de" and mark.kind in "U+?"
    return mark if is_noun or _headline(question) else replace(mark, kind="x")


def _headline(question: str) -> bool:
    """Whether Every Word Is Written Like This, so that a capital says nothing."""
    long = [word for word in question.split() if len(word) > 3]
    return len(long) > 3 and all(word[0].isupper() for word in long)


def _number(text: str, start: int, end: int) -> list[Mark]:
    """What digits stand for: a number, a year, a date, or nothing here ('1.5.2', '24/7')."""
    for pattern, name in _NUMBERS:
        match = pattern.fullmatch(text)
        if match:
            marks = _NUMBER_KINDS[name](*(int(each) for each in match.groups() if each.isdigit()))
            return [Mark(kind, value, start, end) for kind, value in marks] or [Mark("x", None, start, end)]
    return [Mark("x", None, start, end)]


_Marks = list[tuple[str, Value | Period | tuple[int, int]]]


def _plain(number: int) -> _Marks:
    return [("D" if 1 <= number <= 31 else "N", number)]


def _year(number: int) -> _Marks:
    return [("Y", number)] if number in YEARS else []


def _decade(number: int) -> _Marks:
    if number % 10:
        return []
    return [("u", number)] if number < 100 else [("C", number)] if number in YEARS else []


def _whole(period: Period | None) -> _Marks:
    return [("i", period)] if period else []


def _month(year: int, month: int) -> _Marks:
    return [("q", whole_months(year, month))] if year in YEARS else []


def _range(first: int, last: int) -> _Marks:
    if (first > 31) != (last > 31) or first >= last:
        return []
    one = _year if first > 31 else _plain
    return [*one(first), ("-", None), *one(last)] if one(first) and one(last) else []


_NUMBER_KINDS: dict[str, Callable[..., _Marks]] = {
    "number": _plain,
    "year": _year,
    "decade": _decade,
    "ordinal": lambda day: [("O", day)] if 1 <= day <= 31 else [],
    "year first": lambda year, month, day: _whole(whole_day(year, month, day)),
    "day first": lambda day, month, year: _whole(whole_day(year, month, day) or whole_day(year, day, month)),
    "year and month": _month,
    "month and year": lambda month, year: _month(year, month),
    "range": _range,
    "day and month": lambda day, month: [("j", (month, day))],
}

_COUNTED = {"年": YEAR, "月": MONTH, "日": DAY, "週": WEEK, "時": HOUR}


def _reckoned(digits: str, unit: str, start: int, end: int) -> Iterator[Mark]:
    """A number with a Japanese unit: a year, month or day of the calendar, or how many of them."""
    number = _kanji(digits)
    counted = ("N", number), ("P", _COUNTED.get(unit.lstrip("かヶケカヵ箇")[0]))
    kinds: tuple[tuple[str, Value], ...] = counted
    if unit == "年代":
        kinds = (("C", number + 1900 if number < 100 else number),)
    elif unit in {"年", "年度"} and number >= 1000:
        kinds = (("Y", number), ("U", YEAR)) if number in YEARS else (("x", None),)
    elif unit == "月":
        kinds = (("M", number),) if 1 <= number <= 12 else (("x", None),)
    elif unit == "日" and number <= 31:
        kinds = ("D", number), ("U", DAY)
    elif unit == "四半期":
        kinds = ("Q", None), ("D", number)
    return (Mark(kind, value, start, end) for kind, value in kinds)


def _kanji(digits: str) -> int:
    if digits.isascii():
        return int(digits)
    if "十" not in digits:
        return int("".join(str(_KANJI.index(sign)) for sign in digits))
    tens, _, ones = digits.partition("十")
    return 10 * (_kanji(tens) if tens else 1) + (_kanji(ones) if "十" not in ones and ones else 0)
