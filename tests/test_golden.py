"""The report of a small guide with one of each problem, word for word: it is reviewed like a page.

``python scripts/golden.py`` writes ``golden/problems.txt`` again.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest

from guide import ageing
from guide.checks import CHECKS, problems
from guide.load import load
from guide.problems import Problem
from scripts import golden
from tests.guides import BASE


@pytest.fixture(scope="module")
def faults() -> list[Problem]:
    return golden.faults()


def test_the_report_is_the_one_that_was_reviewed(faults: list[Problem]) -> None:
    assert golden.text(faults) == golden.REPORT.read_text(encoding="utf-8")


def test_every_check_has_its_say_in_it(faults: list[Problem]) -> None:
    checks = {check.__name__.rpartition(".")[2] for check in CHECKS}
    assert checks - {one.check for one in faults} == set()


def test_what_cannot_be_read_is_in_it_too(faults: list[Problem]) -> None:
    assert {"yaml", "languages", "nav", "pages", "services"} <= {one.check for one in faults}


def test_every_line_is_a_place_a_sentence_and_a_check(faults: list[Problem]) -> None:
    line = re.compile(r"[^:]+:\d+: \S.*\S \[[a-z_]+\]")
    assert [str(one) for one in faults if not line.fullmatch(str(one))] == []


def test_every_place_exists(faults: list[Problem], tmp_path: Path) -> None:
    golden.lay_over(tmp_path / "guide")
    for one in faults:
        lines = (tmp_path / "guide" / one.path).read_bytes().count(b"\n") + 1
        assert 1 <= one.line <= lines, one


def test_nothing_is_said_twice(faults: list[Problem]) -> None:
    said = [(one.path, one.line, one.sentence) for one in faults]
    assert len(said) == len(set(said))


def test_the_guide_without_faults_has_no_problem() -> None:
    with patch.object(ageing, "today", lambda: golden.TODAY):
        assert [str(one) for one in problems(load(BASE)) if not one.notice] == []


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2030, 1, 1)])
def test_it_does_not_begin_to_fail_by_itself(day: date) -> None:
    with patch.object(ageing, "today", lambda: day):
        assert [str(one) for one in problems(load(BASE)) if not one.notice] == []
