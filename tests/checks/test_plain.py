"""Short sentences in everyday words, that say who does what; only notices."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import Change, edit, problems_of

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = "docs/nl/asylum/appeal.md"
WORDS = "U vraagt hulp aan een advocaat."
FRENCH = "docs/fr/asylum/appeal.md"


def said(folder: Path, changes: dict[str, Change], tag: str = "nl") -> list[str]:
    """With the real list of hard words of a language."""
    data = f"docs/_data/{tag}/plain.yml"
    own = (ROOT / data).read_text(encoding="utf-8")
    return problems_of(folder, {data: own, **changes}, check="plain", notices=True)


@pytest.mark.parametrize(
    "words",
    [
        WORDS,
        "Bel vandaag een advocaat. Neem uw brief mee: daarin staat uw termijn.",
        "De rechter leest uw dossier en beslist.",
        "U wordt Belg als u hier lang woont.",
        "Uw kind wordt morgen ziek.",
        "De Dienst Vreemdelingenzaken (DVZ) beslist. DVZ schrijft u.",
        "Ga naar de [[term:dvz]]. DVZ schrijft u.",
        "RvV (de Raad voor Vreemdelingenbetwistingen) beslist.",
        "Op uw brief staat “teneinde een beslissing te nemen”.",
        "Vraag het aan de Commissie inzake Leerlingenrechten.",
        "Kijk op de site van de FOD Financiën.",
        "Stuur een bericht met WhatsApp of een SMS.",
    ],
)
def test_a_page_that_a_person_would_call_plain_is_left_in_peace(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, {PAGE: edit(WORDS, words)}) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Teneinde beroep in te stellen belt u een advocaat.", "'Teneinde' is hard to read; write: om"),
        ("U dient te bellen.", "'dient te' is hard to read; write: moet"),
        ("Met betrekking tot uw kind belt u de school.", "'Met betrekking tot' is hard to read; write: over"),
        ("Voormelde brief telt.", "'Voormelde' is hard to read; write: dit of dat"),
        ("Het indienen van een beroep is gratis.", "'Het indienen van' is hard to read; write: indienen"),
        ("Uw aanvraag wordt door een rechter onderzocht.", "say who does it, instead of 'wordt … onderzocht'"),
        ("De termijn kan verlengd worden.", "say who does it, instead of 'worden … verlengd'"),
        ("Er werd een brief opgestuurd.", "say who does it, instead of 'werd … opgestuurd'"),
        ("De RvV beslist.", "explain 'RvV' on this page: write it out where it first stands"),
        ("DVZ beslist.", "explain 'DVZ' on this page: write [[term:dvz]] where it first stands"),
        (
            "Als u een brief krijgt waarin staat dat u het land moet verlaten, dan belt u nog dezelfde dag naar een advocaat die u kent.",
            "make two sentences of this one, it has 24 words: Als u een brief krijgt …",
        ),
    ],
)  # fmt: skip
def test_what_is_hard_to_read_gets_a_notice(tmp_path: Path, words: str, sentence: str) -> None:
    assert said(tmp_path, {PAGE: edit(WORDS, words)}) == [f"{PAGE}:16: {sentence} [plain]"]


def test_it_never_stops_a_build(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        PAGE: edit(WORDS, "Teneinde."),
        "docs/_data/nl/plain.yml": "words: []\n",
    }
    assert problems_of(tmp_path, changes, check="plain") == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Votre demande est examinée par un juge.", "say who does it, instead of 'est … examinée'"),
        ("Vous devez effectuer le paiement.", "'effectuer' is hard to read; write: faire"),
        ("L’obtention d’un avocat est gratuite.", "'L’obtention d’un' is hard to read; write: obtenir"),
        ("Le CGRA décide.", "explain 'CGRA' on this page: write it out where it first stands"),
    ],
)  # fmt: skip
def test_french_has_a_list_of_its_own(tmp_path: Path, words: str, sentence: str) -> None:
    changes: dict[str, Change] = {FRENCH: edit("Vous demandez l’aide d’un avocat.", words)}
    assert said(tmp_path, changes, "fr") == [f"{FRENCH}:24: {sentence} [plain]"]


def test_an_apostrophe_makes_no_second_word(tmp_path: Path) -> None:
    twenty = " ".join(["l’avocat"] * 20)
    changes: dict[str, Change] = {FRENCH: edit("Vous demandez l’aide d’un avocat.", f"{twenty}.")}
    assert said(tmp_path, changes, "fr") == []


def test_a_language_without_a_list_is_left_in_peace(tmp_path: Path) -> None:
    long = " ".join(["كلمة"] * 40)
    changes: dict[str, Change] = {"docs/ar/asylum/appeal.md": edit("اطلب مساعدة محام.", long)}
    assert said(tmp_path, changes) == []


def test_a_fault_in_the_list_is_named(tmp_path: Path) -> None:
    changes: dict[str, Change] = {"docs/_data/fr/plain.yml": "sentense: 20\n"}
    assert problems_of(tmp_path, changes) == [
        "docs/_data/fr/plain.yml:1: remove 'sentense': this place has no such field. "
        "Did you mean 'sentence'? [plain]"
    ]
