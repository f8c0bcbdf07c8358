"""A source is a public, official page that a reader can open."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import sources
from tests.checks.examples import said
from tests.guides import append

FACTS = "docs/_data/facts.yml"
OFFICIAL = "https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel"


def fact(url: str, confidence: str = "high", more: str = "") -> str:
    """One more fact, whose source stands on line 81 of facts.yml."""
    return f"""\
one:
  type: period
  title: x
  value: 3
  unit: month
  sources:
    - title: x
      url: {url}
      publisher: x
      official: true
      seen: 2026-11-21
{more}  compared: 2026-11-21
  review_by: 2027-02-21
  owner: legal
  confidence: {confidence}
"""


LINE = len((Path(__file__).parents[1] / "golden" / "base" / FACTS).read_text("utf-8").split("\n"))
"""Of the first line of ``fact``."""
LOW = ", or set confidence: low"

BAD = {
    "a repository": ("https://github.com/somebody/laws", f"link the official page instead of the private place github.com{LOW}"),
    "a raw file of a repository": (
        "https://raw.githubusercontent.com/somebody/laws/main/1980.txt",
        f"link the official page instead of the private place raw.githubusercontent.com{LOW}",
    ),
    "a page of a repository": ("https://somebody.github.io/laws", f"link the official page instead of the private place somebody.github.io{LOW}"),
    "a shared document": ("https://docs.google.com/document/d/1", f"link the official page instead of the private place docs.google.com{LOW}"),
    "a shared folder": ("https://stad.sharepoint.com/sites/x", f"link the official page instead of the private place stad.sharepoint.com{LOW}"),
    "an archive": ("https://web.archive.org/web/2024/https://www.cgvs.be", f"link the official page instead of the copy at web.archive.org{LOW}"),
    "a copy on a delivery network": ("https://d111.cloudfront.net/wet.pdf", f"link the official page instead of the copy at d111.cloudfront.net{LOW}"),
    "a mirror": ("https://mirror.example-law.eu/wet", f"link the official page instead of the copy at mirror.example-law.eu{LOW}"),
    "a copy of news": ("https://headtopics.com/be/x", f"link the official page instead of the copy at headtopics.com{LOW}"),
    "the own machine": ("https://localhost/wet", "link the official page instead of 'localhost', which readers cannot open"),
    "a number for a name": ("https://192.168.1.5/wet", "link the official page instead of '192.168.1.5', which readers cannot open"),
    "an intranet": ("https://intranet.mechelen.be/x", "link the official page instead of 'intranet.mechelen.be', which readers cannot open"),
    "an example": ("https://www.example.org/wet", "link the official page instead of 'www.example.org', which readers cannot open"),
    "a search": ("https://www.google.com/search?q=wet", "link the official page instead of a search: 'www.google.com'"),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_no_source(tmp_path: Path, rule: str) -> None:
    url, sentence = BAD[rule]
    assert said(tmp_path, sources, {FACTS: append(fact(url))}) == [
        f"{FACTS}:{LINE + 7}: one: {sentence} [sources]"
    ]


@pytest.mark.parametrize(
    "url",
    [
        "https://www.cgvs.be/nl/asiel",
        "https://notgithub.com.example-law.eu/x",
        "https://eur-lex.europa.eu/eli/reg/2024/1348/oj",
    ],
)
def test_this_is_a_source(tmp_path: Path, url: str) -> None:
    assert said(tmp_path, sources, {FACTS: append(fact(url))}) == []


def test_what_is_not_printed_may_rest_on_a_copy(tmp_path: Path) -> None:
    change = append(fact("https://web.archive.org/x", confidence="low"))
    assert said(tmp_path, sources, {FACTS: change}) == []


def test_what_anybody_writes_is_not_official(tmp_path: Path) -> None:
    assert said(
        tmp_path, sources, {FACTS: append(fact("https://nl.wikipedia.org/wiki/Asiel"))}
    ) == [
        f"{FACTS}:{LINE + 9}: one: write 'official: false': nl.wikipedia.org is no authority [sources]"
    ]


def test_a_page_is_published_before_it_is_seen(tmp_path: Path) -> None:
    late = fact("https://www.cgvs.be/nl").replace(
        "      seen:", "      published: 2026-11-30\n      seen:"
    )
    assert said(tmp_path, sources, {FACTS: append(late)}) == [
        f"{FACTS}:{LINE + 10}: one: published 2026-11-30 is after seen 2026-11-21; correct one [sources]"
    ]


@pytest.mark.parametrize(
    ("path", "name", "remedy"),
    [
        ("docs/_data/letters.yml", "annex-26", LOW),
        ("docs/_data/services.yml", "emergency.112", LOW),
    ],
)
def test_letters_and_services_have_sources_too(
    tmp_path: Path, path: str, name: str, remedy: str
) -> None:
    copy = "https://web.archive.org/web/2026/wet"
    (one,) = said(tmp_path, sources, {path: lambda text: text.replace(OFFICIAL, copy)})
    assert (
        one.partition(": ")[2]
        == f"{name}: link the official page instead of the copy at web.archive.org{remedy} [sources]"
    )


def test_a_page_has_no_confidence_to_lower(tmp_path: Path) -> None:
    more = "  sources:\n    - {title: x, url: https://web.archive.org/x, publisher: x, official: false, seen: 2026-11-21}\n"
    (one,) = said(tmp_path, sources, {"docs/_data/pages.yml": append(more)})
    assert (
        one.partition(": ")[2]
        == "glossary: link the official page instead of the copy at web.archive.org [sources]"
    )
