"""A bundle: pages that somebody ticks, to read, hand on or print together; a reader calls it 'my list'.

The list stands in the link itself, by the short addresses of its pages: '…/#list=beroep,9bis&with=nl'.
``docs/assets/bundle.mjs`` makes it. Without a script the page names every page of the guide, by section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from guide import addresses, html, sharing
from guide.html import escape
from guide.linked import link
from guide.model import Language, Page, Site


def listing(site: Site, tag: str, page: Page) -> Iterator[str]:
    """The tools, hidden until a script can use them; what to do without; and every page to choose from."""
    yield f'<div class="g-bundle"{_own(site, tag, page)}{_data(site, tag, page)}>{"".join(_tools(site, tag))}</div>'
    yield ""
    yield f"<noscript><p{_own(site, tag, page)}>{escape(site.ui(tag, 'bundle.no-script'))}</p></noscript>"
    yield ""
    yield f'<div class="g-choose"{_own(site, tag, page)}>{_find(site, tag)}{_bar(site, tag)}{"".join(_sections(site, tag, page))}</div>'


def _find(site: Site, tag: str) -> str:
    """A field that leaves the titles with these words."""
    label, found = (escape(site.ui(tag, key)) for key in ("bundle.find", "search.count"))
    field = '<input type="text" inputmode="search" autocomplete="off" dir="auto" data-word>'
    return f'<p class="g-choose__find" hidden><label>{label} {field}</label><span role="status" data-found="{found}"></span></p>'


def _bar(site: Site, tag: str) -> str:
    """What stays on the screen while one ticks: how many there are, and the way to the list."""
    yours = escape(site.ui(tag, "bundle.yours"))
    return f'<p class="g-choose__bar" hidden><span role="status"></span><button class="g-go" type="button">{yours}</button></p>'


def _own(site: Site, tag: str, page: Page) -> str:
    """What marks the reader's language where the Dutch page stands in for a translation."""
    return "" if page.language == tag else f' lang="{tag}" dir="{site.language(tag).direction}"'


# --- the tools -----------------------------------------------------------------------------

_SAID = (
    "count", "remove", "unknown", "mine", "saved-too", "not-kept", "refused", "keep", "merge", "clear", "forget",
    "fetching", "ready", "failed", "contents", "choose", "lacking",
)  # fmt: skip
"""Texts that the script shows when they are needed."""


def _data(site: Site, tag: str, page: Page) -> str:
    root = addresses.relative(addresses.url(tag, page.key), "")
    said = {name: site.ui(tag, f"bundle.{name}") for name in _SAID}
    said["fallback"] = site.ui(tag, "label.fallback")
    own = {
        "root": root,
        "door": addresses.short(site, page.key) or "",
        "source": site.source.tag,
        "second": "",
    }
    return html.data(own | said) + " hidden"


def _tools(site: Site, tag: str) -> Iterator[str]:
    def text(key: str) -> str:
        return escape(site.ui(tag, key))

    yield f'<h3 tabindex="-1">{text("bundle.yours")}</h3><p data-empty>{text("bundle.empty")}</p>'
    yield '<p data-unknown role="alert"></p><ul class="g-index g-bundle__chosen"></ul>'
    yield f'<p class="g-bundle__row"><label>{text("bundle.language")} <select data-first>{_options(site, tag, tag)}</select></label>'
    yield f'<label>{text("bundle.beside")} <select data-with><option value="">{text("bundle.alone")}</option>{_options(site, tag, "")}</select></label></p>'
    yield '<div data-full hidden><p class="g-bundle__row">'
    yield f'<button class="g-go" type="button" data-print>{text("bundle.print")}</button></p><p data-printing role="status"></p>'
    yield f"<details data-hand><summary>{text('bundle.hand')}</summary>"
    yield f'<div class="g-bundle__code"></div><p>{text("share.scan")}</p><p class="g-bundle__link"><bdi dir="ltr"></bdi></p>'
    yield f'<p class="g-bundle__row"><button class="g-go" type="button" data-copy hidden>{text("share.copy")}</button>'
    yield f'<button class="g-go" type="button" data-send hidden>{text("share.send")}</button>'
    yield f'<a class="g-go" data-sms>{text("share.sms")}</a><a class="g-go" data-whatsapp>{text("share.whatsapp")}</a></p>'
    yield f'<p role="status" data-copied hidden>{text("share.copied")}</p></details></div>'
    yield '<p data-kept role="status"></p><p class="g-bundle__row"><button class="g-go" type="button" data-keep></button>'
    yield f'<a class="g-go" data-saved href="#">{text("bundle.open")}</a>'
    yield '<button class="g-go" type="button" data-clear></button></p>'


def _options(site: Site, tag: str, chosen: str) -> str:
    """Every language by its own name and by what the reader calls it, with the message that hands a list on in it."""
    return "".join(
        f'<option value="{one.tag}" lang="{one.tag}"{" selected" if one.tag == chosen else ""}'
        f"{html.data({'message': site.ui(one.tag, 'bundle.message', link='{link}')})}>{escape(_named(site.language(tag), one))}</option>"
        for one in site.languages
    )


def _named(reader: Language, language: Language) -> str:
    known = sharing.known_as(reader, language)
    return f"{language.name} ({known})" if known and known != language.name else language.name


# --- the pages -----------------------------------------------------------------------------


def _sections(site: Site, tag: str, page: Page) -> Iterator[str]:
    """All that has a short address: whoever hands a page on may put it in a list."""
    known = _known(site)
    for nav in site.nav:
        if nav.pages:
            title = site.ui(tag, f"section.{nav.key}")
            yield _section(site, tag, page, title, nav.pages, known)
    alone = [nav.key for nav in site.nav if not nav.pages]
    if alone:
        yield _section(site, tag, page, site.ui(tag, "section.more"), alone, known)


def _section(
    site: Site,
    tag: str,
    page: Page,
    title: str,
    keys: Iterable[str],
    known: Mapping[str, list[str]],
) -> str:
    rows = "".join(_row(site, tag, page, key, known) for key in keys)
    return f'<details><summary>{escape(title)}</summary><ul class="g-index">{rows}</ul></details>'


def _row(site: Site, tag: str, page: Page, key: str, known: Mapping[str, list[str]]) -> str:
    """A page by its title; the names by which a link may call it, and the languages it is written in."""
    title = link(site, tag, page, key, noted=False) if key != page.key else ""
    if not title:
        return ""
    tags = " ".join(one.tag for one in site.languages if site.page(one.tag, key))
    return f"<li{html.data({'names': ' '.join(_names(site, key, known)), 'in': tags})}>{title}</li>"


def _names(site: Site, key: str, known: Mapping[str, list[str]]) -> Iterator[str]:
    """Its short address, then others that lead to it since a page moved."""
    own = addresses.short(site, key)
    if own is None:
        return
    first = own.removeprefix("go/").rstrip("/")
    yield first
    yield from (name for name in known.get(key, ()) if name != first)


def _known(site: Site) -> dict[str, list[str]]:
    """Every name in the ledger by the page it leads to today."""
    known: dict[str, list[str]] = {}
    for name, entry in site.ledger.addresses.items():
        known.setdefault(addresses.resolve(site, entry.page), []).append(name)
    return known


LISTS = {"bundle": listing}
SHEETS = {"bundle": "bundle.css"}
MODULES = {"bundle": "bundle.mjs"}
