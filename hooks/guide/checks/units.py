"""A fact prints its own unit: it is not typed again, and never another one.

'[[fact:appeal.ordinary.deadline]] dagen' prints '30 dagen dagen'; with the number alone a wrong unit
makes thirty days into thirty weeks.

Bad:
    U hebt [[fact:appeal.ordinary.deadline]] dagen, of [[fact:appeal.ordinary.deadline number]] weken.
Good:
    U hebt [[fact:appeal.ordinary.deadline]], of [[fact:appeal.ordinary.deadline number]] dagen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from guide import passages, quantities
from guide.model import Page, Site
from guide.problems import Problem
from guide.quantities import Reader, unit_of
from guide.shortcodes import PATTERN

NAME = "units"

_BEFORE = re.compile(r"(?:€|\bEUR)[\s\u00a0\u202f]*$")


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        if "[[fact:" in page.body:
            yield from site.remembered(NAME, page, partial(_page, site, page))


def _page(site: Site, page: Page) -> Iterator[Problem]:
    reader = quantities.reader(site, page.language)
    for passage in passages.of_page(page):
        for match in PATTERN.finditer(passage.text):
            if match[1] == "fact":
                for sentence in _beside(site, reader, passage.text, match):
                    yield Problem(page.path, passage.line_at(match.start()), sentence, NAME)


def _beside(site: Site, reader: Reader, text: str, match: re.Match[str]) -> Iterator[str]:
    name, _, part = match[2].strip().partition(" ")
    fact = site.facts.entries.get(name.partition("@")[0])
    if fact is None or fact.type == "date" or part == "year":
        return
    value = getattr(fact, "rules", (fact,))[:1]
    own = unit_of(fact.type, value[0]) if value else ""
    unit, typed = reader.unit_after(text, match.end())
    before = _BEFORE.search(text[max(0, match.start() - 6) : match.start()])
    if before:
        unit, typed = "euro", before[0].strip()
    if not unit:
        return
    if not part and own:
        yield f"remove '{typed}' beside {match[0]}: the fact prints its unit"
    elif part == "number" and own and unit != own:
        yield f"'{typed}' is not the unit of {match[0]}, which counts in {own}s; write the right one, or [[fact:{name}]]"
