"""A term's names are its own."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of


def said(folder: Path, path: str, old: str, new: str) -> list[str]:
    return problems_of(folder, {path: edit(old, new)}, check="names", notices=True)


def test_a_name_twice_among_the_forms_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path, "docs/_data/glossary.yml", "        - DVZ", "        - DVZ\n        - DVZ"
    ) == ["docs/_data/glossary.yml:507: dvz: 'DVZ' stands here 2 times; keep one [names]"]


def test_names_in_their_own_language_pass(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/_data/glossary.yml",
            "      name: Office des étrangers",
            "      name: Office belge des étrangers",
        )
        == []
    )
