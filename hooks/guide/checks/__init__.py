"""The house rules, one module each, in reading order.

A check is a module with a docstring (why, then Bad and Good) and one function
``check(site) -> Iterator[Problem]``. Its name is the module's name: the word in brackets at the
end of a message.
"""

from __future__ import annotations

from guide.checks import (
    addresses,
    ageing,
    dialect,
    facts,
    front_matter,
    glossary,
    headings,
    links,
    navigation,
    numbers,
    references,
    services,
    settings,
    shortcodes,
    structure,
    terms,
    texts,
    titles,
    translation,
)
from guide.model import Site
from guide.problems import Problem

CHECKS = (
    front_matter,
    titles,
    dialect,
    headings,
    structure,
    links,
    shortcodes,
    facts,
    references,
    services,
    numbers,
    glossary,
    terms,
    texts,
    translation,
    addresses,
    navigation,
    settings,
    ageing,
)


def problems(site: Site) -> list[Problem]:
    """Everything there is to say about the guide, sorted by file and line, each thing once."""
    found = set(site.loading)
    for check in CHECKS:
        found.update(check.check(site))
    return sorted(found)
