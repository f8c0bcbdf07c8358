"""Shortcodes become words and links in the reader's language; boxes get their titles."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.expand import expand, link
from guide.load import load
from guide.model import Site
from tests.built import guide
from tests.guides import BASE, append, site_of

SITE = load(BASE)

CAW = """\
caw:
  name: CAW Boom Mechelen Lier
  area: mechelen
  needs:
    - housing
  phone: '+3215297800'
  url: https://www.caw.be/waar/
  address:
    street: Sint-Jozefsstraat 7
    postcode: '2800'
    town: Mechelen
  sources: []
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: team
  confidence: high
quiet:
  name: Zonder telefoon
  area: mechelen
  needs:
    - housing
  sources: []
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: team
  confidence: high
"""


def written(text: str, tag: str = "nl", key: str = "asylum/apply", site: Site = SITE) -> str:
    page = site.page(tag, key)
    assert page
    return expand(text, site, tag, page)


@pytest.fixture(scope="module")
def with_services(tmp_path_factory: pytest.TempPathFactory) -> Site:
    unknown = "  service.phone-unknown:\n    text: telefoon niet bekend\n  service.address-unknown:\n    text: adres niet bekend\n"
    return site_of(
        tmp_path_factory.mktemp("services"),
        {"docs/_data/services.yml": append(CAW), "docs/_data/nl/ui.yml": append(unknown)},
    )


# --- facts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "nl", "fr"),
    [
        ("[[fact:appeal.ordinary.deadline]]", "30 dagen", "30 jours"),
        ("[[fact:appeal.ordinary.deadline number]]", "30", "30"),
        ("[[fact:appeal.urgent.deadline]]", "5 tot 10 dagen", "5 à 10 jours"),
        ("[[fact:family.transition@2025-08-17]]", "12 maanden", "12 mois"),
        ("[[fact:family.transition@2025-08-18]]", "6 maanden", "6 mois"),
        ("[[fact:appeal.fee]]", "niet bekend", "inconnu"),
        ("[[fact:nothing]]", "", ""),
    ],
)
def test_a_fact_is_written_out(text: str, nl: str, fr: str) -> None:
    assert (written(text), written(text, "fr")) == (nl, fr)


# --- terms -----------------------------------------------------------------------------------------


def test_a_term_opens_the_glossary_the_first_time_only() -> None:
    assert written("[[term:dvz]] en [[term:dvz]]") == (
        "[Dienst Vreemdelingenzaken](../glossary.md#dvz){ .g-term } en Dienst Vreemdelingenzaken"
    )


def test_a_term_takes_the_words_the_sentence_needs() -> None:
    assert written("[[term:refugee|erkende vluchtelingen]]") == (
        "[erkende vluchtelingen](../glossary.md#refugee){ .g-term }"
    )


def test_a_term_has_its_name_in_the_language() -> None:
    assert written("[[term:dvz]]", "ar", "index") == "[مكتب الأجانب](glossary.md#dvz){ .g-term }"


def test_the_glossary_does_not_link_to_itself() -> None:
    assert written("[[term:dvz]]", key="glossary") == "Dienst Vreemdelingenzaken"


def test_an_unknown_term_leaves_its_words() -> None:
    assert written("[[term:nothing|woorden]][[term:nothing]]") == "woorden"


# --- letters -----------------------------------------------------------------------------------


def test_a_letter_has_the_name_on_the_paper_and_at_first_that_of_the_language() -> None:
    paper = '<bdi lang="nl" dir="ltr">bijlage 26</bdi>'
    assert written("[[letter:annex-26]], [[letter:annex-26]]", "fr") == (
        f"{paper} (annexe 26), {paper}"
    )


def test_a_letter_in_brackets_brings_none_of_its_own() -> None:
    text = "Un (court) refus ([[letter:annex-26quater]])."
    assert written(text, "fr", "asylum/appeal", guide()) == (
        'Un (court) refus (<bdi lang="nl" dir="ltr">bijlage 26quater</bdi>, annexe 26quater).'
    )


def test_in_dutch_a_letter_has_one_name() -> None:
    assert written("[[letter:annex-26]][[letter:nothing]]") == "bijlage 26"


# --- Dutch words -----------------------------------------------------------------------------------


def test_dutch_words_are_marked_in_another_language() -> None:
    assert written("[[nl:orde tot verlaten]]", "ar") == (
        '<bdi lang="nl" dir="ltr">orde tot verlaten</bdi>'
    )
    assert written("[[nl:orde tot verlaten]]") == "orde tot verlaten"


# --- services ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Bel [[service:caw phone]].", 'Bel <a href="tel:+3215297800"><bdi dir="ltr">+32 15 29 78 00</bdi></a>.'),
        ("Bel [[service:emergency.112 phone]].", 'Bel <a href="tel:112"><bdi dir="ltr">112</bdi></a>.'),
        ("Bel [[service:quiet phone]].", "Bel telefoon niet bekend."),
        ("Ga naar [[service:caw address]].", 'Ga naar <bdi lang="nl" dir="ltr">Sint-Jozefsstraat\u00a07, 2800\u00a0Mechelen</bdi>.'),
        ("Ga naar [[service:quiet address]].", "Ga naar adres niet bekend."),
        ("Lees [[service:caw url]].", 'Lees <a href="https://www.caw.be/waar/">caw.be</a>.'),
        ("Lees [[service:quiet url]].", "Lees ."),
        ("Ga naar [[service:caw]].", "Ga naar [CAW Boom Mechelen Lier](../mechelen/contacts.md#service-caw)."),
        ("Ga naar [[service:nothing]].", "Ga naar ."),
    ],
)  # fmt: skip
def test_a_service_in_a_sentence_is_a_number_an_address_or_a_link(
    with_services: Site, text: str, result: str
) -> None:
    assert written(text, site=with_services) == result


def test_services_on_lines_of_their_own_become_cards() -> None:
    card = (
        '<ul class="g-cards"><li class="g-card"><p class="g-card__name">'
        '<a href="../../mechelen/contacts/#service-emergency-112">Noodnummer 112</a></p>'
        "<p>Ambulance en brandweer.</p><dl><dt>Telefoon</dt>"
        '<dd><a href="tel:112"><bdi dir="ltr">112</bdi></a></dd></dl></li></ul>'
    )
    assert written("Bel:\n\n[[service:emergency.112]]\n\nMeer.") == f"Bel:\n\n\n{card}\n\n\nMeer."


def test_services_under_each_other_are_one_list_of_cards(with_services: Site) -> None:
    text = written("[[service:caw]]\n[[service:quiet]]\n", site=with_services)
    assert text.count('<ul class="g-cards">') == 1
    assert text.count('<li class="g-card">') == 2


def test_a_phone_number_on_a_line_of_its_own_stays_a_number(with_services: Site) -> None:
    assert written("[[service:emergency.112 phone]]", site=with_services) == (
        '<a href="tel:112"><bdi dir="ltr">112</bdi></a>'
    )


# --- boxes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "title"), [("nl", "Doe dit"), ("fr", "À faire"), ("ar", "افعل هذا")]
)
def test_a_box_has_its_title_in_the_language(tag: str, title: str) -> None:
    assert written("!!! do\n    Bel.", tag) == f'!!! do "{title}"\n    Bel.'


RULE = "De termijn in uw brief telt; bel vandaag een advocaat."


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("!!! deadline\n    Zo.", f'!!! deadline "Termijn"\n    Zo.\n\n    {RULE}\n'),
        ("!!! deadline\n    Zo.\n\nMeer.", f'!!! deadline "Termijn"\n    Zo.\n\n\n    {RULE}\n\nMeer.'),
        ("!!! deadline\n    Zo.\n!!! do\n    Bel.", f'!!! deadline "Termijn"\n    Zo.\n\n    {RULE}\n\n!!! do "Doe dit"\n    Bel.'),
        ("!!! deadline\n    - a\n\n    - b", f'!!! deadline "Termijn"\n    - a\n\n    - b\n\n    {RULE}\n'),
    ],
)  # fmt: skip
def test_every_deadline_box_ends_with_the_rule_about_the_letter(text: str, result: str) -> None:
    assert written(text) == result


def test_a_title_with_quotation_marks_stays_one_title(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/_data/nl/ui.yml": 'texts: {box.do: {text: Doe "dit"}}'})
    assert written("!!! do\n    x", site=site) == '!!! do "Doe &quot;dit&quot;"\n    x'


# --- lists and diagrams ------------------------------------------------------------------------


def test_a_list_stands_alone_and_takes_the_place_of_its_shortcode() -> None:
    text = written("Kies.\n\n[[list:section]]\n\nMeer.", key="asylum/index")
    assert text.startswith(
        'Kies.\n\n\n<ul class="g-index"><li><a href="appeal/">In beroep gaan</a>'
    )
    assert text.endswith("</ul>\n\n\nMeer.")


def test_a_list_in_a_sentence_or_of_an_unknown_name_is_nothing() -> None:
    assert written("Zie [[list:section]].") == "Zie ."
    assert written("[[list:nothing]]") == "\n\n"


def test_text_without_shortcodes_or_boxes_stays_as_it_is() -> None:
    text = "# Titel\n\nU hebt [een link](a.md) en [geen] {n}.\n\n- a\n"
    assert written(text) == text


# --- links -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("here", "to", "result"),
    [
        ("index", "glossary", "glossary.md"),
        ("asylum/appeal", "glossary", "../glossary.md"),
        ("asylum/appeal", "asylum/apply", "apply.md"),
        ("asylum/appeal", "mechelen/contacts", "../mechelen/contacts.md"),
    ],
)
def test_pages_link_to_each_others_file(here: str, to: str, result: str) -> None:
    assert link(here, to) == result


def test_a_link_to_a_page_that_is_not_translated_says_so(tmp_path: Path) -> None:
    page = "---\ntitle: Nieuw\nsummary: Iets nieuws.\ncompared: 2026-11-21\nreview_by: 2027-02-21\n---\n# Nieuw\n\nTekst.\n"
    site = site_of(tmp_path, {"docs/nl/asylum/new.md": page})
    text = "Lisez [ceci](new.md#x) et [cela](appeal.md)."
    assert written(text, "fr", site=site) == (
        'Lisez [ceci](new.md#x){hreflang=nl} <span class="g-index__note">(en néerlandais)</span>'
        " et [cela](appeal.md)."
    )
    assert written("Lees [dit](new.md).", site=site) == "Lees [dit](new.md)."
