"""A fingerprint changes with the words, and with nothing else."""

from __future__ import annotations

import pytest

from guide.fingerprints import fingerprint, normalise, of_entry

TEXT = "U hebt 30 dagen.\nBel een advocaat.\n"


def test_a_fingerprint_is_a_version_and_eight_hex_digits() -> None:
    assert fingerprint("Bel een advocaat.") == "v1:c7810583"


@pytest.mark.parametrize(
    "other",
    [
        "U hebt 30 dagen. Bel een advocaat.",
        "U  hebt 30\tdagen.\n\n\nBel een advocaat.",
        "- U hebt 30 dagen.\n- Bel een advocaat.",
        "1. U hebt 30 dagen.\n2) Bel een advocaat.",
        "U hebt 30 dagen. <!-- nog nakijken -->\nBel een advocaat.",
        "U hebt 30 dagen. {#period .g-x}\nBel een advocaat.",
        "U hebt 30 dagen.\u00a0Bel een advocaat.",
    ],
)
def test_layout_comments_and_attributes_do_not_count(other: str) -> None:
    assert fingerprint(other) == fingerprint(TEXT)


def test_an_accent_typed_in_two_ways_is_the_same_text() -> None:
    assert fingerprint("e\u0301e\u0301n") == fingerprint("\u00e9\u00e9n")


@pytest.mark.parametrize(
    "other",
    [
        "U hebt 10 dagen.\nBel een advocaat.\n",
        "U hebt geen 30 dagen.\nBel een advocaat.\n",
        "u hebt 30 dagen.\nBel een advocaat.\n",
        "Bel een advocaat.\nU hebt 30 dagen.\n",
    ],
)
def test_words_case_and_order_count(other: str) -> None:
    assert fingerprint(other) != fingerprint(TEXT)


def test_shortcodes_and_link_targets_count() -> None:
    assert fingerprint("[[fact:a]]") != fingerprint("[[fact:b]]")
    assert fingerprint("[hier](a.md)") != fingerprint("[hier](b.md)")


def test_what_is_left_after_normalising() -> None:
    assert normalise("## Wie? {#who}\n\n- een\n-  twee <!-- x -->\n") == "## Wie? een twee"


def test_a_minus_inside_a_line_is_no_list_mark() -> None:
    assert normalise("van 5 - 10 dagen\n- 3. mei") == "van 5 - 10 dagen 3. mei"


def test_an_entry_of_texts_is_fingerprinted_without_its_own_of() -> None:
    entry = {"name": "bijlage 26", "meaning": "Bewijs."}
    assert of_entry(entry | {"of": "v1:00000000"}) == of_entry(entry)


def test_the_order_of_the_fields_of_an_entry_does_not_count() -> None:
    assert of_entry({"b": "2", "a": "1"}) == of_entry({"a": "1", "b": "2"})


def test_moving_words_from_one_field_to_another_counts() -> None:
    assert of_entry({"a": "x y", "b": "z"}) != of_entry({"a": "x", "b": "y z"})
