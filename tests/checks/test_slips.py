"""Slips of the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import slips
from tests.checks.examples import AR, FR, NL, page, said
from tests.guides import append, edit

WRONG = {
    "Bel vandaag vandaag een advocaat.": "write 'vandaag' once: it stands twice",
    "De de rechter beslist.": "write 'De' once: it stands twice",
    "U mag niet\nniet werken.": "write 'niet' once: it stands twice",
    "Bel vandaag.Vraag een tolk.": "write a space after '.' in 'Bel vandaag.Vraag'",
    "Bel vandaag,en vraag een tolk.": "write a space after ',' in 'Bel vandaag,en'",
    "Wat nu?Bel een advocaat.": "write a space after '?' in 'Wat nu?Bel'",
    "Hij zegt “kom.”Dan gaat hij.": "write a space after '.”' in 'zegt “kom.”Dan'",
    "Bel vandaag , en vraag.": "write ',' directly after the word before it: 'vandaag , en'",
    "Bel **vandaag** .": "write '.' directly after the word before it: 'vandaag .'",
    "Bel vandaag..": "write '.' once: 'Bel vandaag..'",
    "Bel,, vandaag.": "write ',' once: 'Bel,, vandaag.'",
}
RIGHT = (
    "Soms weet u dat dat zo is, en als u u vergist, zegt het CGVS wat het het liefst wil.",
    "Kijk op fedasil.be, a.u.b., of op https://www.rvv-cce.be/nl,vraag.",
    "Wacht... Bel dan. Of wacht … en bel.",
    "Het team (v.z.w. Mechelen) en N.B. en [[fact:appeal.ordinary.deadline]].",
    "Bijlage 26, artikel 9.3 en 1.500 euro, of 2,5 uur. Stap voor stap, jaar na jaar.",
    "Hij zegt: “Ja.” Dan gaat hij. Zo gaat het: zo.",
)


@pytest.mark.parametrize(("text", "sentence"), WRONG.items())
def test_a_slip_of_the_keyboard_is_named_with_what_to_write(
    tmp_path: Path, text: str, sentence: str
) -> None:
    found = said(tmp_path, slips, {NL: append(f"\n{text}\n")})
    assert [one.partition(": ")[2] for one in found] == [f"{sentence} [slips]"]


@pytest.mark.parametrize("text", RIGHT)
def test_words_that_may_stand_so_are_left_alone(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, slips, {NL: append(f"\n{text}\n")}) == []


def test_it_names_the_line_on_which_it_stands(tmp_path: Path) -> None:
    text = page("Een zin.\nBel vandaag\nvandaag een advocaat.")
    assert said(tmp_path, slips, {NL: text}) == [
        f"{NL}:11: write 'vandaag' once: it stands twice [slips]"
    ]


def test_every_language_has_its_own(tmp_path: Path) -> None:
    changes = {
        FR: append("\nNous nous voyons. Le le juge décide : « oui » !\n"),
        AR: append("\nاتصل اليوم ،واسأل.شيئًا شيئًا،اسأل\n"),
    }
    assert [one.partition(": ")[2] for one in said(tmp_path, slips, changes)] == [
        "write '،' directly after the word before it: 'اليوم ،واسأل.شيئًا' [slips]",
        "write a space after '.' in 'اليوم ،واسأل.شيئًا' [slips]",
        "write a space after '،' in '،واسأل.شيئًا شيئًا،اسأل' [slips]",
        "write 'Le' once: it stands twice [slips]",
    ]


def test_a_text_of_the_data_is_read_too(tmp_path: Path) -> None:
    changes = {"docs/_data/nl/ui.yml": edit("text: Asiel vragen.", "text: Asiel asiel vragen.")}
    assert [one.partition(": ")[2] for one in said(tmp_path, slips, changes)] == [
        "write 'Asiel' once: it stands twice [slips]"
    ]
