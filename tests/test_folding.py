"""Folding says the same in Python and in the reader's browser, on a shared table and on random text."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from guide.folding import fold, spans, words  # noqa: E402

TABLE = yaml.safe_load((ROOT / "tests/data/folding.yml").read_text(encoding="utf-8"))
MODULE = ROOT / "docs/assets/fold.mjs"
ALPHABET = (
    "aAéÉïİIıßœÆøŁñ çğşЙйЁїҐ'’ʼ`´′-_.,;:/ \u00a0\u00ad\u0301\u0308\u200c\u200d\u200f\u2066\u2069"
    "اأإآٱبتةهھہەىيیېكکگګؤئءلـ\u064b\u064e\u0651\u0670ﻻﷲچپڤۆڵڕ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹؟،"
    "ሀሐኀሠሰፀጸሓ፡።፩አዐ0123456789½²№①９ｂαςΣ🏠漢"
)

Fold = Callable[[list[str]], list[dict[str, object]]]


def python(texts: list[str]) -> list[dict[str, object]]:
    return [{"fold": fold(text), "words": words(text)} for text in texts]


@pytest.fixture(scope="module")
def javascript(browser: Browser) -> Fold:
    """fold.mjs, run by the reader's browser."""
    page = browser.new_page()
    page.route(
        "http://fold.test/**",
        lambda route: (
            route.fulfill(path=MODULE, content_type="text/javascript")
            if route.request.url.endswith(MODULE.name)
            else route.fulfill(body="<!doctype html><title>fold</title>")
        ),
    )
    page.goto("http://fold.test/")
    return lambda texts: page.evaluate(_RUN, texts)  # type: ignore[no-any-return]


_RUN = f"""async (texts) => {{
  const m = await import("/{MODULE.name}");
  return texts.map((text) => ({{fold: m.fold(text), words: m.words(text)}}));
}}"""


def table_texts() -> list[str]:
    texts = [text for group in TABLE["same"].values() for text in group]
    texts += [one["text"] for one in TABLE["words"].values()]
    return texts + [text for pair in TABLE["different"] for text in pair]


@pytest.mark.parametrize("name", TABLE["same"])
def test_spellings_of_one_word_fold_alike(name: str) -> None:
    found = {text: words(text) for text in TABLE["same"][name]}
    assert len({tuple(one) for one in found.values()}) == 1, found


@pytest.mark.parametrize("name", TABLE["words"])
def test_a_text_gives_these_words(name: str) -> None:
    assert words(TABLE["words"][name]["text"]) == TABLE["words"][name]["words"]


@pytest.mark.parametrize("pair", TABLE["different"])
def test_different_words_stay_different(pair: list[str]) -> None:
    assert words(pair[0]) != words(pair[1])


def test_every_decimal_digit_of_unicode_becomes_a_western_one() -> None:
    digits = [
        chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) == "Nd"
    ]
    assert [fold(digit) for digit in digits] == [
        str(unicodedata.decimal(digit)) for digit in digits
    ]


def test_a_word_is_found_where_it_stands() -> None:
    text = "Geen L’Asile, لجـوء!"
    assert [(text[start:end], folded) for start, end, folded in spans(text)] == [
        ("Geen", "geen"), ("L", "l"), ("Asile", "asile"), ("لجـوء", "لجو"),
    ]  # fmt: skip


def test_browser_and_python_agree_on_the_table(javascript: Fold) -> None:
    texts = table_texts()
    assert javascript(texts) == python(texts)


def test_browser_and_python_agree_on_random_text(javascript: Fold) -> None:
    chance = random.Random(26)
    texts = ["".join(chance.choices(ALPHABET, k=chance.randint(0, 24))) for _ in range(3000)]
    # Every letter of the scripts we write in, one by one, as far as this Python knows them.
    for first, last in (
        (0x20, 0x24F),
        (0x300, 0x52F),
        (0x600, 0x6FF),
        (0x750, 0x77F),
        (0x1200, 0x139F),
    ):
        texts += [
            f"a{chr(code)}b" for code in range(first, last + 1) if unicodedata.name(chr(code), "")
        ]
    # and the decimal digits of every script it knows
    texts += [
        chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code)) == "Nd"
    ]
    assert javascript(texts) == python(texts)


def test_folding_twice_is_folding_once() -> None:
    chance = random.Random(27)
    for _ in range(2000):
        once = " ".join(words("".join(chance.choices(ALPHABET, k=12))))
        assert " ".join(words(once)) == once
