"""Every shortcode names something that exists, with words that mean it."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import shortcodes
from tests.checks.examples import FR, NL, edits, page, said
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
    "a shortcode without its kind": ("U hebt [[appeal.fee]].", "write [[fact:appeal.fee]] instead of [[appeal.fee]]"),
    "the name of a term": ("Hij is [[vluchteling]].", "write [[term:refugee|vluchteling]] instead of [[vluchteling]]"),
    "the name of a page": ("Lees [[asylum/appeal]].", "write [what it is](appeal.md) instead of [[asylum/appeal]]"),
    "words that name nothing": ("Lees [[verder hier]].", f"complete this shortcode, {EXAMPLE}: [[verder hier]]"),
    "a shortcode with a capital": ("U hebt [[Fact:appeal.fee]].", f"complete this shortcode, {EXAMPLE}: [[Fact:appeal.fee]]."),
    "one bracket instead of two": ("U hebt [fact:appeal.fee].", f"complete this shortcode, {EXAMPLE}: [fact:appeal.fee]"),
    "braces": ("U hebt {{fact:appeal.fee}}.", f"complete this shortcode, {EXAMPLE}: {{{{fact:appeal.fee}}}}"),
    "other brackets": ("U hebt 【term:appeal】.", f"complete this shortcode, {EXAMPLE}: 【term:appeal】"),
    "no brackets": ("U hebt term:appeal.", f"complete this shortcode, {EXAMPLE}: term:appeal"),
    "a space before the kind": ("U hebt [[ fact:appeal.fee]].", f"complete this shortcode, {EXAMPLE}: [[ fact:appeal.fee]]."),
    "a semicolon for a colon": ("U hebt [[fact;appeal.fee]].", f"complete this shortcode, {EXAMPLE}: [[fact;appeal.fee]]."),
    "a kind in another language": ("U hebt [[terme:appeal]].", "'terme' in [[terme:appeal]] is no shortcode. Did you mean 'term'?"),
    "a bracket too many": ("U hebt [[letter:annex-26]]].", f"complete this shortcode, {EXAMPLE}: [[]]."),
    "a list inside a sentence": ("Zie [[list:glossary]] hier.", "put [[list:glossary]] on a line of its own, without words or spaces before it"),
    "a list that is indented": ("- [[list:glossary]]", "put [[list:glossary]] on a line of its own, without words or spaces before it"),
    "a shortcode on two lines": ("U hebt [[fact:\nappeal.fee]].", f"complete this shortcode, {EXAMPLE}: [[fact:"),
}  # fmt: skip

GOOD = (
    "U hebt [[fact:appeal.ordinary.deadline]], [[fact:appeal.ordinary.deadline number]] en [[fact:family.transition@2025-08-18]].",
    "Een [[term:refugee]], [[term:refugee|erkende vluchtelingen]] of [[term:dvz|DVZ]].",
    "Een [[letter:annex-26]] en [[nl:orde tot verlaten]].",
    "Bel [[service:emergency.112]], [[service:emergency.112 phone]], [[service:emergency.112 address]] of [[service:emergency.112 url]].",
    "[[list:glossary]]\n\n[[steps:appeal]]",
    "Geen [shortcode] of ] ].",
    "Lees [de stappen](steps.md), [een dienst](service.md#x) of https://example.be/term:x (artikel 3: list).",
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


def test_title_summary_and_search_words_take_no_shortcodes(tmp_path: Path) -> None:
    change = edits(
        ("summary: Tot welke dag", "summary: Binnen [[fact:appeal.ordinary.deadline]], tot welke dag"),
        ("  - tegen een weigering", "  - tegen een [[letter:annex-26]]"),
    )  # fmt: skip
    assert said(tmp_path, shortcodes, {NL: change}) == [
        f"{NL}:3: write words instead of [[fact:appeal.ordinary.deadline]]: 'summary' takes no shortcodes [shortcodes]",
        f"{NL}:8: write words instead of [[letter:annex-26]]: 'search_words' takes no shortcodes [shortcodes]",
    ]


def test_the_texts_of_the_data_are_read_too(tmp_path: Path) -> None:
    path = "docs/_data/fr/letters.yml"
    change = edits(
        ("Preuve que vous avez demandé l’asile.", "Preuve, voyez [[term:refuge]]."),
        ("Gardez-la bien.", "Gardez-la [fact:appeal.fee]."),
    )
    assert said(tmp_path, shortcodes, {path: change}) == [
        f"{path}:6: no term 'refuge'. Did you mean 'refugee'? [shortcodes]",
        f"{path}:7: complete this shortcode, {EXAMPLE}: [fact:appeal.fee] [shortcodes]",
    ]
