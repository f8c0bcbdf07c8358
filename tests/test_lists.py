"""Whole lists that the build writes into a page."""

from __future__ import annotations

from pathlib import Path

from guide import lists
from guide.explain import explanations
from guide.load import load
from guide.model import Site
from tests.guides import BASE, append, edit, site_of

SITE = load(BASE)
DUTCH = '<bdi lang="nl" dir="ltr">{}</bdi>'


def built(name: str, tag: str = "nl", key: str = "index", site: Site = SITE) -> str:
    page = site.page(tag, key)
    assert page
    return lists.build(name, site, tag, page)


def test_an_unknown_list_is_nothing() -> None:
    assert built("nothing") == ""


# --- glossary --------------------------------------------------------------------------------------


def test_the_glossary_stands_by_kind() -> None:
    lines = built("glossary", key="glossary").split("\n")
    assert [line for line in lines if line.startswith("##")] == [
        "##  {#kind-status}", "##  {#kind-institution}",
    ]  # fmt: skip


def entry(tag: str, name: str, site: Site = SITE) -> str:
    text = built("glossary", tag, "glossary", site)
    start = text.index(f'<div id="{name}">')
    return text[start : text.index("</div>", start) + len("</div>")]


def test_a_term_stands_with_its_meaning_and_its_other_names() -> None:
    assert entry("nl", "dvz") == (
        '<div id="dvz"><dt><span>Dienst Vreemdelingenzaken</span></dt>'
        "<dd><p>Uitleg van dit woord.</p>"
        '<p class="g-glossary__more"><b></b> DVZ</p></dd></div>'
    )


def test_a_term_in_another_language_has_its_dutch_name_beside_it() -> None:
    assert entry("fr", "dvz").startswith(
        '<div id="dvz"><dt><span>Office des étrangers</span> '
        f"{DUTCH.format('Dienst Vreemdelingenzaken')}</dt>"
    )


def test_a_term_without_a_name_in_the_language_stands_in_dutch(tmp_path: Path) -> None:
    french = "    fr:\n      name: Office des étrangers\n      forms:\n        - OE\n"
    site = site_of(tmp_path, {"docs/_data/glossary.yml": edit(french, "")})
    name = DUTCH.format("Dienst Vreemdelingenzaken")
    assert entry("fr", "dvz", site).startswith(f'<div id="dvz"><dt><span>{name}</span></dt>')


def test_a_status_has_its_badge_its_page_and_what_not_to_say() -> None:
    text = entry("nl", "subsidiary-protection")
    assert (
        '<span class="g-badge g-badge--subsidiary-protection">subsidiaire bescherming</span>'
        in text
    )
    assert "<s>gesubsidieerde bescherming</s> → subsidiaire bescherming" in text
    assert '<a href="../asylum/appeal/">In beroep gaan</a>' in text


def test_what_not_to_say_is_folded_away_and_stands_at_statuses_alone() -> None:
    for name, term in SITE.terms.entries.items():
        text = entry("nl", name)
        folded = "<details" in text
        assert folded == (term.kind == "status" and bool(term.names["nl"].avoid)), name
        assert "*" not in text, name
        assert ("<s>" in text) == folded, name


# --- pages -----------------------------------------------------------------------------------------


def test_a_section_lists_its_pages_with_their_summaries() -> None:
    assert built("section", key="asylum/index") == (
        '<ul class="g-index">'
        '<li><a href="appeal/">In beroep gaan</a><p>Tot welke dag kunt u in beroep gaan?</p></li>'
        '<li><a href="apply/">Asiel vragen</a><p>Waar vraagt u asiel?</p></li></ul>'
    )


def test_a_page_that_a_language_lacks_is_listed_in_dutch(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/fr/asylum/appeal.md": None})
    assert (
        f'<li><a href="appeal/" hreflang="nl">{DUTCH.format("In beroep gaan")}</a>'
        ' <span class="g-index__note">en néerlandais</span></li>'
    ) in built("section", "fr", "asylum/index", site)


def test_the_site_index_lists_sections_and_then_the_pages_outside_them() -> None:
    assert built("site-index", "fr", "glossary").split("\n") == [
        "## Asile {#asylum}", "",
        '<ul class="g-index">'
        '<li><a href="../asylum/appeal/">Faire appel</a><p>Jusqu’à quel jour pouvez-vous faire appel ?</p></li>'
        '<li><a href="../asylum/apply/">Demander l’asile</a><p>Où demandez-vous l’asile ?</p></li></ul>',
        "", "##  {#more}", "", "",
    ]  # fmt: skip


# --- changes -----------------------------------------------------------------------------------------


def test_changes_stand_with_the_newest_first(tmp_path: Path) -> None:
    older = "older:\n  kind: law\n  date: 2025-01-01\n  pages: []\n  sources: []\n"
    site = site_of(tmp_path, {"docs/_data/changes.yml": append(older)})
    lines = built("changes", site=site).split("\n")
    assert [line.split("{")[1] for line in lines if line.startswith("##")] == [
        "#new-appeal-rules}", "#older}",
    ]  # fmt: skip
    assert "**12 juni 2026**" in lines


# --- for staff ---------------------------------------------------------------------------------------


def test_every_check_is_explained() -> None:
    text = built("checks")
    assert text.count("<dt>") == len(list(explanations()))
    assert '<div id="check-headings"><dt><code>headings</code></dt>' in text


def test_nothing_in_the_explanations_is_taken_for_a_shortcode_or_a_box() -> None:
    text = built("checks")
    assert ("[[" in text, "\n" in text, "!!!" in text, "{#" in text) == (False,) * 4
