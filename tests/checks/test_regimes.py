"""Every date falls in exactly one set of rules, and the days between them are facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import regimes
from tests.checks.examples import said
from tests.guides import Change, append

REGIMES, FACTS = "docs/_data/regimes.yml", "docs/_data/facts.yml"


def day(name: str, value: str) -> str:
    return f"""\
{name}:
  type: date
  title: Vanaf deze dag
  value: {value}
  sources: []
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: legal
  confidence: high
"""


DAYS = append(day("law.new", "2026-06-12") + day("law.newer", "2026-07-01"))


def regime(*spans: str) -> str:
    """A regime; its spans stand from line 4 on, two lines each or more."""
    return "appeal:\n  group: asylum\n  spans:\n" + "".join(f"    - {one}\n" for one in spans)


OLD, NEW = "id: old\n      before: law.new", "id: new\n      from: law.new"
BAD = {
    "a fact that does not exist": (
        regime("id: old\n      before: law.new", "id: new\n      from: law.now"),
        ["6: appeal: begin 'new' where 'old' stops: 'from: law.new', and 'before' the same in 'old'", "6: appeal: no fact 'law.now'. Did you mean 'law.new'?"],
    ),
    "a fact that is no date": (
        regime("id: old\n      before: appeal.fee", "id: new\n      from: appeal.fee"),
        ["4: appeal: 'appeal.fee' is no date; name a fact of the type date", "6: appeal: 'appeal.fee' is no date; name a fact of the type date"],
    ),
    "one span": (regime("id: old"), ["4: appeal: name at least two spans, an old one and a new one"]),
    "two spans of one name": (regime(OLD, NEW.replace("new\n", "old\n", 1)), ["4: appeal: give each span an id of its own"]),
    "days before the first span": (
        regime("id: old\n      from: law.new\n      before: law.newer", "id: new\n      from: law.newer"),
        ["4: appeal: leave 'from' out of 'old': earlier dates need an answer too"],
    ),
    "days after the last span": (
        regime(OLD, "id: new\n      from: law.new\n      before: law.newer"),
        ["6: appeal: leave 'before' out of 'new': later dates need an answer too"],
    ),
    "a gap": (
        regime(OLD, "id: new\n      from: law.newer"),
        ["6: appeal: begin 'new' where 'old' stops: 'from: law.new', and 'before' the same in 'old'"],
    ),
    "a span that stops before it begins": (
        regime("id: old\n      before: law.newer", "id: middle\n      from: law.newer\n      before: law.new", NEW),
        ["6: appeal: 'middle' stops before it begins; change 'law.new'"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    data, sentences = BAD[rule]
    changes: dict[str, Change] = {REGIMES: data, FACTS: DAYS}
    assert said(tmp_path, regimes, changes) == [f"{REGIMES}:{one} [regimes]" for one in sentences]


@pytest.mark.parametrize(
    "data",
    [
        regime(OLD, NEW),
        regime(OLD, "id: unsure\n      from: law.new\n      before: law.newer", "id: new\n      from: law.newer"),
        regime(OLD + "\n      ends: law.newer", NEW),
    ],
)  # fmt: skip
def test_this_is_fine(tmp_path: Path, data: str) -> None:
    assert said(tmp_path, regimes, {REGIMES: data, FACTS: DAYS}) == []
