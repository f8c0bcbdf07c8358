"""Every page of every language, opened once; and every kind of page looked at for accessibility."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import pytest

from guide import addresses
from guide.accessibility import BESIDE
from tests.browser.conftest import Ear, Judge, templates, ui
from tests.built import guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

APPEAL = "asylum/appeal/"


def every_page() -> Iterator[str]:
    """Pages of all languages, the Dutch that stand in for a translation too, and those beside them."""
    for language in guide().languages:
        for key in guide().pages[guide().source.tag]:
            yield addresses.url(language.tag, key)
    yield from ("", "404.html", "go/beroep/#share", "offline/")


def stand_ins() -> frozenset[str]:
    """Where the Dutch page stands in for a translation."""
    return frozenset(
        addresses.url(language.tag, key)
        for language in guide().translations()
        for key in guide().pages[guide().source.tag]
        if not guide().page(language.tag, key)
    )


@dataclass
class Visit:
    """One look at every page on the narrowest phone."""

    expected: int
    pages: int = 0
    wrong: list[str] = field(default_factory=list)
    widths: dict[str, int] = field(default_factory=dict)


@pytest.fixture(scope="module", params=["server", "server_subpath"])
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    server: str = request.getfixturevalue(request.param)
    # Below a folder only what somebody wrote: the Dutch stand-ins have the same links.
    left_out = stand_ins() if request.param == "server_subpath" else frozenset()
    pages = [at for at in every_page() if at not in left_out]
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    ear = Ear().listen(page)
    found = Visit(wrong=ear.wrong, expected=len(pages))
    for at in pages:
        page.goto(server + at)
        found.pages += 1
        found.widths[at] = page.evaluate("document.documentElement.scrollWidth")
    yield found
    context.close()


def test_no_page_asks_another_site_misses_a_file_or_reports_an_error(visit: Visit) -> None:
    assert visit.pages == visit.expected > 100
    nothing(visit.wrong)


@pytest.mark.accessibility
def test_no_page_scrolls_sideways_on_the_narrowest_phone(visit: Visit, verdict: Judge) -> None:
    found = []
    for at, width in visit.widths.items():
        found += verdict("reflow", at, [f"{at}: {width} px wide"] if width > 320 else [])
    nothing(found)


# --- accessibility -------------------------------------------------------------------------------

PLACES = templates() | BESIDE

Scheme = Literal["light", "dark"]
COLOURS: tuple[Scheme, ...] = ("light", "dark")


def stand_in(tag: str) -> str | None:
    """A page that this language lacks."""
    lacking = (key for key in guide().pages["nl"] if not guide().page(tag, key))
    return next((addresses.url(tag, key) for key in lacking), None)


LATIN = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.data = texts.currentNode.data.replace(/\\p{Script=Arabic}/gu, "x");
}"""
"""axe takes Arabic letters, which join, for icons and does not measure the contrast of their words:
so the words it measures have another letter in their place."""


def faults(page: Page, axe: str, within: str = "html") -> list[str]:
    """What axe finds in this part of the page, its best practices too, in light and dark colours."""
    return structure(page, axe, within) + [
        one for scheme in COLOURS for one in contrast(page, scheme, within)
    ]


def structure(page: Page, axe: str, within: str = "html") -> list[str]:
    """What axe finds but contrast. It stays in the page; the words are changed for what comes next.

    The size of targets is new in WCAG 2.2, and axe asks for it on request; the bar, under which a
    reader can scroll everything away, is let go, for what it covers counts as too small.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(f"() => {{ {axe} }}")
    page.evaluate("document.querySelector('.g-bar')?.style.setProperty('position', 'static')")
    rules = {"color-contrast": {"enabled": False}, "target-size": {"enabled": True}}
    found = _ask(page, within, {"rules": rules})
    page.evaluate(LATIN)
    return found


def contrast(page: Page, scheme: Scheme, within: str = "html") -> list[str]:
    page.emulate_media(color_scheme=scheme)
    return _ask(page, within, {"runOnly": ["color-contrast"]})


def _ask(page: Page, within: str, options: dict[str, object]) -> list[str]:
    asked = [within, {"resultTypes": ["violations"], **options}]  # the rest is only counted
    found = page.evaluate("([within, options]) => axe.run(within, options)", asked)
    assert found["passes"], "axe looked at nothing"
    return [
        f"{page.url}: {one['id']}: {node['html'][:150]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


@pytest.mark.parametrize("kind", ["home, nl", "page, ar", "missing", "short-address"])
def test_axe_finds_nothing_below_a_folder_either(
    phone: Page, server_subpath: str, axe: str, kind: str
) -> None:
    phone.goto(server_subpath + PLACES[kind])
    nothing(faults(phone, axe))


SHORTER = """() => document.querySelectorAll("tbody > tr:nth-child(n + 40)").forEach((one) => one.remove())"""
"""The rows of a table of figures are all alike, and there are hundreds."""


@pytest.mark.accessibility
@pytest.mark.parametrize("kind", [*PLACES, "stand-in, ar"])
def test_axe_finds_nothing_on_this_kind_of_page(
    phone: Page, server: str, axe: str, verdict: Judge, kind: str
) -> None:
    at = stand_in("ar") if kind == "stand-in, ar" else PLACES[kind]
    if at is None:
        pytest.skip("every page is translated into Arabic")
    phone.goto(server + at)
    phone.evaluate(SHORTER)
    found = verdict("axe", at, structure(phone, axe))
    found += verdict("axe-light", at, contrast(phone, "light"))
    found += verdict("axe-dark", at, contrast(phone, "dark"))
    nothing(found)


@pytest.mark.parametrize("tag", ["nl", "ar"])
def test_axe_finds_nothing_in_what_opens_on_a_tap(
    phone: Page, server: str, axe: str, tag: str
) -> None:
    at = f"{server}{tag}/{APPEAL}"
    phone.goto(at)
    phone.get_by_role("button", name=ui(tag, "nav.menu"), exact=True).click()
    menu = faults(phone, axe, "#menu")
    phone.goto(at)
    phone.locator("header").get_by_role("button", name=ui(tag, "language.button")).click()
    languages = faults(phone, axe, "#languages")
    phone.goto(f"{server}{tag}/#q=9bis")
    phone.get_by_role("option").first.wait_for()
    phone.get_by_role("button", name=ui(tag, "search.texts")).wait_for()
    phone.keyboard.press("ArrowDown")
    dialog = faults(phone, axe, "dialog")
    phone.goto(at)
    phone.get_by_role("link", name=ui(tag, "share.open")).click()
    phone.locator("#share summary").last.click()
    share = faults(phone, axe, "#share")
    phone.goto(f"{at}#with=fr")
    phone.locator(".g-pair").first.wait_for()
    nothing(menu + languages + dialog + share + faults(phone, axe, "main"))


def test_axe_finds_nothing_where_a_short_address_waits_for_a_tap(
    phone: Page, server: str, axe: str
) -> None:
    """What a reader sees when the module that goes on by itself does not arrive."""
    phone.route("**/go.mjs", lambda route: route.abort())
    phone.goto(f"{server}go/beroep/ar/")
    nothing(faults(phone, axe))
