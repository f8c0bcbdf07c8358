"""Every heading below the title has an id, the same in every language.

Readers arrive on a section by a link, in their own language: without an id of its own the Arabic
heading would be called '_1'. Levels do not jump, so that a screen reader's outline has no hole; a
line in bold is in no outline at all.

Bad:
    ## Wie kan dit vragen?
Good:
    ## Wie kan dit vragen? {#who}
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import count

from guide import causes
from guide.markdown import Block
from guide.model import Page, Site
from guide.problems import Problem

NAME = "headings"
RESERVED = ("intro", "head")
_BOLD = re.compile(r"\*\*(?P<words>[^*\n]{1,80}[^*\n.!…])\*\*:?")
_QUESTIONS = {
    "wie": "who",
    "wat": "what",
    "waar": "where",
    "wanneer": "when",
    "waarom": "why",
    "hoe": "how",
    "hoeveel": "how-much",
}
"""Ids are English: what a Dutch heading that begins with this word asks."""
_WORD = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        headings = list(page.document.headings())
        yield from _titles(page, headings)
        yield from _written(page, headings)
        yield from _alike(page, headings)
        yield from _filled(page)
        yield from _ids(page, headings, site)
        yield from _levels(page, headings)
        yield from _bold(page)


def _titles(page: Page, headings: list[Block]) -> Iterator[Problem]:
    titles = [one for one in headings if one.level == 1]
    if not titles:
        yield Problem(
            page.path, page.body_line, f"begin the page with its title: # {page.title}", NAME
        )
    elif page.document.blocks[0] != titles[0]:
        first = page.document.blocks[0]
        yield Problem(
            page.path, first.line, "write the title above this line: it comes first", NAME
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


def _written(page: Page, headings: list[Block]) -> Iterator[Problem]:
    """The id is the last thing on the line, after a space: else readers see the braces."""
    lines = page.body.split("\n")
    for one in headings:
        at = one.line - page.body_line
        line = lines[at] if at < len(lines) else ""
        if one.id and not re.search(r"[ ]\{[^{}]*\}[ \t]*$", line):
            sentence = f"write a space before {{#{one.id}}}"
            yield Problem(page.path, one.line, sentence, NAME)
        if "{#" in one.text:
            sentence = f"write one id, at the end of the heading: {line.strip()}"
            yield Problem(page.path, one.line, sentence, NAME)
        if one.text.endswith("#"):
            sentence = f"remove the '#' after the words of this heading: {one.text}"
            yield Problem(page.path, one.line, sentence, NAME)


def _alike(page: Page, headings: list[Block]) -> Iterator[Problem]:
    """Two headings of one level under the same heading have different words."""
    seen: dict[tuple[str, str], int] = {}
    above = ""
    for one in headings:
        if one.level < 2 or not one.text:
            continue
        if one.level == 2:
            above = ""
        known = seen.setdefault((above, " ".join(one.text.casefold().split())), one.line)
        if known != one.line:
            sentence = f"write other words in this heading: '{one.text}' stands on line {known} too"
            yield Problem(page.path, one.line, sentence, NAME)
        if one.level == 2:
            above = one.text


def _filled(page: Page) -> Iterator[Problem]:
    """Something stands under every heading but the title."""
    blocks = page.document.blocks
    for at, one in enumerate(blocks):
        if one.kind != "heading" or one.level < 2 or not one.text:
            continue
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if after is None or (after.kind == "heading" and after.level <= one.level):
            sentence = f"write something under '{one.text}', or remove this heading"
            yield Problem(page.path, one.line, sentence, NAME)


def _ids(page: Page, headings: list[Block], site: Site) -> Iterator[Problem]:
    original = site.original(page)
    beside = original or _translated(site, page)
    places = _places(headings, beside) if beside else {}
    expected = places if original else {}
    agreed = {} if original else _agreed(site, page, headings)
    seen: dict[str, int] = {}
    taken = {*RESERVED, *(one.id for one in headings)}
    for one in headings:
        if one.level == 1:
            if one.id:
                yield Problem(
                    page.path, one.line, f"remove {{#{one.id}}}: the title has no id", NAME
                )
            continue
        wanted = expected.get(one.line, "")
        if beside and not one.id and places.get(one.line):
            sentence = f"give the heading '{one.text}' the id it has in {beside.path}: {{#{places[one.line]}}}"
            yield Problem(page.path, one.line, sentence, NAME)
            continue
        known = agreed.get(one.line, one.id)
        if one.id and known != one.id:
            sentence = f"{causes.RENAMED} {{#{known}}} instead of {{#{one.id}}}: every translation has it, and an id never changes"
            yield Problem(page.path, one.line, sentence, NAME)
            continue
        if not one.id:
            free = next(one for one in _free(site, page, one, original) if one not in taken)
            taken.add(free)
            sentence = f"give the heading '{one.text}' an id, for example {{#{free}}}"
            yield Problem(page.path, one.line, sentence, NAME)
            continue
        yield from _id(page, one, wanted, original)
        if one.id in seen:
            yield Problem(
                page.path,
                one.line,
                f"give this heading an id of its own: {{#{one.id}}} stands on line {seen[one.id]} too",
                NAME,
            )
        seen.setdefault(one.id, one.line)


def _translated(site: Site, page: Page) -> Page | None:
    """A translation of a Dutch page: it still has an id that the Dutch lost."""
    found = (site.page(one.tag, page.key) for one in site.translations())
    return next((one for one in found if one and one.readable and one is not page), None)


def _agreed(site: Site, page: Page, headings: list[Block]) -> dict[int, str]:
    """The line of each Dutch heading to the id that all translations give it; {} for less than two."""
    found = (site.page(one.tag, page.key) for one in site.translations())
    ids = [_places(headings, one) for one in found if one and one.readable]
    if len(ids) < 2:
        return {}
    return {
        line: name
        for line, name in ids[0].items()
        if name and all(one.get(line) == name for one in ids)
    }


def _places(headings: list[Block], beside: Page) -> dict[int, str]:
    """The line of each heading to the id of the one in the same place of ``beside``."""
    ours = [one for one in headings if one.level > 1]
    theirs = [one for one in beside.document.headings() if one.level > 1]
    if len(ours) != len(theirs):
        return {}
    return {one.line: other.id for one, other in zip(ours, theirs, strict=True)}


def _free(site: Site, page: Page, heading: Block, original: Page | None) -> Iterator[str]:
    """Ids for a heading, the likeliest first; some may be taken.

    Those of the page it translates; those that other pages give the same words; one made of its words.
    """
    if original:
        yield from (one.id for one in original.document.headings() if one.id)
    words = heading.text.casefold()
    for beside in site.pages[page.language].values():
        for one in beside.document.headings():
            if one.id and one.text.casefold() == words and _WORD.match(one.id):
                yield one.id
    plain = [one for one in re.findall(r"[a-z0-9]+", _plain(words)) if len(one) > 1]
    asked = _QUESTIONS.get(plain[0]) if plain else None
    telling = [one for one in plain if len(one) > 3] or plain
    name = asked or "-".join(telling[:2]) or "who"
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _plain(text: str) -> str:
    """Without accents: 'één' is 'een'."""
    return "".join(
        one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one)
    )


def _id(page: Page, one: Block, wanted: str, original: Page | None) -> Iterator[Problem]:
    if one.id in RESERVED:
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
            f"write {{#{wanted}}} as in {original.path}, not {{#{one.id}}}",
            NAME,
        )


def _bold(page: Page) -> Iterator[Problem]:
    """A paragraph of a few bold words looks like a heading, and is none for a screen reader or a link."""
    lines = page.body.split("\n")
    for one in page.document.blocks:
        if one.kind != "paragraph" or "\n" in one.text:
            continue
        at = one.line - page.body_line
        found = _BOLD.fullmatch(lines[at].strip()) if at < len(lines) else None
        if found and found["words"].strip():
            sentence = f"begin this heading with '## ' or '### ' and end it with an id, not in bold: {found['words']}"
            yield Problem(page.path, one.line, sentence, NAME)


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
