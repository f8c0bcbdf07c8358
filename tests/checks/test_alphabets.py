"""A word is written in the letters of one alphabet, a number in digits."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import alphabets
from tests.checks.examples import said
from tests.guides import Change, edit

PAGE = "docs/nl/asylum/apply.md"
AR = "docs/ar/asylum/apply.md"
TERMS = "docs/_data/glossary.yml"


def changed(words: str) -> dict[str, Change]:
    return {PAGE: edit("U vraagt asiel bij de", words)}


@pytest.mark.parametrize(
    "words",
    [
        "Wij spreken Українська, Русский en Ελληνικά, en u vraagt het",
        "U vraagt het in 2026, op bijlage 26, artikel 9bis, kaart A1, code K2, CO2, bij de",
        "De 1e dag, de 2de keer, 5 l melk, een T4-formulier, I18n, bij de",
        "Diyarbakır ligt in Turkije, en Işık is een naam, bij de",
        "Ça coûte 5 µg, één œuf, Łódź, ﷲ bij de",
    ],
)
def test_words_of_other_languages_and_names_with_digits_pass(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, alphabets, changed(words)) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("U vraagt аsiel bij de", "write 'asiel' in Latin letters: its 'а' is Cyrillic (U+0430)"),
        ("U vraagt ееn bij de", "write 'een' in Latin letters: its 'е' is Cyrillic (U+0435)"),
        ("De weıgering van de", "write 'weigering' instead of 'weıgering': its ı has no dot (U+0131)"),
        ("U vraagt asiеl bij de", "write 'asiel' in Latin letters: its 'е' is Cyrillic (U+0435)"),
        ("U vraagt αsiel bij de", "write 'asiel' in Latin letters: its 'α' is Greek (U+03B1)"),
        ("De СGVS vraagt de", "write 'CGVS' in Latin letters: its 'С' is Cyrillic (U+0421)"),
        ("U vraagt заявa bij de", "write 'а' instead of the Latin a (U+0061) in 'заявa'"),
        ("U vraagt со bij de", "write 'co' in Latin letters: 'со' is Cyrillic or Greek"),
        ("U hebt 3O dagen, bij de", "write 30 in digits instead of '3O', which holds a letter"),
        ("U hebt l0 dagen, bij de", "write 10 in digits instead of 'l0', which holds a letter"),
        ("In 2O26, bij de", "write 2026 in digits instead of '2O26', which holds a letter"),
        ("Waar، bij de", "write ',' instead of the Arabic '،'"),
        ("Waar moet u zijn؟ Bij de", "write '?' instead of the Arabic '؟'"),
        ("Een ﬁets bij de", "write 'fi' in ordinary letters instead of 'ﬁ'"),
        ("Ｕ vraagt bij de", "write 'U' in ordinary letters instead of 'Ｕ'"),
        ("Dit is 𝐛𝐞𝐥𝐚𝐧𝐠𝐫𝐢𝐣𝐤 bij de", "write 'belangrijk' in ordinary letters instead of '𝐛𝐞𝐥𝐚𝐧𝐠𝐫𝐢𝐣𝐤'"),
    ],
)  # fmt: skip
def test_a_letter_that_only_looks_right_is_named(tmp_path: Path, words: str, sentence: str) -> None:
    assert said(tmp_path, alphabets, changed(words)) == [f"{PAGE}:12: {sentence} [alphabets]"]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("یمكنك", "write 'يمكنك' instead of 'یمكنك': its ی is of another language's keyboard"),
        ("يمکنک", "write 'يمكنك' instead of 'يمکنک': its ک is of another language's keyboard"),
        ("يمكنـــك", "write 'يمكنك' instead of 'يمكنـــك', which is drawn out (U+0640)"),
        ("ﻳﻤﻜﻨﻚ", "write 'يمكنك' in ordinary letters instead of 'ﻳﻤﻜﻨﻚ'"),
    ],
)
def test_arabic_words_are_written_with_arabic_letters(
    tmp_path: Path, word: str, sentence: str
) -> None:
    assert said(tmp_path, alphabets, {AR: edit("يمكنك", word)}) == [
        f"{AR}:23: {sentence} [alphabets]"
    ]


def test_data_is_looked_at_too(tmp_path: Path) -> None:
    name = edit("name: subsidiaire bescherming", "name: subsidiаire bescherming")
    assert said(tmp_path, alphabets, {TERMS: name}) == [
        f"{TERMS}:165: write 'a' instead of the Cyrillic а (U+0430) in 'subsidiаire' [alphabets]"
    ]


@pytest.mark.parametrize("words", ["عام 1447 هـ يمكنك", "الـ CGVS يمكنك"])
def test_a_stroke_at_the_end_of_an_arabic_word_passes(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, alphabets, {AR: edit("يمكنك", words)}) == []
