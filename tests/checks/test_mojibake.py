"""No text was saved or pasted in the wrong encoding."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import mojibake
from tests.checks.examples import FR, said
from tests.guides import edit

TEXT = "Vous avez reçu un refus."
WRONG = "this text was saved in the wrong encoding"

BAD = {
    "UTF-8 read as Windows-1252": ("Vous avez reÃ§u un refus.", f"write 'ç' instead of 'Ã§': {WRONG}"),
    "a quotation mark": ("Lâ€™avocat.", f"write '’' instead of 'â€™': {WRONG}"),
    "UTF-8 read as Latin-1": ("Vous avez re\u00c3\u00a7u.", f"write 'ç' instead of '\u00c3\u00a7': {WRONG}"),
    "Arabic": ("Ø§Ù„Ù„Ø¬ÙˆØ¡", f"write 'اللجوء' instead of 'Ø§Ù„Ù„Ø¬ÙˆØ¡': {WRONG}"),
    "Cyrillic": ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", f"write 'привет' instead of 'Ð¿Ñ€Ð¸Ð²ÐµÑ‚': {WRONG}"),
    "Turkish": ("baÅŸvuru", f"write 'ş' instead of 'ÅŸ': {WRONG}"),
    "a hard space": ("Prix : 5Â €.", f"write the letter that is meant by '5Â': {WRONG}"),
    "an accent that lost its second half": ("Il est Ã  Mechelen.", f"write the letter that is meant by 'Ã': {WRONG}"),
    "Arabic read as Western": ("ÇááÌæÁ ÍÞ.", f"write the letter that is meant by 'ÇááÌæÁ': {WRONG}"),
    "a letter that is lost": ("Vous avez re\ufffdu un refus.", "write the letter that is lost in 're\ufffdu'"),
    "a question mark for the last letter but one": ("Chaque ann?e.", "write the letter that is lost in 'ann?e'"),
    "a question mark for a letter": ("Une d?cision.", "write the letter that is lost in 'd?cision'"),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_garbled(tmp_path: Path, rule: str) -> None:
    text, sentence = BAD[rule]
    assert said(tmp_path, mojibake, {FR: edit(TEXT, text)}) == [f"{FR}:20: {sentence} [mojibake]"]


@pytest.mark.parametrize(
    "text",
    [
        "Un naïf à l’âge adulte, là où l’été dure : ÉTÉ, ÂGE, ŒUVRE, « à côté ».",
        "Où ? Ici. Qui ? Vous.",
        "Lisez [la page](https://dofi.ibz.be/nl?lang=fr&x=1).",
        "Größe, naïve, coöperatie, şehir, ñandú, żółć.",
        "Quoi?Rien.",
    ],
)
def test_this_is_as_it_was_meant(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, mojibake, {FR: edit(TEXT, text)}) == []


def test_the_data_are_read_too(tmp_path: Path) -> None:
    path = "docs/_data/fr/letters.yml"
    assert said(tmp_path, mojibake, {path: edit("Gardez-la bien.", "GardÃ©e.")}) == [
        f"{path}:7: write 'é' instead of 'Ã©': {WRONG} [mojibake]"
    ]


def test_a_whole_file_in_the_wrong_encoding_is_said_once(tmp_path: Path) -> None:
    garbled = edit(TEXT, "\n".join(["reÃ§u"] * 8))
    assert said(tmp_path, mojibake, {FR: garbled}) == [
        f"{FR}:20: save this file again as UTF-8: 8 lines were saved in another encoding; write 'ç' instead of 'Ã§' [mojibake]"
    ]
