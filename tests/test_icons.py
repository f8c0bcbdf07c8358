"""Beside each situation of the home page, and the title of each essential page, stands a drawing of our own."""

from __future__ import annotations

import re
from typing import get_args
from xml.etree import ElementTree

import pytest

from guide import icons, schema
from tests.built import guide

TITLE = '<h1 id="t">In beroep gaan</h1>'
HEADING = '<h2 id="{}">Ik ben net aangekomen</h2>'


def drawn(name: str, right_to_left: bool = False) -> ElementTree.Element:
    """The drawing before a title, read as XML."""
    html = icons.before_title(TITLE, name, right_to_left)
    (found,) = re.findall(r"<svg.*?</svg>", html)
    return ElementTree.fromstring(found)


@pytest.mark.parametrize("name", icons.PAGES)
def test_a_page_has_a_drawing_in_the_colour_of_the_words_that_is_not_read_aloud(
    name: str,
) -> None:
    svg = drawn(name)
    assert (svg.get("stroke"), svg.get("fill"), svg.get("stroke-width")) == (
        "currentColor",
        "none",
        "2",
    )
    assert svg.get("aria-hidden") == "true"
    assert {"width", "height"} <= set(svg.keys())  # the words do not move when the sheet arrives
    assert svg.get("style") is None  # the policy refuses it


def test_a_drawing_is_small_enough_for_a_slow_network() -> None:
    whole = "".join(HEADING.format(name) for name in icons.SITUATIONS)
    added = len(icons.beside_headings(whole, False)) - len(whole)
    assert added <= 500 * len(icons.SITUATIONS)


def test_the_words_stay_as_they_are() -> None:
    html = icons.beside_headings(HEADING.format("family"), False)
    assert re.sub(r"<svg.*?</svg> ", "", html) == HEADING.format("family")
    html = icons.before_title(TITLE + HEADING, "family", False)
    assert re.sub(r"<svg.*?</svg> ", "", html) == TITLE + HEADING


def test_only_what_has_a_direction_is_mirrored_from_right_to_left() -> None:
    turned = [name for name in icons.PAGES if drawn(name, right_to_left=True)[0].get("transform")]
    assert sorted(turned) == ["arrived", "bed", "card", "form", "leave", "list", "steps"]
    assert drawn("arrived")[0].get("transform") is None


@pytest.mark.parametrize(
    "other", ['<h2 id="urgent">Hulp</h2>', '<h3 id="family">Familie</h3>', "<p>family</p>"]
)
def test_other_headings_get_none(other: str) -> None:
    assert icons.beside_headings(other, False) == other


def test_the_home_page_has_a_section_for_each_drawing_in_every_language() -> None:
    for language in guide().languages:
        page = guide().page(language.tag, "index")
        assert page
        ids = {section.id for section in page.document.sections}
        assert set(icons.SITUATIONS) <= ids, language.tag


def test_what_the_data_may_name_is_drawn() -> None:
    assert set(get_args(schema.Icon)) == set(icons.PAGES)


def test_every_essential_page_but_the_home_page_has_a_drawing() -> None:
    bare = [
        key
        for key, entry in guide().entries.entries.items()
        if entry.tier == "essential" and not entry.icon
    ]
    assert bare == ["index"]
