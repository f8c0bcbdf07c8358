"""Terms are found in a text as people write them: folded, inflected, with small words in front."""

from __future__ import annotations

import pytest

from guide.load import load
from guide.terms import Found, Matcher, Name, is_form, matcher, names, words
from tests.guides import BASE

SITE = load(BASE)


def found(text: str, tag: str = "nl") -> list[tuple[str, str]]:
    """Each name in the text: its term and the words that stand there."""
    return [(one.name.term, one.text) for one in matcher(SITE, tag).find(text)]


def of(*patterns: str, tag: str = "nl") -> Matcher:
    """A matcher of names, each of a term of the same name."""
    return Matcher((Name(one, words(one), "") for one in patterns), tag)


def seen(one: Matcher, text: str) -> list[tuple[str, str]]:
    return [(match.name.term, match.text) for match in one.find(text)]


# --- words -----------------------------------------------------------------------------------------


def test_a_name_is_kept_as_folded_words_with_their_stars() -> None:
    assert words("Réfugié* reconnu*, l’OE") == ("refugie*", "reconnu*", "l", "oe")


def test_a_name_is_found_where_it_stands() -> None:
    text = "Bent u een Erkend  Vluchteling?"
    assert list(matcher(SITE, "nl").find(text)) == [
        Found(Name("refugee", ("erkend", "vluchteling"), ""), 11, 30, "Erkend  Vluchteling")
    ]


def test_case_and_accents_do_not_count() -> None:
    assert found("REFUGIE RECONNU", "fr") == [("refugee", "REFUGIE RECONNU")]


def test_a_part_of_a_word_is_no_word() -> None:
    assert found("een vluchtelingenkamp, staatloosheid") == []


def test_a_name_across_other_words_is_no_name() -> None:
    assert found("subsidiaire en andere bescherming") == []


def test_the_longest_name_wins() -> None:
    assert found("na de definitieve weigering") == [("rejected", "na de definitieve weigering")]
    assert found("een definitieve weigering") == [("rejected", "definitieve weigering")]


def test_a_word_belongs_to_one_name() -> None:
    assert seen(of("a b", "b c", "c"), "a b c") == [("a b", "a b"), ("c", "c")]


def test_a_longer_name_that_does_not_end_leaves_the_shorter() -> None:
    assert seen(of("a", "a b c"), "a b x") == [("a", "a")]


def test_two_terms_with_the_same_name_give_the_first() -> None:
    both = Matcher(iter([Name("one", ("x",), ""), Name("two", ("x",), "")]), "nl")
    assert [one.name.term for one in both.find("x")] == ["one"]


def test_an_avoided_name_knows_what_to_write() -> None:
    (one,) = matcher(SITE, "nl").find("De asielanten wachten.")
    assert (one.name.term, one.text, one.name.avoided) == ("applicant", "asielanten", True)
    assert one.name.write == "asielzoeker"


# --- stems -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "text", "there"),
    [
        ("asielant*", "asielant", True),
        ("asielant*", "asielanten", True),
        ("asielant*", "asiel", False),
        ("додатков* захист*", "додаткового захисту", True),
        ("додатков* захист*", "додатковий, захист", True),
        ("додатков* захист*", "захисту додаткового", False),
        ("demandeur* multiple*", "demandeurs multiples", True),
        ("illéga* régularisé*", "ILLÉGAUX régularisés", True),
        ("sous-stem*", "sous-stems", True),
    ],
)
def test_a_star_stands_for_every_ending(pattern: str, text: str, there: bool) -> None:
    assert seen(of(pattern), text) == ([(pattern, text)] if there else [])


def test_a_whole_word_and_a_stem_may_begin_alike() -> None:
    both = of("vluchteling", "vluchteling* zonder papieren")
    assert seen(both, "vluchteling") == [("vluchteling", "vluchteling")]
    assert seen(both, "vluchtelingen zonder papieren") == [
        ("vluchteling* zonder papieren", "vluchtelingen zonder papieren")
    ]


# --- small words in front ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["لاجئ", "اللاجئ", "ولاجئ", "واللاجئ", "فاللاجئ", "باللاجئ", "كلاجئ", "كاللاجئ", "للاجئ", "وللاجئ", "وباللاجئ", "لاجِئ", "لاجـئ"],
)  # fmt: skip
def test_arabic_small_words_are_taken_off(text: str) -> None:
    assert found(text, "ar") == [("refugee", text)]


@pytest.mark.parametrize("text", ["لاجئون", "ملاجئ", "لجوء"])
def test_this_arabic_word_is_another(text: str) -> None:
    assert found(text, "ar") == []


@pytest.mark.parametrize(
    "text", ["الحماية الفرعية", "حماية فرعية", "بالحماية الفرعية", "وللحماية الفرعية", "والحماية الفرعيه"]
)  # fmt: skip
def test_an_arabic_name_of_two_words_is_found_with_and_without_the_article(text: str) -> None:
    assert found(text, "ar") == [("subsidiary-protection", text)]


@pytest.mark.parametrize("text", ["ስደተኛ", "ንስደተኛ", "ብስደተኛ", "ካብስደተኛ", "ናይስደተኛ"])
def test_tigrinya_small_words_are_taken_off(text: str) -> None:
    assert seen(of("ስደተኛ", tag="ti"), text) == [("ስደተኛ", text)]


def test_in_other_languages_nothing_is_taken_off() -> None:
    assert seen(of("لاجئ", tag="fa"), "ولاجئ") == []


def test_a_short_rest_is_no_word() -> None:
    assert seen(of("ء", "ب", tag="ar"), "وب") == []


# --- the glossary --------------------------------------------------------------------------------


def test_a_term_gives_its_name_forms_and_avoided_names() -> None:
    given = [(one.words, one.write) for one in names(SITE, "nl") if one.term == "dvz"]
    assert given == [(("dienst", "vreemdelingenzaken"), ""), (("dvz",), "")]


def test_a_language_without_the_term_gives_no_names() -> None:
    assert list(names(SITE, "en")) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("vluchteling", True),
        ("erkende vluchtelingen", True),
        ("Erkende Vluchtelingen", True),
        ("de vluchteling", False),
        ("vluchteling zonder papieren", False),
        ("vluchteling, geen vluchteling", False),
        ("staatloze", False),
        ("", False),
        ("…", False),
    ],
)
def test_a_form_is_one_name_of_the_term_from_end_to_end(text: str, form: bool) -> None:
    assert is_form(SITE, "refugee", "nl", text) is form


def test_every_text_is_a_form_where_the_term_has_no_name() -> None:
    assert is_form(SITE, "refugee", "en", "refugee")
