"""What a page's template needs is computed once, and is right for each reader."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from guide.load import load
from guide.model import Site
from guide.view import (
    AlternateView,
    LinkView,
    PageView,
    ReviewView,
    SectionView,
    SourceView,
    TranslationView,
    quoted_sources,
    view,
)
from tests.conftest import ROOT
from tests.guides import BASE, Change, append, edit, site_of

SITE = load(BASE)
URL = "https://guide.example/"
NL, FR = "docs/nl/asylum/appeal.md", "docs/fr/asylum/appeal.md"
LAW = "https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel"


def seen(tag: str, key: str = "asylum/appeal", site: Site = SITE) -> PageView:
    """The page ``key`` as a reader of ``tag`` gets it."""
    page = site.shown(tag, key)
    assert page
    return view(site, URL, tag, page)


def changed(
    folder: Path, tag: str, changes: dict[str, Change], key: str = "asylum/appeal"
) -> PageView:
    return seen(tag, key, site_of(folder, changes))


@pytest.fixture(scope="module")
def fallback(tmp_path_factory: pytest.TempPathFactory) -> PageView:
    """The Dutch page that stands in for a missing French one."""
    return changed(tmp_path_factory.mktemp("fallback"), "fr", {FR: None})


# --- the page --------------------------------------------------------------------------------------


def test_a_page_has_its_own_words() -> None:
    one = seen("fr")
    assert (one.key, one.language.tag, one.source.tag) == ("asylum/appeal", "fr", "nl")
    assert (one.title, one.summary) == (
        "Faire appel",
        "Jusqu’à quel jour pouvez-vous faire appel ?",
    )
    assert (one.fallback, one.indexable) == (False, True)


def test_its_canonical_address_is_its_own() -> None:
    assert seen("fr").canonical == "https://guide.example/fr/asylum/appeal/"


def test_its_dates_are_written_in_the_readers_language() -> None:
    assert (seen("fr").compared, seen("fr").review_by) == ("21 novembre 2026", "21 février 2027")


def test_links_of_the_shell_are_relative() -> None:
    one = seen("fr")
    assert (one.home, one.root, one.index_url) == ("../../", "../../../", "../../site-index/")
    assert (one.urgent_url, one.contacts_url) == (
        "../../start/urgent-help/",
        "../../mechelen/contacts/",
    )
    assert (one.privacy_url, one.accessibility_url) == ("../../about/privacy/", None)
    assert one.assets == f"../../../assets/{SITE.assets_version}"
    assert one.search_url == "../../search.json"


def test_the_page_for_reading_offline_is_linked_where_a_guide_has_it(tmp_path: Path) -> None:
    assert seen("fr").offline_url is None
    page = (BASE / NL).read_text("utf-8")
    site = site_of(tmp_path, {"docs/nl/about/offline.md": page})
    assert seen("fr", site=site).offline_url == "../../about/offline/"


def test_a_translation_has_its_dutch_text_one_tap_away() -> None:
    assert seen("fr").source_url == "../../../nl/asylum/appeal/"
    assert seen("nl").source_url is None


def test_a_page_with_a_short_address_shows_it() -> None:
    assert seen("nl").address == "https://guide.example/go/beroep/"
    assert seen("fr").address == "https://guide.example/go/beroep/fr/"
    assert seen("fr", "asylum/index").address is None


# --- a page that a language lacks ----------------------------------------------------------------


def test_the_dutch_page_stands_in_and_says_so(fallback: PageView) -> None:
    assert (fallback.fallback, fallback.indexable, fallback.title) == (
        True,
        False,
        "In beroep gaan",
    )
    assert fallback.language.tag == "fr"
    assert fallback.translation is None


def test_its_canonical_address_is_the_dutch_one(fallback: PageView) -> None:
    assert fallback.canonical == "https://guide.example/nl/asylum/appeal/"


def test_its_date_is_in_the_readers_language(fallback: PageView) -> None:
    assert fallback.compared == "21 novembre 2026"


# --- navigation ------------------------------------------------------------------------------------


def test_each_language_is_offered_and_known_to_be_there_or_not(fallback: PageView) -> None:
    nl, fr, ar = SITE.languages
    assert fallback.alternates == (
        AlternateView(nl, "../../../nl/asylum/appeal/", available=True, current=False),
        AlternateView(fr, "./", available=False, current=True),
        AlternateView(ar, "../../../ar/asylum/appeal/", available=True, current=False),
    )


def test_the_open_section_lists_its_pages(fallback: PageView) -> None:
    assert fallback.section == SectionView(
        "Asile",
        "../",
        (
            LinkView("In beroep gaan", "./", current=True, dutch=True),
            LinkView("Demander l’asile", "../apply/"),
        ),
    )


def test_a_page_outside_the_sections_has_none() -> None:
    assert seen("fr", "glossary").section is None


def test_every_section_is_listed_and_the_open_one_is_marked() -> None:
    assert seen("fr").sections == (LinkView("Asile", "../", current=True),)
    assert seen("fr", "glossary").sections == (LinkView("Asile", "../asylum/"),)


@pytest.mark.parametrize(
    ("key", "crumbs"),
    [
        ("index", ()),
        ("glossary", (LinkView("Accueil", "../"),)),
        ("asylum/index", (LinkView("Accueil", "../"),)),
        ("asylum/appeal", (LinkView("Accueil", "../../"), LinkView("Asile", "../"))),
    ],
)
def test_breadcrumbs_lead_home(key: str, crumbs: tuple[LinkView, ...]) -> None:
    assert seen("fr", key).breadcrumbs == crumbs


# --- where the text comes from -----------------------------------------------------------------------


def test_a_translation_says_who_made_it() -> None:
    assert seen("fr").translation == TranslationView("machine", "", ())
    assert seen("nl").translation is None


def test_a_translation_says_who_checked_it_and_when(tmp_path: Path) -> None:
    one = changed(tmp_path, "fr", {FR: edit("by: machine", "by: human\n  checked: 2026-12-01")})
    assert one.translation == TranslationView("human", "1er décembre 2026", ())


def test_a_translation_names_the_sections_that_are_older_than_the_dutch(tmp_path: Path) -> None:
    def change(text: str) -> str:
        return edit("U vraagt hulp", "U zoekt hulp")(edit("U kreeg", "U krijgt")(text))

    one = changed(tmp_path, "fr", {NL: change})
    assert one.translation
    assert one.translation.stale == (LinkView("Faire appel", "#"), LinkView("En bref", "#short"))


def test_a_page_is_not_reviewed_until_somebody_read_it(tmp_path: Path) -> None:
    assert seen("nl").reviewed is None
    reviewed = "review_by: 2027-02-21\nreviewed: {by: lawyer, on: 2026-12-01}"
    one = changed(tmp_path, "nl", {NL: edit("review_by: 2027-02-21", reviewed)})
    assert one.reviewed == ReviewView("lawyer", "1 december 2026")


# --- sources ---------------------------------------------------------------------------------------


def test_each_source_of_what_a_page_quotes_stands_there_once() -> None:
    assert seen("nl").sources == (
        SourceView("Wet van 17 juni 2026", "Belgisch Staatsblad", LAW, official=True, published="", seen="21 november 2026", unread=""),
    )  # fmt: skip


def test_official_sources_come_first(tmp_path: Path) -> None:
    sources = (
        "  address: beroep\n  sources:\n"
        "    - {title: Blog, url: https://x.be/, publisher: X, official: false, published: 2026-01-02, seen: 2026-11-21}"
    )
    one = changed(tmp_path, "nl", {"docs/_data/pages.yml": edit("  address: beroep", sources)})
    assert [(source.title, source.published) for source in one.sources] == [
        ("Wet van 17 juni 2026", ""), ("Blog", "2 januari 2026"),
    ]  # fmt: skip


def test_of_a_fact_with_more_sources_the_official_one_stands_there(tmp_path: Path) -> None:
    """All of them stand in the table of facts for who checks the number."""
    blog = (
        "    - {title: Blog, url: https://x.be/, publisher: X, official: false, seen: 2026-11-21}\n"
    )
    facts = (BASE / "docs/_data/facts.yml").read_text("utf-8")
    changes = {"docs/_data/facts.yml": facts.replace("  sources:\n", "  sources:\n" + blog)}
    one = changed(tmp_path, "nl", changes)
    assert [source.title for source in one.sources] == ["Wet van 17 juni 2026"]


def test_a_fact_that_a_source_of_the_page_covers_adds_no_other(tmp_path: Path) -> None:
    other = "    - {title: Besluit, url: https://y.be/, publisher: Y, official: true, seen: 2026-11-21}\n"
    facts = (BASE / "docs/_data/facts.yml").read_text("utf-8")
    own = f"  address: beroep\n  sources:\n    - {{title: Wet, url: {LAW}, publisher: B, official: true, seen: 2026-11-21}}"
    changes = {
        "docs/_data/facts.yml": facts.replace("  sources:\n", "  sources:\n" + other),
        "docs/_data/pages.yml": edit("  address: beroep", own),
    }
    assert [source.title for source in changed(tmp_path, "nl", changes).sources] == ["Wet"]


def test_a_page_that_quotes_nothing_has_no_sources() -> None:
    assert seen("nl", "index").sources == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("[[fact:appeal.fee]]", 1), ("[[letter:annex-26]]", 1), ("[[service:emergency.112]]", 0),
        ("[[list:changes]]", 1), ("[[term:dvz]]", 0), ("[[fact:nothing]]", 0), ("Tekst.", 0),
    ],
)  # fmt: skip
def test_what_is_quoted_brings_its_sources(tmp_path: Path, text: str, number: int) -> None:
    site = site_of(tmp_path, {"docs/nl/index.md": edit("Zoek uw vraag.", text)})
    page = site.page("nl", "index")
    assert page
    assert len(list(quoted_sources(site, page))) == number


# --- to confirm ------------------------------------------------------------------------------------


def test_a_fact_of_medium_confidence_is_listed_by_its_name_with_the_section_that_prints_it() -> (
    None
):
    assert seen("nl").confirm == (
        LinkView("Beroepstermijn, korte procedures: 5 tot 10 dagen", "#short"),
    )


def test_a_name_is_dutch_so_a_translation_names_the_section() -> None:
    assert seen("fr").confirm == (LinkView("En bref: 5 à 10 jours", "#short"),)


def test_a_title_that_asks_needs_no_colon(tmp_path: Path) -> None:
    asks = {FR: edit("## En bref", "## Combien de temps ?")}
    assert changed(tmp_path, "fr", asks).confirm == (
        LinkView("Combien de temps ? 5 à 10 jours", "#short"),
    )


def test_a_fact_that_is_printed_twice_is_listed_once(tmp_path: Path) -> None:
    again = "U kreeg een weigering: [[fact:appeal.urgent.deadline]]."
    one = changed(tmp_path, "nl", {NL: edit("U kreeg een weigering.", again)})
    assert one.confirm == (LinkView("Beroepstermijn, korte procedures: 5 tot 10 dagen", "#"),)


def test_a_page_without_front_matter_still_has_a_view(tmp_path: Path) -> None:
    one = changed(tmp_path, "nl", {NL: "# Beroep\n"})
    assert (one.title, one.summary, one.compared, one.translation) == (
        "asylum/appeal",
        "",
        "",
        None,
    )


def test_a_page_with_a_short_address_has_its_code_beside_it() -> None:
    assert (seen("nl").code, seen("fr").code) == (
        "../../../go/beroep/qr.svg",
        "../../../go/beroep/fr/qr.svg",
    )
    assert seen("fr").address == "https://guide.example/go/beroep/fr/"


def test_an_error_can_be_reported_once_the_team_has_a_mailbox(tmp_path: Path) -> None:
    assert seen("fr").report is None
    mailbox = append("extra: {mailbox: gids@stad.example}\n")
    report = seen("fr", site=site_of(tmp_path, {"mkdocs.yml": mailbox})).report
    assert report
    assert unquote(report) == (
        "mailto:gids@stad.example?subject=https://guide.example/fr/asylum/appeal/ (fr, 2026-11-21)"
    )
    assert " " not in report


def test_a_shared_link_shows_our_own_picture() -> None:
    assert seen("fr").preview == f"https://guide.example/assets/{SITE.assets_version}/preview.png"
    assert (ROOT / "docs/assets/preview.png").is_file()
