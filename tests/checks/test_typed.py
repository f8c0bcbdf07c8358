"""A number that may change is quoted from the data."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import typed
from tests.checks.examples import FR, NL, edits, said
from tests.guides import append, edit

TEXT = "U vraagt hulp aan een advocaat."
FACTS = "docs/_data/facts.yml"
SERVICES = "docs/_data/services.yml"
ADDRESS = (
    "bureau: {name: Bureau, area: mechelen, needs: [lawyer], compared: 2026-11-21, review_by: 2027-02-21, owner: legal, "
    "confidence: high, sources: [], address: {street: Keizerstraat 20, postcode: '2800', town: Mechelen}}\n"
)
WORDS = {
    "docs/_data/nl/ui.yml": append(
        "  number.words:\n    text: 2 twee, 5 vijf, 10 tien, 12 twaalf, 15 vijftien, 30 dertig, 100 honderd\n"
    )
}

HOUR = "leave '{}' out, or write it in the field 'hours' of the service in docs/_data/services.yml: an hour of the day is no fact"

BAD = {
    "a period the page quotes": ("U hebt 30 dagen.", "write [[fact:appeal.ordinary.deadline]] instead of '30 dagen'"),
    "a period in words": ("U hebt dertig dagen.", "write [[fact:appeal.ordinary.deadline]] instead of 'dertig dagen'"),
    "a period of a rule": ("U hebt 12 maanden.", "write [[fact:family.transition@2025-08-17]] instead of '12 maanden'"),
    "a period the data do not know": ("U hebt 4 weken.", "make '4 weken' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a period in Arabic digits": ("U hebt ٤ weken.", "make '٤ weken' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a period without a space": ("U hebt 4weken.", "make '4weken' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a small period in words": ("U hebt vijf weken.", "make 'vijf weken' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "many months in words": ("Het duurt vijftien maanden.", "make 'vijftien maanden' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "an amount": ("Betaal 200 euro.", "make '200 euro' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "an amount with its sign": ("Betaal € 3.000,50.", "make '€ 3.000,50' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "an amount in words": ("Betaal honderd euro.", "make 'honderd euro' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a percentage": ("In 47,2% van de gevallen.", "make '47,2%' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a percentage in words": ("In 47 procent.", "make '47 procent' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "an age": ("Vanaf 18 jaar.", "make '18 jaar' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a day": ("Sinds 12 juni 2026.", "make '12 juni 2026' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a day in figures": ("Sinds 12/06/2026.", "make '12/06/2026' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a day of every year": ("Elk jaar op 12 juni.", "make '12 juni' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "an hour": ("Open vanaf 9.30 uur.", HOUR.format("9.30 uur")),
    "an hour of the day": ("Het loket gaat om 9 uur open.", HOUR.format("9 uur")),
    "hours of the day": ("Open tussen 9 en 17 uur.", HOUR.format("17 uur")),
    "a period with a hyphen": ("Het is een 14-daagse termijn.", "make '14-daagse' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a period in hours": ("Bel binnen 24u.", "make '24u' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a small period in words that one must keep": ("Bel binnen de twee maanden.", "make 'twee maanden' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "months in words that are a period of the data": ("U hebt twaalf maanden.", "write [[fact:family.transition@2025-08-17]] instead of 'twaalf maanden'"),
    "a period without a number": ("Bel binnen een week.", "make 'binnen een week' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a period of this unit": ("Bel binnen de maand.", "make 'binnen de maand' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a range": ("Wacht 5-10 dagen.", "write [[fact:appeal.urgent.deadline]] instead of '5-10 dagen'"),
    "a range the data do not know": ("Wacht 3-10 dagen.", "make '3-10 dagen' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a range in words": ("Wacht 2 tot 3 weken.", "make '2 tot 3 weken' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "an amount with a dash": ("Betaal 200,- aan het loket.", "make '200,-' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a short unit": ("U hebt 30 d. de tijd.", "write [[fact:appeal.ordinary.deadline]] instead of '30 d'"),
    "a share": ("Een op de vijf krijgt een status.", "make 'Een op de vijf' a fact in docs/_data/facts.yml and quote it: [[fact:…]]"),
    "an address": ("Ga naar de Grote Nieuwstraat 20.", "add this address to docs/_data/services.yml and write [[service:… address]] instead of 'Grote Nieuwstraat 20'"),
    "an address that only begins like one of the data": ("Ga naar de Keizerstraat 2.", "add this address to docs/_data/services.yml and write [[service:… address]] instead of 'Keizerstraat 2'"),
    "another street of nearly the same name": ("Ga naar de Lange Keizerstraat 20.", "add this address to docs/_data/services.yml and write [[service:… address]] instead of 'Lange Keizerstraat 20'"),
    "an address of the data": ("Ga naar de Keizerstraat 20.", "write [[service:bureau address]] instead of 'Keizerstraat 20'"),
    "a large number": ("Er waren 12.345 vragen.", "make '12.345 vragen' a fact in docs/_data/facts.yml and quote it: [[fact:…]]."),
    "a phone number of the data": ("Bel 112.", "write [[service:emergency.112 phone]] instead of 112"),
    "another phone number": ("Bel 015 29 83 34.", "add 015 29 83 34 to docs/_data/services.yml and write [[service:… phone]] here"),
    "a foreign phone number": ("Bel +33 1 42 68 53 00.", "add +33 1 42 68 53 00 to docs/_data/services.yml and write [[service:… phone]] here"),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_fact(tmp_path: Path, rule: str) -> None:
    text, sentence = BAD[rule]
    changes = {
        NL: edit(TEXT, text),
        SERVICES: append(ADDRESS),
        "docs/_data/nl/ui.yml": append(
            "  unit.hour:\n    other: '{n} uur'\n  number.words:\n"
            "    text: 2 twee, 5 vijf, 10 tien, 12 twaalf, 15 vijftien, 30 dertig, 100 honderd\n"
        ),
    }
    assert said(tmp_path, typed, changes) == [f"{NL}:16: {sentence} [typed]"]


GOOD = (
    "Een op een gesprek, drie op een dag, stap op stap, de [[nl:Keizerstraat 20]].",
    "U hebt [[fact:appeal.ordinary.deadline]], of [[fact:appeal.ordinary.deadline number]] dagen.",
    "Neem twee getuigen mee.",
    "Een week later, elke maand, per week, binnen enkele dagen, binnen de uren van het loket.",
    "Dat zegt de wet van 15 december 1980, en het koninklijk besluit over asiel van 8 oktober 1981.",
    "Kom op maandag, elk jaar in juni.",
    "Dat was vijf jaar geleden, of twee maanden.",
    "Dat was twaalf maanden geleden.",
    "Wacht vijf maanden.",
    "Kijk die twee dagen na.",
    "Artikel 9bis, bijlage 26quater, code 207, niveau A2, artikel 39/57.",
    "In 2024, en in juni 2025.",
    "Stap 3 van 5.",
    "De norm heet EN 301 549, of ISO 9001, naast verordening 2024/1351.",
    "Bel [[service:emergency.112 phone]].",
    "Een [[letter:annex-26]] en [[nl:binnen 30 dagen]].",
)


@pytest.mark.parametrize("text", GOOD)
def test_this_may_be_typed(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, typed, {NL: edit(TEXT, text), **WORDS}) == []


def test_a_value_that_one_fact_of_another_subject_has_is_a_guess(tmp_path: Path) -> None:
    fact = "school.age: {type: age, title: Leerplicht, value: 5, sources: [], compared: 2026-11-21, review_by: 2027-02-21, owner: legal, confidence: high}\n"
    changes = {NL: edit(TEXT, "Vanaf 5 jaar."), FACTS: append(fact)}
    assert said(tmp_path, typed, changes) == [
        f"{NL}:16: make '5 jaar' a fact in {FACTS} and quote it: [[fact:…]]. Did you mean '[[fact:school.age]]'? [typed]"
    ]


def test_a_title_and_a_summary_quote_nothing(tmp_path: Path) -> None:
    change = edits(
        ("title: In beroep gaan", "title: Binnen 30 dagen in beroep"),
        ("# In beroep gaan", "# In beroep"),
        ("Tot welke dag", "Binnen 30 dagen of tot welke dag"),
    )
    assert said(tmp_path, typed, {NL: change}) == [
        f"{NL}:2: leave '30 dagen' out here: a title or summary quotes no facts [typed]",
        f"{NL}:3: leave '30 dagen' out here: a title or summary quotes no facts [typed]",
    ]


def test_the_texts_of_the_data_are_read_too(tmp_path: Path) -> None:
    path = "docs/_data/nl/letters.yml"
    (one,) = said(tmp_path, typed, {path: lambda text: text.replace("Bewaar ", "Bewaar 30 dagen ")})
    assert (
        one
        == f"{path}:6: make '30 dagen' a fact in {FACTS} and quote it: [[fact:…]]. Did you mean '[[fact:appeal.ordinary.deadline]]'? [typed]"
    )


def test_of_a_translation_the_check_numbers_speaks(tmp_path: Path) -> None:
    change = edit("Vous demandez l’aide d’un avocat.", "Vous avez 30 jours.")
    assert said(tmp_path, typed, {FR: change}) == []
