"""Belgian public holidays, for opening hours and for counting working days.

The years follow from the dates in the content, never from the day of the build, so that the same
content always gives the same site.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from guide.model import Site

BEFORE, AFTER = 2, 8
"""Years around the newest comparison of a letter: letters of long ago, and periods of several years."""
_SATURDAY = 5


def years(site: Site) -> tuple[int, int]:
    """The first and the last year whose holidays the guide knows."""
    newest = max((one.compared.year for one in site.letters.entries.values()), default=2026)
    return newest - BEFORE, newest + AFTER


@lru_cache(maxsize=8)
def public_holidays(first: int, last: int) -> tuple[date, ...]:
    """Every public holiday of these years, both included, in order."""
    import holidays  # slow to load, and no check needs it

    return tuple(sorted(holidays.country_holidays("BE", years=range(first, last + 1))))


def days_off(first: int, last: int) -> tuple[date, ...]:
    """Every public holiday of these years that is not already a Saturday or a Sunday."""
    return tuple(one for one in public_holidays(first, last) if one.weekday() < _SATURDAY)
