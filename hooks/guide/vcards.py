"""A service as a contact for the address book of a phone: vCard 3.0 (RFC 2426), which all phones read."""

from __future__ import annotations

from collections.abc import Iterator

from guide import addresses, formats
from guide.model import Site
from guide.schema import Service

PAGE = "mechelen/contacts"
"""The page of all services, which the contacts stand beside."""
_LINE = 75
"""The most bytes on a line; a longer one goes on after a line break and a space."""


def file(service: str) -> str:
    """The name of a service's contact, beside the contacts page: 'mechelen-sociaal-huis.vcf'."""
    return f"{service.replace('.', '-')}.vcf"


def useful(service: Service) -> bool:
    """Whether there is anything to keep: a phone number or a mailbox."""
    return bool(service.phone or service.email)


def files(site: Site, tag: str) -> Iterator[tuple[str, str]]:
    """Every contact in one language: its place from the site's root, its text."""
    if site.page(tag, PAGE):
        for name, service in site.services.entries.items():
            if useful(service):
                yield addresses.url(tag, PAGE) + file(name), card(site, tag, name)


def card(site: Site, tag: str, name: str) -> str:
    """The vCard of a service; the note says what for, when it was compared, and if it is unconfirmed."""
    return "".join(f"{_folded(line)}\r\n" for line in _lines(site, tag, name))


def _lines(site: Site, tag: str, name: str) -> Iterator[str]:
    service = site.services.entries[name]
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_escaped(service.name)}"
    yield f"N:{_escaped(service.name)};;;;"
    yield f"ORG:{_escaped(service.name)}"
    if service.phone:
        yield f"TEL;TYPE=WORK,VOICE:{service.phone}"
    if service.email:
        yield f"EMAIL;TYPE=INTERNET:{service.email}"
    if service.url:
        yield f"URL:{service.url}"
    if service.address:
        place = service.address
        parts = ("", "", place.street, place.town, "", place.postcode, "BE")
        yield "ADR;TYPE=WORK:" + ";".join(_escaped(part) for part in parts)
    notes = [site.field(tag, "services", name, "what_for"), formats.day(service.compared, tag)]
    if not service.confirmed:
        notes.append(site.ui(tag, "service.not-confirmed"))
    yield f"NOTE:{_escaped(chr(10).join(notes))}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    r"""
    >>> _escaped("Sociaal Huis; loket 1, beneden")
    'Sociaal Huis\\; loket 1\\, beneden'
    """
    for sign, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, written)
    return text


def _folded(line: str) -> str:
    """A line cut into pieces of 75 bytes, never inside a letter."""
    pieces, piece, size = [], "", 0
    for letter in line:
        bytes_of_it = len(letter.encode("utf-8"))
        if size + bytes_of_it > _LINE:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + bytes_of_it
    return "\r\n".join([*pieces, piece])
