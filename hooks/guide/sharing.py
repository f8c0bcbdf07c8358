"""Sharing a page: its address, its QR code and a message with it, in the language of who receives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from guide import addresses, codes
from guide.languages import locale
from guide.model import Language, Site

LIST = "start/my-list"
"""The page on which a list of pages is made and kept (guide.bundle)."""


@dataclass(frozen=True, slots=True)
class Share:
    """One page, to be handed on in one language. Links are relative to the page's short address."""

    language: Language
    known_as: str
    """What the source language calls this language: 'Arabisch'; '' for the source itself."""
    available: bool
    """Whether the page is translated."""
    url: str
    """The page itself."""
    address: str
    """The short address in full: what is copied, sent and drawn as a QR code."""
    name: str
    """The short address as a link to a list of pages names it: 'beroep'."""
    bundle: str
    """Where such a list is made; '' on that page itself, and in a guide without one."""
    code: str
    """The drawing of the QR code."""
    message: str
    """What is sent, in this language, with the address at its end."""

    @property
    def sms(self) -> str:
        """A message to a number that is still to be chosen; '?&' is read by Android and by iOS."""
        return f"sms:?&body={quote(self.message, safe='')}"

    @property
    def whatsapp(self) -> str:
        return f"https://wa.me/?text={quote(self.message, safe='')}"


def shares(site: Site, site_url: str, here: str, key: str) -> Iterator[Share]:
    """The page ``key`` in every language, from its short address ``here``: 'go/beroep/'."""
    for language in site.languages:
        page = site.shown(language.tag, key)
        address = f"{site_url}{here}{language.tag}/"
        yield Share(
            language=language,
            known_as=known_as(site.source, language),
            available=site.page(language.tag, key) is not None,
            url=addresses.relative(here, addresses.url(language.tag, key)),
            address=address,
            name=here.removeprefix("go/").rstrip("/"),
            bundle=_list(site, language.tag, here) if key != LIST else "",
            code=f"{language.tag}/{codes.NAME}",
            message=site.ui(
                language.tag, "share.message", title=page.title if page else key, link=address
            ),
        )


def _list(site: Site, tag: str, here: str) -> str:
    return addresses.relative(here, addresses.url(tag, LIST)) if site.shown(tag, LIST) else ""


def known_as(reader: Language, language: Language) -> str:
    """So that somebody who cannot read 'العربية' finds the language of the person opposite."""
    if language == reader:
        return ""
    name = locale(language.tag).get_display_name(reader.tag) or ""
    return name[:1].upper() + name[1:]
