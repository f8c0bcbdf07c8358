"""The data of the search: small files per language, loaded when a reader opens the dialog.

The first is all that an answer needs; the second, which follows, is what makes it better, and better
to read; the third is for what these do not answer.
Addresses are relative to the language's home page, and words are in their forms (``search_forms``).
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from guide import addresses, folding, formats, letters, search_forms, services
from guide.model import Page, Site
from guide.schema import Letter
from guide.shortcodes import remove

LONGEST = 3
"""A form of more words is a sentence that a page may use; nobody types it."""
FAMILIAR = 3
"""A word that this many Dutch pages use is Dutch."""
AT_ONCE = 20
"""Words of a page in the first file: a first answer weighs little, however many words a page has."""
LETTERS = "start/letters-and-deadlines"
"""The page that names every letter and what to do today."""
ANNEX = ("bijl", "annex", "annexe")
"""What people call a 'bijlage', whatever stands on it."""


TEXTS = (
    "search.hint search.results search.count search.none search.dutch-only "
    "search.situations search.contacts search.glossary search.index"
).split()
"""The interface's words that a first answer needs; those for when there is none follow."""
MORE_TEXTS = (
    "search.other-language search.meant search.texts search.searching search.in-texts "
    "search.nothing-more search.no-texts"
).split()


_MARKUP = re.compile(r"\[\[[^]|]*|\]\([^)]*\)|\{[^}]*\}|<[^>]*>|^:::.*", re.MULTILINE)
"""Addresses, ids and shortcodes, whose words are English."""


class Name(NamedTuple):
    """A term or a letter: what it is called, everything people call it, and where it is explained."""

    id: str
    page: str | None
    shown: str
    forms: tuple[str, ...]


def first(site: Site, tag: str) -> str:
    """JSON: ``pages`` as [url, title, words], those that are not for newcomers, the little words, the
    weak ones, the other languages, and the texts of the dialog. Words are one string, without what the title says;
    of a page with many, those that the author wrote first.

    Only pages written in the language: the Dutch page that stands in for a missing one is no answer
    of its own (see ``second``).
    """
    data = {
        "v": 3,
        "language": tag,
        "source": site.source.tag,
        "others": [one.tag for one in site.languages if one.tag != tag],
        "pages": [
            [_url(tag, page.key), page.title, _packed(_words(site, tag, page)[:AT_ONCE])]
            for page in _pages(site, tag)
        ],
        "aside": [
            _url(tag, page.key) for page in _pages(site, site.source.tag) if _aside(site, page)
        ],
        "little": " ".join(sorted(search_forms.little(tag))),
        "weak": " ".join(sorted(search_forms.weak(tag) | search_forms.weak(site.source.tag))),
        "texts": {key: site.ui(tag, key) for key in TEXTS},
    }
    return _json(data)


def second(site: Site, tag: str) -> str:
    """JSON: the same pages as [summary, [[id, heading]…], shown names, names, phrases], ``places`` on pages
    (terms, services and letters) as [url, name, names, telephone number], ``dutch``: pages the language lacks as [url,
    title, phrases, names, shown names, what it is about in this language], and the texts for when nothing
    is found. Names are one string of words, without what the page's
    words say. Phrases are the search words as they were written, for words that stand together say more.

    The pages it lacks are shown as Dutch. They are found by what people type for them in this language
    (search.yml), by the names, in this language, of what they explain, and by those search words of the
    Dutch page that are not Dutch: an author writes words of several languages there.
    """
    names = list(_names(site, tag))
    spoken = _spoken(site)

    def shown(page: Page) -> list[str]:
        return [name.shown for name in names if name.page == page.key]

    def called(page: Page) -> str:
        all_names = [
            form for one in names if one.page == page.key for form in (one.shown, *one.forms)
        ]
        return _string(tag, all_names, *_words(site, tag, page))

    contacts = site.page(tag, "mechelen/contacts")
    data = {
        "v": 3,
        "pages": [
            [
                page.front.summary,
                _headings(page),
                shown(page),
                called(page),
                _phrases(tag, _texts(site, tag, page)),
            ]
            for page in _pages(site, tag)
            if page.front
        ],
        "dutch": [
            [
                _url(tag, page.key),
                page.title,
                _phrases(tag, [*_foreign(site, tag, page, spoken), *_typed(site, tag, page)[1:]]),
                called(page),
                shown(page),
                *_typed(site, tag, page)[:1],
            ]
            for page in _lacking(site, tag)
        ],
        "texts": {key: site.ui(tag, key) for key in MORE_TEXTS},
        "places": [
            [f"{_url(tag, 'glossary')}#{one.id}", one.shown, _string(tag, one.forms, one.shown)]
            for one in names
            if one.page is None and site.page(tag, "glossary")
        ]
        + [
            [
                f"{_url(tag, 'mechelen/contacts')}#{services.anchor(name)}",
                one.name,
                None,
                _number(one.phone),
            ]
            for name, one in site.services.entries.items()
            if contacts
        ]
        + [
            [
                f"{_url(tag, LETTERS)}#{letters.anchor(one.id)}",
                one.shown,
                _string(tag, one.forms, one.shown),
            ]
            for one in names
            if one.id in site.letters.entries and site.page(tag, LETTERS)
        ],
    }
    return _json(data)


def same(site: Site, tag: str) -> str:
    """JSON: words that mean the same to who searches: a string of their forms for each meaning.

    Loaded when what was typed does not answer.
    """
    meanings = site.searched[tag].same if tag in site.searched else ()
    return _json(sorted(" ".join(sorted(search_forms.forms([words], tag))) for words in meanings))


