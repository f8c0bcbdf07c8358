"""A translation has the same sections, and in each the same blocks in the same order.

So that a social worker and a client can read the two side by side, and nothing is left out.

Bad:
    ## Qui ? {#who}
    Une seule phrase, là où le néerlandais a une liste de trois.
Good:
    ## Qui ? {#who}
    - un
    - deux
    - trois
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from guide.causes import LEVELS
from guide.markdown import Block, Section
from guide.model import Page, Site
from guide.problems import Problem

NAME = "structure"


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        original = site.original(page)
        if original:
            yield from _sections(page, original)


def _sections(page: Page, original: Page) -> Iterator[Problem]:
    if not all(one.id for one in (*page.document.sections, *original.document.sections)):
        return  # the check 'headings' asks for the id first
    ours = {one.id: one for one in page.document.sections if one.id}
    theirs = {one.id: one for one in original.document.sections if one.id}
    uneven = list(_uneven(page, original))
    for _, one in uneven:
        yield one
    moved = {name for name, _ in uneven}
    for name, section in theirs.items():
        if name not in ours and name not in moved:
            yield Problem(
                page.path,
                len(page.text.split("\n")),
                f"add the section {{#{name}}} '{section.title}' as in {original.path}:{section.line}",
                NAME,
            )
    for name, section in ours.items():
        if name not in theirs and name not in moved:
            yield Problem(
                page.path,
                section.line,
                f"remove the section {{#{name}}}: {original.path} has none",
                NAME,
            )
    both = [name for name in theirs if name in ours]
    order = [name for name in ours if name in theirs]
    for ours_name, theirs_name in zip(order, both, strict=True):
        if ours_name != theirs_name:
            yield Problem(
                page.path,
                ours[ours_name].line,
                f"put the sections in the order of {original.path}: {{#{theirs_name}}} comes before {{#{ours_name}}}",
                NAME,
            )
            return
    for name in both:
        yield from _blocks(page, ours[name], original, theirs[name])


def _uneven(page: Page, original: Page) -> Iterator[tuple[str, Problem]]:
    """The ids of headings that have another level in the translation; said of the page with the lower one."""
    dutch = {one.id: one for one in original.document.headings() if one.id}
    for one in page.document.headings():
        other = dutch.get(one.id)
        if other is None or other.level == one.level or 2 not in (one.level, other.level):
            continue
        pairs = sorted([(one.level, page.path, one.line), (other.level, original.path, other.line)])
        (high, path, line), (low, lower, at) = pairs
        marks = f"{'#' * low!r} here and {'#' * high!r} in {path}:{line}"
        yield one.id, Problem(lower, at, f"{LEVELS} {{#{one.id}}} has {marks}", NAME)


def _blocks(page: Page, ours: Section, original: Page, theirs: Section) -> Iterator[Problem]:
    """The first block that differs; what follows it would only repeat the message."""
    last = ours.line
    pairs = zip_longest(_walk(ours), _walk(theirs))
    for here, there in pairs:
        if here and there and here.shape == there.shape:
            last = here.line
            continue
        where = f"{original.path}:{there.line}" if there else original.path
        if here and there:
            sentence = f"{_a(here.shape)} here, {_a(there.shape)} in {where}; write the same blocks in the same order"
        elif there:
            sentence = f"after this line {_a(there.shape)} is missing: write it as in {where}, in this language"
        else:
            assert here is not None
            sentence = f"this {here.shape} is not in {where}; a translation adds nothing of its own"
        yield Problem(page.path, here.line if here else last, sentence, NAME)
        return


def _a(shape: str) -> str:
    return f"an {shape}" if shape[0] in "aeiou" else f"a {shape}"


def _walk(section: Section) -> Iterator[Block]:
    for block in section.blocks:
        yield from (one for one in block.walk() if one.kind not in ("item", "cell"))
