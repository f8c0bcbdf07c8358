"""A picture is ours, exists, and says in words what it shows.

Who cannot see it hears its words; a picture from another site tells that site who reads about asylum.

Bad:
    ![](../../assets/kaart.png), ![IMG_2041.jpg](https://example.com/kaart.jpg)
Good:
    ![Kaart: van het station naar ons kantoor](../../assets/kaart.png)
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from guide import web
from guide.folding import fold
from guide.images import TYPES
from guide.markdown import Link
from guide.model import Page, Site
from guide.problems import Problem, guess, notice
from guide.web import shown

NAME = "pictures"

_FILE = re.compile(
    r"[\w .()-]{1,200}\.(?:png|jpe?g|gif|webp|avif|svg|heic|bmp|tiff?)"
    r"|(?:img|dsc|dscn|p|pxl|image|screenshot|schermafbeelding|whatsapp image|scan)[ _-]?\d[\w .-]{0,60}",
    re.IGNORECASE,
)
VAGUE = frozenset(
    "foto fotootje afbeelding beeld plaatje prent tekening figuur kaart logo icoon alt tekst todo image photo picture "
    "img figure drawing icon illustration dessin carte schema schéma صورة رسم شعار تصویر عکس انځور resim görsel foto "
    "зображення фото изображение картинка imagen dibujo sawir ስእሊ bild".split()
)
"""Words that say that there is a picture, not what it shows."""


def check(site: Site) -> Iterator[Problem]:
    vague = frozenset(fold(one) for one in VAGUE)
    for page in site.all_pages():
        for link in page.document.links:
            if link.image:
                yield from _words(page, link, vague)
                for sentence in _address(site, page, link):
                    yield Problem(page.path, link.line, sentence, NAME)


def _words(page: Page, link: Link, vague: frozenset[str]) -> Iterator[Problem]:
    words = link.text.strip()
    target = shown(link.target.strip())
    if not any(one.isalnum() for one in words):
        sentence = f"say in words what this picture shows: ![what it shows]({target})"
        yield Problem(page.path, link.line, sentence, NAME)
    elif _FILE.fullmatch(words):
        sentence = (
            f"say in words what this picture shows, not the name of its file: '{shown(words)}'"
        )
        yield Problem(page.path, link.line, sentence, NAME)
    elif fold(words).strip(" .:!") in vague:
        sentence = f"say what this picture shows: '{shown(words)}' does not tell"
        yield notice(page.path, link.line, sentence, NAME)


def _address(site: Site, page: Page, link: Link) -> Iterator[str]:
    target = link.target.strip()
    if not target:
        yield "write where the picture stands: ![what it shows](../../assets/picture.png)"
        return
    parts = web.split(target)
    if parts is None or parts.scheme or target.startswith("//") or web.is_like_address(target):
        yield f"put the picture in docs/assets/ and show it from there, not from '{shown(target)}'"
        return
    if "\\" in target or any(one.isspace() for one in target) or "%20" in target:
        yield f"write the picture's address with / and without spaces: '{shown(target)}'"
        return
    path = unquote(parts.path)
    here = posixpath.dirname(f"{page.language}/{page.key}")
    full = posixpath.normpath(posixpath.join(here, path))
    ending = posixpath.splitext(full)[1]
    if path.startswith("/") or full.startswith(".."):
        yield f"show a picture of docs/assets/, by its way from this page: '{_way(page, 'picture.png')}', not '{shown(path)}'"
    elif ending.lower() not in TYPES:
        yield f"'{shown(path)}' is no picture; use {', '.join(TYPES)}"
    elif full not in site.assets:
        pictures = [one for one in site.assets if posixpath.splitext(one)[1].lower() in TYPES]
        name = posixpath.basename(full)
        same = [one for one in pictures if posixpath.basename(one).lower() == name.lower()]
        near = same or [one for one in pictures if guess(name, [posixpath.basename(one)])]
        meant = f" Did you mean '{_way(page, near[0].removeprefix('assets/'))}'?" if near else ""
        yield f"no picture '{shown(path)}'.{meant}"


def _way(page: Page, name: str) -> str:
    """The address of a file of docs/assets/ from a page."""
    return posixpath.relpath(f"assets/{name}", posixpath.dirname(f"{page.language}/{page.key}"))
