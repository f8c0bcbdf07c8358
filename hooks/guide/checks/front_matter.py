"""The head of a page is small and closed, and its title is the heading the reader sees.

A misspelt field would be ignored in silence; a title that differs from the heading makes search
and the language list show other words than the page.

Bad:
    ---
    titel: Asiel vragen
    ---
Good:
    ---
    title: Asiel vragen
    summary: Waar en hoe vraagt u asiel?
    compared: 2026-11-21
    review_by: 2027-02-21
    ---
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.model import Page, Site
from guide.problems import Problem

NAME = "front_matter"


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        if page.front:
            yield from _page(site, page)


def _page(site: Site, page: Page) -> Iterator[Problem]:
    front = page.front
    assert front is not None
    first = next((block for block in page.document.headings() if block.level == 1), None)
    if first and first.text != front.title:
        yield Problem(
            page.path,
            first.line,
            f"write the same title here and in the front matter (line {page.line('title')}): "
            f"'{first.text}' here, '{front.title}' there",
            NAME,
        )
    if front.review_by <= front.compared:
        yield Problem(
            page.path,
            page.line("review_by"),
            f"choose a review date after the day compared: {front.review_by} is not after {front.compared}",
            NAME,
        )
    source = page.language == site.source.tag
    if source and front.translation:
        yield Problem(
            page.path,
            page.line("translation"),
            "remove 'translation': this is the source language",
            NAME,
        )
    original = site.original(page)
    if original and original.front:
        yield from _same(page, original, "statuses")


def _same(page: Page, original: Page, name: str) -> Iterator[Problem]:
    here, there = getattr(page.front, name), getattr(original.front, name)
    if here != there:
        yield Problem(
            page.path,
            page.line(name),
            f"write the same {name} as in {original.path}:{original.line(name)}: {', '.join(there) or 'none'}",
            NAME,
        )
