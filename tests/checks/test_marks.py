"""Marks of another Markdown would stay in the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import edit, problems_of

PAGE = "docs/nl/asylum/appeal.md"
WORDS = "U vraagt hulp aan een advocaat."


def said(folder: Path, words: str) -> list[str]:
    return problems_of(folder, {PAGE: edit(WORDS, words)}, check="marks")


@pytest.mark.parametrize(
    "words",
    [
        "Dit is **vet** en *schuin*.",
        "Dit is __vet__ en _schuin_.",
        "Bel om 10:30: dat is vroeg.",
        "Van maandag - als het kan - tot vrijdag.",
        "Het nummer 1.5 staat op de brief.",
        "#1 is de eerste.",
        "Jan & Co, R&D.",
        "A is een letter, (soms) ook een kaart.",
        "Wat nu? Bel!",
        "Het bestand heet mijn_brief_2.",
        "- een-op-een",
        "[[term:subsidiary-protection]] geldt.",
    ],
)
def test_words_and_marks_of_the_guide_pass(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, words) == []


@pytest.mark.parametrize(
    ("words", "line", "sentence"),
    [
        ("Dit is ~~oud~~ nieuw.", 16, "remove '~~': words cannot be struck through; leave them out"),
        ("Dit is ==nieuw==.", 16, "write **words** instead of marking them with '=='"),
        ("Toets ++enter++.", 16, "write the words without '++'"),
        ("Zie de noot[^1].", 16, "write this note in a sentence: pages have no footnotes: [^1]"),
        ("Goed zo :smile: !", 16, "write a word instead of the picture :smile:"),
        ("$$a+b$$", 16, "write this sum in words, without '$$'"),
        ("**Let op: bel vandaag.", 16, "put the stars directly before and after the words, in pairs: **Let op: bel vandaag."),
        ("** Let op **", 16, "put the stars directly before and after the words, in pairs: ** Let op **"),
        ("*Let op", 16, "put the stars directly before and after the words, in pairs: *Let op"),
        ("_Let op", 16, "write *words* or **words**, without '_': _Let op"),
        ("#Wat nu?", 16, "write a space after '#': #Wat nu?"),
        ("##Wat nu? {#what}", 16, "write a space after '##': ##Wat nu? {#what}"),
        ("• een", 16, "begin each item with '- ', not with '•': • een"),
        ("– een", 16, "begin each item with '- ', not with '–': – een"),
        ("-een", 16, "write a space after '-': -een"),
        ("1.Bel", 16, "write a space after '1.': 1.Bel"),
        ("1)Bel", 16, "write a space after '1)': 1)Bel"),
        ("- [x] bel", 16, "begin a task of a checklist with '- [ ] ', not with '- [x]': - [x] bel"),
        ("- [] bel", 16, "begin a task of a checklist with '- [ ] ', not with '- []': - [] bel"),
        ("1. [ ] bel", 16, "begin a task of a checklist with '- [ ] ', not with '1. [ ]': 1. [ ] bel"),
        ("[ ] bel", 16, "begin a task of a checklist with '- [ ] ', not with '[ ]': [ ] bel"),
        ("a. een", 16, "begin each item with '- ' or '1. ', not with 'a.': a. een"),
        ("(1) een", 16, "begin each item with '- ' or '1. ', not with '(1)': (1) een"),
        ("i. een", 16, "begin each item with '- ' or '1. ', not with 'i.': i. een"),
        ("A) een", 16, "begin each item with '- ' or '1. ', not with 'A)': A) een"),
        ("!! deadline\n\n    Bel.", 16, "begin a box with '!!! ', not with '!!': !! deadline"),
        ("??? deadline\n\n    Bel.", 16, "begin a box with '!!! ', not with '???': ??? deadline"),
        ("::: careful", 16, "begin a box with '!!! ', not with ':::': ::: careful"),
        ("??? note", 16, "begin a box with '!!! ' and its kind, not with '???': ??? note"),
        ("[TOC]", 16, "remove '[TOC]': the build writes what is on the page"),
        ("Beroep\n: naar de rechter gaan", 17, "write this as a sentence or a list item, without the colon before it: : naar de rechter gaan"),
        ("Bel&nbsp;vandaag.", 16, "write the character itself, not '&nbsp;'"),
        ("Bel &#8594; vandaag.", 16, "write the character itself, not '&#8594;'"),
    ],
)  # fmt: skip
def test_a_mark_that_would_stay_is_named(
    tmp_path: Path, words: str, line: int, sentence: str
) -> None:
    assert said(tmp_path, words) == [f"{PAGE}:{line}: {sentence} [marks]"]
