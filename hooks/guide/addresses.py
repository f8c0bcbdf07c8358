"""Where a page lives on the built site, and the short addresses that lead to it."""

from __future__ import annotations

import posixpath

from guide.model import Site


def url(tag: str, key: str) -> str:
    """A page's address from the site's root: 'nl/asylum/appeal/', 'nl/' for the home page."""
    if key == "index":
        return f"{tag}/"
    return f"{tag}/{key.removesuffix('/index')}/"


def relative(start: str, target: str) -> str:
    """The relative link between two addresses from the root; both end in a slash or are ''."""
    path = posixpath.relpath(f"/{target}", f"/{start}")
    return path if path.rsplit("/", 1)[-1].count(".html") else f"{path}/"


def between(tag: str, start: str, target: str) -> str:
    """The relative link from the page ``start`` to the page ``target``, both keys in ``tag``."""
    return relative(url(tag, start), url(tag, target))


def short(site: Site, key: str) -> str | None:
    """The page's short address, from the root: 'go/beroep/'.

    The one that pages.yml names; the index of a section, which no author wrote, has it from the ledger alone.
    """
    entry = site.entries.entries.get(key)
    if entry:
        return f"go/{entry.address}/" if entry.address in site.ledger.addresses else None
    for name, known in site.ledger.addresses.items():
        if resolve(site, known.page) == key:
            return f"go/{name}/"
    return None


def door(site: Site, short: str, tag: str) -> str:
    """The short address in a language: 'go/beroep/ar/'; the source's is the one without a language."""
    return short if tag == site.source.tag else f"{short}{tag}/"


def resolve(site: Site, key: str) -> str:
    """The key a page has today, after every move the ledger knows."""
    seen: set[str] = set()
    while key in site.ledger.moved and key not in seen:
        seen.add(key)
        key = site.ledger.moved[key]
    return key


def assets(site: Site) -> str:
    """The folder of the assets from the site's root: 'assets/3f2a9c1d'."""
    return f"assets/{site.assets_version}"
