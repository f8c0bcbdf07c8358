"""Numbers, periods, amounts and dates as a reader of each language expects them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from guide import formats, schema
from guide.model import Site
from guide.validation import validate
from guide.yaml_lines import Yaml, parse
from tests.built import guide
from tests.guides import edit, site_of

UNITS = {
    "nl": """\
unit.day: {one: '{n} dag', other: '{n} dagen'}
unit.working-day: {one: '{n} werkdag', other: '{n} werkdagen'}
unit.month: {one: '{n} maand', other: '{n} maanden'}
unit.year: {other: '{n} jaar'}
unit.year-old: {other: '{n} jaar'}
unit.euro: {other: '{n} euro'}
unit.million: {other: '{n} miljoen'}
unit.range: {text: '{min} tot {max}'}
""",
    "fr": """\
unit.day: {one: '{n} jour', other: '{n} jours'}
unit.working-day: {one: '{n} jour ouvrable', other: '{n} jours ouvrables'}
unit.month: {other: '{n} mois'}
unit.year: {one: '{n} an', other: '{n} ans'}
unit.year-old: {one: '{n} an', other: '{n} ans'}
unit.euro: {one: '{n} euro', other: '{n} euros'}
unit.million: {one: '{n} million', other: '{n} millions'}
unit.range: {text: '{min} à {max}'}
""",
    "en": """\
unit.day: {one: '{n} day', other: '{n} days'}
unit.working-day: {one: '{n} working day', other: '{n} working days'}
unit.month: {one: '{n} month', other: '{n} months'}
unit.year: {one: '{n} year', other: '{n} years'}
unit.year-old: {one: '{n} year', other: '{n} years'}
unit.euro: {one: '{n} euro', other: '{n} euros'}
unit.million: {other: '{n} million'}
unit.range: {text: '{min} to {max}'}
""",
    "ar": """\
