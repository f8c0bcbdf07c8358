"""A list of pages: ticked at a desk, opened on a phone, printed, kept, and forgotten."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from guide import addresses
from tests.browser.conftest import Ear, read_codes, ui
from tests.browser.test_every_page import faults
from tests.browser.test_offline import CONTROL, opened, save
from tests.built import guide, nothing

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page, Playwright

pytestmark = pytest.mark.browser

LIST = "start/my-list/"
APPEAL, REGULARISATION, LAWYER = (
    "asylum/appeal",
    "regularisation/humanitarian-9bis",
    "asylum/lawyer",
)
STORED = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def title(tag: str, key: str) -> str:
    page = guide().shown(tag, key)
    assert page
    return page.title


def name(key: str) -> str:
    """The short address of a page, without its 'go/'."""
    short = addresses.short(guide(), key)
    assert short
    return short.removeprefix("go/").rstrip("/")


def tick(page: Page, *keys: str) -> None:
    """Opens the section of each page, and ticks it."""
    for key in keys:
        row = page.locator(f"li[data-names~='{name(key)}']")
        section = page.locator(".g-choose details").filter(has=row)
        if section.get_attribute("open") is None:
            section.locator("summary").click()
        row.get_by_role("checkbox", name=title("nl", key), exact=True).check()


def chosen(page: Page) -> list[str]:
    """The titles in the list, in its order."""
    return [one.strip() for one in page.locator(".g-bundle__chosen li a").all_inner_texts()]


def handed_on(page: Page) -> Locator:
    """The part that hands the list on, opened."""
    part = page.locator("[data-hand]")
    part.locator("summary").click()
    part.locator("svg").wait_for()
    return part


def paper(page: Page, tag: str) -> PdfReader:
    """What comes out of the printer."""
    page.get_by_role("button", name=ui(tag, "bundle.print")).click()
    expect(page.locator("[data-printing]")).to_contain_text(ui(tag, "bundle.ready"), timeout=20_000)
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, tagged=True)))


def texts(pdf: PdfReader) -> list[str]:
    """The text of each sheet."""
    return [" ".join(one.extract_text().split()) for one in pdf.pages]


@pytest.fixture
def desk(browser: Browser, server: str) -> Page:
    """The list on the screen of a social worker; the window that prints does not open."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-BE")
    page = context.new_page()
    page.add_init_script("window.print = () => {}")
    page.goto(f"{server}nl/{LIST}")
    return page


# --- one link ------------------------------------------------------------------------------------


def test_what_is_ticked_in_dutch_opens_elsewhere_in_arabic_beside_dutch(
    browser: Browser, desk: Page, reader: Page, server: str
) -> None:
    tick(desk, APPEAL, REGULARISATION, LAWYER)
    desk.get_by_label(ui("nl", "bundle.language")).select_option("ar")
    desk.get_by_label(ui("nl", "bundle.beside")).select_option("nl")
    part = handed_on(desk)
    link = f"{guide().site_url}go/lijst/ar/#list=beroep,9bis,advocaat&with=nl"
    assert read_codes(browser, part.locator("svg").screenshot()) == [link]
    message = guide().ui("ar", "bundle.message", link=link)
    sms = part.locator("[data-sms]").get_attribute("href") or ""
    assert parse_qs(urlsplit(sms).query)["body"] == [message]
    desk.reload()
    assert chosen(desk) == [title("nl", key) for key in (APPEAL, REGULARISATION, LAWYER)]
    assert desk.evaluate(STORED) == []
    desk.context.close()

    reader.goto(link.replace(guide().site_url, server))
    reader.wait_for_url(f"{server}ar/{LIST}#list=beroep,9bis,advocaat&with=nl")
    expect(reader.locator(".g-bundle__chosen li")).to_have_count(3)
    assert chosen(reader) == [title("ar", key) for key in (APPEAL, REGULARISATION, LAWYER)]
    expect(reader.locator("[data-first]")).to_have_value("ar")
    expect(reader.locator("[data-with]")).to_have_value("nl")
    assert reader.evaluate(STORED) == []
    reader.locator(".g-bundle__chosen a").first.click()
    reader.wait_for_url(f"{server}ar/{APPEAL}/#with=nl")
    reader.locator(".g-pair > [lang=nl]").first.wait_for()


