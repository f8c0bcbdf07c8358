"""An address of another site is what it seems: plain letters, no detour, nothing that follows readers.

Shorteners hide where a link goes; 'utm_source' and the like tell a site who came from a guide about
asylum; a letter of another alphabet leads to a swindler's copy.

Bad:
    [CGVS](https://bit.ly/3xYz), [Fedasil](https://www.fedasil.be/nl?utm_source=nieuwsbrief)
Good:
    [CGVS](https://www.cgvs.be/nl), [Fedasil](https://www.fedasil.be/nl)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guide import lookalikes, web
from guide.checks.sources import FOLDERS
from guide.model import Site
from guide.problems import Problem

NAME = "websites"

_ADDRESS = re.compile(r"(?<![\w+.-])https?:[^\s'\"<>]{1,2000}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Address:
    path: str
    line: int
    text: str


def check(site: Site) -> Iterator[Problem]:
    found = [*_in_pages(site), *_in_data(site)]
    said: dict[str, list[str]] = {}
    for one in found:
        if one.text not in said:
            said[one.text] = list(web.faults(one.text))
        for sentence in said[one.text]:
            yield Problem(one.path, one.line, sentence, NAME)
        name = web.host(one.text)
        if one.path.endswith(".md") and any(name == x or name.endswith(f".{x}") for x in FOLDERS):
            sentence = (
                f"link a page that everybody can open: '{name}' keeps folders and conversations"
            )
            yield Problem(one.path, one.line, sentence, NAME)
    yield from _doubles(found)


def _in_pages(site: Site) -> Iterator[_Address]:
    ours = web.host(site.site_url)
    for page in site.all_pages():
        for link in page.document.links:
            target = link.target.strip()
            if target.lower().startswith("https:") and web.host(target) != ours:
                yield _Address(page.path, link.line, target)


def _in_data(site: Site) -> Iterator[_Address]:
    for file in site.files:
        if not file.path.startswith("docs/_data/") or "http" not in file.text:
            continue
        for number, line in enumerate(file.text.split("\n"), 1):
            if "http" not in line or line.lstrip().startswith("#"):
                continue
            whole = line.lstrip(" -").startswith("url:")
            for match in _ADDRESS.finditer(line):
                # In a sentence, the full stop is not part of the address.
                yield _Address(file.path, number, match[0] if whole else match[0].rstrip(".,;:!?)"))


def _doubles(found: list[_Address]) -> Iterator[Problem]:
    """A domain that looks like another one of this guide, which is named more often."""
    hosts = {one.text: web.host(one.text) for one in found}
    doubles = lookalikes.doubles(host for one in found if (host := hosts[one.text]))
    for one in found:
        name = hosts[one.text].removeprefix("www.")
        if name in doubles and not lookalikes.deceit(name):
            sentence = f"look at the domain '{name}' again: it looks like '{doubles[name]}'"
            yield Problem(one.path, one.line, sentence, NAME)
