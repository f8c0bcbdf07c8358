"""Words in the forms people type them."""

from __future__ import annotations

import pytest

from guide import folding
from guide.search_forms import LITTLE, PARTS, WEAK, forms, little, weak


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("annexe25", "annexe 25"),
        ("annexe 25", "annexe 25"),
        ("bijl. 25", "bijl 25"),
        ("bijlage26quater", "bijlage 26quater"),
        ("bijlage 26 quater", "bijlage 26quater"),
        ("bijlage 26-quater", "bijlage 26quater"),
        ("9 bis", "9bis"),
        ("art. 9bis", "art 9bis"),
        ("art9bis", "art 9bis"),
        ("ملحق ٢٦", "ملحق 26"),
        ("9 مكرر", "9مكرر مكرر"),
        ("lojou2 te3n 3awda isti2naf", "lojou ten awda istinaf"),
        ("mou7ami wra9 i5bar", "mouhami wraq ikhbar"),
        ("b1 mp3 26quater A2", "b1 mp3 26quater a2"),
        ("lojou2026", "lojou 2026"),
    ],
)
def test_numbers_are_found_however_people_write_them(text: str, found: str) -> None:
    assert forms([text], "ar") == found.split()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A-kaart", "akaart kaart"),
        ("A kaart", "akaart kaart"),
        ("kaart A", "kaarta kaart"),
        ("F+ kaart", "fkaart kaart"),
        ("een A. Zo", "eena"),
        ("kaart a-b", "kaart ab"),
        ("e-mail", "email mail"),
        ("hulp of a lawyer", "hulp lawyer"),
        ("person's card", "person card"),
        ("lieu d accueil", "lieu accueil"),
    ],
)
def test_a_letter_alone_joins_its_neighbour(text: str, found: str) -> None:
    assert forms([text], "nl") == found.split()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("go'aan diidmo", "goaan go aan diidmo"),
        ("go’aan", "goaan go aan"),
        ("l'asile", "asile"),
        ("jusqu'ici", "jusqu"),
        ("lawyer's", "lawyer"),
    ],
)
def test_an_apostrophe_may_be_left_out_unless_it_ends_a_word(text: str, found: str) -> None:
    assert forms([text], "fr") == found.split()


def test_two_numbers_side_by_side_stay_two() -> None:
    assert forms(["25 26"], "nl") == ["25", "26"]


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("verblijfskaart", "kaart"),
        ("gezinshereniging", "hereniging"),
        ("leeftijdstest", "test"),
        ("beroepstermijn", "termijn"),
        ("Huurwaarborg", "waarborg"),
        ("vluchtelingenpaspoort", "paspoort"),
    ],
)
def test_the_last_part_of_a_dutch_compound_is_a_word(word: str, part: str) -> None:
    assert forms([word], "nl") == [word.lower(), part]
    assert forms([word], "fr") == [word.lower()]


@pytest.mark.parametrize("word", ["kaart", "skaart", "protest", "hulp", "attest"])
def test_a_word_too_short_for_a_compound_stays_whole(word: str) -> None:
    assert forms([word], "nl")[0] == word
    assert all(part in folding.words(PARTS["nl"]) for part in forms([word], "nl")[1:])


def test_little_words_say_nothing() -> None:
    assert forms(["Hoe kan ik mijn gezin laten komen?"], "nl") == ["gezin", "komen"]
    assert forms(["Où est-ce que je peux dormir"], "fr") == ["dormir"]
    assert forms(["من أين أبدأ"], "ar") == ["ابدا"]


def test_a_language_may_have_no_little_words() -> None:
    assert little("ku") == frozenset()
    assert forms(["ji bo penaber"], "ku") == ["ji", "bo", "penaber"]


def test_an_arabic_word_loses_its_article() -> None:
    assert forms(["اللجوء والإقامة للأسرة"], "ar") == ["لجو", "اقامه", "اسره"]


def test_each_form_comes_once() -> None:
    assert forms(["asiel vragen", "Asiel, asiel"], "nl") == ["asiel", "vragen"]


@pytest.mark.parametrize("language", LITTLE)
def test_little_words_stand_once_in_their_list(language: str) -> None:
    found = folding.words(LITTLE[language])
    assert len(found) == len(set(found))


@pytest.mark.parametrize("language", WEAK)
def test_weak_words_stand_once_and_are_not_little(language: str) -> None:
    found = folding.words(WEAK[language])
    assert len(found) == len(set(found))
    assert not little(language) & weak(language)


def test_weak_words_have_the_forms_of_the_index() -> None:
    assert {"gratis", "mechelen"} <= weak("nl")
    assert "ميخلن" in weak("ar")
    assert weak("ku") == frozenset()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        *((f"26 {one}", "26quater") for one in "quater quarter kwater qater quatre كواتر кватер".split()),
        ("26-kwater", "26quater"),
        ("26kwater", "26quater"),
        ("9 biss", "9bis"),
        ("9 tèr", "9ter"),
        ("١٣ كينكيس", "13quinquies"),
        ("13 kwinkwies", "13quinquies"),
        ("13 seksies", "13sexies"),
        ("13septiès", "13septies"),
    ],
)  # fmt: skip
def test_what_follows_the_number_of_a_paper_is_one_form_however_it_is_spelled(
    text: str, form: str
) -> None:
    assert forms([text], "nl") == [form]


@pytest.mark.parametrize(
    ("text", "word"),
    [("26 kwartier", "kwartier"), ("9 termijnen", "termijnen"), ("3 bissen", "bissen")],
)
def test_a_longer_word_after_a_number_is_a_word(text: str, word: str) -> None:
    found = forms([text], "fr")
    assert word in found
    assert not {"26quater", "9ter", "3bis"} & {*found}
