"""A service's hours, phone and languages are written so that they can be read out and dialled.

Bad:
    hours: maandag tot vrijdag 9 tot 12
Good:
    hours: Mo-Fr 09:00-12:00
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import phonenumbers

from guide.hours import DAYS, named_days, readable
from guide.languages import known
from guide.model import Site
from guide.problems import Problem
from guide.schema import Service

NAME = "services"


def check(site: Site) -> Iterator[Problem]:
    for name, service in site.services.entries.items():
        for field, sentence in _sentences(service):
            line = site.services.line(name, field)
            yield Problem(site.services.path, line, f"{name}: {sentence}", NAME)


def _sentences(service: Service) -> Iterator[tuple[str, str]]:
    """(field, what to do)"""
    for field in ("hours", "phone_hours"):
        value = getattr(service, field)
        if value and not readable(value):
            yield field, f"write '{value}' as opening hours: Mo-Fr 09:00-12:00,13:00-16:00; PH off"
        elif value:
            yield from ((field, sentence) for sentence in (*_twice(value), *_backwards(value)))
    if service.phone and service.phone.startswith("+") and not _dials(service.phone):
        yield "phone", f"'{service.phone}' is no phone number that exists; count its digits"
    for number, tag in enumerate(service.languages):
        if not known(tag):
            yield "languages", f"'{tag}' is no language tag (item {number + 1}); write nl, fr, ar …"


def _twice(hours: str) -> Iterator[str]:
    """A later rule replaces an earlier one for its day: few who write hours know that."""
    seen: set[str] = set()
    for rule in hours.split(";"):
        days = set() if "off" in rule else set(named_days(rule))
        for day in sorted(days & seen, key=DAYS.index):
            yield f"write {day} once, with a comma between its hours: of '{hours}' only the last counts"
            return
        seen |= days


_NIGHT = 8
"""Hours at least that a place which is open at night is closed by day."""


def _backwards(hours: str) -> Iterator[str]:
    """Hours of a day go forward and do not meet. A shelter may be open at night; '13:00-09:00' is a slip."""
    for rule in hours.split(";"):
        spans = re.findall(r"(\d\d:\d\d)-(\d\d:\d\d)", rule)
        for first, last in spans:
            if last <= first and int(first[:2]) - int(last[:2]) < _NIGHT:
                yield f"write when it opens before when it closes: '{first}-{last}' is the other way round"
        for (_, last), (first, _) in pairwise(spans):
            if first < last:
                yield f"let the hours of a day follow each other: it opens at {first} before it closes at {last}"


def _dials(phone: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(phone, None))
    except phonenumbers.NumberParseException:
        return False
