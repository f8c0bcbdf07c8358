"""Search words are what a title does not say, and each leads to one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guides import Change, edit, problems_of

APPEAL = "docs/nl/asylum/appeal.md"
APPLY = "docs/nl/asylum/apply.md"
OLD = "search_words:\n  - tegen een weigering\n"
EIGHT = "een brief, twee brieven, drie brieven, vier brieven, vijf, zes, zeven, acht".split(", ")


def words(*texts: str) -> str:
    return "search_words:\n" + "".join(f"  - '{text}'\n" for text in texts)


def said(folder: Path, *texts: str, notices: bool = False) -> list[str]:
    """What the check says of the Dutch page on appeal with these search words."""
    changes: dict[str, Change] = {APPEAL: edit(OLD, words(*texts))}
    found = problems_of(folder, changes, check="search_words", notices=notices)
    return [one for one in found if one.startswith(APPEAL) and "more search words" not in one]


def test_words_that_readers_type_pass(tmp_path: Path) -> None:
    assert said(tmp_path, *EIGHT, notices=True) == []


@pytest.mark.parametrize("text", ["In beroep gaan", "in beroep gaan", "in-beroep gaan?", "gaan in beroep"])  # fmt: skip
def test_the_title_again_is_a_problem(tmp_path: Path, text: str) -> None:
    assert said(tmp_path, "een brief", text) == [
        f"{APPEAL}:9: write what readers type instead of '{text}': the title says it [search_words]"
    ]


def test_a_part_of_the_title_is_a_notice(tmp_path: Path) -> None:
    assert said(tmp_path, "beroep") == []
    assert said(tmp_path / "again", "beroep", notices=True) == [
        f"{APPEAL}:8: write what readers type instead of 'beroep': the title says it [search_words]"
    ]


def test_a_word_more_than_the_title_passes(tmp_path: Path) -> None:
    assert said(tmp_path, "in beroep gaan tegen een negatief", notices=True) == []


@pytest.mark.parametrize("again", ["Negatief gekregen", "négatief gekregen", "negatief gekregen!"])
def test_a_word_twice_on_a_page_is_a_problem(tmp_path: Path, again: str) -> None:
    assert said(tmp_path, "negatief gekregen", "een brief", again) == [
        f"{APPEAL}:10: leave out '{again}': 'negatief gekregen' above is the same to search "
        "[search_words]"
    ]


def test_the_same_words_in_another_order_pass(tmp_path: Path) -> None:
    assert said(tmp_path, "negatief gekregen", "gekregen negatief", notices=True) == []


def test_a_word_on_two_pages_is_a_notice(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "golden/base" / APPLY).read_text(encoding="utf-8")
    head, mark, body = text.partition("search_words:\n")
    changes: dict[str, Change] = {APPLY: f"{head}{mark}  - Tegen een weigering\n{body}"}
    assert problems_of(tmp_path / "a", changes, check="search_words") == []
    found = problems_of(tmp_path / "b", changes, check="search_words", notices=True)
    line = head.count("\n") + 2
    assert (
        f"{APPLY}:{line}: keep 'Tegen een weigering' on one page: {APPEAL}:8 has it too "
        "[search_words]"
    ) in found


def test_a_word_on_pages_of_two_languages_passes(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "golden/base/docs/fr/asylum/appeal.md").read_text("utf-8")
    head, mark, body = text.partition("search_words:\n")
    french = f"{head}{mark}  - tegen een weigering\n{body}"
    changes: dict[str, Change] = {"docs/fr/asylum/appeal.md": french}
    found = problems_of(tmp_path, changes, check="search_words", notices=True)
    assert [one for one in found if "on one page" in one] == []


def test_an_essential_page_has_eight(tmp_path: Path) -> None:
    changes: dict[str, Change] = {APPEAL: edit(OLD, words(*EIGHT[:6]))}
    found = problems_of(tmp_path / "six", changes, check="search_words", notices=True)
    assert (
        f"{APPEAL}:7: write 2 more search words: everyday phrases, misspellings, the word on the "
        "letter [search_words]"
    ) in found
    changes = {APPEAL: edit(OLD, words(*EIGHT))}
    found = problems_of(tmp_path / "eight", changes, check="search_words", notices=True)
    assert [one for one in found if one.startswith(APPEAL)] == []


def test_another_page_may_have_few(tmp_path: Path) -> None:
    pages: dict[str, Change] = {
        "docs/_data/pages.yml": lambda text: text.replace("tier: essential", "tier: second")
    }
    assert problems_of(tmp_path, pages, check="search_words", notices=True) == []


def test_a_page_without_any_is_a_notice_whatever_its_tier(tmp_path: Path) -> None:
    pages: dict[str, Change] = {
        "docs/_data/pages.yml": lambda text: text.replace("tier: essential", "tier: second"),
        APPEAL: edit(OLD, ""),
    }
    assert problems_of(tmp_path, pages, check="search_words", notices=True) == [
        f"{APPEAL}:2: write search words: everyday phrases, misspellings, the word on the letter "
        "[search_words]"
    ]


def lacking(folder: Path, text: str, notices: bool = False) -> list[str]:
    changes: dict[str, Change] = {"docs/_data/fr/search.yml": text}
    found = problems_of(folder, changes, check="search_words", notices=notices)
    return [one for one in found if one.startswith("docs/_data")]


def test_words_for_a_page_that_does_not_exist_are_a_problem(tmp_path: Path) -> None:
    assert lacking(tmp_path, "pages:\n  asylum/apeal:\n    - mon recours\n") == [
        "docs/_data/fr/search.yml:2: name a page of docs/nl, not 'asylum/apeal'. "
        "Did you mean 'asylum/appeal'? [search_words]"
    ]


def test_words_twice_for_a_page_that_the_language_lacks_are_a_problem(tmp_path: Path) -> None:
    text = "pages:\n  asylum/appeal:\n    - mon recours\n    - Mon recours !\n"
    assert lacking(tmp_path, text) == [
        "docs/_data/fr/search.yml:4: leave out 'Mon recours !': 'mon recours' above is the same to "
        "search [search_words]"
    ]


def test_words_move_to_the_page_when_it_has_a_text(tmp_path: Path) -> None:
    text = "pages:\n  asylum/appeal:\n    - mon recours\n"
    assert lacking(tmp_path, text, notices=True) == [
        "docs/_data/fr/search.yml:2: move the words of 'asylum/appeal' to 'search_words' in "
        "docs/fr/asylum/appeal.md: the page has a text now [search_words]"
    ]


def test_words_that_mean_the_same_stand_once_and_are_two_at_least(tmp_path: Path) -> None:
    text = "same:\n  - recours appel Recours\n  - avocat\n  - avocat un avoué\n"
    assert lacking(tmp_path, text) == [
        "docs/_data/fr/search.yml:2: leave out one 'recours': it stands there twice [search_words]",
        "docs/_data/fr/search.yml:3: write another word beside 'avocat' that means the same, or leave "
        "it out [search_words]",
        "docs/_data/fr/search.yml:4: leave out 'un': search does not look for such a little word "
        "[search_words]",
    ]


def test_words_that_mean_the_same_and_that_no_page_has_are_a_notice(tmp_path: Path) -> None:
    text = "same:\n  - recours appel\n  - cerise griotte\n"
    assert lacking(tmp_path, text, notices=True) == [
        "docs/_data/fr/search.yml:3: add a word that a page has to 'cerise griotte': none of these "
        "leads to a page [search_words]"
    ]
