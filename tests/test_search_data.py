"""The search of a language knows its pages, and every name people use for a term or a letter."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from guide.load import load
from guide.model import Site
from guide.search_data import AT_ONCE, first, same, second
from tests.guides import BASE, edit, site_of

SITE = load(BASE)


def data(site: Site, tag: str) -> dict[str, Any]:
    return json.loads(first(site, tag))  # type: ignore[no-any-return]


def more(site: Site, tag: str) -> dict[str, Any]:
    return json.loads(second(site, tag))  # type: ignore[no-any-return]


def page(site: Site, tag: str, url: str) -> list[Any]:
    (found,) = [one for one in data(site, tag)["pages"] if one[0] == url]
    return found  # type: ignore[no-any-return]


def words(site: Site, tag: str, url: str) -> list[str]:
    return str(page(site, tag, url)[2]).split()


def names(site: Site, tag: str, url: str) -> list[str]:
    at = data(site, tag)["pages"].index(page(site, tag, url))
    return str(more(site, tag)["pages"][at][3]).split()


def test_the_data_says_its_version_and_languages() -> None:
    found = data(SITE, "fr")
    assert (found["v"], found["language"], found["source"]) == (3, "fr", "nl")
    assert found["others"] == ["nl", "ar"]


def test_it_is_one_line_of_json_in_its_own_script() -> None:
    for text in (first(SITE, "ar"), second(SITE, "ar")):
        assert "\n" not in text
        assert "الطعن" in text


# --- pages ---------------------------------------------------------------------------------------


def test_a_page_has_its_address_and_the_words_that_its_title_lacks() -> None:
    assert page(SITE, "nl", "asylum/appeal/") == [
        "asylum/appeal/", "In beroep gaan", "tegen weigering",
    ]  # fmt: skip


def test_what_follows_is_its_summary_headings_and_names() -> None:
    summary, headings, shown, _, _ = more(SITE, "nl")["pages"][0]
    assert summary == "Tot welke dag kunt u in beroep gaan?"
    assert headings == [["short", "In het kort"], ["now", "Wat doet u nu?"], ["difference", "Verschil"]]  # fmt: skip
    assert "staatloze" in shown


def test_pages_come_by_key_without_the_lists_of_sections() -> None:
    found = data(SITE, "ar")
    assert [page[0] for page in found["pages"]] == [
        "asylum/appeal/", "asylum/apply/", "glossary/", "./",
    ]  # fmt: skip


def test_a_page_that_a_language_lacks_is_found_by_names_in_that_language(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/fr/asylum/appeal.md": None})
    assert "asylum/appeal/" not in [one[0] for one in data(site, "fr")["pages"]]
    ((url, title, own, called, shown),) = more(site, "fr")["dutch"]
    assert (url, title, own) == ("asylum/appeal/", "In beroep gaan", "een|tegen|weigering")
    assert "apatride" in called.split()
    assert "apatride" in shown


def test_arabic_words_of_a_dutch_page_do_not_stand_in_the_dutch_data(tmp_path: Path) -> None:
    changes = {
        "docs/ar/asylum/appeal.md": None,
        "docs/nl/asylum/appeal.md": edit("  - tegen een weigering", "  - محكمة\n  - захист\n  - appel"),
    }  # fmt: skip
    site = site_of(tmp_path, changes)
    assert [one[2] for one in more(site, "ar")["dutch"]] == ["appel|захист|محكمه"]
    assert words(site, "nl", "asylum/appeal/") == ["appel", "захист"]  # no language has this script


def test_foreign_words_of_a_dutch_page_find_it_where_it_is_lacking_and_dutch_ones_do_not(
    tmp_path: Path,
) -> None:
    word = "Met een recours en [een link](../x/lawyer.md)."
    keys = ("asylum/apply", "glossary", "index")
    changes: dict[str, Any] = {
        f"docs/nl/{key}.md": (BASE / f"docs/nl/{key}.md").read_text(encoding="utf-8")
        + f"\n{word}\n"
        for key in keys
    }
    changes["docs/fr/asylum/appeal.md"] = None
    changes["docs/nl/asylum/appeal.md"] = edit("  - tegen een weigering", "  - recours lawyer")
    (own,) = [one[2] for one in more(site_of(tmp_path, changes), "fr")["dutch"]]
    assert own == "lawyer"


def test_a_page_in_arabic_keeps_its_latin_words(tmp_path: Path) -> None:
    old = (BASE / "docs/ar/asylum/apply.md").read_text(encoding="utf-8")
    head, mark, body = old.partition("search_words:\n")
    new = f"{head}{mark}  - lujou\n  - захист\n{body}"
    site = site_of(tmp_path, {"docs/ar/asylum/apply.md": new})
    assert "lujou" in words(site, "ar", "asylum/apply/")
    assert "захист" in words(site, "ar", "asylum/apply/")


def test_of_many_words_those_that_the_author_wrote_first_are_there_at_once(tmp_path: Path) -> None:
    many = [f"woord{letter}" for letter in "zyxwvutsrqponmlkjihgfedcba"]
    old = "  - tegen een weigering\n"
    changes = {"docs/nl/asylum/appeal.md": edit(old, "".join(f"  - {one}\n" for one in many))}
    site = site_of(tmp_path, changes)
    at = data(site, "nl")["pages"].index(page(site, "nl", "asylum/appeal/"))
    assert words(site, "nl", "asylum/appeal/") == sorted(many[:AT_ONCE])
    assert more(site, "nl")["pages"][at][4] == "|".join(sorted(many))


def test_what_people_type_follows_phrase_by_phrase(tmp_path: Path) -> None:
    old = "  - tegen een weigering\n"
    changes = {"docs/nl/asylum/appeal.md": edit(old, old + "  - niet akkoord\n")}
    site = site_of(tmp_path, changes)
    at = data(site, "nl")["pages"].index(page(site, "nl", "asylum/appeal/"))
    assert more(site, "nl")["pages"][at][4] == "akkoord|tegen weigering"


def test_words_that_mean_the_same_stand_in_their_forms_a_meaning_a_text(tmp_path: Path) -> None:
    changes = {"docs/_data/fr/search.yml": "same:\n  - recours réclamation l'appel\n"}
    assert json.loads(same(site_of(tmp_path, changes), "fr")) == ["appel reclamation recours"]
    assert json.loads(same(SITE, "fr")) == []


def test_a_heading_is_shown_without_its_shortcodes(tmp_path: Path) -> None:
    heading = "## Bij [[term:dvz|DVZ]] in [[fact:appeal.ordinary.deadline]] {#next}"
    site = site_of(tmp_path, {"docs/nl/asylum/apply.md": edit("## Daarna {#next}", heading)})
    assert more(site, "nl")["pages"][1][1] == [["next", "Bij DVZ in"]]


LACKING = """pages:
  asylum/appeal:
    - Faire un recours
    - on m'a refusé
