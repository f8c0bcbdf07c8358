"""Every heading below the title has an id, the same in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import headings
from tests.checks.examples import AR, FR, NL, edits, page, said
from tests.guides import edit

BAD: dict[str, tuple[str, str]] = {
    "a heading without an id": (
        "## Wie?\n\nU.", "9: give the heading 'Wie?' an id, for example {#who}",
    ),
    "a heading of level 3 without an id": (
        "## Wie? {#who}\n\n### Deel\n\nU.", "11: give the heading 'Deel' an id, for example {#deel}",
    ),
    "a question whose id is taken": (
        "## Wie? {#who}\n\nU.\n\n## Wie mag mee?\n\nU.", "13: give the heading 'Wie mag mee?' an id, for example {#who-2}",
    ),
    "a heading whose words are ids already": (
        "## Wie? {#diploma}\n\nU.\n\n## Uw diploma\n\nU.", "13: give the heading 'Uw diploma' an id, for example {#diploma-2}",
    ),
    "a heading of several words": (
        "## Een coördinator voor uw gezin\n\nU.", "9: give the heading 'Een coördinator voor uw gezin' an id, for example {#coordinator-voor}",
    ),
    "a heading in another script": (
        "## 你好\n\nU.", "9: give the heading '你好' an id, for example {#who}",
    ),
    "an id twice": (
        "## Wie? {#who}\n\nU.\n\n## Wat? {#who}\n\nU.",
        "13: give this heading an id of its own: {#who} stands on line 9 too",
    ),
    "an id that the build keeps for itself": (
        "## Wie? {#intro}\n\nU.", "9: choose another id: {#intro} is reserved",
    ),
    "an id with capitals": (
        "## Wie? {#Who}\n\nU.", "9: write {#Who} in small English letters, digits and hyphens",
    ),
    "an id in another script": (
        "## Wie? {#من}\n\nU.", "9: write {#من} in small English letters, digits and hyphens",
    ),
    "an id that ends in a hyphen": (
        "## Wie? {#who-}\n\nU.", "9: write {#who-} in small English letters, digits and hyphens",
    ),
    "no space before the id": ("## Wie?{#who}\n\nU.", "9: write a space before {#who}"),
    "two ids": ("## Wie? {#a} {#b}\n\nU.", "9: write one id, at the end of the heading: ## Wie? {#a} {#b}"),
    "a hash after the words": (
        "## Wie? # {#who}\n\nU.", "9: remove the '#' after the words of this heading: Wie? #",
    ),
    "a second title": (
        "# Nog een titel\n\nU.", "9: write '## ' here: a page has one title, and 'Nog een titel' is a second",
    ),
    "bold words as a heading": (
        "## Wie? {#who}\n\n**Vet als kop**\n\nU.",
        "11: begin this heading with '## ' or '### ' and end it with an id, not in bold: Vet als kop",
    ),
    "bold words with a colon": (
        "## Wie? {#who}\n\n**Wat nu?**:\n\nU.",
        "11: begin this heading with '## ' or '### ' and end it with an id, not in bold: Wat nu?",
    ),
    "a heading without words": (
        "## {#who}\n\nU.", "9: write words in this heading, or remove it",
    ),
    "a level that is skipped": (
        "### Deel {#part}\n\nU.", "9: write '##' for 'Deel': a level is skipped",
    ),
    "a level that is too deep": (
        "## Wie? {#who}\n\n### Deel {#part}\n\n#### Diep {#deep}\n\nU.",
        "13: use '##' or '###' for 'Diep': deeper levels get lost on a phone",
    ),
    "two headings with the same words": (
        "## Wie? {#a}\n\nU.\n\n## wie? {#b}\n\nU.",
        "13: write other words in this heading: 'wie?' stands on line 9 too",
    ),
    "a heading with nothing under it": (
        "## Wie? {#a}\n\n## Wat? {#b}\n\nU.", "9: write something under 'Wie?', or remove this heading",
    ),
    "a last heading with nothing under it": (
        "## Wie? {#a}", "9: write something under 'Wie?', or remove this heading",
    ),
}  # fmt: skip

GOOD = {
    "headings of two levels": "## Wie? {#who}\n\nU.\n\n### Deel {#part-1}\n\nU.\n\n## Wat? {#what}\n\nU.",
    "a part right under its section": "## Wie? {#who}\n\n### Deel {#part}\n\nU.",
    "the same words under different headings": "## A {#a}\n\n### Kosten {#a-cost}\n\nU.\n\n## B {#b}\n\n### Kosten {#b-cost}\n\nU.",
    "a list right under a heading": "## Wie? {#who}\n- U",
    "no headings but the title": "U.",
    "a hash in the words": "## Vorm #1 of #2? {#form}\n\nU.",
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    text, sentence = BAD[rule]
    changes = {NL: page(text), FR: None, FR.replace("fr", "ar", 1): None}
    assert said(tmp_path, headings, changes) == [f"{NL}:{sentence} [headings]"]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    changes = {NL: page(GOOD[rule]), FR: None, FR.replace("fr", "ar", 1): None}
    assert said(tmp_path, headings, changes) == []


def test_two_headings_without_an_id_are_given_two(tmp_path: Path) -> None:
    changes = {NL: page("## Wie?\n\nU.\n\n## Wie dan?\n\nU."), FR: None, AR: None}
    assert said(tmp_path, headings, changes) == [
        f"{NL}:9: give the heading 'Wie?' an id, for example {{#who}} [headings]",
        f"{NL}:13: give the heading 'Wie dan?' an id, for example {{#who-2}} [headings]",
    ]


def test_the_same_words_have_the_same_id_on_every_page(tmp_path: Path) -> None:
    changes = {NL: page("## Hoe verder?\n\nU."), FR: None, AR: None}
    changes["docs/nl/glossary.md"] = page("## Hoe verder? {#next-steps}\n\nU.", title="Woorden")
    assert said(tmp_path, headings, changes) == [
        f"{NL}:9: give the heading 'Hoe verder?' an id, for example {{#next-steps}} [headings]"
    ]


def test_the_small_guide_is_fine(tmp_path: Path) -> None:
    assert said(tmp_path, headings, {}) == []


def test_a_page_begins_with_its_title(tmp_path: Path) -> None:
    assert said(tmp_path, headings, {NL: edit("# In beroep gaan\n", "")})[0] == (
        f"{NL}:10: begin the page with its title: # In beroep gaan [headings]"
    )


def test_nothing_stands_above_the_title(tmp_path: Path) -> None:
    change = edits(
        ("# In beroep gaan\n", ""),
        ("U kreeg een weigering.", "U kreeg een weigering.\n\n# In beroep gaan"),
    )
    assert said(tmp_path, headings, {NL: change}) == [
        f"{NL}:11: write the title above this line: it comes first [headings]"
    ]


def test_the_title_has_no_id(tmp_path: Path) -> None:
    change = edit("# In beroep gaan", "# In beroep gaan {#appeal}")
    assert said(tmp_path, headings, {NL: change}) == [
        f"{NL}:10: remove {{#appeal}}: the title has no id [headings]"
    ]


# --- in a translation --------------------------------------------------------------------------------


def test_a_translated_heading_without_an_id_gets_that_of_the_dutch_page(tmp_path: Path) -> None:
    assert said(tmp_path, headings, {FR: edit("## Que faire ? {#now}", "## Que faire ?")}) == [
        f"{FR}:30: give the heading 'Que faire ?' the id it has in {NL}: {{#now}} [headings]"
    ]


def test_a_translation_with_another_number_of_headings_gets_an_id_it_lacks(tmp_path: Path) -> None:
    dutch = "## Wie? {#who}\n\nU.\n\n## Wat? {#what}\n\nU.\n\n## Hoe? {#how}\n\nU."
    french = "## Qui ? {#who}\n\nVous.\n\n## Quoi ?\n\nVous."
    found = said(tmp_path, headings, {NL: page(dutch), FR: page(french), AR: None})
    assert found == [f"{FR}:13: give the heading 'Quoi ?' an id, for example {{#what}} [headings]"]


def test_a_translated_heading_has_the_id_of_the_dutch_page(tmp_path: Path) -> None:
    assert said(tmp_path, headings, {FR: edit("{#difference}", "{#diference}")}) == [
        f"{FR}:35: write {{#difference}} as in {NL}, not {{#diference}} [headings]"
    ]
