"""An address of another site is what it seems."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.checks import websites
from tests.checks.examples import said
from tests.guides import Change, edit

PAGE = "docs/nl/asylum/apply.md"
LETTERS = "docs/_data/letters.yml"
LAW = "https://www.ejustice.just.fgov.be/eli/wet/2026/06/17/2026004052/justel"


def changed(address: str) -> dict[str, Change]:
    return {PAGE: edit("[in beroep gaan](appeal.md)", f"[bij het CGVS]({address})")}


@pytest.mark.parametrize(
    "address",
    [
        "https://www.cgvs.be",
        "https://www.cgvs.be/nl?lang=nl&page_id=46",
        "https://www.hln.be/in-de-buurt/mechelen/dienst~ac93f7e1/",
        "https://fedasilinfo.be/en/register-reception#form",
        "https://www.ringtv.be/nieuws/pati%C3%ABnten",
        "https://café.be",
        "https://мвс.укр",
        "https://guide.example/nl/asylum/appeal/",
    ],
)
def test_a_plain_address_passes(tmp_path: Path, address: str) -> None:
    assert said(tmp_path, websites, changed(address)) == []


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        # shorteners and detours
        ("https://bit.ly/3xYz", "link the page itself: 'bit.ly' hides where 'https://bit.ly/3xYz' goes"),
        ("https://www.tinyurl.com/3xYz", "link the page itself: 'www.tinyurl.com' hides where 'https://www.tinyurl.com/3xYz' goes"),
        ("https://www.google.com/url?q=https://www.cgvs.be/nl&sa=D", "link the page itself, not by way of www.google.com. Did you mean 'https://www.cgvs.be/nl'?"),
        ("https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.cgvs.be&h=AT", "link the page itself, not by way of l.facebook.com. Did you mean 'https://www.cgvs.be'?"),
        ("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.cgvs.be%2F&data=05", "link the page itself, not by way of eur02.safelinks.protection.outlook.com. Did you mean 'https://www.cgvs.be/'?"),
        ("https://www-cgvs-be.translate.goog/nl", "link the page itself, not its translation by Google: 'https://www-cgvs-be.translate.goog/nl'"),
        ("https://mechelen.sharepoint.com/x", "link a page that everybody can open: 'mechelen.sharepoint.com' keeps folders and conversations"),
        # tails
        ("https://www.cgvs.be/nl?utm_source=mail&utm_medium=x&lang=nl", "remove 'utm_source' from the address, it follows readers: 'https://www.cgvs.be/nl?lang=nl'"),
        ("https://www.cgvs.be/nl?fbclid=IwAR0#top", "remove 'fbclid' from the address, it follows readers: 'https://www.cgvs.be/nl#top'"),
        ("https://www.cgvs.be/nl?a=1&gclid=x", "remove 'gclid' from the address, it follows readers: 'https://www.cgvs.be/nl?a=1'"),
        ("https://www.cgvs.be/nl?mc_cid=x", "remove 'mc_cid' from the address, it follows readers: 'https://www.cgvs.be/nl'"),
        ("https://www.cgvs.be/nl?PHPSESSID=x", "remove 'PHPSESSID' from the address, it is the number of a visit: 'https://www.cgvs.be/nl'"),
        ("https://www.cgvs.be/nl;jsessionid=1A2B", "remove the number of a visit, from ';' on: 'https://www.cgvs.be/nl;jsessionid=1A2B'"),
        ("https://www.cgvs.be/nl,", "remove the ',' at the end of 'https://www.cgvs.be/nl,'"),
        # domains
        ("https://www.fedasіl.be/nl", "type the domain 'www.fedasil.be' again in Latin letters: 'www.fedasіl.be' holds the Cyrillic і (U+0456)"),
        ("https://www.сgvs.be", "type the domain 'www.cgvs.be' again in Latin letters: 'www.сgvs.be' holds the Cyrillic с (U+0441)"),
        ("https://xn--80ak6aa92e.com", "type the domain 'apple.com' again in Latin letters: 'аррӏе.com' ('xn--80ak6aa92e.com') holds the Cyrillic а (U+0430)"),
        ("https://www.mınister.be", "type the domain 'www.minister.be' again: 'www.mınister.be' holds the Latin ı (U+0131)"),
        ("https://xn--caf-dma.be", "write the domain as people read it: 'café.be' instead of 'xn--caf-dma.be'"),
        ("https://fedasil.be@evil.example/x", "remove what stands before '@' in 'https://fedasil.be@evil.example/x': the link goes to evil.example"),
        ("https://192.168.1.4/nl", "link the site by its name, not by its number 192.168.1.4"),
        ("https://3232235777/nl", "link the site by its name, not by its number 3232235777"),
        ("https://www.cgvs,be", "look at the domain again: 'www.cgvs,be' in 'https://www.cgvs,be' is none"),
        ("https://cgvs/nl", "look at the domain again: 'cgvs' in 'https://cgvs/nl' is none"),
        ("https://www..cgvs.be", "look at the domain again: 'www..cgvs.be' in 'https://www..cgvs.be' is none"),
        ("https:/www.cgvs.be", "write the whole address, with its domain: 'https:/www.cgvs.be'. Did you mean 'https://www.cgvs.be'?"),
        ("https:www.cgvs.be", "write the whole address, with its domain: 'https:www.cgvs.be'. Did you mean 'https://www.cgvs.be'?"),
        ("https://https://www.cgvs.be", "write the whole address, with its domain: 'https://https://www.cgvs.be'. Did you mean 'https://www.cgvs.be'?"),
    ],
)  # fmt: skip
def test_an_address_that_is_not_what_it_seems_is_named(
    tmp_path: Path, address: str, sentence: str
) -> None:
    assert said(tmp_path, websites, changed(address)) == [f"{PAGE}:17: {sentence} [websites]"]


def test_a_domain_that_looks_like_one_used_more_often_is_named(tmp_path: Path) -> None:
    links = "[a](https://www.fedasil.be) [b](https://fedasil.be/nl) [c](https://www.fedasi1.be)"
    changes: dict[str, Change] = {PAGE: edit("[in beroep gaan](appeal.md)", links)}
    assert said(tmp_path, websites, changes) == [
        f"{PAGE}:17: look at the domain 'fedasi1.be' again: it looks like 'fedasil.be' [websites]"
    ]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        (f"{LAW}?utm_campaign=x", f"remove 'utm_campaign' from the address, it follows readers: '{LAW}'"),
        ("https://tinyurl.com/wet", "link the page itself: 'tinyurl.com' hides where 'https://tinyurl.com/wet' goes"),
        ("https://www.ejusticе.just.fgov.be", "type the domain 'www.ejustice.just.fgov.be' again in Latin letters: 'www.ejusticе.just.fgov.be' holds the Cyrillic е (U+0435)"),
    ],
)  # fmt: skip
def test_the_addresses_of_sources_are_looked_at_too(
    tmp_path: Path, address: str, sentence: str
) -> None:
    assert said(tmp_path, websites, {LETTERS: edit(LAW, address)}) == [
        f"{LETTERS}:12: {sentence} [websites]"
    ]


def test_a_full_stop_after_an_address_in_a_remark_is_no_part_of_it(tmp_path: Path) -> None:
    remark = "confidence: high\n  note: Zie ook (https://www.cgvs.be)."
    changes: dict[str, Change] = {LETTERS: edit("confidence: high", remark)}
    assert said(tmp_path, websites, changes) == []
