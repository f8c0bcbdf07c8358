"""Where pages live, and how they are linked from each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import addresses
from guide.load import load
from tests.guides import BASE, edit, site_of

LEDGER, PAGES = "docs/_data/addresses.yml", "docs/_data/pages.yml"
SITE = load(BASE)


@pytest.mark.parametrize(
    ("key", "url"),
    [
        ("index", "nl/"),
        ("glossary", "nl/glossary/"),
        ("asylum/appeal", "nl/asylum/appeal/"),
        ("asylum/index", "nl/asylum/"),
        ("asylum/index-card", "nl/asylum/index-card/"),
    ],
)
def test_a_page_lives_in_a_folder_of_its_language(key: str, url: str) -> None:
    assert addresses.url("nl", key) == url


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("nl/asylum/appeal/", "nl/asylum/apply/", "../apply/"),
        ("nl/asylum/appeal/", "nl/", "../../"),
        ("nl/asylum/appeal/", "fr/asylum/appeal/", "../../../fr/asylum/appeal/"),
        ("nl/asylum/appeal/", "", "../../../"),
        ("nl/", "nl/glossary/", "glossary/"),
        ("nl/", "nl/", "./"),
        ("", "nl/", "nl/"),
        ("nl/", "404.html", "../404.html"),
    ],
)
def test_links_are_relative(start: str, target: str, link: str) -> None:
    assert addresses.relative(start, target) == link


def test_pages_link_each_other_by_key() -> None:
    assert addresses.between("fr", "asylum/appeal", "glossary") == "../../glossary/"


def test_a_page_has_the_short_address_that_pages_yml_names() -> None:
    assert addresses.short(SITE, "asylum/appeal") == "go/beroep/"


def test_a_page_without_an_entry_has_the_short_address_of_the_ledger(tmp_path: Path) -> None:
    assert addresses.short(SITE, "asylum/index") is None
    more = "  weg:\n    page: asylum/index\n    since: 2026-11-21\nmoved: {}"
    site = site_of(tmp_path, {"docs/_data/addresses.yml": edit("moved: {}", more)})
    assert addresses.short(site, "asylum/index") == "go/weg/"


def test_an_address_that_the_ledger_does_not_know_is_not_shown(tmp_path: Path) -> None:
    site = site_of(tmp_path, {PAGES: edit("address: beroep", "address: beroepen")})
    assert addresses.short(site, "asylum/appeal") is None


def test_a_moved_page_is_found_after_every_move(tmp_path: Path) -> None:
    site = site_of(
        tmp_path, {LEDGER: edit("moved: {}", "moved: {old: older, older: asylum/appeal}")}
    )
    assert addresses.resolve(site, "old") == "asylum/appeal"
    assert addresses.resolve(site, "asylum/appeal") == "asylum/appeal"


def test_a_circle_of_moves_ends(tmp_path: Path) -> None:
    site = site_of(tmp_path, {LEDGER: edit("moved: {}", "moved: {a: b, b: a}")})
    assert addresses.resolve(site, "a") == "a"


def test_assets_live_in_a_folder_named_by_their_content(tmp_path: Path) -> None:
    one = site_of(tmp_path / "one", {"docs/assets/guide.css": "a {}"})
    other = site_of(tmp_path / "other", {"docs/assets/guide.css": "b {}"})
    assert addresses.assets(one) == "assets/88a6a64b"
    assert addresses.assets(other) != addresses.assets(one)
