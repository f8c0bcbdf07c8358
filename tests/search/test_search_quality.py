"""The search finds what people type, in their language, and is light to load."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from guide import addresses
from scripts.bench_search import ALL, KINDS, Found, Query, measure, queries, scores, weights
from tests.built import guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ASKED, NOTHING = queries()
LANGUAGES = [one.tag for one in guide().languages]
LIGHT = 20_000
"""Bytes up to the first answer in a language of 65 pages."""


@pytest.fixture(scope="module")
def found(browser: Browser, server: str) -> list[Found]:
    """What the dialog offers for every query, and for what nothing answers."""
    page = browser.new_page()
    texts = [Query(tag, text, "nothing", ()) for tag in LANGUAGES for text in NOTHING]
    answers = measure(page, server, guide(), [*ASKED, *texts])
    page.close()
    return answers


def test_every_language_has_queries_of_several_kinds() -> None:
    for tag in LANGUAGES:
        kinds = {one.kind for one in ASKED if one.language == tag}
        assert len([one for one in ASKED if one.language == tag]) >= 20
        assert {"everyday", "typo", "cross-language", "format"} <= kinds <= set(KINDS)


def test_every_page_that_a_query_expects_exists() -> None:
    dutch = guide().pages[guide().source.tag]
    nothing((one.text, page) for one in ASKED for page in one.pages if page not in dutch)


@pytest.mark.browser
@pytest.mark.build
def test_nine_of_ten_queries_find_a_good_page_among_the_first_three(found: list[Found]) -> None:
    table = scores(one for one in found if one.query.kind != "nothing")
    score = table[ALL, ALL]
    assert score.share(score.third) >= 0.9
    for tag in LANGUAGES:
        score = table[tag, ALL]
        assert score.share(score.third) >= 0.75, tag


@pytest.mark.browser
@pytest.mark.build
def test_a_real_query_always_has_an_answer_and_noise_has_none(found: list[Found]) -> None:
    nothing(
        (one.query.language, one.query.text, one.pages)
        for one in found
        if bool(one.pages) == (one.query.kind == "nothing")
    )


@pytest.mark.build
def test_the_first_answer_is_light(site_dir: Path) -> None:
    sizes = weights(site_dir, guide())
    for tag in LANGUAGES:
        more = max(0, len(guide().pages[tag]) - 65)
        assert sizes[f"{tag}: first answer"] <= LIGHT + 150 * more, tag


ALPHABETS = {
    "latin": "abcdefghijklmnopqrstuvwxyz",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "cyrillic": "абвгдежзийклмнопрстуфхцчшщьэюя",
    "ethiopic": "".join(chr(row + vowel) for row in range(0x1208, 0x1350, 8) for vowel in range(7)),
    "digits": "0123456789",
}


@pytest.mark.browser
@pytest.mark.build
@pytest.mark.parametrize("tag", LANGUAGES)
def test_letters_at_random_find_hardly_anything(browser: Browser, server: str, tag: str) -> None:
    """Of 1,000 words without a meaning, fewer than ten look like a word of a page."""
    dice = random.Random(tag)
    words = [
        "".join(dice.choices(letters, k=dice.randint(5, 7)))
        for letters in ALPHABETS.values()
        for _ in range(200)
    ]
    page = browser.new_page()
    page.goto(f"{server}{tag}/")
    found: list[str] = page.evaluate(
        """async ([assets, words]) => {
          const { find, makeIndex } = await import(assets + "search.mjs");
          const { findSounding } = await import(assets + "search-further.mjs");
          const library = await import(assets + "vendor/minisearch.mjs");
          const json = (name) => fetch(name).then((file) => file.json());
          const files = await Promise.all(["search.json", "search-more.json"].map(json));
          const index = await makeIndex(library.default, ...files);
          return words.filter((word) => find(index, word).length || findSounding(index, word).length);
        }""",
        [f"{server}{addresses.assets(guide())}/", words],
    )
    page.close()
    assert len(found) < 10, found
