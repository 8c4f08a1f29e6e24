"""What the words around a stretch of time make of it: 'in 2016', but not 'room 2016'."""

import regex

from bot.search.dates.languages import COUNTED, WORKS
from bot.search.dates.lexer import Mark, folded
from bot.search.dates.shapes import NEAR, Point

_ARTICLES = regex.compile("[th]*$")
_BEFORE = {
    "year": frozenset("IrdHSBEFvTz"),
    "month": frozenset("ISBEFvd"),
    "numeric_month": frozenset("IrGHJSBEFvzX"),
    "weekday": frozenset("nISBFvH"),
    "day_of_month": frozenset("nISBEFvdt"),
}
"""What must stand right before a shape that is else no time."""
_BEHIND = frozenset("yJshbegfp")
"""What may stand right behind a month in digits in Japanese instead."""
_BEGUN = regex.compile("[A-Za-z0-9_.:/+=#-]")
_GOES_ON = regex.compile("[_/%+=-]|[.:,][A-Za-z0-9.]")
"""What makes it a piece of something longer: of an address, the name of a file, CVE-2026-03."""
_PLAIN = regex.compile("20[0-9]{2}-[0-9]{2}|20[0-9]{2}/0[0-9]|0[0-9]/20[0-9]{2}")
"""What is seldom anything but a month, and stands by itself like 2026-03-26; 11/2020 is as well a law or an issue."""
_SPAN = 25
"""Years that two digits behind a year may close: 2004-05 is mostly a season or school year, 2010-12 are three years."""
_COUNTING = COUNTED | frozenset(["of", "von", "der", "des", "de", "del", "du"])
"""What stands behind a number or a fraction: 10.2026 seconds, 3/2026 of the votes."""
_NUMBERED = frozenset({
    "id", "no", "nr", "num", "number", "nummer", "numero", "ticket", "ref", "version", "issue", "resolution", "law",
    "act", "case", "file", "order", "phone", "tel", "telefon", "telefono", "gesetz", "heft", "ausgabe", "loi",
    "decret", "arrete", "ley", "decreto", "expediente",
})  # fmt: skip
"""What has a number that may look like a month."""
_NAMES = frozenset({4, 5, 6, 8})
"""April, May, June and August are people's names as well."""
_MAY = 5


