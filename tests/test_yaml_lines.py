"""YAML is read with line numbers; what would surprise an author is a sentence, never a traceback."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from guide.problems import Problem
from guide.yaml_lines import Yaml, parse


def read(text: str, **options: Any) -> Yaml:
    result = parse("docs/_data/facts.yml", text, **options)
    assert isinstance(result, Yaml), result
    return result


def said(text: str, **options: Any) -> str:
    result = parse("facts.yml", text, **options)
    assert isinstance(result, Problem), result
    return str(result)


def test_every_key_and_item_knows_its_line() -> None:
    yaml = read("# facts\na: 1\nb:\n  - x\n  - y: 2\n")
    assert yaml.data == {"a": 1, "b": ["x", {"y": 2}]}
    assert yaml.line(("a",)) == 2
    assert yaml.line(("b", 0)) == 4
    assert yaml.line(("b", 1, "y")) == 5


def test_what_is_missing_is_reported_at_the_nearest_thing_around_it() -> None:
    yaml = read("a: 1\nb:\n  c: 2\n")
    assert yaml.line(("b", "missing")) == 2
    assert yaml.line(("missing",)) == 1


def test_front_matter_counts_from_the_line_it_begins_on() -> None:
    yaml = read("title: x\nsummary: y\n", first_line=2)
    assert yaml.line(("summary",)) == 3
    assert (
        said("a: 1\na: 2", first_line=2)
        == "facts.yml:3: 'a' also stands in line 2; keep one [yaml]"
    )


def test_values_have_the_type_they_look_like() -> None:
    text = "a: 30\nb: 1.5\nc: 2026-11-21\nd: true\ne:\nf: '30'\ng: 2026-11\n"
    assert read(text).data == {
        "a": 30, "b": 1.5, "c": date(2026, 11, 21), "d": True, "e": None, "f": "30", "g": "2026-11",
    }  # fmt: skip


def test_a_dash_may_begin_a_word_or_a_number() -> None:
    text = "a: -x\nb:\n  - -y\n  - '-z'\nc:\n  -5\nd: >\n  x\n  -y\n"
    assert read(text).data == {"a": "-x", "b": ["-y", "-z"], "c": -5, "d": "x -y\n"}


def test_keys_are_always_words() -> None:
    assert read("9bis: a\n112: b\nno: c\n2026-11-21: d\n").data == {
        "9bis": "a", "112": "b", "no": "c", "2026-11-21": "d",
    }  # fmt: skip


def test_an_empty_file_holds_nothing() -> None:
    assert read("# only a remark\n").data is None


def test_a_list_may_be_the_whole_file() -> None:
    assert read("- a\n- b\n").data == ["a", "b"]


def test_the_tag_of_mkdocs_may_stand_where_it_is_allowed() -> None:
    assert read('a: !ENV [NAME, "b"]', tags=("!ENV",)).data == {"a": ["NAME", "b"]}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 1\nb: 2\na: 3", "facts.yml:3: 'a' also stands in line 1; keep one"),
        ("x:\n  a: 1\ny:\n  - a: 1\n    b: 2\n    a: 3", "facts.yml:6: 'a' also stands in line 4; keep one"),
        ("a: &x 1\n", "facts.yml:1: put the text between quotes, for it begins with '&': '&x …'; an anchor is not read"),
        ("a: *x\n", "facts.yml:1: put the text between quotes, for it begins with a star: '*x …'; an alias is not read"),
        ("<<: {a: 1}", "facts.yml:1: write the values out instead of the merge key '<<'"),
        ("a: 030", "facts.yml:1: write the number in plain figures, or put it between quotes when it is text: '030' is read as 24"),
        ("a: 1:30", "facts.yml:1: write the number in plain figures, or put it between quotes when it is text: '1:30' is read as 90"),
        ("a: 1_500", "facts.yml:1: write the number in plain figures, or put it between quotes when it is text: '1_500' is read as 1500"),
        ("a: 1.500", "facts.yml:1: write 1500 without a point, or 1.5: '1.500' is read as 1.5"),
        ("title: [Hulp] in Mechelen", "facts.yml:1: put the text after the colon between quotes, for it begins with '[': title: [Hulp] in Mechelen"),
        ("title: %x", "facts.yml:1: put the text after the colon between quotes, for it begins with '%': title: %x"),
        ("  title: Hulp\nsummary: x", "facts.yml:1: remove the spaces before: title: Hulp"),
        ("title:\u00a0Hulp\nsummary: x", "facts.yml:1: use ordinary spaces in: title: Hulp"),
        ("a: !secret 1", "facts.yml:1: put the text between quotes, for it begins with '!': '!secret …'; a tag is not read"),
        ("a: !!python/object:os.system 1", "facts.yml:1: put the text between quotes, for it begins with '!': 'tag:yaml.org,2002:python/object:os.system …'; a tag is not read"),
        ("a: 1\n---\nb: 2", "facts.yml:2: remove the line '---': a data file is one document"),
        ("? [a]\n: 1", "facts.yml:1: write a plain word before the colon"),
        ("a: 2026-02-30", "facts.yml:1: '2026-02-30' is no date or number that exists"),
        ("a: 2026-11-21 10:00:00", "facts.yml:1: write the date alone, without a time: '2026-11-21 10:00:00'"),
        ("a: " + "[" * 21, "facts.yml:1: nest less deeply: more than 20 levels"),
        ("a:\n\tb: 2", "facts.yml:2: use spaces, not a tab, before or between words"),
        ("a: 1\ntitle\nb: 2", "facts.yml:2: put a colon after the field's name, or quotes around the text: title"),
        ("a:\n  - x\n  -regularised\nb: 2", "facts.yml:3: write a space after the dash: -regularised"),
        ("a:\n  -regularised\n  - x\nb: 2", "facts.yml:2: write a space after the dash: -regularised"),
        ("a:\n  - x\n    -regularised\nb: 2", "facts.yml:3: write a space after the dash: -regularised"),
        ("title\nsummary: x", "facts.yml:1: put a colon after the field's name, or quotes around the text: title"),
        ("# facts\na: b: c", "facts.yml:2: put the text after the first colon between quotes: a: b: c"),
        ("title: Beroep: wat nu?", "facts.yml:1: put the text after the first colon between quotes: title: Beroep: wat nu?"),
        ("a: 'x\n", "facts.yml:1: close the quote opened here: a: 'x"),
        ("a: 'x' y", "facts.yml:1: put the whole text between quotes, not a part of it: a: 'x' y"),
        ("title:Beroep\nsummary: x", "facts.yml:1: write a space after the colon: title:Beroep"),
        ("a: x\n b: y", "facts.yml:2: line this field up with the one above it: b: y"),
        ("a: 1\nb:\u00a0x\n", "facts.yml:2: use ordinary spaces in: b: x"),
        ("a:\n  - x\n - y\n", "facts.yml:3: line this '-' up with the others of its list: - y"),
        ("a: [1\nb: 2\n", "facts.yml:2: this is not YAML: b: 2; look for a missing quote, colon or space"),
        ("a: @x", "facts.yml:1: put the text after the colon between quotes, for it begins with '@': a: @x"),
        ("a: \ud800", "facts.yml:1: write this file as plain YAML: it cannot be read"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_one_sentence(text: str, sentence: str) -> None:
    assert said(text) == f"{sentence} [yaml]"


def test_a_long_line_is_shown_in_part() -> None:
    assert said(f"a: {'9' * 5000}") == (
        f"facts.yml:1: '{'9' * 59}…' is no date or number that exists [yaml]"
    )


def test_the_name_of_the_check_is_the_callers() -> None:
    assert said("a: *x", check="front_matter").endswith("[front_matter]")


def test_a_yaml_bomb_stops_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{after}: &{after} [*{before}, *{before}]\n"
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert said(bomb) == (
        "facts.yml:1: put the text between quotes, for it begins with '&': '&a …'; an anchor is not read [yaml]"
    )
