"""What was not compared with its sources in time is told, and never stops a build."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from guide import ageing
from tests.guides import edit, problems_of

PAGE = "docs/nl/asylum/appeal.md"
OLD = edit(
    "compared: 2026-11-21\nreview_by: 2027-02-21", "compared: 2024-11-21\nreview_by: 2025-02-21"
)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ageing, "today", lambda: date(2026, 11, 21))


def test_what_is_not_due_passes(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {}, check="ageing", notices=True) == []


def test_a_review_date_that_has_passed_names_the_role(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {PAGE: OLD}, check="ageing", notices=True) == [
        "docs/nl/asylum/appeal.md:6: compare the page 'asylum/appeal' with its sources again: its "
        "review date 2025-02-21 has passed; the role 'legal' looks after it [ageing]"
    ]


def test_it_is_never_a_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {PAGE: OLD}, check="ageing") == []


def test_it_is_not_due_on_the_day_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ageing, "today", lambda: date(2025, 2, 21))
    assert problems_of(tmp_path, {PAGE: OLD}, check="ageing", notices=True) == []
