"""Counting days: by hand, against other people's code, and whatever the phone's clock and zone.

What days.mjs says may be too early, never too late.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from guide import addresses, working_days
from tests.built import ROOT, guide, nothing
from tests.last_days import last_days, working

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VECTORS = yaml.safe_load((ROOT / "tests/data/deadlines.yml").read_text(encoding="utf-8"))

COUNT = """async ([module, off, years, cases]) => {
  const days = await import(module);
  const known = days.holidays(off, years);
  return cases.map(([from, span]) => {
    const found = days.count(days.read(from), span, known);
    const written = (of) => (of === undefined ? null : days.iso(of));
    return { legal: written(found.legal), safe: written(found.safe), next: written(found.next), because: found.because };
  });
}"""

Case = tuple[str, dict[str, Any]]


@pytest.fixture(scope="module")
def abroad(browser: Browser, server: str) -> Iterator[Page]:
    """A phone that is set to the other side of the world."""
    context = browser.new_context(locale="en-US", timezone_id="Pacific/Honolulu")
    page = context.new_page()
    page.goto(f"{server}nl/")
    yield page
    context.close()


@pytest.fixture(scope="module")
def module(server: str) -> str:
    return f"{server}{addresses.assets(guide())}/days.mjs"


def count(page: Page, module: str, cases: list[Case]) -> list[dict[str, Any]]:
    first, last = working_days.years(guide())
    off = " ".join(f"{one:%Y%m%d}" for one in working_days.days_off(first, last))
    found: list[dict[str, Any]] = page.evaluate(COUNT, [module, off, f"{first} {last}", cases])
    return found


def span(period: str, first: str = "?", weekend: str = "?") -> dict[str, Any]:
    """'8 day working' as the page gives it to the script."""
    least, unit, days = [*period.split(), "?"][:3]
    back = days == "back"
    found: dict[str, Any] = {
        "least": int(least),
        "unit": unit,
        "days": {"?": "unknown", "back": "calendar"}.get(days, days),
        "first": {"?": "unknown"}.get(first, first),
        "weekend": {"?": "unknown", "next": "next-working-day"}.get(weekend, weekend),
    }
    return found | ({"back": True, "most": int(least)} if back else {})


def by_hand() -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in VECTORS["days"]]


def test_the_last_days_are_those_counted_by_hand(abroad: Page, module: str) -> None:
    lines = by_hand()
    assert len(lines) >= 60
    found = count(abroad, module, [(line[0], span(*line[1:4])) for line in lines])
    nothing(
        (*line, "but found", one["legal"], one["safe"])
        for line, one in zip(lines, found, strict=True)
        if [one["legal"], one["safe"]] != line[4:6]
    )


def test_what_was_counted_by_hand_is_no_later_than_the_reference() -> None:
    nothing(
        line
        for line in by_hand()
        if "back" not in line[1] and "hour" not in line[1]
        if date.fromisoformat(line[5])
        > min(last_days(date.fromisoformat(line[0]), span(*line[1:4])))
    )


def some_cases() -> Iterator[Case]:
    """Every kind of rule, from days of fifteen years: some beyond the holidays the guide knows."""
    chance = random.Random(7)
    kinds = product(
        [(5, "day"), (8, "day"), (30, "day"), (1, "month"), (6, "month"), (2, "week"), (1, "year")],
        ("calendar", "working", "unknown"),
        ("day-after", "same-day", "unknown"),
        ("none", "next-working-day", "unknown"),
    )
    for (least, unit), days, first, weekend in kinds:
        for _ in range(10):
            start = date(2024, 1, 1) + timedelta(days=chance.randrange(15 * 365))
            yield (
                start.isoformat(),
                {"least": least, "unit": unit, "days": days, "first": first, "weekend": weekend},
            )


def test_no_last_safe_day_is_later_than_any_reading_of_the_rule(abroad: Page, module: str) -> None:
    cases = list(some_cases())
    late, closed = [], []
    for (start, rule), one in zip(cases, count(abroad, module, cases), strict=True):
        safe = date.fromisoformat(one["safe"])
        if safe > min(last_days(date.fromisoformat(start), rule)):
            late.append((start, rule, safe))
        if not working(safe) and "range" not in one["because"]:
            closed.append((start, rule, safe))
    nothing(late)
    nothing(closed)


def test_a_rule_that_is_known_in_full_gives_the_very_day_of_the_reference(
    abroad: Page, module: str
) -> None:
    """Too early is safe, but not right: where nothing is open, the day is the day."""
    cases = [
        (start, rule)
        for start, rule in some_cases()
        if rule["first"] == "day-after" and rule["weekend"] == "none" and rule["days"] != "unknown"
        if date.fromisoformat(start).year < 2033
    ]
    assert len(cases) > 50
    nothing(
        (start, rule, one["legal"])
        for (start, rule), one in zip(cases, count(abroad, module, cases), strict=True)
        if {date.fromisoformat(one["legal"])} != set(last_days(date.fromisoformat(start), rule))
    )


def test_where_the_rule_moves_the_last_day_the_reader_is_told_that_day_too(
    abroad: Page, module: str
) -> None:
    rule = span("5 day calendar", "day-after", "next")
    (one,) = count(abroad, module, [("2026-12-20", rule)])
    assert (one["safe"], one["next"]) == ("2026-12-24", "2026-12-28")


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-21T12:00:00Z", "2026-11-21"),
        ("2026-11-21T22:59:59Z", "2026-11-21"),
        ("2026-11-21T23:00:00Z", "2026-11-22"),
        ("2026-03-28T22:59:59Z", "2026-03-28"),
        ("2026-03-28T23:30:00Z", "2026-03-29"),
        ("2026-10-24T21:59:59Z", "2026-10-24"),
        ("2026-10-24T22:00:00Z", "2026-10-25"),
        ("2026-10-25T22:59:59Z", "2026-10-25"),
        ("2026-12-31T23:00:00Z", "2027-01-01"),
    ],
)
def test_today_is_the_day_in_belgium(abroad: Page, module: str, moment: str, day: str) -> None:
    script = "async ([module, moment]) => { const days = await import(module); return days.iso(days.today(new Date(moment))); }"
    assert abroad.evaluate(script, [module, moment]) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-21", "2026-11-21"),
        ("21/11/2026", "2026-11-21"),
        (" 3-2-2028 ", "2028-02-03"),
        ("21.11.2026", "2026-11-21"),
        ("٢١/١١/٢٠٢٦", "2026-11-21"),
        ("۲۱/۱۱/۲۰۲۶", "2026-11-21"),
        ("29/02/2028", "2028-02-29"),
        ("29/02/2027", None),
        ("31/04/2026", None),
        ("11/21/2026", None),
        ("0002-11-21", None),
        ("21/11/26", None),
        ("morgen", None),
        ("", None),
    ],
)
def test_a_typed_day_is_read_as_people_write_it_in_belgium(
    abroad: Page, module: str, typed: str, day: str | None
) -> None:
    script = "async ([module, typed]) => { const days = await import(module); const found = days.read(typed); return Number.isNaN(found) ? null : days.iso(found); }"
    assert abroad.evaluate(script, [module, typed]) == day
