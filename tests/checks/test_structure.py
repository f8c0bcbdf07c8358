"""A translation has the same sections, and in each the same blocks in the same order."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import structure
from tests.checks.examples import FR, NL, edits, said
from tests.guides import Change, edit

BAD: dict[str, tuple[Change, str]] = {
    "a section that is missing": (
        edit("## Que faire ? {#now}\n\n1. Appelez [[service:emergency.112 phone]] si vous êtes en danger.\n2. Appelez un avocat.\n\n", ""),
        "41: add the section {#now} 'Wat doet u nu?' as in docs/nl/asylum/appeal.md:22",
    ),
    "a section of its own": (
        edit("## Différence", "## Encore {#more}\n\nTexte.\n\n## Différence"),
        "35: remove the section {#more}: docs/nl/asylum/appeal.md has none",
    ),
    "sections in another order": (
        edits(("{#short}", "{#x}"), ("{#now}", "{#short}"), ("{#x}", "{#now}")),
        "22: put the sections in the order of docs/nl/asylum/appeal.md: {#short} comes before {#now}",
    ),
    "a paragraph where the Dutch has a list": (
        edit("1. Appelez [[service:emergency.112 phone]] si vous êtes en danger.\n2. Appelez un avocat.", "Appelez un avocat."),
        "32: a paragraph here, a numbered list of 2 in docs/nl/asylum/appeal.md:24; write the same blocks in the same order",
    ),
    "an item that is missing": (
        edit("\n2. Appelez un avocat.", ""),
        "32: a numbered list of 1 here, a numbered list of 2 in docs/nl/asylum/appeal.md:24; write the same blocks in the same order",
    ),
    "a row that is missing": (
        edit("| Avant | [[fact:family.transition@2025-08-17]] |\n", ""),
        "39: a table of 2 rows and 2 columns here, a table of 3 rows and 2 columns in docs/nl/asylum/appeal.md:31; write the same blocks in the same order",
    ),
    "a box of another kind": (
        edit("!!! deadline", "!!! careful"),
        "26: a careful box here, a deadline box in docs/nl/asylum/appeal.md:18; write the same blocks in the same order",
    ),
    "a block that is missing at the end": (
        edit("\n\n!!! unknown\n    Le montant [[fact:appeal.fee]] : le greffe le connaît.", ""),
        "39: after this line an unknown box is missing: write it as in docs/nl/asylum/appeal.md:36, in this language",
    ),
    "a block of its own at the end": (
        edit("2. Appelez un avocat.", "2. Appelez un avocat.\n\nCourage !"),
        "35: this paragraph is not in docs/nl/asylum/appeal.md; a translation adds nothing of its own",
    ),
    "a block of its own in a box": (
        edit("[[fact:appeal.urgent.deadline]].", "[[fact:appeal.urgent.deadline]].\n\n    Courage !"),
        "30: this paragraph is not in docs/nl/asylum/appeal.md; a translation adds nothing of its own",
    ),
}  # fmt: skip

GOOD: dict[str, Change] = {
    "the small guide": lambda text: text,
    "sentences on other lines": edit(
        "Vous demandez l’aide d’un avocat.", "Vous demandez l’aide\nd’un avocat.\nVite."
    ),
    "a heading without an id, of which the check 'headings' speaks": edit(" {#short}", ""),
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    change, sentence = BAD[rule]
    assert said(tmp_path, structure, {FR: change}) == [f"{FR}:{sentence} [structure]"]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, structure, {FR: GOOD[rule]}) == []


def test_a_heading_of_level_3_is_a_block(tmp_path: Path) -> None:
    part = ("## Différence {#difference}\n", "## Différence {#difference}\n\n### Partie {#part}\n")
    assert said(tmp_path, structure, {FR: edit(*part)}) == [
        f"{FR}:37: a heading of level 3 here, a paragraph in {NL}:29; write the same blocks in the same order [structure]"
    ]


def test_only_the_first_difference_of_a_section_is_named(tmp_path: Path) -> None:
    change = edits(
        ("!!! deadline", "!!! careful"), ("Vous demandez l’aide d’un avocat.", "- Un avocat.")
    )
    assert len(said(tmp_path, structure, {FR: change})) == 1


def test_a_dutch_page_and_a_page_without_a_dutch_one_are_not_compared(tmp_path: Path) -> None:
    assert said(tmp_path, structure, {NL: None}) == []
