"""In a right-to-left page every Latin name, number and full stop stands on its right side."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import Change, edit, problems_of

PAGE = "docs/ar/asylum/appeal.md"
FRENCH = "docs/fr/asylum/appeal.md"
UI = "docs/_data/ar/ui.yml"
WORDS = "اطلب مساعدة محام."


def said(folder: Path, changes: dict[str, Change]) -> list[str]:
    return problems_of(folder, changes, check="direction")


@pytest.mark.parametrize(
    "words",
    [
        WORDS,
        "مكتب الأجانب (DVZ) هنا.",
        "اقرأ «الطعن» الآن.",
        "اتصل بالرقم [[service:emergency.112 phone]] الآن.",
        "اكتب **[[nl:beroep]]** هنا.",
        "اكتب **9bis** و 9ter.",
        "تعمل Fedasil, CAW معًا.",
        "السعر 3,5 يورو.",
        "(1) اذهب إلى المكتب.",
        "[طعن](apply.md) 9bis.",
        "... ثم اذهب.",
        "تجد كلمة recours وكلمة délai.",
    ],
)
def test_what_the_build_places_by_itself_passes(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, {PAGE: edit(WORDS, words)}) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (".اطلب مساعدة", "move '.' to the end of the sentence: .اطلب مساعدة"),
        ("؟من يساعدك", "move '؟' to the end of the sentence: ؟من يساعدك"),
        ("- !اتصل اليوم", "move '!' to the end of the sentence: !اتصل اليوم"),
        ("مكتب )DVZ( هنا", "write '(' where the bracket begins and ')' where it ends: )DVZ( هنا"),
        ("اقرأ »الطعن« الآن", "write '«' where the bracket begins and '»' where it ends: »الطعن« الآن"),
        ("هل أنت بخير?", "write '؟' instead of '?' after 'بخير'"),
        ("نعم, الآن", "write '،' instead of ',' after 'نعم'"),
        ("نعم; الآن", "write '؛' instead of ';' after 'نعم'"),
        ("اتصل ٠١٥ ٢٩ ٧٨ ٠٠", "write this number in the digits of the phone's keys, 0 to 9, or as [[service:… phone]]: ٠١٥ ٢٩ ٧٨ ٠٠"),
        ("اتصل ۰۱۵۲۹۷۸۰۰", "write this number in the digits of the phone's keys, 0 to 9, or as [[service:… phone]]: ۰۱۵۲۹۷۸۰۰"),
        ("في **Fedasil** Brussel", "put the whole name between the same marks, or it is read in pieces from right to left: Fedasil** Brussel"),
        ("في bijlage **13**", "put the whole name between the same marks, or it is read in pieces from right to left: bijlage **13"),
        ("[Dienst](https://dofi.ibz.be/) Vreemdelingenzaken", "put the whole name between the same marks, or it is read in pieces from right to left: Dienst](https://dofi.ibz.be/) Vreemdelingenzaken"),
        ("لديك [[nl:bijlage]] 13", "put the whole name between the same marks, or it is read in pieces from right to left: [[nl:bijlage]] 13"),
        ("لديك [[nl:بيان]]", "write Dutch words in [[nl:بيان]], as they stand on the paper"),
        ("لديك bijlage 26 الآن", "write [[letter:annex-26]] instead of 'bijlage 26', so that the paper's name is read as Dutch"),
        ("كلمة\u200f هنا", "remove the right-to-left mark (U+200F): the build places Latin words and numbers itself"),
        ("كلمة\u200e هنا", "remove the left-to-right mark (U+200E): the build places Latin words and numbers itself"),
        ("كلمة\u061c هنا", "remove the Arabic letter mark (U+061C): the build places Latin words and numbers itself"),
    ],
)  # fmt: skip
def test_what_it_cannot_place_is_named(tmp_path: Path, words: str, sentence: str) -> None:
    assert said(tmp_path, {PAGE: edit(WORDS, words)}) == [f"{PAGE}:24: {sentence} [direction]"]


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        ("ماذا بعد 26 quater؟", "write '26 quater' in another way: in plain text its parts change places"),
        ("اتصل بالرقم 015 29 78 00.", "write '015 29 78 00' in another way: in plain text its parts change places"),
        ("افتح /go/9bis الآن.", "write '/go/9bis' in another way: in plain text its parts change places"),
        ("؟حتى أي يوم", "move '؟' to the end of the sentence: ؟حتى أي يوم"),
    ],
)  # fmt: skip
def test_title_and_summary_are_plain_text(tmp_path: Path, summary: str, sentence: str) -> None:
    changes: dict[str, Change] = {PAGE: edit("حتى أي يوم يمكنك الطعن؟", f"'{summary}'")}
    assert said(tmp_path, changes) == [f"{PAGE}:3: {sentence} [direction]"]


@pytest.mark.parametrize("summary", ["حتى أي يوم في 9bis؟", "الطعن أمام RvV", "حتى 3.000 يورو"])
def test_a_summary_whose_parts_stay_in_place_passes(tmp_path: Path, summary: str) -> None:
    changes: dict[str, Change] = {PAGE: edit("حتى أي يوم يمكنك الطعن؟", f"'{summary}'")}
    assert said(tmp_path, changes) == []


def test_a_left_to_right_page_has_its_own_punctuation(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        FRENCH: edit("Vous avez reçu un refus.", "Un refus? Bien, (DVZ) **a** b.")
    }
    assert said(tmp_path, changes) == []


def test_the_interface_texts_are_read_too(tmp_path: Path) -> None:
    assert said(tmp_path, {UI: edit("text: افعل هذا\n", "text: .افعل هذا\n")}) == [
        f"{UI}:14: move '.' to the end of the sentence: .افعل هذا [direction]"
    ]


def test_a_direction_mark_between_two_letters_does_nothing(tmp_path: Path) -> None:
    assert said(tmp_path, {UI: edit("text: افعل هذا\n", "text: افعل\u200fهذا\n")}) == [
        f"{UI}:14: remove the right-to-left mark (U+200F) after 'افعل' [direction]"
    ]


def test_the_theme_knows_the_direction_of_a_language(tmp_path: Path) -> None:
    folder = "overrides/partials/languages"
    changes: dict[str, Change] = {
        f"{folder}/ar.html": '{"direction": "ltr"}',
        f"{folder}/fr.html": '{"search": "Recherche"}',
        "mkdocs.yml": edit("- locale: ar\n", "- locale: ps\n          name: پښتو\n          site_name: x\n        - locale: ar\n"),
    }  # fmt: skip
    assert said(tmp_path, changes) == [
        f'{folder}/ar.html:1: write "direction": "rtl" in this file: العربية is written so [direction]',
        f"{folder}/ps.html:1: add this file: the theme has no words of 'ps' [direction]",
    ]
