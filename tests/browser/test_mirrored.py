"""From right to left a page is the mirror image of what it is from left to right.

Twice: the same Dutch words in both directions, where each box, border and shadow must be mirrored to
the pixel; then the Arabic page beside the Dutch one, where everything must stand at the other edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mode
from typing import TYPE_CHECKING, Any

import pytest

from guide import addresses
from guide.accessibility import BESIDE, TEMPLATES
from tests.browser.conftest import Judge, grey, ui
from tests.built import guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (360, 1280)

LOOK = """() => {
  // One size of letters, so that the same words are as wide in both directions; nothing folded away.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html[dir]:root { font-size: 17px; line-height: 1.6 } html { scrollbar-width: none }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  for (const one of document.querySelectorAll("details")) one.open = true;

  const root = document.documentElement;
  // What has a direction of its own keeps it, with all that is in it.
  const turns = (one) => one.parentNode.closest("[dir]") === root;
  const seen = (one) => one.checkVisibility() && !one.closest("svg, dialog:not([open]), .g-sr, .g-skip");
  const boxed = (one, {display}) => display !== "contents" && display !== "inline" && (!display.startsWith("inline-")
    || getComputedStyle(one.parentNode).display !== "inline" && [...one.parentNode.childNodes].every((near) =>
      near.nodeType === 1 ? getComputedStyle(near).display !== "inline" : !near.data?.trim()));
  const worded = (one) => !one.dir && !one.querySelector("[dir]") && !one.matches("select, option, input")
    && [...one.childNodes].some((near) => near.nodeType === 3 && near.data.trim());

  /** From the edge where reading begins: where a box begins and ends. */
  const across = (box, flipped) => flipped ? [root.clientWidth - box.right, root.clientWidth - box.left] : [box.left, box.right];
  const begin = (one, flipped) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    return across(words.getBoundingClientRect(), flipped)[0];
  };

  function drawing(look, flipped) {
    const [first, last] = flipped ? ["Right", "Left"] : ["Left", "Right"];
    const turned = (text, unit) => text.replaceAll(RegExp(`(-?[\\\\d.]+)(?=${unit})`, "g"), (n) => (flipped ? -n : +n) + 0);
    const symmetrical = new Set(["Left", "Right", "Top", "Bottom"].map((side) => look[`border${side}Style`] + look[`border${side}Color`])).size === 1;
    return {
      border: ["Width", "Style", "Color"].map((part) => [first, last].map((side) => look[`border${side}${part}`])).join(),
      padding: look[`padding${first}`] + " " + look[`padding${last}`],
      margin: look[`margin${first}`] + " " + look[`margin${last}`],
      shadow: look.boxShadow.replaceAll(/(-?[\\d.]+)px(?= -?[\\d.]+px -?[\\d.]+px)(?<=(rgba?\\([^)]*\\)|none) -?[\\d.]+px)/g, (_, x) => (flipped ? -x : +x) + 0),
      rotate: symmetrical ? "" : turned(look.rotate, "deg"),
      translate: look.translate === "none" ? "" : turned(look.translate.split(" ")[0], "px"),
    };
  }

  /** Every box that is seen, and what is drawn before and after it. */
  const looks = (flipped) => [...document.body.querySelectorAll("*")].filter(seen).filter(turns).flatMap((one) => {
    const look = getComputedStyle(one);
    const name = one.outerHTML.slice(0, 90);
    const rows = [];
    if (boxed(one, look)) {
      const [from, to] = across(one.getBoundingClientRect(), flipped);
      const align = /left|right/.test(look.textAlign) ? look.textAlign : "";
      rows.push([name, {from, to, align, ...drawing(look, flipped), ...(worded(one) && {begin: begin(one, flipped)})}]);
    }
    for (const part of ["::before", "::after"]) {
      const look = getComputedStyle(one, part);
      if (["none", "normal"].includes(look.content) || look.display === "none") continue;
      const [from, to] = flipped ? [look.right, look.left] : [look.left, look.right];
      const place = /absolute|fixed/.test(look.position) ? {from: parseFloat(from), to: parseFloat(to)} : {};
      rows.push([`${part} of ${name}`, {...place, ...drawing(look, flipped)}]);
    }
    return rows;
  });
  const near = (a, b) => typeof a === "number" ? Math.abs(a - b) <= 1 : a === b;

  /** The page as it is, then with the same words from right to left. */
  window.mirrored = () => {
    const own = root.dir;
    root.dir = "ltr";
    const before = looks(false);
    root.dir = "rtl";
    const after = looks(true);
    root.dir = own;
    const wrong = before.length === after.length ? [] : [`${before.length} boxes, then ${after.length}`];
    before.forEach(([name, was], at) => Object.entries(was).forEach(([what, value]) => {
      const is = after[at]?.[1][what];
      if (!near(value, is) || (what === "align" && value)) wrong.push(`${what} ${value}, in the mirror ${is}: ${name}`);
    }));
    return {boxes: before.length, wrong};
  };

  /** How far the first of each of these is from the edge where reading begins. */
  window.edges = (first) => {
    const flipped = root.dir === "rtl";
    const place = (one) => across(one.getBoundingClientRect(), flipped).map(Math.round);
    const found = {};
    for (const [selector, sides] of Object.entries(first)) {
      const one = [...document.querySelectorAll(selector)].find((one) => seen(one) && turns(one));
      if (!one) continue;
      const [from, to] = place(one);
      if (sides !== "end") found[`${selector} begins`] = from;
      if (sides !== "start") found[`${selector} ends`] = to;
    }
    // A translation has the same blocks in the same order.
    document.querySelectorAll(".g-text > *, .g-bar li").forEach((one, at) => {
      if (seen(one)) found[`${at} ${one.localName}`] = place(one).join(" to ");
    });
    return found;
  };
}"""

EDGES = {
    ".g-top": "both",
    ".g-name": "start",
    ".g-top > .g-icon-menu": "end",
    ".g-where": "both",
    ".g-where li:first-child": "start",
    ".g-where > .g-leave": "end",
    "main": "both",
    "h1": "both",
    ".g-meta > :first-child": "start",
    ".admonition": "both",
    ".admonition-title": "both",
    "main ol > li": "both",
    "main ul > li": "both",
    ".g-steps__step": "both",
    ".g-steps__outcome": "both",
    ".g-table": "both",
    "th:first-child": "start",
    ".g-card": "both",
    ".g-card dt": "start",
    ".g-index > li": "both",
    ".g-glossary > div": "both",
    ".g-about": "both",
    ".g-foot": "both",
    ".g-foot li:first-child": "start",
    ".g-bar li:last-child": "both",
    ".g-sheet:popover-open": "both",
    ".g-sheet:popover-open > ul > li": "both",
    ".g-sheet:popover-open .g-close": "both",
    "dialog[open] input": "start",
    "dialog[open] [role=option]": "both",
}
"""Where things begin or end, whatever their words."""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def faults(page: Page, at: str, other: str | None = None, opened: str = "") -> list[str]:
    """What is not mirrored on this page; then what its Arabic version has at another place."""
    found: list[str] = []
    edges: list[list[dict[str, Any]]] = []
    for address in filter(None, (at, other)):
        page.goto(address)
        page.evaluate(LOOK)
        if opened:
            page.locator(opened).evaluate("one => one.showPopover()")
        here = []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 700})
            if address == at:
                result = page.evaluate("mirrored()")
                assert result["boxes"] > 10, "looked at nothing"
                found += [f"{width} px: {one}" for one in result["wrong"]]
            here.append(page.evaluate("first => edges(first)", EDGES))
        edges.append(here)
    if other:
        for width, dutch, arabic in zip(WIDTHS, *edges, strict=True):
            assert len(dutch) > 15
            found += [
                f"{width} px: {what}: {where} in Dutch, {arabic.get(what)} in Arabic"
                for what, where in dutch.items()
                if arabic.get(what) != where
            ]
    return found


@pytest.mark.accessibility
@pytest.mark.parametrize("kind", TEMPLATES)
def test_a_page_is_its_mirror_image_from_right_to_left(
    page: Page, server: str, verdict: Judge, kind: str
) -> None:
    dutch, arabic = (addresses.url(tag, TEMPLATES[kind]) for tag in ("nl", "ar"))
    both = bool(guide().page("ar", TEMPLATES[kind]))
    found = faults(page, server + dutch, server + arabic if both else None)
    nothing(verdict("direction", arabic if both else dutch, found))


@pytest.mark.parametrize("kind", BESIDE)
def test_the_pages_beside_the_languages_are_mirrored_too(
    page: Page, server: str, kind: str
) -> None:
    nothing(faults(page, server + BESIDE[kind]))


@pytest.mark.parametrize("sheet", ["#menu", "#languages"])
def test_what_opens_on_a_tap_is_mirrored(page: Page, server: str, sheet: str) -> None:
    at, other = (server + addresses.url(tag, "asylum/appeal") for tag in ("nl", "ar"))
    nothing(faults(page, at, other, sheet))


def test_search_is_mirrored(page: Page, server: str) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{server}nl/#q=9bis")
    page.get_by_role("option").first.wait_for()
    page.get_by_role("button", name=ui("nl", "search.texts")).wait_for()
    page.evaluate(LOOK)
    result = page.evaluate("mirrored()")
    assert result["boxes"] > 10
    nothing(result["wrong"])


# --- drawings --------------------------------------------------------------------------------------

DRAWN = {
    ".g-where ol": ("asylum/appeal", True),  # the way to a page
    ".g-where > .g-leave": ("asylum/appeal", True),  # the door stands where reading goes
    ".do > .admonition-title": ("status/subsidiary-protection", True),
    "#arrived": ("index", True),  # somebody comes in
    ".deadline > .admonition-title": (
        "asylum/appeal",
        False,
    ),  # clocks turn the same way everywhere
    ".g-bar .g-icon-help": ("index", False),  # nobody holds a telephone the other way round
    ".g-bar .g-icon-search": ("index", False),
    "#waiting": ("index", False),
}
"""Something that is drawn, a page that has it, and whether it is drawn the other way round in Arabic."""


def drawn(browser: Browser, page: Page, server: str, tag: str, selector: str) -> list[list[int]]:
    """The dots of a drawing without its words, and without the empty field around it."""
    page.goto(server + addresses.url(tag, DRAWN[selector][0]))
    page.evaluate(LOOK)
    one = page.locator(selector).first
    one.evaluate("""(one) => {
      const words = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) words.currentNode.data = "";
      document.querySelector(".g-bar").style.position = "static";  // it would lie over the drawing
    }""")
    dots = [row[2:-2] for row in grey(browser, one.screenshot()).tolist()[2:-2]]  # no neighbours
    paper = mode(dot for row in dots for dot in row)
    ink = [[abs(dot - paper) > 60 for dot in row] for row in dots]
    down = [at for at, row in enumerate(ink) if any(row)]
    across = [at for at, column in enumerate(zip(*ink, strict=True)) if any(column)]
    assert 3 < len(down) < 60, f"no drawing in {selector}"
    return [row[across[0] : across[-1] + 1] for row in dots[down[0] : down[-1] + 1]]


def differ(one: list[list[int]], other: list[list[int]]) -> float:
    """How far the dots of two drawings are apart, on average."""
    pairs = [pair for rows in zip(one, other, strict=False) for pair in zip(*rows, strict=False)]
    return sum(abs(a - b) for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("selector", DRAWN)
def test_only_drawings_that_point_along_the_line_are_turned(
    browser: Browser, phone: Page, server: str, selector: str
) -> None:
    dutch, arabic = (drawn(browser, phone, server, tag, selector) for tag in ("nl", "ar"))
    assert abs(len(dutch) - len(arabic)) <= 1
    turned = [row[::-1] for row in dutch]
    same, other = (turned, dutch) if DRAWN[selector][1] else (dutch, turned)
    assert differ(same, arabic) * 2 < differ(other, arabic)
