"""A term's names are in its language, its own, and written so that they can be found."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import names
from tests.checks.examples import edits, said
from tests.guides import BASE, Change, append, edit

GLOSSARY = "docs/_data/glossary.yml"
TEXT = (BASE / GLOSSARY).read_text("utf-8")


def line(text: str) -> int:
    """The line of the small glossary that holds ``text``."""
    return next(at for at, one in enumerate(TEXT.split("\n"), 1) if text in one)


def term(nl: str, more: str = "") -> Change:
    """One more term; its Dutch name stands on the third line after the glossary's end."""
    return append(
        f"extra:\n  kind: notion\n  names:\n    nl: {{name: {nl}{more}}}\n"
        "    fr: {name: chose}\n    ar: {name: شيء}\n"
    )


END = len(TEXT.split("\n"))

SWAPPED: dict[str, tuple[Change, list[str]]] = {
    "the names of two statuses": (
        edits(
            ("      name: réfugié reconnu", "      name: x"),
            ("      name: protection subsidiaire", "      name: réfugié reconnu"),
            ("      name: x", "      name: protection subsidiaire"),
        ),
        [
            f"{line('name: réfugié reconnu')}: refugee: 'protection subsidiaire' fits 'subsidiary-protection', "
            "whose name fits this term: the two are swapped",
            f"{line('name: protection subsidiaire')}: subsidiary-protection: 'réfugié reconnu' fits 'refugee', "
            "whose name fits this term: the two are swapped",
        ],
    ),
    "the names of two protections": (
        edits(
            ("      name: protection temporaire", "      name: x"),
            ("      name: protection subsidiaire", "      name: protection temporaire"),
            ("      name: x", "      name: protection subsidiaire"),
        ),
        [
            f"{line('name: protection subsidiaire')}: subsidiary-protection: 'protection temporaire' fits 'temporary-protection', "
            "whose name fits this term: the two are swapped",
            f"{line('name: protection temporaire')}: temporary-protection: 'protection subsidiaire' fits 'subsidiary-protection', "
            "whose name fits this term: the two are swapped",
        ],
    ),
    "the names of two languages": (
        edits(
            ("      name: réfugié reconnu", "      name: x"),
            ("      name: erkend vluchteling", "      name: réfugié reconnu"),
            ("      name: x", "      name: erkend vluchteling"),
        ),
        [
            f"{line('name: erkend vluchteling')}: refugee: write the Dutch name: 'réfugié reconnu' is French",
            f"{line('name: réfugié reconnu')}: refugee: write the French name: 'erkend vluchteling' is Dutch",
        ],
    ),
    "a name left in Dutch": (
        edit("      name: réfugié reconnu", "      name: erkend vluchteling"),
        [f"{line('name: réfugié reconnu')}: refugee: translate 'erkend vluchteling' into French: it is the Dutch name"],
    ),
    "an Arabic name in Latin letters": (
        edit("      name: لاجئ معترف به", "      name: refugee"), [f"{line('name: لاجئ معترف به')}: refugee: write 'refugee' in Arabic letters"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", SWAPPED)
def test_this_name_belongs_elsewhere(tmp_path: Path, rule: str) -> None:
    change, sentences = SWAPPED[rule]
    assert said(tmp_path, names, {GLOSSARY: change}) == [
        f"{GLOSSARY}:{one} [names]" for one in sorted(sentences, key=lambda one: int(one.partition(":")[0]))
    ]  # fmt: skip


BAD = {
    "a form that stands twice": (term("iets", ", forms: [dingen, dingen]"), "'dingen' stands here 2 times; keep one"),
    "a form that is the name": (term("iets", ", forms: [iets]"), "'iets' stands here 2 times; keep one"),
    "a star in a form": (term("iets", ", forms: ['ding*']"), "move 'ding*' to 'stems': only there a star stands for endings"),
    "a name with a shortcode": (term("'[[term:dvz]]'"), "write words alone, as they stand in a sentence, not '[[term:dvz]]'"),
    "a name with two spaces": (term("'een  ding'"), "write words alone, as they stand in a sentence, not 'een  ding'"),
    "a name that is a sentence": (term(f"'{'heel ' * 20}lang'"), f"write a shorter name than '{('heel ' * 20)[:40]}…': at most 80 letters"),
    "a star alone": (term("iets", ", stems: ['*']"), "write letters in '*'"),
    "a star inside a word": (term("iets", ", stems: ['din*gen']"), "put the star at the end of a word in 'din*gen'"),
    "a stem that catches everything": (term("iets", ", stems: ['di*']"), "write at least 3 letters before the star in 'di*'"),
    "an avoided name twice": (
        term("iets", ", avoid: [{text: spul, write: ding}, {text: spul, write: zaak}]"), "'spul' stands here 2 times; keep one",
    ),
    "an avoided name that is recommended": (
        term("iets", ", avoid: [{text: spul, write: zaak}, {text: zaak, write: ding}]"), "write something else than 'zaak': 'zaak' is avoided itself",
    ),
    "an avoided name instead of itself": (term("iets", ", avoid: [{text: spul, write: Spul}]"), "say what to write instead of 'spul': it is the same word"),
    "a name that is avoided by a stem": (
        term("illegalen in nood", ", avoid: [{text: 'illegal* in nood', write: mensen}]"), "'illegalen in nood' is caught by 'illegal* in nood', avoided for 'extra'; choose",
    ),
    "a name nearly that of another term": (
        term("subsidaire bescherming"), "'subsidaire bescherming' is nearly 'subsidiaire bescherming' of 'subsidiary-protection'; is it the same term, misspelt?",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_name_is_not_well_written(tmp_path: Path, rule: str) -> None:
    change, sentence = BAD[rule]
    found = said(tmp_path, names, {GLOSSARY: change})
    assert f"{GLOSSARY}:{END + 3}: extra: {sentence} [names]" in found


GOOD = {
    "the small guide": lambda text: text,
    "a name with forms and stems": term("ding", ", forms: [dingen], stems: ['ding*']"),
    "an abbreviation": term("DMH", ", forms: ['dringende medische hulp']"),
    "a synonym for a name": term("opsluiting", ", forms: [detentie, vasthouding]"),
    "an ending that differs": term("subsidiair beschermds"),
}


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, names, {GLOSSARY: GOOD[rule]}) == []


def test_an_entry_added_twice_under_nearly_the_same_id_is_named(tmp_path: Path) -> None:
    change = append(
        "refugees:\n  kind: notion\n  names:\n    nl: {name: iets}\n    fr: {name: chose}\n    ar: {name: شيء}\n"
    )
    assert said(tmp_path, names, {GLOSSARY: change}) == [
        f"{GLOSSARY}:{END}: 'refugees' is nearly 'refugee'; keep one [names]"
    ]
