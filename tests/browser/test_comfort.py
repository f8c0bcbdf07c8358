"""Readers who change how a page looks: larger text, more space, colours of their own, a finger for a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.built import nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PLACES = [
    f"{tag}/{at}"
    for tag in ("nl", "ar")
    for at in ("", "asylum/appeal/", "status/compare/", "mechelen/contacts/", "glossary/")
]

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
  .map((one) => [one, (covers(one) ? one.closest("li, div") : one).getBoundingClientRect()])
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


@pytest.mark.parametrize("at", PLACES)
def test_a_page_bears_large_text_more_space_other_colours_and_a_finger(
    narrow: Page, server: str, at: str
) -> None:
    found: list[str] = []
    narrow.goto(server + at)
    found += [f"small: {one}" for one in narrow.evaluate(SMALL)]
    narrow.emulate_media(forced_colors="active")
    found += [f"unseen: {one}" for one in narrow.evaluate(UNSEEN)]
    narrow.emulate_media(forced_colors="none")
    for name, large in (("spaced", False), ("large and spaced", True)):
        narrow.evaluate(SPACED, large)
        found += [f"{name}, cut: {one}" for one in narrow.evaluate(CUT)]
        wide = narrow.evaluate("document.documentElement.scrollWidth")
        found += [f"{name}: {wide} px wide"] if wide > 320 else []
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
