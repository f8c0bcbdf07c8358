"""A source is a public page a reader can open: the official one, not a copy, a private folder or a search.

A copy may be old or changed, and a private page is closed to the reader who wants to check.

Bad:
    url: https://raw.githubusercontent.com/somebody/laws/main/1980.txt
Good:
    url: https://www.ejustice.just.fgov.be/eli/loi/1980/12/15/1980121550/justel
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from guide.model import Site, Table
from guide.problems import Problem
from guide.schema import Source

NAME = "sources"

MIRRORS = (
    "archive.org", "archive.is", "archive.ph", "archive.today", "webcitation.org", "perma.cc", "12ft.io",
    "googleusercontent.com", "translate.goog", "cloudfront.net", "infinity-dt.com", "docplayer.nl", "docplayer.fr",
    "docplayer.net", "scribd.com", "studocu.com", "slideshare.net", "pastebin.com", "headtopics.com",
)  # fmt: skip
"""Copies of pages of others."""
FOLDERS = (
    "docs.google.com", "drive.google.com", "sites.google.com", "dropbox.com", "sharepoint.com", "onedrive.live.com",
    "1drv.ms", "notion.so", "notion.site", "wetransfer.com", "we.tl", "box.com", "evernote.com", "trello.com",
    "teams.microsoft.com", "web.whatsapp.com", "chat.whatsapp.com", "t.me", "mail.google.com", "outlook.office.com",
    "amazonaws.com", "blob.core.windows.net", "storage.googleapis.com", "mega.nz", "icloud.com", "airtable.com",
)  # fmt: skip
"""Folders and conversations of somebody: closed to others."""
PRIVATE = (
    *FOLDERS, "github.com", "githubusercontent.com", "github.io", "gitlab.com", "bitbucket.org", "codeberg.org", "sr.ht",
)  # fmt: skip
"""Repositories too: no source of a fact, for they are gone tomorrow."""
UNSURE = (
    "wikipedia.org", "facebook.com", "instagram.com", "x.com", "twitter.com", "tiktok.com", "youtube.com", "reddit.com",
    "quora.com", "linkedin.com", "medium.com", "wordpress.com", "blogspot.com", "chatgpt.com", "openai.com",
)  # fmt: skip
"""Anybody may write there: never an official page."""
_COPY = re.compile(r"(?:^|[.-])(?:f2w|infinity-dt|mirror|webcache|cache|cdn\d*)(?:[.-]|$)")
_OURS = re.compile(
    r"^(?:localhost|\d+(?:\.\d+){3}|\[.*|[^.]+|.*\.(?:local|localhost|internal|intranet|lan|home|test|example|onion))$"
    r"|^(?:intranet|sharepoint|git|gitlab|gitea)\."
    r"|(?:^|\.)example\.(?:com|org|net)$"
)
_SEARCH = re.compile(
    r"^https://(?:www\.)?(?:google|bing|duckduckgo|ecosia|qwant)\.[a-z.]+/.*[?&]q="
)


@dataclass(frozen=True, slots=True)
class _Cited:
    """An entry that names sources, and where they stand."""

    table: Table[Any]
    name: str
    sources: Sequence[Source]
    printed: bool = True
    """What is of low confidence is not printed, and may rest on a copy."""
    graded: bool = False
    """Whether it says how sure it is."""


def check(site: Site) -> Iterator[Problem]:
    for one in _cited(site):
        for number, source in enumerate(one.sources):
            for field, sentence in _source(source, one.printed, one.graded):
                line = one.table.line(one.name, "sources", number, field)
                yield Problem(one.table.path, line, f"{one.name}: {sentence}", NAME)


def _cited(site: Site) -> Iterator[_Cited]:
    researched: tuple[Table[Any], ...] = (site.facts, site.letters, site.services)
    for table in researched:
        for name, entry in table.entries.items():
            yield _Cited(table, name, entry.sources, entry.confidence != "low", True)
    others: tuple[Table[Any], ...] = (site.terms, site.entries, site.changes)
    for table in others:
        for name, entry in table.entries.items():
            yield _Cited(table, name, entry.sources)


def _source(source: Source, printed: bool, graded: bool) -> Iterator[tuple[str, str]]:
    """(field, what to do)"""
    host = (urlsplit(source.url).hostname or "").lower()
    remedy = "link the official page instead of"
    low = ", or set confidence: low" if graded else ""
    if _OURS.search(host):
        yield "url", f"{remedy} '{host}', which readers cannot open"
    elif _SEARCH.match(source.url):
        yield "url", f"{remedy} a search: '{host}'"
    elif printed and (_within(host, MIRRORS) or _COPY.search(host)):
        yield "url", f"{remedy} the copy at {host}{low}"
    elif printed and _within(host, PRIVATE):
        yield "url", f"{remedy} the private place {host}{low}"
    elif source.official and _within(host, UNSURE):
        yield "official", f"write 'official: false': {host} is no authority"
    if source.published and source.published > source.seen:
        yield "published", f"published {source.published} is after seen {source.seen}; correct one"


def _within(host: str, sites: Sequence[str]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in sites)
