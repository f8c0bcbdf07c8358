"""A phone number exists, and the link calls what it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import phones
from tests.checks.examples import said
from tests.guides import Change, edit

NL, FR, AR = (f"docs/{tag}/asylum/apply.md" for tag in ("nl", "fr", "ar"))
SERVICES = "docs/_data/services.yml"


def changed(words: str) -> dict[str, Change]:
    return {NL: edit("U kunt later [in beroep gaan](appeal.md).", words)}


@pytest.mark.parametrize(
    "words",
    [
        "[Bel ons](tel:+3215261142).",
        "[015 26 11 42](tel:+3215261142)",
        "[+32 15 26 11 42](tel:+3215261142)",
        "[0032 (0)15/26.11.42](tel:+3215261142)",
        "[Bel 112](tel:112)",
        "[116 000](tel:116000)",
        "Bel 112, of 1712, of 1813.",
        "Het was op 01/03/2026, of 1.3.2026.",
        "Van 09.30 - 12.30 en van 09.30-12.30.",
        "Ons nummer is 0123.456.789 (ondernemingsnummer).",
        "Bel binnen 100 dagen. In 2026 waren er 0,5 miljoen, dus +10.000.",
        "Dossier 2026/012345678 en nr. 12.345.678.",
    ],
)
def test_numbers_that_exist_and_numbers_that_are_no_phone_pass(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, phones, changed(words)) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("[015 26 11 43](tel:+3215261142)", "the words show 015 26 11 43, the link calls +32 15 26 11 42: make them the same"),
        ("[bel 122](tel:112)", "the words show 122, the link calls 112: make them the same"),
        ("[bel ons](tel:015261142)", "write tel:+3215261142 in this link, not 'tel:015261142'"),
        ("[bel ons](tel:+32(0)15-26-11-42)", "write tel:+3215261142 in this link, not 'tel:+32(0)15-26-11-42'"),
        ("[bel ons](tel:+321526114)", "look the number up again: '+321526114' in this link is no phone number that exists"),
        ("[bel ons](tel:ons)", "look the number up again: 'ons' in this link is no phone number that exists"),
        ("Bel 015 26 ll O2.", "write figures in '015 26 ll O2': some are letters that look like them"),
        ("Bel 015 26 11 4.", "look the number up again: '015 26 11 4' is no phone number that exists"),
        ("Bel 015/26.11.422.", "look the number up again: '015/26.11.422' is no phone number that exists"),
        ("Tel. 0800 32 74", "look the number up again: '0800 32 74' is no phone number that exists"),
        ("Bel +32 15 26 11.", "look the number up again: '+32 15 26 11' is no phone number that exists"),
        ("Bel 00 32 15 26 11 4.", "look the number up again: '00 32 15 26 11 4' is no phone number that exists"),
        ("Bel naar 122.", "look the number up again: '122' is no phone number that exists"),
    ],
)  # fmt: skip
def test_a_number_that_nobody_answers_is_named(tmp_path: Path, words: str, sentence: str) -> None:
    assert said(tmp_path, phones, changed(words)) == [f"{NL}:17: {sentence} [phones]"]


@pytest.mark.parametrize(
    ("path", "old", "new", "number"),
    [
        (FR, "Vous pouvez plus tard", "Appelez le 122 : vous pouvez plus tard", "122"),
        (AR, "يمكنك لاحقًا", "اتصل على ١٢٢ لاحقًا", "122"),
        (AR, "يمكنك لاحقًا", "اتصل ۰۱۵ ۲۶ ۱۱ ۴ لاحقًا", "015 26 11 4"),
    ],
)
def test_numbers_are_read_in_every_language_and_digit(
    tmp_path: Path, path: str, old: str, new: str, number: str
) -> None:
    assert said(tmp_path, phones, {path: edit(old, new)}) == [
        f"{path}:23: look the number up again: '{number}' is no phone number that exists [phones]"
    ]


def test_a_short_number_of_the_data_exists(tmp_path: Path) -> None:
    assert said(tmp_path, phones, {SERVICES: edit("phone: '112'", "phone: '122'")}) == [
        f"{SERVICES}:7: emergency.112: look the number up again: '122' is no phone number that exists [phones]"
    ]
