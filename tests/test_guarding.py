"""A strict build looks at every page once more, and counts what it finds as warnings."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from guide_mkdocs import guarding

HTML = "<p onclick='alert(1)'>Bel</p>"
SAID = "nl/index.html: remove onclick from <p>: a page holds no such attribute [security]"


def config(folder: Path, strict: bool) -> Any:
    return SimpleNamespace(strict=strict, site_dir=str(folder))


def test_a_strict_build_warns_and_hands_the_page_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert guarding.look(config(tmp_path, True), "nl/index.html", HTML) == HTML
    assert caplog.messages == [SAID]


def test_a_preview_is_not_slowed_down(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    guarding.look(config(tmp_path, False), "nl/index.html", HTML)
    assert caplog.messages == []


def test_files_that_are_no_pages_are_not_read_as_such(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    guarding.look(config(tmp_path, True), "nl/search.json", HTML)
    assert caplog.messages == []


def test_the_files_beside_the_pages_are_looked_at_too(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    guarding.write(config(tmp_path, True), "go/beroep/index.html", HTML)
    assert (tmp_path / "go/beroep/index.html").read_text() == HTML
    assert len(caplog.messages) == 1
