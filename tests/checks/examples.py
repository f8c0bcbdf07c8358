"""Examples for checks: what one check says of the small guide, changed.

said(tmp_path, headings, {NL: page("## Wie?")})
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Protocol

from guide.load import load
from guide.model import Site
from guide.problems import Problem
from tests.guides import Change, edit, lent

NL, FR, AR = (f"docs/{tag}/asylum/appeal.md" for tag in ("nl", "fr", "ar"))
"""One page in its three languages."""


class Check(Protocol):
    def check(self, site: Site) -> Iterator[Problem]: ...


def said(folder: Path, check: Check, changes: Mapping[str, Change]) -> list[str]:
    """Every problem the check finds, in order; a notice ends in '(notice)'."""
    with lent(folder, changes) as root:
        found = sorted(set(check.check(load(root))))
    return [f"{one} (notice)" if one.notice else str(one) for one in found]


def page(body: str, more: str = "", title: str = "In beroep gaan") -> str:
    """A page whose body, below its title, begins on line 9 (later with more front matter)."""
    return f"""\
---
title: {title}
summary: Tot welke dag kunt u in beroep gaan?
compared: 2026-11-21
review_by: 2027-02-21
{more}---
# {title}

{body}
"""


def edits(*pairs: tuple[str, str]) -> Change:
    """Several edits of one file."""

    def change(text: str) -> str:
        for old, new in pairs:
            text = edit(old, new)(text)
        return text

    return change
