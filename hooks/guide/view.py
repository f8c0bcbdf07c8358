"""What a page's template needs, computed once per page: frozen, no logic left for the template."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from guide import addresses, codes, formats, lists, recordings, shortcodes, staff, stale
from guide.model import Language, Nav, Page, Site
from guide.schema import Researched, Source, Term

_Link = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link as a template prints it."""

    title: str
    url: str
    current: bool = False
    dutch: bool = False
    """The title is Dutch, for the page does not exist in the reader's language."""


@dataclass(frozen=True, slots=True)
class AlternateView:
    """The same page in a language."""

    language: Language
    url: str
    available: bool
    current: bool


@dataclass(frozen=True, slots=True)
class SectionView:
    title: str
    url: str
    pages: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class TranslationView:
    by: str
    checked: str
    stale: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    title: str
    publisher: str
    url: str
    official: bool
    published: str
    seen: str
    unread: str
    """' (niet zelf gelezen)', or nothing."""


@dataclass(frozen=True, slots=True)
class ReviewView:
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class PageView:
    """One page in one language, as the template shows it. Links are relative to the page."""

    key: str
    language: Language
    source: Language
    title: str
    summary: str
    written_in: str
    """The language of the text."""
    preview: str
    """The picture that is shown with a shared link."""
    fallback: bool
    canonical: str
    indexable: bool
    alternates: tuple[AlternateView, ...]
    home: str
    root: str
    index_url: str
    urgent_url: str
    contacts_url: str
    privacy_url: str
    accessibility_url: str | None
    offline_url: str | None
    source_url: str | None
    section: SectionView | None
    sections: tuple[LinkView, ...]
    breadcrumbs: tuple[LinkView, ...]
    translation: TranslationView | None
    reviewed: ReviewView | None
    compared: str
    review_by: str
    sources: tuple[SourceView, ...]
    evidence_url: str | None
    """The table of all facts with all their sources."""
    confirm: tuple[LinkView, ...]
    address: str | None
    code: str | None
    """The QR code of ``address``."""
    report: str | None
    """The letter that reports an error on this page; None while the team has no mailbox."""
    share: str | None
    """Where the page can be handed on: its short address, which asks for the language."""
    recording: str | None
    """The file of this page read aloud, while it says what the page says."""
    assets: str
    sheets: tuple[str, ...]
    """Beside guide.css: the sheets that this page alone needs."""
    rooms: tuple[str, ...]
    """Those of them that keep the room of what a script fills in: they come before it."""
    modules: tuple[str, ...]
    search_url: str
    publisher: str


