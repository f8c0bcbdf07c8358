"""A number that may change comes from the data."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of


def said(folder: Path, path: str, old: str, new: str) -> list[str]:
    return problems_of(folder, {path: edit(old, new)}, check="typed", notices=True)


def test_a_period_typed_by_hand_is_a_fact(tmp_path: Path) -> None:
    assert said(
        tmp_path, "docs/nl/asylum/appeal.md", "U vraagt hulp aan een advocaat.", "U hebt 30 dagen."
    ) == [
        "docs/nl/asylum/appeal.md:16: write [[fact:appeal.ordinary.deadline]] instead of '30 dagen' [typed]"
    ]


def test_an_amount_typed_by_hand_is_a_fact(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/nl/asylum/appeal.md",
        "U vraagt hulp aan een advocaat.",
        "U betaalt 200 euro.",
    ) == [
        "docs/nl/asylum/appeal.md:16: make '200 euro' a fact in docs/_data/facts.yml and quote it: [[fact:…]]. [typed]"
    ]


def test_a_phone_number_typed_by_hand_is_a_service(tmp_path: Path) -> None:
    assert said(
        tmp_path, "docs/nl/asylum/appeal.md", "U vraagt hulp aan een advocaat.", "Bel 015 29 78 00."
    ) == [
        "docs/nl/asylum/appeal.md:16: add 015 29 78 00 to docs/_data/services.yml and write [[service:… phone]] here [typed]"
    ]


def test_a_small_number_in_words_passes(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/nl/asylum/appeal.md",
            "U vraagt hulp aan een advocaat.",
            "U vraagt twee getuigen.",
        )
        == []
    )


def test_the_name_of_a_paper_passes(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/nl/asylum/appeal.md",
            "U vraagt hulp aan een advocaat.",
            "U kreeg een bijlage 26 en artikel 9bis.",
        )
        == []
    )
