"""Every way a page is made up, used with the keyboard alone, and without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from guide.accessibility import BESIDE
from tests.browser.conftest import Judge, templates
from tests.built import nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.accessibility]

DUTCH = templates("nl") | BESIDE
BOTH = templates("nl", "ar") | BESIDE

ENTER = """() => {
  // Long lists and tables repeat the same row: a few of them are enough to walk through.
  for (const list of document.querySelectorAll("tbody, ul, ol, dl, .g-cards"))
    [...list.children].slice(12).forEach((one) => one.remove());
  const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0)
    .filter((one) => !(one.matches("[type=radio]") && one !== one.form?.elements[one.name]?.[0] && document.querySelector(`[name="${one.name}"]`) !== one));
  window.missed = new Set(controls);
  window.unseen = [];
  window.entered = [];
  document.addEventListener("focusin", ({target}) => {
    missed.delete(target);
    entered.push(controls.indexOf(target));
    const {outlineStyle, outlineWidth} = getComputedStyle(target);
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) unseen.push(target);
  });
  return controls.length;
}"""

LEFT = """() => {
  const named = (one) => one.outerHTML.slice(0, 150);
  const places = entered.filter((at) => at >= 0);
  return [
    ...[...missed].filter((one) => one.checkVisibility()).map((one) => `Tab does not come to ${named(one)}`),
    ...unseen.map((one) => `no ring around ${named(one)}`),
    ...(places.some((at, i) => i && at < places[i - 1] && at !== 0) ? ["Tab goes back to what came before"] : []),
  ];
}"""


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """A wide window on a computer, where people use a keyboard."""
    context = browser.new_context(viewport={"width": 1000, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("at", DUTCH.values(), ids=DUTCH)
def test_tab_comes_to_every_control_in_order_and_shows_where_it_is(
    desk: Page, server: str, verdict: Judge, at: str
) -> None:
    desk.goto(server + at)
    controls = desk.evaluate(ENTER)
    assert controls
    for _ in range(3):  # a date has parts, and a control may come late: more than one stop for each
        for _ in range(controls + 2):
            desk.keyboard.press("Tab")
        if not desk.evaluate("missed.size"):
            break
    nothing(verdict("keyboard", at, desk.evaluate(LEFT)))


IDLE = """() => [...document.querySelectorAll("button, select, input, textarea, [role=search], progress")]
  .filter((one) => one.checkVisibility() && !one.matches("[popovertarget], [type=checkbox]"))
  .map((one) => `does nothing without a script: ${one.outerHTML.slice(0, 150)}`)"""
"""What waits for a script that never comes. A popover opens, and a box is ticked, without one."""


@pytest.mark.parametrize("at", BOTH.values(), ids=BOTH)
def test_without_scripts_nothing_is_shown_that_cannot_work(
    plain: Page, server: str, verdict: Judge, at: str
) -> None:
    plain.goto(server + at)
    assert plain.locator("h1").first.is_visible()
    nothing(verdict("without-scripts", at, plain.evaluate(IDLE)))