def test_a_word_in_a_link_that_the_guide_does_not_know_is_said(reader: Page, server: str) -> None:
    reader.goto(f"{server}nl/{LIST}#list=beroep,<b>weg</b>,9BIS&with=zz")
    alert = reader.get_by_role("alert")
    expect(alert).to_have_text(f"{ui('nl', 'bundle.unknown')} <b>weg</b>")
    assert chosen(reader) == [title("nl", APPEAL), title("nl", REGULARISATION)]
    expect(reader.locator("[data-with]")).to_have_value("")


def test_the_list_goes_along_to_the_page_in_another_language(reader: Page, server: str) -> None:
    reader.goto(f"{server}nl/{LIST}#list=beroep&with=ar")
    reader.locator(".g-bar").get_by_role("button", name=ui("nl", "language.button")).click()
    reader.locator("#languages a[hreflang=fr]").click()
    reader.wait_for_url(f"{server}fr/{LIST}#list=beroep&with=ar")
    assert chosen(reader) == [title("fr", APPEAL)]


# --- one print -----------------------------------------------------------------------------------


def test_each_page_is_printed_from_a_new_sheet_in_both_languages_with_its_code(
    browser: Browser, desk: Page, server: str
) -> None:
    desk.goto(f"{server}nl/{LIST}#list=beroep,advocaat,9bis&in=ar&with=nl")
    desk.reload()
    keys = [APPEAL, LAWYER, REGULARISATION]
    pdf = paper(desk, "nl")
    sheets = texts(pdf)
    own, language = title("ar", LIST.rstrip("/")), guide().language("ar")
    assert pdf.metadata
    assert pdf.metadata.title == f"{own} – {language.site_name}"  # of who receives it
    assert pdf.root_object["/Lang"] == "ar"
    expect(desk).to_have_title(re.compile(re.escape(title("nl", LIST.rstrip("/")))))
    assert desk.evaluate("document.documentElement.lang") == "nl"
    titles = [title("nl", key) for key in keys]
    contents, *rest = sheets
    assert all(one in contents for one in titles)
    for key in keys:  # what each is about, and who helps
        page = guide().page("nl", key)
        assert page
        assert page.front
        assert page.front.summary in " ".join(contents.split())
    assert "Team Asiel en Migratie" in contents
    starts = [
        next(at for at, text in enumerate(rest) if text.startswith(one) or one in text[:120])
        for one in titles
    ]
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert re.search(r"[\u0600-\u06ff\ufb50-\ufeff]", rest[starts[0]])
    assert "Wat doet u nu?" in rest[starts[0]]
    assert "127.0.0.1" not in " ".join(
        sheets
    )  # a link within the guide is not printed as an address

    desk.emulate_media(media="print")
    codes = [
        read_codes(browser, one.screenshot()) for one in desk.locator(".g-paged .g-code").all()
    ]
    base = guide().site_url
    assert codes == [
        [f"{base}go/lijst/ar/#list=beroep,advocaat,9bis&with=nl"],
        *([f"{base}go/{name(key)}/{'ar/' if guide().page('ar', key) else ''}"] for key in keys),
    ]
    for key, main in zip(keys, desk.locator(".g-paged").all()[1:], strict=True):
        translated = guide().page("ar", key) is not None
        expect(main).to_have_attribute("lang", "ar" if translated else "nl")
        assert (main.locator(".g-pair").count() > 10) == translated
        expect(main.get_by_text(ui("ar", "label.fallback"))).to_have_count(0 if translated else 1)
        expect(main.locator(".g-about")).to_contain_text("2026")
    assert desk.evaluate(
        "new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size === document.querySelectorAll('[id]').length"
    )

    desk.emulate_media(media="screen")
    expect(desk.locator(".g-paged").first).to_be_hidden()
    desk.get_by_role("button", name=ui("nl", "bundle.remove")).first.click()
    expect(desk.locator(".g-paged")).to_have_count(0)  # an old list is not printed
    desk.context.close()


def test_a_page_that_does_not_come_is_named_on_the_screen_and_on_paper(
    desk: Page, server: str
) -> None:
    desk.route(f"**/nl/{LAWYER}/", lambda route: route.abort())
    tick(desk, APPEAL, LAWYER)
    sheets = texts(paper(desk, "nl"))
    expect(desk.locator("[data-printing]")).to_contain_text(title("nl", LAWYER))
    assert ui("nl", "bundle.failed") in sheets[0]
    assert title("nl", APPEAL) in sheets[1]
    desk.context.close()


# --- on this device ------------------------------------------------------------------------------


