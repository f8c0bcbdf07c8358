"""``make check`` prints a report that people and programs can read, and fails when it must."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import check
from tests.built import ROOT
from tests.guides import BASE, edit, guide

FR = "docs/fr/asylum/apply.md"
LINK = "docs/fr/asylum/apply.md:23: no page 'appeel.md'. Did you mean 'appeal.md'? [links]"


@pytest.fixture
def broken(tmp_path: Path) -> str:
    """The small guide with one problem and one notice."""
    changes = {FR: edit("(appeal.md)", "(appeel.md)"), "docs/fr/glossary.md": None}
    return str(guide(tmp_path, changes))  # type: ignore[arg-type]


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    code = check.main(list(arguments))
    return code, capsys.readouterr().out.splitlines()


def test_a_faultless_guide_has_no_problems(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = said(capsys, str(BASE))
    assert (code, lines[-1]) == (0, "0 problems.")


def test_a_problem_is_printed_and_the_exit_code_says_so(
    capsys: pytest.CaptureFixture[str], broken: str
) -> None:
    code, lines = said(capsys, broken, "--only", "links")
    assert (code, lines) == (1, [LINK, "1 problem in 1 file."])


def test_notices_alone_do_not_fail(capsys: pytest.CaptureFixture[str], broken: str) -> None:
    code, lines = said(capsys, broken, "--only", "translation")
    assert (code, lines) == (0, ["1 notice: 1 translation; --notices lists them", "0 problems."])


def test_notices_are_listed_when_asked_for(capsys: pytest.CaptureFixture[str], broken: str) -> None:
    _, lines = said(capsys, broken, "--notices", "--only", "translation")
    assert lines == [
        "docs/nl/glossary.md:1: not translated yet into fr [translation] (notice)",
        "0 problems, 1 notice.",
    ]


def test_a_check_that_does_not_exist_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = said(capsys, str(BASE), "--only", "link")
    assert code == 2
    assert lines[0].startswith("'link' is no check. Did you mean 'links'? Use one of: ")
    code, lines = said(capsys, str(BASE), "--only", "links,terms")
    assert code == 2
    assert lines[0].startswith("'links,terms' is no check. Write --only links --only terms. Use")


def test_a_check_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    code, lines = said(capsys, "--explain", "links")
    assert code == 0
    assert "Bad:" in lines
    assert "Good:" in lines


def test_programs_get_json(capsys: pytest.CaptureFixture[str], broken: str) -> None:
    code, lines = said(capsys, broken, "--only", "links", "--format", "json")
    assert (code, json.loads("\n".join(lines))["problems"]) == (
        1,
        [
            {
                "path": FR,
                "line": 23,
                "check": "links",
                "message": "no page 'appeel.md'. Did you mean 'appeal.md'?",
            }
        ],
    )


def test_it_runs_from_anywhere_as_a_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / "check.py", BASE],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout.splitlines()[-1], done.stderr) == (0, "0 problems.", "")
