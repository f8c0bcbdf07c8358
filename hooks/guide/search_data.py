"""The data of the search, one small file per language."""

from __future__ import annotations

import json
from typing import Any

from guide import addresses
from guide.model import Page, Site
from guide.shortcodes import remove


def build(site: Site, tag: str) -> str:
    """JSON: pages as [url, title, summary, words, [[id, heading]…]], terms as [url, name, forms].

    Addresses are relative to the language's home page. Pages that a language lacks are left out:
    their Dutch text is found in the Dutch data.
    """
    home = addresses.url(tag, "index")
    pages = [
        _page(page, addresses.relative(home, addresses.url(tag, page.key)))
        for _, page in sorted(site.pages[tag].items())
        if page.front
    ]
    data = {"v": 1, "language": tag, "pages": pages, "terms": _terms(site, tag, home)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _page(page: Page, url: str) -> list[Any]:
    headings = [
        [block.id, remove(block.text)]
        for block in page.document.headings()
        if block.level > 1 and block.id
    ]
    assert page.front is not None
    return [url, page.title, page.front.summary, list(page.front.search_words), headings]


def _terms(site: Site, tag: str, home: str) -> list[list[Any]]:
    """Glossary names and letters: each with every name people use for it, the Dutch included."""
    found: list[list[Any]] = []
    source = site.source.tag
    glossary = addresses.relative(home, addresses.url(tag, "glossary"))
    for name, term in site.terms.entries.items():
        own, dutch = term.names.get(tag), term.names.get(source)
        shown = own or dutch
        if shown is None:
            continue
        forms = [
            *shown.forms,
            *([dutch.name, *dutch.forms] if own and dutch and tag != source else []),
        ]
        target = (
            addresses.relative(home, addresses.url(tag, term.page))
            if term.page
            else f"{glossary}#{name}"
        )
        found.append([target, shown.name, sorted(set(forms))])
    for name, letter in site.letters.entries.items():
        if site.shown(tag, letter.page) is None:
            continue
        own_name = site.field(tag, "letters", name, "name") or letter.paper
        forms = sorted({letter.paper, *letter.also} - {own_name})
        found.append([addresses.relative(home, addresses.url(tag, letter.page)), own_name, forms])
    return found
