"""What comes out of a printer: two sides at most, the way back to the page, nothing only a screen can do."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from guide import addresses, codes
from scripts.leaflets import LISTS, SIDES
from tests.browser.conftest import Ear, read_codes
from tests.built import guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

APPEAL = "asylum/appeal/"
TAGS = [one.tag for one in guide().languages]
ESSENTIAL = [
    key
    for key, one in guide().entries.entries.items()
    if one.tier == "essential" and key not in LISTS
]


@pytest.fixture(scope="module")
def sheet(browser: Browser) -> Iterator[Page]:
    """A window as wide as a sheet, that shows what will be printed."""
    context = browser.new_context(viewport={"width": 700, "height": 1000}, device_scale_factor=2)
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


@pytest.mark.parametrize("tag", TAGS)
def test_an_essential_page_fits_on_one_sheet_of_two_sides(
    sheet: Page, server: str, tag: str
) -> None:
    long = []
    keys = [key for key in ESSENTIAL if guide().page(tag, key)]
    for key in keys:
        sheet.goto(server + addresses.url(tag, key))
        sides = len(PdfReader(io.BytesIO(sheet.pdf(prefer_css_page_size=True))).pages)
        if sides > SIDES:
            long.append(f"{tag}/{key}: {sides} sides")
    assert keys
    nothing(long)


@pytest.mark.parametrize("tag", TAGS)
def test_the_code_in_the_corner_leads_to_the_printed_page(
    browser: Browser, sheet: Page, server: str, tag: str
) -> None:
    sheet.goto(f"{server}{tag}/{APPEAL}")
    code = sheet.locator(".g-code")
    expect(code).to_be_visible()
    code.evaluate("image => image.decode()")
    box = code.bounding_box()
    assert box
    assert box["y"] < 5
    if guide().language(tag).direction == "rtl":
        assert box["x"] < 5
    else:
        assert box["x"] + box["width"] > 695
    address = f"{guide().site_url}{addresses.door(guide(), 'go/beroep/', tag)}"
    assert read_codes(browser, code.screenshot()) == [address]
    printed = sheet.locator(".g-about").inner_text()
    assert address.removeprefix("https://") in printed


COVERED = """() => {
  const code = document.querySelector(".g-code").getBoundingClientRect();
  const under = (box) => box.left < code.right && box.right > code.left && box.top < code.bottom && box.bottom > code.top;
  return [...document.querySelectorAll("header *, main h1, main p, main h2, main li")].filter((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return one.textContent.trim() && [...range.getClientRects()].some((box) => box.width && box.height && under(box));
  }).map((one) => one.textContent);
}"""


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_the_code_in_the_corner_covers_no_word(sheet: Page, server: str, tag: str) -> None:
    """Nor where the page is Dutch, for want of a translation, among Arabic."""
    lacking = next(key for key in sorted(guide().pages["nl"]) if guide().page("ar", key) is None)
    for key in (APPEAL, f"{lacking}/", "asylum/protection-in-another-country/"):
        sheet.goto(f"{server}{tag}/{key}")
        assert sheet.evaluate(COVERED) == []


def test_what_only_a_screen_can_do_is_not_printed(sheet: Page, server: str) -> None:
    for tag in ("nl", "ar"):
        sheet.goto(f"{server}{tag}/{APPEAL}")
        for control in sheet.locator("nav, button, summary:not(.g-label *), [data-leave]").all():
            expect(control).to_be_hidden()
        expect(sheet.get_by_role("heading", level=1)).to_be_visible()
        expect(sheet.locator(".g-sources li").first).to_be_visible()
        expect(sheet.locator(".g-about")).to_contain_text("2026")


def test_addresses_of_other_sites_are_printed_in_their_own_direction(
    sheet: Page, server: str
) -> None:
    sheet.goto(f"{server}ar/{APPEAL}")
    for link in sheet.locator(".g-text a[href^='https'], .g-sources a").all():
        after = link.evaluate(
            "link => (({content, direction, unicodeBidi}) => [content, direction, unicodeBidi])(getComputedStyle(link, '::after'))"
        )
        address = link.get_attribute("href")
        assert after == [f'"(" "{address}" ")"', "ltr", "isolate"] or after[0] == f'"({address})"'


def test_the_columns_follow_the_direction_of_the_language(sheet: Page, server: str) -> None:
    for tag in ("nl", "ar"):
        sheet.goto(f"{server}{tag}/{APPEAL}")
        places = [
            (box["x"] + box["width"] / 2 < 350)
            for box in (one.bounding_box() for one in sheet.locator(".g-text > h2").all())
            if box
        ]
        begins_left = tag == "nl"
        assert places[0] == begins_left
        assert places[-1] != begins_left


def test_the_code_costs_nobody_who_reads_on_a_screen(reader: Page, ear: Ear, server: str) -> None:
    reader.goto(f"{server}nl/{APPEAL}")
    reader.locator("footer").scroll_into_view_if_needed()
    expect(reader.locator(".g-code")).to_be_hidden()
    assert not [url for url in ear.asked if url.endswith(codes.NAME)]
