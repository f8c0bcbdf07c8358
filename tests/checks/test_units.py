"""A fact prints its own unit."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import units
from tests.checks.examples import AR, FR, NL, said
from tests.guides import append, edit

NL_LINE, FR_LINE, AR_LINE = (
    "U hebt meestal [[fact:appeal.ordinary.deadline]].",
    "Vous avez souvent [[fact:appeal.ordinary.deadline]].",
    "لديك عادة [[fact:appeal.ordinary.deadline]].",
)
MORE = append(
    "".join(
        f"{name}: {{{value}, title: x, sources: [], compared: 2026-11-21, review_by: 2027-02-21, owner: legal, confidence: high}}\n"
        for name, value in {
            "fee": "type: money, value: 200",
            "rate": "type: share, value: 47.2, of: beslissingen",
            "people": "type: count, value: 12, of: mensen",
            "age": "type: age, value: 18",
        }.items()
    )
)
ONE, NUMBER = (
    "[[fact:appeal.ordinary.deadline]]",
    "[[fact:appeal.ordinary.deadline number]]",
)

BAD = {
    "a period and its unit": (NL, NL_LINE, f"U hebt {ONE} dagen.", f"19: remove 'dagen' beside {ONE}: the fact prints its unit"),
    "a French period and its unit": (FR, FR_LINE, f"Vous avez {ONE} jours.", f"27: remove 'jours' beside {ONE}: the fact prints its unit"),
    "an Arabic period and its unit": (AR, AR_LINE, f"لديك {ONE} يومًا.", f"27: remove 'يومًا' beside {ONE}: the fact prints its unit"),
    "a period and another unit": (NL, NL_LINE, f"U hebt {ONE} weken.", f"19: remove 'weken' beside {ONE}: the fact prints its unit"),
    "a number and another unit": (
        NL, NL_LINE, f"U hebt {NUMBER} weken.", f"19: 'weken' is not the unit of {NUMBER}, which counts in days; write the right one, or {ONE}",
    ),
    "an amount and its sign": (NL, NL_LINE, "U betaalt € [[fact:fee]].", "19: remove '€' beside [[fact:fee]]: the fact prints its unit"),
    "an amount and its unit": (NL, NL_LINE, "U betaalt [[fact:fee]] euro.", "19: remove 'euro' beside [[fact:fee]]: the fact prints its unit"),
    "a percentage and its sign": (NL, NL_LINE, "In [[fact:rate]] %.", "19: remove '%' beside [[fact:rate]]: the fact prints its unit"),
    "an age and its unit": (NL, NL_LINE, "Tot [[fact:age]] jaar.", "19: remove 'jaar' beside [[fact:age]]: the fact prints its unit"),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_unit_is_too_much_or_another(tmp_path: Path, rule: str) -> None:
    path, old, new, sentence = BAD[rule]
    changes = {path: edit(old, new), "docs/_data/facts.yml": MORE}
    assert said(tmp_path, units, changes) == [f"{path}:{sentence} [units]"]


@pytest.mark.parametrize(
    "text",
    [
        f"U hebt {ONE}. Dagen in het weekend tellen mee.",
        f"U hebt {NUMBER} dagen.",
        "Er zijn [[fact:people]] dagen en [[fact:people]] mensen.",
        "U betaalt [[fact:fee number]] euro, of [[fact:fee]] per jaar.",
        "In [[fact:rate]] van de gevallen.",
    ],
)
def test_this_is_fine(tmp_path: Path, text: str) -> None:
    changes = {NL: edit(NL_LINE, text), "docs/_data/facts.yml": MORE}
    assert said(tmp_path, units, changes) == []
