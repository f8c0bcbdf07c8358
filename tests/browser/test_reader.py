"""Reading the guide on a phone: choosing a language, finding a page, changing language, leaving."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Ear, ui
from tests.built import guide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Page, Route

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize(("tag", "other"), [("nl", "ar"), ("ar", "nl")])
APPEAL = "asylum/appeal/"


def name(tag: str) -> str:
    return guide().language(tag).name


def title(tag: str) -> str:
    page = guide().page(tag, "asylum/appeal")
    assert page
    return page.title


def tab_to(page: Page, text: str) -> None:
    """Presses Tab until the control with this text has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = page.evaluate("document.activeElement.textContent")
        if text in focused and len(focused) < 200:
            return
    pytest.fail(f"Tab never comes to “{text}”")


# --- choose, read, change language ---------------------------------------------------------------


@LANGUAGES
def test_a_reader_chooses_a_language_reads_a_page_and_changes_language_at_a_section(
    reader: Page, anywhere: str, tag: str, other: str
) -> None:
    reader.goto(anywhere)
    reader.get_by_role("link", name=name(tag), exact=True).click()
    reader.wait_for_url(f"{anywhere}{tag}/")
    expect(reader.locator("html")).to_have_attribute("dir", guide().language(tag).direction)

    reader.locator(f"main a[href*='{APPEAL}']").first.click()
    reader.wait_for_url(f"{anywhere}{tag}/{APPEAL}")
    expect(reader.get_by_role("heading", level=1)).to_have_text(title(tag))

    reader.get_by_text(ui(tag, "toc.title"), exact=True).click()
    reader.locator(".g-toc a").nth(2).click()
    section = reader.evaluate("location.hash")
    assert section

    reader.locator(".g-bar").get_by_role("button", name=ui(tag, "language.button")).click()
    reader.get_by_role("link", name=name(other), exact=True).click()
    reader.wait_for_url(f"{anywhere}{other}/{APPEAL}{section}")
    expect(reader.locator(section)).to_be_in_viewport()
    expect(reader.locator("html")).to_have_attribute("lang", other)


def test_the_section_that_is_read_is_kept_also_when_the_address_does_not_name_it(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}nl/{APPEAL}")
    third = reader.locator("main h2").nth(2)
    section = third.get_attribute("id")
    third.evaluate("heading => heading.scrollIntoView()")
    reader.locator(".g-bar").get_by_role("button", name=ui("nl", "language.button")).click()
    reader.get_by_role("link", name=name("fr"), exact=True).click()
    reader.wait_for_url(f"{server}fr/{APPEAL}#{section}")


def test_a_language_that_lacks_the_page_shows_the_dutch_and_says_so(
    reader: Page, server: str
) -> None:
    missing = [key for key in guide().pages["nl"] if not guide().page("ar", key)]
    if not missing:
        pytest.skip("every page is translated into Arabic")
    at = missing[0].removesuffix("index")
    reader.goto(f"{server}nl/{at}/")
    dutch = reader.get_by_role("heading", level=1).inner_text()
    reader.locator("header").get_by_role("button", name=ui("nl", "language.button")).click()
    link = reader.get_by_role("link", name=re.compile(name("ar")))
    expect(link).to_contain_text(ui("ar", "language.dutch-text"))
    link.click()
    reader.wait_for_url(f"{server}ar/{at}/")
    expect(reader.get_by_text(ui("ar", "label.fallback"))).to_be_visible()
    expect(reader.get_by_role("heading", level=1)).to_have_text(dutch)


def test_the_picker_puts_the_languages_of_the_browser_first_and_sends_nobody_away(
    browser: Browser, server: str
) -> None:
    context = browser.new_context(locale="ar-MA")
    page = context.new_page()
    page.goto(server)
    offered = page.locator(".g-languages a")
    expect(offered.first).to_have_text(name("ar"))
    expect(offered).to_have_count(len(guide().languages))
    assert page.url == server
    context.close()


