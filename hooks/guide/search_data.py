"""The data of the search: two small files per language, loaded when a reader opens the dialog.

The first is all that an answer needs; the second, which follows, is what makes it better to read.
Addresses are relative to the language's home page, and words are in their forms (``search_forms``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from guide import addresses, lists, search_forms
from guide.model import Page, Site
from guide.schema import Letter
from guide.shortcodes import remove

ANNEX = ("bijl", "annex", "annexe")
"""What people call a 'bijlage', whatever stands on it."""


class Name(NamedTuple):
    """A term or a letter: what it is called, everything people call it, and where it is explained."""

    id: str
    page: str | None
    shown: str
    forms: tuple[str, ...]


def first(site: Site, tag: str) -> str:
    """JSON: ``pages`` as [url, title, words, names], ``places`` on pages as [url, name, names], the
    little words, and the texts of the dialog. Words and names are strings of words; what stands in
    the title, or among the words, is not repeated after it.

    The first ``own`` pages are written in the language. The others have a Dutch text only, and are
    found by the names, in this language, of what they explain; the rest of their words stands in
    the Dutch data.
    """
    names = list(_names(site, tag))
    own = _pages(site, tag)
    data = {
        "v": 2,
        "language": tag,
        "own": len(own),
        "pages": [
            *(_page(tag, page, page.front.search_words, names) for page in own if page.front),
            *(_page(tag, page, (), names) for page in _lacking(site, tag, names)),
        ],
        "places": [
            [f"{_url(tag, 'glossary')}#{one.id}", one.shown, _string(tag, one.forms, one.shown)]
            for one in names
            if one.page is None and site.page(tag, "glossary")
        ],
        "little": " ".join(sorted(search_forms.little(tag))),
        "texts": {key: site.ui(tag, key) for key in _texts(site)},
    }
    return _json(data)


def second(site: Site, tag: str) -> str:
    """JSON: the same pages as [summary, [[id, heading]…], names], and services as [url, name]."""
    names = list(_names(site, tag))

    def shown(page: Page) -> list[str]:
        return [name.shown for name in names if name.page == page.key]

    contacts = site.page(tag, "mechelen/contacts")
    data = {
        "v": 2,
        "pages": [
            *(
                [page.front.summary, _headings(page), shown(page)]
                for page in _pages(site, tag)
                if page.front
            ),
            *(["", [], shown(page)] for page in _lacking(site, tag, names)),
        ],
        "places": [
            [f"{_url(tag, 'mechelen/contacts')}#{lists.anchor(name)}", one.name]
            for name, one in site.services.entries.items()
            if contacts
        ],
    }
    return _json(data)


def _page(tag: str, page: Page, search_words: Sequence[str], names: Iterable[Name]) -> list[str]:
    words = _string(tag, search_words, page.title)
    called = [form for one in names if one.page == page.key for form in (one.shown, *one.forms)]
    known = (page.title, *search_words)
    return [_url(tag, page.key), page.title, words, _string(tag, called, *known, short=True)]


def _string(tag: str, texts: Iterable[str], *known: str, short: bool = False) -> str:
    """The forms of ``texts`` that ``known`` does not give, in the order that packs best."""
    there = set(search_forms.forms(known, tag))
    found = sorted(set(search_forms.forms(texts, tag)) - there)
    return " ".join(_shortest(found) if short else found)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _url(tag: str, key: str) -> str:
    return addresses.relative(addresses.url(tag, "index"), addresses.url(tag, key))


def _pages(site: Site, tag: str) -> list[Page]:
    """Those that an author wrote: a list of a section's pages answers nothing."""
    pages = sorted(site.pages[tag].items())
    return [page for _, page in pages if page.front and not page.generated]


def _lacking(site: Site, tag: str, names: Iterable[Name]) -> list[Page]:
    """The pages of which the language has no text of its own, only names."""
    keys = sorted({one.page for one in names if one.page and site.page(tag, one.page) is None})
    dutch = (site.shown(tag, key) for key in keys)
    return [page for page in dutch if page and page.front]


def _texts(site: Site) -> list[str]:
    ui = site.texts[site.source.tag].get("ui")
    return [key for key in ui.entries if key.startswith("search.")] if ui else []


def _headings(page: Page) -> list[list[str | None]]:
    return [
        [block.id, remove(block.text).strip()]
        for block in page.document.headings()
        if block.level > 1 and block.id
    ]


def _shortest(words: Sequence[str]) -> list[str]:
    """Without 'asielzoekers' where 'asielzoeker' stands: the browser forgives so few letters."""
    kept: list[str] = []
    for word in words:
        before = kept[-1] if kept else ""
        if len(before) < 5 or word[: len(before)] != before or len(word) - len(before) > 2:
            kept.append(word)
    return kept


def _names(site: Site, tag: str) -> Iterator[Name]:
    """Glossary terms and letters: each with every name people use for it.

    A Dutch name stands in the Dutch data, where a search looks when a language has no answer;
    that of a letter stands in every language.
    """
    for id, term in site.terms.entries.items():
        shown = term.names.get(tag) or term.names.get(site.source.tag)
        if shown:
            page = term.page if term.page and site.shown(tag, term.page) else None
            yield Name(id, page, shown.name, tuple(shown.forms))
    for id, letter in site.letters.entries.items():
        if site.shown(tag, letter.page):
            name = site.field(tag, "letters", id, "name") or letter.paper
            yield Name(id, letter.page, name, _written(letter))


def _written(letter: Letter) -> tuple[str, ...]:
    return (letter.paper, *letter.also, *(ANNEX if letter.kind == "annex" else ()))
