"""What one data file names of another exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import references
from tests.checks.examples import said
from tests.guides import Change, edit

LETTERS, CHANGES, DIAGRAMS = (
    f"docs/_data/{name}.yml" for name in ("letters", "changes", "diagrams")
)

BAD: dict[str, tuple[str, Change, str]] = {
    "an annex with another number": (
        LETTERS, edit("paper: bijlage 26", "paper: bijlage 62"), "4: annex-26: write the Dutch name on the paper, 'bijlage 26', not 'bijlage 62'",
    ),
    "an annex with its French name": (
        LETTERS, edit("paper: bijlage 26", "paper: annexe 26"), "4: annex-26: write the Dutch name on the paper, 'bijlage 26', not 'annexe 26'",
    ),
    "a letter that leads to no page": (
        LETTERS, edit("page: asylum/apply", "page: asylum/aply"), "8: annex-26: no page 'asylum/aply'. Did you mean 'asylum/apply'?",
    ),
    "a letter of an institution that does not exist": (
        LETTERS, edit("given_by: dvz", "given_by: dvs"), "9: annex-26: no term 'dvs'. Did you mean 'dvz'?",
    ),
    "a letter of a fact that does not exist": (
        LETTERS, edit("given_by: dvz", "given_by: dvz\n  facts:\n    - appeal.fee\n    - appeal.fe"),
        "12: annex-26: no fact 'appeal.fe'. Did you mean 'appeal.fee'?",
    ),
    "a letter with a deadline that does not exist": (
        LETTERS, edit("given_by: dvz", "given_by: dvz\n  deadlines:\n    - appeal.fe"), "11: annex-26: no fact 'appeal.fe'. Did you mean 'appeal.fee'?",
    ),
    "a letter that leads to no heading of its page": (
        LETTERS, edit("given_by: dvz", "section: nxt\n  given_by: dvz"), "9: annex-26: no heading 'nxt'. Did you mean 'next'?",
    ),
    "a change of a page that does not exist": (
        CHANGES, edit("- asylum/appeal", "- asylum/appeel"), "6: new-appeal-rules: no page 'asylum/appeel'. Did you mean 'asylum/appeal'?",
    ),
    "a step that leads to no page": (
        DIAGRAMS, edit("page: asylum/appeal", "page: asylum/appeel"), "5: appeal: no page 'asylum/appeel'. Did you mean 'asylum/appeal'?",
    ),
    "a step of somebody who does not exist": (
        DIAGRAMS, edit("page: asylum/appeal", "who: dvs"), "5: appeal: no term 'dvs'. Did you mean 'dvz'?",
    ),
    "two outcomes with one id": (
        DIAGRAMS, edit("id: refused", "id: granted"), "10: appeal: give this step an id of its own: 'granted' stands twice",
    ),
    "an outcome that leads to no page": (
        DIAGRAMS, edit("id: refused", "id: refused\n          page: zzz"), "11: appeal: no page 'zzz'.",
    ),
}  # fmt: skip

GOOD: dict[str, tuple[str, Change]] = {
    "the small guide": (LETTERS, lambda text: text),
    "a letter with its facts": (
        LETTERS,
        edit("given_by: dvz", "given_by: dvz\n  facts:\n    - appeal.fee"),
    ),
    "a letter that leads to a heading": (
        LETTERS,
        edit("given_by: dvz", "section: next\n  given_by: dvz"),
    ),
    "a step of an institution": (DIAGRAMS, edit("page: asylum/appeal", "who: dvz")),
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    path, change, sentence = BAD[rule]
    assert said(tmp_path, references, {path: change}) == [f"{path}:{sentence} [references]"]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    path, change = GOOD[rule]
    assert said(tmp_path, references, {path: change}) == []


def test_a_glossary_that_cannot_be_read_is_not_reported_at_every_letter(tmp_path: Path) -> None:
    assert said(tmp_path, references, {"docs/_data/glossary.yml": "a: *b"}) == []
