"""Which sections of a translation are older than the Dutch text they translate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from guide.fingerprints import fingerprint, of_entry
from guide.model import Page, Site


def fingerprints(page: Page) -> dict[str, str]:
    """A page's fingerprints: ``head`` (title and summary), ``intro``, and each level-2 section."""
    front = page.front
    head = f"{front.title}\n{front.summary}" if front else ""
    found = {"head": fingerprint(head)}
    for section in page.document.sections:
        if section.id:  # a heading without one is a problem of its own
            found[section.id] = fingerprint(section.source)
    return found


def sections(site: Site, page: Page) -> Iterator[str]:
    """The ids of the sections of a translation whose Dutch text changed since it was made."""
    original = site.page(site.source.tag, page.key)
    made = page.front.translation if page.front else None
    if original is None or made is None or page.language == site.source.tag:
        return
    if original.front is None:
        return  # nobody can tell yet: its front matter cannot be read
    for name, now in fingerprints(original).items():
        if made.of.get(name) != now:
            yield name


def entries(
    source: Mapping[str, Mapping[str, str]], translated: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    """The ids of translated texts whose Dutch entry changed since they were made."""
    for name, fields in translated.items():
        if name in source and fields.get("of") != of_entry(source[name]):
            yield name
