"""Tables for colleagues: sorted, filtered, as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guide import staff
from tests.browser.conftest import ui
from tests.built import guide

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TABLE = "nl/staff/deadlines-and-sources/"
ADDRESSES = "nl/staff/work-with-this-site/"
ROWS = ".g-facts tbody tr"


@pytest.mark.parametrize("at", [TABLE, TABLE.replace("nl/", "ar/", 1)])
def test_rows_are_chosen_by_words_and_by_kind_and_counted_aloud(
    reader: Page, server: str, at: str
) -> None:
    """In Arabic too, where the Dutch page stands in."""
    facts = guide().facts.entries
    reader.goto(server + at)
    status = reader.locator(".g-rows [role=status]")
    count = ui("nl", "facts.count").replace("{all}", str(len(facts)))
    expect(status).to_have_text(count.replace("{n}", str(len(facts))))

    reader.get_by_label(ui("nl", "facts.type"), exact=True).select_option("money")
    money = [name for name, one in facts.items() if one.type == "money"]
    expect(reader.locator(f"{ROWS}:visible")).to_have_count(len(money))
    expect(status).to_have_text(count.replace("{n}", str(len(money))))

    reader.get_by_label(ui("nl", "facts.type"), exact=True).select_option("")
    reader.get_by_label(ui("nl", "facts.words")).fill("BEROEPSTERMIJN algemene")
    expect(reader.locator("[id='appeal.ordinary.deadline']")).to_be_visible()
    assert reader.locator(f"{ROWS}:visible").count() < 10
    assert reader.evaluate("document.documentElement.scrollWidth") == 360


def test_a_heading_sorts_by_keyboard_and_says_so(reader: Page, server: str) -> None:
    reader.goto(server + TABLE)
    head = reader.get_by_role("columnheader", name=ui("nl", "facts.review"))
    head.get_by_role("button").focus()
    reader.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    days = "rows => rows.map((row) => row.cells[4].dataset.order)"
    ordered = [str(one.review_by) for one in guide().facts.entries.values()]
    assert reader.locator(ROWS).evaluate_all(days) == sorted(ordered)
    reader.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert reader.locator(ROWS).evaluate_all(days) == sorted(ordered, reverse=True)

    value = reader.get_by_role("columnheader", name=ui("nl", "facts.value"))
    value.get_by_role("button").click()
    expect(value).to_have_attribute("aria-sort", "ascending")
    expect(head).not_to_have_attribute("aria-sort", "descending")


@pytest.mark.parametrize("at", [TABLE, TABLE.replace("nl/", "ar/", 1)])
def test_the_file_is_the_whole_table(reader: Page, anywhere: str, at: str) -> None:
    reader.goto(anywhere + at)
    with reader.expect_download() as download:
        reader.get_by_role("link", name=ui("nl", "facts.csv")).click()
    assert download.value.suggested_filename == "facts.csv"
    assert download.value.path().read_bytes().decode("utf-8") == staff.table(guide(), "nl")


def test_a_short_address_is_found_by_a_word_of_its_page(reader: Page, anywhere: str) -> None:
    reader.goto(anywhere + ADDRESSES)
    reader.get_by_label(ui("nl", "facts.words")).fill("in beroep")
    row = reader.locator(".g-addresses tbody tr:visible").filter(has_text="go/beroep")
    row.get_by_role("link", name="ar", exact=True).click()
    reader.wait_for_url(f"{anywhere}ar/asylum/appeal/")


def test_without_a_script_every_row_is_there(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + TABLE)
    expect(page.locator(f"{ROWS}:visible")).to_have_count(len(guide().facts.entries))
    expect(page.locator(".g-rows")).to_be_hidden()
    expect(page.get_by_role("link", name=ui("nl", "facts.csv"))).to_be_visible()
    context.close()
