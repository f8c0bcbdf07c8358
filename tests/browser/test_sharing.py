"""Somebody helps somebody else: a page handed on in the other one's language, or read together."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from babel import Locale
from playwright.sync_api import expect
from pypdf import PdfReader

from guide import sharing
from tests.browser.conftest import Ear, read_codes, ui
from tests.built import guide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

APPEAL = "asylum/appeal/"
DOOR = "go/beroep/"
SHARES = {
    one.language.tag: one
    for one in sharing.shares(guide(), guide().site_url, DOOR, "asylum/appeal")
}


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """The screen of a social worker, whose browser can copy and share."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-BE")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("navigator.share = async (data) => { window.sent = data; }")
    yield page
    context.close()


def opened(page: Page, tag: str) -> Locator:
    """The part for this language, opened with one tap."""
    part = page.locator(f"#share details[lang={tag}]")
    part.locator("summary").click()
    return part


def messages(part: Locator) -> list[str]:
    """The texts of the SMS and of the WhatsApp message."""
    links = [
        part.locator(f"a[data-say={name}]").get_attribute("href") for name in ("sms", "whatsapp")
    ]
    queries = [parse_qs(urlsplit(link or "").query) for link in links]
    return [*queries[0]["body"], *queries[1]["text"]]


# --- handing on ----------------------------------------------------------------------------------


def handed_on(
    browser: Browser, page: Page, server: str, tag: str, other: str, drawn: str
) -> Locator:
    """Two taps from a page to its code in another language, drawn as an 'img' of the server or here as an 'svg'."""
    page.goto(f"{server}{tag}/{APPEAL}")
    page.get_by_role("link", name=ui(tag, "share.open")).click()
    part = opened(page, other)
    code = part.locator(drawn)
    expect(code).to_be_in_viewport(ratio=1)
    code.evaluate("code => code.decode?.()")
    assert read_codes(browser, code.screenshot()) == [SHARES[other].address]
    assert messages(part) == [SHARES[other].message] * 2
    return part


@pytest.mark.parametrize(("tag", "other"), [("nl", "ar"), ("ar", "nl"), ("nl", "nl")])
def test_two_taps_from_a_page_to_its_code_in_another_language(
    browser: Browser, reader: Page, server: str, tag: str, other: str
) -> None:
    part = handed_on(browser, reader, server, tag, other, "img")
    labels = part.locator("[data-say=sms]")
    expect(labels).to_have_text(ui(tag, "share.sms"))  # in the language of who reads the page
    expect(labels).to_have_attribute("lang", tag)
    if tag != other:  # the other language is named as its reader calls it
        known = Locale(tag).languages[other]
        expect(part.locator("summary small[lang]")).to_have_text(known)


def test_a_code_and_a_message_need_no_script(browser: Browser, plain: Page, server: str) -> None:
    plain.goto(f"{server}nl/{APPEAL}")
    plain.get_by_role("link", name=ui("nl", "share.open")).click()
    plain.wait_for_url(f"{server}{DOOR}#share")
    part = opened(plain, "ar")
    part.locator("img").scroll_into_view_if_needed()
    assert read_codes(browser, part.locator("img").screenshot()) == [SHARES["ar"].address]
    assert messages(part) == [SHARES["ar"].message] * 2
    expect(part.get_by_role("button")).to_have_count(0)  # what needs a script is not there
    expect(part.locator("[data-beside]")).to_be_hidden()
    for tag in ("ar", "nl"):  # both pages are a tap away
        link = plain.locator(f".g-languages a[hreflang={tag}]")
        expect(link).to_have_attribute("href", f"../../{tag}/{APPEAL}")
    part.get_by_role("link", name=ui("ar", "go.open")).click()
    plain.wait_for_url(f"{server}ar/{APPEAL}")


def test_the_link_is_copied_and_the_message_goes_to_an_app(desk: Page, server: str) -> None:
    desk.goto(f"{server}nl/{APPEAL}")
    desk.get_by_role("link", name=ui("nl", "share.open")).click()
    part = opened(desk, "fr")
    part.get_by_role("button", name=ui("nl", "share.copy")).click()
    expect(part.get_by_role("status")).to_have_text(ui("nl", "share.copied"))
    assert desk.evaluate("navigator.clipboard.readText()") == SHARES["fr"].address
    part.get_by_role("button", name=ui("nl", "share.send")).click()
    assert desk.evaluate("window.sent") == {"text": SHARES["fr"].message}


