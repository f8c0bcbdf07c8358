"""The house rules, one module each, in reading order.

A check is a module with a docstring (why, then Bad and Good) and one function
``check(site) -> Iterator[Problem]``. Its name is the module's name: the word in brackets at the
end of a message.
"""

from __future__ import annotations

from guide.checks import (
    addresses,
    ageing,
    alphabets,
    dates,
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
    listing,
    mailboxes,
    marks,
    mojibake,
    names,
    navigation,
    numbers,
    omissions,
    phones,
    pictures,
    plain,
    references,
    search_words,
    security,
    services,
    settings,
    shortcodes,
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
    services,
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
    leftovers,
    mojibake,
    addresses,
    navigation,
    settings,
    plain,
    ageing,
)


def problems(site: Site) -> list[Problem]:
    """Everything there is to say about the guide, sorted by file and line, each thing once."""
    found = set(site.loading)
    for check in CHECKS:
        found.update(check.check(site))
    return sorted(found)
