"""``make format`` writes data files in their one form, and names those it cannot read."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import format as script
from tests.guides import Change, edit, guide

PAGES = "docs/_data/pages.yml"
UI = "docs/_data/fr/ui.yml"


def said(capsys: pytest.CaptureFixture[str], root: Path, *arguments: str) -> tuple[int, list[str]]:
    code = script.main(["--root", str(root), *arguments])
    return code, capsys.readouterr().out.splitlines()


@pytest.fixture
def canonical(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The small guide, formatted."""
    root = guide(tmp_path, {})
    said(capsys, root)
    return root


def files(root: Path) -> dict[str, bytes]:
    return {str(one): one.read_bytes() for one in root.rglob("*") if one.is_file()}


def test_a_formatted_guide_stays_as_it_is(
    canonical: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(canonical)
    assert said(capsys, canonical) == (0, [])
    assert said(capsys, canonical, "--check") == (0, [])
    assert files(canonical) == before


def test_a_file_in_another_form_is_written_again(
    canonical: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = canonical / PAGES
    good = path.read_text()
    path.write_text(good.replace("  audience:\n    - all\n", "  audience: [all]\n"))
    assert said(capsys, canonical) == (0, [f"{PAGES}: formatted"])
    assert path.read_text() == good


def test_line_ends_of_windows_are_written_again(
    canonical: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = canonical / UI
    good = path.read_bytes()
    path.write_bytes(good.replace(b"\n", b"\r\n"))
    assert said(capsys, canonical) == (0, [f"{UI}: formatted"])
    assert path.read_bytes() == good


def test_only_looking_changes_nothing_and_fails(
    canonical: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = canonical / PAGES
    other = path.read_text().replace("tier: essential", 'tier: "essential"')
    path.write_text(other)
    assert said(capsys, canonical, "--check") == (1, [f"{PAGES}: would be formatted"])
    assert path.read_text() == other


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (edit("# Pages of the small guide.\n", "a: *b\n"), "1: put the text between quotes, for it begins with a star: '*b …'; an alias is not read [yaml]"),
        (edit("glossary:\n", "glossary:\n  # hier\n"), "24: move this comment to the top of the file, or write it as a 'note:' field [format]"),
        (b"\xff\xfe", "1: save this file as UTF-8: it is UTF-16 [files]"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_named_and_stays(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: Change, sentence: str
) -> None:
    root = guide(tmp_path, {PAGES: change})
    before = (root / PAGES).read_bytes()
    code, lines = said(capsys, root)
    assert (code, [line for line in lines if PAGES in line]) == (1, [f"{PAGES}:{sentence}"])
    assert (root / PAGES).read_bytes() == before
