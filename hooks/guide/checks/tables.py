"""A table fits a phone: at most four columns, and as many cells in each row as in its header.

A cell too many is thrown away without a word, and with it perhaps a period; a row too short moves
what it says to the wrong column.

Bad:
    | Wanneer | Hoelang |
    | --- | --- |
    | Gewoon | 30 dagen | dringend |
Good:
    | Wanneer | Hoelang |
    | --- | --- |
    | Gewoon | [[fact:appeal.ordinary.deadline]] |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide import shortcodes
from guide.model import Page, Site
from guide.problems import Problem, counted

NAME = "tables"
COLUMNS = 4
"""More do not fit beside each other on a phone of 320 pixels."""

_RULE = re.compile(r":?-+:?")
_Row = tuple[int, list[str]]


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        for rows in _tables(page):
            for line, sentence in _table(rows):
                yield Problem(page.path, line, sentence, NAME)


def _tables(page: Page) -> Iterator[list[_Row]]:
    """Lines that begin with a bar, as long as they follow each other; a row may have lost its first."""
    rows: list[_Row] = []
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        text = line.strip()
        if text.startswith("|") or (rows and len(cells(text)) > 1):
            rows.append((number, cells(text)))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def cells(line: str) -> list[str]:
    """The cells of a row; the bar of a shortcode or after a backslash divides none.

    >>> cells("| [[term:refugee|vluchteling]] | b |")
    ['[[term:refugee|vluchteling]]', 'b']
    """
    hidden = shortcodes.PATTERN.sub(lambda match: match[0].replace("|", "\0"), line)
    hidden = hidden.replace("\\|", "\0").strip().removeprefix("|").removesuffix("|")
    return [one.replace("\0", "|").strip() for one in hidden.split("|")]


def _table(rows: list[_Row]) -> Iterator[tuple[int, str]]:
    line, header = rows[0]
    columns = len(header)
    if all(_RULE.fullmatch(cell) for cell in header):
        return  # the line above lost its first bar: the check 'dialect' says so
    others = {len(found) for _, found in rows[1:]}
    if len(rows) > 2 and len(others) == 1 and columns not in others:
        wanted = others.pop()
        sentence = f"give this row {counted(wanted, 'cell')}, as many as the rows under it have"
        yield line, f"{sentence}: it has {counted(columns, 'cell')}"
        return
    if len(rows) < 2 or not all(_RULE.fullmatch(cell) for cell in rows[1][1]):
        rule = "| " + " | ".join(["---"] * min(columns, COLUMNS)) + " |"
        yield line, f"write '{rule}' under the first line of this table"
        return
    if columns > COLUMNS:
        yield line, f"use at most {COLUMNS} columns, or a list: {columns} are cut off on a phone"
    for number, cell in enumerate(header, 1):
        if not cell and number > 1:
            yield line, f"write what column {number} of this table holds: its header is empty"
    for at, found in rows[1:]:
        if len(found) != columns:
            yield (
                at,
                (
                    f"give this row {counted(columns, 'cell')}, as many as the header has: "
                    f"it has {counted(len(found), 'cell')}"
                ),
            )
        elif not any(found):
            yield at, "fill in this row, or remove it: all its cells are empty"
