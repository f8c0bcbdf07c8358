"""No two pages of a language have the same title."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import Change, edit, problems_of

APPLY = "docs/nl/asylum/apply.md"


def said(folder: Path, changes: dict[str, Change]) -> list[str]:
    return problems_of(folder, changes, check="titles")


def test_titles_of_their_own_pass(tmp_path: Path) -> None:
    assert said(tmp_path, {}) == []


@pytest.mark.parametrize("title", ["In beroep gaan", "in  beroep gaan", "In beroep gaan?"])
def test_a_title_that_another_page_has_is_named_with_that_page(tmp_path: Path, title: str) -> None:
    assert said(tmp_path, {APPLY: edit("title: Asiel vragen", f"title: '{title}'")}) == [
        "docs/nl/asylum/apply.md:2: give this page a title of its own: "
        "docs/nl/asylum/appeal.md:2 is called 'In beroep gaan' too [titles]"
    ]


def test_the_same_title_in_another_language_passes(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        "docs/fr/asylum/apply.md": lambda text: text.replace("Demander l’asile", "Asiel vragen")
    }
    assert said(tmp_path, changes) == []
