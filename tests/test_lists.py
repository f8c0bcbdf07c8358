"""Whole lists that the build writes into a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import lists
from guide.explain import explanations
from guide.load import load
from guide.model import Site
from tests.guides import BASE, Change, append, edit, site_of

SITE = load(BASE)
SERVICES = "docs/_data/services.yml"
DUTCH = '<bdi lang="nl" dir="ltr">{}</bdi>'


def built(name: str, tag: str = "nl", key: str = "index", site: Site = SITE) -> str:
    page = site.page(tag, key)
    assert page
    return lists.build(name, site, tag, page)


def service(more: str, name: str = "caw", area: str = "mechelen") -> str:
    return f"""\
{name}:
  name: CAW & co
  area: {area}
  needs:
    - housing
{more}  sources: []
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: team
  confidence: high
"""


def card(folder: Path, more: str, tag: str = "nl", ui: str = "") -> str:
    """The card of a service, as it stands on another page than the contacts."""
    changes: dict[str, Change] = {SERVICES: append(service(more))}
    if ui:
        changes["docs/_data/nl/ui.yml"] = append(ui)
    site = site_of(folder, changes)
    page = site.page(tag, "index")
    assert page
    return lists.service_cards(site, tag, page, ["caw"])


def test_an_unknown_list_is_nothing() -> None:
    assert built("nothing") == ""


# --- services ------------------------------------------------------------------------------------


def test_services_stand_by_area_the_nearest_first(tmp_path: Path) -> None:
    ui = "  area.mechelen:\n    text: Mechelen\n"
    site = site_of(tmp_path, {SERVICES: append(service("")), "docs/_data/nl/ui.yml": append(ui)})
    lines = built("services", site=site).split("\n")
    assert [line for line in lines if line.startswith("##")] == [
        "## Mechelen {#mechelen}", "## België {#belgium}",
    ]  # fmt: skip


def test_a_card_opens_the_service_on_the_contacts_page(tmp_path: Path) -> None:
    assert card(tmp_path, "").startswith(
        '<ul class="g-cards"><li class="g-card"><p class="g-card__name">'
        '<a href="mechelen/contacts/#service-caw">CAW &amp; co</a></p>'
    )


def test_an_official_name_is_dutch_in_every_language(tmp_path: Path) -> None:
    name = DUTCH.format("CAW &amp; co")
    assert f'<a href="mechelen/contacts/#service-caw">{name}</a>' in card(tmp_path, "", "fr")


@pytest.mark.parametrize(
    ("more", "row"),
    [
        ("  phone: '+3215297800'\n", '<dt>Telefoon</dt><dd><a href="tel:+3215297800"><bdi dir="ltr">+32 15 29 78 00</bdi></a></dd>'),
        ("", "<dt>Telefoon</dt><dd>niet bekend</dd>"),
        ("  address: {street: 'Markt 1', postcode: '2800', town: Mechelen}\n", f"<dt>Adres</dt><dd>{DUTCH.format('Markt 1, 2800 Mechelen')}</dd>"),
        ("  address: {street: 'Markt 1', postcode: '2800', town: Mechelen}\n", "<dt>Open</dt><dd>uren niet bekend</dd>"),
        ("  cost: free\n", "<dt>Prijs</dt><dd>gratis</dd>"),
        ("  email: info@caw.be\n", '<dt>Mail</dt><dd><a href="mailto:info@caw.be"><bdi dir="ltr">info@caw.be</bdi></a></dd>'),
        ("  url: https://www.caw.be/a\n", '<dt>Website</dt><dd><a href="https://www.caw.be/a">caw.be</a></dd>'),
    ],
)  # fmt: skip
def test_a_card_has_this_row(tmp_path: Path, more: str, row: str) -> None:
    words = {"phone-unknown": "niet bekend", "address": "Adres", "hours": "Open", "hours-unknown": "uren niet bekend", "cost": "Prijs", "free": "gratis", "email": "Mail", "website": "Website"}  # fmt: skip
    ui = "".join(f"  service.{key}:\n    text: {text}\n" for key, text in words.items())
    assert row in card(tmp_path, more, ui=ui)


def test_a_paid_service_says_nothing_of_its_cost(tmp_path: Path) -> None:
    assert card(tmp_path / "a", "  cost: paid\n") == card(tmp_path / "b", "")


def test_an_unknown_service_has_no_card() -> None:
    page = SITE.page("nl", "index")
    assert page
    assert lists.service_cards(SITE, "nl", page, ["nothing"]) == '<ul class="g-cards"></ul>'


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.caw.be/a?b", "caw.be"), ("https://agii.be", "agii.be"), ("caw.be", "caw.be")],
)
def test_a_website_is_shown_by_its_name(url: str, host: str) -> None:
    assert lists.host(url) == host


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


def test_every_fact_has_a_row_with_its_value_source_and_dates() -> None:
    text = built("facts")
    assert (
        '<tr id="appeal.ordinary.deadline"><th scope="row">Beroepstermijn, algemene regel</th><td>30 dagen</td>'
        '<td><a href="https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel">Belgisch Staatsblad</a></td>'
        "<td>21/11/2026 → 21/02/2027, </td></tr>"
    ) in text
    assert text.count("<tr id=") == len(SITE.facts.entries)


def test_a_fact_with_rules_shows_each_with_its_day() -> None:
    assert "<td>12 maanden (2025-08-17)<br>6 maanden (2025-08-18)</td>" in built("facts")


def test_an_unsure_fact_shows_no_value() -> None:
    assert '<th scope="row">Rolrecht</th><td>niet bekend</td>' in built("facts")


def test_every_check_is_explained() -> None:
    text = built("checks")
    assert text.count("<dt>") == len(list(explanations()))
    assert '<div id="check-headings"><dt><code>headings</code></dt>' in text


def test_nothing_in_the_explanations_is_taken_for_a_shortcode_or_a_box() -> None:
    text = built("checks")
    assert ("[[" in text, "\n" in text, "!!!" in text, "{#" in text) == (False,) * 4
