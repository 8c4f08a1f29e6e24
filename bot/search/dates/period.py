"""Stretches of days, and how they are reckoned from numbers or from today."""

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from bot.search.dates.language import DAY, DECADE, HOUR, MONTH, WEEK, WEEKEND, YEAR

DAY_LONG = timedelta(days=1)
YEARS = range(1000, 2101)
"""The years that four digits are taken for."""

_DAYS = {DAY: 1, WEEK: 7, WEEKEND: 7}
_MONTHS = {MONTH: 1, YEAR: 12, DECADE: 120}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both within; None leaves that end open.

    `named` tells that the wording names the time itself ('in 2016', '3 March 2024', 'between 2010 and 2012'), so that
    it may be what a text speaks of; otherwise it is counted from today ('yesterday', 'last week', 'since March').
    """

    first: date | None
    last: date | None
    named: bool


def whole_day(year: int, month: int, day: int, *, named: bool = True) -> Period | None:
    """One day, if there is such a one."""
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Period(only, only, named) if year in YEARS else None


def whole_months(year: int, month: int, count: int = 1, *, named: bool = True) -> Period | None:
    """So many months on end."""
    years, next_month = divmod(month - 1 + count, 12)
    if not MINYEAR <= year <= year + years < MAXYEAR:
        return None
    return Period(date(year, month, 1), date(year + years, next_month + 1, 1) - DAY_LONG, named)


def whole_years(year: int, count: int = 1, *, named: bool = True) -> Period | None:
    """So many years on end."""
    return whole_months(year, 1, 12 * count, named=named) if year in YEARS else None


def units_ago(unit: str, count: int, today: date) -> Period | None:
    """The day, week, weekend, month or year that many before today's."""
    if unit in _MONTHS:
        months = today.year * 12 + today.month - 1 - count * _MONTHS[unit]
        year, month = divmod(months, 12)
        if unit == MONTH:
            return whole_months(year, month + 1, named=False) if year in YEARS else None
        return whole_years(year, named=False)
    if unit == HOUR:
        unit, count = DAY, count // 24
    back = today - timedelta(days=count * _DAYS[unit])
    monday = back - timedelta(days=back.weekday())
    if unit == DAY:
        return Period(back, back, named=False)
    return Period(monday + timedelta(days=5 if unit == WEEKEND else 0), monday + timedelta(days=6), named=False)


def units_through(unit: str, count: int, today: date) -> Period | None:
    """The last so many days, weeks, months or years, through today."""
    if unit == HOUR:
        unit, count = DAY, -(-count // 24)
    if unit not in _MONTHS:
        return Period(today - timedelta(days=count * _DAYS[unit]), today, named=False)
    year, month = divmod(today.year * 12 + today.month - 1 - count * _MONTHS[unit], 12)
    if year not in YEARS:
        return None
    month_long = whole_months(year, month + 1)
    if month_long is None or month_long.last is None:
        return None
    return Period(month_long.last.replace(day=min(today.day, month_long.last.day)), today, named=False)


def latest_weekday(weekday: int, until: date) -> Period:
    """The last such day of the week up to `until`."""
    found = until - timedelta(days=(until.weekday() - weekday) % 7)
    return Period(found, found, named=False)


def latest_month(month: int, until: date, *, ended: bool = False) -> Period | None:
    """The last such month that has begun by `until`, or ended before its month."""
    passed = month < until.month if ended else month <= until.month
    return whole_months(until.year if passed else until.year - 1, month, named=False)


def latest_day(month: int, day: int, until: date) -> Period | None:
    """The last such day of the year up to `until`."""
    # A 29 February may be eight years back.
    days = (whole_day(until.year - back, month, day, named=False) for back in range(9))
    return next((found for found in days if found and found.first and found.first <= until), None)


def third(period: Period, part: int) -> Period:
    """The first, second or last third of a period: of a year four months, of a month about ten days."""
    if period.first is None or period.last is None:
        return period
    months = (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1
    if months % 3 == 0:
        year, month = divmod(period.first.year * 12 + period.first.month - 1 + part * months // 3, 12)
        return whole_months(year, month + 1, months // 3, named=period.named) or period
    days = (period.last - period.first).days + 1
    if days < 3:
        return period
    size = 10 if days > 27 else days // 3
    first = period.first + timedelta(days=part * size)
    return Period(first, period.last if part == 2 else first + timedelta(days=size - 1), period.named)
