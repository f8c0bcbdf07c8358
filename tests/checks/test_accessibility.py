"""What was tested, and when, is known."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from guide import ageing
from tests.guides import problems_of

FILE = "docs/_data/accessibility.yml"
PAGE = "docs/nl/about/accessibility.md"
STATEMENT = """---
title: Hoe toegankelijk is deze site?
summary: Wat werkt en wat nog niet.
compared: 2026-11-21
review_by: 2027-05-21
---
# Hoe toegankelijk is deze site?

## In het kort {#short}

[[list:accessibility-status]]
"""
RUN = """run:
  date: 2026-11-21
  browser: Chromium 156
  axe: 4.14.1
  pages:
    nl: 3
    fr: 2
    ar: 2
  templates:
    home: [nl, fr, ar]
    page: [nl, fr, ar]
    section: [nl, fr, ar]
    glossary: [nl, fr, ar]
    statement: [nl]
  trials:
    axe:
      passed: 8
      failed: 0
  failures: []
"""


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ageing, "today", lambda: date(2026, 11, 21))


def said(tmp_path: Path, run: str | None, notices: bool = True) -> list[str]:
    changes = {PAGE: STATEMENT, **({FILE: run} if run else {})}
    return problems_of(tmp_path, changes, check="accessibility", notices=notices)


def test_a_new_run_passes(tmp_path: Path) -> None:
    assert said(tmp_path, RUN) == []


def test_a_guide_without_a_statement_needs_no_run(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {}, check="accessibility", notices=True) == []


def test_a_statement_without_a_run_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, None) == [
        f"{PAGE}:1: run 'make accessibility': this page says that nothing was tested [accessibility]"
    ]


def test_an_old_run_is_told_and_stops_nothing(tmp_path: Path) -> None:
    old = RUN.replace("2026-11-21", "2026-05-20")
    assert said(tmp_path, old) == [
        f"{FILE}:2: run 'make accessibility' again: the last run of 2026-05-20 is older than 6 months [accessibility]"
    ]
    assert said(tmp_path, old, notices=False) == []


def test_a_template_that_nobody_looked_at_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, RUN.replace("    glossary: [nl, fr, ar]\n", "    glossary: [nl]\n")) == [
        f"{FILE}:9: run 'make accessibility': nothing looked at the page 'glossary' in fr, ar [accessibility]"
    ]


def test_a_fault_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, RUN.replace("failed: 0", "failed: 2")) == [
        f"{FILE}:16: mend what 'failures' names for the trial 'axe' (2): the statement says so [accessibility]"
    ]


def test_a_template_that_does_not_exist_is_a_problem(tmp_path: Path) -> None:
    assert said(tmp_path, RUN.replace("    home:", "    hoem:"), notices=False) == [
        f"{FILE}:10: run 'make accessibility' again: this guide has no template 'hoem'. Did you mean 'home'? [accessibility]"
    ]


def test_a_field_that_does_not_exist_is_named(tmp_path: Path) -> None:
    (problem,) = said(tmp_path, RUN.replace("  browser:", "  brwoser:"), notices=False)[-1:]
    assert "brwoser" in problem
    assert problem.endswith("[accessibility]")
