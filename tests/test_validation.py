"""What does not fit the schema is said as what to do, with the offending text and a guess."""

from __future__ import annotations

from typing import Any

import pytest

from guide import schema
from guide.validation import entries, validate
from guide.yaml_lines import Yaml, parse

FACT = """\
appeal:
  type: period
  title: Beroepstermijn
  value: 30
  unit: day
  sources:
    - title: Wet
      url: https://www.ejustice.just.fgov.be/
      publisher: Belgisch Staatsblad
      official: true
      seen: 2026-11-21
  compared: 2026-11-21
  review_by: 2027-02-21
  owner: legal
  confidence: high
"""

TEXT = "text (between quotes when it looks like a number, a date, yes or no)"


def yaml(text: str) -> Yaml:
    parsed = parse("facts.yml", text)
    assert isinstance(parsed, Yaml)
    return parsed


def said_of_fact(old: str, new: str) -> list[str]:
    assert FACT.count(old) == 1
    _, problems = entries(yaml(FACT.replace(old, new)), schema.Fact, "facts")
    return [str(one) for one in problems]


def said(model: Any, text: str) -> list[str]:
    _, problems = validate(yaml(text), model, "facts")
    return [str(one) for one in problems]


def test_a_good_entry_becomes_a_model() -> None:
    good, problems = entries(yaml(FACT), schema.Fact, "facts")
    assert problems == []
    assert isinstance(good["appeal"], schema.PeriodFact)
    assert (good["appeal"].value, good["appeal"].unit) == (30, "day")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("  title: Beroepstermijn\n", "", "1: appeal: add 'title': it is missing"),
        ("value: 30", "value: 30.5", "4: appeal: write a whole number for 'value', not '30.5'"),
        ("value: 30", "value: '30'", "4: appeal: write a whole number for 'value', not '30'"),
        ("value: 30", "value: .inf", "4: appeal: write a whole number for 'value', not 'inf'"),
        ("value: 30", "value: [30]", "4: appeal: write a whole number for 'value', not a list"),
        ("value: 30", "value: 2026-11-21", "4: appeal: write a whole number for 'value', not the date 2026-11-21"),
        ("value: 30", "value: yes", "4: appeal: write a whole number for 'value', not yes without quotes (YAML reads it as true or false)"),
        ("unit: day", "unit: days", "5: appeal: 'days' is no known 'unit'. Did you mean 'day'? Use one of: hour, day, week, month, year"),
        ("owner: legal", "owner: Jan", "14: appeal: 'Jan' is no known 'owner'. Use one of: team, legal, welfare, reception, schools, editors"),
        ("official: true", "official: 'yes'", "10: appeal: write true or false for 'official', not 'yes'"),
        ("https://", "http://", "8: appeal: write 'url' as a full address that begins with https://, not 'http://www.ejustice.just.fgov.be/'"),
        ("title: Beroepstermijn", "title: 2026", f"3: appeal: write {TEXT} for 'title', not '2026'"),
        ("title: Beroepstermijn", "title:", "3: appeal: fill in 'title': it is empty"),
        ("title: Beroepstermijn", "title: '  '", "3: appeal: fill in 'title': it is empty"),
        ("seen: 2026-11-21", "seen: 2026-11", "11: appeal: write a date without quotes, such as 2026-11-21, for 'seen', not '2026-11'"),
        ("    - title: Wet", "      title: Wet", "6: appeal: write a list (each item on a line of its own after '- ') for 'sources', not a group of fields"),
        ("confidence: high", "confidence: high\n  colour: red", "16: appeal: remove 'colour': this place has no such field."),
        ("type: period", "type: perod", "2: appeal: 'perod' is no known 'type'. Did you mean 'period'? Use one of: period, money, share, count, date, age"),
        ("  type: period\n", "", "1: appeal: add 'type': period, money, share, count, date, age"),
    ],
)  # fmt: skip
def test_a_fault_is_named_where_it_stands(old: str, new: str, sentence: str) -> None:
    assert said_of_fact(old, new) == [f"facts.yml:{sentence} [facts]"]


def test_a_misspelt_field_is_guessed_from_those_that_are_missing() -> None:
    assert said_of_fact("unit: day", "unti: day") == [
        "facts.yml:1: appeal: add 'unit': it is missing [facts]",
        "facts.yml:5: appeal: remove 'unti': this place has no such field. Did you mean 'unit'? [facts]",
    ]


def test_a_field_that_belongs_elsewhere_is_not_taken_for_a_misspelling() -> None:
    assert said_of_fact("unit: day", "unit: day\n  rules: []") == [
        "facts.yml:4: appeal: remove 'value': this place has no such field. [facts]",
        "facts.yml:5: appeal: remove 'unit': this place has no such field. [facts]",
    ]


def test_the_fields_of_a_rule_are_named_as_they_are_written() -> None:
    rules = "rules:\n    - value: 6\n      unit: month\n      form: 2025-08-18\n      decided_by: application-lodged"
    assert said_of_fact("value: 30\n  unit: day", rules) == [
        "facts.yml:7: appeal: remove 'form': this place has no such field. Did you mean 'from'? [facts]"
    ]


