"""A data file has one form, and writing it changes nothing but what was meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from guide import schema
from guide.canonical import MODELS, canonical, dump, head
from tests.built import ROOT
from tests.guides import BASE

FACT = """\
# Facts.
# Used by every page.
appeal:
  type: period
  title: Beroepstermijn
  value: 30
  unit: day
  days: calendar
  sources:
    - url: https://www.ejustice.just.fgov.be/
      title: 'Wet: artikel 39'
      publisher: Belgisch Staatsblad
      official: true
      seen: 2026-11-21
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: legal
  confidence: high
  note: Twee woorden.
"""


def formatted(text: str, model: Any = MODELS["facts"]) -> str:
    result = canonical("facts.yml", text, model)
    assert isinstance(result, str), [str(one) for one in result]
    return result


def said(text: str, model: Any = MODELS["facts"]) -> list[str]:
    result = canonical("facts.yml", text, model)
    assert isinstance(result, list)
    return [str(one) for one in result]


def test_writing_twice_is_writing_once() -> None:
    once = formatted(FACT)
    assert formatted(once) == once


def test_fields_stand_in_the_order_of_the_schema() -> None:
    lines = FACT.splitlines(keepends=True)
    mixed = [*lines[:3], *lines[14:], *lines[3:14]]
    assert formatted("".join(mixed)) == formatted(FACT)


def test_what_is_not_set_stays_out() -> None:
    assert "first_day" not in formatted(FACT)
    assert "basis" not in formatted(FACT)


def test_flow_style_and_quotes_are_written_in_one_way() -> None:
    text = 'a: {tier: "second", audience: [all], task: \'Question\', owner: team, address: "a"}'
    assert formatted(text, MODELS["pages"]) == (
        "a:\n  tier: second\n  audience:\n    - all\n  task: Question\n  address: a\n  owner: team\n"
    )


def test_a_long_text_is_not_folded_and_letters_are_not_escaped() -> None:
    long = "één " * 100 + "لجوء"
    text = formatted(f"texts:\n  a:\n    text: {long}\n", schema.TextsFile)
    assert text == f"texts:\n  a:\n    text: {long}\n"


@pytest.mark.parametrize(
    "text", ["'112'", "'yes'", "'2026-11-21'", "'1.5'", "'null'", "''", "'a: b'", "'# x'"]
)
def test_a_text_that_looks_like_something_else_keeps_its_quotes(text: str) -> None:
    written = f"texts:\n  a:\n    text: {text}\n"
    assert formatted(written, schema.TextsFile) == written


def test_from_and_except_are_written_as_an_author_writes_them() -> None:
    rule = "  rules:\n    - value: 6\n      unit: month\n      from: 2025-08-18\n      except: sponsor-stay\n      decided_by: application-lodged\n"
    text = FACT.replace("  value: 30\n  unit: day\n  days: calendar\n", rule)
    found = formatted(text)
    assert "      from: 2025-08-18\n" in found
    assert "      except: sponsor-stay\n" in found


def test_comments_at_the_top_stay() -> None:
    assert formatted(FACT).startswith("# Facts.\n# Used by every page.\nappeal:\n")
    assert head("# a\n\n#b\n\nc: 1\n# d\n") == "# a\n#b\n"
    assert head("a: 1\n") == ""


@pytest.mark.parametrize("comment", ["# hier", "  # hier", "    # hier"])
def test_a_comment_inside_is_a_problem(comment: str) -> None:
    assert said(FACT.replace("  value: 30", f"{comment}\n  value: 30")) == [
        "facts.yml:6: move this comment to the top of the file, or write it as a 'note:' field [format]"
    ]


def test_what_cannot_be_read_is_not_written() -> None:
    assert said("a: *b") == [
        "facts.yml:1: put the text between quotes, for it begins with a star: '*b …'; an alias is not read [yaml]"
    ]


def test_what_does_not_fit_the_schema_is_not_written() -> None:
    assert said(FACT.replace("unit: day", "unit: days")) == [
        "facts.yml:7: 'days' is no known 'unit'. Did you mean 'day'? Use one of: hour, day, week, month, year [format]"
    ]


def test_plain_data_is_written_in_block_style_without_aliases() -> None:
    shared = ["x"]
    assert dump({"a": shared, "b": shared}) == "a:\n  - x\nb:\n  - x\n"


FILES = [
    (folder / f"{name}.yml", model)
    for folder in (ROOT / "docs/_data", BASE / "docs/_data")
    for name, model in MODELS.items()
    if (folder / f"{name}.yml").exists()
]


@pytest.mark.parametrize(
    ("path", "model"), FILES, ids=lambda one: one.name if isinstance(one, Path) else ""
)
def test_formatting_changes_no_data(path: Path, model: Any) -> None:
    text = path.read_text(encoding="utf-8")
    once = formatted(text, model)
    assert formatted(once, model) == once
