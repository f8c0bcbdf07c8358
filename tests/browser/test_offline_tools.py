"""Every tool, on a phone in airplane mode with its languages saved."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guide import formats
from tests.browser.conftest import read_codes, ui
from tests.browser.test_offline import opened, save, title
from tests.browser.test_sharing import APPEAL, SHARES, messages
from tests.browser.test_sharing import opened as chosen
from tests.built import guide

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
    saved.goto(f"{server}{tag}/{APPEAL}")
    saved.get_by_role("link", name=ui(tag, "share.open")).click()
    part = chosen(saved, other)
    code = part.locator("svg")
    expect(code).to_be_in_viewport(ratio=1)
    assert read_codes(browser, code.screenshot()) == [SHARES[other].address]
    assert messages(part) == [SHARES[other].message] * 2


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


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_the_tools_answer_without_a_network(saved: Page, server: str, tag: str) -> None:
    saved.goto(f"{server}{tag}/start/letters-and-deadlines/#letter-annex-13")
    expect(saved.locator("#letter-annex-13")).to_be_in_viewport()
    saved.get_by_label(ui(tag, "finder.letter")).select_option("cgvs-decision")
    saved.get_by_label(ui(tag, "finder.date.notification")).fill("2026-11-21")
    expect(saved.locator(".g-finder__day")).to_contain_text(formats.day(date(2026, 11, 25), tag))

    saved.goto(f"{server}{tag}/mechelen/contacts/")
    saved.get_by_role("combobox", name=ui(tag, "find.need")).select_option("lawyer")
    services = guide().services.entries.values()
    lawyers = [one for one in services if "lawyer" in one.needs]
    expect(saved.locator(".g-contacts > .g-card:visible")).to_have_count(len(lawyers))

    saved.goto(f"{server}{tag}/family/after-protection/")
    saved.locator("#rules-family-stay").fill("2024-05-01")
    expect(saved.locator("li[data-yours] [data-mark]").first).to_be_visible()

    saved.goto(f"{server}{tag}/start/which-situation/")
    saved.locator("main .g-text a[href^='#']").first.click()
    expect(saved.locator(":target")).to_be_in_viewport()

    saved.goto(f"{server}{tag}/regularisation/humanitarian-9bis/")
    saved.get_by_role("checkbox").first.check()
    expect(saved.locator(".g-tasks__tools [role=status]")).not_to_be_empty()

    saved.goto(f"{server}{tag}/start/cards/")
    saved.get_by_role("button", name=ui(tag, "cards.show")).first.click()
    expect(saved.locator(".g-show__full:popover-open")).to_be_visible()
    saved.emulate_media(media="print")  # the sheet for a wallet
    assert saved.locator(".g-show:visible").count() == len(guide().cards.entries)
    saved.emulate_media(media="screen")

    saved.goto(f"{server}go/9bis/{tag}/")
    expect(saved).to_have_url(re.compile(f"/{tag}/regularisation/humanitarian-9bis/$"))
    expect(saved.get_by_role("heading", level=1)).to_have_text(
        title(tag, "regularisation/humanitarian-9bis")
    )
    expect(saved.locator("[data-leave]").first).to_be_visible()
