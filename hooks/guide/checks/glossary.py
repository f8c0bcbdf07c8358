"""Each term has one name per language, and no two terms share one.

When two statuses share a name, a reader takes the rights of the one for those of the other.

Bad:
    two statuses called 'protection' in fr
Good:
    one name each; other words people use are listed under forms or avoid
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from guide import terms
from guide.model import Site
from guide.problems import Problem, guess, notice
from guide.schema import STATUSES

NAME = "glossary"
FEW = 3
"""Terms with a language the guide has not: more of them are one mistake, in mkdocs.yml."""


def check(site: Site) -> Iterator[Problem]:
    yield from site.remembered_data(NAME, partial(_terms, site))
    yield from _pages(site)


def _terms(site: Site) -> Iterator[Problem]:
    yield from _statuses(site)
    yield from _languages(site)
    for language in site.languages:
        yield from _unique(site, language.tag)


def _statuses(site: Site) -> Iterator[Problem]:
    path = site.terms.path
    raw = site.terms.raw()
    for status in STATUSES:
        if site.terms.yaml and status not in raw:
            yield Problem(path, 1, f"add the status '{status}': each status is a term", NAME)
    for name, term in site.terms.entries.items():
        if term.kind == "status" and name not in STATUSES:
            yield Problem(
                path,
                site.terms.line(name),
                f"'{name}' is no status; choose another kind.{guess(name, STATUSES)}",
                NAME,
            )
        if term.kind != "status" and name in STATUSES:
            yield Problem(
                path, site.terms.line(name, "kind"), f"write 'kind: status' for '{name}'", NAME
            )


def _languages(site: Site) -> Iterator[Problem]:
    tags = [one.tag for one in site.languages]
    if site.languages_known:
        yield from _unknown(site, tags)
    for name, term in site.terms.entries.items():
        if site.source.tag not in term.names:
            yield Problem(
                site.terms.path, site.terms.line(name, "names"), f"{name}: add its Dutch name", NAME
            )
        for tag in tags[1:]:
            if tag in term.names:
                continue
            sentence = f"{name}: add its name in '{tag}'"
            if term.kind == "status":
                yield Problem(site.terms.path, site.terms.line(name, "names"), sentence, NAME)
            else:
                yield notice(site.terms.path, site.terms.line(name, "names"), sentence, NAME)


def _unknown(site: Site, tags: list[str]) -> Iterator[Problem]:
    """Languages that the guide has not: of one that many terms have, one line says it."""
    found: dict[str, list[str]] = {}
    for name, term in site.terms.entries.items():
        for tag in term.names:
            if tag not in tags:
                found.setdefault(tag, []).append(name)
    for tag, names in found.items():
        many = f" ({len(names)} terms have it)" if len(names) > FEW else ""
        for name in names[:1] if many else names:
            line = site.terms.line(name, "names", tag)
            sentence = f"{name}: '{tag}' is no language of mkdocs.yml{many}.{guess(tag, tags)}"
            yield Problem(site.terms.path, line, sentence, NAME)


def _pages(site: Site) -> Iterator[Problem]:
    keys = set(site.entries.raw()) | set(site.pages[site.source.tag])
    for name, term in site.terms.entries.items():
        if term.page and term.page not in keys:
            yield Problem(
                site.terms.path,
                site.terms.line(name, "page"),
                f"{name}: no page '{term.page}'.{guess(term.page, keys)}",
                NAME,
            )


def _unique(site: Site, tag: str) -> Iterator[Problem]:
    """Names and forms belong to one term; an avoided name is no accepted one."""
    owners: dict[tuple[str, ...], str] = {}
    for one in terms.names(site, tag):
        if one.avoided:
            continue
        if not one.words:
            yield Problem(
                site.terms.path,
                site.terms.line(one.term, "names", tag),
                f"{one.term}: write a name in '{tag}'",
                NAME,
            )
            continue
        owner = owners.setdefault(one.words, one.term)
        if owner != one.term:
            yield Problem(
                site.terms.path,
                site.terms.line(one.term, "names", tag),
                f"'{' '.join(one.words)}' names both '{owner}' and '{one.term}' in '{tag}'; keep it for one",
                NAME,
            )
    for one in terms.names(site, tag):
        if one.avoided and owners.get(one.words):
            yield Problem(
                site.terms.path,
                site.terms.line(one.term, "names", tag),
                f"'{' '.join(one.words)}' is avoided for '{one.term}' and accepted for '{owners[one.words]}' in '{tag}'; choose",
                NAME,
            )
