"""Numbers are found in any digits and in words, with their unit."""

from __future__ import annotations

import dataclasses

import pytest

from guide.load import load
from guide.quantities import Reader, cldr_units, likely, of_facts, only, reader, real, year
from tests.guides import BASE

SITE = load(BASE)
WORDS = {
    "nl": "2 twee, 10 tien, 30 dertig",
    "fr": "20 vingt, 21 vingt et un, 5 cinq, 80 quatre-vingts",
    "ar": "10 عشرة; 30 ثلاثون",
    "en": "20 twenty, 5 five",
    "uk": "10 десять",
}
READERS = {tag: Reader(tag, (), text) for tag, text in WORDS.items()}


def read(text: str, tag: str = "nl") -> list[tuple[str, str, str]]:
    """Each number: as shown, as compared, its unit."""
    return [(one.shown, one.value, one.unit) for one in READERS[tag].numbers(text)]


@pytest.mark.parametrize(
    ("tag", "text", "value", "unit"),
    [
        ("nl", "30 dagen", "30", "day"),
        ("nl", "30dagen", "30", "day"),
        ("nl", "30 kalenderdagen", "30", "day"),
        ("nl", "18-jarige", "18", "year"),
        ("nl", "٣٠ dagen", "30", "day"),
        ("nl", "twee weken", "2", "week"),
        ("nl", "3.000,50 euro", "3000.5", "euro"),
        ("nl", "3 000 euro", "3000", "euro"),
        ("nl", "€ 200", "200", "euro"),
        ("nl", "47,2 %", "47.2", "percent"),
        ("nl", "47,20 procent", "47.2", "percent"),
        ("nl", "9.30 uur", "9:30", "clock"),
        ("nl", "14.00 uur", "14", "hour"),
        ("nl", "9bis", "9bis", ""),
        ("nl", "1,5", "1.5", ""),
        ("nl", "12 juni 2026", "2026-06-12", "date"),
        ("nl", "12/06/2026", "2026-06-12", "date"),
        ("nl", "12.06.2026", "2026-06-12", "date"),
        ("nl", "2026-06-12", "2026-06-12", "date"),
        ("nl", "juni 2026", "2026-06", "date"),
        ("nl", "12 juni", "--06-12", "date"),
        ("nl", "015 29 83 34", "+3215298334", "phone"),
        ("nl", "+32 15 29 83 34", "+3215298334", "phone"),
        ("fr", "1er juin 2026", "2026-06-01", "date"),
        ("fr", "vingt-cinq jours", "25", "day"),
        ("fr", "vingt et un mois", "21", "month"),
        ("fr", "quatre-vingts heures", "80", "hour"),
        ("fr", "9h30", "9:30", "clock"),
        ("fr", "10 jours ouvrés", "10", "working-day"),
        ("en", "June 12, 2026", "2026-06-12", "date"),
        ("en", "12th of June 2026", "2026-06-12", "date"),
        ("en", "2 pm", "14", "hour"),
        ("en", "12 am", "0", "hour"),
        ("en", "twenty-five years", "25", "year"),
        ("ar", "۳۰ يومًا", "30", "day"),
        ("ar", "ثلاثون يومًا", "30", "day"),
        ("ar", "وعشرة أيام", "10", "day"),
        ("ar", "شهران", "2", "month"),
        ("ar", "12 حزيران 2026", "2026-06-12", "date"),
        ("ar", "12 يونيو (حزيران) 2026", "2026-06-12", "date"),
        ("ar", "٥٠٪", "50", "percent"),
        ("uk", "10 днів", "10", "day"),
        ("uk", "десять днів", "10", "day"),
    ],
)
def test_a_number_has_a_value_and_a_unit(tag: str, text: str, value: str, unit: str) -> None:
    (one,) = read(text, tag)
    assert one[1:] == (value, unit)


def test_each_number_of_a_sentence_is_found_in_order() -> None:
    assert read("Van 9 tot 17 uur, 5-10 dagen, in 2024, dertig mensen.") == [
        ("9", "9", ""),
        ("9 tot 17 uur", "17", "hour"),
        ("5", "5", ""),
        ("5-10 dagen", "10", "day"),
        ("2024", "2024", ""),
        ("dertig", "30", ""),
    ]


def test_what_shortcodes_print_is_not_typed() -> None:
    assert read("[[fact:x.30]] [[letter:annex-26]] [[term:appeal|beroep 12]]") == [("12", "12", "")]


def test_ethiopic_numbers_are_read() -> None:
    assert [one[1] for one in read("፴, ፲፪, ፻፳፭, ፼")] == ["30", "12", "125", "10000"]


def test_a_text_without_numbers_has_none() -> None:
    assert read("De dag dat u de brief kreeg, in mei of juni.") == []


@pytest.mark.parametrize("value", ["2026-06-12", "2028-02-29", "--02-29", "2026-06"])
def test_this_day_exists(value: str) -> None:
    assert real(value)


@pytest.mark.parametrize("value", ["2026-06-31", "2026-02-29", "2026-13-01", "--06-31"])
def test_this_day_does_not(value: str) -> None:
    assert not real(value)


def test_a_year_is_a_year() -> None:
    assert year("2026")
    assert not year("3000")
    assert not year("207")


def test_unicode_knows_units_of_every_language() -> None:
    for tag, word in {
        "nl": "weken",
        "fr": "semaines",
        "ar": "اسابيع",
        "tr": "gun",
        "so": "maalmood",
    }.items():
        assert cldr_units(tag)[(word,)] in ("day", "week")


def test_the_facts_that_have_a_value_are_known() -> None:
    facts = of_facts(SITE)
    assert facts["30", "day"] == ["appeal.ordinary.deadline"]
    assert facts["12", "month"] == ["family.transition"]
    page = SITE.pages["nl"]["asylum/appeal"]
    (number,) = reader(SITE, "nl").numbers("30 dagen")
    assert likely(SITE, page, number, facts) == "[[fact:appeal.ordinary.deadline]]"
    other = dataclasses.replace(number, value="31")
    assert likely(SITE, page, other, facts) == ""
    assert only(SITE, other, facts) == ""


def test_a_language_without_number_words_reads_figures() -> None:
    assert [one.value for one in reader(SITE, "fr").numbers("trente jours, 30 jours")] == ["30"]
