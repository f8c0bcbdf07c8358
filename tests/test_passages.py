"""The words readers get, piece by piece, each beside the Dutch it translates."""

from __future__ import annotations

from pathlib import Path

from guide import passages
from guide.model import Site
from tests.checks.examples import FR, NL
from tests.guides import edit, site_of

KEY = "asylum/appeal"


def pairs(site: Site, section: str) -> list[tuple[int, list[str], list[str]]]:
    ours, theirs = site.pages["fr"][KEY], site.pages["nl"][KEY]
    return [
        (one.line, [text.text for text in one.ours], [text.text for text in one.theirs])
        for one in passages.pairs(ours, theirs)
        if one.section == section
    ]


def test_blocks_stand_beside_each_other(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    assert pairs(site, "head")[0] == (2, ["Faire appel"], ["In beroep gaan"])
    assert pairs(site, "now") == [
        (30, ["Que faire ?"], ["Wat doet u nu?"]),
        (
            32,
            ["Appelez [[service:emergency.112 phone]] si vous êtes en danger."],
            ["Bel [[service:emergency.112 phone]] als u in gevaar bent."],
        ),
        (33, ["Appelez un avocat."], ["Bel een advocaat."]),
    ]


def test_sections_with_other_blocks_stand_beside_each_other_whole(tmp_path: Path) -> None:
    site = site_of(tmp_path, {FR: edit("2. Appelez un avocat.\n", "")})
    ((line, ours, theirs),) = pairs(site, "now")
    assert (line, len(ours), len(theirs)) == (30, 2, 3)


def test_a_passage_knows_its_lines(tmp_path: Path) -> None:
    site = site_of(tmp_path, {NL: edit("U vraagt hulp", "Eerst dit.\nU vraagt hulp")})
    (one,) = [
        text for text in passages.of_page(site.pages["nl"][KEY]) if text.text.startswith("Eerst")
    ]
    assert (one.line, one.line_at(0), one.line_at(one.text.index("U vraagt"))) == (16, 16, 17)


def test_the_text_of_a_picture_is_a_passage(tmp_path: Path) -> None:
    change = edit("U vraagt hulp aan een advocaat.", "![Een brief](../../assets/x.png)")
    found = passages.of_page(site_of(tmp_path, {NL: change}).pages["nl"][KEY])
    assert [(one.line, one.text) for one in found if one.what == "picture"] == [(16, "Een brief")]


def test_the_texts_of_the_data_stand_beside_the_dutch(tmp_path: Path) -> None:
    found = {
        (name, entry): [one.text for one in (*pair.ours, *pair.theirs)]
        for name, entry, pair in passages.texts_pairs(site_of(tmp_path), "fr")
    }
    assert found["ui", "box.do"] == ["À faire", "Doe dit"]
    assert found["letters", "annex-26"] == [
        "Preuve que vous avez demandé l’asile.",
        "annexe 26",
        "Gardez-la bien.",
        "Bewijs dat u asiel vroeg.",
        "bijlage 26",
        "Bewaar het goed.",
    ]