def test_a_list_is_kept_only_after_a_tap_and_forgotten_with_everything(
    reader: Page, server: str
) -> None:
    reader.goto(f"{server}nl/{LIST}#list=beroep")
    expect(reader.locator("[data-kept]")).to_have_text(ui("nl", "bundle.not-kept"))
    assert reader.evaluate(STORED) == []
    reader.get_by_role("button", name=ui("nl", "bundle.keep")).click()
    expect(reader.locator("[data-kept]")).to_have_text(ui("nl", "bundle.mine"))
    assert reader.url == f"{server}nl/{LIST}"  # it stands here, and no longer in the address

    reader.goto(f"{server}ar/{LAWYER}/")
    reader.get_by_role("link", name=ui("ar", "share.open")).click()
    sheet = reader.locator("#share")
    sheet.get_by_role("button", name=ui("ar", "bundle.add")).click()
    expect(sheet.get_by_role("status").filter(has_text=ui("ar", "bundle.added"))).to_be_visible()
    sheet.get_by_role("link", name=ui("ar", "bundle.open")).click()
    reader.wait_for_url(f"{server}ar/{LIST}")
    assert chosen(reader) == [title("ar", APPEAL), title("ar", LAWYER)]

    # Somebody else's list does not change it, until a tap joins them.
    reader.goto(f"{server}ar/{LIST}#list=9bis")
    reader.reload()
    expect(reader.locator("[data-kept]")).to_have_text(ui("ar", "bundle.saved-too"))
    assert chosen(reader) == [title("ar", REGULARISATION)]
    reader.get_by_role("button", name=ui("ar", "bundle.merge")).click()
    assert chosen(reader) == [title("ar", key) for key in (APPEAL, LAWYER, REGULARISATION)]
    reader.get_by_role("button", name=ui("ar", "bundle.remove")).first.click()
    reader.reload()
    assert chosen(reader) == [title("ar", LAWYER), title("ar", REGULARISATION)]

    reader.goto(f"{server}ar/{CONTROL}")
    reader.get_by_role("button", name=ui("ar", "offline.forget")).click()
    expect(reader.get_by_text(ui("ar", "offline.forgotten"))).to_be_focused()
    assert reader.evaluate(STORED) == []
    reader.goto(f"{server}ar/{LIST}")
    expect(reader.get_by_text(ui("ar", "bundle.empty"))).to_be_visible()


def test_what_somebody_else_wrote_in_the_storage_breaks_nothing(reader: Page, server: str) -> None:
    for written in ("{", "5", '{"a": 1}', '["beroep", 7, null]'):
        reader.goto(f"{server}nl/{LIST}")
        reader.evaluate("text => localStorage.setItem('guide.list', text)", written)
        reader.reload()
        expect(reader.locator(".g-bundle")).to_be_visible()
        tick(reader, LAWYER)
        assert chosen(reader)[-1] == title("nl", LAWYER)


# --- for everybody -------------------------------------------------------------------------------


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_a_full_list_is_accessible_fits_the_phone_and_follows_the_direction(
    phone: Page, server: str, axe: str, tag: str
) -> None:
    phone.goto(f"{server}{tag}/{LIST}#list=beroep,advocaat,weg&with=fr")
    handed_on(phone)
    phone.locator(".g-choose summary").nth(1).click()
    assert phone.evaluate("document.documentElement.scrollWidth") == 360
    small = phone.locator(
        "main :is(.g-bundle, .g-choose) :is(button, select, summary, label:has(input), .g-go):visible"
    )
    for one in small.all():
        box = one.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44, one.inner_text()
    link, button = (phone.locator(f".g-bundle__chosen li {one}").first for one in ("a", "button"))
    boxes = link.bounding_box(), button.bounding_box()
    assert boxes[0]
    assert boxes[1]
    assert (boxes[0]["x"] < boxes[1]["x"]) == (tag == "nl")
    nothing(faults(phone, axe, "main"))