def test_one_faulty_entry_does_not_hide_the_others() -> None:
    other = FACT.replace("appeal:", "fee:").replace("value: 30", "value: x")
    good, problems = entries(yaml(other + FACT), schema.Fact, "facts")
    assert list(good) == ["appeal"]
    assert [str(one) for one in problems] == [
        "facts.yml:4: fee: write a whole number for 'value', not 'x' [facts]"
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("appeal", "1: begin each entry with its id and a colon"),
        ("- appeal", "1: begin each entry with its id and a colon"),
        ("appeal: 5", "1: write a group of fields for 'appeal', not '5'"),
        ("appeal:", "1: write a group of fields for 'appeal', not nothing"),
        ("Appeal One: {}", "1: write the name 'Appeal One' in small letters, digits, dots and hyphens"),
        ("../x: {}", "1: write the name '../x' in small letters, digits, dots and hyphens"),
    ],
)  # fmt: skip
def test_an_entry_that_is_none_is_named(text: str, sentence: str) -> None:
    _, problems = entries(yaml(text), schema.Fact, "facts")
    assert [str(one) for one in problems] == [f"facts.yml:{sentence} [facts]"]


def test_an_empty_file_has_no_entries_and_no_problem() -> None:
    assert entries(yaml("# nothing yet\n"), schema.Fact, "facts") == ({}, [])


FRONT = """\
title: Beroep
summary: Tot wanneer?
compared: 2026-11-21
review_by: 2027-02-21
"""


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("search_words: lang hier", "5: write a list (each item on a line of its own after '- ') for 'search_words', not 'lang hier'"),
        (f"search_words: ['{'x' * 121}']", "5: shorten 'search_words': it has 121 characters, the most is 120"),
        ("search_words: ['']", "5: fill in 'search_words': it is empty"),
        ("reviewed: {by: jan, on: 2026-11-21}", "5: 'jan' is no known 'by'. Use one of: team, lawyer"),
        ("translation: machine", "5: write a group of fields for 'translation', not 'machine'"),
        ("translation: {by: machine, of: {who: abc}}", "5: let scripts/translations.py write 'who': 'abc' is no fingerprint"),
        ("serach_words: []", "5: remove 'serach_words': this place has no such field. Did you mean 'search_words'?"),
    ],
)  # fmt: skip
def test_a_fault_in_front_matter_is_named(more: str, sentence: str) -> None:
    assert said(schema.FrontMatter, FRONT + more) == [f"facts.yml:{sentence} [facts]"]


def test_a_file_of_the_wrong_shape_is_named_as_a_whole() -> None:
    assert said(schema.TextsFile, "- a") == [
        "facts.yml:1: write a group of fields for 'this file', not a list [facts]"
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("addresses: {Be Roep: {page: a, since: 2026-11-21}}\nmoved: {}\npublished: []", "1: write the name 'Be Roep' in small letters, digits and hyphens"),
        ("addresses: {}\nmoved: {../x: a}\npublished: []", "2: write the name '../x' in small letters, digits and hyphens"),
        ("addresses: {a: {page: a.md, since: 2026-11-21}}\nmoved: {}\npublished: []", "1: write 'page' as the key of a page, such as asylum/appeal, not 'a.md'"),
        ("addresses: {}\nmoved: {}", "1: add 'published': it is missing"),
        ("addresses: {}\nmoved: {a: b.md}\npublished: []", "2: write the key of a page, such as asylum/appeal, for 'a', not 'b.md'"),
        ("addresses: {}\nmoved: {}\npublished: [a.md]", "3: write 'published' as keys of pages, such as asylum/appeal, not 'a.md'"),
    ],
)  # fmt: skip
def test_a_name_that_becomes_an_address_is_plain(text: str, sentence: str) -> None:
    assert said(schema.Ledger, text) == [f"facts.yml:{sentence} [facts]"]


def test_a_long_text_is_shown_in_part() -> None:
    assert said(schema.TextsFile, f"by: {'x' * 80}\ntexts: {{}}") == [
        f"facts.yml:1: '{'x' * 59}…' is no known 'by'. Use one of: machine, human [facts]"
    ]


SERVICE = """\
name: CAW
area: mechelen
needs: [lawyer]
sources: []
compared: 2026-11-21
review_by: 2027-02-21
owner: team
confidence: high
"""


@pytest.mark.parametrize("phone", ["+3215297800", "112", "1733", "107"])
def test_a_phone_number_is_international_or_short(phone: str) -> None:
    assert said(schema.Service, f"{SERVICE}phone: '{phone}'") == []


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        ("phone: 015 29 78 00", "write 'phone' as +32 and the number without spaces, or a short number such as 112, not '015 29 78 00'"),
        ("phone: '+32 15'", "write 'phone' as +32 and the number without spaces, or a short number such as 112, not '+32 15'"),
        ("email: jan", "write 'email' as a mailbox: name@example.be, not 'jan'"),
        ("url: www.caw.be", "write 'url' as a full address that begins with https://, not 'www.caw.be'"),
        ("cost: gratis", "'gratis' is no known 'cost'. Use one of: free, paid, partly"),
    ],
)  # fmt: skip
def test_a_fault_in_a_service_is_named(more: str, sentence: str) -> None:
    assert said(schema.Service, SERVICE + more) == [f"facts.yml:9: {sentence} [facts]"]
