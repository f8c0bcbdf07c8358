"""Old or new rules by date, and the situation finder, as a reader on a phone tries them."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from guide import formats, situations
from guide.regimes import edge
from tests.browser.conftest import ui
from tests.browser.test_every_page import faults
from tests.built import guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FAMILY, ASYLUM, SITUATION = (
    "family/after-protection/",
    "asylum/new-rules-2026/",
    "start/which-situation/",
)
TAGS = pytest.mark.parametrize("tag", ["nl", "ar"])


def words(tag: str, entry: str) -> str:
    return guide().field(tag, "regimes", entry, "title")


def opened(page: Page, address: str, today: str = "2026-11-21") -> Page:
    page.clock.set_fixed_time(f"{today}T12:00:00+01:00")
    page.goto(address)
    return page


def give(page: Page, regime: str, day: str) -> None:
    page.locator(f"#rules-{regime}").fill(day)
    expect(page.locator(f"[data-regime]:has(#rules-{regime}) [data-read]")).not_to_be_empty()


def first(page: Page, regime: str) -> str:
    """The set of rules that stands first and is marked."""
    marked = page.locator(f"[data-regime]:has(#rules-{regime}) li:first-child[data-yours]")
    expect(marked.locator("[data-mark]")).to_be_visible()
    return marked.locator("b").inner_text()


@TAGS
def test_a_date_marks_the_rules_that_hold_and_the_others_stay_with_their_dates(
    reader: Page, server: str, axe: str, tag: str
) -> None:
    opened(reader, f"{server}{tag}/{FAMILY}")
    give(reader, "family-stay", "2024-05-01")
    assert first(reader, "family-stay") == words(tag, "family-stay/transition")
    give(reader, "family-stay", "2025-09-30")
    assert first(reader, "family-stay") == words(tag, "family-stay/new")
    regime = reader.locator("[data-regime]:has(#rules-family-stay)")
    expect(regime.locator("li")).to_have_count(2)
    last = edge(guide(), "family.old-rules.last-day")
    assert last
    expect(regime).to_contain_text(formats.day(last, tag).split("(")[0].strip())
    expect(regime.locator("[data-near]")).to_be_hidden()
    give(reader, "family-stay", "2025-08-20")
    expect(regime.get_by_text(ui(tag, "rule.near"))).to_be_visible()
    nothing(faults(reader, axe, ".g-regime"))


def test_after_the_transition_the_new_rules_hold_for_everybody(reader: Page, server: str) -> None:
    opened(reader, f"{server}nl/{FAMILY}", today="2027-08-18")
    give(reader, "family-stay", "2024-05-01")
    assert first(reader, "family-stay") == words("nl", "family-stay/new")


@pytest.mark.parametrize(
    ("regime", "day", "span"),
    [
        ("asylum-examination", "2026-06-11", "old"),
        ("asylum-examination", "2026-06-12", "new"),
        ("asylum-appeal", "2026-06-11", "old"),
        ("asylum-appeal", "2026-06-12", "new"),
        ("asylum-country", "2026-06-11", "old"),
        ("asylum-country", "2026-06-12", "unsure"),
        ("asylum-country", "2026-06-30", "unsure"),
        ("asylum-country", "2026-07-01", "new"),
    ],
)
def test_the_very_day_counts(reader: Page, server: str, regime: str, day: str, span: str) -> None:
    opened(reader, f"{server}nl/{ASYLUM}")
    give(reader, regime, day)
    assert first(reader, regime) == words("nl", f"{regime}/{span}")


@TAGS
def test_without_a_script_both_sets_stand_there_with_their_dates(
    plain: Page, server: str, tag: str
) -> None:
    plain.goto(f"{server}{tag}/{FAMILY}")
    for name, regime in guide().regimes.entries.items():
        if regime.group == "family":
            for span in regime.spans:
                expect(
                    plain.get_by_text(words(tag, f"{name}/{span.id}"), exact=True).first
                ).to_be_visible()
    expect(plain.locator("[data-mark]").first).to_be_hidden()
    assert not [one for one in plain.locator("#rules-family-stay").all() if one.is_visible()]


# --- the situation finder ------------------------------------------------------------------------


def ways() -> dict[str, tuple[str, ...]]:
    """For every end, the shortest way of answers from the first question."""
    entries = guide().situations.entries
    start = next(iter(entries))
    found, open_ = {}, deque([(start, ())])
    while open_:
        name, way = open_.popleft()
        if not entries[name].answers:
            found[name] = way
        open_.extend((to, (*way, to)) for to in entries[name].answers)
    return found


@TAGS
def test_every_end_is_reached_by_tapping_without_a_script(
    plain: Page, server: str, tag: str
) -> None:
    plain.goto(f"{server}{tag}/{SITUATION}")
    at = f"#{situations.anchor(next(iter(guide().situations.entries)))}"
    assert len(ways()) > 25
    for end, way in ways().items():
        assert len(way) <= 6
        here = at
        for answer in way:
            plain.locator(f"{here} a[href='#{situations.anchor(answer)}']").tap()
            here = f"#{situations.anchor(answer)}"
        assert plain.url.endswith(here)
        expect(plain.locator(f"{here} h3")).to_be_in_viewport()
        pages = guide().situations.entries[end].pages
        expect(plain.locator(f"{here} .g-index a")).to_have_count(len(pages))
        plain.locator(f"{here} ~ .g-situation__again a").first.tap()
        assert plain.url.endswith(at)


def test_the_finder_is_accessible(reader: Page, server: str, axe: str) -> None:
    reader.goto(f"{server}ar/{SITUATION}")
    nothing(faults(reader, axe, "main"))
