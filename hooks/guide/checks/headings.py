"""Every heading below the title has an id, the same in every language.

Readers arrive on a section by a link, in their own language: without an id of its own the Arabic
heading would be called '_1'. Levels do not jump, so that a screen reader's outline has no hole.

Bad:
    ## Wie kan dit vragen?
Good:
    ## Wie kan dit vragen? {#who}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.markdown import Block
from guide.model import Page, Site
from guide.problems import Problem, guess

NAME = "headings"
RESERVED = ("intro", "head")
_WORD = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        headings = list(page.document.headings())
        yield from _titles(page, headings)
        yield from _ids(page, headings, site)
        yield from _levels(page, headings)


def _titles(page: Page, headings: list[Block]) -> Iterator[Problem]:
    titles = [one for one in headings if one.level == 1]
    if not titles:
        yield Problem(
            page.path, page.body_line, f"begin the page with its title: # {page.title}", NAME
        )
    for one in titles[1:]:
        yield Problem(
            page.path,
            one.line,
            f"write '## ' here: a page has one title, and '{one.text}' is a second",
            NAME,
        )
    for one in headings:
        if not one.text:
            yield Problem(page.path, one.line, "write words in this heading, or remove it", NAME)


def _ids(page: Page, headings: list[Block], site: Site) -> Iterator[Problem]:
    original = site.original(page)
    expected = {}
    if original:
        ours = [one for one in headings if one.level > 1]
        theirs = [one for one in original.document.headings() if one.level > 1]
        if len(ours) == len(theirs):
            expected = {one.line: other.id for one, other in zip(ours, theirs, strict=True)}
    seen: dict[str, int] = {}
    for one in headings:
        if one.level == 1:
            if one.id:
                yield Problem(
                    page.path, one.line, f"remove {{#{one.id}}}: the title has no id", NAME
                )
            continue
        wanted = expected.get(one.line, "")
        yield from _id(page, one, wanted, original)
        if one.id and one.id in seen:
            yield Problem(
                page.path,
                one.line,
                f"give this heading an id of its own: {{#{one.id}}} stands on line {seen[one.id]} too",
                NAME,
            )
        seen.setdefault(one.id, one.line)


def _id(page: Page, one: Block, wanted: str, original: Page | None) -> Iterator[Problem]:
    if not one.id:
        where = (
            f"the id it has in {original.path}: {{#{wanted}}}"
            if wanted and original
            else "an id, for example {#who}"
        )
        yield Problem(page.path, one.line, f"give the heading '{one.text}' {where}", NAME)
    elif one.id in RESERVED:
        yield Problem(page.path, one.line, f"choose another id: {{#{one.id}}} is reserved", NAME)
    elif not _WORD.match(one.id):
        yield Problem(
            page.path,
            one.line,
            f"write {{#{one.id}}} in small English letters, digits and hyphens",
            NAME,
        )
    elif wanted and one.id != wanted and original:
        yield Problem(
            page.path,
            one.line,
            f"write {{#{wanted}}} as in {original.path}, not {{#{one.id}}}{guess(one.id, [wanted])}",
            NAME,
        )


def _levels(page: Page, headings: list[Block]) -> Iterator[Problem]:
    before = 1
    for one in headings:
        if one.level > 3:
            yield Problem(
                page.path,
                one.line,
                f"use '##' or '###' for '{one.text}': deeper levels get lost on a phone",
                NAME,
            )
        elif one.level > before + 1:
            yield Problem(
                page.path,
                one.line,
                f"write '{'#' * (before + 1)}' for '{one.text}': a level is skipped",
                NAME,
            )
        before = min(one.level, 3)
