"""Two languages side by side: every translated page, as it is built, has the blocks of the Dutch one.

beside.mjs pairs blocks by their place in their section, so that is what is compared here.
"""

from __future__ import annotations

import pytest

from guide import addresses
from tests.built import Built, Element, Page, guide, nothing

pytestmark = pytest.mark.build

SOURCE = guide().source.tag


def elements(of: Element) -> list[Element]:
    return [one for one in of.content if isinstance(one, Element)]


def blocks(page: Page) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Each block of the text: its section, its element, its classes, what it is made of."""
    (text,) = page.classed("g-text")
    section, found = "", []
    for block in elements(text):
        section = block["id"] if block.tag == "h2" else section
        parts = block.all("tr") if block.all("tr") else elements(block)
        inside = tuple(one.tag for one in parts) if block.tag not in ("p", "h2", "h3") else ()
        found.append((section, block.tag, block.get("class") or "", inside))
    return found


def translations() -> list[tuple[str, str]]:
    return [
        (language.tag, key)
        for language in guide().translations()
        for key in guide().pages[SOURCE]
        if guide().page(language.tag, key)
    ]


def test_a_translation_has_the_blocks_of_the_dutch_in_the_same_order(built: Built) -> None:
    wrong = []
    for tag, key in translations():
        ours = blocks(built.pages[addresses.url(tag, key)])
        theirs = blocks(built.pages[addresses.url(SOURCE, key)])
        assert theirs, key
        wrong += [(tag, key, a, b) for a, b in zip(ours, theirs, strict=False) if a != b][:1]
        if len(ours) != len(theirs):
            wrong.append((tag, key, len(ours), len(theirs)))
    nothing(wrong)


def test_words_and_desks_stand_in_the_same_order_or_are_known_by_their_id(built: Built) -> None:
    """A list of them may be sorted in another way: then an id says which belong together."""
    wrong = []
    for tag, key in translations():
        pages = [built.pages[addresses.url(one, key)] for one in (tag, SOURCE)]
        ours, theirs = (
            {one["id"] for one in page.all("li", "div") if one.get("id")} for page in pages
        )
        wrong += [(tag, key, sorted(ours ^ theirs))] if ours - theirs or theirs - ours else []
    nothing(wrong)
