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

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from guide.folding import fold
from guide.model import Page, Site
from guide.problems import Problem
from guide.schema import STATUSES

NAME = "front_matter"

_MARKUP = re.compile(r"\[\[|\]\(|\*\*|__|`|</?[A-Za-z!]|\{[#.:]|&[a-z]+;")
_CUT = re.compile(r"(?:- |[a-z_]+: )(?P<value>[^'\"\[{|>#\s][^\n]*?)[ \t]#")


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        yield from _statuses(site, page)
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
    yield from _text(page)
    yield from _twice(page, "statuses", front.statuses)
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


def _statuses(site: Site, page: Page) -> Iterator[Problem]:
    """Statuses by their id; many write them as the page does, in the language of the page."""
    # From the file: another fault in the head does not hide this one.
    head = page.yaml.data if page.yaml else None
    words = head.get("statuses") if isinstance(head, dict) else None
    for number, word in enumerate(words if isinstance(words, list) else ()):
        if isinstance(word, str) and word not in STATUSES:
            meant = _meant(site, word)
            near = f" Did you mean '{meant}'?" if meant else ""
            sentence = f"'{word}' is no known status.{near} Use one of: {', '.join(STATUSES)}"
            yield Problem(page.path, page.line("statuses", number), sentence, NAME)


def _meant(site: Site, word: str) -> str:
    """The status with a name like ``word`` in any language; '' for none."""
    known = {status: status for status in STATUSES}
    for status in STATUSES:
        term = site.terms.entries.get(status)
        for own in term.names.values() if term else ():
            for name in (own.name, *own.forms):
                known.setdefault(fold(name), status)
    near = get_close_matches(fold(word), known, n=1, cutoff=0.6)
    return known[near[0]] if near else ""


def _text(page: Page) -> Iterator[Problem]:
    """Title and summary are plain words on one line: they stand in search, lists and tabs too."""
    assert page.front is not None
    for name in ("title", "summary"):
        text = getattr(page.front, name)
        mark = _MARKUP.search(text)
        if mark:
            sentence = f"write '{name}' in plain words, without '{mark[0]}': it stands in lists and search too"
            yield Problem(page.path, page.line(name), sentence, NAME)
        if "\n" in text:
            yield Problem(page.path, page.line(name), f"write '{name}' on one line", NAME)
    if page.front.title.casefold() == page.front.summary.rstrip(".?!").casefold():
        sentence = "write in 'summary' what the title does not say yet: it has the same words"
        yield Problem(page.path, page.line("summary"), sentence, NAME)
    for number, line in enumerate(page.text.split("\n")[: page.body_line - 1], 1):
        cut = _CUT.match(line.strip())
        if cut:
            sentence = f"put the text between quotes, or what follows '#' is lost: {cut['value']}"
            yield Problem(page.path, number, sentence, NAME)


def _twice(page: Page, name: str, words: Sequence[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, word in enumerate(words):
        if word.casefold() in seen:
            sentence = f"remove '{word}': it stands in '{name}' twice"
            yield Problem(page.path, page.line(name, number), sentence, NAME)
        seen.add(word.casefold())


def _same(page: Page, original: Page, name: str) -> Iterator[Problem]:
    here, there = getattr(page.front, name), getattr(original.front, name)
    if here != there:
        yield Problem(
            page.path,
            page.line(name),
            f"write the same {name} as in {original.path}:{original.line(name)}: {', '.join(there) or 'none'}",
            NAME,
        )
