"""Opening hours: from OSM syntax ('Mo-Fr 09:00-12:00; PH off') to a week people can read.

opening-hours-py reads the syntax; a week without holidays is looked at day by day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from babel.dates import get_day_names
from opening_hours import OpeningHours, State, validate

from guide.html import escape
from guide.languages import locale
from guide.model import Site
from guide.working_days import public_holidays

_MONDAY = datetime(2026, 11, 2)
"""A week in which Belgium has no holiday."""

Span = tuple[str, str]


_PLAIN = re.compile(r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|off|24/7|\d\d:\d\d|[-,; ])+")
"""What a week can show: no months, no 'first Saturday', no remark, no open end."""


def readable(expression: str) -> bool:
    """Whether ``expression`` is OSM opening_hours syntax, and says the same of every week."""
    late = any(hour > "24:00" for hour in re.findall(r"\d\d:\d\d", expression))
    return bool(_PLAIN.fullmatch(expression)) and not late and validate(expression)


DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAYS = re.compile(r"(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?")


def named_days(rule: str) -> Iterator[str]:
    """The days of one rule: 'Mo-We,Fr 09:00-12:00' names four."""
    for match in _DAYS.finditer(rule):
        first = DAYS.index(match[1])
        last = DAYS.index(match[2] or match[1])
        yield from (DAYS[at % 7] for at in range(first, last + 1 + (7 if last < first else 0)))


def week(expression: str) -> tuple[tuple[Span, ...], ...]:
    """Per day, Monday first, when it is open: (('09:00', '12:00'), ('13:00', '16:30'))."""
    hours = OpeningHours(expression)
    return tuple(_day(hours, _MONDAY + timedelta(days=number)) for number in range(7))


def _day(hours: OpeningHours, start: datetime) -> tuple[Span, ...]:
    end = start + timedelta(days=1)
    return tuple(
        (f"{one[0]:%H:%M}", f"{one[1]:%H:%M}" if one[1] < end else "24:00")
        for one in hours.intervals(start, end)
        if one[2] == State.OPEN
    )


# --- what a phone compares with its clock --------------------------------------------------------


_HOLIDAY = datetime(2026, 12, 25)
"""A public holiday on a Friday."""
_UNKNOWN = "?"


def code(expression: str) -> str:
    """The week as a script reads it: eight days with bars between, Monday first, the last a holiday.

    A desk that is open day and night is so on a holiday; one that says nothing of holidays is not
    taken to be open then, nor closed: '?'.

    >>> code("Mo,We 09:00-12:00,13:00-16:30; PH off")
    '09:00-12:00,13:00-16:30||09:00-12:00,13:00-16:30|||||'
    >>> code("Sa 10:00-12:00")
    '|||||10:00-12:00||?'
    """
    days = [_written(spans) for spans in week(expression)]
    if always(expression) or "PH" in expression:
        days.append(_written(_day(OpeningHours(expression, country="BE"), _HOLIDAY)))
    else:
        days.append(_UNKNOWN)
    return "|".join(days)


def _written(spans: tuple[Span, ...]) -> str:
    return ",".join(f"{start}-{end}" for start, end in spans)


def always(expression: str) -> bool:
    """Day and night, every day."""
    return all(spans == (("00:00", "24:00"),) for spans in week(expression))


_YEARS = 2
"""Years after the newest comparison of a service in which the script knows the holidays."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The Belgian public holidays that a page carries.

    The years follow from the content, never from the day of the build: the same content always
    gives the same site. After ``until`` a script says that it does not know.
    """

    holidays: str
    """ISO dates, with spaces between."""
    until: str

    @classmethod
    def of(cls, site: Site) -> Calendar:
        newest = max((one.compared for one in site.services.entries.values()), default=date.min)
        last = newest.year + _YEARS
        found = public_holidays(newest.year, last)
        return cls(" ".join(one.isoformat() for one in found), f"{last}-12-31")


def text(site: Site, tag: str, expression: str) -> str:
    """The week in words, as HTML: 'ma–vr 09:00–12:00'; 'day and night' for 24/7.

    What cannot be read stands there as it is written (a check reports it).
    """
    if not readable(expression):
        return escape(expression)
    if always(expression):
        return escape(site.ui(tag, "hours.always"))
    days = week(expression)
    names = get_day_names("abbreviated", "stand-alone", locale(tag))
    parts = []
    first = 0
    while first < 7:
        last = first
        while last < 6 and days[last + 1] == days[first]:
            last += 1
        if days[first]:
            day = names[first] if first == last else f"{names[first]}–{names[last]}"
            spans = ", ".join(f'<bdi dir="ltr">{start}–{end}</bdi>' for start, end in days[first])
            parts.append(f"{escape(day)} {spans}")
        first = last + 1
    if "PH off" in expression:
        parts.append(escape(site.ui(tag, "hours.not-on-holidays")))
    return "; ".join(parts)
