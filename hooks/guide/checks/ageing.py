"""What was compared with its sources is compared again in time; the role that looks after it is told.

A law changes and a desk moves. A notice, never a problem: a guide that nobody touched stays publishable.

Bad:
    review_by: 2025-02-21
Good:
    compared: 2026-11-21
    review_by: 2027-02-21
"""

from __future__ import annotations

from collections.abc import Iterator

from guide import ageing
from guide.model import Site
from guide.problems import Problem, notice

NAME = "ageing"


def check(site: Site) -> Iterator[Problem]:
    for one in ageing.due(site, ageing.today()):
        sentence = (
            f"compare the {one.kind} '{one.name}' with its sources again: its review date "
            f"{one.review_by} has passed; the role '{one.owner}' looks after it"
        )
        yield notice(one.path, one.line, sentence, NAME)