@LANGUAGES
def test_the_way_back_up_stands_above_the_title(
    reader: Page, server: str, tag: str, other: str
) -> None:
    reader.goto(f"{server}{tag}/{APPEAL}")
    above = reader.get_by_role("navigation", name=ui(tag, "nav.breadcrumbs"))
    above.get_by_role("link").last.click()
    reader.wait_for_url(f"{server}{tag}/asylum/")
    expect(reader.get_by_role("heading", level=1)).to_have_text(ui(tag, "section.asylum"))


# --- the keyboard --------------------------------------------------------------------------------


@LANGUAGES
def test_the_first_tab_offers_to_skip_to_the_text(
    reader: Page, server: str, tag: str, other: str
) -> None:
    reader.goto(f"{server}{tag}/{APPEAL}")
    reader.keyboard.press("Tab")
    skip = reader.get_by_role("link", name=ui(tag, "nav.skip"))
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    reader.keyboard.press("Enter")
    expect(reader.get_by_role("main")).to_be_focused()


@LANGUAGES
def test_the_menu_opens_and_leads_on_by_keyboard(
    reader: Page, server: str, tag: str, other: str
) -> None:
    reader.goto(f"{server}{tag}/{APPEAL}")
    menu = reader.get_by_role("navigation", name=ui(tag, "nav.menu"), exact=True)
    expect(menu).to_be_hidden()
    tab_to(reader, ui(tag, "nav.menu"))
    reader.keyboard.press("Enter")
    expect(menu).to_be_visible()

    reader.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    reader.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    button = reader.get_by_role("button", name=ui(tag, "nav.menu"), exact=True)
    expect(button).to_be_focused()

    reader.keyboard.press("Enter")
    expect(menu).to_be_visible()
    tab_to(reader, ui(tag, "section.family"))
    reader.keyboard.press("Enter")
    reader.wait_for_url(f"{server}{tag}/family/")


@LANGUAGES
def test_the_languages_open_and_lead_on_by_keyboard(
    reader: Page, server: str, tag: str, other: str
) -> None:
    reader.goto(f"{server}{tag}/{APPEAL}")
    tab_to(reader, ui(tag, "language.button"))
    reader.keyboard.press("Enter")
    languages = reader.get_by_role("navigation", name=ui(tag, "language.choose"))
    expect(languages).to_be_visible()
    current = languages.get_by_role("link", name=name(tag), exact=True)
    expect(current).to_have_attribute("aria-current", "true")
    tab_to(reader, name(other))
    reader.keyboard.press("Enter")
    reader.wait_for_url(re.compile(f"{re.escape(server)}{other}/{APPEAL}"))


def test_the_button_in_the_sheet_closes_it(reader: Page, server: str) -> None:
    reader.goto(f"{server}nl/")
    reader.get_by_role("button", name=ui("nl", "nav.menu"), exact=True).click()
    menu = reader.get_by_role("navigation", name=ui("nl", "nav.menu"), exact=True)
    menu.get_by_role("button", name=ui("nl", "close")).click()
    expect(menu).to_be_hidden()


# --- leaving -------------------------------------------------------------------------------------


@pytest.mark.parametrize("at", ["", "nl/", f"ar/{APPEAL}", "404.html", "go/beroep/#share"])
def test_leaving_replaces_the_page_and_tells_the_other_site_nothing(
    phone: Page, server: str, at: str
) -> None:
    told: list[str | None] = []

    def weather(route: Route) -> None:
        told.append(route.request.header_value("referer"))
        route.fulfill(body="<title>Het weer</title>", content_type="text/html")

    phone.route(lambda url: not url.startswith(server), weather)
    phone.goto(server + at)
    steps = phone.evaluate("history.length")
    phone.locator("[data-leave]").first.click()
    expect(phone).to_have_title("Het weer")
    assert told == [None]
    assert phone.evaluate("history.length") == steps


