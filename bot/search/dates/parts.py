"""The words of one stretch of time, sorted by kind, and the days that they come to."""

from datetime import date

from bot.search.dates import period as reckon
from bot.search.dates.language import DAY, DECADE, HOUR, WEEKEND, YEAR
from bot.search.dates.lexer import Mark
from bot.search.dates.period import DAY_LONG, Period

_GROUPS = {"m": "M", "w": "M", "q": "i", "N": "D", "O": "D", "P": "U", "l": "L", "K": "L"}


class Parts:
    """Marks that belong together; each method reckons them as one shape, and None is no stretch of the calendar."""

    def __init__(self, marks: list[Mark], today: date) -> None:
        self._today = today
        self._marks: dict[str, Mark] = {}
        for mark in marks:
            self._marks.setdefault(_GROUPS.get(mark.kind, mark.kind), mark)

    def nothing(self) -> Period | None:
        """No stretch, though it asks for what is new: in recent days."""
        return None

    def ago(self) -> Period | None:
        """Three days ago."""
        return reckon.units_ago(self._unit(), self._number("D"), self._today)

    def rolling(self) -> Period | None:
        """In the last three days, or in the past month."""
        if "D" in self._marks:
            return reckon.units_through(self._unit(), self._number("D"), self._today)
        if self._unit() in {DAY, WEEKEND, HOUR}:
            return None
        return reckon.units_through(self._unit(), 1, self._today)

    def present(self) -> Period | None:
        """To now."""
        return Period(self._today, self._today, named=False)

    def whole(self) -> Period | None:
        """2026-02-26, and 2026-02."""
        value = self._marks["i"].value
        return value if isinstance(value, Period) else None

    def date(self) -> Period | None:
        """26 February 2026, and 26 February last year."""
        year = self._calendar_year()
        if year is None or year.first is None:
            return None
        return reckon.whole_day(year.first.year, self._number("M"), self._number("D"), named=year.named)

    def month_of_year(self) -> Period | None:
        """February 2026, and February last year."""
        year = self._calendar_year()
        if year is None or year.first is None:
            return None
        return reckon.whole_months(year.first.year, self._number("M"), named=year.named)

    def month_beside(self) -> Period | None:
        """This February, last February."""
        if "T" in self._marks:
            return reckon.whole_months(self._today.year, self._number("M"), named=False)
        return reckon.latest_month(self._number("M"), self._today, ended=True)

    def day_of_month(self) -> Period | None:
        """26 February."""
        if "j" not in self._marks:
            return reckon.latest_day(self._number("M"), self._number("D"), self._today)
        value = self._marks["j"].value
        month, day = value if isinstance(value, tuple) else (0, 0)
        return reckon.latest_day(int(month), int(day), self._today)

    def quarter(self) -> Period | None:
        """Q1 2024, the first quarter of 2024."""
        number = self._number("o" if "o" in self._marks else "D")
        year = self._calendar_year()
        if not 1 <= number <= 4 or year is None or year.first is None:
            return None
        return reckon.whole_months(year.first.year, 3 * number - 2, 3, named=year.named)

    def season(self) -> Period | None:
        """Spring 2023."""
        year = self._calendar_year()
        if year is None or year.first is None:
            return None
        return reckon.whole_months(year.first.year, 3 * self._number("Z") + 3, 3, named=year.named)

    def decade(self) -> Period | None:
        """The 1990s, the 90s, the nineties."""
        if "U" in self._marks and self._unit() not in {YEAR, DECADE}:
            return None
        number = next(self._number(kind) for kind in "CuYD" if kind in self._marks)
        if number < 100:
            number += 1900 if number >= 30 else 2000
        return reckon.whole_years(number, 10) if number % 10 == 0 else None

    def year(self) -> Period | None:
        """2016, the year 2016; and 'década 1990'."""
        if "U" in self._marks and self._unit() != YEAR:
            return self.decade() if self._unit() == DECADE else None
        return reckon.whole_years(self._number("Y"))

    def weekday_of_week(self) -> Period | None:
        """Tuesday last week."""
        week = self._stretch()
        if week is None or week.first is None or _days(week) != 7:
            return None
        found = week.first + DAY_LONG * self._number("W")
        return Period(found, found, named=False)

    def relative(self) -> Period | None:
        """Yesterday, last week, last Tuesday."""
        if "W" not in self._marks:
            return self._stretch()
        if "L" in self._marks:
            return reckon.latest_weekday(self._number("W"), self._today - DAY_LONG)
        found = self._today + DAY_LONG * (self._number("W") - self._today.weekday())
        return Period(found, found, named=False)

    def weekday(self) -> Period | None:
        """On Tuesday."""
        return reckon.latest_weekday(self._number("W"), self._today)

    def month(self) -> Period | None:
        """In February."""
        return reckon.latest_month(self._number("M"), self._today)

    def _number(self, kind: str) -> int:
        value = self._marks[kind].value
        return value if isinstance(value, int) else 0

    def _unit(self) -> str:
        return str(self._marks["U"].value)

    def _stretch(self) -> Period | None:
        if "R" in self._marks:
            value = self._marks["R"].value
            return reckon.units_ago(str(value[0]), int(value[1]), self._today) if isinstance(value, tuple) else None
        if "U" not in self._marks or self._unit() in {DAY, HOUR, DECADE}:
            return None
        return reckon.units_ago(self._unit(), int("L" in self._marks), self._today)

    def _calendar_year(self) -> Period | None:
        year = reckon.whole_years(self._number("Y")) if "Y" in self._marks else self._stretch()
        return year if year is not None and _days(year) in {365, 366} else None


def _days(period: Period) -> int:
    return (period.last - period.first).days + 1 if period.first and period.last else 0