def view(site: Site, site_url: str, tag: str, page: Page) -> PageView:
    """The view of ``page`` for a reader of ``tag``.

    ``page.language`` differs from ``tag`` when the Dutch page stands in for a missing translation.
    ``site_url`` ends in a slash.
    """
    fallback = page.language != tag
    here = addresses.url(tag, page.key)

    def to(target: str) -> str:
        return addresses.relative(here, target)

    def to_page(key: str) -> str:
        return to(addresses.url(tag, key))

    front = page.front
    written_in = page.language if fallback else tag
    short = addresses.short(site, page.key)
    door = addresses.door(site, short, tag) if short else None
    canonical = site_url + addresses.url(written_in, page.key)
    return PageView(
        key=page.key,
        language=site.language(tag),
        source=site.source,
        title=page.title,
        summary=front.summary if front else "",
        written_in=written_in,
        preview=f"{site_url}{addresses.assets(site)}/preview.png",
        fallback=fallback,
        canonical=canonical,
        indexable=not fallback,
        alternates=tuple(_alternates(site, tag, page.key, to)),
        home=to_page("index"),
        root=to(""),
        index_url=to_page("site-index"),
        urgent_url=to_page("start/urgent-help"),
        contacts_url=to_page("mechelen/contacts"),
        privacy_url=to_page("about/privacy"),
        accessibility_url=to_page("about/accessibility")
        if site.shown(tag, "about/accessibility")
        else None,
        offline_url=to_page("about/offline") if site.shown(tag, "about/offline") else None,
        source_url=to(addresses.url(site.source.tag, page.key)) if tag != site.source.tag else None,
        section=_section(site, tag, page, to_page),
        sections=tuple(_sections(site, tag, page, to_page)),
        breadcrumbs=tuple(_breadcrumbs(site, tag, page, to_page)),
        translation=_translation(site, page) if not fallback else None,
        reviewed=_review(front.reviewed.by, front.reviewed.on, tag)
        if front and front.reviewed
        else None,
        compared=formats.day(front.compared, tag) if front else "",
        review_by=formats.day(front.review_by, tag) if front else "",
        sources=tuple(_sources(site, page, tag)),
        evidence_url=to_page(staff.PAGE) if site.shown(tag, staff.PAGE) else None,
        confirm=tuple(_confirm(site, page, tag)),
        share=to(short) + "#share" if short else None,
        address=site_url + door if door else None,
        code=to(door) + codes.NAME if door else None,
        report=_report(site, page, canonical) if site.mailbox else None,
        recording=to(f"{addresses.assets(site)}/") + recordings.place(page.language, page.key)
        if recordings.offered(site, page)
        else None,
        assets=to(f"{addresses.assets(site)}/").rstrip("/"),
        sheets=tuple(dict.fromkeys(_own(page, lists.SHEETS))),
        rooms=lists.ROOMS,
        modules=tuple(dict.fromkeys(_own(page, lists.MODULES))),
        search_url=to(f"{tag}/") + "search.json",
        publisher=site.publisher,
    )


def _own(page: Page, of_lists: Mapping[str, str]) -> Iterator[str]:
    """The files that the lists of this page need."""
    for section in page.document.sections:
        for one in section.shortcodes:
            if one.kind == "list" and one.id in of_lists:
                yield of_lists[one.id]


def _report(site: Site, page: Page, address: str) -> str:
    """A letter to the team that says which text it is about: its address, its language, its day."""
    day = f", {page.front.compared.isoformat()}" if page.front else ""
    return f"mailto:{site.mailbox}?subject={quote(f'{address} ({page.language}{day})')}"


def _alternates(site: Site, tag: str, key: str, to: _Link) -> Iterator[AlternateView]:
    for one in site.languages:
        available = site.page(one.tag, key) is not None
        yield AlternateView(one, to(addresses.url(one.tag, key)), available, one.tag == tag)


def _link(site: Site, tag: str, key: str, url: str, current: bool) -> LinkView | None:
    shown = site.shown(tag, key)
    return LinkView(shown.title, url, current, shown.language != tag) if shown else None


def _nav_of(site: Site, key: str) -> Nav | None:
    return next((nav for nav in site.nav if nav.pages and key.startswith(f"{nav.key}/")), None)


def _section(site: Site, tag: str, page: Page, to_page: _Link) -> SectionView | None:
    nav = _nav_of(site, page.key)
    if nav is None:
        return None
    keys = [key for key in nav.pages if key != f"{nav.key}/index"]
    links = (_link(site, tag, key, to_page(key), key == page.key) for key in keys)
    title = site.ui(tag, f"section.{nav.key}")
    return SectionView(title, to_page(f"{nav.key}/index"), tuple(one for one in links if one))


def _sections(site: Site, tag: str, page: Page, to_page: _Link) -> Iterator[LinkView]:
    open_section = _nav_of(site, page.key)
    for nav in site.nav:
        if nav.pages and site.shown(tag, f"{nav.key}/index"):
            title = site.ui(tag, f"section.{nav.key}")
            yield LinkView(title, to_page(f"{nav.key}/index"), nav is open_section)


