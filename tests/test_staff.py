"""What colleagues look up: the table of all figures, the same as a file, and the short addresses."""

from __future__ import annotations

import csv
import doctest
import io
from pathlib import Path

from guide import lists, staff
from guide.load import load
from guide.model import Site
from tests.built import guide
from tests.guides import BASE, edit, site_of

SITE = load(BASE)


def built(name: str, tag: str = "nl", key: str = "index", site: Site = SITE) -> str:
    page = site.page(tag, key)
    assert page
    return lists.build(name, site, tag, page)


def test_every_fact_has_a_row_with_its_value_source_and_dates() -> None:
    text = built("facts")
    assert (
        '<tr id="appeal.ordinary.deadline" data-type="period" data-sure="high" data-owner="legal">'
        '<th scope="row">Beroepstermijn, algemene regel<br><small><bdi dir="ltr">appeal.ordinary.deadline</bdi></small></th>'
        '<td data-order="period 0000000000030.00">30 dagen</td>'
    ) in text
    assert text.count("<tr id=") == len(SITE.facts.entries)


def test_a_fact_with_rules_shows_each_with_its_day() -> None:
    assert ">12 maanden (2025-08-17)<br>6 maanden (2025-08-18)</td>" in built("facts")


def test_an_unsure_fact_shows_no_value() -> None:
    assert ">niet bekend</td>" in built("facts").partition(">Rolrecht<")[2].partition("</tr>")[0]


OWNER = "  owner: legal\n  confidence: low\n"
"""The end of one fact, the fee."""


def test_the_basis_and_the_remark_of_a_fact_stand_in_its_row_and_in_the_file(
    tmp_path: Path,
) -> None:
    more = f"{OWNER}  basis: Wet van 1980\n  note: De wet zelf is niet gelezen.\n"
    site = site_of(tmp_path, {"docs/_data/facts.yml": edit(OWNER, more)})
    row = built("facts", site=site).partition('id="appeal.fee"')[2].partition("</tr>")[0]
    assert "<small>Wet van 1980</small><br><small>De wet zelf is niet gelezen.</small>" in row
    notes = {one["id"]: one["note"] for one in rows(site)}
    assert notes["appeal.fee"] == "De wet zelf is niet gelezen."
    assert notes["appeal.ordinary.deadline"] == ""


def test_a_source_that_nobody_of_us_read_says_so(tmp_path: Path) -> None:
    seen = "      seen: 2026-11-21\n  compared: 2026-11-21\n  review_by: 2027-02-21\n" + OWNER
    unread = seen.replace("2026-11-21", "2026-11-21\n      read: false", 1)
    site = site_of(tmp_path, {"docs/_data/facts.yml": edit(seen, unread)})
    says = f"({site.ui('nl', 'foot.unread')})"
    assert built("facts", site=site).count(says) == 1
    assert says not in built("facts")


def test_values_are_put_in_order_by_their_kind_and_size() -> None:
    assert doctest.testmod(staff).failed == 0


# --- the file ----------------------------------------------------------------------------------------


def rows(site: Site, tag: str = "nl") -> list[dict[str, str]]:
    text = staff.table(site, tag)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_the_file_says_word_for_word() -> None:
    lines = staff.table(SITE, "nl").split("\r\n")
    assert lines[0] == (
        "\ufeffid;title;type;value;on;confidence;basis;sources;publishers;official;compared;review_by;owner;note"
    )
    assert [one for one in lines if one.startswith("appeal.ordinary.deadline;")] == [
        "appeal.ordinary.deadline;Beroepstermijn, algemene regel;period;30 dagen;;high;"
        ";https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel;"
        "Belgisch Staatsblad;yes;2026-11-21;2027-02-21;legal;"
    ]  # fmt: skip
    assert lines[-1] == ""


def test_every_value_of_every_fact_has_a_row() -> None:
    site = guide()
    expected = sum(len(staff._dates(fact)) for fact in site.facts.entries.values())
    found = rows(site)
    assert len(found) == expected
    assert {one["id"] for one in found} == set(site.facts.entries)


def test_the_file_prints_no_value_that_a_page_would_not() -> None:
    unsure = [one for one in rows(guide()) if one["confidence"] == "low"]
    assert unsure
    assert {one["value"] for one in unsure} == {guide().ui("nl", "fact.unknown")}


def test_a_cell_that_looks_like_a_formula_is_words(tmp_path: Path) -> None:
    title = "title: Beroepstermijn, algemene regel"
    changed = edit(title, "title: '=HYPERLINK(1)'")
    site = site_of(tmp_path, {"docs/_data/facts.yml": changed})
    assert [one["title"] for one in rows(site) if one["id"] == "appeal.ordinary.deadline"] == [
        "'=HYPERLINK(1)"
    ]


def test_the_file_stands_where_the_table_links_to_it_in_every_language() -> None:
    site = guide()
    files = dict(staff.files(site, "nl"))
    assert list(files) == ["nl/staff/deadlines-and-sources/facts.csv"]
    link = 'href="../../../nl/staff/deadlines-and-sources/facts.csv"'
    assert link in built("facts", key="staff/deadlines-and-sources", site=site)


# --- short addresses ---------------------------------------------------------------------------------


def test_every_short_address_is_listed_with_its_page_and_languages() -> None:
    site = guide()
    text = built("addresses", key="staff/work-with-this-site", site=site)
    for name in site.ledger.addresses:
        assert f'<a href="../../../go/{name}/"><bdi dir="ltr">go/{name}</bdi></a>' in text
    appeal = text.partition(">go/beroep<")[2].partition("</tr>")[0]
    assert '<a href="../../asylum/appeal/">In beroep gaan</a>' in appeal
    assert '<a href="../../../go/beroep/ar/" hreflang="ar">ar</a>' in appeal
