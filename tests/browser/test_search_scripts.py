"""Languages that the guide may get: their words are found however people write them.

The data is made as for a language of the guide, and searched with the code of the guide.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from guide import addresses, search_forms
from tests.built import guide, nothing

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LANGUAGES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parents[1] / "search" / "scripts.yml").read_text(encoding="utf-8")
)


def data(tag: str, pages: dict[str, Any]) -> dict[str, Any]:
    """What ``search_data`` makes of pages with these titles and search words."""
    rows = [
        [f"{key}/", page["title"], " ".join(search_forms.forms(page["words"], tag))]
        for key, page in pages.items()
    ]
    return {"pages": rows, "little": " ".join(search_forms.little(tag))}


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        (tag, field)
        for tag, pages in LANGUAGES.items()
        for field in ("queries", "sounds")
        if any(field in page for page in pages.values())
    ],
)
def test_a_word_is_found_however_it_is_written(
    phone: Page, server: str, tag: str, field: str
) -> None:
    phone.goto(f"{server}nl/")
    language = LANGUAGES[tag]
    asked = [(key, query) for key, page in language.items() for query in page.get(field, [])]
    found = phone.evaluate(
        """async ([folder, data, field, queries]) => {
          const { find, makeIndex } = await import(folder + "search.mjs");
          const { findSounding } = await import(folder + "search-further.mjs");
          const library = await import(folder + "vendor/minisearch.mjs");
          const index = makeIndex(library.default, data);
          const answers = { queries: find, sounds: findSounding }[field];
          return queries.map((query) => answers(index, query).map((one) => one.page));
        }""",
        [
            f"{server}{addresses.assets(guide())}/",
            json.loads(json.dumps(data(tag, language))),
            field,
            [query for _, query in asked],
        ],
    )
    nothing(
        (tag, query, "finds", pages)
        for (key, query), pages in zip(asked, found, strict=True)
        if pages[:1] != [f"{key}/"]
    )
