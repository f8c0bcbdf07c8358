"""Short addresses, the sitemap and robots.txt."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

from guide.load import load
from guide.model import Site
from guide.publishing import Door, doors, names, robots, sitemap
from tests.guides import BASE, Change, edit, site_of

SITE = load(BASE)
URL = "https://guide.example/"
LEDGER = "docs/_data/addresses.yml"


def paths(site: Site) -> list[str]:
    return [one.path for one in doors(site, URL)]


def door(site: Site, path: str) -> Door:
    (found,) = [one for one in doors(site, URL) if one.path == path]
    return found


# --- doors -----------------------------------------------------------------------------------------


def test_every_address_has_a_door_and_one_per_language() -> None:
    assert paths(SITE)[:8] == [
        "go/asiel/index.html", "go/asiel/nl/index.html", "go/asiel/fr/index.html", "go/asiel/ar/index.html",
        "go/beroep/index.html", "go/beroep/nl/index.html", "go/beroep/fr/index.html", "go/beroep/ar/index.html",
    ]  # fmt: skip


def test_the_door_without_a_language_offers_all_of_them() -> None:
    one = door(SITE, "go/beroep/index.html")
    assert (one.language, one.target, one.title) == (None, None, "In beroep gaan")
    assert one.canonical == "https://guide.example/nl/asylum/appeal/"
    assert [(language.tag, url, there) for language, url, there in one.choices] == [
        ("nl", "../../nl/asylum/appeal/", True),
        ("fr", "../../fr/asylum/appeal/", True),
        ("ar", "../../ar/asylum/appeal/", True),
    ]


def test_the_door_of_a_language_leads_to_the_page() -> None:
    one = door(SITE, "go/beroep/ar/index.html")
    assert (one.language and one.language.tag, one.title) == ("ar", "الطعن")
    assert one.target == "../../../ar/asylum/appeal/"
    assert one.canonical == "https://guide.example/ar/asylum/appeal/"


def test_a_language_without_the_page_gets_the_dutch_page_and_says_so(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/ar/asylum/appeal.md": None})
    one = door(site, "go/beroep/ar/index.html")
    assert (one.title, one.target) == ("In beroep gaan", "../../../ar/asylum/appeal/")
    assert [there for _, _, there in one.choices] == [True, True, False]


def test_an_address_follows_a_moved_page(tmp_path: Path) -> None:
    changes: dict[str, Change] = {LEDGER: lambda text: edit("page: asylum/appeal", "page: old/appeal")(edit("moved: {}", "moved: {old/appeal: asylum/appeal}")(text))}  # fmt: skip
    site = site_of(tmp_path, changes)
    assert door(site, "go/beroep/fr/index.html").target == "../../../fr/asylum/appeal/"


def test_a_moved_page_leaves_a_door_in_every_language(tmp_path: Path) -> None:
    site = site_of(tmp_path, {LEDGER: edit("moved: {}", "moved: {old/appeal: asylum/appeal}")})
    assert [one for one in paths(site) if "old" in one] == [
        "nl/old/appeal/index.html", "fr/old/appeal/index.html", "ar/old/appeal/index.html",
    ]  # fmt: skip
    assert door(site, "fr/old/appeal/index.html").target == "../../asylum/appeal/"


def test_a_door_never_takes_the_place_of_a_page(tmp_path: Path) -> None:
    moved = "moved: {asylum/apply: asylum/appeal}"
    site = site_of(tmp_path, {LEDGER: edit("moved: {}", moved)})
    assert [one for one in paths(site) if not one.startswith("go/")] == []


def test_an_address_of_a_page_that_is_not_there_has_no_door(tmp_path: Path) -> None:
    site = site_of(tmp_path, {LEDGER: edit("page: asylum/appeal", "page: asylum/appeel")})
    assert [one for one in paths(site) if "beroep" in one] == []


def test_only_the_door_without_a_language_hands_a_page_on() -> None:
    assert [one.language.tag for one in door(SITE, "go/beroep/index.html").shares] == [
        "nl",
        "fr",
        "ar",
    ]
    assert door(SITE, "go/beroep/ar/index.html").shares == ()


# --- names -----------------------------------------------------------------------------------------


def test_a_wrong_address_is_compared_with_every_short_address_and_every_page(
    tmp_path: Path,
) -> None:
    site = site_of(
        tmp_path,
        {LEDGER: edit("page: glossary", "page: gone"), "docs/ar/asylum/appeal.md": None},
    )
    known = json.loads(names(site))
    assert known["addresses"] == {
        "asiel": "asylum/apply",
        "beroep": "asylum/appeal",
        "start": "index",
    }
    assert known["titles"]["nl"]["asylum/appeal"] == "In beroep gaan"
    assert "asylum/appeal" not in known["titles"]["ar"]


# --- sitemap and robots --------------------------------------------------------------------------

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def entries(site: Site) -> dict[str, tuple[str, list[tuple[str, str]]]]:
    """Per address: the day and the languages."""
    found = {}
    for one in ElementTree.fromstring(sitemap(site, URL).encode()).findall("s:url", NS):
        links = [
            (link.attrib["hreflang"], link.attrib["href"]) for link in one.findall("x:link", NS)
        ]
        found[one.findtext("s:loc", "", NS)] = one.findtext("s:lastmod", "", NS), links
    return found


def test_the_sitemap_has_every_page_with_its_languages() -> None:
    found = entries(SITE)
    assert len(found) == 15
    assert found["https://guide.example/fr/asylum/appeal/"] == (
        "2026-11-21",
        [
            ("nl", "https://guide.example/nl/asylum/appeal/"),
            ("fr", "https://guide.example/fr/asylum/appeal/"),
            ("ar", "https://guide.example/ar/asylum/appeal/"),
        ],
    )


def test_a_page_that_a_language_lacks_is_not_in_the_sitemap(tmp_path: Path) -> None:
    found = entries(site_of(tmp_path, {"docs/ar/asylum/appeal.md": None}))
    assert "https://guide.example/ar/asylum/appeal/" not in found
    assert [tag for tag, _ in found["https://guide.example/nl/asylum/appeal/"][1]] == ["nl", "fr"]


def test_robots_may_read_everything() -> None:
    assert robots(URL) == "User-agent: *\nAllow: /\nSitemap: https://guide.example/sitemap.xml\n"
