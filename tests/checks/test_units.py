"""A fact prints its unit; another one beside it is a wrong period."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of


def said(folder: Path, path: str, old: str, new: str) -> list[str]:
    return problems_of(folder, {path: edit(old, new)}, check="units", notices=True)


def test_the_unit_of_a_fact_is_not_typed_again(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/nl/asylum/appeal.md",
        "U hebt meestal [[fact:appeal.ordinary.deadline]].",
        "U hebt meestal [[fact:appeal.ordinary.deadline]] dagen.",
    ) == [
        "docs/nl/asylum/appeal.md:19: remove 'dagen' beside [[fact:appeal.ordinary.deadline]]: the fact prints its unit [units]"
    ]


def test_another_unit_beside_the_number_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/nl/asylum/appeal.md",
        "U hebt meestal [[fact:appeal.ordinary.deadline]].",
        "U hebt meestal [[fact:appeal.ordinary.deadline number]] weken.",
    ) == [
        "docs/nl/asylum/appeal.md:19: 'weken' is not the unit of [[fact:appeal.ordinary.deadline number]], which counts in days; write the right one, or [[fact:appeal.ordinary.deadline]] [units]"
    ]


def test_the_number_alone_with_its_own_unit_passes(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/nl/asylum/appeal.md",
            "U hebt meestal [[fact:appeal.ordinary.deadline]].",
            "U hebt meestal [[fact:appeal.ordinary.deadline number]] dagen.",
        )
        == []
    )