@pytest.mark.parametrize(("tag", "typed"), [("nl", "Beroép"), ("ar", "طعن"), ("ar", "beroep")])
def test_a_word_leaves_the_pages_with_it_to_tick(
    reader: Page, server: str, tag: str, typed: str
) -> None:
    reader.goto(f"{server}{tag}/{LIST}")
    sections = reader.locator(".g-choose summary:visible")
    all_sections = sections.count()
    field = reader.get_by_label(ui(tag, "bundle.find"))
    field.fill(typed)
    reader.get_by_role("checkbox", name=title(tag, APPEAL)).check()
    expect(reader.locator("[data-found]")).to_have_text(
        guide().ui(tag, "search.count", n=reader.get_by_role("checkbox").count())
    )
    assert 0 < reader.get_by_role("checkbox").count() < 12
    field.fill("")
    expect(reader.get_by_role("checkbox")).to_have_count(0)  # every section is there, folded away
    expect(sections).to_have_count(all_sections)
    assert chosen(reader) == [title(tag, APPEAL)]


@pytest.mark.parametrize(
    ("tag", "typed", "key"),
    [
        ("nl", "ik ben afgewezen", "asylum/negative-decision"),
        ("ar", "محامي", "asylum/lawyer"),  # not translated
    ],
)
def test_an_everyday_word_finds_the_page_to_tick_too(
    reader: Page, server: str, tag: str, typed: str, key: str
) -> None:
    """As search knows it: no title has these words."""
    reader.goto(f"{server}{tag}/{LIST}")
    reader.get_by_label(ui(tag, "bundle.find")).fill(typed)
    box = reader.get_by_role("checkbox", name=title(tag, key))
    box.check()
    assert chosen(reader) == [title(tag, key)]


def test_a_list_is_made_with_the_keyboard_alone(desk: Page) -> None:
    desk.locator(".g-choose summary").nth(1).focus()
    desk.keyboard.press("Enter")
    for _ in range(2):
        desk.keyboard.press("Tab")
        desk.keyboard.press("Space")
    expect(desk.locator(".g-choose__bar [role=status]")).to_have_text(
        guide().ui("nl", "bundle.count", n=2)
    )
    desk.keyboard.press("Shift+Tab")
    desk.keyboard.press("Shift+Tab")
    first, second = chosen(desk)
    remove = desk.get_by_role("button", name=ui("nl", "bundle.remove"))
    remove.first.press("Enter")
    assert chosen(desk) == [second] != [first]
    expect(remove).to_be_focused()
    remove.press("Enter")
    expect(desk.get_by_role("heading", name=ui("nl", "bundle.yours"), exact=True)).to_be_focused()
    desk.context.close()


def test_without_scripts_every_page_is_a_link_and_no_tool_is_there(
    plain: Page, server: str
) -> None:
    plain.goto(f"{server}ar/{LIST}#list=beroep")
    expect(plain.locator(".g-bundle")).to_be_hidden()
    for tool in plain.locator(".g-choose__bar, .g-choose__find").all():
        expect(tool).to_be_hidden()
    expect(plain.locator("main").get_by_role("checkbox")).to_have_count(0)
    instead = plain.locator("main noscript p")  # no text of it is found by its words
    assert instead.inner_text() == ui("ar", "bundle.no-script")
    plain.locator(".g-choose summary").nth(1).click()
    plain.get_by_role("link", name=title("ar", APPEAL)).click()
    plain.wait_for_url(f"{server}ar/{APPEAL}/")


def test_a_saved_language_makes_and_prints_a_list_without_a_network(
    playwright: Playwright, server: str, tmp_path: Path
) -> None:
    with opened(playwright, tmp_path) as phone:
        phone.add_init_script("window.print = () => {}")
        save(phone, server, "ar")
        phone.context.set_offline(True)
        phone.goto(f"{server}go/lijst/ar/#list=beroep,advocaat")
        phone.wait_for_url(f"{server}ar/{LIST}#list=beroep,advocaat")
        handed_on(phone)
        sheets = texts(paper(phone, "ar"))
        said = phone.locator("[data-printing]")
        if guide().page("ar", LAWYER) is None:  # in no pack but the Dutch one
            expect(said).to_contain_text(title("ar", LAWYER))
        expect(said).not_to_contain_text(title("ar", APPEAL))
        assert len(sheets) >= 2


def test_a_page_loads_nothing_of_the_list(reader: Page, ear: Ear, server: str) -> None:
    reader.goto(f"{server}nl/{APPEAL}/")
    assert not [
        url for url in ear.asked if re.search(r"bundle|paper|drawing|lean-qr|mine|kept|pairs", url)
    ]
    reader.goto(f"{server}nl/{LIST}")
    expect(reader.locator(".g-bundle")).to_be_visible()
    assert not [url for url in ear.asked if re.search(r"paper|drawing|lean-qr", url)]
