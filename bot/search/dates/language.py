"""The words for time of a language, as data, each sorted under the one letter of its kind.

A question becomes a string with one letter for each of its words, and the grammar is a few patterns over that
string, shared by all languages. Words are written folded (lower case, no accents), '_' stands for a space and '/'
sets forms of one value apart. Numbers and dates in digits have letters as well, given by the lexer:

    M month             m month, short          w month that may be a verb    W weekday
    U day, week, year   P the same in plural    R yesterday, tonight          Z season
    Y year              C decade                u 90s                         i whole date
    q month and year in digits
    D number up to 31   N other number          O ordinal in digits           o ordinal in letters
    Q quarter           X early, mid or late    j day and month in digits     c counted thing
    T this              L last, before a noun   K last, also behind it        ~ a few
    A ago, behind       a ago, in front         v ago or before               p within, behind
    I in                n on                    r for, around                 d of
    t the               G between               H from                        J to
    S since             B before                E until                       F after
    s b e f             the last four, standing behind                        > onwards
    h joins two times   y in, standing behind   g between, standing behind    & and
    ! every             V work that has a title x no time at all              - dash
    + newest            ^ newest and now        ? the same before a pause     * now
    k comma             . dot                   | other mark
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

DAY, WEEK, MONTH, YEAR, WEEKEND, HOUR, DECADE = "day", "week", "month", "year", "weekend", "hour", "decade"

Value = int | str | tuple[str, int] | None
"""A number (of a month, a day, a part), a unit, or a unit with how many of them ago."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one language: `lexicon` gives kind and value, `longest` the most words that begin so."""

    name: str
    lexicon: dict[str, tuple[str, Value]]
    longest: dict[str, int]
    telling: frozenset[str]
    """Last words of what may be a time by itself or ask for the newest."""
    leading: frozenset[str]
    """First words of what makes a number a time, or two a range."""
    final: frozenset[str]
    """Nouns before which 'last' says final, not newest: the last king."""


def _forms(words: str) -> Iterator[list[str]]:
    for group in words.split():
        yield [word.replace("_", " ") for word in group.split("/")]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language as they are listed: those of a row by their place in it, others by their kind."""

    months: str = ""
    weekdays: str = ""
    numbers: str = ""
    units: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, str] = field(default_factory=dict)
    relative: Mapping[tuple[str, int], str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    short: str = ""
    """Months, cut short."""
    quarters: str = ""
    """First to fourth."""
    parts: str = ""
    """Early, mid, late."""
    seasons: str = ""
    """From spring on."""
    decades: str = ""
    """From the thirties on."""
    final: str = ""


def language(name: str, listed: Words) -> Language:
    """A language from its listed words; where one is listed twice, the later kind counts."""
    lexicon: dict[str, tuple[str, Value]] = {}
    rows = (
        ("N", listed.numbers, 1),
        ("m", listed.short, 1),
        ("M", listed.months, 1),
        ("W", listed.weekdays, 0),
        ("o", listed.quarters, 1),
        ("X", listed.parts, 0),
        ("Z", listed.seasons, 0),
    )
    for kind, row, first in rows:
        for value, forms in enumerate(_forms(row), first):
            lexicon |= dict.fromkeys(forms, (kind, value))
    for decade, forms in enumerate(_forms(listed.decades), 3):
        lexicon |= dict.fromkeys(forms, ("u", 10 * decade))
    tables: tuple[tuple[str, Mapping[str, str] | Mapping[tuple[str, int], str]], ...] = (
        ("P", listed.plurals),
        ("U", listed.units),
        ("R", listed.relative),
    )
    for kind, table in tables:
        for meaning, words in table.items():
            lexicon |= {form: (kind, meaning) for forms in _forms(words) for form in forms}
    for kind, words in listed.kinds.items():
        lexicon |= {form: (kind, None) for forms in _forms(words) for form in forms}
    longest: dict[str, int] = {}
    for entry in lexicon:
        start, *more = entry.split(" ")
        longest[start] = max(longest.get(start, 1), 1 + len(more))
    telling, leading = (
        frozenset(entry.split(" ")[which] for entry, (kind, _) in lexicon.items() if kind in wanted)
        for wanted, which in (("MmwWUPRZuQK+^?*", -1), ("SBEFInrdtGHzvXJ&", 0))
    )
    return Language(name, lexicon, longest, telling, leading, frozenset(listed.final.split()))
