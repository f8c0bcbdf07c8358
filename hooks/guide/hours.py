"""Opening hours: from OSM syntax ('Mo-Fr 09:00-12:00; PH off') to a week people can read.

opening-hours-py reads the syntax; a week without holidays is looked at day by day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from babel.dates import get_day_names
from opening_hours import OpeningHours, State, validate

from guide.html import escape
from guide.languages import locale
from guide.model import Site

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
    days = []
    for number in range(7):
        start = _MONDAY + timedelta(days=number)
        end = start + timedelta(days=1)
        spans = [
            (f"{one[0]:%H:%M}", f"{one[1]:%H:%M}" if one[1] < end else "24:00")
            for one in hours.intervals(start, end)
            if one[2] == State.OPEN
        ]
        days.append(tuple(spans))
    return tuple(days)


def text(site: Site, tag: str, expression: str) -> str:
    """The week in words, as HTML: 'ma–vr 09:00–12:00'; 'day and night' for 24/7.

    What cannot be read stands there as it is written (a check reports it).
    """
    if not readable(expression):
        return escape(expression)
    days = week(expression)
    if all(spans == (("00:00", "24:00"),) for spans in days):
        return escape(site.ui(tag, "hours.always"))
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