def test_the_section_that_the_address_names_is_handed_on(desk: Page, server: str) -> None:
    desk.goto(f"{server}nl/{APPEAL}#now")
    desk.get_by_role("link", name=ui("nl", "share.open")).click()
    part = opened(desk, "ar")
    assert messages(part) == [f"{SHARES['ar'].message}#now"] * 2
    part.get_by_role("button", name=ui("nl", "share.copy")).click()
    expect(part.get_by_role("status")).to_be_visible()
    assert desk.evaluate("navigator.clipboard.readText()") == f"{SHARES['ar'].address}#now"


def test_where_copying_is_refused_the_link_is_shown_to_copy_by_hand(
    reader: Page, server: str
) -> None:
    shown: list[str] = []
    reader.on("dialog", lambda dialog: (shown.append(dialog.default_value), dialog.accept()))
    reader.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    reader.goto(f"{server}nl/{APPEAL}")
    reader.get_by_role("link", name=ui("nl", "share.open")).click()
    part = opened(reader, "ar")
    part.get_by_role("button", name=ui("nl", "share.copy")).click()
    expect(part.locator("[data-say=copied]")).to_be_hidden()
    assert shown == [SHARES["ar"].address]


def test_nothing_is_loaded_to_share_before_it_is_asked_for(
    reader: Page, ear: Ear, server: str
) -> None:
    reader.goto(f"{server}nl/{APPEAL}")
    assert not [url for url in ear.asked if "share" in url or "/go/" in url]
    link = reader.get_by_role("link", name=ui("nl", "share.open"))
    link.click()
    reader.locator("#share summary").first.wait_for()
    reader.locator("#share .g-close").click()
    expect(reader.locator("#share")).to_be_hidden()
    expect(link).to_be_focused()


def test_without_a_network_the_page_shows_its_short_address(phone: Page, server: str) -> None:
    phone.goto(f"{server}nl/{APPEAL}")
    phone.context.set_offline(True)
    phone.get_by_role("link", name=ui("nl", "share.open")).click()
    expect(phone.locator(".g-about").get_by_text("/go/beroep/")).to_be_in_viewport()
    assert phone.url == f"{server}nl/{APPEAL}"


# --- reading together ----------------------------------------------------------------------------


def headings(page: Page, tag: str) -> list[str]:
    return page.locator(f".g-pair > [lang={tag}] h2").all_inner_texts()


def rows(page: Page) -> list[list[dict[str, float | str]]]:
    """Each pair: language, direction, element and place of its two halves."""
    found: list[list[dict[str, float | str]]] = page.locator(".g-text > .g-pair").evaluate_all(
        """pairs => pairs.map((pair) => [...pair.children].map((half) => {
          const {x, y, right, bottom} = half.getBoundingClientRect();
          return {lang: half.lang, dir: getComputedStyle(half).direction, tag: half.firstElementChild?.tagName ?? "", x, y, right, bottom};
        }))"""
    )
    return found


@pytest.mark.parametrize(("tag", "other"), [("nl", "ar"), ("ar", "nl"), ("fr", "en")])
def test_two_languages_stand_side_by_side_on_a_wide_screen(
    desk: Page, server: str, tag: str, other: str
) -> None:
    desk.goto(f"{server}{other}/{APPEAL}")
    sections = desk.locator(".g-text h2").all_inner_texts()
    desk.goto(f"{server}{tag}/{APPEAL}")
    own = desk.locator(".g-text h2").all_inner_texts()
    desk.get_by_role("link", name=ui(tag, "share.open")).click()
    opened(desk, other).get_by_role("link", name=ui(tag, "share.beside")).click()
    # the page of the person opposite, beside that of the one who chose
    desk.wait_for_url(f"{server}{other}/{APPEAL}#with={tag}")
    desk.locator(".g-pair").first.wait_for()
    assert headings(desk, other) == sections
    assert headings(desk, tag) == own
    right_first = guide().language(other).direction == "rtl"
    found = rows(desk)
    assert len(found) > 30
    for first, second in found:
        assert (first["lang"], second["lang"]) == (other, tag)
        assert first["dir"] == guide().language(other).direction
        assert second["dir"] == guide().language(tag).direction
        assert first["tag"] == second["tag"] != ""
        assert first["y"] == second["y"]
        left, right = (second, first) if right_first else (first, second)
        assert left["right"] < right["x"]