class Context:
    """The marks of one language in one question."""

    def __init__(self, question: str, marks: list[Mark], language: str) -> None:
        self.marks = marks
        self.kinds = "".join([mark.kind for mark in marks])
        self.japanese = language == "ja"
        self._question = question
        self._language = language

    def opening(self, start: int) -> tuple[int, str]:
        """Where the word before a stretch and its articles stands, and its kind; '' if there is none."""
        articles = _ARTICLES.search(self.kinds, max(0, start - NEAR), start)
        before = articles.start() if articles else start
        return max(before - 1, 0), self.kinds[before - 1 : before] if before else ""

    def number(self, place: int) -> int:
        """The number that a mark stands for."""
        value = self.marks[place].value
        return value if isinstance(value, int) else 0

    def allows(self, point: Point) -> bool:
        """Whether the words around a stretch let it be a time."""
        own = self.kinds[point.start : point.end]
        _, opening = self.opening(point.start)
        allowed = True
        match point.shape:
            case "present":
                allowed = False
            case "rolling" if own == "tLU":
                allowed = self._language == "en"
            case "relative" if own == "LU":
                # The last week of the campaign is no week before today.
                allowed = self._before(point) != "t" or self._after(point) != "d"
            case "year":
                allowed = own[0] == "X" or "U" in own or self._is_year(point)
            case "month":
                allowed = self.japanese or own[0] == "X" or self._is_month(point)
            case "numeric_month":
                allowed = self._is_numeric_month(point)
            case "weekday":
                allowed = self._before(point) in _BEFORE["weekday"] or self._is_weekday(point)
            case "day_of_month" if not {"w", "j"}.isdisjoint(own):
                allowed = opening in _BEFORE["day_of_month"] or self._before(point) == "t"
        return allowed and opening != "!"

    def counts(self, point: Point) -> bool:
        """Whether a number that looks like a year counts something: 1500 words."""
        if point.shape != "year" or self.kinds[point.end - 1] != "Y" or point.end >= len(self.marks):
            return False
        if self._after(point) in {"c", "P"} or self._text(point.end) in COUNTED:
            return True
        word = self._written(point.end)
        is_plural = self._after(point) == "x" and len(word) > 3 and word.endswith("s") and word.islower()
        return is_plural and self.number(point.end - 1) % 100 == 0

    def _is_year(self, point: Point) -> bool:
        before, after = self._before(point), self._after(point)
        article = before == "t" and self._text(point.start - 1) == "el" and self.kinds[point.start - 2 :][:1] == "I"
        if before not in _BEFORE["year"] and not article:
            return False
        if before == "d" and point.start > 1 and self._text(point.start - 2) in WORKS:
            return False
        if after == "|" and self._text(point.end) == ":" and point.end + 1 < len(self.marks):
            return not self._written(point.end + 1)[:1].isupper()  # 2001: A Space Odyssey
        return not (before == "H" and after == "J")

    def _is_month(self, point: Point) -> bool:
        before, kind, month = self._before(point), self.kinds[point.start], self.number(point.start)
        if kind == "m" or before not in _BEFORE["month"]:
            return False
        if before == "d":
            of_month = self.kinds[max(0, point.start - 2) : point.start] == "Ud"
            return of_month or self._language in {"fr", "es"}
        if kind == "w" and before == "I" and month != _MAY:
            return False
        if month in _NAMES and self._text(point.start - 1) == "in" and self._after(point) == "x":
            return not self._written(point.end)[:1].isupper()
        return True

    def _is_numeric_month(self, point: Point) -> bool:
        """2026-03 and the like; in doubt none: a wrong month hides answers, a missed one does not."""
        place = self.kinds.index("q", point.start)
        mark, text = self.marks[place], self._text(place)
        if (mark.start and _BEGUN.match(self._question, mark.start - 1)) or _GOES_ON.match(self._question, mark.end):
            return False
        if text[4:5] in {"-", "/"} and 0 < (int(text[5:]) - int(text[:4])) % 100 < _SPAN:
            return False
        before, after = self.kinds[max(0, place - 1) : place], self.kinds[place + 1 : place + 2]
        is_plain = bool(_PLAIN.fullmatch(text))
        if before in _BEFORE["numeric_month"] or (before == "d" and self._language in {"fr", "es"}):
            return is_plain or not after or self._text(place + 1) not in _COUNTING
        if is_plain:
            return before in {"", "k", "-"} or self._is_common(place - 1)
        return (self.japanese and after in _BEHIND) or not self.kinds.strip("q.|-")

    def _is_common(self, place: int) -> bool:
        """Whether a word or sign is no name or number, nor what is numbered: § 3, (EU) 2026-03."""
        word = self._written(place)
        if self.kinds[place] == "|":
            return word not in {")", "§"}
        return word[0].isalpha() and (place == 0 or not word[0].isupper()) and folded(word) not in _NUMBERED

    def _is_weekday(self, point: Point) -> bool:
        before, after = self._before(point), self._after(point)
        match self._language:
            case "ja":
                return after in {"y", "s"}
            case "es":
                return before == "t" and self._text(point.start - 1) == "el"
            case "fr":
                capital = self._written(point.start)[:1].isupper()  # Vendredi ou la Vie sauvage
                return before not in set("tdT") and after not in ({"D", "N"} | (set("x&IdJ") if capital else set()))
            case _:
                return False

    def _before(self, point: Point) -> str:
        return self.kinds[point.start - 1 : point.start] if point.start else ""

    def _after(self, point: Point) -> str:
        return self.kinds[point.end : point.end + 1]

    def _written(self, place: int) -> str:
        return self._question[self.marks[place].start : self.marks[place].end]

    def _text(self, place: int) -> str:
        return folded(self._written(place))
