"""Pages that somebody read aloud, and whether a recording still says what its page says.

A recording is an MP3: the one kind of sound that every phone plays, old ones too.
It is never in a pack, which would become many times larger; without a network a voice of the device reads.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from guide import fingerprints
from guide.expand import expand
from guide.model import Page, Site

FOLDER = "recordings"
"""In docs/assets/."""
ENDING = ".mp3"


def place(tag: str, key: str) -> str:
    """The file of a recording, from docs/assets/: 'recordings/fr/asylum/appeal.mp3'."""
    return f"{FOLDER}/{tag}/{key}{ENDING}"


_TARGET = re.compile(r"\]\([^()\s]*\)(?:\{[^{}\n]*\})?")
_TAG = re.compile(r"<[^<>]*>")


def fingerprint(site: Site, page: Page) -> str:
    """Of what a reader of the page hears: its title and text, with facts and desks filled in.

    Where a link leads is not heard.
    """
    text = _TARGET.sub("]", expand(page.body, site, page.language, page))
    return fingerprints.fingerprint(f"{page.title}\n{html.unescape(_TAG.sub(' ', text))}")


def fresh(site: Site, page: Page) -> bool:
    """Whether the page still says what was recorded; of a page without a recording, no."""
    own = site.recordings.get(page.language)
    entry = own.pages.get(page.key) if own else None
    return entry is not None and entry.text == fingerprint(site, page)


def offered(site: Site, page: Page) -> bool:
    """Whether readers get the recording: never one that says something else than the page."""
    return f"assets/{place(page.language, page.key)}" in site.assets and fresh(site, page)


# --- the file ------------------------------------------------------------------------------

_HEAD = 10
_TAIL = 128


def without_tags(data: bytes) -> bytes:
    """An MP3 without what programs note in it: names, places, pictures (ID3)."""
    while data.startswith(b"ID3") and len(data) >= _HEAD:
        size = 0
        for one in data[6:_HEAD]:  # seven bits of each byte count
            size = size << 7 | one & 0x7F
        footer = _HEAD if data[5] & 0x10 else 0
        data = data[_HEAD + size + footer :]
    return data[:-_TAIL] if data[-_TAIL:].startswith(b"TAG") else data


def is_sound(data: bytes) -> bool:
    """Whether the data begins as the frames of an MP3 do."""
    return len(data) > 3 and data[0] == 0xFF and data[1] & 0xE6 == 0xE2


def faults(data: bytes) -> Iterator[str]:
    """What is to be done about a file that ends in .mp3."""
    plain = without_tags(data)
    if not is_sound(plain):
        yield "save this recording as .mp3: it is none"
    elif plain != data:
        yield "save this recording without its tags: they may tell who spoke; scripts/recordings.py does so"
