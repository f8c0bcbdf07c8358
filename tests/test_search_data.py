"""The search of a language knows its pages, and every name people use for a term or a letter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from guide.load import load
from guide.model import Site
from guide.search_data import build
from tests.guides import BASE, edit, site_of

SITE = load(BASE)


def data(site: Site, tag: str) -> dict[str, Any]:
    return json.loads(build(site, tag))  # type: ignore[no-any-return]


def term(tag: str, name: str, site: Site = SITE) -> list[Any]:
    (found,) = [one for one in data(site, tag)["terms"] if one[1] == name]
    return found  # type: ignore[no-any-return]


def test_the_data_says_its_version_and_language() -> None:
    found = data(SITE, "fr")
    assert (found["v"], found["language"]) == (1, "fr")


def test_it_is_one_line_of_json_in_its_own_script() -> None:
    text = build(SITE, "ar")
    assert "\n" not in text
    assert "الطعن" in text


def test_a_page_has_its_address_words_and_headings() -> None:
    assert data(SITE, "nl")["pages"][0] == [
        "asylum/appeal/", "In beroep gaan", "Tot welke dag kunt u in beroep gaan?",
        ["tegen een weigering"],
        [["short", "In het kort"], ["now", "Wat doet u nu?"], ["difference", "Verschil"]],
    ]  # fmt: skip


def test_pages_come_by_key_and_the_made_index_is_one_of_them() -> None:
    assert [page[0] for page in data(SITE, "ar")["pages"]] == [
        "asylum/appeal/", "asylum/apply/", "asylum/", "glossary/", "./",
    ]  # fmt: skip


def test_a_page_that_a_language_lacks_is_found_in_the_dutch_data_only(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/fr/asylum/appeal.md": None})
    assert "asylum/appeal/" not in [page[0] for page in data(site, "fr")["pages"]]
    assert "asylum/appeal/" in [page[0] for page in data(site, "nl")["pages"]]


def test_a_heading_is_searched_without_its_shortcodes(tmp_path: Path) -> None:
    heading = "## Bij [[term:dvz|DVZ]] in [[fact:appeal.ordinary.deadline]] {#next}"
    site = site_of(tmp_path, {"docs/nl/asylum/apply.md": edit("## Daarna {#next}", heading)})
    assert data(site, "nl")["pages"][1][4] == [["next", "Bij DVZ in"]]


def test_a_term_is_found_by_its_forms_and_by_its_dutch_names() -> None:
    assert term("fr", "apatride") == [
        "asylum/appeal/", "apatride",
        ["apatride reconnu", "apatrides", "personne apatride", "personnes apatrides",
         "staatloos", "staatloze", "staatloze personen", "staatloze persoon", "staatlozen"],
    ]  # fmt: skip


def test_a_term_without_a_page_leads_to_the_glossary() -> None:
    assert term("nl", "Dienst Vreemdelingenzaken") == [
        "glossary/#dvz", "Dienst Vreemdelingenzaken", ["DVZ"],
    ]  # fmt: skip


def test_a_term_without_a_name_in_the_language_is_found_by_the_dutch_one(tmp_path: Path) -> None:
    french = "    fr:\n      name: Office des étrangers\n      forms:\n        - OE\n"
    site = site_of(tmp_path, {"docs/_data/glossary.yml": edit(french, "")})
    assert term("fr", "Dienst Vreemdelingenzaken", site)[2] == ["DVZ"]


def test_an_avoided_name_is_not_searched() -> None:
    assert "asielant" not in build(SITE, "nl")


def test_a_letter_is_found_by_every_name_on_it() -> None:
    assert term("fr", "annexe 26") == ["asylum/apply/", "annexe 26", ["bijlage 26"]]
    assert term("nl", "bijlage 26") == ["asylum/apply/", "bijlage 26", ["annexe 26"]]
