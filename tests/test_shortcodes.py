"""Shortcodes are found with their line, and taken apart into kind, id, date, part and text."""

from __future__ import annotations

import pytest

from guide.shortcodes import Shortcode, find, remove, replace


def one(text: str) -> Shortcode:
    (found,) = find(text)
    return found


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[[fact:appeal.fee]]", ("fact", "appeal.fee", "", "", None)),
        ("[[fact:appeal.fee number]]", ("fact", "appeal.fee", "", "number", None)),
        ("[[fact:income@2025-08-18]]", ("fact", "income", "2025-08-18", "", None)),
        ("[[fact:income@2025-08-18 number]]", ("fact", "income", "2025-08-18", "number", None)),
        ("[[term:refugee]]", ("term", "refugee", "", "", None)),
        ("[[term:refugee|erkende vluchtelingen]]", ("term", "refugee", "", "", "erkende vluchtelingen")),
        ("[[term:refugee|]]", ("term", "refugee", "", "", "")),
        ("[[letter:annex-26]]", ("letter", "annex-26", "", "", None)),
        ("[[service:emergency.112 phone]]", ("service", "emergency.112", "", "phone", None)),
        ("[[nl:orde tot verlaten @ huis]]", ("nl", "orde tot verlaten @ huis", "", "", None)),
        ("[[list:glossary]]", ("list", "glossary", "", "", None)),
        ("[[nonsense:x]]", ("nonsense", "x", "", "", None)),
        ("[[fact: appeal.fee ]]", ("fact", "appeal.fee", "", "", None)),
    ],
)  # fmt: skip
def test_a_shortcode_has_these_parts(text: str, parts: tuple[str, ...]) -> None:
    found = one(text)
    assert (found.kind, found.id, found.date, found.part, found.text) == parts
    assert found.source == text


@pytest.mark.parametrize(
    "text", ["[fact:x]", "[[fact]]", "[[Fact:x]]", "[[fact:x]", "[[fact:a\nb]]", "[[term:a|b|c]"]
)
def test_this_is_no_shortcode(text: str) -> None:
    assert list(find(text)) == []


def test_lines_count_from_the_line_the_text_begins_on() -> None:
    text = "\n[[fact:a]] and [[fact:b]]\n\n[[fact:c]]"
    assert [(found.id, found.line) for found in find(text, first_line=10)] == [
        ("a", 11), ("b", 11), ("c", 13),
    ]  # fmt: skip


def test_the_meaning_leaves_out_the_words() -> None:
    assert one("[[term:refugee|réfugiés]]").meaning == one("[[term:refugee|لاجئ]]").meaning
    assert one("[[fact:a@2025-08-17]]").meaning != one("[[fact:a@2025-08-18]]").meaning


def test_replacing_writes_each_shortcode_and_keeps_the_rest() -> None:
    assert replace("a [[fact:x]] b [[term:y|z]] c", lambda found: found.id.upper()) == "a X b Y c"


def test_removing_keeps_only_the_words_an_author_typed() -> None:
    text = "U bent [[term:refugee|vluchteling]] of [[term:rejected]], [[nl:woord]] [[fact:a]]."
    assert remove(text) == "U bent vluchteling of ,  ."
