"""Every fact has a value of its type, a public source and dates; an unsure one prints no value."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import facts, sources
from tests.checks.examples import NL, edits, page, said
from tests.guides import Change, append

FACTS, LETTERS, SERVICES = (f"docs/_data/{name}.yml" for name in ("facts", "letters", "services"))
LAW = "https://www.ejustice.just.fgov.be/eli/wet/"

FACT = """\
one:
  type: period
  title: Iets
  value: 30
  unit: day
  sources:
    - {{title: Wet, url: '{url}', publisher: X, official: true, seen: 2026-11-21}}
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: legal
  confidence: high
"""


def fact(old: str = "", new: str = "", url: str = LAW) -> Change:
    """One more fact, from line 74 of facts.yml, changed."""
    text = FACT.format(url=url)
    assert text.count(old) == 1 or not old
    return append(text.replace(old, new, 1) if old else text)


BAD: dict[str, tuple[Change, str]] = {
    "no source": (
        fact(f"  sources:\n    - {{title: Wet, url: '{LAW}', publisher: X, official: true, seen: 2026-11-21}}\n", "  sources: []\n"),
        "79: one: name at least one source: a public page a reader can open",
    ),
    "high confidence in what nobody read": (
        fact("seen: 2026-11-21}", "seen: 2026-11-21, read: false}"),
        "84: one: set confidence: medium, for none of us could read a source of it",
    ),
    "a review date that is not later": (
        fact("review_by: 2027-02-21", "review_by: 2026-11-21"),
        "82: one: choose a review date after the day compared, 2026-11-21",
    ),
    "no value": (fact("  value: 30\n", ""), "74: one: write a value, or set confidence: low"),
    "a value and a range": (fact("value: 30", "value: 30\n  min: 1\n  max: 2"), "77: one: write either value, or min and max"),
    "half a range": (fact("value: 30", "min: 1"), "77: one: write both min and max, or one value"),
    "a range that goes down": (fact("value: 30", "min: 10\n  max: 5"), "77: one: min (10) is to be smaller than max (5)"),
    "a range that is none": (fact("value: 30", "min: 5\n  max: 5"), "77: one: min (5) is to be smaller than max (5)"),
    "a value below zero": (fact("value: 30", "value: -1"), "77: one: a value is never negative"),
    "days of a month": (
        fact("unit: day", "unit: month\n  days: working"),
        "79: one: remove 'days': it says which days count, and the unit is month",
    ),
    "a period of many years": (fact("value: 30", "value: 30000"), "77: one: 30000 days is longer than any period here; count the digits"),
    "an amount of millions": (
        fact("type: period\n  title: Iets\n  value: 30\n  unit: day", "type: money\n  title: Iets\n  value: 200000000"),
        "77: one: 200000000 euro is more than any amount here; count the digits",
    ),
    "an amount with three decimals": (
        fact("type: period\n  title: Iets\n  value: 30\n  unit: day", "type: money\n  title: Iets\n  value: 200.1255"),
        "77: one: an amount has at most two decimals",
    ),
    "half a person": (
        fact("type: period\n  title: Iets\n  value: 30\n  unit: day", "type: count\n  title: Iets\n  value: 12.5\n  of: mensen"),
        "77: one: a number of people is whole; write 'scale: million' for 117.8 million",
    ),
    "a day of long ago": (
        fact("type: period\n  title: Iets\n  value: 30\n  unit: day", "type: date\n  title: Iets\n  value: 1026-06-12"),
        "77: one: 1026-06-12 is no date of today's rules; check the year",
    ),
    "a figure of the future": (
        fact("type: period\n  title: Iets\n  value: 30\n  unit: day", "type: share\n  title: Iets\n  value: 30\n  of: x\n  year: 2052"),
        "79: one: 'year: 2052' lies outside 1990 to 2026, the year compared",
    ),
    "no rules": (
        fact("  value: 30\n  unit: day\n", "  rules: []\n"), "77: one: write at least one rule, or the value itself",
    ),
    "a rule that says no day": (
        fact("  value: 30\n  unit: day\n", "  rules:\n    - {value: 30, unit: day, decided_by: application-made}\n"),
        "77: one: say of each rule from which day ('from') or until which day ('until') it holds",
    ),
    "a rule that ends before it begins": (
        fact("  value: 30\n  unit: day\n", "  rules:\n    - {value: 30, unit: day, from: 2026-06-12, until: 2025-06-11, decided_by: application-made}\n"),
        "77: one: the rule from 2026-06-12 ends before it begins, on 2025-06-11",
    ),
    "two rules for one day": (
        fact(
            "  value: 30\n  unit: day\n",
            "  rules:\n    - {value: 30, unit: day, until: 2026-06-12, decided_by: application-made}\n"
            "    - {value: 10, unit: day, from: 2026-06-12, decided_by: application-made}\n",
        ),
        "77: one: two rules hold on 2026-06-12; let the one end the day before the other begins",
    ),
    "a day without a rule": (
        fact(
            "  value: 30\n  unit: day\n",
            "  rules:\n    - {value: 30, unit: day, until: 2026-06-01, decided_by: application-made}\n"
            "    - {value: 10, unit: day, from: 2026-06-12, decided_by: application-made}\n",
        ),
        "77: one: no rule holds on 2026-06-02; let one begin the day after the other ends",
    ),
    "a share as a fraction of a thousand": (
        fact("type: period\n  title: Iets\n  value: 30\n  unit: day", "type: share\n  title: Iets\n  value: 4720\n  of: x"),
        "77: one: a share is a percentage: write 47.2 for 47,2 %",
    ),
    "an age that nobody has": (
        fact("type: period\n  title: Iets\n  value: 30\n  unit: day", "type: age\n  title: Iets\n  value: 180"),
        "77: one: an age is at most 130 years",
    ),
    "a fault in one of its rules": (
        fact("value: 30\n  unit: day", "rules:\n    - {value: 6, unit: month, until: 2025-08-17, decided_by: application-lodged}\n    - {unit: month, from: 2025-08-18, decided_by: application-lodged}"),
        "79: one: write a value, or set confidence: low",
    ),
}  # fmt: skip

GOOD: dict[str, Change] = {
    "a fact": fact(),
    "a range": fact("value: 30", "min: 5\n  max: 10"),
    "nothing": fact("value: 30", "value: 0"),
    "working days": fact("unit: day", "unit: day\n  days: working"),
    "an unsure fact without a value": append(
        FACT.format(url="https://github.com/x")
        .replace("  value: 30\n", "")
        .replace("confidence: high", "confidence: low")
    ),
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    change, sentence = BAD[rule]
    assert said(tmp_path, facts, {FACTS: change}) == [f"{FACTS}:{sentence} [facts]"]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, facts, {FACTS: GOOD[rule]}) == []


# --- in pages ------------------------------------------------------------------------------------------

QUOTED = {
    "a fact with rules, without a day": (
        "U hebt [[fact:family.transition]].",
        "'family.transition' has several rules; say which: [[fact:family.transition@2025-08-18]] (6 maanden) or [[fact:family.transition@2025-08-17]] (12 maanden)",
    ),
    "a day for a fact without rules": (
        "U hebt [[fact:appeal.ordinary.deadline@2025-08-18]].",
        "remove '@2025-08-18': 'appeal.ordinary.deadline' has one rule",
    ),
    "a day that is none": (
        "U hebt [[fact:family.transition@2025-08]].",
        "no rule of 'family.transition' holds on '2025-08'; use one of: 2025-08-17, 2025-08-18. Did you mean '2025-08-18'?",
    ),
    "an unsure fact in a sentence": (
        "U betaalt [[fact:appeal.fee]].",
        "'appeal.fee' is not sure enough to print: put the sentence in a box '!!! unknown' that says who knows",
    ),
    "an unsure fact in another box": (
        "!!! do\n    U betaalt [[fact:appeal.fee]].",
        "'appeal.fee' is not sure enough to print: put the sentence in a box '!!! unknown' that says who knows",
    ),
    "an unsure fact right after the box": (
        "!!! unknown\n    De griffie weet het.\n\nU betaalt [[fact:appeal.fee]].",
        "'appeal.fee' is not sure enough to print: put the sentence in a box '!!! unknown' that says who knows",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", QUOTED)
def test_a_page_does_not_quote_like_this(tmp_path: Path, rule: str) -> None:
    text, sentence = QUOTED[rule]
    line = 9 + text[: text.index("[[")].count("\n")
    assert said(tmp_path, facts, {NL: page(text)}) == [f"{NL}:{line}: {sentence} [facts]"]


def test_a_rule_without_a_value_is_a_choice_too(tmp_path: Path) -> None:
    changes = {
        FACTS: edits(("- value: 6\n      unit: month", "- unit: month")),
        NL: page("U hebt [[fact:family.transition]]."),
    }
    assert said(tmp_path, facts, changes)[-1] == (
        f"{NL}:9: 'family.transition' has several rules; say which: [[fact:family.transition@2025-08-18]] "
        "or [[fact:family.transition@2025-08-17]] (12 maanden) [facts]"
    )


@pytest.mark.parametrize(
    "text",
    [
        "U hebt [[fact:appeal.ordinary.deadline]] of [[fact:appeal.urgent.deadline]].",
        "U hebt [[fact:family.transition@2024-01-01]].",
        "!!! unknown\n    De griffie weet het:\n    [[fact:appeal.fee]].\n\n    - en [[fact:appeal.fee]]",
        "U hebt [[fact:nothing]].",
    ],
)
def test_a_page_quotes_like_this(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, facts, {NL: page(text)}) == []


# --- letters and services ------------------------------------------------------------------------------

SOURCES = """\
  sources:
    - title: Wet van 17 juni 2026
      url: https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel
      publisher: Belgisch Staatsblad
      official: true
      seen: 2026-11-21
"""


@pytest.mark.parametrize(
    ("path", "name", "line"), [(LETTERS, "annex-26", 10), (SERVICES, "emergency.112", 8)]
)
def test_a_letter_and_a_service_have_a_source_too(
    tmp_path: Path, path: str, name: str, line: int
) -> None:
    assert said(
        tmp_path / "a", facts, {path: lambda text: text.replace(SOURCES, "  sources: []\n")}
    ) == [f"{path}:{line}: {name}: name at least one source, or set confidence: low [facts]"]
    copy = "https://web.archive.org/web/2026/https://x.be/"
    law = "https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel"
    assert said(tmp_path / "b", sources, {path: lambda text: text.replace(law, copy)}) == [
        f"{path}:{line + 2}: {name}: link the official page instead of the copy at web.archive.org, or set confidence: low [sources]"
    ]


@pytest.mark.parametrize("path", [LETTERS, SERVICES])
def test_an_unsure_letter_or_service_may_lack_one(tmp_path: Path, path: str) -> None:
    def change(text: str) -> str:
        return text.replace(SOURCES, "  sources: []\n").replace(
            "confidence: high", "confidence: low"
        )

    assert said(tmp_path, facts, {path: change}) == []
