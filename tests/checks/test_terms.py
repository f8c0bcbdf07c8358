"""Words are right and the same in every language."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import terms
from tests.checks.examples import AR, FR, NL, edits, page, said
from tests.guides import Change, append, edit

FR_SHORT, NL_SHORT = "Vous demandez l’aide d’un avocat.", "U vraagt hulp aan een advocaat."
SECTION = "this section of docs/nl/asylum/appeal.md"

AVOIDED: dict[str, tuple[str, Change, str]] = {
    "a French name quoted as Dutch": (
        FR, edit(FR_SHORT, "La [[nl:protection subsidiaire]]."),
        "24: write Dutch words in [[nl:protection subsidiaire]]: 'protection subsidiaire' is French, in Dutch 'subsidiaire bescherming'",
    ),
    "an avoided name": (
        NL, edit(NL_SHORT, "U bent asielant."), "16: write 'asielzoeker' instead of 'asielant'",
    ),
    "an avoided name with an ending": (
        NL, edit(NL_SHORT, "Voor Asielanten."), "16: write 'asielzoeker' instead of 'Asielanten'",
    ),
    "an avoided name in the title": (
        NL, edits(("title: In beroep gaan", "title: Asielanten"), ("# In beroep gaan", "# Asielanten")),
        "2: write 'asielzoeker' instead of 'Asielanten'",
    ),
    "an avoided name in the words of a term": (
        NL, edit("[[term:subsidiary-protection]]", "[[term:subsidiary-protection|gesubsidieerde bescherming]]"),
        "29: write 'subsidiaire bescherming' instead of 'gesubsidieerde bescherming'",
    ),
    "an avoided name in a table": (
        NL, edit("| Vroeger |", "| Illegalen |"), "33: write 'mensen zonder wettig verblijf' instead of 'Illegalen'",
    ),
    "an avoided Arabic name": (
        AR, edit("وصلك رفض.", "أنت مهاجر غير شرعي."), "20: write 'شخص بلا إقامة قانونية' instead of 'مهاجر غير شرعي'",
    ),
    "an avoided name on two lines": (
        NL, edit(NL_SHORT, "U krijgt gesubsidieerde\nbescherming."),
        "16: write 'subsidiaire bescherming' instead of 'gesubsidieerde bescherming'",
    ),
    "an avoided name partly in bold": (
        NL, edit(NL_SHORT, "U krijgt gesubsidieerde **bescherming**."),
        "16: write 'subsidiaire bescherming' instead of 'gesubsidieerde bescherming'",
    ),
    "an avoided name with a hyphen": (
        NL, edit(NL_SHORT, "Voor asiel-anten."), "16: write 'asielzoeker' instead of 'asiel-anten'",
    ),
    "an avoided name in a link": (
        NL, edit(NL_SHORT, "Lees [over illegalen](apply.md)."), "16: write 'mensen zonder wettig verblijf' instead of 'illegalen'",
    ),
    "an avoided name in the text of a picture": (
        NL, edit(NL_SHORT, "![illegalen](../../assets/x.png)"), "16: write 'mensen zonder wettig verblijf' instead of 'illegalen'",
    ),
    "an avoided name in the texts of the data": (
        "docs/_data/nl/letters.yml", edit("Bewijs dat u asiel vroeg.", "Bewijs van een asielant."),
        "5: write 'asielzoeker' instead of 'asielant'",
    ),
    "an avoided name in the title of a fact": (
        "docs/_data/facts.yml", edit("title: Rolrecht", "title: Rolrecht van illegalen"),
        "40: write 'mensen zonder wettig verblijf' instead of 'illegalen'",
    ),
    "a Dutch term in French": (
        FR, edit(FR_SHORT, "Vous recevez la subsidiaire bescherming."),
        "24: write 'protection subsidiaire' instead of the Dutch 'subsidiaire bescherming', "
        "or [[nl:subsidiaire bescherming]] for the word on a letter",
    ),
    "a Dutch term in Arabic": (
        AR, edit("وصلك رفض.", "أنت staatloze."), "20: write 'عديم الجنسية' instead of the Dutch 'staatloze', or [[nl:staatloze]] for the word on a letter",
    ),
    "a French term in Dutch": (
        NL, edit(NL_SHORT, "U krijgt protection subsidiaire."), "16: write 'subsidiaire bescherming' instead of the French 'protection subsidiaire'",
    ),
    "an avoided name after a quotation": (
        NL, edit(NL_SHORT, "De “wet” zegt: asielant, niet “vluchter”."), "16: write 'asielzoeker' instead of 'asielant'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", AVOIDED)
def test_this_name_is_not_used(tmp_path: Path, rule: str) -> None:
    path, change, sentence = AVOIDED[rule]
    assert f"{path}:{sentence} [terms]" in said(tmp_path, terms, {path: change})


@pytest.mark.parametrize(
    "text",
    [
        "De wet zegt “asielant”.",
        "De wet zegt „asielant”.",
        "La loi dit « asielant » ainsi.",
        'De wet zegt "asielant" en "illegalen".',
        "Op de brief staat [[nl:asielant]].",
        "Het heet “Centrum voor illegalen”, in het Frans (protection subsidiaire).",
    ],
)
def test_an_official_name_and_the_words_of_another_stay(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, terms, {NL: edit(NL_SHORT, text)}) == []


def test_the_names_to_avoid_are_those_of_the_pages_language(tmp_path: Path) -> None:
    assert said(tmp_path, terms, {FR: edit(FR_SHORT, "Le mot asielant.")}) == []


# --- the same statuses in every language -------------------------------------------------------------

PARITY: dict[str, tuple[dict[str, Change], list[str]]] = {
    "a status that the Dutch does not name": (
        {FR: edit(FR_SHORT, "Vous êtes apatride.")},
        [f"{FR}:24: 'apatride' names the status 'stateless', which {SECTION} does not"],
    ),
    "another status than the Dutch": (
        {
            NL: edit(NL_SHORT, "U bent staatloos."), FR: edit(FR_SHORT, "Vous êtes réfugié."),
            AR: edit("اطلب مساعدة محام.", "أنت عديم الجنسية."),
        },
        [f"{FR}:24: 'réfugié' names the status 'refugee', {NL}:16 names 'stateless': write 'apatride'"],
    ),
    "a status that is missing": (
        {NL: edit(NL_SHORT, "U bent staatloos.")},
        [
            f"{AR}:22: name the status 'stateless' ('عديم الجنسية') in this section, as in {NL}:16",
            f"{FR}:22: name the status 'stateless' ('apatride') in this section, as in {NL}:16",
        ],
    ),
    "another status by a shortcode": (
        {FR: edit("[[term:subsidiary-protection]]", "[[term:temporary-protection]]")},
        [
            f"{FR}:37: '[[term:temporary-protection]]' names the status 'temporary-protection', "
            f"{NL}:29 names 'subsidiary-protection': write 'protection subsidiaire'"
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", PARITY)
def test_a_section_names_the_same_statuses_in_every_language(tmp_path: Path, rule: str) -> None:
    changes, sentences = PARITY[rule]
    assert said(tmp_path, terms, changes) == [f"{one} [terms]" for one in sentences]


def test_a_status_by_name_and_by_shortcode_is_the_same_status(tmp_path: Path) -> None:
    change = edit("[[term:subsidiary-protection]]", "protection subsidiaire")
    assert said(tmp_path, terms, {FR: change}) == []


def test_a_term_that_is_no_status_may_differ(tmp_path: Path) -> None:
    assert said(tmp_path, terms, {FR: edit(FR_SHORT, "Voyez l’OE.")}) == []


def test_one_institution_does_not_stand_for_another(tmp_path: Path) -> None:
    more = "cgvs:\n  kind: institution\n  names:\n    nl: {name: CGVS}\n    fr: {name: CGRA}\n    ar: {name: CGVS}\n"
    changes: dict[str, Change] = {
        NL: edit(NL_SHORT, "De DVZ beslist."),
        FR: edit(FR_SHORT, "Le CGRA décide."),
        AR: None,
        "docs/_data/glossary.yml": append(more),
    }
    assert said(tmp_path, terms, changes) == [
        f"{FR}:24: 'CGRA' names the institution 'cgvs', {NL}:16 names 'dvz': write 'Office des étrangers' [terms]"
    ]


def test_rows_that_changed_places_are_found(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        NL: edits(("| Vroeger |", "| Staatloze |"), ("| Nu |", "| Vluchteling |")),
        FR: edits(("| Avant |", "| Réfugié |"), ("| Maintenant |", "| Apatride |")),
        AR: None,
    }
    assert said(tmp_path, terms, changes) == [
        f"{FR}:41: 'Réfugié' names the status 'refugee', {NL}:33 names 'stateless': write 'apatride' [terms]",
        f"{FR}:42: 'Apatride' names the status 'stateless', {NL}:34 names 'refugee': write 'réfugié reconnu' [terms]",
    ]


def test_the_title_names_the_same_status(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        NL: edit("title: In beroep gaan", "title: Staatloze"),
        FR: edit("title: Faire appel", "title: Réfugié"),
        AR: None,
    }
    assert said(tmp_path, terms, changes) == [
        f"{FR}:2: 'Réfugié' names the status 'refugee', {NL}:2 names 'stateless': write 'apatride' [terms]"
    ]


def test_an_abbreviation_is_found_in_capitals_only(tmp_path: Path) -> None:
    more = "loi:\n  kind: institution\n  names:\n    nl: {name: LOI}\n    fr: {name: ILA}\n    ar: {name: LOI}\n"
    changes: dict[str, Change] = {
        FR: edit(FR_SHORT, "C’est la loi."),
        "docs/_data/glossary.yml": append(more),
    }
    assert said(tmp_path, terms, changes) == []


def test_a_section_that_the_dutch_lacks_is_not_compared(tmp_path: Path) -> None:
    assert (
        said(tmp_path, terms, {NL: page(NL_SHORT), FR: edit(FR_SHORT, "Un apatride."), AR: None})
        == []
    )
