"""The head of a page is small and closed, and its title is the heading the reader sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import front_matter
from tests.checks.examples import AR, FR, NL, edits, page, said
from tests.guides import Change, edit

BAD: dict[str, tuple[str, Change, str]] = {
    "a title that differs from the heading": (
        NL, edit("# In beroep gaan", "# Beroep"),
        "10: write the same title here and in the front matter (line 2): 'Beroep' here, 'In beroep gaan' there",
    ),
    "a review date before the day compared": (
        NL, edit("review_by: 2027-02-21", "review_by: 2026-11-20"),
        "6: choose a review date after the day compared: 2026-11-20 is not after 2026-11-21",
    ),
    "a review date on the day compared": (
        NL, edit("review_by: 2027-02-21", "review_by: 2026-11-21"),
        "6: choose a review date after the day compared: 2026-11-21 is not after 2026-11-21",
    ),
    "a shortcode in the summary": (
        NL, edit("Tot welke dag kunt u in beroep gaan?", "Binnen [[fact:appeal.ordinary.deadline]]."),
        "3: write 'summary' in plain words, without '[[': it stands in lists and search too",
    ),
    "a summary on two lines": (
        NL, edit("summary: Tot welke dag kunt u in beroep gaan?", "summary: |\n  Tot welke dag?\n  Bel."),
        "3: write 'summary' on one line",
    ),
    "a summary with the words of the title": (
        NL, edit("summary: Tot welke dag kunt u in beroep gaan?", "summary: In beroep gaan."),
        "3: write in 'summary' what the title does not say yet: it has the same words",
    ),
    "a text that a remark cuts off": (
        NL, edit("summary: Tot welke dag kunt u in beroep gaan?", "summary: Artikel #1 van de wet"),
        "3: put the text between quotes, or what follows '#' is lost: Artikel",
    ),
    "a translation block in a Dutch page": (
        NL, page("U kreeg een weigering.", "translation:\n  by: machine\n  of: {}\n"),
        "6: remove 'translation': this is the source language",
    ),
    "other statuses than the Dutch page": (
        FR, edit("statuses: []", "statuses: [rejected]"),
        "4: write the same statuses as in docs/nl/asylum/appeal.md:4: none",
    ),
}  # fmt: skip

GOOD: dict[str, tuple[str, Change]] = {
    "the small guide": (NL, lambda text: text),
    "a review date after exactly a year": (NL, edit("review_by: 2027-02-21", "review_by: 2027-11-22")),
    "a title with a hash between quotes": (
        NL, edit("summary: Tot welke dag kunt u in beroep gaan?", "summary: 'Artikel #1 van de wet'"),
    ),
    "no heading at all, of which the check 'headings' speaks": (NL, edit("# In beroep gaan\n", "")),
    "a page without readable front matter": (NL, "# Beroep\n"),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    path, change, sentence = BAD[rule]
    assert said(tmp_path, front_matter, {path: change}) == [f"{path}:{sentence} [front_matter]"]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    path, change = GOOD[rule]
    assert said(tmp_path, front_matter, {path: change}) == []


def test_a_translation_names_the_statuses_of_the_dutch_page(tmp_path: Path) -> None:
    statuses = edit("statuses: []", "statuses: [rejected, no-legal-stay]")
    assert said(tmp_path, front_matter, {NL: statuses, AR: statuses}) == [
        f"{FR}:4: write the same statuses as in {NL}:4: rejected, no-legal-stay [front_matter]"
    ]


STATUSES = "applicant, subsequent-applicant, unaccompanied-minor, refugee, subsidiary-protection, temporary-protection, protected-elsewhere, 9bis-applicant, 9ter-applicant, regularised, rejected, no-legal-stay, stateless, family-member"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("refugees", " Did you mean 'refugee'?"),
        ("vluchteling", " Did you mean 'refugee'?"),
        ("réfugié", " Did you mean 'refugee'?"),
        ("regenboog", ""),
    ],
)
def test_a_status_is_one_of_the_list_and_may_be_guessed_by_its_name(
    tmp_path: Path, written: str, meant: str
) -> None:
    changes = {NL: edit("statuses: []", f"statuses: [{written}]"), FR: None, AR: None}
    assert said(tmp_path, front_matter, changes) == [
        f"{NL}:4: '{written}' is no known status.{meant} Use one of: {STATUSES} [front_matter]"
    ]


def test_a_status_stands_there_once(tmp_path: Path) -> None:
    statuses = edit("statuses: []", "statuses: [rejected, rejected]")
    assert said(tmp_path, front_matter, {NL: statuses, FR: statuses, AR: statuses}) == [
        f"{path}:4: remove 'rejected': it stands in 'statuses' twice [front_matter]"
        for path in (AR, FR, NL)
    ]


def test_several_faults_are_all_named(tmp_path: Path) -> None:
    change = edits(
        ("# In beroep gaan", "# Beroep"), ("review_by: 2027-02-21", "review_by: 2026-11-01")
    )
    assert [one.split(": ")[0] for one in said(tmp_path, front_matter, {NL: change})] == [
        f"{NL}:6", f"{NL}:10",
    ]  # fmt: skip
