"""What a reader saves on a phone: a pack, which is all files that one language needs without a network.

A pack holds the pages written in the language, its search and its pictures, the files that every page
needs, and where the short addresses lead. The Dutch pages that stand in for a translation are left out:
they would double what somebody pays for; who wants them saves Dutch as well.

Each file is listed with a hash of its content, so that a browser can verify what it got, and an update
brings only what is new.
"""

from __future__ import annotations

import base64
import hashlib
import json
import posixpath
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guide import addresses, formats, full_text, publishing
from guide.html import escape
from guide.model import Language, Site

CALM = "offline/"
"""The page that answers without a network, when what was asked is in no pack."""
SHARED = ("", CALM)
"""Pages that every pack holds: the choice of a language, and the calm page."""
LIST = "pack.json"
"""The list of a pack, in the folder of its language."""
LEFT_OUT = (".txt", ".pdf", ".mp3", ".gz", ".br", f"/{LIST}")
"""Licences that nobody reads on a phone, files too large to bring unasked (recordings among them: a voice of
the device reads instead), copies that a server makes."""
SHARES = "share.json"
"""What hands the pages of a language on, in the folder of that language."""
HEADERS = 600
"""Bytes that travel with each file besides its content: request and answer, as nginx sends them."""

ICONS = (192, 512)
"""Pixels of the icons in docs/assets/: what browsers ask before they offer to install."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of a pack."""

    url: str
    """Its address from the site's root: 'ar/asylum/appeal/'."""
    digest: str
    """SHA-256 of its content, in base64."""
    size: int
    """Bytes it takes on the phone."""
    wire: int
    """Bytes that travel to bring it, about."""


@dataclass(frozen=True, slots=True)
class Pack:
    """All files of one language, and what a reader is told of them."""

    language: Language
    day: date
    """The newest day on which a page of the language was compared with its sources."""
    files: tuple[File, ...]
    ways: Mapping[str, str]
    """Short and old addresses, from the root, each with the page it leads to."""
    notice: str
    """What stands above a saved page: a paragraph of HTML."""

    @property
    def version(self) -> str:
        """Changes when anything in the pack does."""
        told = [[one.url, one.digest] for one in self.files], dict(self.ways), self.notice
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


def pack(site: Site, site_url: str, tag: str, published: Mapping[str, bytes]) -> Pack:
    """The pack of a language; ``published`` is every file of the built site, by its path."""
    language = site.language(tag)
    days = [page.front.compared for page in site.pages[tag].values() if page.front]
    newest = max(days, default=date.min)
    ways = dict(_ways(site, site_url, tag))
    lacking = {
        addresses.url(tag, key)
        for key in site.pages[site.source.tag]
        if site.page(tag, key) is None
    }
    own = (f"{tag}/", f"{addresses.assets(site)}/")
    texts = set(full_text.of(tag, published))
    files = []
    for name, content in sorted(published.items()):
        url = name.removesuffix("index.html")
        if (
            url not in SHARED
            and name not in texts
            and (not url.startswith(own) or url.endswith(LEFT_OUT))
        ):
            continue
        if url not in lacking and url not in ways:  # a server answers an old address by itself
            files.append(_file(url, content))
    return Pack(language, newest, tuple(files), ways, _notice(site, language, newest))


def _file(url: str, content: bytes) -> File:
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return File(url, digest, len(content), len(zlib.compress(content, 9)) + HEADERS)


_SHARE = re.compile(r'<section id="?share\b.*?</section>', re.DOTALL)


def shares(site: Site, tag: str, doors: Mapping[str, str]) -> str:
    """JSON: what the short address of each page of a language offers to hand on, as HTML by that address.

    Without a network a short address leads to its page, so the page reads this instead. The QR codes are
    left to the device, which can draw them (docs/assets/drawing.mjs). ``doors`` is every short address
    with its own page, as HTML.
    """
    short = (addresses.short(site, key) for key in site.pages[tag])
    found = {one: _SHARE.search(doors[one]) for one in sorted(filter(None, short)) if one in doors}
    return _json({one: part[0] for one, part in found.items() if part})


def _ways(site: Site, site_url: str, tag: str) -> Iterator[tuple[str, str]]:
    """Short addresses, with and without the language, and addresses that pages had before."""
    for door in publishing.doors(site, site_url):
        here = door.path.removesuffix("index.html")
        if door.target and door.language and door.language.tag == tag:
            target = posixpath.normpath(posixpath.join(here, door.target)) + "/"
            yield here, target
            if here.startswith("go/"):
                yield here.removesuffix(f"{tag}/"), target


def _notice(site: Site, language: Language, newest: date) -> str:
    text = site.ui(language.tag, "offline.reading", date=formats.day(newest, language.tag))
    mark = f'lang="{language.tag}" dir="{language.direction}"'
    return f'<p class="g-meta" {mark}>{escape(text)}</p>'


def _head(site: Site, one: Pack) -> dict[str, Any]:
    """What a reader is told before anything is fetched; days as each language writes them."""
    return {
        "language": one.language.tag,
        "name": one.language.name,
        "version": one.version,
        "days": {language.tag: formats.day(one.day, language.tag) for language in site.languages},
        "count": len(one.files),
        "size": sum(file.size for file in one.files),
        "wire": sum(file.wire for file in one.files),
    }


def listing(site: Site, one: Pack) -> str:
    """JSON: the pack with all its files, as [url, digest, size, wire]."""
    files = [[file.url, file.digest, file.size, file.wire] for file in one.files]
    more = {"v": 1, "notice": one.notice, "ways": one.ways, "files": files}
    return _json(_head(site, one) | more)


def catalogue(site: Site, packs: Iterable[Pack]) -> str:
    """JSON: every pack without its files."""
    return _json({"v": 1, "packs": [_head(site, one) for one in packs]})


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def app(site: Site, language: Language) -> str:
    """The web app manifest of a language: what a phone shows when the guide stands on its home screen."""
    home = addresses.url(language.tag, "index")
    pictures = addresses.relative(home, f"{addresses.assets(site)}/")
    icons = [
        {"src": f"{pictures}icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"}
        for size in ICONS
    ]
    return _json({
        "name": site.ui(language.tag, "offline.app", name=language.site_name),
        "short_name": language.site_name,
        "lang": language.tag,
        "dir": language.direction,
        "start_url": "./",
        "scope": addresses.relative(home, ""),
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": "#0b4a63",
        "icons": [*icons, icons[-1] | {"purpose": "maskable"}],
    })  # fmt: skip
