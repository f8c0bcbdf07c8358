"""Whole lists the build writes into a page: services, cards, glossary, site index, sections, facts.

Each is Markdown or one block of HTML; links are relative to the page they stand on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guide import (
    accessibility,
    addresses,
    bundle,
    cards,
    formats,
    html,
    letters,
    regimes,
    services,
    situations,
    staff,
)
from guide.html import escape
from guide.model import Page, Site
from guide.schema import Term, TermName

KINDS = ("status", "institution", "procedure", "decision", "paper", "notion")
"""The order of the glossary."""


def build(name: str, site: Site, tag: str, page: Page) -> str:
    """The list called ``name`` as Markdown; '' for an unknown name (a check reports it)."""
    write = LISTS.get(name)
    return "\n".join(write(site, tag, page)) if write else ""


# --- glossary ----------------------------------------------------------------------------


def _glossary(site: Site, tag: str, page: Page) -> Iterator[str]:
    for kind in KINDS:
        names = [name for name, one in site.terms.entries.items() if one.kind == kind]
        if not names:
            continue
        yield f"## {site.ui(tag, f'kind.{kind}')} {{#kind-{kind}}}"
        yield ""
        entries = "".join(_term(site, tag, name, site.terms.entries[name]) for name in names)
        yield f'<dl class="g-glossary">{entries}</dl>'
        yield ""


def _term(site: Site, tag: str, name: str, term: Term) -> str:
    own = term.names.get(tag)
    source = term.names.get(site.source.tag)
    shown = escape(own.name) if own else html.dutch(source.name if source else name)
    beside = f" {html.dutch(source.name)}" if own and source and tag != site.source.tag else ""
    parts = [f"<p>{escape(site.field(tag, 'glossary', name, 'definition'))}</p>"]
    if own and own.forms:
        parts.append(
            _line(site, tag, "glossary.also", ", ".join(escape(form) for form in own.forms))
        )
    if own and own.avoid and term.kind == "status":
        parts.append(_avoided(site, tag, own))
    if term.basis:
        parts.append(_line(site, tag, "glossary.basis", html.dutch(term.basis)))
    shown_page = site.shown(tag, term.page) if term.page else None
    if shown_page and term.page:
        target = addresses.between(tag, "glossary", term.page)
        title = escape(shown_page.title)
        if shown_page.language != tag:
            title = f'<bdi lang="nl" dir="ltr">{title}</bdi>'
        parts.append(_line(site, tag, "glossary.page", f'<a href="{target}">{title}</a>'))
    badge = f' class="g-badge g-badge--{name}"' if term.kind == "status" else ""
    return f'<div id="{name}"><dt><span{badge}>{shown}</span>{beside}</dt><dd>{"".join(parts)}</dd></div>'


def _avoided(site: Site, tag: str, own: TermName) -> str:
    """Names we do not write, of statuses alone, and out of sight: many who read this were called so."""
    instead = "; ".join(
        f"<s>{escape(one.text.replace('*', '…'))}</s> → {escape(one.write)}" for one in own.avoid
    )
    label = escape(site.ui(tag, "glossary.avoid"))
    return f'<details class="g-glossary__more"><summary>{label}</summary><p>{instead}</p></details>'


def _line(site: Site, tag: str, key: str, value: str) -> str:
    return f'<p class="g-glossary__more"><b>{escape(site.ui(tag, key))}</b> {value}</p>'


# --- pages -------------------------------------------------------------------------------


def _item(site: Site, tag: str, page: Page, key: str) -> str | None:
    shown = site.shown(tag, key)
    if shown is None or shown.front is None or key == page.key:
        return None
    target = addresses.between(tag, page.key, key)
    if shown.language == tag:
        return (
            f'<li><a href="{target}">{escape(shown.title)}</a>'
            f"<p>{escape(shown.front.summary)}</p></li>"
        )
    label = escape(site.ui(tag, "link.dutch-only"))
    return (
        f'<li><a href="{target}" hreflang="nl"><bdi lang="nl" dir="ltr">{escape(shown.title)}</bdi></a>'
        f' <span class="g-index__note">{label}</span></li>'
    )


def _index(site: Site, tag: str, page: Page, keys: Iterable[str]) -> str:
    items = [item for key in keys if (item := _item(site, tag, page, key))]
    return f'<ul class="g-index">{"".join(items)}</ul>' if items else ""


def _section(site: Site, tag: str, page: Page) -> Iterator[str]:
    folder = page.key.removesuffix("/index")
    for nav in site.nav:
        if nav.key == folder:
            yield _index(site, tag, page, nav.pages)


def _site_index(site: Site, tag: str, page: Page) -> Iterator[str]:
    for nav in site.nav:
        if not nav.pages:
            continue
        title = site.ui(tag, f"section.{nav.key}")
        yield f"## {title} {{#{nav.key}}}"
        yield ""
        yield _index(site, tag, page, (key for key in nav.pages if not key.endswith("/index")))
        yield ""
    alone = [nav.key for nav in site.nav if not nav.pages and nav.key != "index"]
    yield f"## {site.ui(tag, 'section.more')} {{#more}}"
    yield ""
    yield _index(site, tag, page, alone)


# --- checks, for staff ---------------------------------------------------------------------


def _checks(site: Site, tag: str, page: Page) -> Iterator[str]:
    from guide.explain import explanations  # here, for the checks use the names of LISTS

    entries = []
    for one in explanations():
        why = "".join(f"<p>{_words(part)}</p>" for part in one.why.split("\n\n"))
        entries.append(
            f'<div id="check-{one.name}"><dt><code>{one.name}</code></dt><dd>{why}'
            f"<p><b>Bad</b></p><pre>{html.verbatim(one.bad)}</pre>"
            f"<p><b>Good</b></p><pre>{html.verbatim(one.good)}</pre></dd></div>"
        )
    yield f'<dl class="g-checks" lang="en" dir="ltr">{"".join(entries)}</dl>'


_CODE = re.compile(r"``(.+?)``")


def _words(text: str) -> str:
    return _CODE.sub(r"<code>\1</code>", html.verbatim(" ".join(text.split())))


# --- changes -------------------------------------------------------------------------------


def _changes(site: Site, tag: str, page: Page) -> Iterator[str]:
    newest = sorted(site.changes.entries.items(), key=lambda one: one[1].date, reverse=True)
    for name, change in newest:
        yield f"## {site.field(tag, 'changes', name, 'title')} {{#{name}}}"
        yield ""
        yield f"**{formats.day(change.date, tag)}**"
        yield ""
        yield site.field(tag, "changes", name, "text")
        yield ""
        yield _index(site, tag, page, change.pages)
        yield ""


LISTS = (
    {
        "changes": _changes,
        "services": services.listing,
        "cards": cards.listing,
        "glossary": _glossary,
        "section": _section,
        "site-index": _site_index,
        "facts": staff.facts,
        "addresses": staff.short_addresses,
        "checks": _checks,
    }
    | accessibility.LISTS
    | bundle.LISTS
    | letters.LISTS
    | regimes.LISTS
    | situations.LISTS
)

SHEETS = {
    "letter-finder": "finder.css",
    "services": "contacts.css",
    "cards": "cards.css",
    "facts": "table.css",
    "addresses": "table.css",
} | bundle.SHEETS
"""Lists whose look is a sheet of its own, which only their pages load."""

ROOMS = ("bundle.css",)
"""Sheets that keep the room of what a script fills in."""

MODULES = {
    "letter-finder": "unfold.mjs",
    "services": "contacts.mjs",
    "facts": "table.mjs",
    "addresses": "table.mjs",
} | bundle.MODULES
"""Lists that a script makes a tool of; without it they are complete."""
