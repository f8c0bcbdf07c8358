"""Leaflets: an essential page as a PDF that one can find, copy from, and read aloud."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from scripts import leaflets
from tests.built import guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

KEY = "asylum/appeal"
ALL = {(one.tag, one.beside): one for one in leaflets.leaflets(guide(), KEY)}


def made(browser: Browser, server: str, folder: Path, tag: str, beside: str = "") -> Path:
    """The leaflet of one page, printed and finished."""
    one = ALL[tag, beside]
    page = browser.new_page()
    to = folder / one.file
    leaflets.finish(one, leaflets.printed(page, server, one), to, guide().site_url)
    page.close()
    return to


@pytest.mark.parametrize(("tag", "beside"), [("nl", ""), ("ar", ""), ("ar", "nl")])
def test_a_leaflet_says_its_title_language_and_headings_in_order(
    browser: Browser, server: str, tmp_path: Path, tag: str, beside: str
) -> None:
    path = made(browser, server, tmp_path, tag, beside)
    nothing(leaflets.faults(guide(), ALL[tag, beside], path))
    reader = PdfReader(path)
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert [round(float(side)) for side in reader.pages[0].mediabox[2:]] == [595, 842]  # A4
    headings = [one.text for one in guide().pages[tag][KEY].document.headings()]
    found = leaflets.bookmarks(reader)
    if beside:
        other = [one.text for one in guide().pages[beside][KEY].document.headings()]
        assert found[1:5] == [headings[1], other[1], headings[2], other[2]]
    else:
        assert found[: len(headings)] == headings
    assert f"{guide().site_url}{tag}/asylum/lawyer/" in set(leaflets.links(reader))


def test_a_page_that_did_not_change_gives_the_same_file(
    browser: Browser, server: str, tmp_path: Path
) -> None:
    files = [made(browser, server, tmp_path / name, "nl") for name in ("one", "two")]
    assert files[0].read_bytes() == files[1].read_bytes()


def test_what_is_wrong_with_a_leaflet_is_said_in_words(
    browser: Browser, server: str, tmp_path: Path
) -> None:
    one = ALL["nl", ""]
    page = browser.new_page()
    page.goto(f"{server}ar/asylum/apply/")
    raw = leaflets.Printed(page.pdf(), [], "elsewhere")
    page.close()
    leaflets.finish(one, raw, tmp_path / one.file, "")
    found = list(leaflets.faults(guide(), one, tmp_path / one.file))
    assert any(text.startswith("is called '") for text in found)
    assert "says the language 'None'" in found
    assert "has no tags: nothing can read it aloud" in found
    assert "has no bookmark 'Wat doet u nu?'" in found
    assert any(text.startswith(f"leads to {server}") for text in found)
    assert "has 'Wat doet u nu?' not in its place, or cut in two" in found


def test_the_steps_stand_between_their_heading_and_the_next(
    browser: Browser, server: str, tmp_path: Path
) -> None:
    reader = PdfReader(made(browser, server, tmp_path, "nl"))
    text = " ".join(" ".join(one.extract_text() for one in reader.pages).split())
    _, _, after = text.partition("Wat doet u nu?")
    steps, _, _ = after.partition("Hoeveel tijd hebt u?")
    places = [steps.find(f"{number} ") for number in range(1, 6)]
    assert -1 not in places
    assert places == sorted(places)


def test_two_languages_stand_on_one_leaflet_dated_as_its_text(
    browser: Browser, server: str, tmp_path: Path
) -> None:
    path = made(browser, server, tmp_path, "ar", "nl")
    assert path.relative_to(tmp_path) == Path("ar-nl/asylum-appeal.pdf")
    reader = PdfReader(path)
    text = " ".join(" ".join(one.extract_text() for one in reader.pages).split())
    for tag in ("ar", "nl"):
        assert list(guide().pages[tag][KEY].document.headings())[1].text in text
    assert reader.metadata
    made_on = reader.metadata.creation_date
    assert made_on
    assert made_on.date() == guide().pages["nl"][KEY].front.compared  # type: ignore[union-attr]


def test_what_cannot_be_printed_leaves_the_old_leaflets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "leaflets" / "nl" / "asylum-appeal.pdf"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"old")

    def fails(*_: object) -> leaflets.Printed:
        raise RuntimeError("no ink")

    class Nobody:
        def __enter__(self) -> Nobody:
            return self

        def __exit__(self, *_: object) -> None: ...

        def new_page(self) -> None: ...

    monkeypatch.setattr(leaflets, "printed", fails)
    monkeypatch.setattr(leaflets, "browsing", Nobody)
    with pytest.raises(RuntimeError, match="no ink"):
        leaflets.make(guide(), tmp_path, [ALL["nl", ""]], tmp_path / "leaflets")
    assert old.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["leaflets"]


def test_a_table_of_letters_names_no_shapes() -> None:
    table = "2 beginbfchar\n<0003> <0020>\n<14F5> <FEFB>\nendbfchar\n1 beginbfrange\n<1485> <1486> <FE8D>\nendbfrange\n"
    assert leaflets.ordinary(table) == (
        "2 beginbfchar\n<0003> <0020>\n<14F5> <06440627>\nendbfchar\n"
        "2 beginbfchar\n<1485> <0627>\n<1486> <0627>\nendbfchar\n"
    )