unit.day: {one: 'يوم واحد ({n})', two: 'يومين ({n})', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم'}
unit.working-day: {one: 'يوم عمل واحد ({n})', two: 'يومي عمل ({n})', few: '{n} أيام عمل', many: '{n} يوم عمل', other: '{n} يوم عمل'}
unit.month: {one: 'شهر واحد ({n})', two: 'شهرين ({n})', few: '{n} أشهر', many: '{n} شهرًا', other: '{n} شهر'}
unit.year: {one: 'سنة واحدة ({n})', two: 'سنتين ({n})', few: '{n} سنوات', many: '{n} سنة', other: '{n} سنة'}
unit.year-old: {few: '{n} سنوات', many: '{n} سنة', other: '{n} سنة'}
unit.euro: {other: '{n} يورو'}
unit.million: {few: '{n} ملايين', many: '{n} مليونًا', other: '{n} مليون'}
unit.range: {text: '{min} إلى {max}'}
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small guide with English, and with the words above."""
    english = "          site_name: دليلك\n        - locale: en\n          name: English\n"
    changes: dict[str, Any] = {"mkdocs.yml": edit("          site_name: دليلك\n", english)}
    for tag, units in UNITS.items():
        lines = "".join(f"  {line}\n" for line in units.splitlines())
        changes[f"docs/_data/{tag}/ui.yml"] = f"texts:\n{lines}"
    return site_of(tmp_path_factory.mktemp("formats"), changes)


RESEARCHED = """
title: Iets
sources: []
compared: 2026-11-21
review_by: 2027-02-21
owner: legal
"""


def fact(text: str, confidence: str = "high") -> schema.Fact:
    """A fact from its fields as they stand in facts.yml."""
    written = f"{{{text}, confidence: {confidence}}}"
    parsed = parse("facts.yml", f"- {written}\n")
    assert isinstance(parsed, Yaml)
    researched = parse("facts.yml", RESEARCHED)
    assert isinstance(researched, Yaml)
    found, problems = validate(Yaml("", researched.data | parsed.data[0], {}), schema.Fact, "facts")
    assert not problems, problems
    return found  # type: ignore[no-any-return]


PRINTED = {
    "type: period, value: 30, unit: day": ("30 dagen", "30 jours", "30 days", "30 يومًا"),
    "type: period, value: 1, unit: day": ("1 dag", "1 jour", "1 day", "يوم واحد (1)"),
    "type: period, value: 0, unit: day": ("0 dagen", "0 jour", "0 days", "0 يوم"),
    "type: period, value: 30, unit: day, days: calendar": ("30 dagen", "30 jours", "30 days", "30 يومًا"),
    "type: period, value: 8, unit: day, days: working": ("8 werkdagen", "8 jours ouvrables", "8 working days", "8 أيام عمل"),
    "type: period, value: 1, unit: month": ("1 maand", "1 mois", "1 month", "شهر واحد (1)"),
    "type: period, value: 6, unit: month": ("6 maanden", "6 mois", "6 months", "6 أشهر"),
    "type: period, value: 5, unit: year": ("5 jaar", "5 ans", "5 years", "5 سنوات"),
    "type: period, min: 5, max: 10, unit: day": ("5 tot 10 dagen", "5 à 10 jours", "5 to 10 days", "5 إلى 10 أيام"),
    "type: period, min: 1, max: 2, unit: month": ("1 tot 2 maanden", "1 à 2 mois", "1 to 2 months", "شهرين (1 إلى 2)"),
    "type: money, value: 3000": ("3.000 euro", "3\u202f000 euros", "3,000 euros", "3,000 يورو"),
    "type: money, value: 3000.0": ("3.000 euro", "3\u202f000 euros", "3,000 euros", "3,000 يورو"),
    "type: money, value: 1": ("1 euro", "1 euro", "1 euro", "1 يورو"),
    "type: money, value: 1314.2": ("1.314,20 euro", "1\u202f314,20 euros", "1,314.20 euros", "1,314.20 يورو"),
    "type: money, value: 26.35": ("26,35 euro", "26,35 euros", "26.35 euros", "26.35 يورو"),
    "type: money, min: 180, max: 253": ("180 tot 253 euro", "180 à 253 euros", "180 to 253 euros", "180 إلى 253 يورو"),
    "type: share, value: 47.2, of: beslissingen": ("47,2%", "47,2\u00a0%", "47.2%", "47.2%"),
    "type: share, value: 50, of: beslissingen": ("50%", "50\u00a0%", "50%", "50%"),
    "type: count, value: 117.8, scale: million, of: mensen": ("117,8 miljoen", "117,8 millions", "117.8 million", "117.8 مليون"),
    "type: count, value: 1, scale: million, of: mensen": ("1 miljoen", "1 million", "1 million", "1 مليون"),
    "type: count, value: 3, scale: million, of: mensen": ("3 miljoen", "3 millions", "3 million", "3 ملايين"),
    "type: count, value: 35, of: plaatsen": ("35", "35", "35", "35"),
    "type: count, value: 34439, of: mensen": ("34.439", "34\u202f439", "34,439", "34,439"),
    "type: age, value: 18": ("18 jaar", "18 ans", "18 years", "18 سنة"),
    "type: age, min: 16, max: 18": ("16 tot 18 jaar", "16 à 18 ans", "16 to 18 years", "16 إلى 18 سنة"),
    "type: date, value: 2026-06-12": ("12 juni 2026", "12 juin 2026", "12 June 2026", "12 يونيو (حزيران) 2026 (12/06/2026)"),
}  # fmt: skip


@pytest.mark.parametrize("text", PRINTED)
def test_a_fact_is_printed_like_this_in_nl_fr_en_and_ar(site: Site, text: str) -> None:
    one = fact(text)
    assert tuple(formats.fact(site, one, tag) for tag in ("nl", "fr", "en", "ar")) == PRINTED[text]


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "0 يوم"), (1, "يوم واحد (1)"), (2, "يومين (2)"), (3, "3 أيام"), (5, "5 أيام"),
        (10, "10 أيام"), (11, "11 يومًا"), (30, "30 يومًا"), (99, "99 يومًا"), (100, "100 يوم"),
        (102, "102 يوم"), (103, "103 أيام"),
    ],
)  # fmt: skip
def test_arabic_has_a_word_for_each_of_its_plurals(site: Site, count: int, shown: str) -> None:
    assert formats.fact(site, fact(f"type: period, value: {count}, unit: day"), "ar") == shown


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("type: period, value: 30, unit: day", "30"),
        ("type: period, min: 5, max: 10, unit: day", "5 tot 10"),
        ("type: money, value: 1314.2", "1.314,20"),
        ("type: share, value: 47.2, of: x", "47,2"),
        ("type: count, value: 117.8, scale: million, of: x", "117,8"),
        ("type: age, value: 18", "18"),
        ("type: date, value: 2026-06-12", "12 juni 2026"),
    ],
)
def test_the_number_alone_has_no_unit(site: Site, text: str, number: str) -> None:
    assert formats.bare(site, fact(text), "nl") == number


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("nl", "1 januari 2026"),
        ("fr", "1er janvier 2026"),
        ("en", "1 January 2026"),
        ("ar", "1 يناير (كانون الثاني) 2026 (01/01/2026)"),
        ("fa", "1 ژانویهٔ 2026 (01/01/2026)"),
        ("uk", "1 січня 2026"),
    ],
)
def test_a_day_has_western_digits_and_the_months_people_know(tag: str, shown: str) -> None:
    assert formats.day(date(2026, 1, 1), tag) == shown


def test_only_the_first_day_of_a_french_month_is_an_ordinal() -> None:
    assert formats.day(date(2026, 11, 21), "fr") == "21 novembre 2026"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("+3215297800", "+32 15 29 78 00"),
        ("+32470123456", "+32 470 12 34 56"),
        ("+3280020800", "0800 20 800"),
        ("+3270245245", "070 24 52 45"),
        ("+3278154324", "+32 78 15 43 24"),
        ("112", "112"),
        ("1733", "1733"),
    ],
)
def test_a_phone_number_is_written_as_people_dial_it(written: str, shown: str) -> None:
    assert formats.phone(written) == shown


RULES = "type: period, rules: [{value: 12, unit: month, until: 2025-08-17, decided_by: application-lodged}, {value: 6, unit: month, from: 2025-08-18, decided_by: application-lodged}]"


@pytest.mark.parametrize(
    ("on", "shown"),
    [("2020-01-01", "12 maanden"), ("2025-08-17", "12 maanden"), ("2025-08-18", "6 maanden"), ("2030-01-01", "6 maanden")],
)  # fmt: skip
def test_a_rule_holds_up_to_and_from_its_day(site: Site, on: str, shown: str) -> None:
    assert formats.fact(site, fact(RULES), "nl", on) == shown


@pytest.mark.parametrize("on", ["", "gisteren", "2025-08", "2025-08-32"])
def test_no_rule_holds_on_what_is_no_day(on: str) -> None:
    assert formats.rule(fact(RULES), on) is None


def test_no_rule_holds_before_the_first() -> None:
    later = RULES.replace(
        "{value: 12, unit: month, until: 2025-08-17, decided_by: application-lodged}, ", ""
    )
    assert formats.rule(fact(later), "2025-08-17") is None


@pytest.mark.parametrize(
    ("text", "confidence", "printable"),
    [
        ("type: money, value: 1", "high", True),
        ("type: money, value: 1", "medium", True),
        ("type: money, value: 1", "low", False),
        ("type: money", "low", False),
        ("type: money, value: 0", "high", True),
        ("type: money, min: 1, max: 2", "high", True),
        ("type: money", "high", False),
    ],
)  # fmt: skip
def test_a_fact_is_printed_when_it_has_a_value_that_is_sure_enough(
    text: str, confidence: str, printable: bool
) -> None:
    assert formats.printable(fact(text, confidence)) is printable


def test_a_fact_with_rules_is_printed_only_for_a_day() -> None:
    assert not formats.printable(fact(RULES))
    assert formats.printable(fact(RULES), "2025-08-18")
    assert not formats.printable(fact(RULES), "2025-08")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("type: count, value: 1, of: x, year: 2025", "2025"),
        ("type: money, value: 1, as_of: 2026-03-01", "2026"),
        ("type: date, value: 2026-06-12", "2026"),
        ("type: money, value: 1", ""),
    ],
)
def test_a_figure_knows_its_year(text: str, year: str) -> None:
    assert formats.year(fact(text)) == year


def test_a_language_without_the_word_takes_the_dutch_one(site: Site) -> None:
    assert formats.plural(site, "ps", "unit.day", 30, "30") == "30 dagen"


def test_a_noun_with_one_form_is_not_printed_in_dutch(site: Site) -> None:
    assert formats.plural(site, "fr", "unit.month", 1, "1") == "1 mois"


def test_a_unit_without_words_is_the_number_alone(site: Site) -> None:
    assert formats.plural(site, "nl", "unit.hour", 30, "30") == "30"


def test_every_unit_of_the_guide_is_printed_with_its_digit() -> None:
    forms = {
        (tag, name, form): text
        for tag, files in guide().texts.items()
        for name, fields in files["ui"].entries.items()
        for form, text in fields.items()
        if name.startswith("unit.") and name != "unit.range" and form != "of"
    }
    assert len(forms) > 50
    assert [where for where, text in forms.items() if "{n}" not in text] == []
