"""Which language a text is written in."""

from __future__ import annotations

import pytest

from guide.folding import fold
from guide.tongues import FREQUENT, english, foreign, frequent, script_of


def seen(text: str, own: str) -> list[tuple[str, str]]:
    return [(one.tag, one.text) for one in foreign(text, own)]


@pytest.mark.parametrize(
    ("own", "tag", "text"),
    [
        ("fr", "nl", "Bel meteen een advocaat, want de termijn is kort"),
        ("fr", "en", "You can ask your lawyer"),
        ("en", "nl", "U krijgt een brief van de gemeente"),
        ("nl", "fr", "Vous pouvez introduire un recours"),
        ("nl", "es", "Usted puede pedir una copia"),
        ("nl", "tr", "Bu karar için size bir avukat gerekir"),
        ("nl", "so", "Waxaad xaq u leedahay qareen oo lacag la'aan ah"),
        ("nl", "uk", "Ви можете подати апеляцію"),
        ("uk", "ru", "Если есть вопросы, это можно узнать"),
        ("ru", "uk", "Якщо є питання, це можна дізнатися"),
        ("ar", "fa", "شما باید از یک وکیل کمک بگیرید"),
        ("fa", "ar", "يمكنك أن تطلب المساعدة من محام في هذه"),
        ("ar", "nl", "Bel een advocaat"),
        ("ti", "en", "You can ask your lawyer"),
    ],
)
def test_a_sentence_in_another_language_is_found_whole(own: str, tag: str, text: str) -> None:
    assert seen(f"{text}.", own) == [(tag, text)]


def test_only_the_foreign_sentence_is_named() -> None:
    text = "Vous recevez une lettre. U moet naar de gemeente gaan. Gardez-la."
    assert seen(text, "fr") == [("nl", "U moet naar de gemeente gaan")]


@pytest.mark.parametrize(
    ("own", "text"),
    [
        ("fr", "Le Huis van het Nederlands vous aide."),
        ("fr", "Il est écrit « u kunt in beroep gaan »."),
        ("fr", "La lettre (de brief van de gemeente) compte."),
        ("fr", "Cherchez [[nl:orde tot verlaten van het grondgebied]]."),
        ("nl", "De Ligue des droits humains helpt."),
        ("nl", "Kies: دری / русский / فارسی."),
        ("ar", "اتصل بـ Fedasil أو CGVS في Mechelen."),
        ("ar", "اذهب إلى Huis van het Nederlands."),
        ("nl", "Stuur een e-mail."),
        ("ar", "احفظ {language} على هذا الجهاز: نص {date}، {size}."),
        ("nl", ""),
        ("xx", "Waar geen tabel voor is, wordt niets gezegd."),
    ],
)
def test_this_is_no_other_language(own: str, text: str) -> None:
    assert seen(text, own) == []


def test_official_names_are_left_out() -> None:
    text = "huis van het kind van de stad"
    assert [one.tag for one in foreign(text, "fr")] == ["nl"]
    assert list(foreign(text, "fr", names=[(0, len(text))])) == []


def test_small_words_are_kept_as_texts_are_compared() -> None:
    for tag, words in FREQUENT.items():
        assert [one for one in words.split() if fold(one) != one] == [], tag


def test_no_language_knows_a_word_twice() -> None:
    for tag, words in FREQUENT.items():
        listed = words.split()
        assert sorted({one for one in listed if listed.count(one) > 1}) == [], tag
        assert frequent(tag) == frozenset(listed)


def test_languages_have_a_script_and_a_name() -> None:
    assert [script_of(tag) for tag in ("nl", "ps", "uk", "ti")] == [
        "LATIN",
        "ARABIC",
        "CYRILLIC",
        "ETHIOPIC",
    ]
    assert english("ti") == "Tigrinya"
