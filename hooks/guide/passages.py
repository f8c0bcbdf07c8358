"""The words readers get, piece by piece, each beside the Dutch it translates.

A passage is a title, a paragraph, a heading, a table cell, the text of a picture, or a text of the
data. Where the sections of two languages have the same blocks, a passage knows its Dutch one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from guide.markdown import Block, Section
from guide.model import Page, Site, Texts


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand together; each line of ``text`` is a line of the file."""

    path: str
    line: int
    text: str
    what: str = "text"
    """'text', 'heading', 'head' (title and summary), 'picture' or 'data'."""

    def line_at(self, position: int) -> int:
        """The line of the file on which the character at ``position`` stands."""
        if self.what in ("head", "data"):
            return self.line
        if "\n" not in self.text:
            return self.line
        return self.line + bisect_left(_breaks(self.text), position)


@lru_cache(maxsize=256)
def _breaks(text: str) -> tuple[int, ...]:
    """Where the lines of a text end."""
    return tuple(match.start() for match in re.finditer("\n", text))


@dataclass(frozen=True, slots=True)
class Pair:
    """The same part in two languages: a passage each, or a whole section where blocks differ."""

    line: int
    """Where the part begins in the translation."""
    ours: tuple[Passage, ...]
    theirs: tuple[Passage, ...]
    section: str = ""


def of_page(page: Page) -> Iterator[Passage]:
    """Title, summary and every block of a page."""
    yield from of_head(page)
    for section in page.document.sections:
        yield from of_section(page, section)
    for link in page.document.links:
        if link.image and link.text.strip():
            yield Passage(page.path, link.line, link.text, "picture")


def of_head(page: Page) -> Iterator[Passage]:
    """The title and the summary."""
    if page.front:
        yield Passage(page.path, page.line("title"), page.front.title, "head")
        yield Passage(page.path, page.line("summary"), page.front.summary, "head")


def of_section(page: Page, section: Section) -> Iterator[Passage]:
    """Every block of a section that has words."""
    for block in section.blocks:
        for one in block.walk():
            if one.text:
                yield _passage(page, one)


def _passage(page: Page, block: Block) -> Passage:
    return Passage(
        page.path, block.line, block.text, "heading" if block.kind == "heading" else "text"
    )


def of_texts(texts: Texts) -> Iterator[tuple[str, str, Passage]]:
    """Every text of a data file: its entry, its field, its words."""
    for entry, fields in texts.entries.items():
        for field, text in fields.items():
            if field != "of" and text.strip():
                yield entry, field, Passage(texts.path, texts.line(entry, field), text, "data")


def pairs(page: Page, original: Page) -> Iterator[Pair]:
    """A translated page beside its original: title, summary, then section by section."""
    for ours, theirs in zip(of_head(page), of_head(original), strict=False):
        yield Pair(ours.line, (ours,), (theirs,), "head")
    there = {one.id: one for one in original.document.sections}
    for section in page.document.sections:
        if section.id in there:
            yield from section_pairs(page, section, original, there[section.id])


def section_pairs(page: Page, ours: Section, original: Page, theirs: Section) -> Iterator[Pair]:
    """Block beside block when both sections have the same blocks; else the sections whole."""
    here, there = list(_leaves(ours)), list(_leaves(theirs))
    if [one.kind for one in here] == [one.kind for one in there]:
        for one, other in zip(here, there, strict=True):
            yield Pair(one.line, (_passage(page, one),), (_passage(original, other),), ours.id)
    else:
        own, dutch = tuple(of_section(page, ours)), tuple(of_section(original, theirs))
        if own and dutch:  # the structure check names a section that lacks all words
            yield Pair(ours.line, own, dutch, ours.id)


def lines(page: Page, original: Page) -> Iterator[tuple[range, range]]:
    """The lines of each paragraph, item and table row, and those of the same one in the original.

    Only of sections that have the same blocks in both.
    """
    there = {one.id: one for one in original.document.sections}
    for section in page.document.sections:
        other = there.get(section.id)
        if other is None:
            continue
        mine, theirs = list(_leaves(section)), list(_leaves(other))
        if [one.kind for one in mine] == [one.kind for one in theirs]:
            yield from zip(_ranges(mine, section), _ranges(theirs, other), strict=False)


def _ranges(found: list[Block], section: Section) -> Iterator[range]:
    starts = [*dict.fromkeys(one.line for one in found)]
    ends = [*starts[1:], section.line + section.source.count("\n") + 1]
    return map(range, starts, ends)


def _leaves(section: Section) -> Iterator[Block]:
    for block in section.blocks:
        yield from (one for one in block.walk() if not one.children)


def texts_pairs(site: Site, tag: str) -> Iterator[tuple[str, str, Pair]]:
    """The texts of the data in a language beside the Dutch: their file ('ui'), their entry, the two."""
    for name, texts in site.texts[tag].items():
        source = site.texts[site.source.tag].get(name)
        theirs = _by_entry(source) if source else {}
        for entry, own in _by_entry(texts).items():
            if entry in theirs:
                yield name, entry, Pair(own[0].line, own, theirs[entry], entry)


def _by_entry(texts: Texts) -> dict[str, tuple[Passage, ...]]:
    """The texts of each entry, by the name of their field."""
    found: dict[str, list[tuple[str, Passage]]] = {}
    for entry, field, passage in of_texts(texts):
        found.setdefault(entry, []).append((field, passage))
    return {
        entry: tuple(passage for _, passage in sorted(fields, key=lambda one: one[0]))
        for entry, fields in found.items()
    }
