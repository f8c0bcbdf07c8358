"""The guide is read once; what cannot be read is a problem, and the rest is read all the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guide.load import load
from guide.model import Site
from tests.guides import BASE, Change, append, edit, guide, problems_of, site_of

NL = "docs/nl/asylum/appeal.md"
SITE = load(BASE)


def loading(folder: Path, changes: dict[str, Change]) -> list[str]:
    return [str(one) for one in site_of(folder, changes).loading]


# --- what is read ------------------------------------------------------------------------------------


def test_the_small_guide_is_read_without_a_problem() -> None:
    assert SITE.loading == ()
    assert [one.tag for one in SITE.languages] == ["nl", "fr", "ar"]
    assert sorted(SITE.pages["fr"]) == [
        "asylum/appeal",
        "asylum/apply",
        "asylum/index",
        "glossary",
        "index",
    ]
    assert sorted(SITE.facts.entries) == [
        "appeal.fee",
        "appeal.ordinary.deadline",
        "appeal.urgent.deadline",
        "family.transition",
    ]
    assert SITE.texts["ar"]["letters"].entries["annex-26"]["name"] == "الملحق 26"
    assert SITE.site_url == "https://guide.example/"


def test_a_page_knows_where_its_body_and_its_fields_stand() -> None:
    page = SITE.page("nl", "asylum/appeal")
    assert page
    assert (page.path, page.body_line, page.title) == (NL, 10, "In beroep gaan")
    assert page.body.startswith("# In beroep gaan\n")
    assert (page.line("summary"), page.line("nothing")) == (3, 2)
    assert [one.line for one in page.document.sections] == [10, 14, 22, 27]


def test_files_that_are_no_pages_are_assets(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/assets/guide.css": "a {}", "docs/nl/asylum/map.svg": "<svg/>"})
    assert sorted(site.assets) == ["assets/guide.css", "nl/asylum/map.svg"]


def test_assets_have_a_version_that_follows_their_content(tmp_path: Path) -> None:
    texts = ("a {}", "a {}", "b {}")
    versions = [
        site_of(tmp_path / str(number), {"docs/assets/guide.css": text}).assets_version
        for number, text in enumerate(texts)
    ]
    assert versions == ["88a6a64b", "88a6a64b", "deeee1f3"]


def test_a_page_in_no_language_folder_is_no_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/readme.md": "x", "docs/xx/index.md": "x"})
    assert (site.loading, list(site.all_pages())) == ((), list(site.all_pages()))
    assert "xx" not in site.pages


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("site_url: https://gids.be/", "https://gids.be/"),
        ('site_url: !ENV [SITE_URL, "https://gids.be/"]', "https://gids.be/"),
        ("site_url: !ENV SITE_URL", "SITE_URL"),
        ("site_url:", ""),
    ],
)
def test_the_address_of_the_site_is_its_default(tmp_path: Path, written: str, url: str) -> None:
    site = site_of(tmp_path, {"mkdocs.yml": edit("site_url: https://guide.example/", written)})
    assert site.site_url == url


@pytest.mark.parametrize(
    ("written", "publisher"),
    [("extra: {publisher: Stad Mechelen}\n", "Stad Mechelen"), ("extra:\n", ""), ("", "")],
)
def test_the_publisher_is_named_or_not(tmp_path: Path, written: str, publisher: str) -> None:
    assert site_of(tmp_path, {"mkdocs.yml": append(written)}).publisher == publisher


# --- one place to ask --------------------------------------------------------------------------------


def test_a_reader_is_shown_the_translation_or_else_the_dutch_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/fr/asylum/appeal.md": None})
    assert [
        page.language for tag in ("nl", "fr", "ar") if (page := site.shown(tag, "asylum/appeal"))
    ] == ["nl", "nl", "ar"]
    assert site.shown("fr", "asylum/nothing") is None
    assert site.page("fr", "asylum/appeal") is None


def test_a_text_falls_back_to_the_dutch_one(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/_data/nl/ui.yml": append("  extra:\n    text: Meer van {n}\n")})
    assert site.ui("fr", "nav.home") == "Accueil"
    assert site.ui("fr", "extra", n=3) == "Meer van 3"
    assert site.ui("fr", "nothing") == ""


def test_a_dutch_page_has_no_original() -> None:
    dutch, french = SITE.page("nl", "index"), SITE.page("fr", "index")
    assert dutch
    assert french
    assert (SITE.original(dutch), SITE.original(french)) == (None, dutch)


def test_pages_come_language_by_language_and_by_key() -> None:
    assert [(page.language, page.key) for page in SITE.all_pages()][:5] == [
        ("nl", "asylum/appeal"), ("nl", "asylum/apply"), ("nl", "glossary"), ("nl", "index"),
        ("fr", "asylum/appeal"),
    ]  # fmt: skip


# --- front matter ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# Beroep\n", "1: begin the page with its front matter: '---', then title, summary, compared and review_by, then '---' [front_matter]"),
        ("", "1: begin the page with its front matter: '---', then title, summary, compared and review_by, then '---' [front_matter]"),
        ("\n\n---\ntitle: x\n---\n", "1: remove the empty line above the first '---' [front_matter]"),
        ("title: x\n---\n# x\n", "1: write a line '---' above the front matter, before 'title: x' [front_matter]"),
        ("----\ntitle: x\n---\n# x\n", "1: write '---' on the first line, three hyphens and nothing else, not '----' [front_matter]"),
        (" ---\ntitle: x\n---\n# x\n", "1: write '---' on the first line, three hyphens and nothing else, not ' ---' [front_matter]"),
        ("+++\ntitle: x\n+++\n# x\n", "1: write '---' on the first line, three hyphens and nothing else, not '+++' [front_matter]"),
        ("<!-- x -->\n---\ntitle: x\n---\n# x\n", "1: remove what stands above the first '---': a page begins with its front matter [front_matter]"),
        ("---\ntitle: x\n# x\n\n## y {#y}\n\n---\n", "1: close the front matter with a line '---' before the page begins [front_matter]"),
        ("---\ntitle:\tx\n---\n# x\n", "2: use spaces, not a tab, before or between words [front_matter]"),
        ("---\ntitle: x\n", "1: close the front matter with a line '---' before the page begins [front_matter]"),
        ("---\ntitle\n---\n", "2: write the front matter as fields, for example 'title: …' [front_matter]"),
        ("---\n---\n# x", "2: write the front matter as fields, for example 'title: …' [front_matter]"),
        ("---\na: 1\na: 2\n---\n", "3: 'a' also stands in line 2; keep one [front_matter]"),
        ("---\ntitle: a: b\n---\n", "2: put the text after the first colon between quotes: title: a: b [front_matter]"),
    ],
)  # fmt: skip
def test_front_matter_that_cannot_be_read_is_one_problem(
    tmp_path: Path, text: str, sentence: str
) -> None:
    assert loading(tmp_path, {NL: text}) == [f"{NL}:{sentence}"]


def test_a_field_that_does_not_fit_is_reported_on_its_line(tmp_path: Path) -> None:
    assert loading(tmp_path, {NL: edit("title: In beroep gaan", "titel: In beroep gaan")}) == [
        f"{NL}:2: add 'title': it is missing [front_matter]",
        f"{NL}:2: remove 'titel': this place has no such field. Did you mean 'title'? [front_matter]",
    ]


def test_without_front_matter_a_translation_is_still_compared_with_the_page(tmp_path: Path) -> None:
    faulty = edit("review_by: 2027-02-21\nsearch_words:\n  - tegen een weigering\n---\n", "")
    assert problems_of(tmp_path, {NL: faulty}) == [
        f"{NL}:1: close the front matter with a line '---' before the page begins [front_matter]"
    ]


def test_a_remark_in_front_matter_is_not_taken_for_the_title(tmp_path: Path) -> None:
    remark = edit("summary: Tot", "# nog na te kijken\nsummary: Tot")
    assert problems_of(tmp_path, {NL: remark}, check="front_matter") == []


def test_a_page_with_faulty_front_matter_still_has_its_body(tmp_path: Path) -> None:
    page = site_of(tmp_path, {NL: "---\ntitle: [\n---\n# Beroep\n"}).page("nl", "asylum/appeal")
    assert page
    assert (page.front, page.body, page.body_line, page.title) == (
        None,
        "# Beroep\n",
        4,
        "asylum/appeal",
    )


@pytest.mark.parametrize("end", ["---", "--- ", "..."])
def test_front_matter_may_end_like_this(tmp_path: Path, end: str) -> None:
    front = "title: Beroep\nsummary: x\ncompared: 2026-11-21\nreview_by: 2027-02-21\n"
    site = site_of(tmp_path, {NL: f"---\n{front}{end}\n# Beroep\n"})
    page = site.page("nl", "asylum/appeal")
    assert page
    assert (site.loading, page.body) == ((), "# Beroep\n")


# --- files that are missing or unreadable ------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("docs/_data/facts.yml", lambda site: site.facts.entries == {}),
        ("docs/_data/glossary.yml", lambda site: site.terms.entries == {}),
        ("docs/_data/pages.yml", lambda site: site.entries.entries == {}),
        ("docs/_data/addresses.yml", lambda site: site.ledger.addresses == {}),
        ("docs/_data/fr/ui.yml", lambda site: "ui" not in site.texts["fr"]),
    ],
)  # fmt: skip
def test_a_missing_data_file_is_asked_for_and_the_rest_is_read(
    tmp_path: Path, name: str, empty: object
) -> None:
    site = site_of(tmp_path, {name: None})
    assert [str(one) for one in site.loading] == [f"{name}:1: add this file: it is missing [files]"]
    assert callable(empty)
    assert empty(site)


def test_a_missing_configuration_is_asked_for(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"mkdocs.yml": None})
    assert [str(one) for one in site.loading] == [
        "mkdocs.yml:1: add this file: it is missing [files]"
    ]
    assert [one.tag for one in site.languages] == ["nl"]


def test_a_configuration_without_languages_is_told_so(tmp_path: Path) -> None:
    assert loading(tmp_path, {"mkdocs.yml": "site_name: x\n"}) == [
        "mkdocs.yml:1: list at least one language under plugins: i18n [languages]"
    ]


def test_a_language_without_a_folder_is_told_so(tmp_path: Path) -> None:
    tongue = "          site_name: دليلك\n        - locale: so\n"
    found = loading(tmp_path, {"mkdocs.yml": edit("          site_name: دليلك\n", tongue)})
    assert "docs/so:1: add this folder: 'so' is a language in mkdocs.yml [files]" in found


def test_a_folder_without_anything_is_no_guide(tmp_path: Path) -> None:
    site = load(tmp_path)
    assert str(site.loading[0]) == "mkdocs.yml:1: add this file: it is missing [files]"
    assert list(site.all_pages()) == []


def test_a_page_that_cannot_be_read_exists_but_says_nothing(tmp_path: Path) -> None:
    site = site_of(tmp_path, {NL: b"\xff\xfe\x00"})
    assert [str(one) for one in site.loading] == [
        f"{NL}:1: save this file as UTF-8: it is UTF-16 [files]"
    ]
    page = site.page("nl", "asylum/appeal")
    assert page
    assert not page.readable
    assert page not in list(site.all_pages())


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    root = guide(tmp_path, {})
    os.symlink(root / "docs/nl/asylum", root / "docs/nl/again")
    assert "again/appeal" not in load(root).pages["nl"]


def test_a_page_that_is_a_link_is_a_problem(tmp_path: Path) -> None:
    root = guide(tmp_path, {"docs/nl/glossary.md": None})
    os.symlink("index.md", root / "docs/nl/glossary.md")
    assert [str(one) for one in load(root).loading] == [
        "docs/nl/glossary.md:1: replace this symbolic link by the file itself [files]"
    ]


def test_every_text_that_was_read_is_kept(tmp_path: Path) -> None:
    site: Site = site_of(tmp_path, {NL: "x"})
    assert [one.text for one in site.files if one.path == NL] == ["x"]
