"""What is due to be compared with its sources again, the oldest first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guide import ageing
from guide.load import load
from tests.guides import BASE, edit, site_of

SITE = load(BASE)


def test_nothing_is_due_before_its_date() -> None:
    assert ageing.due(SITE, date(2026, 11, 21)) == []
    assert ageing.due(SITE, date(2027, 2, 21)) == []


def test_everything_is_due_after_it() -> None:
    found = ageing.due(SITE, date(2027, 2, 22))
    assert {one.kind for one in found} == {"fact", "letter", "page", "service"}
    assert all(one.review_by == date(2027, 2, 21) for one in found)


def test_looking_ahead_counts_the_last_day() -> None:
    assert ageing.due(SITE, date(2027, 1, 22), within=29) == []
    assert len(ageing.due(SITE, date(2027, 1, 22), within=30)) == len(
        ageing.due(SITE, date(2028, 1, 1))
    )


def test_the_oldest_comes_first_with_its_role_and_place(tmp_path: Path) -> None:
    page = "docs/nl/asylum/apply.md"
    old = edit(
        "compared: 2026-11-21\nreview_by: 2027-02-21", "compared: 2024-11-21\nreview_by: 2025-02-21"
    )
    found = ageing.due(site_of(tmp_path, {page: old}), date(2027, 3, 1))
    first = found[0]
    assert (first.kind, first.name, first.owner, first.path, first.line) == (
        "page", "asylum/apply", "legal", page, 6,
    )  # fmt: skip
    assert found == sorted(found)
