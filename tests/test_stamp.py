"""A translation is stamped when its own words changed; saving it again clears nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import stamp
from guide.load import load
from guide.markdown import Section, parse
from guide.model import Page, Site, Texts
from tests.guides import BASE, Change, edit, site_of

NL, FR = "docs/nl/asylum/appeal.md", "docs/fr/asylum/appeal.md"
NEW = "v1:22d39836"
"""Of the Dutch section 'short' with 'zoekt' for 'vraagt'."""


def french(site: Site) -> Page:
    page = site.page("fr", "asylum/appeal")
    assert page
    return page


BEFORE = french(load(BASE))


def stamped(site: Site, before: Page | None = BEFORE) -> stamp.Stamp:
    return stamp.stamp(site, french(site), lambda line: before)


DUTCH: dict[str, Change] = {NL: edit("U vraagt hulp", "U zoekt hulp")}


def test_a_section_that_follows_the_dutch_keeps_its_stamp(tmp_path: Path) -> None:
    made = stamped(site_of(tmp_path))
    assert made.of == french(site_of(tmp_path / "again")).front.translation.of  # type: ignore[union-attr]
    assert made.refused == ()


def test_a_translation_that_did_not_change_is_refused(tmp_path: Path) -> None:
    made = stamped(site_of(tmp_path, DUTCH))
    assert made.refused == ("short",)
    assert made.of["short"] == "v1:1c782d0f"


def test_a_translation_whose_words_changed_is_stamped(tmp_path: Path) -> None:
    changes = DUTCH | {FR: edit("Vous demandez l’aide", "Vous cherchez l’aide")}
    made = stamped(site_of(tmp_path, changes))
    assert made.refused == ()
    assert made.of["short"] == NEW


def test_a_change_of_another_section_or_of_layout_is_no_translation(tmp_path: Path) -> None:
    def change(text: str) -> str:
        text = edit("Vous demandez l’aide d’un", "Vous demandez  l’aide\nd’un")(text)
        return edit("2. Appelez un avocat.", "2. Téléphonez à un avocat.")(text)

    assert stamped(site_of(tmp_path, DUTCH | {FR: change})).refused == ("short",)


def test_a_stamp_that_was_never_committed_can_be_made_again(tmp_path: Path) -> None:
    made = stamped(site_of(tmp_path, DUTCH), before=None)
    assert (made.refused, made.of["short"]) == ((), NEW)


def test_the_past_is_asked_for_by_the_line_that_was_written(tmp_path: Path) -> None:
    asked: list[str] = []
    site = site_of(tmp_path, DUTCH)
    stamp.stamp(site, french(site), lambda line: asked.append(line))  # type: ignore[func-returns-value]
    assert asked == ["short: v1:1c782d0f"]


def test_a_section_the_dutch_lost_loses_its_stamp(tmp_path: Path) -> None:
    site = site_of(tmp_path, {NL: edit("## In het kort {#short}\n\n", "")})
    assert "short" not in stamped(site).of


def test_a_new_section_is_stamped(tmp_path: Path) -> None:
    site = site_of(tmp_path, {NL: edit("## Verschil", "## Nieuw {#new}\n\nX.\n\n## Verschil")})
    assert stamped(site).of["new"] == "v1:d9791128"


def test_only_the_block_of_the_stamp_is_written(tmp_path: Path) -> None:
    text = stamp.written(BEFORE, {"head": "v1:00000000", "intro": "v1:11111111"})
    assert text == BEFORE.text.replace(
        BEFORE.text[BEFORE.text.index("  of:\n") : BEFORE.text.index("---\n# ")],
        "  of:\n    head: v1:00000000\n    intro: v1:11111111\n",
    )


@pytest.mark.parametrize(
    ("front", "result"),
    [
        ("title: x\n", "title: x\ntranslation:\n  by: machine\n  of:\n    head: v1:00000000\n"),
        ("translation: {by: human, of: {}}\ntitle: x\n", "title: x\ntranslation:\n  by: human\n  of:\n    head: v1:00000000\n"),
        ("translation:\n  by: human\n  checked: 2026-11-22\n  of:\n    who: v1:22222222\ntitle: x\n", "title: x\ntranslation:\n  by: human\n  checked: 2026-11-22\n  of:\n    head: v1:00000000\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["---", "--- ", "..."])
def test_a_stamp_takes_the_place_of_the_one_before(
    tmp_path: Path, front: str, result: str, end: str
) -> None:
    dates = "summary: y\ncompared: 2026-11-21\nreview_by: 2027-02-21\n"
    body = "# x\n\n---\ntranslation:\n  no: front matter\n"
    site = site_of(tmp_path, {FR: f"---\n{dates}{front}{end}\n{body}"})
    assert (
        stamp.written(french(site), {"head": "v1:00000000"}) == f"---\n{dates}{result}{end}\n{body}"
    )


# --- edits that keep the meaning -----------------------------------------------------------------


def section(text: str) -> Section:
    return parse(f"## Kort {{#short}}\n\n{text}").sections[1]


@pytest.mark.parametrize(
    ("before", "now", "changed"),
    [
        ("U belt een advocaat.", "Bel een advocaat.", ""),
        ("U hebt 30 dagen.", "30 dagen hebt u.", ""),
        ("U hebt 30 dagen.", "U hebt 20 dagen.", "a number"),
        ("U hebt [[fact:a]].", "U hebt [[fact:b]].", "a shortcode"),
        ("Lees [dit](a.md).", "Lees [dat](a.md).", ""),
        ("Lees [dit](a.md).", "Lees [dit](b.md).", "a link"),
        ("U mag werken.", "U mag niet werken.", "'niet', 'geen', 'nooit' or 'zonder'"),
        ("U hebt geen recht.", "U hebt recht.", "'niet', 'geen', 'nooit' or 'zonder'"),
        ("Dat is genietbaar.", "Dat is lekker.", ""),
    ],
)
def test_an_edit_keeps_the_meaning_unless_one_of_these_changed(
    before: str, now: str, changed: str
) -> None:
    assert stamp.meaning_changed(section(before), section(now)) == changed


def test_a_section_that_was_not_there_changed() -> None:
    assert stamp.meaning_changed(None, section("x")) == "the section"


# --- texts -----------------------------------------------------------------------------------------


def texts(entries: dict[str, dict[str, str]]) -> Texts:
    return Texts("docs/_data/fr/ui.yml", "fr", "machine", entries, None)


DUTCH_TEXTS = texts({"a": {"text": "Asiel"}, "b": {"text": "Doe dit"}})
FRENCH = {"text": "À faire", "of": "v1:00000000"}


def test_a_text_that_follows_its_dutch_entry_is_stamped() -> None:
    made, refused = stamp.stamp_texts(
        DUTCH_TEXTS, texts({"a": {"text": "Asile"}}), lambda name, of: None
    )
    assert (made, refused) == ({"a": {"text": "Asile", "of": "v1:bd06f92f"}}, [])


def test_a_text_that_did_not_change_with_its_dutch_entry_is_refused() -> None:
    made, refused = stamp.stamp_texts(DUTCH_TEXTS, texts({"b": FRENCH}), lambda name, of: FRENCH)
    assert (made, refused) == ({"b": FRENCH}, ["b"])


def test_a_text_that_changed_with_its_dutch_entry_is_stamped() -> None:
    made, refused = stamp.stamp_texts(
        DUTCH_TEXTS, texts({"b": FRENCH | {"text": "Faites ceci"}}), lambda name, of: FRENCH
    )
    assert (made, refused) == ({"b": {"text": "Faites ceci", "of": "v1:c1a04e48"}}, [])


def test_a_text_without_a_dutch_entry_gets_no_stamp() -> None:
    made, refused = stamp.stamp_texts(DUTCH_TEXTS, texts({"c": FRENCH}), lambda name, of: FRENCH)
    assert (made, refused) == ({"c": {"text": "À faire"}}, [])
