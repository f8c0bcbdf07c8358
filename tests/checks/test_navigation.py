"""The menu shows sections with the pages of their folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import Change, edit, problems_of

NAV = "mkdocs.yml"
UI = "docs/_data/nl/ui.yml"


def said(folder: Path, changes: dict[str, Change]) -> list[str]:
    return problems_of(folder, changes, check="navigation")


def test_the_small_guide_passes(tmp_path: Path) -> None:
    assert said(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("- glossary.md", "- glossary", "25: write 'glossary.md': the navigation names files"),
        ("- asylum/apply.md", "- asylum/apply", "24: write 'asylum/apply.md': the navigation names files"),
        ("- glossary.md", "- https://www.cgvs.be/", "25: name a page of the guide, such as 'asylum/appeal.md', not 'https://www.cgvs.be/'"),
        ("- glossary.md", "- /glossary.md", "25: name a page of the guide, such as 'asylum/appeal.md', not '/glossary.md'"),
        ("- asylum/apply.md", "- glossary.md", "24: 'glossary.md' is no page of the section 'asylum'; begin a section for it"),
    ],
)  # fmt: skip
def test_an_entry_that_is_no_page_of_its_section_is_named(
    tmp_path: Path, old: str, new: str, sentence: str
) -> None:
    assert f"mkdocs.yml:{sentence} [navigation]" in said(tmp_path, {NAV: edit(old, new)})


def test_a_page_of_another_section_is_sent_there(tmp_path: Path) -> None:
    more = "  - status:\n      - asylum/apply.md\n  - glossary.md"
    changes: dict[str, Change] = {
        NAV: lambda text: text.replace("      - asylum/apply.md\n", "").replace(
            "  - glossary.md", more
        )
    }
    assert said(tmp_path, changes)[0] == (
        "mkdocs.yml:24: add 'section.status' to docs/_data/nl/ui.yml: the section needs a title "
        "and a summary. Did you mean 'section.asylum'? [navigation]"
    )
    assert (
        "mkdocs.yml:25: 'asylum/apply.md' is no page of the section 'status'; "
        "put it under 'asylum' [navigation]"
    ) in said(tmp_path / "again", changes)


def test_a_section_without_a_title_is_named(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        UI: edit("  section.asylum.summary:\n", "  section.asylum.sumary:\n")
    }
    assert said(tmp_path, changes) == [
        "mkdocs.yml:21: add 'section.asylum.summary' to docs/_data/nl/ui.yml: the section needs a title "
        "and a summary. Did you mean 'section.asylum.sumary'? [navigation]"
    ]
