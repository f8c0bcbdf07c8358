"""Whole lists the build writes into a page: services, glossary, site index, sections, facts.

Each is Markdown or one block of HTML; links are relative to the page they stand on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from guide import addresses, formats, hours, html, letters, regimes, situations
from guide.html import escape
from guide.model import Page, Site
from guide.schema import Service, Term

KINDS = ("status", "institution", "procedure", "decision", "paper", "notion")
"""The order of the glossary."""

AREAS = ("mechelen", "flanders", "brussels", "belgium")
"""The order of the services: near first."""


def build(name: str, site: Site, tag: str, page: Page) -> str:
    """The list called ``name`` as Markdown; '' for an unknown name (a check reports it)."""
    write = LISTS.get(name)
    return "\n".join(write(site, tag, page)) if write else ""


# --- services ----------------------------------------------------------------------------


def anchor(service: str) -> str:
    """The id of a service's card on the contacts page."""
    return f"service-{service.replace('.', '-')}"


def host(url: str) -> str:
    """The address of a website as people read it: 'fedasil.be'."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def phone(service: Service) -> str:
    """A phone number one can tap."""
    return f'<a href="tel:{service.phone}"><bdi dir="ltr">{formats.phone(service.phone or "")}</bdi></a>'


def address(service: Service) -> str:
    """An address on one line, as it stands on a Belgian envelope."""
    place = service.address
    if place is None:
        return ""
    return (
        f'<bdi lang="nl" dir="ltr">{escape(f"{place.street}, {place.postcode} {place.town}")}</bdi>'
    )


def service_cards(
    site: Site, tag: str, page: Page, names: Iterable[str], full: bool = False
) -> str:
    """Cards for the named services; each opens its full card, on the list of all services."""
    cards = [_card(site, tag, name, page, full) for name in names if name in site.services.entries]
    return '<ul class="g-cards">' + "".join(cards) + "</ul>"


def _card(site: Site, tag: str, name: str, page: Page, full: bool) -> str:
    service = site.services.entries[name]
    rows = "".join(
        f"<dt>{label}</dt><dd>{value}</dd>" for label, value in _rows(site, tag, service)
    )
    what = site.field(tag, "services", name, "what_for")
    title = dutch_name(site, tag, service.name)
    if not full:
        target = addresses.between(tag, page.key, "mechelen/contacts")
        title = f'<a href="{target}#{anchor(name)}">{title}</a>'
    mark = f' id="{anchor(name)}"' if full else ""
    if full:
        rows += "".join(_researched(site, tag, service))
    return (
        f'<li class="g-card"{mark}><p class="g-card__name">{title}</p>'
        f"<p>{escape(what)}</p><dl>{rows}</dl></li>"
    )


def dutch_name(site: Site, tag: str, name: str) -> str:
    """An official name: Dutch in every language."""
    return escape(name) if tag == site.source.tag else html.dutch(name)


def _rows(site: Site, tag: str, service: Service) -> Iterator[tuple[str, str]]:
    def label(key: str) -> str:
        return escape(site.ui(tag, f"service.{key}"))

    unknown = escape(site.ui(tag, "service.phone-unknown"))
    yield label("phone"), phone(service) if service.phone else unknown
    if service.address:
        yield label("address"), address(service)
    if service.phone_hours:
        yield label("phone-hours"), hours.text(site, tag, service.phone_hours)
    if service.hours:
        yield label("hours"), hours.text(site, tag, service.hours)
    elif service.address:
        yield label("hours"), escape(site.ui(tag, "service.hours-unknown"))
    if service.cost == "free":
        yield label("cost"), escape(site.ui(tag, "service.free"))
    if service.email:
        yield (
            label("email"),
            f'<a href="mailto:{service.email}"><bdi dir="ltr">{service.email}</bdi></a>',
        )
    if service.url:
        yield label("website"), html.outside_link(service.url, host(service.url))


def _researched(site: Site, tag: str, service: Service) -> Iterator[str]:
    """Where the card comes from, and how sure it is."""
    sources = ", ".join(html.outside_link(one.url, host(one.url)) for one in service.sources)
    compared = escape(formats.day(service.compared, tag))
    if service.confidence != "high" and service.verified is None:
        compared += f", {escape(site.ui(tag, 'service.not-confirmed'))}"
    value = f"{sources}, {compared}" if sources else compared
    yield f"<dt>{escape(site.ui(tag, 'service.source'))}</dt><dd>{value}</dd>"


def _services(site: Site, tag: str, page: Page) -> Iterator[str]:
    for area in AREAS:
        names = [name for name, one in site.services.entries.items() if one.area == area]
        if names:
            yield f"## {site.ui(tag, f'area.{area}')} {{#{area}}}"
            yield ""
            yield service_cards(site, tag, page, names, full=True)
            yield ""


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
    if own and own.avoid:
        instead = "; ".join(
            f"<s>{escape(one.text.rstrip('*'))}</s> → {escape(one.write)}" for one in own.avoid
        )
        parts.append(_line(site, tag, "glossary.avoid", instead))
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


# --- facts, for staff ----------------------------------------------------------------------


def _facts(site: Site, tag: str, page: Page) -> Iterator[str]:
    def head(key: str) -> str:
        return f'<th scope="col">{escape(site.ui(tag, f"facts.{key}"))}</th>'

    columns = "".join(head(key) for key in ("what", "value", "source", "compared"))
    rows = "".join(_fact_row(site, tag, name) for name in site.facts.entries)
    yield f'<table class="g-facts"><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table>'


def _fact_row(site: Site, tag: str, name: str) -> str:
    fact = site.facts.entries[name]
    rules = getattr(fact, "rules", ())
    dates = [(one.from_ or one.until).isoformat() for one in rules if one.from_ or one.until] or [
        ""
    ]
    values = []
    for on in dates:
        text = (
            formats.fact(site, fact, tag, on)
            if formats.printable(fact, on)
            else site.ui(tag, "fact.unknown")
        )
        values.append(f"{escape(text)}{f' ({on})' if on else ''}")
    sources = "<br>".join(html.outside_link(one.url, one.publisher) for one in fact.sources)
    confidence = escape(site.ui(tag, f"confidence.{fact.confidence}"))
    compared = f"{fact.compared:%d/%m/%Y} → {fact.review_by:%d/%m/%Y}, {confidence}"
    return (
        f'<tr id="{escape(name)}"><th scope="row">{escape(fact.title)}</th>'
        f"<td>{'<br>'.join(values)}</td><td>{sources}</td><td>{compared}</td></tr>"
    )


# --- checks, for staff ---------------------------------------------------------------------


def _checks(site: Site, tag: str, page: Page) -> Iterator[str]:
    from guide.explain import explanations  # here, for the checks use the names of LISTS

    entries = []
    for one in explanations():
        why = "".join(f"<p>{_words(part)}</p>" for part in one.why.split("\n\n"))
        entries.append(
            f'<div id="check-{one.name}"><dt><code>{one.name}</code></dt><dd>{why}'
            f"<p><b>Bad</b></p><pre>{_verbatim(one.bad)}</pre>"
            f"<p><b>Good</b></p><pre>{_verbatim(one.good)}</pre></dd></div>"
        )
    yield f'<dl class="g-checks" lang="en" dir="ltr">{"".join(entries)}</dl>'


_CODE = re.compile(r"``(.+?)``")
_MARKS = "[]!{}\n"


def _words(text: str) -> str:
    return _CODE.sub(r"<code>\1</code>", _verbatim(" ".join(text.split())))


def _verbatim(text: str) -> str:
    """Text that nothing changes any more: no shortcode, box or Markdown is found in it."""
    return "".join(f"&#{ord(one)};" if one in _MARKS else one for one in escape(text))


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
        "services": _services,
        "glossary": _glossary,
        "section": _section,
        "site-index": _site_index,
        "facts": _facts,
        "checks": _checks,
    }
    | letters.LISTS
    | regimes.LISTS
    | situations.LISTS
)

SHEETS = (
    {"letter-finder": "finder.css"} | dict.fromkeys(regimes.LISTS, "rules.css") | situations.SHEETS
)
"""Lists whose look is a sheet of its own, which only their pages load."""