# --- short addresses and missing ones ------------------------------------------------------------


def test_a_short_address_opens_its_page_at_the_section_and_leaves_no_step(
    reader: Page, anywhere: str
) -> None:
    reader.goto(f"{anywhere}ar/")
    reader.evaluate("location.href = '../go/beroep/ar/#now'")
    reader.wait_for_url(f"{anywhere}ar/{APPEAL}#now")
    reader.go_back()
    reader.wait_for_url(f"{anywhere}ar/")


@pytest.fixture
def phone_of(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """``phone_of("ar-SY")``: a phone set to that language."""
    contexts: list[BrowserContext] = []

    def lend(locale: str) -> Page:
        contexts.append(browser.new_context(viewport={"width": 360, "height": 640}, locale=locale))
        return contexts[-1].new_page()

    yield lend
    for one in contexts:
        one.close()


def test_a_short_address_without_a_language_opens_in_that_of_the_browser(
    phone_of: Callable[[str], Page], anywhere: str
) -> None:
    phone = phone_of("ar-SY")
    phone.goto(f"{anywhere}go/beroep/#now")
    phone.wait_for_url(f"{anywhere}ar/{APPEAL}#now")


def test_a_short_address_opens_first_in_the_language_that_is_saved_on_the_phone(
    phone_of: Callable[[str], Page], anywhere: str
) -> None:
    phone = phone_of("nl-BE")
    phone.goto(f"{anywhere}go/beroep/#share")
    save = """async ([root, tag]) => {
      const pack = await caches.open(`guide ${new URL(root).pathname} ${tag} 1a2b`);
      await pack.put(`${root}${tag}/pack.json`, new Response("{}"));
    }"""
    phone.evaluate(save, [anywhere, "ar"])
    phone.goto(f"{anywhere}go/beroep/")
    phone.wait_for_url(f"{anywhere}ar/{APPEAL}")
    phone.evaluate(save, [anywhere, "fr"])  # who saved several reads for others, too
    phone.goto(f"{anywhere}go/beroep/")
    phone.wait_for_url(f"{anywhere}nl/{APPEAL}")


def test_a_short_address_asks_who_has_another_language(
    phone_of: Callable[[str], Page], anywhere: str
) -> None:
    phone = phone_of("ti-ER")
    phone.goto(f"{anywhere}go/beroep/")
    phone.get_by_role("link", name=name("ar"), exact=True).click()
    phone.wait_for_url(f"{anywhere}ar/{APPEAL}")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("go/beroap/", "asylum/appeal"),
        ("go/9bos/ar/", "regularisation/humanitarian-9bis"),
        ("ar/asylum/apeal/", "asylum/appeal"),
        ("nl/beroep-gaan/asylum/intrview/", "asylum/interview"),
    ],
)
def test_a_wrong_address_is_answered_with_the_nearest_page_in_every_language(
    phone: Page, anywhere: str, typed: str, key: str
) -> None:
    phone.goto(anywhere + typed)
    for language in guide().languages:
        box = phone.locator(f"main [lang={language.tag}].admonition")
        page = guide().shown(language.tag, key)
        assert page
        first = box.locator("li a").first
        expect(first).to_have_text(page.title)
        path = first.evaluate("link => link.href")
        assert path == f"{anywhere}{language.tag}/{key}/"
        expect(box.get_by_text(ui(language.tag, "missing.near"))).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("Go/Beroep/AR", f"ar/{APPEAL}#now"),
        ("go/beroep.", f"nl/{APPEAL}#now"),
        ("beroep", f"nl/{APPEAL}#now"),
        ("fr/Asylum/Appeal.html", f"fr/{APPEAL}#now"),
    ],
)
def test_capitals_and_a_full_stop_are_no_mistake(
    phone: Page, anywhere: str, typed: str, opened: str
) -> None:
    phone.goto(f"{anywhere}{typed}#now")
    phone.wait_for_url(anywhere + opened)


