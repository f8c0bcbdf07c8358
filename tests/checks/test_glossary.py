"""Each term has one name per language, and no two terms share one."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import glossary
from tests.checks.examples import said
from tests.guides import Change, append, edit

GLOSSARY = "docs/_data/glossary.yml"


def term(names: str, kind: str = "notion", more: str = "") -> Change:
    """One more term, from line 515 of glossary.yml."""
    return append(f"extra:\n  kind: {kind}\n{more}  names:\n{names}")


NL_FR_AR = "    nl: {name: iets}\n    fr: {name: chose}\n    ar: {name: شيء}\n"

BAD: dict[str, tuple[Change, str]] = {
    "a status that is none": (
        term(NL_FR_AR, kind="status"), "515: 'extra' is no status; choose another kind.",
    ),
    "a status of another kind": (
        edit("refugee:\n  kind: status", "refugee:\n  kind: notion"), "121: write 'kind: status' for 'refugee'",
    ),
    "a language that is none of the guide": (
        term(f"{NL_FR_AR}    fra: {{name: chose}}\n"),
        "521: extra: 'fra' is no language of mkdocs.yml. Did you mean 'fr'?",
    ),
    "a language nobody knows": (
        term(f"{NL_FR_AR}    arab: {{name: شيء}}\n"), "521: extra: 'arab' is no language of mkdocs.yml. Did you mean 'ar'?",
    ),
    "no Dutch name": (
        term("    fr: {name: chose}\n    ar: {name: شيء}\n"), "517: extra: add its Dutch name",
    ),
    "a notion without a name in a language": (
        term("    nl: {name: iets}\n    fr: {name: chose}\n"), "517: extra: add its name in 'ar' (notice)",
    ),
    "a page that does not exist": (
        term(NL_FR_AR, more="  page: asylum/apeal\n"), "517: extra: no page 'asylum/apeal'. Did you mean 'asylum/appeal'?",
    ),
    "a name without words": (
        term("    nl: {name: '…'}\n    fr: {name: chose}\n    ar: {name: شيء}\n"), "518: extra: write a name in 'nl'",
    ),
    "a name of another term": (
        term("    nl: {name: Vluchteling}\n    fr: {name: chose}\n    ar: {name: شيء}\n"),
        "518: 'vluchteling' names both 'refugee' and 'extra' in 'nl'; keep it for one",
    ),
    "a form of another term": (
        term("    nl: {name: iets, forms: [staatlozen]}\n    fr: {name: chose}\n    ar: {name: شيء}\n"),
        "518: 'staatlozen' names both 'stateless' and 'extra' in 'nl'; keep it for one",
    ),
    "an avoided name that is accepted elsewhere": (
        term("    nl: {name: iets, avoid: [{text: DVZ, write: de dienst}]}\n    fr: {name: chose}\n    ar: {name: شيء}\n"),
        "518: 'dvz' is avoided for 'extra' and accepted for 'dvz' in 'nl'; choose",
    ),
}  # fmt: skip

GOOD: dict[str, Change] = {
    "the small guide": lambda text: text,
    "a notion with a name in every language": term(NL_FR_AR),
    "the same name in two languages": term(
        "    nl: {name: OE}\n    fr: {name: chose}\n    ar: {name: شيء}\n"
    ),
    "a page that only has an entry yet": term(NL_FR_AR, more="  page: glossary\n"),
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    change, sentence = BAD[rule]
    sentence = f"{GLOSSARY}:{sentence} [glossary]".replace(
        " (notice) [glossary]", " [glossary] (notice)"
    )
    assert said(tmp_path, glossary, {GLOSSARY: change}) == [sentence]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, glossary, {GLOSSARY: GOOD[rule]}) == []


def test_every_status_is_a_term(tmp_path: Path) -> None:
    change = edit("stateless:\n", "stateles:\n")
    assert said(tmp_path, glossary, {GLOSSARY: change}) == [
        f"{GLOSSARY}:1: add the status 'stateless': each status is a term [glossary]",
        f"{GLOSSARY}:431: 'stateles' is no status; choose another kind. Did you mean 'stateless'? [glossary]",
    ]


def test_a_status_has_a_name_in_every_language(tmp_path: Path) -> None:
    arabic = "    ar:\n      name: عديم الجنسية\n      forms:\n        - عديمة الجنسية\n        - عديمو الجنسية\n        - عديمي الجنسية\n        - عديمات الجنسية\n"
    assert said(tmp_path, glossary, {GLOSSARY: edit(arabic, "")}) == [
        f"{GLOSSARY}:434: stateless: add its name in 'ar' [glossary]"
    ]


def test_a_glossary_that_cannot_be_read_is_not_asked_for_statuses(tmp_path: Path) -> None:
    assert said(tmp_path, glossary, {GLOSSARY: "a: *b"}) == []
