"""Where a list of pages is made: every page to choose from, under the names that a link may use."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from guide import lists
from guide.model import Site
from guide.sharing import LIST, shares
from tests.built import guide
from tests.guides import edit, site_of

TAGS = [one.tag for one in guide().languages]
ROW = re.compile(r'<li data-names="([^"]*)" data-in="([^"]*)">(.*?)</li>')


def rows(tag: str, site: Site, key: str = LIST) -> dict[str, tuple[str, str]]:
    """The languages and the link of each page, by the names that a link may use."""
    page = site.shown(tag, key)
    assert page
    text = lists.build("bundle", site, tag, page)
    return {names: (written, link) for names, written, link in ROW.findall(text)}


@pytest.mark.parametrize("tag", TAGS)
def test_every_page_with_a_short_address_can_be_chosen_but_the_list_itself(tag: str) -> None:
    site = guide()
    own = {one.address for key, one in site.entries.entries.items() if key != LIST}
    listed = {names.split()[0] for names in rows(tag, site)}
    assert own <= listed
    assert listed <= set(site.ledger.addresses) - {"lijst"}


def test_a_row_says_in_which_languages_its_page_is_written() -> None:
    found = rows("ar", guide())
    assert found["beroep"][0] == " ".join(TAGS)
    assert 'href="../../asylum/appeal/"' in found["beroep"][1]
    for written, link in found.values():
        assert ('lang="nl"' in link) == ("ar" not in written.split())


def test_an_older_name_of_a_page_still_finds_it(tmp_path: Path) -> None:
    old = "addresses:\n  oud:\n    page: asylum/appeal\n    since: 2026-01-01\n"
    site = site_of(tmp_path, {"docs/_data/addresses.yml": edit("addresses:\n", old)})
    assert "beroep oud" in rows("nl", site, "glossary")


@pytest.mark.parametrize("tag", TAGS)
def test_the_message_is_ready_in_every_language(tag: str) -> None:
    page = guide().page("nl", LIST)
    assert page
    text = unescape(lists.build("bundle", guide(), tag, page))
    for one in guide().languages:
        message = guide().ui(one.tag, "bundle.message")
        assert "{link}" in message
        assert text.count(f'data-message="{message}"') == 2


def test_a_page_is_put_in_the_list_from_where_it_is_handed_on() -> None:
    first = next(iter(shares(guide(), "https://example.org/", "go/beroep/", "asylum/appeal")))
    assert (first.name, first.bundle) == ("beroep", "../../nl/start/my-list/")
    own = next(iter(shares(guide(), "https://example.org/", "go/lijst/", LIST)))
    assert own.bundle == ""
