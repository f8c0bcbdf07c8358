"""How lines lie: what two readers of Markdown would take for different blocks.

markdown-it-py reads the pages for the checks, Python-Markdown renders them. They agree where lists
and tables begin after a blank line, items begin with '- ' or '1. ', and what belongs to an item is
indented by four spaces; every other line is named here. ``tests/test_markdown_agrees.py`` tries it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(r"(?P<mark>[-*+]|\d{1,9}[.)])(?P<space>[ \t]+|$)(?P<words>.*)")
_HEADING = re.compile(r"#{1,6}(?:[ \t]|$)")
_RULE = re.compile(r"=+|-+")
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_DEFINITION = re.compile(r"\[([^\[\]]*)\]:")
_BRACES = re.compile(r"(?:^|(?<=[)*_]))\{[^{}\n]*\}|[ \t]\{:?[ \t]*[#.][^{}\n]*\}$")


def faults(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """(offset of the line, what is wrong, its text) for each line that lies in another way."""
    kinds: dict[int, str] = {}  # the kind of list that is open at each depth
    above = ""  # the line right above, '' after a blank one
    begun = 0  # the depth at which the lines since the last blank one began
    for at, line in enumerate(lines):
        text = line.strip()
        if not text:
            above = ""
            continue
        spaces = len(line) - len(line.lstrip())
        depth = spaces // 4
        if not above:
            begun = depth
            if not _ITEM.match(text):
                kinds = {one: kind for one, kind in kinds.items() if one < depth}
        below = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if line[:spaces] != " " * 4 * depth:
            if not _lost_bar(above, text, below):
                yield at, "indent", text
            elif _TABLE_RULE.fullmatch(text):
                yield at, "table", text
        elif above and depth < begun:
            yield at, "blank line", text
        elif match := _ITEM.match(text):
            if what := _item(match, depth, above, begun, kinds):
                yield at, what, text
            kinds = {one: kind for one, kind in kinds.items() if one < depth}
            kinds[depth] = _kind(match)
        elif above and depth and depth - 1 not in kinds:
            yield at, "indent", text
        elif what := _words(text, depth, above, below, bool(kinds)):
            yield at, what, text
            if what == "nested box":
                kinds[depth] = what  # named once, not at each of its lines
        above = text
        if _HEADING.match(line):
            kinds, above = {}, ""  # a heading ends what stands above it, as a blank line does


def _lost_bar(above: str, text: str, below: str) -> bool:
    """Whether a line is one of a table that lost its first bar and begins with the space after it."""
    if "|" not in text or text.startswith("|"):
        return False
    if _TABLE_RULE.fullmatch(text):
        return "|" in above
    return any("|" in one and _TABLE_RULE.fullmatch(one) for one in (above, below))


def _kind(match: re.Match[str]) -> str:
    return "-" if match["mark"] in "-*+" else "1."


def _item(match: re.Match[str], depth: int, above: str, begun: int, kinds: dict[int, str]) -> str:
    if not match["words"]:
        return "empty item"
    if match["mark"] in "*+" or match["mark"].endswith(")") or match["space"] != " ":
        return "list mark"
    if _ITEM.match(match["words"]) or match["words"].startswith(("#", "!!!", "|")):
        return "item start"
    if depth and depth - 1 not in kinds:
        return "indent"
    first = depth not in kinds
    interrupts = begun == depth or (match["mark"][0].isdigit() and match["mark"] != "1.")
    if above and (interrupts if first else kinds[depth] != _kind(match)):
        return "blank line"
    return ""


def _words(text: str, depth: int, above: str, below: str, in_list: bool) -> str:
    if text.startswith("!!!"):
        return "nested box"  # a box of its own is no business of these lines
    if _HEADING.match(text):
        return "nested heading" if depth else ""
    if _DEFINITION.match(text):
        return "definition"
    if in_list and above and _RULE.fullmatch(text):
        return "rule"
    if above and "|" in text and _TABLE_RULE.fullmatch(below):
        return "blank line"
    if "|" in above + text and _TABLE_RULE.fullmatch(text):
        bars = all(one[:1] == one[-1:] == "|" for one in (above, text, below))
        return "" if bars else "table"
    return "braces" if _BRACES.search(text) else ""
