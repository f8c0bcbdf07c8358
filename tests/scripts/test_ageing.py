"""``ageing.py`` lists what must be compared again, for each role."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import ageing
from tests.guides import BASE, edit, guide

PAGE = "docs/nl/asylum/apply.md"
OLD = edit(
    "compared: 2026-11-21\nreview_by: 2027-02-21", "compared: 2024-11-21\nreview_by: 2025-02-21"
)


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    code = ageing.main(list(arguments))
    return code, capsys.readouterr().out.splitlines()


def test_nothing_is_due(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--root", str(BASE), "--today", "2026-11-21") == (
        0,
        ["0 to compare with the sources by 2026-12-21."],
    )


def test_what_is_late_and_what_comes_stands_under_its_role(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(guide(tmp_path, {PAGE: OLD}))
    code, lines = said(capsys, "--root", root, "--today", "2027-02-20", "--role", "legal")
    assert code == 0
    assert lines[0].startswith("legal: ")
    assert lines[1] == f"  2025-02-21  729 days late page     asylum/apply  {PAGE}:6"
    assert lines[2].startswith("  2027-02-21  in 1 day      ")


def test_today_is_neither_late_nor_to_come(capsys: pytest.CaptureFixture[str]) -> None:
    _, lines = said(capsys, "--root", str(BASE), "--today", "2027-02-21")
    assert lines[1].startswith("  2027-02-21  today         ")


def test_a_role_that_does_not_exist_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = said(capsys, "--root", str(BASE), "--role", "leagl")
    assert code == 2
    assert lines == [
        "'leagl' is no role; use one of: team, legal, welfare, reception, schools, editors. "
        "Did you mean 'legal'?"
    ]
