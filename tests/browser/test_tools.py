"""Every tool, one after the other: on a phone in airplane mode with its languages saved, and at a desk."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guide import formats
from tests.browser.conftest import Ear, ui
from tests.browser.test_offline import opened, save, title
from tests.browser.test_sharing import APPEAL, handed_on
from tests.built import guide, nothing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Playwright

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def saved(
    playwright: Playwright, server: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """A phone that saved Arabic and Dutch, and lost its network."""
    folder: Path = tmp_path_factory.mktemp("saved")
    with opened(playwright, folder) as phone:
        phone.emulate_media(reduced_motion="reduce")
        save(phone, server, "ar")
        save(phone, server, "nl")
        phone.context.set_offline(True)
        yield phone


@pytest.mark.parametrize(("tag", "other"), [("nl", "ar"), ("ar", "nl")])
def test_two_taps_lead_to_a_code_without_a_network(
    browser: Browser, saved: Page, server: str, tag: str, other: str
) -> None:
    handed_on(browser, saved, server, tag, other, "svg")


def test_two_saved_languages_are_read_together_and_a_third_one_is_offered(
    saved: Page, server: str
) -> None:
    saved.goto(f"{server}ar/{APPEAL}#with=nl")
    saved.locator(".g-pair > [lang=nl]").first.wait_for()
    saved.goto(f"{server}nl/{APPEAL}#with=ar")
    saved.locator(".g-pair > [lang=ar]").first.wait_for()
    saved.locator(".g-beside select").select_option("fr")
    expect(saved.locator(".g-beside a[hreflang=fr]")).to_be_visible()
    expect(saved.get_by_text(ui("nl", "offline.text"))).to_be_visible()


def try_all(page: Page, server: str, tag: str) -> None:
    """A letter, a desk, a date, a situation, a list of tasks, a card, a short address, a way out."""
    width = page.evaluate("innerWidth")

    def visit(at: str) -> None:
        page.goto(f"{server}{at}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, at

    visit(f"{tag}/start/letters-and-deadlines/#letter-annex-13")
    expect(page.locator("#letter-annex-13")).to_be_in_viewport()
    page.get_by_label(ui(tag, "finder.letter")).select_option("cgvs-decision")
    page.get_by_label(ui(tag, "finder.date.notification")).fill("2026-11-21")
    expect(page.locator(".g-finder__day")).to_contain_text(formats.day(date(2026, 11, 25), tag))

    visit(f"{tag}/mechelen/contacts/")
    page.get_by_role("combobox", name=ui(tag, "find.need")).select_option("lawyer")
    services = guide().services.entries.values()
    lawyers = [one for one in services if "lawyer" in one.needs]
    expect(page.locator(".g-contacts > .g-card:visible")).to_have_count(len(lawyers))

    visit(f"{tag}/family/after-protection/")
    page.locator("#rules-family-stay").fill("2024-05-01")
    expect(page.locator("li[data-yours] [data-mark]").first).to_be_visible()

    visit(f"{tag}/start/which-situation/")
    page.locator("main .g-text a[href^='#']").first.click()
    expect(page.locator(":target")).to_be_in_viewport()

    visit(f"{tag}/regularisation/humanitarian-9bis/")
    page.get_by_role("checkbox").first.check()
    expect(page.locator(".g-tasks__tools [role=status]")).not_to_be_empty()

    visit(f"{tag}/start/cards/")
    page.get_by_role("button", name=ui(tag, "cards.show")).first.click()
    expect(page.locator(".g-show__full:popover-open")).to_be_visible()
    page.emulate_media(media="print")  # the sheet for a wallet
    assert page.locator(".g-show:visible").count() == len(guide().cards.entries)
    page.emulate_media(media="screen")

    if tag == "nl":  # Dutch only
        visit("nl/staff/deadlines-and-sources/")
        page.get_by_label(ui("nl", "facts.words")).fill("beroepstermijn algemene")
        expect(page.locator("[id='appeal.ordinary.deadline']")).to_be_visible()

    page.goto(f"{server}go/9bis/{tag}/")
    expect(page).to_have_url(re.compile(f"/{tag}/regularisation/humanitarian-9bis/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text(
        title(tag, "regularisation/humanitarian-9bis")
    )
    expect(page.locator("[data-leave]").first).to_be_visible()


TODAY = "2026-11-21T12:00:00+01:00"


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_the_tools_answer_without_a_network(saved: Page, server: str, tag: str) -> None:
    saved.clock.set_fixed_time(TODAY)
    try_all(saved, server, tag)


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_the_tools_answer_at_a_desk(browser: Browser, server: str, tag: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-BE")
    desk = context.new_page()
    ear = Ear().listen(desk)
    desk.clock.set_fixed_time(TODAY)
    desk.emulate_media(reduced_motion="reduce")
    try_all(desk, server, tag)
    nothing(ear.wrong)
    context.close()
