"""Every section of the navigation has an index page, made where an author wrote none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from guide.load import load
from tests.guides import BASE, append, edit, site_of

SITE = load(BASE)
UI = "docs/_data/fr/ui.yml"


def test_a_section_without_an_index_gets_one() -> None:
    page = SITE.page("fr", "asylum/index")
    assert page
    assert page.generated
    assert (page.key, page.language, page.path) == ("asylum/index", "fr", "docs/fr/asylum/index.md")
    assert page.body == "# Asile\n\nDemander l’asile.\n\n[[list:section]]\n"
    assert (page.title, page.front and page.front.summary) == ("Asile", "Demander l’asile.")


def test_its_dates_are_the_last_comparison_and_the_first_review(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            "docs/nl/asylum/apply.md": edit("compared: 2026-11-21", "compared: 2026-11-30"),
            "docs/nl/asylum/appeal.md": edit("review_by: 2027-02-21", "review_by: 2027-01-01"),
        },
    )
    page = site.page("nl", "asylum/index")
    assert page
    assert page.front
    assert (page.front.compared, page.front.review_by) == (date(2026, 11, 30), date(2027, 1, 1))


def test_an_index_that_an_author_wrote_stays(tmp_path: Path) -> None:
    front = "---\ntitle: Asiel\nsummary: x\ncompared: 2026-11-21\nreview_by: 2027-02-21\n---\n"
    site = site_of(tmp_path, {"docs/nl/asylum/index.md": f"{front}# Asiel\n"})
    page = site.page("nl", "asylum/index")
    assert page
    assert (page.generated, page.body) == (False, "# Asiel\n")


def test_a_language_without_the_title_has_no_index(tmp_path: Path) -> None:
    text = "  section.asylum:\n    text: Asile\n    of: v1:bd06f92f\n"
    site = site_of(tmp_path, {UI: edit(text, "")})
    assert site.page("fr", "asylum/index") is None
    assert site.page("ar", "asylum/index") is not None


def test_a_language_without_a_page_of_the_section_has_no_index(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"docs/fr/asylum/appeal.md": None, "docs/fr/asylum/apply.md": None})
    assert site.page("fr", "asylum/index") is None


def test_a_page_of_the_navigation_that_is_no_section_gets_none(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"mkdocs.yml": append("  - staff.md\n")})
    assert site.page("nl", "staff/index") is None


def test_a_made_page_is_no_page_an_author_wrote() -> None:
    assert "asylum/index" not in [page.key for page in SITE.all_pages()]
