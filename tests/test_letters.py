"""The letters on their page: a list that says all, and a form whose data the script counts with."""

from __future__ import annotations

import json
from datetime import date
from html import unescape
from pathlib import Path

import pytest
import yaml

from guide import formats, letters, lists, working_days
from guide.model import Site
from tests.built import guide
from tests.guides import append, edit, site_of

LETTERS = "docs/_data/letters.yml"
DEADLINE = edit(
    "  given_by: dvz\n", "  given_by: dvz\n  deadlines:\n    - appeal.ordinary.deadline\n"
)
UI = append("  for.appeal.ordinary.deadline:\n    text: in beroep gaan\n")


def built(site: Site, name: str, tag: str = "nl") -> str:
    page = site.page(tag, "index")
    assert page
    return lists.build(name, site, tag, page)


@pytest.fixture
def small(tmp_path: Path) -> Site:
    """The small guide; its one letter has a deadline."""
    return site_of(tmp_path, {LETTERS: DEADLINE, "docs/_data/nl/ui.yml": UI})


def test_a_letter_stands_with_its_deadline_and_leads_to_its_page(small: Site) -> None:
    html = built(small, "letters-asylum")
    assert '<div id="letter-annex-26" data-periods="appeal.ordinary.deadline"' in html
    assert 'in beroep gaan: <a href="#period-appeal-ordinary-deadline">30 dagen</a>' in html
    assert '<a href="asylum/apply/">' in html
    assert "letter-annex-26" not in built(small, "letters-today")


def test_the_name_on_the_paper_stays_dutch_in_every_language(small: Site) -> None:
    assert '<bdi lang="nl" dir="ltr">bijlage 26</bdi>' in built(small, "letters-asylum", "ar")
    assert '<option value="annex-26">\u2068bijlage 26\u2069' in built(small, "letter-finder", "ar")


def test_what_is_not_known_of_a_period_stays_unknown_for_the_script(small: Site) -> None:
    counts = built(small, "letter-periods").split('data-counts="')[1].split('"')[0]
    assert json.loads(unescape(counts)) == [
        {"least": 30, "unit": "day", "days": "calendar", "first": "day-after", "weekend": "unknown"}
    ]


def test_a_period_with_rules_gives_each_with_the_date_that_decides() -> None:
    fact = guide().facts.entries["family.refugee.exemption-period"]
    old, new = letters.counted(fact)
    assert (old["least"], old["until"], new["least"], new["from"]) == (
        12,
        "2025-08-17",
        6,
        "2025-08-18",
    )
    assert letters.event(fact) == "protection"


def test_a_range_that_runs_up_to_a_day_is_counted_backwards_from_its_least() -> None:
    (span,) = letters.counted(guide().facts.entries["status.card.renewal-window"])
    assert (span["least"], span["most"], span["back"]) == (30, 45, True)


@pytest.mark.parametrize("tag", [one.tag for one in guide().languages])
def test_the_script_writes_a_day_as_the_guide_does(tag: str) -> None:
    for day in (date(2027, 3, 1), date(2026, 11, 21), date(2028, 2, 28)):
        given = formats.for_scripts(tag)
        pattern = given["months"].split("|")[day.month - 1]
        first = given["first-of-month"]
        values = {
            "{d}": first if day.day == 1 else str(day.day),
            "{y}": str(day.year),
            "{dd}": f"{day:%d}",
            "{mm}": f"{day:%m}",
        }
        for name, value in values.items():
            pattern = pattern.replace(name, value)
        assert pattern == formats.day(day, tag)


def test_the_holidays_follow_from_the_content_and_not_from_the_day_of_the_build() -> None:
    first, last = working_days.years(guide())
    newest = max(one.compared.year for one in guide().letters.entries.values())
    assert (first, last) == (newest - 2, newest + 8)
    off = working_days.days_off(first, last)
    assert all(first <= one.year <= last and one.weekday() < 5 for one in off)
    # Easter Monday, Ascension, Whit Monday, the national day; 15 August is a Saturday
    assert {date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25), date(2026, 7, 21)} <= set(off)
    assert date(2026, 8, 15) not in off


def test_every_letter_has_a_vector() -> None:
    path = guide().root / "tests/data/deadlines.yml"
    lines = yaml.safe_load(path.read_text(encoding="utf-8"))["letters"]
    assert {line.split("|")[0].strip() for line in lines} == set(guide().letters.entries)
