"""The house rules, one module each, in reading order.

A check is a module with a docstring (why, then Bad and Good) and one function
``check(site) -> Iterator[Problem]``. Its name is the module's name: the word in brackets at the
end of a message.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import Any

from guide import together
from guide.causes import causes
from guide.checks import (
    accessibility,
    addresses,
    ageing,
    alphabets,
    cards,
    dates,
    deadlines,
    dialect,
    direction,
    encoding,
    facts,
    files,
    front_matter,
    glossary,
    headings,
    language,
    leftovers,
    link_form,
    link_words,
    links,
    listen,
    listing,
    mailboxes,
    marks,
    mojibake,
    names,
    navigation,
    numbers,
    omissions,
    opposites,
    phones,
    pictures,
    plain,
    recordings,
    references,
    regimes,
    search_words,
    security,
    services,
    settings,
    shortcodes,
    situations,
    slips,
    sources,
    structure,
    tables,
    terms,
    texts,
    titles,
    translation,
    typed,
    units,
    websites,
)
from guide.model import Site
from guide.problems import Problem

CHECKS = (
    files,
    encoding,
    alphabets,
    front_matter,
    titles,
    search_words,
    dialect,
    marks,
    headings,
    listing,
    tables,
    structure,
    security,
    links,
    link_form,
    link_words,
    websites,
    pictures,
    phones,
    mailboxes,
    shortcodes,
    facts,
    dates,
    sources,
    references,
    deadlines,
    regimes,
    situations,
    services,
    cards,
    listen,
    recordings,
    numbers,
    typed,
    units,
    glossary,
    names,
    terms,
    texts,
    direction,
    translation,
    language,
    omissions,
    opposites,
    leftovers,
    slips,
    mojibake,
    addresses,
    navigation,
    settings,
    plain,
    ageing,
    accessibility,
)

WORDS = (numbers, typed, dates, terms, names, glossary, omissions, language)
"""Those that read every word, and share what they found: half of the work."""
LARGE = 300_000
"""Characters of a guide for which a second process is worth its start."""


def problems(site: Site) -> list[Problem]:
    """Everything there is to say about the guide, sorted by file and line, each thing once."""
    if any(one.path in _first(site) and one.check == "yaml" for one in site.loading):
        return sorted(causes(site.loading))  # without them every page and text looks wrong
    told = [check for check in CHECKS if check is not language or _has_names(site)]
    if sum(len(file.text) for file in site.files) < LARGE:
        return sorted(causes({*site.loading, *_found(site, told)}, _translations(site)))
    others = [check for check in told if check not in WORDS]
    words = [check for check in told if check in WORDS]
    here, there = together.both(partial(_apart, site, others), partial(_apart, site, words))
    for found in (here, there):
        site.memory.used |= found.remembered
    every = {*site.loading, *here.problems, *there.problems}
    return sorted(causes(every, _translations(site)))


def _first(site: Site) -> tuple[str, ...]:
    """The files that all others are read with."""
    return "mkdocs.yml", f"docs/_data/{site.source.tag}/ui.yml"


def _has_names(site: Site) -> bool:
    """Whether the files with names could be read: without them a name looks like words left in Dutch."""
    return None not in (site.services.yaml, site.letters.yaml, site.terms.yaml)


def _translations(site: Site) -> dict[str, int]:
    """How many translations each page of the source language has, by its path."""
    return {
        page.path: sum(site.page(one.tag, key) is not None for one in site.translations())
        for key, page in site.pages[site.source.tag].items()
    }


@dataclass(frozen=True, slots=True)
class _Found:
    """What some of the checks found, and what they want to remember."""

    problems: list[Problem]
    remembered: dict[str, Any]


def _apart(site: Site, checks: Iterable[ModuleType]) -> _Found:
    """May run in a process of its own: what it remembers must be sent back."""
    before = set(site.memory.used)
    found = _found(site, checks)
    return _Found(found, {k: v for k, v in site.memory.used.items() if k not in before})


def _found(site: Site, checks: Iterable[ModuleType]) -> list[Problem]:
    return [problem for check in checks for problem in check.check(site)]
