"""The languages and the navigation come from mkdocs.yml, and from nowhere else."""

from __future__ import annotations

import pytest

from guide.languages import known, languages, navigation
from guide.model import Language, Nav
from guide.yaml_lines import Yaml, parse


def config(text: str) -> Yaml:
    parsed = parse("mkdocs.yml", text)
    assert isinstance(parsed, Yaml)
    return parsed


def listed(languages_of: str) -> list[str | Language]:
    """The languages, and problems as text."""
    head = "plugins:\n  - search\n  - i18n:\n      languages:\n"
    lines = "".join(f"        {line}\n" for line in languages_of.splitlines())
    found = languages(config(head + lines))
    return [one if isinstance(one, Language) else str(one) for one in found]


def nav(text: str) -> list[str | Nav]:
    found = navigation(config(f"nav:\n{text}"))
    return [one if isinstance(one, Nav) else str(one) for one in found]


def test_the_source_language_comes_first_wherever_it_stands() -> None:
    text = "- {locale: ar, name: العربية, site_name: دليلك}\n- {locale: nl, name: Nederlands, site_name: Wegwijzer, default: true}"
    assert listed(text) == [
        Language("nl", "Nederlands", "ltr", "Wegwijzer"),
        Language("ar", "العربية", "rtl", "دليلك"),
    ]


@pytest.mark.parametrize("tag", ["ar", "fa", "ps", "ur"])
def test_these_languages_are_written_from_right_to_left(tag: str) -> None:
    assert listed(f"- locale: {tag}") == [Language(tag, tag, "rtl", tag)]


@pytest.mark.parametrize("tag", ["nl", "ti", "so", "uk", "ku", "pt-BR"])
def test_these_languages_are_written_from_left_to_right(tag: str) -> None:
    assert listed(f"- locale: {tag}") == [Language(tag, tag, "ltr", tag)]


def test_a_language_that_is_not_built_is_left_out() -> None:
    assert listed("- {locale: nl, build: false}\n- locale: fr") == [
        Language("fr", "fr", "ltr", "fr")
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("- name: Somali", "add 'locale' to this language: a tag such as 'so'"),
        ("- locale: no", "add 'locale' to this language: a tag such as 'so'"),
        ("- fr", "add 'locale' to this language: a tag such as 'so'"),
        ("- locale: xx", "'xx' is no language tag that Unicode knows"),
        ("- locale: nederlands", "'nederlands' is no language tag that Unicode knows"),
        ("- locale: ''", "'' is no language tag that Unicode knows"),
    ],
)
def test_a_language_that_is_none_is_a_problem(text: str, sentence: str) -> None:
    assert listed(f"- locale: fr\n{text}") == [
        Language("fr", "fr", "ltr", "fr"),
        f"mkdocs.yml:6: {sentence} [languages]",
    ]


@pytest.mark.parametrize(
    "text", ["", "plugins: [search]", "plugins: [i18n]", "plugins: search", "plugins: {i18n: {}}", "plugins:\n  - i18n:\n      languages: nl"]
)  # fmt: skip
def test_a_configuration_without_languages_gives_none(text: str) -> None:
    found = languages(config(f"site_name: x\n{text}"))
    assert [one for one in found if isinstance(one, Language)] == []


@pytest.mark.parametrize(
    ("tag", "there"), [("nl", True), ("pt-BR", True), ("xx", False), ("", False)]
)
def test_a_tag_is_known_to_unicode_or_not(tag: str, there: bool) -> None:
    assert known(tag) is there


def test_the_navigation_has_pages_and_sections_with_their_lines() -> None:
    text = "  - index.md\n  - asylum:\n      - asylum/index.md\n      - asylum/appeal.md\n"
    assert nav(text) == [
        Nav("index", (), 2),
        Nav("asylum", ("asylum/index", "asylum/appeal"), 3, (4, 5)),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("  - asylum: asylum/appeal.md", "2: list the pages of 'asylum' as '- folder/page.md'"),
        ("  - asylum:\n      - Beroep: asylum/appeal.md", "2: list the pages of 'asylum' as '- folder/page.md'"),
        ("  - {a: [a.md], b: [b.md]}", "2: write a page ('index.md') or a section with its pages"),
        ("  - 5", "2: write a page ('index.md') or a section with its pages"),
    ],
)  # fmt: skip
def test_another_entry_of_the_navigation_is_a_problem(text: str, sentence: str) -> None:
    assert nav(text) == [f"mkdocs.yml:{sentence} [nav]"]


@pytest.mark.parametrize("text", [" index.md", " {a: b}", ""])
def test_a_navigation_that_is_no_list_is_empty(text: str) -> None:
    assert nav(text) == []
