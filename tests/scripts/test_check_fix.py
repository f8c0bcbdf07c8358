"""``check.py --fix`` mends what is safe, shows what changed, and checks what is left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts import check
from tests.guides import edit, guide

FR = "docs/fr/asylum/appeal.md"


def test_it_shows_the_change_and_then_what_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(tmp_path, {FR: edit("## Que faire ? {#now}", "## Que faire ?")})
    assert check.main([str(root)]) == 1
    capsys.readouterr()
    assert check.main([str(root), "--fix"]) == 0
    assert [one for one in capsys.readouterr().out.splitlines() if "--notices" not in one] == [
        f"--- {FR}",
        f"+++ {FR}",
        "# ids of headings copied from the Dutch",
        "@@ -30 +30 @@",
        "-## Que faire ?",
        "+## Que faire ? {#now}",
        "1 file mended.",
        "0 problems.",
    ]


def test_a_program_that_reads_the_report_gets_only_the_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(tmp_path, {FR: edit("reçu un refus.", "reçu un refus. ")})
    assert check.main([str(root), "--fix", "--format", "json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out)["problems"] == []
    assert printed.err.endswith("1 file mended.\n")


def test_without_it_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = guide(tmp_path, {FR: edit("reçu un refus.", "reçu un refus. ")})
    before = (root / FR).read_bytes()
    check.main([str(root)])
    assert (root / FR).read_bytes() == before
