"""Shortcodes: ``[[fact:id]]``, ``[[term:id|text]]``, ``[[letter:id]]``, ``[[service:id phone]]``, ``[[nl:woorden]]``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

KINDS = ("fact", "term", "letter", "service", "nl", "list", "steps")
"""``list`` and ``steps`` become a whole list or diagram, and stand alone in their paragraph."""

PATTERN = re.compile(r"\[\[([a-z]+):([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")


@dataclass(frozen=True, slots=True)
class Shortcode:
    """One shortcode as written.

    ``[[fact:family.income@2025-08-18 number]]`` has the kind ``fact``, the id ``family.income``,
    the date ``2025-08-18`` and the part ``number``; ``text`` is what follows a bar.
    """

    kind: str
    id: str
    date: str
    part: str
    text: str | None
    line: int
    source: str
    bracketed: bool = False
    """Whether it stands in brackets: then it brings none of its own."""

    @property
    def named(self) -> str:
        """The shortcode without words of its own: what to write in any language."""
        date = f"@{self.date}" if self.date else ""
        part = f" {self.part}" if self.part else ""
        return f"[[{self.kind}:{self.id}{date}{part}]]"

    @property
    def meaning(self) -> tuple[str, str, str, str]:
        """What must be the same in every language: all but the words."""
        return self.kind, self.id, self.date, self.part


def find(text: str, first_line: int = 1) -> Iterator[Shortcode]:
    """Every shortcode of ``text`` in order; lines count from ``first_line``."""
    line, seen = first_line, 0
    for match in PATTERN.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        yield _shortcode(match, line)


def replace(text: str, write: Callable[[Shortcode], str]) -> str:
    """``text`` with every shortcode replaced by what ``write`` gives for it."""
    return PATTERN.sub(lambda match: write(_shortcode(match, 0)), text)


def remove(text: str) -> str:
    """The words an author typed: shortcodes out, the text of ``[[term:id|text]]`` kept."""
    return PATTERN.sub(lambda match: (match[3] or "") if match[1] == "term" else "", text)


def _shortcode(match: re.Match[str], line: int) -> Shortcode:
    kind, rest, text = match[1], match[2].strip(), match[3]
    before = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
    bracketed = before.count("(") > before.count(")")
    if kind == "nl":
        return Shortcode(kind, rest, "", "", None, line, match[0], bracketed)
    name, _, part = rest.partition(" ")
    name, _, date = name.partition("@")
    return Shortcode(kind, name, date, part.strip(), text, line, match[0], bracketed)
