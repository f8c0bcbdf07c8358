"""Readers who change how a page looks: larger text, more space, colours of their own, a finger for a mouse."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from guide.accessibility import BESIDE
from tests.browser.conftest import Judge, templates, ui
from tests.built import nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

    from guide.schema import Trial

pytestmark = pytest.mark.browser

SPACED = """(large) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important } ${large ? "html:root { font-size: 200% !important }" : ""}`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The spacing of WCAG 1.4.12, and on top of it text of twice its size (1.4.4)."""

CUT = """() => [...document.querySelectorAll("header *, main *, footer *, .g-bar *")]
  .filter((one) => one.checkVisibility() && !one.closest(".g-sr, .g-skip, .g-table, details:not([open]) > summary") && one.clientWidth)
  .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflow)
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
  .map((one) => one.outerHTML.slice(0, 120))"""
"""What does not show all of its words."""

SMALL = """() => {
  const covers = (one) => getComputedStyle(one, "::after").position === "absolute" && one.matches("a");
  return [...document.querySelectorAll("a, button, summary, select, input")]
  .filter((one) => one.checkVisibility() && !one.matches(".g-skip"))
  .filter((one) => getComputedStyle(one).display !== "inline")
  .map((one) => [one, (covers(one) ? one.closest("li, div") : one.closest("label") ?? one).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 43.5 || box.width < 43.5))
  .map(([one, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`);
}"""
"""Controls that are smaller than a finger; links inside a sentence are as high as its line,
and a link may cover its row."""

UNSEEN = """() => [...document.querySelectorAll(".g-tool, .g-bar :is(a, button), .g-leave, .admonition-title")]
  .filter((one) => one.checkVisibility())
  .filter((one) => {
    const icon = getComputedStyle(one, "::before");
    return icon.display !== "none" && icon.backgroundColor === getComputedStyle(document.body).backgroundColor;
  })
  .map((one) => one.outerHTML.slice(0, 120))"""
"""Icons that have the colour of the paper."""


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.accessibility
@pytest.mark.parametrize("at", templates().values(), ids=templates())
def test_a_page_bears_large_text_more_space_other_colours_and_a_finger(
    narrow: Page, server: str, verdict: Judge, at: str
) -> None:
    narrow.goto(server + at)
    found = verdict("targets", at, narrow.evaluate(SMALL))
    narrow.emulate_media(forced_colors="active")
    found += verdict("forced-colours", at, narrow.evaluate(UNSEEN))
    narrow.emulate_media(forced_colors="none")
    spaced: tuple[tuple[Trial, bool], ...] = (("spacing", False), ("large-text", True))
    for trial, large in spaced:
        narrow.evaluate(SPACED, large)
        cut = [f"cut: {one}" for one in narrow.evaluate(CUT)]
        wide = narrow.evaluate("document.documentElement.scrollWidth")
        found += verdict(trial, at, cut + ([f"{wide} px wide"] if wide > 320 else []))
    nothing(found)


@pytest.mark.parametrize(
    ("size", "height", "sticks"), [(100, 640, True), (150, 640, False), (100, 480, False)]
)
def test_the_bar_lets_go_where_it_would_take_the_room_of_the_text(
    browser: Browser, server: str, size: int, height: int, sticks: bool
) -> None:
    """Text of 150 % is a screen that is so much smaller, as browsers zoom."""
    view = round(360 * 100 / size), round(height * 100 / size)
    page = browser.new_page()
    page.set_viewport_size({"width": view[0], "height": view[1]})
    page.goto(f"{server}nl/asylum/appeal/")
    position = page.evaluate("getComputedStyle(document.querySelector('.g-bar')).position")
    page.close()
    assert position == ("sticky" if sticks else "static")


def test_the_focus_never_hides_behind_the_bar(phone: Page, server: str) -> None:
    phone.emulate_media(reduced_motion="reduce")
    phone.goto(f"{server}nl/asylum/appeal/")
    hidden = []
    for _ in range(45):
        phone.keyboard.press("Tab")
        under = phone.evaluate("""() => {
          const one = document.activeElement, bar = document.querySelector(".g-bar");
          if (bar.contains(one) || one === document.body) return null;
          return one.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1
            && one.getBoundingClientRect().height < 300 ? one.outerHTML.slice(0, 120) : null;
        }""")
        hidden += [under] if under else []
    nothing(hidden)


# --- rest ------------------------------------------------------------------------------------------

MOVES = """() => [...document.getAnimations()].map((one) => `runs: ${one.effect?.target?.outerHTML.slice(0, 120)}`).concat(
  [...document.querySelectorAll("*")].flatMap((one) => [undefined, "::before", "::after", "::backdrop"].flatMap((part) => {
    const look = getComputedStyle(one, part);
    return look.animationName === "none" && /^(0s(, )?)+$/.test(look.transitionDuration) && look.scrollBehavior === "auto" ? []
      : [`${part ?? ""} of ${one.outerHTML.slice(0, 120)}`];
  })))"""
"""What moves, would move, or lets the page glide."""


IN_DUTCH = templates("nl") | BESIDE


@pytest.mark.accessibility
@pytest.mark.parametrize("at", IN_DUTCH.values(), ids=IN_DUTCH)
def test_nothing_moves_for_whoever_asks_for_rest(
    narrow: Page, server: str, verdict: Judge, at: str
) -> None:
    narrow.goto(server + at)
    narrow.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    nothing(verdict("reduced-motion", at, narrow.evaluate(MOVES)))


def test_nothing_moves_in_what_opens_on_a_tap_either(narrow: Page, server: str) -> None:
    narrow.goto(f"{server}nl/asylum/appeal/")
    for name in (ui("nl", "nav.menu"), ui("nl", "language.button")):
        narrow.get_by_role("button", name=name).first.click()
        nothing(narrow.evaluate(MOVES))
        narrow.keyboard.press("Escape")
    narrow.get_by_role("link", name=ui("nl", "share.open")).click()
    narrow.locator("#share").wait_for()
    nothing(narrow.evaluate(MOVES))
    narrow.keyboard.press("Escape")
    narrow.locator(".g-bar").get_by_role("button", name=ui("nl", "search.open")).click()
    narrow.get_by_role("combobox").fill("9bis")
    narrow.get_by_role("option").first.wait_for()
    nothing(narrow.evaluate(MOVES))


def test_who_does_not_ask_for_rest_sees_the_page_glide_to_a_heading(
    phone: Page, server: str
) -> None:
    phone.goto(f"{server}nl/asylum/appeal/")
    (glides,) = phone.evaluate(MOVES)
    assert "<html" in glides


# --- calm ------------------------------------------------------------------------------------------

SHIFTS = """() => new Promise((done) => {
  const shifts = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(shifts.map(({value, sources}) =>
    [value, sources.map(({node}) => (node?.outerHTML ?? node?.data ?? "").slice(0, 120)).join("; ")])), 600);  // what the first script asks for may move things, too
})"""


@pytest.mark.parametrize("at", templates("nl", "ar").values(), ids=templates("nl", "ar"))
def test_nothing_moves_under_the_finger_when_the_style_and_the_scripts_come_late(
    phone: Page, server: str, at: str
) -> None:
    """Each file waits for those before it to be painted, as on a slow network."""

    def late(route: Route) -> None:
        time.sleep(0.05)
        route.continue_()

    phone.route("**/assets/**", late)
    phone.goto(server + at)  # until the style and the first script are there
    shifts = phone.evaluate(SHIFTS)
    nothing(
        f"{value:.4f}: {what}" for value, what in shifts if sum(one for one, _ in shifts) > 0.02
    )
