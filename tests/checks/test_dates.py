"""Dates are days that exist, and what was done lies in the past."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest

from guide import ageing
from guide.checks import dates
from tests.checks.examples import AR, FR, NL, said
from tests.guides import Change, edit

NL_TEXT, FR_TEXT, AR_TEXT = (
    "U vraagt hulp aan een advocaat.",
    "Vous demandez l’aide d’un avocat.",
    "اطلب مساعدة محام.",
)

IMPOSSIBLE = {
    "a day too many": (NL, NL_TEXT, "Sinds 31 juni 2026.", "16: '31 juni 2026'"),
    "a day too many in figures": (NL, NL_TEXT, "Sinds 30/02/2026.", "16: '30/02/2026'"),
    "a month too many": (NL, NL_TEXT, "Sinds 12/13/2026.", "16: '12/13/2026'"),
    "an ISO date": (NL, NL_TEXT, "Sinds 2026-13-01.", "16: '2026-13-01'"),
    "no leap year": (NL, NL_TEXT, "Op 29 februari 2026.", "16: '29 februari 2026'"),
    "a French day": (FR, FR_TEXT, "Depuis le 31 juin 2026.", "24: '31 juin 2026'"),
    "an Arabic day": (AR, AR_TEXT, "منذ ٣١ حزيران ٢٠٢٦.", "24: '٣١ حزيران ٢٠٢٦'"),
    "a day without a year": (NL, NL_TEXT, "Elk jaar op 32 januari.", "16: '32 januari'"),
}


@pytest.mark.parametrize("rule", IMPOSSIBLE)
def test_this_day_does_not_exist(tmp_path: Path, rule: str) -> None:
    path, old, new, sentence = IMPOSSIBLE[rule]
    assert said(tmp_path, dates, {path: edit(old, new)}) == [
        f"{path}:{sentence} is no day that exists; correct it [dates]"
    ]


@pytest.mark.parametrize(
    "text",
    ["Op 29 februari 2028.", "In juni 2026.", "Op 12/06/2026.", "Artikel 31/12.", "Van 9.30 uur."],
)
def test_this_day_exists(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, dates, {NL: edit(NL_TEXT, text)}) == []


def first(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


FUTURE = "is in the future; write the day it was done"
DONE: dict[str, tuple[str, Change, str]] = {
    "an address handed out in the future": (
        "docs/_data/addresses.yml", first("since: 2026-11-21", "since: 2027-11-21"), f"5: addresses: 'since: 2027-11-21' {FUTURE}",
    ),
    "a page compared in the future": (NL, edit("compared: 2026-11-21", "compared: 2062-11-21"), f"5: 'compared: 2062-11-21' {FUTURE}"),
    "a fact compared in the future": (
        "docs/_data/facts.yml", first("  compared: 2026-11-21", "  compared: 2027-01-21"),
        f"17: appeal.ordinary.deadline: 'compared: 2027-01-21' {FUTURE}",
    ),
    "a source seen in the future": (
        "docs/_data/facts.yml", first("seen: 2026-11-21", "seen: 2027-11-21"), f"16: appeal.ordinary.deadline: 'seen: 2027-11-21' {FUTURE}",
    ),
    "a translation checked in the future": (FR, edit("  by: machine", "  by: human\n  checked: 2027-11-21"), f"11: translation: 'checked: 2027-11-21' {FUTURE}"),
    "texts checked in the future": (
        "docs/_data/fr/ui.yml", edit("by: machine", "by: human\nchecked: 2027-11-21"), f"3: 'checked: 2027-11-21' {FUTURE}",
    ),
    "a page read in the future": (NL, edit("statuses: []", "statuses: []\nreviewed:\n  by: lawyer\n  on: 2027-11-21"), f"7: reviewed: 'on: 2027-11-21' {FUTURE}"),
    "a page compared before the guide was": (
        NL, edit("compared: 2026-11-21", "compared: 2006-11-21"), "5: 'compared: 2006-11-21' is before this guide was begun; write the day it was done",
    ),
    "a review in many years": (
        NL, edit("review_by: 2027-02-21", "review_by: 2072-02-21"), "6: choose a review date before 2027-11-22, a year after the day compared, not 2072-02-21",
    ),
    "a review of a fact in many years": (
        "docs/_data/facts.yml", first("review_by: 2027-02-21", "review_by: 2028-02-21"),
        "18: appeal.ordinary.deadline: choose a review date before 2027-11-22, a year after the day compared, not 2028-02-21",
    ),
}  # fmt: skip


@pytest.mark.parametrize("rule", DONE)
def test_this_day_is_a_slip(tmp_path: Path, rule: str) -> None:
    path, change, sentence = DONE[rule]
    with patch.object(ageing, "today", lambda: date(2026, 12, 1)):
        assert said(tmp_path, dates, {path: change}) == [f"{path}:{sentence} [dates]"]


@pytest.mark.parametrize("today", [date(2026, 11, 21), date(2027, 5, 1), date(2040, 1, 1)])
def test_the_same_guide_stays_fine_as_time_goes_by(tmp_path: Path, today: date) -> None:
    with patch.object(ageing, "today", lambda: today):
        assert said(tmp_path, dates, {}) == []
