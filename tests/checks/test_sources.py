"""A source is a public page a reader can open, and the official one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import problems_of

FACTS = "docs/_data/facts.yml"
OFFICIAL = "https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel"


def said(folder: Path, url: str) -> list[str]:
    """What is said of the small guide when its first source is ``url``."""
    return problems_of(
        folder, {FACTS: lambda text: text.replace(OFFICIAL, url, 1)}, check="sources", notices=True
    )


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        (
            "https://raw.githubusercontent.com/somebody/laws/main/1980.txt",
            "docs/_data/facts.yml:13: appeal.ordinary.deadline: link the official page instead of the private place raw.githubusercontent.com, or set confidence: low [sources]",
        ),
        (
            "https://localhost/wet",
            "docs/_data/facts.yml:13: appeal.ordinary.deadline: link the official page instead of 'localhost', which readers cannot open [sources]",
        ),
        (
            "https://www.google.com/search?q=wet",
            "docs/_data/facts.yml:13: appeal.ordinary.deadline: link the official page instead of a search: 'www.google.com' [sources]",
        ),
        (
            "https://d1abc.cloudfront.net/wet.pdf",
            "docs/_data/facts.yml:13: appeal.ordinary.deadline: link the official page instead of the copy at d1abc.cloudfront.net, or set confidence: low [sources]",
        ),
    ],
)
def test_what_a_reader_cannot_trust_is_named(tmp_path: Path, url: str, sentence: str) -> None:
    assert said(tmp_path, url) == [sentence]


def test_an_official_page_passes(tmp_path: Path) -> None:
    assert said(tmp_path, "https://dofi.ibz.be/nl/themes") == []