"""


def test_a_page_that_a_language_lacks_is_found_by_what_people_type_in_it(tmp_path: Path) -> None:
    changes = {"docs/fr/asylum/appeal.md": None, "docs/_data/fr/search.yml": LACKING}
    ((_, title, own, _, _, about),) = more(site_of(tmp_path, changes), "fr")["dutch"]
    assert (title, about) == ("In beroep gaan", "Faire un recours")
    assert "refuse" in own.split("|")
    assert "recours" not in own.split("|")  # it is shown, and so it is found


def test_these_words_are_those_of_the_page_as_soon_as_it_is_translated(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/_data/fr/search.yml": LACKING + "    - contester\n"})
    assert "contester" in words(site, "fr", "asylum/appeal/")
    assert "contester" not in words(SITE, "fr", "asylum/appeal/")


def test_pages_that_are_not_for_newcomers_are_named(tmp_path: Path) -> None:
    assert data(SITE, "fr")["aside"] == []
    old = "asylum/appeal:\n  tier: essential\n  audience:\n    - newcomer\n"
    changes = {"docs/_data/pages.yml": edit(old, old.replace("newcomer", "staff"))}
    assert data(site_of(tmp_path, changes), "fr")["aside"] == ["asylum/appeal/"]


def test_weak_words_are_those_of_the_language_and_of_the_letters() -> None:
    assert {"gratis", "malines"} <= set(data(SITE, "fr")["weak"].split())


# --- names ---------------------------------------------------------------------------------------


def test_a_page_is_found_by_the_forms_of_what_it_explains() -> None:
    found = names(SITE, "fr", "asylum/appeal/")
    assert {"apatride", "personne", "demande", "asile"} <= set(found)


def test_endings_that_the_browser_forgives_are_left_out() -> None:
    found = names(SITE, "nl", "asylum/appeal/")
    assert "asielzoeker" in found
    assert "asielzoekers" not in found


def test_a_form_of_many_words_is_not_searched(tmp_path: Path) -> None:
    changes = {"docs/_data/glossary.yml": edit("        - asielzoekers\n", "        - een asielzoeker die wacht op antwoord\n")}  # fmt: skip
    assert "antwoord" not in names(site_of(tmp_path, changes), "nl", "asylum/appeal/")


def test_dutch_names_stand_in_the_dutch_data() -> None:
    assert "staatloze" in names(SITE, "nl", "asylum/appeal/")
    assert "staatloze" not in names(SITE, "fr", "asylum/appeal/")


def test_a_term_without_a_page_leads_to_the_glossary() -> None:
    assert ["glossary/#dvz", "Dienst Vreemdelingenzaken", "dvz"] in more(SITE, "nl")["places"]


def test_a_term_without_a_name_in_the_language_has_the_dutch_one(tmp_path: Path) -> None:
    french = "    fr:\n      name: Office des étrangers\n      forms:\n        - OE\n"
    site = site_of(tmp_path, {"docs/_data/glossary.yml": edit(french, "")})
    assert ["glossary/#dvz", "Dienst Vreemdelingenzaken", "dvz"] in more(site, "fr")["places"]


def test_an_avoided_name_is_not_searched() -> None:
    assert "asielant" not in first(SITE, "nl") + second(SITE, "nl")


def test_a_letter_is_found_in_every_language_by_every_name_on_it() -> None:
    for tag in ("nl", "fr", "ar"):
        found = {*words(SITE, tag, "asylum/apply/"), *names(SITE, tag, "asylum/apply/")}
        assert {"26", "bijlage", "bijl", "annex"} <= found
    assert "annexe 26" in more(SITE, "fr")["pages"][1][2]


def test_services_follow_where_there_is_a_page_of_them(tmp_path: Path) -> None:
    assert [one for one in more(SITE, "nl")["places"] if not one[0].startswith("glossary/")] == []
    contacts = (BASE / "docs/nl/glossary.md").read_text(encoding="utf-8")
    site = site_of(tmp_path, {"docs/nl/mechelen/contacts.md": contacts})
    assert ["mechelen/contacts/#service-emergency-112", "Noodnummer 112", None, "112"] in more(site, "nl")["places"]  # fmt: skip
