"""Opening hours become a week people can read."""

from __future__ import annotations

import doctest
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from opening_hours import OpeningHours

from guide import hours, services
from guide.model import Site
from tests.built import guide
from tests.guides import append, site_of
from tests.last_days import holidays

UI = "  hours.always:\n    text: dag en nacht\n  hours.not-on-holidays:\n    text: niet op feestdagen\n"
MORNING = ("09:00", "12:00")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("hours"), {"docs/_data/nl/ui.yml": append(UI)})


def plain(html: str) -> str:
    return html.replace('<bdi dir="ltr">', "").replace("</bdi>", "")


@pytest.mark.parametrize(
    "expression",
    ["Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00,13:00-16:30", "Mo,We 09:00-12:00; PH off", "24/7", "Mo-Su 00:00-24:00"],
)  # fmt: skip
def test_this_can_be_read(expression: str) -> None:
    assert hours.readable(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "", "maandag", "Mo-Fr 9 to 12", "Mo-Fr 25:00-26:00",
        # a week cannot show these
        "Sa[1] 10:00-12:00", "Jan-Mar Mo 10:00-12:00", 'Mo 10:00-12:00 "op afspraak"', "Mo 09:00+", "sunrise-sunset",
    ],
)  # fmt: skip
def test_this_cannot(expression: str) -> None:
    assert not hours.readable(expression)


def test_a_week_begins_on_monday() -> None:
    assert hours.week("Mo,We 09:00-12:00; Sa 09:00-12:00,13:00-16:30") == (
        (MORNING,), (), (MORNING,), (), (), (MORNING, ("13:00", "16:30")), (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("expression", "nl", "fr"),
    [
        ("Mo-Fr 09:00-12:00", "ma–vr 09:00–12:00", "lun.–ven. 09:00–12:00"),
        ("Mo-Fr 09:00-12:00,13:00-16:30", "ma–vr 09:00–12:00, 13:00–16:30", "lun.–ven. 09:00–12:00, 13:00–16:30"),
        ("Mo-We 09:00-12:00; Fr 13:00-16:30", "ma–wo 09:00–12:00; vr 13:00–16:30", "lun.–mer. 09:00–12:00; ven. 13:00–16:30"),
        ("Mo-Fr 09:00-12:00; We off", "ma–di 09:00–12:00; do–vr 09:00–12:00", "lun.–mar. 09:00–12:00; jeu.–ven. 09:00–12:00"),
        ("Su 09:00-12:00", "zo 09:00–12:00", "dim. 09:00–12:00"),
        ("Mo 22:00-02:00", "ma 22:00–24:00; di 00:00–02:00", "lun. 22:00–24:00; mar. 00:00–02:00"),
        ("24/7", "dag en nacht", "dag en nacht"),
        ("Mo-Fr 09:00-12:00; PH off", "ma–vr 09:00–12:00; niet op feestdagen", "lun.–ven. 09:00–12:00; niet op feestdagen"),
    ],
)  # fmt: skip
def test_a_week_is_written_in_the_readers_language(
    site: Site, expression: str, nl: str, fr: str
) -> None:
    assert (
        plain(hours.text(site, "nl", expression)),
        plain(hours.text(site, "fr", expression)),
    ) == (nl, fr)


def test_hours_are_read_from_left_to_right_in_every_language(site: Site) -> None:
    assert hours.text(site, "ar", "Mo 09:00-12:00") == 'الاثنين <bdi dir="ltr">09:00–12:00</bdi>'


def test_what_cannot_be_read_stands_there_as_it_is_written(site: Site) -> None:
    assert hours.text(site, "nl", "ma & di") == "ma &amp; di"


def test_all_hours_of_the_guide_can_be_read() -> None:
    found = [
        text
        for one in guide().services.entries.values()
        for text in (one.hours, one.phone_hours)
        if text
    ]
    assert [one for one in found if not hours.readable(one)] == []


def test_a_service_with_faulty_hours_still_has_its_card(tmp_path: Path) -> None:
    broken = site_of(
        tmp_path,
        {
            "docs/_data/services.yml": lambda text: text.replace(
                "  phone: '112'", "  hours: overdag"
            )
        },
    )
    page = broken.page("nl", "index")
    assert page
    assert "<dd>overdag</dd>" in services.cards(broken, "nl", page, ["emergency.112"])


# --- what a phone compares with its clock ------------------------------------------------------------


def test_a_week_is_written_for_the_script() -> None:
    assert doctest.testmod(hours).failed == 0


@pytest.mark.parametrize(
    ("expression", "holiday"),
    [
        ("Mo-Fr 09:00-12:00", "?"),
        ("Mo-Fr 09:00-12:00; PH off", ""),
        ("Mo-Fr 09:00-12:00; PH 10:00-11:00", "10:00-11:00"),
        ("24/7", "00:00-24:00"),
    ],
)
def test_on_a_holiday_only_what_a_desk_says_of_holidays_counts(
    expression: str, holiday: str
) -> None:
    assert hours.code(expression).split("|")[7] == holiday


def test_a_night_is_cut_at_midnight() -> None:
    assert hours.code("Fr 22:00-02:00") == "||||22:00-24:00|00:00-02:00||?"


def test_the_script_knows_the_belgian_holidays_of_three_years() -> None:
    known = hours.Calendar.of(guide())
    first = max(one.compared.year for one in guide().services.entries.values())
    second_opinion = {day for year in range(first, first + 3) for day in holidays(year)}
    ours = {date.fromisoformat(one) for one in known.holidays.split()}
    assert second_opinion <= ours
    assert all(one.isoweekday() == 7 for one in ours - second_opinion)  # Easter, Pentecost
    assert known.until == f"{first + 2}-12-31"


def test_the_week_of_each_desk_agrees_with_opening_hours_itself_on_every_day() -> None:
    """Two years, holidays too, wherever the week says that it knows."""
    known = hours.Calendar.of(guide()).holidays.split()
    for one in guide().services.entries.values():
        for text in filter(None, (one.hours, one.phone_hours)):
            week = hours.code(text).split("|")
            reference = OpeningHours(text, country="BE")
            for number in range(0, 730):
                day = datetime(2026, 11, 21) + timedelta(days=number)
                told = week[7 if day.date().isoformat() in known else day.weekday()]
                if told != "?":
                    noon = any(start <= "12:15" < end for start, end in (
                        part.split("-") for part in told.split(",") if part
                    ))  # fmt: skip
                    assert reference.is_open(day + timedelta(hours=12, minutes=15)) == noon, (
                        text,
                        day,
                    )
