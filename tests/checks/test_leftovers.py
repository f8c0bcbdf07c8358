"""Nothing of the work on a text is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import leftovers
from tests.checks.examples import NL, said
from tests.guides import append, edit

TEXT = "U vraagt hulp aan een advocaat."

NOTES = {
    "TODO: nog nakijken.": "TODO",
    "De termijn (todo).": "(todo)",
    "To do: termijn.": "To do",
    "FIXME": "FIXME",
    "TBD": "TBD",
    "U hebt XX dagen.": "XX",
    "Het loket is in de [...].": "[...]",
    "Betaal xxx euro.": "xxx",
    "Op xx/xx/2026.": "xx/xx",
    "U hebt ??? dagen.": "???",
    "Lorem ipsum dolor sit amet.": "Lorem ipsum",
    "Placeholder": "Placeholder",
    "Bla bla bla.": "Bla bla bla",
    "(nog te vertalen)": "nog te vertalen",
    "Nog aan te vullen.": "Nog aan te vullen",
    "**Tekst volgt**": "Tekst volgt",
    "De prijs: n.t.b.": "n.t.b.",
    "(nog aan te vullen door de jurist)": "nog aan te vullen door de jurist",
    "Nog na te kijken met de jurist.": "Nog na te kijken",
    "Het kost ... euro.": "...",
    "It costs nothing (check with legal).": "check with legal",
    "Gratuit (à vérifier avec le juriste).": "à vérifier avec le juriste",
    "(يُستكمل لاحقًا)": "يُستكمل لاحقًا",
    "[à traduire]": "à traduire",
    "À compléter": "À compléter",
    "Coming soon": "Coming soon",
    "(to be translated)": "to be translated",
    "(للترجمة)": "للترجمة",
    "(çevrilecek)": "çevrilecek",
    "Voici la traduction : le recours.": "Voici la traduction",
    "Here is the translation: an appeal.": "Here is the translation",
    "Traduction : le recours.": "Traduction :",
    "Als AI-taalmodel kan ik dat niet.": "Als AI-taalmodel",
    "<!-- TODO -->": "TODO",
    "Wacht op een brief NOG NAKIJKEN van DVZ.": "NOG NAKIJKEN",
    "Wacht. //TODO": "//TODO",
    "HELP: klopt dit?": "HELP",
    "Klopt dit nog?": "Klopt dit nog?",
    "NB: checken bij DVZ": "NB: checken",
    "invullen: datum": "invullen:",
    "Bel ons. nakijken: nummer": "nakijken:",
    "Betaal xxx.": "xxx",
    "Betaal zzz.": "zzz",
    "Wacht op uw brief, à traduire.": "à traduire",
    "Wacht op uw brief: to be translated by us.": "to be translated",
}


@pytest.mark.parametrize("text", NOTES)
def test_this_is_a_note_or_filler(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, leftovers, {NL: edit(TEXT, text)}) == [
        f"{NL}:16: finish this text: '{NOTES[text]}' is a note or filler [leftovers]"
    ]


@pytest.mark.parametrize(
    "mark",
    ["<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| base", "@@ -1,3 +1,4 @@", "diff --git a/x b/x"],
)  # fmt: skip
def test_this_is_a_mark_of_a_merge(tmp_path: Path, mark: str) -> None:
    assert said(tmp_path, leftovers, {NL: edit(TEXT, f"{TEXT}\n{mark}")}) == [
        f"{NL}:17: finish the merge: keep one of the two versions and remove '{mark}' [leftovers]"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Wat u nog moet doen, staat in de brief.",
        "Vraag uw advocaat om de brief na te kijken.",
        "U hebt een week om het dossier aan te vullen.",
        "Het formulier is in te vullen door de gemeente.",
        "Wie weet dat? Wat nu? Hoelang?",
        "Louis XX, hoofdstuk XXI, maat XXL.",
        "Een vertaling kost geld: vraag de prijs.",
        "NB: de brief komt later.",
        "Invullen: uw naam en uw adres.",
        "Uw advocaat kan dat nakijken: vraag het.",
        "<!-- De tabel volgt de volgorde van de wet. -->",
    ],
)
def test_this_is_a_text(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, leftovers, {NL: edit(TEXT, text)}) == []


def test_the_data_are_read_too_but_not_a_note_for_colleagues(tmp_path: Path) -> None:
    letters, facts = "docs/_data/nl/letters.yml", "docs/_data/facts.yml"
    changes = {
        letters: edit("name: bijlage 26", "name: TODO"),
        facts: append("  note: TODO nakijken\n"),
        "mkdocs.yml": append("<<<<<<< HEAD\n"),
    }
    assert said(tmp_path, leftovers, changes) == [
        f"{letters}:4: finish this text: 'TODO' is a note or filler [leftovers]",
        "mkdocs.yml:26: finish the merge: keep one of the two versions and remove '<<<<<<< HEAD' [leftovers]",
    ]


@pytest.mark.parametrize(
    "remark",
    ["nakijken met jurist", "klopt dit nog voor 2027?", "à vérifier avec OE", "ask the lawyer"],
)
def test_a_remark_that_leaves_work_is_a_notice(tmp_path: Path, remark: str) -> None:
    (one,) = said(tmp_path, leftovers, {NL: edit(TEXT, f"{TEXT}\n\n<!-- {remark} -->")})
    assert one in (f"{NL}:18: finish this, and remove the remark: '{remark}' [leftovers] (notice)",)