def _breadcrumbs(site: Site, tag: str, page: Page, to_page: _Link) -> Iterator[LinkView]:
    if page.key == "index":
        return
    yield LinkView(site.ui(tag, "nav.home"), to_page("index"))
    nav = _nav_of(site, page.key)
    if nav and page.key != f"{nav.key}/index":
        yield LinkView(site.ui(tag, f"section.{nav.key}"), to_page(f"{nav.key}/index"))


def _translation(site: Site, page: Page) -> TranslationView | None:
    if page.front is None or page.front.translation is None:
        return None
    made = page.front.translation
    checked = formats.day(made.checked, page.language) if made.checked else ""
    titles = {section.id: section.title for section in page.document.sections}
    old = [
        LinkView(titles.get(name) or page.title, f"#{name}" if titles.get(name) else "#")
        for name in stale.sections(site, page)
    ]
    return TranslationView(made.by, checked, tuple(old))


def _review(by: str, on: date, tag: str) -> ReviewView:
    return ReviewView(by, formats.day(on, tag))


def _sources(site: Site, page: Page, tag: str) -> Iterator[SourceView]:
    """Where what the page says can be read, each source once, official ones first."""
    for source in sorted(quoted_sources(site, page), key=lambda one: not one.official):
        published = formats.day(source.published, tag) if source.published else ""
        seen = formats.day(source.seen, tag)
        unread = formats.unread(site, source, tag)
        yield SourceView(
            source.title, source.publisher, source.url, source.official, published, seen, unread
        )


def quoted_sources(site: Site, page: Page) -> Iterator[Source]:
    """Sources of the page itself, and one of each fact, letter, term and change that those do not cover.

    Two sources of one number are for who checks it: the table of all facts has them. Not of services: each card on
    a page leads to the list of services, where its own sources stand.
    """
    entry = site.entries.entries.get(page.key)
    own = entry.sources if entry else []
    yield from own
    listed = {one.url for one in own}
    for sources in _researched(site, page):
        if sources and not any(one.url in listed for one in sources):
            best = max(sources, key=lambda one: (one.official, one.read))
            listed.add(best.url)
            yield best


def _researched(site: Site, page: Page) -> Iterator[list[Source]]:
    """The sources of each thing that the page quotes."""
    quotable: dict[str, Mapping[str, Researched | Term]] = {
        "fact": dict(site.facts.entries),
        "letter": dict(site.letters.entries),
        "term": dict(site.terms.entries),
    }
    for one in page_shortcodes(page):
        if one.kind == "list" and one.id == "changes":
            yield from (change.sources for change in site.changes.entries.values())
        quoted = quotable.get(one.kind, {}).get(one.id)
        if quoted is not None:
            yield quoted.sources


def page_shortcodes(page: Page) -> Iterator[shortcodes.Shortcode]:
    """Every shortcode of a page, in order."""
    for section in page.document.sections:
        yield from section.shortcodes


def _confirm(site: Site, page: Page, tag: str) -> Iterator[LinkView]:
    """What the page prints of medium confidence, each number once, with the section where it stands.

    A number has its name; the names are of the source language, so in the others the numbers of a section stand
    behind the title of that section.
    """
    seen: set[tuple[str, str]] = set()
    for section in page.document.sections:
        place = f"#{section.id}" if section.title else "#"
        found: list[tuple[str, str]] = []
        for one in section.shortcodes:
            fact = site.facts.entries.get(one.id) if one.kind == "fact" else None
            if fact is None or fact.confidence != "medium" or (one.id, one.date) in seen:
                continue
            if not formats.printable(fact, one.date):
                continue
            seen.add((one.id, one.date))
            found.append((fact.title, formats.fact(site, fact, tag, one.date)))
        if page.language == site.source.tag:
            yield from (LinkView(f"{name}: {text}", place) for name, text in found)
        elif found:
            texts = " · ".join(dict.fromkeys(text for _, text in found))
            name = section.title or page.title
            yield LinkView(f"{name}{'' if name.endswith(('?', '؟')) else ':'} {texts}", place)
