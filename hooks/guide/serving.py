"""How a web server is to hand out the guide: what it may load, where short addresses lead.

``deploy/`` holds a configuration for each kind of server, with ``@names@`` for what is filled in here.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from guide import publishing
from guide.model import Site

PERMISSIONS = ", ".join(f"{name}=()" for name in ("camera", "geolocation", "microphone"))
"""What no page of ours asks of a device."""
WEBASSEMBLY = "'wasm-unsafe-eval'"
"""The full text search is a program of Pagefind in WebAssembly, loaded from our own site. This allows
that, and no text to be run as a script ('unsafe-eval' would)."""


def first_screen(theme: Path) -> str:
    """The rules that stand in each page, on one line, from the folder of our templates."""
    return "".join((theme / "critical.css").read_text(encoding="utf-8").splitlines())


def preview(site_url: str) -> bool:
    """Whether a site at this address is one's own look at it (``make serve``): a published one has https."""
    return site_url.startswith("http:")


def policy(site: Site, css: str, site_url: str) -> str:
    """The Content-Security-Policy; none for a local preview, whose live reload is an inline script.

    Short, for it travels with every page: what it does not name, default-src forbids, and a worker
    is a script. Sound is allowed once there is a recording.
    """
    if preview(site_url):
        return ""
    sound = "media-src 'self'; " if any(one.pages for one in site.recordings.values()) else ""
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'self' 'sha256-{digest}'; script-src 'self' {WEBASSEMBLY}; "
        f"img-src 'self' data:; {sound}connect-src 'self'; manifest-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )


def header(site: Site, css: str, site_url: str) -> str:
    """The policy as a server says it: it alone can forbid that a page is shown inside another."""
    return "; ".join(filter(None, [policy(site, css, site_url), "frame-ancestors 'none'"]))


def redirects(site: Site, site_url: str) -> Iterator[tuple[str, str]]:
    """Every short or old address that names its language, and the page it leads to, from the host's root."""
    base = urlsplit(site_url).path or "/"
    for door in publishing.doors(site, site_url):
        if door.target:
            here = base + door.path.removesuffix("index.html")
            yield here, urljoin(here, door.target)


def configuration(
    site: Site, site_url: str, css: str, templates: dict[str, str], release: str
) -> dict[str, str]:
    """The files of ``deploy/``, filled in, and the redirects in the form of each server.

    ``release`` is the name of the folder of deltas that belongs to the pages (scripts/compress.py).
    """
    moves = list(redirects(site, site_url))
    base = urlsplit(site_url).path or "/"
    both = [(form, to) for here, to in moves for form in (here, here.rstrip("/"))]
    values = {
        "host": urlsplit(site_url).hostname or "",
        "base": base,
        "release": release,
        "languages": "|".join(one.tag for one in site.languages),
        "policy": header(site, css, site_url),
        "permissions": PERMISSIONS,
        "caddy_redirects": "\n".join(f"\t\t{here} {to}" for here, to in both),
        "apache_redirects": "\n".join(
            f"RewriteRule ^{re.escape(here.removeprefix(base)).rstrip('/')}/?$ {to} [R=301,L]"
            for here, to in moves
        ),
    }
    filled = {
        name: re.sub(r"@([a-z_]+)@", lambda found: values[found[1]], text)
        for name, text in templates.items()
    }
    return filled | {
        "redirects.conf": "".join(
            f"location = {here} {{ return 301 {to}; }}\n" for here, to in both
        ),
        "_redirects": "".join(f"{here} {to} 301\n" for here, to in moves),
    }
