"""The finder can count every deadline of a letter, and say what it is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import deadlines
from tests.checks.examples import said
from tests.guides import Change, append, edit

LETTERS, FACTS, UI = (f"docs/_data/{name}.yml" for name in ("letters", "facts", "nl/ui"))
ORDINARY = "appeal.ordinary.deadline"
WORDS = f"""\
  for.{ORDINARY}:
    text: in beroep gaan
  from.notification:
    text: vanaf de dag dat u het krijgt
  finder.date.notification:
    text: Op welke dag kreeg u het?
"""
"""What the finder says of a deadline that counts from the day of a letter."""


def letter(*names: str) -> Change:
    """The letter of the small guide with these deadlines; they stand from line 11 on."""
    lines = "".join(f"    - {one}\n" for one in names)
    return edit("  given_by: dvz\n", f"  given_by: dvz\n  deadlines:\n{lines}")


BAD: dict[str, tuple[dict[str, Change], str]] = {
    "an amount": (
        {LETTERS: letter("appeal.fee")},
        "11: annex-26: 'appeal.fee' is no period; move it to 'facts'",
    ),
    "a period from nobody knows when": (
        {LETTERS: letter("appeal.urgent.deadline"), UI: append("  for.appeal.urgent.deadline:\n    text: in beroep gaan\n")},
        "11: annex-26: write in 'appeal.urgent.deadline' from which event it counts (counts_from), or move it to 'facts'",
    ),
    "a period that is not sure": (
        {LETTERS: letter(ORDINARY), UI: append(WORDS), FACTS: lambda text: text.replace("confidence: high", "confidence: low", 1)},
        f"11: annex-26: '{ORDINARY}' is not sure enough to count a day with (confidence: low); move it to 'facts'",
    ),
    "a period without a value": (
        {LETTERS: letter(ORDINARY), UI: append(WORDS), FACTS: lambda text: text.replace("  value: 30\n", "", 1)},
        f"11: annex-26: '{ORDINARY}' has no value to count; move it to 'facts'",
    ),
    "a purpose without words": (
        {LETTERS: letter(ORDINARY), UI: append(WORDS.replace("for.appeal", "of.appeal"))},
        f"11: annex-26: add 'for.{ORDINARY}' to docs/_data/nl/ui.yml: it says the purpose of '{ORDINARY}'",
    ),
    "an event without a question": (
        {LETTERS: letter(ORDINARY), UI: append(WORDS.replace("finder.date", "date"))},
        f"11: annex-26: add 'finder.date.notification' to docs/_data/nl/ui.yml: it asks for the first day of '{ORDINARY}'",
    ),
    "working days before a day": (
        {
            LETTERS: letter(ORDINARY),
            UI: append(WORDS.replace("notification", "expiry")),
            FACTS: lambda text: text.replace("days: calendar", "days: working", 1).replace("counts_from: notification", "counts_from: expiry", 1),
        },
        f"11: annex-26: '{ORDINARY}' runs up to a day: the finder counts that in calendar days only; move it to 'facts'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    changes, sentence = BAD[rule]
    assert said(tmp_path, deadlines, changes) == [f"{LETTERS}:{sentence} [deadlines]"]


def counted(facts: str) -> str:
    """The rules of the small guide, counted from the day of a letter."""
    return facts.replace(
        "      unit: month\n", "      unit: month\n      counts_from: notification\n"
    )


def test_a_rule_that_a_second_date_decides_needs_the_question_for_that_date(tmp_path: Path) -> None:
    words = append(WORDS.replace(ORDINARY, "family.transition"))
    changes = {LETTERS: letter("family.transition"), UI: words, FACTS: counted}
    assert said(tmp_path, deadlines, changes) == [
        f"{LETTERS}:11: annex-26: add 'decided.application-lodged.question' to docs/_data/nl/ui.yml: "
        "it asks which rule of 'family.transition' [deadlines]"
    ]


def test_the_deadlines_of_one_letter_count_from_one_event(tmp_path: Path) -> None:
    both = {
        LETTERS: letter(ORDINARY, "appeal.urgent.deadline"),
        UI: append(WORDS + "  for.appeal.urgent.deadline:\n    text: in beroep gaan\n  from.expiry:\n    text: vóór de laatste dag\n  finder.date.expiry:\n    text: De laatste dag?\n"),
        FACTS: edit("  days: unknown\n", "  days: unknown\n  counts_from: expiry\n"),
    }  # fmt: skip
    assert said(tmp_path, deadlines, both) == [
        f"{LETTERS}:10: annex-26: '{ORDINARY}' counts from notification and 'appeal.urgent.deadline' "
        "from expiry; the finder asks for one day: move one of them to 'facts' [deadlines]"
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {LETTERS: letter(ORDINARY), UI: append(WORDS)},
        {LETTERS: letter("no.such.fact")},  # the check 'references' names it
    ],
)
def test_this_is_fine(tmp_path: Path, changes: dict[str, Change]) -> None:
    assert said(tmp_path, deadlines, changes) == []
