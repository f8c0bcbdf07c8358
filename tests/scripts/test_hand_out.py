"""Pages and short addresses are promised before a release."""

from pathlib import Path

import pytest

from guide.checks.addresses import LEDGER
from guide.load import load
from scripts import hand_out
from tests.guides import edit, guide


def test_what_is_new_is_promised_once_and_nothing_is_taken_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = "moved: {}\npublished: []"
    promised = "moved:\n  asylum/a: asylum/appeal\npublished:\n  - asylum/a\nhanded_out:\n  hoger: asylum/a"
    root = guide(tmp_path, {LEDGER: edit(old, promised)})
    assert hand_out.main(["--root", str(root)]) == 0
    assert capsys.readouterr().out == "Promised: 4 pages, 4 short names.\n"
    ledger = load(root).ledger
    assert ledger.published == ["asylum/a", "asylum/appeal", "asylum/apply", "glossary", "index"]
    assert ledger.handed_out == {
        "hoger": "asylum/a",
        "start": "index",
        "beroep": "asylum/appeal",
        "asiel": "asylum/apply",
        "woorden": "glossary",
    }
    before = (root / LEDGER).read_bytes()
    hand_out.main(["--root", str(root)])
    assert capsys.readouterr().out == "Promised: 0 pages, 0 short names.\n"
    assert (root / LEDGER).read_bytes() == before


def test_a_ledger_that_cannot_be_read_stays_as_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(tmp_path, {LEDGER: edit("moved: {}", "moved: [")})
    assert hand_out.main(["--root", str(root)]) == 1
    assert (
        capsys.readouterr().out
        == f"Nothing was written: mend {LEDGER} first; make check says how.\n"
    )
