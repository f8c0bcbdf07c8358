"""Cards to show, and boxes to tick."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.conftest import Ear, ui
from tests.built import guide

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser

CARDS = "start/cards/"
CHECKLIST = "regularisation/humanitarian-9bis/"
KEPT = "localStorage.getItem('guide.ticks')"


# --- cards ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_a_card_fills_the_screen_with_the_dutch_and_the_readers_language(
    browser: Browser, server: str, tag: str, scripts: bool
) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, java_script_enabled=scripts
    )
    page = context.new_page()
    page.goto(f"{server}{tag}/{CARDS}")
    dutch = guide().field("nl", "cards", "speak.ti")
    card = page.locator("#card-speak-ti")
    expect(card).to_be_hidden()
    page.get_by_role("button", name=ui(tag, "cards.show")).and_(
        page.get_by_role("button", name=dutch)
    ).click()
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 360, 640)
    sentence = card.locator(".g-show__dutch")
    expect(sentence).to_have_text(dutch)
    expect(sentence).to_have_attribute("dir", "ltr")
    expect(card).to_contain_text("ትግርኛ")
    expect(card).to_contain_text(guide().field(tag, "cards", "speak.ti"))
    assert float(sentence.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")) >= 30
    card.get_by_role("button", name=ui(tag, "close")).click()
    expect(card).to_be_hidden()
    context.close()


def test_on_paper_the_cards_have_the_size_of_a_bank_card(reader: Page, server: str) -> None:
    reader.goto(f"{server}ar/{CARDS}")
    reader.emulate_media(media="print")
    millimetre = 96 / 25.4
    for card in reader.locator(".g-show").all():
        box = card.bounding_box()
        assert box
        assert box["width"] == pytest.approx(85 * millimetre, abs=2)
        assert box["height"] == pytest.approx(54 * millimetre, abs=2)
        assert card.evaluate("one => one.scrollHeight <= one.clientHeight + 1"), card.inner_text()
    reader.goto(f"{server}nl/{CARDS}")
    text = "".join(one.extract_text() for one in PdfReader(io.BytesIO(reader.pdf())).pages)
    assert guide().field("nl", "cards", "talk.write") in text


# --- checklists ----------------------------------------------------------------------------------


def test_ticks_are_kept_only_when_asked_for_in_every_language_and_cleared_in_one_tap(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}nl/{CHECKLIST}")
    boxes = reader.get_by_role("checkbox")
    all_boxes = boxes.count()
    assert all_boxes >= 4
    boxes.nth(1).check()
    tools = reader.locator(".g-tasks__tools")
    count = ui("nl", "tasks.count").replace("{all}", str(all_boxes))
    expect(tools.get_by_role("status")).to_have_text(count.replace("{n}", "1"))
    assert reader.evaluate("localStorage.length") == 0
    reader.reload()
    expect(boxes.nth(1)).not_to_be_checked()

    boxes.nth(1).check()
    tools.get_by_role("button", name=ui("nl", "tasks.keep")).click()
    expect(tools.get_by_role("status")).to_contain_text(ui("nl", "tasks.kept"))
    boxes.nth(2).check()
    reader.goto(f"{server}ar/{CHECKLIST}")
    boxes.nth(1).scroll_into_view_if_needed()
    expect(boxes.nth(1)).to_be_checked()
    assert [box.is_checked() for box in boxes.all()[:4]] == [False, True, True, False]

    tools.get_by_role("button", name=ui("ar", "tasks.clear")).click()
    assert reader.evaluate(KEPT) is None
    expect(reader.locator(".g-task :checked")).to_have_count(0)
    reader.reload()
    boxes.nth(1).scroll_into_view_if_needed()
    expect(tools.get_by_role("status")).not_to_be_empty()
    expect(reader.locator(".g-task :checked")).to_have_count(0)


def test_what_counts_the_ticks_comes_when_the_list_is_near_and_loses_none(
    reader: Page, ear: Ear, server: str
) -> None:
    waiting: list[Route] = []
    reader.route("**/tasks.mjs", lambda route: waiting.append(route))
    reader.goto(f"{server}nl/{CHECKLIST}")
    assert not [one for one in ear.asked if "tasks" in one]
    with reader.expect_request("**/tasks.mjs"):
        reader.get_by_role("checkbox").nth(2).check()
    expect(reader.locator(".g-tasks__tools")).to_be_hidden()
    waiting[0].continue_()
    status = reader.locator(".g-tasks__tools [role=status]")
    expect(status).to_contain_text(
        ui("nl", "tasks.count").partition("{all}")[0].replace("{n}", "1")
    )
    expect(reader.get_by_role("checkbox").nth(2)).to_be_checked()


def test_what_somebody_else_wrote_in_the_storage_breaks_nothing(reader: Page, server: str) -> None:
    reader.goto(f"{server}nl/{CHECKLIST}")
    for written in ("{", "5", '{"regularisation/humanitarian-9bis": "x"}', "null"):
        reader.evaluate("text => localStorage.setItem('guide.ticks', text)", written)
        reader.reload()
        reader.get_by_role("checkbox").first.check()
        expect(reader.locator(".g-tasks__tools [role=status]")).not_to_be_empty()


def test_a_browser_that_keeps_nothing_says_so(reader: Page, server: str) -> None:
    reader.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }"
    )
    reader.goto(f"{server}nl/{CHECKLIST}")
    reader.get_by_role("checkbox").first.check()
    reader.get_by_role("button", name=ui("nl", "tasks.keep")).click()
    status = reader.locator(".g-tasks__tools [role=status]")
    expect(status).to_have_text(ui("nl", "tasks.refused"))


def test_a_box_has_room_for_a_finger_and_the_name_of_its_task(reader: Page, server: str) -> None:
    reader.goto(f"{server}ar/{CHECKLIST}")
    for item in reader.locator(".g-task").all():
        box = item.locator(".g-task__box").bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
        words = item.inner_text().strip()
        expect(reader.get_by_role("checkbox", name=words)).to_have_count(1)


def test_without_a_script_a_box_can_be_ticked_and_on_paper_all_are_empty(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}nl/{CHECKLIST}")
    box = page.get_by_role("checkbox").first
    box.check()
    expect(box).to_be_checked()
    expect(page.locator(".g-tasks__tools")).to_be_hidden()
    page.emulate_media(media="print")
    style = "one => [getComputedStyle(one).appearance, getComputedStyle(one).backgroundImage]"
    assert box.evaluate(style) == ["none", "none"]
    context.close()
