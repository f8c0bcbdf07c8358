"""Every shortcode names something that exists, with words that mean it.

A misspelt id would print nothing at all where a period should stand.

Bad:
    U hebt [[fact:appeal.ordinary.deadlin]].
Good:
    U hebt [[fact:appeal.ordinary.deadline]].
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guide import shortcodes, terms
from guide.lists import LISTS
from guide.model import Page, Site
from guide.problems import Problem, guess
from guide.shortcodes import Shortcode

NAME = "shortcodes"
_PARTS = {"fact": ("number", "year"), "service": ("phone", "address", "url")}
_BROKEN = re.compile(r"\[\[[^\n]{0,40}|[^\n\[]{0,40}\]\]")


def check(site: Site) -> Iterator[Problem]:
    tables: dict[str, Mapping[str, object] | None] = {"list": LISTS}
    for kind, table in (
        ("fact", site.facts),
        ("term", site.terms),
        ("letter", site.letters),
        ("service", site.services),
        ("steps", site.diagrams),
    ):
        # A file that cannot be read is reported once, not at every page that quotes it.
        tables[kind] = table.raw() if table.yaml else None
    for page in site.all_pages():
        for one in shortcodes.find(page.body, page.body_line):
            for sentence in _sentences(site, page, one, tables):
                yield Problem(page.path, one.line, sentence, NAME)
        yield from _broken(page)


def _sentences(
    site: Site, page: Page, one: Shortcode, tables: Mapping[str, Mapping[str, object] | None]
) -> Iterator[str]:
    if one.kind not in shortcodes.KINDS:
        yield f"'{one.kind}' in {one.source} is no shortcode.{guess(one.kind, shortcodes.KINDS)}"
        return
    if one.kind == "nl":
        if not one.id:
            yield f"write the Dutch words in {one.source}"
        return
    known_ids = tables[one.kind]
    if known_ids is not None and one.id not in known_ids:
        yield f"no {one.kind} '{one.id}'.{guess(one.id, known_ids)}"
        return
    if one.part and one.part not in _PARTS.get(one.kind, ()):
        known = _PARTS.get(one.kind, ())
        remedy = f"use {' or '.join(known)}" if known else "remove it"
        yield f"'{one.part}' in {one.source} is unknown; {remedy}.{guess(one.part, known)}"
    if one.text is not None and one.kind != "term":
        yield f"remove '|{one.text}' from {one.source}: only a term takes other words"
    if one.kind == "term" and one.text is not None:
        yield from _form(site, page, one)


def _form(site: Site, page: Page, one: Shortcode) -> Iterator[str]:
    term = site.terms.entries.get(one.id)
    if term is None or terms.is_form(site, one.id, page.language, one.text or ""):
        return
    own = term.names[page.language]
    near = ", ".join([own.name, *own.forms][:4])
    yield (
        f"'{one.text}' is no name of the term '{one.id}'; write one of: {near}; "
        f"or add it to its forms in {site.terms.path}:{site.terms.line(one.id)}"
    )


def _broken(page: Page) -> Iterator[Problem]:
    """Brackets that look like a shortcode but are none."""
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        rest = shortcodes.PATTERN.sub("", line)
        match = _BROKEN.search(rest)
        if match:
            yield Problem(
                page.path,
                number,
                f"complete this shortcode, for example [[fact:appeal.ordinary.deadline]]: {match[0].strip()}",
                NAME,
            )
