"""A date is a day that exists, and what was done lies in the past."""

from __future__ import annotations

from pathlib import Path

from tests.guides import edit, problems_of


def said(folder: Path, path: str, old: str, new: str) -> list[str]:
    return problems_of(folder, {path: edit(old, new)}, check="dates", notices=True)


def test_a_day_that_does_not_exist_is_named(tmp_path: Path) -> None:
    assert said(
        tmp_path,
        "docs/nl/asylum/appeal.md",
        "U vraagt hulp aan een advocaat.",
        "U vraagt hulp aan een advocaat.\nDat is zo sinds 31 juni 2026.",
    ) == ["docs/nl/asylum/appeal.md:17: '31 juni 2026' is no day that exists; correct it [dates]"]


def test_a_day_compared_in_the_future_is_a_typing_error(tmp_path: Path) -> None:
    assert said(
        tmp_path, "docs/nl/asylum/appeal.md", "compared: 2026-11-21", "compared: 2062-11-21"
    ) == [
        "docs/nl/asylum/appeal.md:5: 'compared: 2062-11-21' is in the future; write the day it was done [dates]"
    ]


def test_a_review_more_than_a_year_away_is_too_late(tmp_path: Path) -> None:
    assert said(
        tmp_path, "docs/nl/asylum/appeal.md", "review_by: 2027-02-21", "review_by: 2029-02-21"
    ) == [
        "docs/nl/asylum/appeal.md:6: choose a review date before 2027-11-22, a year after the day compared, not 2029-02-21 [dates]"
    ]


def test_a_day_that_exists_passes(tmp_path: Path) -> None:
    assert (
        said(
            tmp_path,
            "docs/nl/asylum/appeal.md",
            "U vraagt hulp aan een advocaat.",
            "U vraagt hulp aan een advocaat.\nDat is zo sinds de lente.",
        )
        == []
    )
