"""A text is in the language of its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import language
from tests.checks.examples import AR, FR, NL, edits, said
from tests.guides import Change, edit

NL_TEXT, FR_TEXT, AR_TEXT = (
    "U vraagt hulp aan een advocaat.",
    "Vous demandez l’aide d’un avocat.",
    "اطلب مساعدة محام.",
)
ON_LETTERS = "; the word on a letter is written [[nl:…]]"

BAD: dict[str, tuple[str, Change, str]] = {
    "French words quoted as Dutch": (
        FR, edit(FR_TEXT, "Un ordre ([[nl:vous devez quitter le pays]])."),
        "24: write Dutch words in [[nl:…]]: 'vous devez quitter le pays' looks French",
    ),
    "a sentence left in Dutch": (
        FR, edit(FR_TEXT, f"{FR_TEXT}\nBel meteen een advocaat, want de termijn is kort."),
        "25: translate this into French: 'Bel meteen een advocaat, want de termijn is kort' looks Dutch",
    ),
    "half a sentence left in Dutch": (
        FR, edit(FR_TEXT, "Vous avez reçu een weigering van de Raad."),
        f"24: translate this into French: 'reçu een weigering van' looks Dutch{ON_LETTERS}",
    ),
    "a heading left in Dutch": (
        FR, edit("## Que faire ?", "## Wat moet u doen ?"), f"30: translate this into French: 'Wat moet u doen' looks Dutch{ON_LETTERS}",
    ),
    "a cell left in Dutch": (FR, edit("| Avant |", "| Vroeger |"), "41: translate this into French: 'Vroeger' is the Dutch text"),
    "the line itself left in Dutch": (FR, edit(FR_TEXT, NL_TEXT), "24: translate this into French: 'U vraagt hulp aan een advocaat' looks Dutch"),
    "a title left in Dutch": (
        FR, edits(("title: Faire appel", "title: In beroep gaan"),), f"2: translate this into French: 'In beroep gaan' looks Dutch{ON_LETTERS}",
    ),
    "an English sentence in Dutch": (
        NL, edit(NL_TEXT, f"{NL_TEXT}\nYou can ask your lawyer."), "17: write this in Dutch: 'You can ask your lawyer' looks English",
    ),
    "a French sentence in Dutch": (
        NL, edit(NL_TEXT, f"{NL_TEXT}\nDemandez-le à votre avocat."), "17: write this in Dutch: 'Demandez-le à votre avocat' looks French",
    ),
    "a German sentence in Dutch": (
        NL, edit(NL_TEXT, f"{NL_TEXT}\nFragen Sie Ihren Anwalt."), "17: write this in Dutch: 'Fragen Sie Ihren Anwalt' looks German",
    ),
    "a Ukrainian sentence in French": (
        FR, edit(FR_TEXT, f"{FR_TEXT}\nВи можете подати апеляцію."), "25: translate this into French: 'Ви можете подати апеляцію' looks Ukrainian",
    ),
    "an Arabic sentence in French": (
        FR, edit(FR_TEXT, f"{FR_TEXT}\nاطلب مساعدة محام."), "25: translate this into French: 'اطلب مساعدة محام' looks another language",
    ),
    "a Dutch sentence in Arabic": (
        AR, edit(AR_TEXT, "Bel een advocaat."), f"24: translate this into Arabic: 'Bel een advocaat' looks Dutch{ON_LETTERS}",
    ),
    "a French sentence in Arabic": (
        AR, edit(AR_TEXT, "Vous pouvez introduire un recours."), "24: translate this into Arabic: 'Vous pouvez introduire un recours' looks French",
    ),
    "a Persian sentence in Arabic": (
        AR, edit(AR_TEXT, "شما باید از یک وکیل کمک بگیرید."), "24: translate this into Arabic: 'شما باید از یک وکیل کمک بگیرید' looks Persian",
    ),
    "a text of the interface": ("docs/_data/fr/ui.yml", edit("text: À faire", "text: Doe dit"), "14: translate this into French: 'Doe dit' is the Dutch text"),
    "a word of the interface": ("docs/_data/fr/ui.yml", edit("text: Délai", "text: Termijn"), "11: translate this into French: 'Termijn' is the Dutch text"),
    "an Arabic interface in Latin letters": ("docs/_data/ar/ui.yml", edit("text: المهلة\n    of: v1:f68438d2", "text: Deadline\n    of: v1:f68438d2"), "11: write this in Arabic: 'Deadline'"),
    "a definition left in Dutch": (
        "docs/_data/fr/letters.yml", edit("Gardez-la bien.", "Bewaar het goed."), "7: translate this into French: 'Bewaar het goed.' is the Dutch text",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_another_language(tmp_path: Path, rule: str) -> None:
    path, change, sentence = BAD[rule]
    assert said(tmp_path, language, {path: change}) == [f"{path}:{sentence} [language]"]


GOOD = {
    "a Dutch word on a letter": (FR, FR_TEXT, "Cherchez le mot [[nl:orde tot verlaten van het grondgebied]]."),
    "a Dutch word in brackets": (FR, FR_TEXT, "Le délai (de termijn van het beroep) compte."),
    "a quotation": (FR, FR_TEXT, "Il est écrit « u kunt in beroep gaan ». "),
    "English quotation marks": (FR, FR_TEXT, "Il est écrit “u kunt in beroep gaan”."),
    "a Dutch name": (FR, FR_TEXT, "Allez au Huis van het Nederlands ou chez Vluchtelingenwerk Vlaanderen."),
    "a Dutch name first": (FR, FR_TEXT, "Huis van het Nederlands vous aide."),
    "a French name": (NL, NL_TEXT, "De Ligue des droits humains helpt u."),
    "the words of the Dutch name of an office": (FR, FR_TEXT, "C'est l'Office des étrangers, en néerlandais Dienst Vreemdelingenzaken."),
    "an abbreviation in Arabic": (AR, AR_TEXT, "اتصل بـ CGVS أو Fedasil في Mechelen."),
    "a name in Arabic": (AR, AR_TEXT, "اذهب إلى Huis van het Nederlands."),
    "a word in Arabic": (AR, AR_TEXT, "أرسل e-mail عبر WhatsApp."),
    "names of languages": (NL, NL_TEXT, "Kies دری / فارسی of русский."),
    "words that both languages have": (FR, FR_TEXT, "Le contact est important : un dossier, un code, une procédure."),
    "short words": (NL, NL_TEXT, "Vraag het per e-mail, via een app of op tv."),
}  # fmt: skip


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_no_other_language(tmp_path: Path, rule: str) -> None:
    path, old, new = GOOD[rule]
    assert said(tmp_path, language, {path: edit(old, new)}) == []


@pytest.mark.parametrize("source", [NL, AR])
def test_a_page_copied_from_another_language_is_reported_once(tmp_path: Path, source: str) -> None:
    text = (Path(__file__).parents[1] / "golden" / "base" / source).read_text("utf-8")
    assert said(tmp_path, language, {FR: text}) == [
        f"{FR}:1: translate this page into French, or remove it: most of it is in another language, "
        "and without it readers get the Dutch page, marked as Dutch [language]"
    ]


def test_the_same_name_in_both_languages_is_no_dutch_text(tmp_path: Path) -> None:
    changes = {
        NL: edit("| Vroeger |", "| Noodnummer 112 |"),
        FR: edit("| Avant |", "| Noodnummer 112 |"),
        "docs/_data/fr/ui.yml": edit("text: Belgique", "text: Menu"),
        "docs/_data/nl/ui.yml": edit("text: België", "text: Menu"),
    }
    assert said(tmp_path, language, changes) == []


def test_a_dutch_line_that_is_french_is_the_fault_of_the_dutch_page(tmp_path: Path) -> None:
    assert said(tmp_path, language, {NL: edit(NL_TEXT, FR_TEXT)}) == [
        f"{NL}:16: write this in Dutch: 'Vous demandez l’aide d’un avocat' looks French [language]"
    ]
