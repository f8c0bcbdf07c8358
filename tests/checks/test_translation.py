"""A translation knows which Dutch text it translates, and says when that text changed."""

from __future__ import annotations

from pathlib import Path

from guide.checks import translation
from tests.checks.examples import AR, FR, NL, edits, page, said
from tests.guides import Change, edit

PAGES = "docs/_data/pages.yml"


def test_the_small_guide_is_fine(tmp_path: Path) -> None:
    assert said(tmp_path, translation, {}) == []


# --- problems ------------------------------------------------------------------------------------------


def test_a_translation_without_a_stamp_is_told_how_to_get_one(tmp_path: Path) -> None:
    assert said(tmp_path, translation, {FR: page("Vous avez reçu un refus.")}) == [
        f"{FR}:1: this page does not say which Dutch text it translates; when it is translated, run: python scripts/translations.py stamp fr asylum/appeal [translation]"
    ]


def test_a_page_without_a_dutch_one_is_removed_or_renamed(tmp_path: Path) -> None:
    assert said(tmp_path, translation, {"docs/fr/asylum/appeel.md": page("Texte.")}) == [
        "docs/fr/asylum/appeel.md:1: remove or rename this page: there is no docs/nl/asylum/appeel.md. "
        "Did you mean 'asylum/appeal'? [translation]"
    ]


def test_a_page_whose_front_matter_cannot_be_read_is_reported_once_elsewhere(
    tmp_path: Path,
) -> None:
    assert said(tmp_path, translation, {FR: "---\ntitle: [\n---\n# x\n"}) == []


# --- notices -------------------------------------------------------------------------------------------


def test_a_section_older_than_the_dutch_is_named_where_it_stands(tmp_path: Path) -> None:
    assert said(tmp_path, translation, {NL: edit("U vraagt hulp", "U zoekt hulp")}) == [
        f"{path}:22: section 'short' is older than the Dutch in {NL}:14 [translation] (notice)"
        for path in (AR, FR)
    ]


def test_the_head_stands_on_the_first_line(tmp_path: Path) -> None:
    change = edits(("title: In beroep gaan", "title: Beroep"), ("# In beroep gaan", "# Beroep"))
    found = said(tmp_path, translation, {NL: change, AR: None})
    assert f"{FR}:1: section 'head' is older than the Dutch in {NL} [translation] (notice)" in found


def test_a_section_that_the_dutch_lost_is_named(tmp_path: Path) -> None:
    change: Change = edit("## In het kort {#short}\n\nU vraagt", "U vraagt")
    assert (
        f"{FR}:14: the Dutch page has no section 'short' any more [translation] (notice)"
    ) in said(tmp_path, translation, {NL: change})


def test_a_text_older_than_the_dutch_is_named(tmp_path: Path) -> None:
    ui = "docs/_data/nl/ui.yml"
    assert said(tmp_path, translation, {ui: edit("text: Doe dit", "text: Doe dit nu")}) == [
        f"docs/_data/{tag}/ui.yml:13: 'box.do' is older than its Dutch text in {ui}:9 [translation] (notice)"
        for tag in ("ar", "fr")
    ]


def test_a_page_that_languages_lack_is_named_once(tmp_path: Path) -> None:
    assert said(tmp_path, translation, {FR: None, AR: None}) == [
        f"{NL}:1: not translated yet into fr, ar [translation] (notice)"
    ]


def test_a_page_that_is_only_for_dutch_readers_is_not_asked_for(tmp_path: Path) -> None:
    tier = "asylum/appeal:\n  tier: "
    changes: dict[str, Change] = {FR: None, PAGES: edit(f"{tier}essential", f"{tier}dutch")}
    assert said(tmp_path, translation, changes) == []
