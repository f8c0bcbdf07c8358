"""Desks and organisations, as cards in a page and as the list of the contacts page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide import lists, services
from guide.load import load
from guide.model import Site
from tests.built import guide
from tests.guides import BASE, Change, append, site_of

SITE = load(BASE)
SERVICES = "docs/_data/services.yml"
DUTCH = '<bdi lang="nl" dir="ltr">{}</bdi>'


def built(tag: str, site: Site) -> str:
    page = site.page(tag, "index")
    assert page
    return lists.build("services", site, tag, page)


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
    return services.cards(site, tag, page, ["caw"])


# --- a card on any page ----------------------------------------------------------------------------


def test_services_stand_by_area_the_nearest_first(tmp_path: Path) -> None:
    ui = "  area.mechelen:\n    text: Mechelen\n"
    site = site_of(tmp_path, {SERVICES: append(service("")), "docs/_data/nl/ui.yml": append(ui)})
    lines = built("nl", site).split("\n")
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
        ("  address: {street: 'Markt 1', postcode: '2800', town: Mechelen}\n", "<dt>Adres</dt><dd>" + DUTCH.format("Markt\u00a01, 2800\u00a0Mechelen") + "</dd>"),
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
    assert services.cards(SITE, "nl", page, ["nothing"]) == '<ul class="g-cards"></ul>'


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.caw.be/a?b", "caw.be"), ("https://agii.be", "agii.be"), ("caw.be", "caw.be")],
)
def test_a_website_is_shown_by_its_name(url: str, host: str) -> None:
    assert services.host(url) == host


# --- the contacts page -----------------------------------------------------------------------------


def entry(folder: Path, more: str, tag: str = "nl") -> str:
    """The service on the list, which has a script and a phone to serve too."""
    site = site_of(folder, {SERVICES: append(service(more))})
    found = re.search(r'<li class="g-card" id="service-caw".*?</li>', built(tag, site))
    assert found
    return found[0]


def test_a_service_says_for_what_where_and_in_which_languages_one_finds_it(tmp_path: Path) -> None:
    assert entry(tmp_path, "  languages:\n    - nl\n    - ar\n").startswith(
        '<li class="g-card" id="service-caw" data-needs="housing" data-area="mechelen" data-languages="nl ar">'
    )


def test_a_phone_number_can_be_tapped_without_opening_the_service(tmp_path: Path) -> None:
    text = entry(tmp_path, "  phone: '+3215297800'\n")
    assert '</details><p class="g-card__now"><a href="tel:+3215297800">' in text
    assert "phone-unknown" not in text


def test_hours_stand_as_a_week_for_the_script_and_as_words_for_all(tmp_path: Path) -> None:
    text = entry(tmp_path, "  hours: Mo 09:00-12:00\n")
    assert '<span data-week="09:00-12:00|||||||?"></span>' in text
    assert 'ma <bdi dir="ltr">09:00–12:00</bdi>' in text


def test_hours_of_the_phone_alone_are_told_apart(tmp_path: Path) -> None:
    assert '" data-call></span>' in entry(tmp_path, "  phone_hours: Mo 09:00-12:00\n")


def test_hours_that_are_not_sure_are_marked_until_the_service_confirmed_them(
    tmp_path: Path,
) -> None:
    unsure = "  hours: Mo 09:00-12:00\n  verified: {by: service, on: 2026-11-20}\n"
    assert " data-unsure>" not in entry(tmp_path / "a", unsure)
    site = site_of(
        tmp_path / "b",
        {
            SERVICES: append(
                service("  hours: 24/7\n").replace("confidence: high", "confidence: medium")
            )
        },
    )
    assert " data-unsure></span>" in built("nl", site)


def test_an_address_has_a_map_that_is_asked_for_by_a_tap_alone(tmp_path: Path) -> None:
    text = entry(tmp_path, "  address: {street: 'Markt 1', postcode: '2800', town: Mechelen}\n")
    assert (
        'href="https://www.openstreetmap.org/search?query=Markt%201%2C%202800%20Mechelen"' in text
    )
    assert "<iframe" not in text
    assert "<img" not in text


def test_every_need_leads_to_its_services_without_a_script() -> None:
    site = guide()
    text = built("nl", site)
    for need, names in services._needed(site):
        group = re.search(rf'<details id="need-{need}">.*?</details>', text)
        assert group
        assert re.findall(r'href="#([^"]+)"', group[0]) == [services.anchor(one) for one in names]
        assert f"({len(names)})</summary>" in group[0]


def test_every_service_answers_a_need_and_stands_once() -> None:
    site = guide()
    text = built("ar", site)
    for name in site.services.entries:
        assert text.count(f'id="{services.anchor(name)}"') == 1
    assert {one for _, names in services._needed(site) for one in names} == set(
        site.services.entries
    )


def test_the_details_of_the_team_come_from_one_place(tmp_path: Path) -> None:
    """What the city fills in: the entry 'mechelen.team-asiel-migratie' of services.yml."""
    name = "mechelen.team-asiel-migratie"
    more = "  phone: '+3215297800'\n  hours: Mo-Fr 09:00-12:00; PH off\n"
    site = site_of(tmp_path, {SERVICES: append(service(more, name=name))})
    text = built("nl", site)
    assert 'id="service-mechelen-team-asiel-migratie"' in text
    assert '<a href="tel:+3215297800">' in text
    assert name in guide().services.entries


def test_languages_are_named_in_the_language_of_the_reader() -> None:
    site = guide()
    assert ("ar", "Arabisch") in services.spoken(site, "nl")
    assert ("ar", "arabe") in services.spoken(site, "fr")
