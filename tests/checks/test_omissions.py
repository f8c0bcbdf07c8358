"""A translation leaves nothing out."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import omissions
from scripts import translations
from tests.checks.examples import AR, FR, NL, edits, said
from tests.guides import Change, edit, guide

LONG = "U bewaart de brief en de omslag, en u schrijft op welke dag en van wie u de brief kreeg, want die dag telt voor de termijn."
TWO = edits(
    ("Vous avez souvent [[fact:appeal.ordinary.deadline]].\n", ""), ("n’avez que [[fact", "avez ou [[fact")
)  # fmt: skip


def up_to_date(folder: Path, dutch: str, french: str) -> list[str]:
    """What is said when the Dutch has other words, and the French was stamped as following them."""
    changes: dict[str, Change] = {
        NL: edit("U vraagt hulp aan een advocaat.", dutch),
        FR: edit("Vous demandez l’aide d’un avocat.", french),
        AR: None,
    }
    root = guide(folder, changes)
    translations.main(["--root", str(root), "stamp", "fr", "asylum/appeal"])
    stamped = (root / FR).read_text("utf-8")
    return said(folder / "again", omissions, {**changes, FR: stamped})


BAD = {
    "a sentence that is lost": (
        "U vraagt hulp.\nU belt.", "Vous demandez de l’aide.", "1 sentence here, 2 in {nl}; translate each, and add none",
    ),
    "a sentence of its own": (
        "U vraagt hulp.", "Vous demandez de l’aide.\nVous appelez.", "2 sentences here, 1 in {nl}; translate each, and add none",
    ),
    "yes for no": ("Nee, dat mag niet.", "Oui, c’est permis.", "'Oui' here, 'Nee' in {nl}; say the same"),
    "no words at all": ("U vraagt hulp.", "…", "translate {nl}: 'U vraagt hulp.' has no words here"),
    "a line without words": ("U vraagt hulp.\nU belt.", "Vous demandez.\n…", "translate docs/nl/asylum/appeal.md:17: 'U belt.' has no words here"),
    "a few words for many": (LONG, "Gardez la lettre.", "translate all of {nl}: this is 14 letters long, the Dutch 94"),
    "many words for a few": (
        "U belt.", "Vous appelez un avocat, vous gardez la lettre et l’enveloppe, et vous notez le jour où vous l’avez reçue.",
        "leave out what {nl} does not say: this is 82 letters long, the Dutch 5",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", BAD)
def test_this_is_left_out_or_added(tmp_path: Path, rule: str) -> None:
    dutch, french, sentence = BAD[rule]
    (one,) = up_to_date(tmp_path, dutch, french)
    assert one.partition(": ")[2] == f"{sentence.format(nl=f'{NL}:16')} [omissions]"


GOOD = {
    "sentence for sentence": ("U vraagt hulp.\nU belt.", "Vous demandez de l’aide.\nVous appelez."),
    "two sentences on one line": ("U vraagt hulp.\nU belt.", "Vous demandez de l’aide. Vous appelez."),
    "one sentence as two": ("U vraagt hulp en u belt.", "Vous demandez de l’aide. Puis vous appelez."),
    "a number for a word": ("Ja.", "Oui."),
}  # fmt: skip


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_whole(tmp_path: Path, rule: str) -> None:
    assert up_to_date(tmp_path, *GOOD[rule]) == []


def test_a_section_older_than_the_dutch_is_left_to_the_translators(tmp_path: Path) -> None:
    change = edit("U vraagt hulp aan een advocaat.", "U vraagt hulp aan een advocaat.\nU belt.")
    assert said(tmp_path, omissions, {NL: change}) == []


def test_the_texts_of_the_data_are_whole_too(tmp_path: Path) -> None:
    path = "docs/_data/fr/letters.yml"
    assert said(tmp_path, omissions, {path: edit("Gardez-la bien.", "'-'")}) == [
        f"{path}:7: translate docs/_data/nl/letters.yml:6: 'Bewaar het goed.' has no words here [omissions]"
    ]
