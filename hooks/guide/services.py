"""Desks and organisations: as cards in a page, and as the list of the contacts page.

The list is complete without a script. It carries what ``docs/assets/contacts.mjs`` compares: for
what, where, in which languages, and the week of each desk that told its hours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import get_args
from urllib.parse import quote, urlsplit

from guide import addresses, formats, hours, html, vcards
from guide.html import escape
from guide.languages import locale
from guide.model import Page, Site
from guide.schema import Need, Service

AREAS = ("mechelen", "flanders", "brussels", "belgium")
"""The order of the services: near first."""

NEEDS: tuple[str, ...] = get_args(Need)
"""The order of the needs: what cannot wait first."""

_MAP = "https://www.openstreetmap.org/search?query="
"""Asks for nothing before a reader taps it; geo: addresses open on some phones only."""


def anchor(service: str) -> str:
    """The id of a service's card on the contacts page."""
    return f"service-{service.replace('.', '-')}"


def host(url: str) -> str:
    """The address of a website as people read it: 'fedasil.be'."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def phone(service: Service) -> str:
    """A phone number one can tap."""
    return f'<a href="tel:{service.phone}"><bdi dir="ltr">{formats.phone(service.phone or "")}</bdi></a>'


_NUMBER = re.compile(r" (?=\d+\w*(?:,|$))|(?<=, \d{4}) ")


def _on_one_line(service: Service) -> str:
    place = service.address
    return f"{place.street}, {place.postcode} {place.town}" if place else ""


def address(service: Service) -> str:
    """An address as it stands on a Belgian envelope; '' when it is not known. Where a line ends, a house
    keeps its number and a town its postcode."""
    line = _NUMBER.sub("\u00a0", _on_one_line(service))
    return f'<bdi lang="nl" dir="ltr">{escape(line)}</bdi>' if line else ""


def dutch_name(site: Site, tag: str, name: str) -> str:
    """An official name: Dutch in every language."""
    return escape(name) if tag == site.source.tag else html.dutch(name)


# --- a card on any page --------------------------------------------------------------------


def cards(site: Site, tag: str, page: Page, names: Iterable[str]) -> str:
    """Cards for the named services; each opens its full card, on the list of all services."""
    found = [_card(site, tag, name, page) for name in names if name in site.services.entries]
    return '<ul class="g-cards">' + "".join(found) + "</ul>"


def _card(site: Site, tag: str, name: str, page: Page) -> str:
    service = site.services.entries[name]
    what = site.field(tag, "services", name, "what_for")
    target = addresses.between(tag, page.key, vcards.PAGE)
    title = f'<a href="{target}#{anchor(name)}">{dutch_name(site, tag, service.name)}</a>'
    unknown = escape(site.ui(tag, "service.phone-unknown"))
    rows = [("phone", phone(service) if service.phone else unknown)]
    if service.address:
        rows.append(("address", address(service)))
    rows += _hours(site, tag, service)
    if service.cost == "free":
        rows.append(("cost", escape(site.ui(tag, "service.free"))))
    rows += _written(service)
    return (
        f'<li class="g-card"><p class="g-card__name">{title}</p>'
        f"<p>{escape(what)}</p>{_described(site, tag, rows)}</li>"
    )


_Row = tuple[str, str]
"""The name of a label, and what stands beside it, as HTML."""


def _described(site: Site, tag: str, rows: Iterable[_Row]) -> str:
    shown = "".join(
        f"<dt>{escape(site.ui(tag, f'service.{key}'))}</dt><dd>{value}</dd>" for key, value in rows
    )
    return f"<dl>{shown}</dl>"


def _hours(site: Site, tag: str, service: Service) -> Iterator[_Row]:
    if service.phone_hours:
        yield "phone-hours", hours.text(site, tag, service.phone_hours)
    if service.hours:
        yield "hours", hours.text(site, tag, service.hours)
    elif service.address:
        yield "hours", escape(site.ui(tag, "service.hours-unknown"))


def _written(service: Service) -> Iterator[_Row]:
    if service.email:
        shown = f'<bdi dir="ltr">{service.email}</bdi>'
        yield "email", f'<a href="mailto:{service.email}">{shown}</a>'
    if service.url:
        yield "website", html.outside_link(service.url, host(service.url))


# --- the list of all services --------------------------------------------------------------


def listing(site: Site, tag: str, page: Page) -> Iterator[str]:
    """Every service, by area; before it the filter, and what stands for it without a script."""
    yield _filter(site, tag)
    yield ""
    yield _by_need(site, tag)
    yield ""
    for area in AREAS:
        names = [name for name, one in site.services.entries.items() if one.area == area]
        if names:
            yield f"## {site.ui(tag, f'area.{area}')} {{#{area}}}"
            yield ""
            entries = "".join(_entry(site, tag, name) for name in names)
            yield f'<ul class="g-cards g-contacts">{entries}</ul>'
            yield ""


def _needed(site: Site) -> Iterator[tuple[str, list[str]]]:
    """Each need that a service answers, and those services, the nearest first."""
    near = sorted(site.services.entries.items(), key=lambda one: AREAS.index(one[1].area))
    for need in NEEDS:
        names = [name for name, one in near if need in one.needs]
        if names:
            yield need, names


def _by_need(site: Site, tag: str) -> str:
    """The services of each need, one tap away: the way that asks for no script."""

    def link(name: str) -> str:
        shown = dutch_name(site, tag, site.services.entries[name].name)
        return f'<li><a href="#{anchor(name)}">{shown}</a></li>'

    groups = "".join(
        f'<details id="need-{need}"><summary>{escape(site.ui(tag, f"need.{need}"))} ({len(names)})</summary>'
        f"<ul>{''.join(link(name) for name in names)}</ul></details>"
        for need, names in _needed(site)
    )
    title = escape(site.ui(tag, "find.need"))
    return (
        f'<div class="g-needs" data-without="find" role="group" aria-label="{title}">{groups}</div>'
    )


def spoken(site: Site, tag: str) -> list[tuple[str, str]]:
    """(tag, name in the reader's language) of every language that a service says it speaks."""
    tags = {one for service in site.services.entries.values() for one in service.languages}
    return sorted(((one, _language(one, tag)) for one in tags), key=lambda one: one[1])


def _language(one: str, tag: str) -> str:
    return str(locale(tag).languages.get(one, one))


_STATES = (
    "open",
    "always",
    "later",
    "closed",
    "call",
    "later-call",
    "no-call",
    "unsure",
    "unknown",
)
_OPEN = ("open", "closed", "unknown")


def _filter(site: Site, tag: str) -> str:
    """The fields that choose among the services, hidden until a script can read them."""

    def text(key: str) -> str:
        return escape(site.ui(tag, f"find.{key}"))

    def field(name: str, options: Iterable[tuple[str, str]]) -> str:
        choices = "".join(f'<option value="{value}">{shown}</option>' for value, shown in options)
        return (
            f'<p><label for="find-{name}">{text(name)}</label>'
            f'<select id="find-{name}"><option value="">{text("any")}</option>{choices}</select></p>'
        )

    needs = [
        (need, f"{escape(site.ui(tag, f'need.{need}'))} ({len(names)})")
        for need, names in _needed(site)
    ]
    areas = [(area, escape(site.ui(tag, f"area.{area}"))) for area in AREAS]
    languages = [(one, escape(name)) for one, name in spoken(site, tag)]
    now = [(one, text(f"now-{one}")) for one in _OPEN]
    words = "".join(f' data-{one}="{text(f"state-{one}")}"' for one in _STATES)
    known = hours.Calendar.of(site)
    return (
        f'<div class="g-find" hidden role="search" aria-label="{text("title")}"{words}'
        f' data-holidays="{known.holidays}" data-until="{known.until}"'
        f' data-count="{text("count")}" data-untold="{text("untold")}">'
        f"{field('need', needs)}{field('place', areas)}{field('language', languages)}{field('now', now)}"
        f'<p role="status"></p><button class="g-go" type="button" hidden>{text("all")}</button></div>'
    )


def _entry(site: Site, tag: str, name: str) -> str:
    """A service on the list: its name and what it is for; the rest opens on a tap."""
    service = site.services.entries[name]
    what = escape(site.field(tag, "services", name, "what_for"))
    known = f'<p class="g-card__now">{_reach(service)}{_now(service)}</p>'
    return (
        f'<li class="g-card" id="{anchor(name)}" data-needs="{" ".join(service.needs)}"'
        f' data-area="{service.area}" data-languages="{" ".join(service.languages)}">'
        f'<details><summary><b class="g-card__name">{dutch_name(site, tag, service.name)}</b>'
        f" <span>{what}</span></summary>{_described(site, tag, _details(site, tag, name))}</details>"
        f"{known if known != _NOTHING else ''}</li>"
    )


_NOTHING = '<p class="g-card__now"></p>'


def _reach(service: Service) -> str:
    return phone(service) if service.phone else ""


def _now(service: Service) -> str:
    """The week that a script compares with the clock; the desk's own hours before those of its phone."""
    for expression, call in ((service.hours, ""), (service.phone_hours, " data-call")):
        if expression and hours.readable(expression):
            sure = "" if service.confirmed else " data-unsure"
            return f' <span data-week="{hours.code(expression)}"{call}{sure}></span>'
    return ""


def _details(site: Site, tag: str, name: str) -> Iterator[_Row]:
    service = site.services.entries[name]

    def text(key: str) -> str:
        return escape(site.ui(tag, f"service.{key}"))

    if not service.phone:
        yield "phone", text("phone-unknown")
    yield from _place(site, tag, service)
    yield from _hours(site, tag, service)
    if service.by_appointment:
        yield "hours", text("appointment")
    if service.languages:
        names = (escape(_language(one, tag)) for one in service.languages)
        yield "languages", _comma(site, tag).join(names)
    if service.cost:
        yield "cost", text(service.cost)
    yield from _written(service)
    if vcards.useful(service):
        yield "keep", f'<a href="{vcards.file(name)}" download>{text("keep-link")}</a>'
    yield "source", _researched(site, tag, service)


def _place(site: Site, tag: str, service: Service) -> Iterator[_Row]:
    if service.address:
        link = html.outside_link(
            _MAP + quote(_on_one_line(service), safe=""), site.ui(tag, "service.map")
        )
        yield "address", f"{address(service)} {link}"


def _researched(site: Site, tag: str, service: Service) -> str:
    """Where the card comes from, and how sure it is."""
    told = [html.outside_link(one.url, host(one.url)) for one in service.sources]
    told.append(escape(formats.day(service.compared, tag)))
    shown = _comma(site, tag).join(told)
    if service.confirmed:
        return shown
    return f"{shown}. {escape(site.ui(tag, 'service.not-confirmed'))}"


def _comma(site: Site, tag: str) -> str:
    return escape(site.ui(tag, "letter.comma"))