def test_on_a_phone_each_block_is_followed_by_its_own_in_the_other_language(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}{DOOR}ar/#with=nl&now")  # the short address keeps what is asked
    reader.wait_for_url(f"{server}ar/{APPEAL}#with=nl&now")
    reader.locator(".g-pair").first.wait_for()
    expect(reader.locator("#now")).to_be_in_viewport()
    below = float("-inf")
    for first, second in rows(reader):
        assert below <= float(first["y"]) < float(first["bottom"]) <= float(second["y"])
        below = float(second["bottom"])
    assert reader.evaluate("document.documentElement.scrollWidth") == 360
    links = reader.locator(".g-pair > [lang=nl] a[href*='lawyer']").first
    assert (links.get_attribute("href") or "").startswith("/nl/asylum/lawyer/")


def test_another_second_language_and_back_to_one(reader: Page, server: str) -> None:
    reader.goto(f"{server}ar/{APPEAL}#with=nl")
    reader.locator(".g-pair > [lang=nl]").first.wait_for()
    reader.locator(".g-beside select").select_option("fr")
    reader.locator(".g-pair > [lang=fr]").first.wait_for()
    assert reader.url.endswith("#with=fr")
    expect(reader.locator(".g-pair > [lang=nl]")).to_have_count(0)
    reader.go_back()
    reader.locator(".g-pair > [lang=nl]").first.wait_for()
    reader.locator(".g-beside").get_by_role("button").click()
    expect(reader.locator(".g-pair")).to_have_count(0)
    expect(reader.get_by_role("heading", level=1)).to_have_count(1)
    assert reader.url == f"{server}ar/{APPEAL}"
    expect(reader.locator(".g-text > h2").first).to_be_visible()


def test_a_section_and_a_third_language_keep_the_second_one(reader: Page, server: str) -> None:
    reader.goto(f"{server}ar/{APPEAL}#with=nl")
    reader.locator(".g-pair").first.wait_for()
    reader.locator(".g-toc summary").click()
    reader.locator(".g-toc a[href='#now']").click()
    reader.wait_for_url(f"{server}ar/{APPEAL}#with=nl&now")
    reader.locator(".g-bar").get_by_role("button", name=ui("ar", "language.button")).click()
    reader.locator("#languages a[hreflang=fr]").click()
    reader.wait_for_url(f"{server}fr/{APPEAL}#with=nl&now")
    reader.locator(".g-pair > [lang=fr]").first.wait_for()


def test_a_page_in_dutch_only_says_so_when_another_language_is_asked_beside(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}ar/asylum/dublin/#with=nl")
    notice = reader.get_by_text(ui("ar", "label.fallback"))
    expect(notice).to_be_focused()
    expect(notice).to_be_in_viewport()
    reader.goto(f"{server}nl/asylum/dublin/#with=ar")
    expect(reader.locator(".g-notice")).to_contain_text(ui("ar", "language.dutch-text"))
    expect(reader.locator(".g-pair")).to_have_count(0)


def test_without_a_connection_both_pages_are_offered(phone: Page, server: str) -> None:
    phone.route(f"{server}nl/{APPEAL}", lambda route: route.abort())
    phone.goto(f"{server}ar/{APPEAL}#with=nl")
    link = phone.locator(".g-beside a")
    expect(link).to_have_attribute("hreflang", "nl")
    expect(phone.locator(".g-text > h2").first).to_be_visible()


def test_pairs_stay_together_on_paper(desk: Page, server: str) -> None:
    desk.goto(f"{server}ar/{APPEAL}#with=nl")
    desk.locator(".g-pair").first.wait_for()
    desk.emulate_media(media="print")
    styles = desk.locator(".g-text > .g-pair").evaluate_all(
        "pairs => pairs.map((one) => (({display, breakInside}) => [display, breakInside])(getComputedStyle(one)))"
    )
    assert set(map(tuple, styles)) == {("grid", "avoid")}
    expect(desk.locator(".g-beside")).to_be_hidden()
    code, name = (desk.locator(one).bounding_box() for one in (".g-code", ".g-beside__name"))
    assert code
    assert name
    assert code["x"] + code["width"] < name["x"]  # in an Arabic page the code is on the left
    text = "".join(
        sheet.extract_text()
        for sheet in PdfReader(io.BytesIO(desk.pdf(prefer_css_page_size=True))).pages
    )
    assert "Wat doet u nu?" in text
    assert server not in text  # a link within the guide is not printed as an address
