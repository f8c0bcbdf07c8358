"""A translation knows which of its sections are older than the Dutch."""

from __future__ import annotations

from pathlib import Path

from guide.load import load
from guide.stale import entries, fingerprints, sections
from tests.guides import BASE, Change, edit, site_of

NL, FR = "docs/nl/asylum/appeal.md", "docs/fr/asylum/appeal.md"
SITE = load(BASE)


def old(folder: Path, *edits: tuple[str, str], path: str = NL) -> list[str]:
    """The stale sections of the French page after edits of one page."""
    changes: dict[str, Change] = {}
    for before, after in edits:
        changes[path] = edit(before, after)
    site = site_of(folder, changes)
    page = site.page("fr", "asylum/appeal")
    assert page
    return list(sections(site, page))


def test_a_page_has_a_fingerprint_of_its_head_its_intro_and_each_section() -> None:
    page = SITE.page("nl", "asylum/appeal")
    assert page
    assert fingerprints(page) == {
        "head": "v1:9d1afa7e",
        "intro": "v1:fb3fe5ac",
        "short": "v1:1c782d0f",
        "now": "v1:1a2d51c1",
        "difference": "v1:6b597e8a",
    }


def test_nothing_is_stale_in_the_small_guide() -> None:
    assert [name for page in SITE.all_pages() for name in sections(SITE, page)] == []


def test_a_changed_dutch_sentence_makes_its_own_section_stale(tmp_path: Path) -> None:
    assert old(tmp_path, ("U vraagt hulp", "U zoekt hulp")) == ["short"]


def test_a_changed_dutch_title_makes_the_head_stale(tmp_path: Path) -> None:
    assert old(tmp_path, ("title: In beroep gaan", "title: Beroep")) == ["head"]


def test_text_before_the_first_heading_is_the_intro(tmp_path: Path) -> None:
    assert old(tmp_path, ("U kreeg een weigering.", "U kreeg een brief.")) == ["intro"]


def test_a_part_of_a_section_belongs_to_it(tmp_path: Path) -> None:
    assert old(tmp_path, ("!!! unknown", "### Kosten {#costs}\n\n!!! unknown")) == ["difference"]


def test_a_new_dutch_section_is_stale_until_it_is_translated(tmp_path: Path) -> None:
    assert old(tmp_path, ("## Verschil", "## Nieuw {#new}\n\nTekst.\n\n## Verschil")) == ["new"]


def test_other_days_in_the_dutch_head_make_nothing_stale(tmp_path: Path) -> None:
    assert old(tmp_path, ("compared: 2026-11-21", "compared: 2026-12-01")) == []


def test_another_amount_makes_nothing_stale(tmp_path: Path) -> None:
    change = ("  value: 30", "  value: 20")
    assert old(tmp_path, change, path="docs/_data/facts.yml") == []


def test_a_changed_translation_is_not_stale(tmp_path: Path) -> None:
    assert old(tmp_path, ("Vous demandez l’aide", "Vous cherchez l’aide"), path=FR) == []


def test_a_translation_without_a_stamp_says_nothing(tmp_path: Path) -> None:
    site = site_of(tmp_path, {FR: "---\ntitle: x\n---\n# x\n"})
    page = site.page("fr", "asylum/appeal")
    assert page
    assert list(sections(site, page)) == []


def test_a_heading_without_an_id_has_no_fingerprint(tmp_path: Path) -> None:
    site = site_of(tmp_path, {NL: edit(" {#short}", "")})
    page = site.page("nl", "asylum/appeal")
    assert page
    assert list(fingerprints(page)) == ["head", "intro", "now", "difference"]


def test_a_text_is_stale_when_its_dutch_entry_changed() -> None:
    dutch = {"a": {"text": "Asiel"}, "b": {"text": "Doe dit"}}
    french = {
        "a": {"text": "Asile", "of": "v1:bd06f92f"},
        "b": {"text": "À faire", "of": "v1:00000000"},
        "c": {"text": "sans original", "of": "v1:00000000"},
    }
    assert list(entries(dutch, french)) == ["b"]
