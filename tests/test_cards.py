"""Sentences to show: the Dutch, and the same in the reader's language."""

from __future__ import annotations

from guide import lists
from guide.load import load
from guide.model import Site
from tests.built import guide
from tests.guides import BASE

SITE = load(BASE)


def built(tag: str, site: Site = SITE) -> str:
    page = site.page(tag, "index")
    assert page
    return lists.build("cards", site, tag, page)


def test_a_card_opens_on_the_whole_screen_without_a_script() -> None:
    text = built("nl")
    assert '<button class="g-go" type="button" popovertarget="card-speak-ti">' in text
    assert (
        '<div class="g-show__full" id="card-speak-ti" popover role="dialog" aria-label="Ik spreek Tigrinya.">'
        in text
    )
    assert text.count('popovertargetaction="hide"') == len(SITE.cards.entries)


def test_the_dutch_stands_above_the_readers_language() -> None:
    dutch = '<p class="g-show__dutch" lang="nl" dir="ltr"><bdi>Ik spreek Tigrinya.</bdi></p>'
    assert f"{dutch}<p>أتكلم التغرينية.</p>" in built("ar")
    assert f"{dutch}<button" in built("nl")


def test_people_find_their_card_by_the_name_their_language_has_in_itself() -> None:
    assert '<p class="g-show__own"><bdi lang="ti" dir="auto">ትግርኛ</bdi></p>' in built("ar")


def test_a_sentence_that_claims_a_right_shows_its_source() -> None:
    text = built("nl")
    assert text.count("g-show__source") == 1
    assert 'href="https://www.agii.be/onderwijs"' in text


def test_every_card_of_the_guide_has_its_words_in_every_language() -> None:
    site = guide()
    for tag in ("nl", "fr", "en", "ar"):
        texts = site.texts[tag]["cards"].entries
        assert set(texts) == set(site.cards.entries)
        assert built(tag, site).count('class="g-show"') == len(site.cards.entries)


def test_every_language_that_people_told_us_has_a_card() -> None:
    spoken = {one.speaks for one in guide().cards.entries.values()}
    assert {"ar", "fa", "ps", "ti", "so", "tr", "uk", "ru", "es", "fr", "en"} <= spoken
