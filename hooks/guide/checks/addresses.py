"""Short addresses and page keys are promises: they stand on paper and in QR codes.

Bad:
    a page renamed without a line under 'moved'; an address given to another page
Good:
    moved: {asylum/beroep: asylum/appeal}
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.addresses import resolve
from guide.model import Site
from guide.problems import Problem, guess
from guide.yaml_lines import Path

NAME = "addresses"
LEDGER = "docs/_data/addresses.yml"


def check(site: Site) -> Iterator[Problem]:
    yield from _entries(site)
    yield from _ledger(site)
    yield from _moves(site)
    yield from _navigation(site)


def _line(site: Site, *where: str | int) -> int:
    place: Path = where
    return site.ledger_yaml.line(place) if site.ledger_yaml else 1


def _entries(site: Site) -> Iterator[Problem]:
    """Every page has an entry in pages.yml, and each entry's address leads to it."""
    keys = set(site.entries.raw())
    for key, page in sorted(site.pages[site.source.tag].items()):
        if site.entries.yaml and not page.generated and key not in keys:
            yield Problem(
                page.path,
                1,
                f"add '{key}' to {site.entries.path}: tier, audience, task, owner, address.{guess(key, keys)}",
                NAME,
            )
    for key in site.entries.raw():
        if key not in site.pages[site.source.tag]:
            yield Problem(
                site.entries.path,
                site.entries.line(key),
                f"'{key}' is no page: write docs/{site.source.tag}/{key}.md, or remove this entry; a page with a "
                f"new name goes under 'moved' in {LEDGER}.{guess(key, site.pages[site.source.tag])}",
                NAME,
            )
    if any(one.path == LEDGER for one in site.loading):
        return  # a ledger that cannot be read is said once, not at every page
    for key, entry in site.entries.entries.items():
        line = site.entries.line(key, "address")
        known = site.ledger.addresses.get(entry.address)
        if known is None:
            yield Problem(
                site.entries.path,
                line,
                f"add '{entry.address}' for {key} to {LEDGER}.{guess(entry.address, site.ledger.addresses)}",
                NAME,
            )
        elif key in (known.page, resolve(site, known.page)):
            continue
        elif not _is_of_ledger(site, key, entry.address):
            yield Problem(
                site.entries.path,
                line,
                f"choose another address for {key}: '{entry.address}' leads to {known.page} (see {LEDGER})",
                NAME,
            )


def _is_of_ledger(site: Site, key: str, address: str) -> bool:
    """Whether the fault is the ledger's: the page did not take the address, the address left the page."""
    handed_out = site.ledger.handed_out.get(address)
    if handed_out is not None and resolve(site, handed_out) == key:
        return True
    return resolve(site, site.ledger.addresses[address].page) not in site.pages[site.source.tag]


def _ledger(site: Site) -> Iterator[Problem]:
    pages = site.pages[site.source.tag]
    keys = set(site.entries.raw()) | set(pages) | set(site.ledger.moved)
    for name, entry in site.ledger.addresses.items():
        if entry.page not in keys and entry.page not in site.ledger.published:
            yield Problem(
                LEDGER,
                _line(site, "addresses", name, "page"),
                f"'{name}' leads to '{entry.page}', which is no page.{guess(entry.page, keys)}",
                NAME,
            )
    for number, key in enumerate(site.ledger.published):
        if key not in pages and key not in site.ledger.moved:
            sentence = f"'{key}' was published: bring the page back, or add it under 'moved' with its new key"
            yield Problem(LEDGER, _line(site, "published", number), sentence, NAME)
    for name, key in site.ledger.handed_out.items():
        known = site.ledger.addresses.get(name)
        if known is None:
            sentence = (
                f"bring the address '{name}' of {key} back: it was handed out, and stands on paper"
            )
            yield Problem(LEDGER, _line(site, "handed_out", name), sentence, NAME)
        elif resolve(site, known.page) != resolve(site, key):
            sentence = (
                f"let '{name}' lead to {resolve(site, key)} again and choose another address for "
                f"{known.page}: it was handed out, and stands on paper"
            )
            yield Problem(LEDGER, _line(site, "addresses", name, "page"), sentence, NAME)


def _ends(site: Site) -> dict[str, str]:
    """Where each moved page is at last; of those that move in a circle, one of them."""
    ends: dict[str, str] = {}
    for old in site.ledger.moved:
        way: dict[str, None] = {}
        key = old
        while key in site.ledger.moved and key not in ends and key not in way:
            way[key] = None
            key = site.ledger.moved[key]
        ends |= dict.fromkeys(way, ends.get(key, key))
    return ends


def _moves(site: Site) -> Iterator[Problem]:
    pages = site.pages[site.source.tag]
    ends = _ends(site)
    for old in site.ledger.moved:
        line = _line(site, "moved", old)
        if old in pages:
            yield Problem(LEDGER, line, f"remove '{old}' from 'moved': the page exists", NAME)
        key = ends[old]
        if key in site.ledger.moved:
            yield Problem(LEDGER, line, f"'{old}' moves in a circle; let it end at a page", NAME)
        elif key not in pages:
            yield Problem(
                LEDGER,
                line,
                f"'{old}' moves to '{key}', which is no page.{guess(key, pages)}",
                NAME,
            )


def _navigation(site: Site) -> Iterator[Problem]:
    """Every Dutch page stands in the navigation once."""
    if not site.nav:
        return
    pages = site.pages[site.source.tag]
    seen: set[str] = set()
    for nav in site.nav:
        for key, line in zip(nav.pages or (nav.key,), nav.lines or (nav.line,), strict=True):
            if key in seen:
                yield Problem(
                    "mkdocs.yml",
                    line,
                    f"remove '{key}.md': it stands in the navigation twice",
                    NAME,
                )
            seen.add(key)
            if key not in pages and not key.endswith("/index") and "://" not in key:
                yield Problem(
                    "mkdocs.yml",
                    line,
                    f"the navigation names '{key}.md', which is no page.{guess(key, pages)}",
                    NAME,
                )
    for key, page in sorted(pages.items()):
        if key not in seen and not page.generated:
            yield Problem(page.path, 1, f"add '{key}.md' to 'nav' in mkdocs.yml", NAME)