def leading(site: Site, tag: str) -> list[str]:
    """Every word that leads to a page in this language, as it is written, each once."""
    pages = {page.key: page for page in _pages(site, site.source.tag)} | {
        page.key: page for page in _pages(site, tag)
    }
    texts = [
        text
        for page in pages.values()
        for text in (page.title, *_search_words(site, tag, page), *_typed(site, tag, page))
    ]
    names = [form for one in _names(site, tag) for form in (one.shown, *one.forms)]
    return list(dict.fromkeys(" ".join([*texts, *names]).split()))


def _texts(site: Site, tag: str, page: Page) -> list[str]:
    typed = _typed(site, tag, page) if page.language == tag else ()
    return [*_search_words(site, tag, page), *typed]


def _words(site: Site, tag: str, page: Page) -> list[str]:
    """What the title does not say, in the order of the author."""
    there = set(search_forms.forms([page.title], tag))
    return [one for one in search_forms.forms(_texts(site, tag, page), tag) if one not in there]


def _aside(site: Site, page: Page) -> bool:
    """Whether the page is for colleagues, volunteers or schools: of two answers, the second."""
    entry = site.entries.entries.get(page.key)
    return entry is not None and not {"newcomer", "all"} & {*entry.audience}


def _number(phone: str | None) -> str:
    """A number in a letter or of a missed call, and its parts two by two, as the browser joins what is typed.

    >>> _number("+3280020800")
    '080020800 080020 20800'
    """
    parts = re.findall(r"\d+", formats.phone(phone or "").replace("+32 ", "0"))
    pairs = [one + other for one, other in zip(parts, parts[1:], strict=False)]
    return " ".join(dict.fromkeys(["".join(parts), *pairs])) if parts else ""


def _typed(site: Site, tag: str, page: Page) -> tuple[str, ...]:
    """What people type in this language for a page that it lacks, or lacked until now."""
    return site.searched[tag].pages.get(page.key, ()) if tag in site.searched else ()


def _search_words(site: Site, tag: str, page: Page) -> list[str]:
    """Those of the page. A Dutch page that has no Arabic text may have Arabic words: they stand in
    the Arabic data, where a query in that script is answered, and not in the Dutch. Its French or
    English words stand in the data of every language that lacks the page, and in the Dutch."""
    assert page.front is not None
    latin, mine = _script(site.source.name), _script(site.language(tag).name)
    others = {_script(one.name) for one in site.languages} - {latin, mine}
    return [words for words in page.front.search_words if _script(words) not in others]


def _foreign(site: Site, tag: str, page: Page, spoken: Container[str]) -> list[str]:
    """The search words of a Dutch page, each alone, that are not Dutch."""
    of_page = (word for text in _search_words(site, tag, page) for word in text.split())
    return [word for word in of_page if not all(one in spoken for one in folding.words(word))]


def _spoken(site: Site) -> set[str]:
    """The words that the Dutch texts use. One on a few pages only may well be a foreign name."""
    on = Counter(
        word
        for page in _pages(site, site.source.tag)
        for word in {*folding.words(_MARKUP.sub(" ", page.body))}
    )
    return {word for word, pages in on.items() if pages >= FAMILIAR}


def _script(text: str) -> str:
    """'LATIN', 'ARABIC': what Unicode calls the first letter; numbers count as Latin."""
    letters = (unicodedata.name(one, "").partition(" ")[0] for one in text if one.isalpha())
    return next(letters, "LATIN")


def _phrases(tag: str, texts: Iterable[str]) -> str:
    """The forms of each text, in one string, in the order that packs best."""
    forms = {" ".join(search_forms.forms([text], tag)) for text in texts}
    return "|".join(sorted(forms - {""}))


def _string(tag: str, texts: Iterable[str], *known: str) -> str:
    """The forms of ``texts`` that ``known`` does not give."""
    there = set(search_forms.forms(known, tag))
    return _packed(set(search_forms.forms(texts, tag)) - there)


def _packed(words: Iterable[str]) -> str:
    """One string, in the order that packs best."""
    return " ".join(_shortest(sorted(words)))


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _url(tag: str, key: str) -> str:
    return addresses.relative(addresses.url(tag, "index"), addresses.url(tag, key))


def _pages(site: Site, tag: str) -> list[Page]:
    """Those that an author wrote: a list of a section's pages answers nothing."""
    pages = sorted(site.pages[tag].items())
    return [page for _, page in pages if page.front and not page.generated]


def _lacking(site: Site, tag: str) -> list[Page]:
    """The pages of which the language has no text of its own."""
    return [page for page in _pages(site, site.source.tag) if site.page(tag, page.key) is None]


def _headings(page: Page) -> list[list[str | None]]:
    return [
        [block.id, remove(block.text).strip()]
        for block in page.document.headings()
        if block.level > 1 and block.id
    ]


def _shortest(words: Sequence[str]) -> list[str]:
    """Without 'asielzoekers' after 'asielzoeker': the browser forgives so few letters (``edits``)."""
    kept: list[str] = []
    for word in words:
        before = kept[-1] if kept and len(kept[-1]) > 4 else word + " "
        more = len(word) - len(before)
        if not word.startswith(before) or more > (1 if len(word) < 8 else 2):
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
            forms = tuple(one for one in shown.forms if len(one.split()) <= LONGEST)
            yield Name(id, page, shown.name, forms)
    for id, letter in site.letters.entries.items():
        if site.shown(tag, letter.page):
            name = site.field(tag, "letters", id, "name") or letter.paper
            yield Name(id, letter.page, name, _written(letter))


def _written(letter: Letter) -> tuple[str, ...]:
    return (letter.paper, *letter.also, *(ANNEX if letter.kind == "annex" else ()))
