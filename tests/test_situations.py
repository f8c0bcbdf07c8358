"""The situation finder: one page of anchors, from a first question to pages and who helps."""

from __future__ import annotations

import re

import pytest

from guide import lists, situations
from tests.built import guide

TAGS = [one.tag for one in guide().languages]


def built(tag: str) -> str:
    page = guide().page("nl", "start/which-situation")
    assert page
    return lists.build("situations", guide(), tag, page)


@pytest.mark.parametrize("tag", TAGS)
def test_every_answer_leads_to_a_place_on_the_page(tag: str) -> None:
    html = built(tag)
    places = set(re.findall(r'id="([^"]+)"', html))
    assert places == {situations.anchor(name) for name in guide().situations.entries}
    assert set(re.findall(r'href="#([^"]+)"', html)) == places


@pytest.mark.parametrize("tag", TAGS)
def test_every_end_gives_its_pages_a_short_address_and_who_helps(tag: str) -> None:
    html = built(tag)
    ends = [one for one in guide().situations.entries.values() if not one.answers]
    assert html.count(guide().ui(tag, "situation.read")) == len(ends)
    assert html.count(guide().ui(tag, "situation.address")) == len(ends)
    for one in ends:
        assert f"\n[[service:{one.service}]]\n" in html
    own = "" if tag == "nl" else "ar/" if tag == "ar" else f"{tag}/"
    assert f'<bdi dir="ltr">/go/brief/{own}</bdi>' in html
