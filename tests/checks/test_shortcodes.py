"""Every shortcode names something that exists, with words that mean it."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import shortcodes
from tests.checks.examples import FR, NL, page, said
from tests.guides import edit

EXAMPLE = "for example [[fact:appeal.ordinary.deadline]]"

BAD = {
    "a fact that does not exist": (
        "U hebt [[fact:appeal.ordinary.deadlin]].",
        "no fact 'appeal.ordinary.deadlin'. Did you mean 'appeal.ordinary.deadline'?",
    ),
    "a term that does not exist": ("Een [[term:refuge]].", "no term 'refuge'. Did you mean 'refugee'?"),
    "a letter that does not exist": ("Een [[letter:annex-62]].", "no letter 'annex-62'. Did you mean 'annex-26'?"),
    "a service that does not exist": ("Bel [[service:caw]].", "no service 'caw'."),
    "a list that does not exist": ("[[list:glosary]]", "no list 'glosary'. Did you mean 'glossary'?"),
    "a diagram that does not exist": ("[[steps:apeal]]", "no steps 'apeal'. Did you mean 'appeal'?"),
    "a kind that does not exist": (
        "U hebt [[feit:appeal.fee]].", "'feit' in [[feit:appeal.fee]] is no shortcode.",
    ),
    "a kind that is misspelt": (
        "U hebt [[fct:appeal.fee]].", "'fct' in [[fct:appeal.fee]] is no shortcode. Did you mean 'fact'?",
    ),
    "no Dutch words": ("Een [[nl:]].", "write the Dutch words in [[nl:]]"),
    "a part that a fact does not have": (
        "U hebt [[fact:appeal.ordinary.deadline numbr]].",
        "'numbr' in [[fact:appeal.ordinary.deadline numbr]] is unknown; use number or year. Did you mean 'number'?",
    ),
    "a part that a service does not have": (
        "Bel [[service:emergency.112 email]].",
        "'email' in [[service:emergency.112 email]] is unknown; use phone or address or url.",
    ),
    "a part of a letter": (
        "Een [[letter:annex-26 name]].", "'name' in [[letter:annex-26 name]] is unknown; remove it.",
    ),
    "other words for a fact": (
        "U hebt [[fact:appeal.ordinary.deadline|een maand]].",
        "remove '|een maand' from [[fact:appeal.ordinary.deadline|een maand]]: only a term takes other words",
    ),
    "words that are no name of the term": (
        "Een [[term:refugee|asielzoeker]].",
        "'asielzoeker' is no name of the term 'refugee'; write one of: erkend vluchteling, erkende vluchteling, "
        "erkende vluchtelingen, vluchteling; or add it to its forms in docs/_data/glossary.yml:120",
    ),
    "an empty text for a term": (
        "Een [[term:dvz|]].",
        "'' is no name of the term 'dvz'; write one of: Dienst Vreemdelingenzaken, DVZ; "
        "or add it to its forms in docs/_data/glossary.yml:502",
    ),
    "a shortcode that is not closed": (
        "U hebt [[fact:appeal.fee].", f"complete this shortcode, {EXAMPLE}: [[fact:appeal.fee].",
    ),
    "a shortcode that is not opened": (
        "U hebt fact:appeal.fee]] nu.", f"complete this shortcode, {EXAMPLE}: U hebt fact:appeal.fee]]",
    ),
    "a shortcode without a colon": ("U hebt [[appeal.fee]].", f"complete this shortcode, {EXAMPLE}: [[appeal.fee]]."),
    "a shortcode with a capital": ("U hebt [[Fact:appeal.fee]].", f"complete this shortcode, {EXAMPLE}: [[Fact:appeal.fee]]."),
    "a shortcode on two lines": ("U hebt [[fact:\nappeal.fee]].", f"complete this shortcode, {EXAMPLE}: [[fact:"),
}  # fmt: skip

GOOD = (
    "U hebt [[fact:appeal.ordinary.deadline]], [[fact:appeal.ordinary.deadline number]] en [[fact:family.transition@2025-08-18]].",
    "Een [[term:refugee]], [[term:refugee|erkende vluchtelingen]] of [[term:dvz|DVZ]].",
    "Een [[letter:annex-26]] en [[nl:orde tot verlaten]].",
    "Bel [[service:emergency.112]], [[service:emergency.112 phone]], [[service:emergency.112 address]] of [[service:emergency.112 url]].",
    "[[list:glossary]]\n\n[[steps:appeal]]",
    "Geen [shortcode] of ] ].",
)


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    text, sentence = BAD[rule]
    found = said(tmp_path, shortcodes, {NL: page(text)})
    assert found[0] == f"{NL}:9: {sentence} [shortcodes]"
    assert len(found) == 1 + ("two lines" in rule)


@pytest.mark.parametrize("text", GOOD)
def test_this_is_fine(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, shortcodes, {NL: page(text)}) == []


def test_the_words_of_a_term_are_those_of_the_pages_language(tmp_path: Path) -> None:
    text = (
        "[[term:subsidiary-protection]]",
        "[[term:subsidiary-protection|subsidiaire bescherming]]",
    )
    (one,) = said(tmp_path, shortcodes, {FR: edit(*text)})
    assert one.startswith(
        f"{FR}:37: 'subsidiaire bescherming' is no name of the term 'subsidiary-protection'; "
        "write one of: protection subsidiaire, "
    )


def test_a_data_file_that_cannot_be_read_is_not_reported_at_every_page(tmp_path: Path) -> None:
    assert said(tmp_path, shortcodes, {"docs/_data/facts.yml": "a: *b"}) == []
