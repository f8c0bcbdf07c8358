"""Lists count 1, 2, 3 and go at most two levels deep.

Readers follow steps with a finger: a number that jumps looks like a step that is missing, and a third
level has no room on a phone.

Bad:
    1. Bel een advocaat.
    3. Ga in beroep.
Good:
    1. Bel een advocaat.
    2. Ga in beroep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.markdown import Block
from guide.model import Page, Site
from guide.problems import Problem

NAME = "listing"
DEEPEST = 2

_ITEM = re.compile(r"(?P<indent> *)(?P<number>\d{1,2})\. +(?P<words>\S.*)")


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        for block in page.document.blocks:
            for one in _deep(block, 0):
                sentence = "write this list one level less deep, or begin a new paragraph"
                yield Problem(page.path, one.line, sentence, NAME)
        yield from _numbers(page)


def _deep(block: Block, depth: int) -> Iterator[Block]:
    """The lists that stand inside two others."""
    depth += block.kind == "list"
    if block.kind == "list" and depth == DEEPEST + 1:
        yield block
        return
    for child in block.children:
        yield from _deep(child, depth)


def _numbers(page: Page) -> Iterator[Problem]:
    """Each item has the number after the one above it; a list of ones counts itself."""
    last: dict[int, int] = {}  # the number of the last item, by its indent
    for line, text in enumerate(page.body.split("\n"), page.body_line):
        if not text.strip():
            continue
        match = _ITEM.fullmatch(text)
        indent = len(text) - len(text.lstrip(" "))
        last = {at: number for at, number in last.items() if at <= indent - (not match)}
        if match is None:
            continue
        number, wanted = int(match["number"]), last.get(indent, 0) + 1
        if number not in (1, wanted):
            sentence = f"number this item {wanted}, not {number}: {match['words'][:60]}"
            yield Problem(page.path, line, sentence, NAME)
        last[indent] = number
