"""A table fits a phone, and every row has the cells of its header."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks.tables import cells
from tests.guides import edit, problems_of

PAGE = "docs/nl/asylum/appeal.md"
TABLE = """\
| Wanneer | Hoelang |
| --- | --- |
| Vroeger | [[fact:family.transition@2025-08-17]] |
| Nu | [[fact:family.transition@2025-08-18]] |
"""


def said(folder: Path, table: str) -> list[str]:
    return problems_of(folder, {PAGE: edit(TABLE, table)}, check="tables")


@pytest.mark.parametrize(
    "table",
    [
        TABLE,
        "| a | b | c | d |\n|---|:--|--:|:-:|\n| 1 | 2 | 3 | 4 |\n",
        "| | b |\n| --- | --- |\n| a | |\n",
        "| a | b |\n| --- | --- |\n| [[term:refugee|vluchteling]] | x \\| y |\n",
    ],
)
def test_a_table_that_fits_passes(tmp_path: Path, table: str) -> None:
    assert said(tmp_path, table) == []


@pytest.mark.parametrize(
    ("table", "line", "sentence"),
    [
        ("| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n", 33, "give this row 2 cells, as many as the header has: it has 3 cells"),
        ("| a | b |\n| --- | --- |\n| 1 |\n", 33, "give this row 2 cells, as many as the header has: it has 1 cell"),
        ("| a | b |\n| --- |\n| 1 | 2 |\n", 32, "give this row 2 cells, as many as the header has: it has 1 cell"),
        ("| a b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n", 31, "give this row 2 cells, as many as the rows under it have: it has 1 cell"),
        ("| a | b |\n| 1 | 2 |\n", 31, "write '| --- | --- |' under the first line of this table"),
        ("| a | b |\n", 31, "write '| --- | --- |' under the first line of this table"),
        ("| a | b | c | d | e |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 |\n", 31, "use at most 4 columns, or a list: 5 are cut off on a phone"),
        ("| a | |\n| --- | --- |\n| 1 | 2 |\n", 31, "write what column 2 of this table holds: its header is empty"),
        ("| a | b |\n| --- | --- |\n| | |\n", 33, "fill in this row, or remove it: all its cells are empty"),
    ],
)  # fmt: skip
def test_a_table_that_does_not_is_named(
    tmp_path: Path, table: str, line: int, sentence: str
) -> None:
    assert said(tmp_path, table) == [f"{PAGE}:{line}: {sentence} [tables]"]


def test_a_bar_of_a_shortcode_or_after_a_backslash_divides_no_cells() -> None:
    assert cells(r"| [[term:refugee|vluchteling]] | a \| b |") == [
        "[[term:refugee|vluchteling]]",
        "a | b",
    ]
