"""What one data file names of another exists: pages, terms, facts.

Bad:
    annex-26: {page: asylum/aply}
Good:
    annex-26: {page: asylum/apply}
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from guide.model import Site, Table
from guide.problems import Problem, guess
from guide.schema import Letter, Outcome, Step

NAME = "references"
_Where = tuple[str | int, ...]


def check(site: Site) -> Iterator[Problem]:
    pages = set(site.entries.raw()) | set(site.pages[site.source.tag])
    terms, facts, services = site.terms.raw(), site.facts.raw(), site.services.raw()
    for name, letter in site.letters.entries.items():
        yield from _known(site.letters, (name, "page"), "page", letter.page, pages)
        if letter.given_by:
            yield from _known(site.letters, (name, "given_by"), "term", letter.given_by, terms)
        for field, named in (("deadlines", letter.deadlines), ("facts", letter.facts)):
            for number, fact in enumerate(named):
                yield from _known(site.letters, (name, field, number), "fact", fact, facts)
        for number, one in enumerate(letter.helps):
            yield from _known(site.letters, (name, "helps", number), "service", one, services)
        yield from _called(site, name, letter)
        page = site.page(site.source.tag, letter.page)
        if letter.section and page and page.readable:
            headings = [one.id for one in page.document.headings()]
            yield from _known(site.letters, (name, "section"), "heading", letter.section, headings)
    for name, change in site.changes.entries.items():
        for number, key in enumerate(change.pages):
            yield from _known(site.changes, (name, "pages", number), "page", key, pages)
    yield from _diagrams(site, pages)


_ANNEX = re.compile(r"annex-(\d+[a-z]*)$")
_NUMBER = re.compile(r"\d+ ?(?:bis|ter|quater|quinquies|sexies|septies)?(?![a-z])", re.IGNORECASE)


def _called(site: Site, name: str, letter: Letter) -> Iterator[Problem]:
    """What is printed on an annex is Dutch, with the number of its id."""
    annex = _ANNEX.match(name)
    if annex is None:
        return
    numbers = [one.replace(" ", "").lower() for one in _NUMBER.findall(letter.paper)]
    if annex[1] not in numbers or not letter.paper.lower().startswith("bijlage "):
        sentence = (
            f"{name}: write the Dutch name on the paper, 'bijlage {annex[1]}', not '{letter.paper}'"
        )
        yield Problem(site.letters.path, site.letters.line(name, "paper"), sentence, NAME)


def _diagrams(site: Site, pages: Collection[str]) -> Iterator[Problem]:
    table = site.diagrams
    for name, diagram in table.entries.items():
        seen: set[str] = set()
        for number, step in enumerate(diagram.steps):
            where: _Where = (name, "steps", number)
            if step.who:
                yield from _known(table, (*where, "who"), "term", step.who, site.terms.raw())
            parts: list[tuple[Step | Outcome, _Where]] = [(step, where)]
            parts += [(one, (*where, "outcomes", at)) for at, one in enumerate(step.outcomes)]
            for part, place in parts:
                if part.id in seen:
                    sentence = f"{name}: give this step an id of its own: '{part.id}' stands twice"
                    yield Problem(table.path, table.line(*place, "id"), sentence, NAME)
                seen.add(part.id)
                if part.page:
                    yield from _known(table, (*place, "page"), "page", part.page, pages)


def _known(
    table: Table[Any], where: _Where, kind: str, value: str, known: Collection[str]
) -> Iterator[Problem]:
    if known and value not in known:
        sentence = f"{where[0]}: no {kind} '{value}'.{guess(value, known)}"
        yield Problem(table.path, table.line(*where), sentence, NAME)
