"""Every letter is the letter that was meant."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of


def said(folder: Path, path: str, old: str, new: str) -> list[str]:
    return problems_of(folder, {path: edit(old, new)}, check="mojibake", notices=True)


def test_letters_saved_in_the_wrong_encoding_are_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/fr/asylum/appeal.md",
        "Vous avez reçu un refus.",
        "Vous avez reÃ§u un refus.",
    ) == [
        "docs/fr/asylum/appeal.md:20: write 'ç' instead of 'Ã§': this text was saved in the wrong encoding [mojibake]"
    ]


def test_a_lost_letter_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path, "docs/fr/asylum/appeal.md", "Vous avez reçu un refus.", "Vous avez re�u un refus."
    ) == ["docs/fr/asylum/appeal.md:20: write the letter that is lost in 're�u' [mojibake]"]


def test_accents_pass(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/fr/asylum/appeal.md",
            "Vous avez reçu un refus.",
            "Vous avez déjà reçu un refus, là-bas ou à Liège.",
        )
        == []
    )
