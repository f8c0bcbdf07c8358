"""The QR codes of short addresses: what a phone reads from paper or from another screen."""

from __future__ import annotations

import io
from collections.abc import Iterator

import segno

from guide import addresses
from guide.model import Site

NAME = "qr.svg"
"""The drawing stands beside the short address it holds: go/beroep/ar/qr.svg."""


def codes(site: Site, site_url: str) -> Iterator[tuple[str, str]]:
    """For every short address of a page: the file from the site's root, the drawing.

    One without a language, which opens in the reader's, and one for each language.
    """
    for name, entry in sorted(site.ledger.addresses.items()):
        if site.page(site.source.tag, addresses.resolve(site, entry.page)):
            for place in (f"go/{name}/", *(f"go/{name}/{one.tag}/" for one in site.languages)):
                yield place + NAME, drawing(site_url + place)


def drawing(text: str) -> str:
    """``text`` as a QR code in SVG: black on white in dark mode too, with the quiet edge scanners need."""
    out = io.BytesIO()
    segno.make(text, error="m", micro=False).save(
        out, kind="svg", light="#fff", xmldecl=False, omitsize=True, svgclass=None, lineclass=None
    )
    return out.getvalue().decode()
