"""What is read aloud is said in one way, whole, and in every language."""

from __future__ import annotations

from pathlib import Path

from tests.guides import Change, edit, problems_of

DUTCH = "docs/_data/nl/listen.yml"
FRENCH = "docs/_data/fr/listen.yml"
ARABIC = "docs/_data/ar/listen.yml"
QUATER = "endings:\n  - text: quater\n    say: kwater\n"


def said(folder: Path, changes: dict[str, Change], notices: bool = False) -> list[str]:
    return problems_of(folder, changes, check="listen", notices=notices)


def test_what_is_said_in_one_way_in_each_language_passes(tmp_path: Path) -> None:
    whole = "letters:\n  - CGVS\n  - RvV\nwords:\n  - text: nr.\n    say: nummer\n" + QUATER
    phrases = "phrases:\n  hour: '{h} uur'\n  hours: van {from} tot {to}\n"
    assert said(tmp_path, {DUTCH: whole + phrases, FRENCH: QUATER}) == []


def test_a_language_may_say_nothing(tmp_path: Path) -> None:
    assert said(tmp_path, {}) == []


def test_an_abbreviation_in_two_lists_is_a_problem(tmp_path: Path) -> None:
    text = "letters:\n  - CGVS\n  - OKAN\n  - CGVS\nwords:\n  - text: OKAN\n    say: okan\n"
    assert said(tmp_path, {DUTCH: text}) == [
        f"{DUTCH}:4: say 'CGVS' in one way: it stands in 'letters' too [listen]",
        f"{DUTCH}:6: say 'OKAN' in one way: it stands in 'letters' too [listen]",
    ]


def test_a_phrase_that_lost_its_hour_or_has_one_too_many_is_a_problem(tmp_path: Path) -> None:
    text = "phrases:\n  minutes: '{h} uur'\n  hours: van {from} tot {to} {n}\n"
    assert said(tmp_path, {DUTCH: text}) == [
        f"{DUTCH}:2: keep {{m}} in 'minutes': '{{h}} uur' lost it [listen]",
        f"{DUTCH}:3: remove {{n}} from 'hours': nothing fills it in [listen]",
    ]


def test_a_language_that_names_latin_letters_names_all_it_needs(tmp_path: Path) -> None:
    text = "letters:\n  - RvV\nalphabet:\n  - text: R\n    say: آر\n"
    assert said(tmp_path, {ARABIC: text}) == [
        f"{ARABIC}:2: add 'V' to 'alphabet': 'RvV' needs it [listen]"
    ]


def test_an_ending_of_the_dutch_is_said_in_every_language(tmp_path: Path) -> None:
    text = "endings:\n  - text: bis\n    say: bis\n"
    assert said(tmp_path, {DUTCH: QUATER, FRENCH: text}) == [
        f"{FRENCH}:1: add 'quater' to 'endings': it stands in {DUTCH}:2 [listen]"
    ]


def test_an_abbreviation_that_nobody_decided_on_is_a_notice(tmp_path: Path) -> None:
    page = "docs/nl/asylum/appeal.md"
    changes: dict[str, Change] = {
        DUTCH: "letters:\n  - CGVS\n",
        page: edit("## Wat doet u nu?", "Het CGVS en het XYZ, op www.ABC.be, met MyMinfin.\n\n## Wat doet u nu?"),
    }  # fmt: skip
    found = [one for one in said(tmp_path, changes, notices=True) if "XYZ" in one or "ABC" in one]
    assert len(found) == 1
    assert found[0].startswith(f"{DUTCH}:1: say how 'XYZ' is read aloud, under 'letters' or 'words': {page}:")  # fmt: skip
    assert not any("MyMinfin" in one for one in said(tmp_path, changes, notices=True))


def test_an_unknown_field_is_a_problem(tmp_path: Path) -> None:
    assert said(tmp_path, {DUTCH: "leters:\n  - CGVS\n"}) == [
        f"{DUTCH}:1: remove 'leters': this place has no such field. Did you mean 'letters'? [listen]"
    ]
