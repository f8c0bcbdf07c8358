"""A link is written [words](address)."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import link_form
from tests.checks.examples import said
from tests.guides import Change, edit

PAGE = "docs/nl/asylum/apply.md"
SENTENCE = "U kunt later [in beroep gaan](appeal.md)."


def changed(words: str) -> dict[str, Change]:
    return {PAGE: edit(SENTENCE, words)}


@pytest.mark.parametrize(
    "words",
    [
        "U kunt later [in beroep gaan](appeal.md).",
        "Lees [in beroep gaan](appeal.md) (op tijd).",
        "De minister schreef: “Hij [de verzoeker] kan [...] wachten.”",
        "Dat is [sic] wat er staat: […] en [d]at.",
        "U kunt (soms) [[term:subsidiary-protection|subsidiaire bescherming]] krijgen (lees verder).",
        "Meer staat op [www.cgvs.be](https://www.cgvs.be).",
        "Bel mij.Info volgt, o.a. de wet, art.9bis, brief.pdf, info@cgvs.be.",
        "Artikel 9bis (verblijf) en artikel 9ter (ziek).",
    ],
)
def test_a_link_or_words_between_brackets_pass(tmp_path: Path, words: str) -> None:
    assert said(tmp_path, link_form, changed(words)) == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("[Beroep] (appeal.md)", "remove the space between ] and (: [Beroep](appeal.md)"),
        ("Ga (in beroep)[appeal.md].", "put the words in [ ] and the address in ( ): [in beroep](appeal.md)"),
        ("Kijk (CGVS)[https://www.cgvs.be].", "put the words in [ ] and the address in ( ): [CGVS](https://www.cgvs.be)"),
        ("Ga (appeal.md)[in beroep].", "put the words first: [in beroep](appeal.md)"),
        ("Ga [appeal.md](in beroep).", "put the words in [ ] and the address in ( ): [in beroep](appeal.md)"),
        ("Ga [in beroep](in beroep.md).", "write the address without spaces: [in beroep](in-beroep.md)"),
        ("Kijk [hier bij CGVS](https://www.cgvs.be/nl zoek).", "write the address without spaces: [hier bij CGVS](https://www.cgvs.be/nl%20zoek)"),
        ("[bel ons](015 26 11 42)", "write the address without spaces: [bel ons](tel:+3215261142)"),
        ("[bel ons](tel:+32 15 26 11 42)", "write the address without spaces: [bel ons](tel:+3215261142)"),
        ("Ga [in beroep](appeal.md.", "close the address with ): [in beroep](appeal.md)"),
        ("Ga [in beroep(appeal.md).", "close the words with ]: [in beroep](appeal.md)"),
        ("Ga in beroep](appeal.md).", "open the words of this link with [: [… beroep](appeal.md)"),
        ("Ga [in beroep][beroep].", "write the address in the link itself: [in beroep](page.md), not [in beroep][beroep]"),
        ("Ga [in beroep][].", "write the address in the link itself: [in beroep](page.md), not [in beroep][]"),
        ("Ga [in beroep].", "write the address of this link, [in beroep](page.md), or remove the brackets"),
        ("Ga \\[in beroep\\](appeal.md).", "write this link without backslashes: [in beroep](appeal.md)"),
        ("Ga [in beroep]（appeal.md）.", "write plain brackets: [in beroep](appeal.md)"),
        ("Ga 【in beroep】(appeal.md).", "write plain brackets: [in beroep](appeal.md)"),
        ("Kijk op https://www.cgvs.be/nl.", "give this address words: [what it is](https://www.cgvs.be/nl)"),
        ("Zoek op advocaat.be uw advocaat.", "give this address words: [what it is](https://advocaat.be)"),
        ("Kijk op dofi.ibz.be/nl.", "give this address words: [what it is](https://dofi.ibz.be/nl)"),
        ("Kijk op www.cgvs.be, elke dag.", "give this address words: [what it is](https://www.cgvs.be)"),
        ("Dat zegt de wet [1].", "remove [1]: a page has no footnotes; its sources come from docs/_data"),
    ],
)  # fmt: skip
def test_what_was_meant_as_a_link_is_named(tmp_path: Path, words: str, sentence: str) -> None:
    assert said(tmp_path, link_form, changed(words)) == [f"{PAGE}:17: {sentence} [link_form]"]


def test_a_link_that_breaks_over_two_lines_is_named(tmp_path: Path) -> None:
    assert said(tmp_path, link_form, changed("Ga [in\nberoep](in beroep.md).")) == [
        f"{PAGE}:18: write this link on one line: [words](address) [link_form]"
    ]


def test_a_broken_shortcode_is_no_broken_link(tmp_path: Path) -> None:
    assert said(tmp_path, link_form, changed("U hebt [[fact:appeal.fee]] of [[fact:x.")) == []
