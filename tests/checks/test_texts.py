"""The texts of the data name what exists, and every language has those it needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import texts
from tests.checks.examples import said
from tests.guides import Change, append, edit

NL_UI, FR_UI, AR_UI = (f"docs/_data/{tag}/ui.yml" for tag in ("nl", "fr", "ar"))
NL_LETTERS, FR_LETTERS = (f"docs/_data/{tag}/letters.yml" for tag in ("nl", "fr"))
BOX = "  box.do:\n    text: À faire\n    of: v1:c1a04e48\n"

BAD: dict[str, tuple[str, Change, str]] = {
    "a letter that does not exist": (
        FR_LETTERS, append("  annex-62:\n    name: annexe 62\n"),
        "9: remove 'annex-62': letters.yml has no such entry. Did you mean 'annex-26'?",
    ),
    "a field that does not exist": (
        FR_LETTERS, edit("    name: annexe 26", "    name: annexe 26\n    nom: annexe 26"),
        "6: remove 'nom'; use name, meaning, today",
    ),
    "an empty text": (
        FR_LETTERS, edit("name: annexe 26", "name: ''"), "5: write the text of 'annex-26', or remove 'name'",
    ),
    "an interface text that is missing": (
        FR_UI, edit(BOX, ""), "1: add 'box.do': it stands in docs/_data/nl/ui.yml:9",
    ),
    "an interface text that the Dutch does not have": (
        FR_UI, append("  box.doo:\n    text: x\n"),
        "61: remove 'box.doo': docs/_data/nl/ui.yml has no such text. Did you mean 'box.do'?",
    ),
    "a placeholder that is lost": (
        FR_UI, edit("text: '{min} à {max}'", "text: '{min} à'"), "29: keep {max} in 'unit.range', as in docs/_data/nl/ui.yml:19",
    ),
    "a placeholder of its own": (
        FR_UI, edit("text: Téléphone", "text: Téléphone {n}"), "44: remove {n} in 'service.phone', as in docs/_data/nl/ui.yml:29",
    ),
    "a placeholder that the Dutch alone lost": (
        NL_UI, edit("text: '{min} tot {max}'", "text: '{min} tot'"), "20: put back {max} in 'unit.range': every translation says so",
    ),
    "a plural form that is missing": (
        AR_UI, edit("    two: '{n} يومان'\n", ""), "46: add 'two' to 'unit.day': the language needs this plural form",
    ),
    "a letter without its meaning in Dutch": (
        NL_LETTERS, edit("    meaning: Bewijs dat u asiel vroeg.\n", ""),
        "1: add 'annex-26' with its 'meaning': it stands in docs/_data/letters.yml:2",
    ),
    "a step without its words in Dutch": (
        "docs/_data/nl/diagrams.yml", edit("  appeal/granted:\n", "  appeal/granted-not:\n"),
        "1: add 'appeal/granted' with its 'title': it stands in docs/_data/diagrams.yml:2",
    ),
}  # fmt: skip

GOOD: dict[str, tuple[str, Change]] = {
    "the small guide": (NL_UI, lambda text: text),
    "a noun with one form for every number": (
        AR_UI,
        edit(
            "    zero: '{n} يورو'\n    one: '{n} يورو'\n    two: '{n} يورو'\n    few: '{n} يورو'\n    many: '{n} يورو'\n",
            "",
        ),
    ),
    "a plural form that only a million takes": (FR_UI, edit("    many: '{n} mois'\n", "")),
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    path, change, sentence = BAD[rule]
    assert f"{path}:{sentence} [texts]" in said(tmp_path, texts, {path: change})


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    path, change = GOOD[rule]
    assert said(tmp_path, texts, {path: change}) == []


def test_another_text_that_is_missing_is_a_notice(tmp_path: Path) -> None:
    assert said(tmp_path, texts, {FR_LETTERS: "by: machine\ntexts: {}\n"}) == [
        f"{FR_LETTERS}:1: add 'annex-26': it stands in {NL_LETTERS}:3 [texts] (notice)"
    ]


def test_one_fault_is_one_problem(tmp_path: Path) -> None:
    assert said(tmp_path, texts, {FR_UI: edit(BOX, "")}) == [
        f"{FR_UI}:1: add 'box.do': it stands in {NL_UI}:9 [texts]"
    ]


def test_a_data_file_that_cannot_be_read_is_not_reported_at_every_text(tmp_path: Path) -> None:
    assert said(tmp_path, texts, {"docs/_data/letters.yml": "a: *b"}) == []


DISTINCT: dict[str, tuple[str, Change, str]] = {
    "two boxes": (
        FR_UI, edit("text: Bon à savoir", "text: Attention"), "20: 'box.good' and 'box.careful' have the same text: 'Attention'; correct one",
    ),
    "a unit that is another": (
        FR_UI, edit("one: '{n} jour'", "one: '{n} mois'"), "47: '{n} mois' of 'unit.day' says month; write the word for day",
    ),
    "a fingerprint typed by hand": (
        FR_UI, edit("text: Délai\n    of: v1:f68438d2", "text: Délai\n    of: vandaag"),
        "12: let scripts/translations.py write 'of' of 'box.deadline': 'vandaag' is no fingerprint",
    ),
    "a placeholder that only one form keeps": (
        FR_UI, edit("other: '{n} jours'", "other: 'jours'"), "49: keep {n} in 'unit.day', as in docs/_data/nl/ui.yml:31",
    ),
    "an interface text without its words": (
        FR_UI, edit("    text: Délai\n", ""), "10: add 'text' to 'box.deadline', as in docs/_data/nl/ui.yml:7",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", DISTINCT)
def test_what_the_dutch_tells_apart_is_told_apart(tmp_path: Path, rule: str) -> None:
    path, change, sentence = DISTINCT[rule]
    assert f"{path}:{sentence} [texts]" in said(tmp_path, texts, {path: change})
