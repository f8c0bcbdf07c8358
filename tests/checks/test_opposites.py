"""A translation does not say the opposite."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import opposites
from tests.checks.examples import AR, FR, NL, said
from tests.guides import append

OPPOSITE = [
    (FR, "Zij betalen niet.", "Ils paient.", "say 'not' here, as the Dutch does ('niet'): this French sentence has no such word"),
    (FR, "Een beroep houdt u hier.", "Un recours ne vous garde pas ici.", "look at 'pas' again: the Dutch sentence has no 'niet' or 'geen'"),
    (FR, "Vraag het vóór die dag.", "Demandez-le après ce jour.", "look at 'après' again: the Dutch says 'vóór', which is before"),
    (FR, "Dit geldt vanaf die dag.", "Cela vaut jusqu'au jour.", "look at 'jusqu'au' again: the Dutch says 'vanaf', which is after"),
    (FR, "Humanitair (9bis) of medisch (9ter).", "Humanitaire (9ter) ou médicale (9bis).", "look at 9bis and 9ter again: the Dutch names them as 9bis, 9ter"),
    (AR, "U hebt geen paspoort nodig.", "تحتاج إلى جواز سفر.", "say 'not' here, as the Dutch does ('geen'): this Arabic sentence has no such word"),
    (AR, "Haal de brief na die dag.", "خذ الرسالة قبل ذلك اليوم.", "look at 'قبل' again: the Dutch says 'na', which is after"),
]  # fmt: skip
SAME = [
    (FR, "Het kost niets.", "C'est gratuit."),
    (FR, "U mag niet werken.", "Le travail est interdit."),
    (FR, "De termijn loopt nog.", "Le délai n'est pas passé."),
    (FR, "Vraag het voor die dag.", "Demandez-le avant ce jour."),
    (FR, "Na die dag beslist de rechter.", "Le juge décide après ce jour."),
    (FR, "Niet voor de rechter, na de brief.", "Pas devant le juge, après la lettre."),
    (AR, "Gezinshereniging vraagt u hier.", "لمّ شمل الأسرة تطلبه هنا."),
    (AR, "Minstens 44 pixels.", "لا تقل عن 44 بكسل."),
]


@pytest.mark.parametrize(("path", "dutch", "own", "sentence"), OPPOSITE)
def test_a_sentence_that_says_the_opposite_is_named(
    tmp_path: Path, path: str, dutch: str, own: str, sentence: str
) -> None:
    changes = {NL: append(f"\n{dutch}\n"), path: append(f"\n{own}\n")}
    found = [one for one in said(tmp_path, opposites, changes) if one.startswith(path)]
    assert [one.partition(": ")[2] for one in found] == [f"{sentence} [opposites]"]


@pytest.mark.parametrize(("path", "dutch", "own"), SAME)
def test_the_same_in_other_words_is_left_alone(
    tmp_path: Path, path: str, dutch: str, own: str
) -> None:
    changes = {NL: append(f"\n{dutch}\n"), path: append(f"\n{own}\n")}
    assert [one for one in said(tmp_path, opposites, changes) if one.startswith(path)] == []


def test_it_names_the_line_of_the_sentence(tmp_path: Path) -> None:
    changes = {
        NL: append("\nBel ons.\nU betaalt niet.\nKom hier.\n"),
        FR: append("\nAppelez-nous.\nVous payez.\nVenez ici.\n"),
    }
    (found,) = [one for one in said(tmp_path, opposites, changes) if one.startswith(FR)]
    base = Path(__file__).parent.parent / "golden" / "base" / FR
    assert found.startswith(f"{FR}:{len(base.read_text('utf-8').splitlines()) + 3}: ")


def test_a_language_whose_words_are_not_known_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = {NL: append("\nU betaalt niet.\n"), FR: append("\nVous payez.\n")}
    assert [one for one in said(tmp_path / "known", opposites, changes) if one.startswith(FR)]
    monkeypatch.delitem(opposites.OTHERS, "fr")
    assert not [one for one in said(tmp_path / "new", opposites, changes) if one.startswith(FR)]
