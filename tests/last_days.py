"""A second opinion on last days: every reading that a rule leaves open, counted by other people's code.

The ten holidays of the Belgian law are written out here; dateutil knows Easter and adds months. Nothing
is shared with ``docs/assets/days.mjs`` or with the ``holidays`` library that the build uses.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)
FIXED = ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))
AFTER_EASTER = (1, 39, 50)
"""Easter Monday, Ascension, Whit Monday: with the fixed ones the ten legal holidays (royal decree of
18 April 1974, article 1)."""


@cache
def holidays(year: int) -> frozenset[date]:
    moving = {easter(year) + days * DAY for days in AFTER_EASTER}
    return frozenset(moving | {date(year, month, day) for month, day in FIXED})


@cache
def working(day: date) -> bool:
    return day.isoweekday() < 6 and day not in holidays(day.year)


def last_days(start: date, span: dict[str, object]) -> Iterator[date]:
    """The last day of a period in each reading that its rule leaves open."""
    firsts = ("day-after", "same-day") if span["first"] == "unknown" else (span["first"],)
    days = ("calendar", "working") if span["days"] == "unknown" else (span["days"],)
    weekends = ("none", "next-working-day") if span["weekend"] == "unknown" else (span["weekend"],)
    for first in firsts:
        for counted in days:
            for last in _ends(start, span, str(first), str(counted)):
                for weekend in weekends:
                    yield _moved(last) if weekend == "next-working-day" else last


def _ends(start: date, span: dict[str, object], first: str, counted: str) -> Iterator[date]:
    """The day the count ends on; with months, where people count in two ways, both."""
    number, unit = int(str(span["least"])), span["unit"]
    eve = start if first == "day-after" or not number else start - DAY
    if unit in ("month", "year"):
        length = relativedelta(months=number * (12 if unit == "year" else 1))
        yield eve + length
        if eve != start:
            yield start + length - DAY
    elif unit == "day" and counted == "working":
        yield _after(eve, number)
    else:
        yield eve + number * {"day": 1, "week": 7}[str(unit)] * DAY


def _after(day: date, number: int) -> date:
    """The day on which so many working days are over."""
    while number:
        day += DAY
        number -= working(day)
    return day


def _moved(last: date) -> date:
    while not working(last):
        last += DAY
    return last
