"""What is due to be compared with its sources again: facts, pages, services, letters; and by which role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from guide.model import Site


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """Something whose review date has passed, or comes soon. Sorts by date."""

    review_by: date
    kind: str
    name: str
    owner: str
    """The role that looks after it."""
    path: str
    line: int


def today() -> date:
    """The day of the machine. Only lists and notices ask for it, never a value that is printed."""
    return date.today()


def due(site: Site, on: date, within: int = 0) -> list[Due]:
    """All that has a review date before ``on``, or at most ``within`` days after it; oldest first."""
    last = on + timedelta(days=within)
    return sorted(
        one for one in _all(site) if one.review_by < on or (within > 0 and one.review_by <= last)
    )


def _all(site: Site) -> Iterator[Due]:
    for name, fact in site.facts.entries.items():
        line = site.facts.line(name, "review_by")
        yield Due(fact.review_by, "fact", name, fact.owner, site.facts.path, line)
    for name, service in site.services.entries.items():
        line = site.services.line(name, "review_by")
        yield Due(service.review_by, "service", name, service.owner, site.services.path, line)
    for name, letter in site.letters.entries.items():
        line = site.letters.line(name, "review_by")
        yield Due(letter.review_by, "letter", name, letter.owner, site.letters.path, line)
    for key, page in site.pages[site.source.tag].items():
        if page.front and not page.generated:
            entry = site.entries.entries.get(key)
            owner = entry.owner if entry else "editors"
            line = page.line("review_by")
            yield Due(page.front.review_by, "page", key, owner, page.path, line)
