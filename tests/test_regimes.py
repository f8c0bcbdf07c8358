"""Old and new rules: all sets with their dates, and the days a script chooses by."""

from __future__ import annotations

import pytest

from guide import formats, lists, regimes
from tests.built import guide

TAGS = [one.tag for one in guide().languages]


def built(group: str, tag: str) -> str:
    page = guide().page("nl", "asylum/new-rules-2026")
    assert page
    return lists.build(f"rules-{group}", guide(), tag, page)


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("group", regimes.GROUPS)
def test_every_set_of_rules_stands_there_with_the_day_it_begins_or_stops(
    group: str, tag: str
) -> None:
    html = built(group, tag)
    for name, regime in guide().regimes.entries.items():
        if regime.group != group:
            continue
        assert f'id="rules-{name}"' in html
        for span in regime.spans:
            for fact in filter(None, (span.from_, span.before)):
                day = regimes.edge(guide(), fact)
                assert day
                assert formats.day(day, tag) in html


def test_the_script_gets_the_days_of_the_facts() -> None:
    html = built("family", "nl")
    assert '<li data-before="2025-08-18" data-ends="2027-08-17">' in html
    assert '<li data-from="2025-08-18">' in html
    assert built("asylum", "nl").count('data-from="2026-06-12" data-before="2026-07-01"') == 1


def test_what_needs_a_script_is_hidden_without_one() -> None:
    html = built("asylum", "nl")
    assert html.count('<span data-tool="rules" hidden>') == html.count('<div class="g-regime"') == 3
    assert html.count("<span data-mark hidden>") == html.count("<li")
