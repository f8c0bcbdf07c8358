"""Lists count 1, 2, 3 and go at most two levels deep."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import edit, problems_of

PAGE = "docs/nl/asylum/appeal.md"
WORDS = "U vraagt hulp aan een advocaat."


def said(folder: Path, words: str) -> list[str]:
    return problems_of(folder, {PAGE: edit(WORDS, words)}, check="listing")


@pytest.mark.parametrize(
    "words",
    [
        "- een\n- twee",
        "- een\n    - twee\n- drie",
        "1. een\n2. twee\n    met meer woorden\n3. drie",
        "1. een\n1. twee\n1. drie",
        "1. een\n    - a\n    - b\n2. twee",
        "1. een\n    1. a\n    2. b\n2. twee\n    1. a",
        "1. een\n\nWoorden.\n\n1. een",
        "In 2026 verandert dat.",
    ],
)
def test_a_list_that_counts_passes(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, words) == []


@pytest.mark.parametrize(
    ("words", "line", "sentence"),
    [
        ("1. een\n3. drie", 17, "number this item 2, not 3: drie"),
        ("2. een\n3. twee", 16, "number this item 1, not 2: een"),
        ("1. een\n2. twee\n2. drie", 18, "number this item 3, not 2: drie"),
        ("1. een\n\nWoorden.\n\n2. twee", 20, "number this item 1, not 2: twee"),
        ("1. een\n    2. a", 17, "number this item 1, not 2: a"),
        ("- een\n    - twee\n        - drie", 18, "write this list one level less deep, or begin a new paragraph"),
        ("1. een\n    - twee\n        1. drie\n            - vier", 18, "write this list one level less deep, or begin a new paragraph"),
    ],
)  # fmt: skip
def test_a_list_that_does_not_is_named(
    tmp_path: Path, words: str, line: int, sentence: str
) -> None:
    assert said(tmp_path, words) == [f"{PAGE}:{line}: {sentence} [listing]"]