def test_a_wrong_address_is_answered_in_every_language_with_a_way_on(
    phone: Page, anywhere: str
) -> None:
    answer = phone.goto(f"{anywhere}fr/rien/ici/")
    assert answer
    assert answer.status == 404
    for language in guide().languages:
        expect(phone.get_by_text(ui(language.tag, "missing.title"))).to_be_visible()
    first = phone.locator(".g-languages > :first-child")
    expect(first).to_have_attribute("lang", "fr")  # as the address
    phone.locator("[lang=ar] a").first.click()
    phone.wait_for_url(f"{anywhere}ar/")
    phone.goto(f"{anywhere}go/%E0%A4%A/")  # damaged on its way
    expect(first).to_have_attribute("lang", "nl")  # as the browser


# --- without scripts -----------------------------------------------------------------------------


@LANGUAGES
def test_without_scripts_everything_but_search_works(
    plain: Page, anywhere: str, tag: str, other: str
) -> None:
    plain.goto(anywhere)
    plain.get_by_role("link", name=name(tag), exact=True).click()
    plain.wait_for_url(f"{anywhere}{tag}/")
    plain.get_by_role("button", name=ui(tag, "nav.menu"), exact=True).click()
    menu = plain.get_by_role("navigation", name=ui(tag, "nav.menu"), exact=True)
    menu.get_by_role("link", name=ui(tag, "section.asylum"), exact=True).click()
    plain.wait_for_url(f"{anywhere}{tag}/asylum/")
    plain.locator("main a[href*='appeal/']").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(title(tag))

    plain.locator("header").get_by_role("button", name=ui(tag, "language.button")).click()
    plain.get_by_role("link", name=name(other), exact=True).click()
    plain.wait_for_url(f"{anywhere}{other}/{APPEAL}")


@LANGUAGES
def test_without_scripts_the_list_of_all_pages_stands_where_search_would(
    plain: Page, anywhere: str, tag: str, other: str
) -> None:
    plain.goto(f"{anywhere}{tag}/{APPEAL}")
    expect(plain.get_by_role("button", name=ui(tag, "search.open"))).to_have_count(0)
    instead = plain.locator(".g-bar").get_by_role("link", name=ui(tag, "nav.index"))
    instead.click(
        force=True
    )  # Playwright takes the <noscript> around it for something on top of it
    plain.wait_for_url(f"{anywhere}{tag}/site-index/")


def test_without_scripts_a_short_address_goes_on_by_itself(plain: Page, anywhere: str) -> None:
    plain.goto(f"{anywhere}go/beroep/ar/")
    plain.wait_for_url(f"{anywhere}ar/{APPEAL}")
    expect(plain.get_by_role("heading", level=1)).to_have_text(title("ar"))


# --- what nobody sees ----------------------------------------------------------------------------


def test_a_page_is_three_files_and_leaves_nothing_on_the_phone(
    reader: Page, ear: Ear, server: str
) -> None:
    """The page, its sheet, its module; and nothing is stored on the device."""
    reader.goto(f"{server}nl/{APPEAL}")
    assert sorted(url.rpartition("/")[2] for url in ear.asked) == ["", "guide.css", "guide.mjs"]
    assert reader.context.cookies() == []
    stored = (
        "[localStorage.length, sessionStorage.length, navigator.serviceWorker?.controller ?? null]"
    )
    assert reader.evaluate(stored) == [0, 0, None]


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_a_letter_in_the_hand_has_its_link_in_the_first_screen(
    reader: Page, server: str, tag: str
) -> None:
    reader.goto(f"{server}{tag}/")
    link = reader.locator("main a[href*='letters-and-deadlines']").first
    expect(link).to_be_in_viewport(ratio=1)
    box, bar = link.bounding_box(), reader.locator(".g-bar").bounding_box()
    assert box
    assert bar
    assert box["y"] + box["height"] <= bar["y"]
