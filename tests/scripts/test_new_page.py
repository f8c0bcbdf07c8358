"""``new_page.py`` begins a Dutch page with all that belongs to it, or says why not and writes nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from guide import ageing
from guide.checks import problems
from guide.load import load
from scripts import new_page
from tests.guides import BASE, Change, edit, guide

TITLE = "Uw gesprek voorbereiden"
WORDS = ["--title", TITLE, "--summary", "Wat neemt u mee?", "--task", "How do I prepare?", "--owner", "legal"]  # fmt: skip


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ageing, "today", lambda: date(2026, 11, 21))


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def begun(root: Path, key: str = "asylum/interview", address: str = "gesprek", *more: str) -> int:
    return new_page.main([key, "--address", address, *WORDS, *more, "--root", str(root)])


def test_the_page_and_all_that_belongs_to_it_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(tmp_path, {})
    before = files(root)
    more = ["--audience", "newcomer", "--status", "applicant", "--search", "wat zeg ik"]
    assert begun(root, "asylum/interview", "gesprek", *more) == 0
    after = files(root)
    assert [name for name in sorted(after) if before.get(name) != after[name]] == [
        "docs/_data/addresses.yml",
        "docs/_data/pages.yml",
        "docs/nl/asylum/interview.md",
        "mkdocs.yml",
    ]
    assert (
        after["docs/nl/asylum/interview.md"].decode()
        == f"""\
---
title: {TITLE}
summary: Wat neemt u mee?
statuses:
  - applicant
compared: 2026-11-21
review_by: 2027-02-20
search_words:
  - wat zeg ik
---
# {TITLE}

## In het kort {{#short}}

Wat neemt u mee?
"""
    )
    assert capsys.readouterr().out.splitlines()[-1] == (
        "Now write docs/nl/asylum/interview.md, then run: make check"
    )


def test_the_only_problem_afterwards_is_the_text_that_is_still_to_be_written(
    tmp_path: Path,
) -> None:
    root = guide(tmp_path, {})
    begun(root)
    assert [str(one) for one in problems(load(root)) if not one.notice] == [
        "docs/nl/asylum/interview.md:11: write this page: its text is only its summary [leftovers]"
    ]


def test_the_navigation_keeps_its_comments_and_gets_one_line(tmp_path: Path) -> None:
    root = guide(tmp_path, {"mkdocs.yml": edit("nav:\n", "nav:\n  # home first\n")})
    before = (root / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    begun(root)
    after = (root / "mkdocs.yml").read_text(encoding="utf-8").split("\n")
    added = after.index("      - asylum/interview.md")
    assert after[:added] + after[added + 1 :] == before
    assert after[added - 1].startswith("      - asylum/")
    assert after[added + 1] == "  - glossary.md"


MOVED: Change = edit(
    "moved: {}\npublished: []", "moved: {asylum/old: asylum/appeal}\npublished: [asylum/gone]"
)


@pytest.mark.parametrize(
    ("key", "address", "sentence"),
    [
        ("asylum/My Page.md", "gesprek", "write the key in small English letters, digits and hyphens, not 'asylum/My Page.md'. Did you mean 'asylum/my-page'?"),
        ("../asylum/x", "gesprek", "write the key in small English letters, digits and hyphens, not '../asylum/x'. Did you mean 'asylum/x'?"),
        ("asilum/interview", "gesprek", "'asilum' is no section of the navigation; use one of: asylum. Did you mean 'asylum'?"),
        ("asylum/deep/interview", "gesprek", "'asylum/deep' is no section of the navigation; use one of: asylum. Did you mean 'asylum'?"),
        ("asylum/index", "gesprek", "choose another key: the build makes 'asylum/index'"),
        ("asylum/appeal", "gesprek", "choose another key: 'asylum/appeal' is a page already"),
        ("asylum/old", "gesprek", "choose another key: 'asylum/old' leads to 'asylum/appeal' (docs/_data/addresses.yml)"),
        ("asylum/gone", "gesprek", "choose another key: 'asylum/gone' was published as another page"),
        ("asylum/interview", "beroep", "choose another address: 'beroep' leads to 'asylum/appeal'"),
        ("asylum/interview", "Gesprek", "write the address in at most 12 small letters, digits and hyphens, not 'Gesprek'"),
        ("asylum/interview", "a" * 13, f"write the address in at most 12 small letters, digits and hyphens, not '{'a' * 13}'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], key: str, address: str, sentence: str
) -> None:
    root = guide(tmp_path, {"docs/_data/addresses.yml": MOVED})
    before = files(root)
    assert begun(root, key, address) == 1
    assert files(root) == before
    assert capsys.readouterr().out.splitlines() == [sentence, "Nothing was written."]


def test_a_title_that_another_page_has_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide(tmp_path, {})
    assert begun(root, "asylum/interview", "gesprek", "--title", "in beroep gaan") == 1
    assert capsys.readouterr().out.splitlines() == [
        "choose another title: docs/nl/asylum/appeal.md has it",
        "Nothing was written.",
    ]


def test_an_owner_is_a_role(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        begun(BASE, "asylum/interview", "gesprek", "--owner", "legl", "--audience", "all", "x") == 1
    )
    assert capsys.readouterr().out.splitlines() == [
        "'legl' is no known 'owner'. Did you mean 'legal'? "
        "Use one of: team, legal, welfare, reception, schools, editors",
        "'x' is no known 'audience'. Use one of: all, newcomer, volunteer, staff, school",
        "Nothing was written.",
    ]
