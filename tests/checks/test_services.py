"""A service's hours, phone and languages can be read out and dialled."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import services
from tests.checks.examples import said
from tests.guides import edit

SERVICES = "docs/_data/services.yml"
PHONE = "  phone: '112'"
HOURS = "as opening hours: Mo-Fr 09:00-12:00,13:00-16:00; PH off"

BAD = {
    "hours in words": ("hours: maandag tot vrijdag", f"write 'maandag tot vrijdag' {HOURS}"),
    "hours in half a word": ("hours: Mo-Fr 9 to 12", f"write 'Mo-Fr 9 to 12' {HOURS}"),
    "an hour after midnight": ("hours: Mo-Fr 09:00-25:30", f"write 'Mo-Fr 09:00-25:30' {HOURS}"),
    "a day in two rules": (
        "hours: Mo-Fr 09:00-12:00; We,Mo 13:00-16:00",
        "write Mo once, with a comma between its hours: of 'Mo-Fr 09:00-12:00; We,Mo 13:00-16:00' only the last counts",
    ),
    "phone hours in words": ("phone_hours: in de voormiddag", f"write 'in de voormiddag' {HOURS}"),
    "a number with too few digits": ("phone: '+321529'", "'+321529' is no phone number that exists; count its digits"),
    "hours that go back": ("hours: Mo-Fr 13:00-09:00", "write when it opens before when it closes: '13:00-09:00' is the other way round"),
    "hours that meet": ("hours: Mo-Fr 09:00-13:30,12:30-16:00", "let the hours of a day follow each other: it opens at 12:30 before it closes at 13:30"),
    "a number with too many digits": ("phone: '+3215297800000'", "'+3215297800000' is no phone number that exists; count its digits"),
    "a country that does not exist": ("phone: '+999123456'", "'+999123456' is no phone number that exists; count its digits"),
    "a language that does not exist": ("languages: [nl, xx]", "'xx' is no language tag (item 2); write nl, fr, ar …"),
    "a language by its name": ("languages: [Arabisch]", "'Arabisch' is no language tag (item 1); write nl, fr, ar …"),
}  # fmt: skip

GOOD = {
    "hours and a break": "hours: Mo-Fr 09:00-12:00,13:00-16:00",
    "hours and holidays": "hours: Mo,We 09:00-12:00; PH off",
    "a day that is closed": "hours: Mo-Fr 09:00-12:00; We off",
    "two rules": "hours: Mo-We,Fr 09:00-12:00; Th 13:00-19:00",
    "a weekend that goes on": "hours: Fr-Mo 20:00-24:00",
    "day and night": "hours: 24/7",
    "a night": "hours: Mo-Su 20:00-08:00",
    "a phone number": "phone: '+3215297800'",
    "a short number": "phone: '1733'",
    "languages": "languages: [nl, ar, ti, uk]",
}


@pytest.mark.parametrize("rule", BAD)
def test_this_is_a_problem(tmp_path: Path, rule: str) -> None:
    field, sentence = BAD[rule]
    assert said(tmp_path, services, {SERVICES: edit(PHONE, f"  {field}")}) == [
        f"{SERVICES}:7: emergency.112: {sentence} [services]"
    ]


@pytest.mark.parametrize("rule", GOOD)
def test_this_is_fine(tmp_path: Path, rule: str) -> None:
    assert said(tmp_path, services, {SERVICES: edit(PHONE, f"  {GOOD[rule]}")}) == []
