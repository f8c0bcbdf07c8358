"""Nothing of the work on a text is published."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of


def said(folder: Path, path: str, old: str, new: str) -> list[str]:
    return problems_of(folder, {path: edit(old, new)}, check="leftovers", notices=True)


def test_a_note_to_oneself_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/nl/asylum/appeal.md",
        "U vraagt hulp aan een advocaat.",
        "U vraagt hulp aan een advocaat.\nTODO: nog nakijken.",
    ) == ["docs/nl/asylum/appeal.md:17: finish this text: 'TODO' is a note or filler [leftovers]"]


def test_filler_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/fr/asylum/appeal.md",
        "Vous demandez l’aide d’un avocat.",
        "Lorem ipsum dolor sit amet.",
    ) == [
        "docs/fr/asylum/appeal.md:24: finish this text: 'Lorem ipsum' is a note or filler [leftovers]"
    ]


def test_a_mark_of_a_merge_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path, "docs/ar/asylum/appeal.md", "اطلب مساعدة محام.", "<<<<<<< HEAD\nاطلب مساعدة محام."
    ) == [
        "docs/ar/asylum/appeal.md:24: finish the merge: keep one of the two versions and remove '<<<<<<< HEAD' [leftovers]"
    ]


def test_words_that_look_like_notes_pass(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/nl/asylum/appeal.md",
            "U vraagt hulp aan een advocaat.",
            "Alles wat u nog moet doen, staat in de brief.",
        )
        == []
    )
