"""What the accessibility statement is made from."""

from __future__ import annotations

from guide import lists, shortcodes, tasks
from guide.accessibility import TEMPLATES
from guide.model import Page
from tests.built import guide, nothing


def ways(page: Page) -> set[str]:
    """How a page is made up: the lists and steps the build writes into it; those of one look are one way."""
    used = [one for one in shortcodes.find(page.body) if one.kind in ("list", "steps")]
    found = {lists.SHEETS.get(one.id, one.id) if one.kind == "list" else "steps" for one in used}
    return found | {"tasks"} if tasks.any_in(page) else found


def test_every_way_a_page_is_made_up_is_among_the_templates() -> None:
    dutch = guide().pages["nl"]
    tried = set().union(*(ways(dutch[key]) for key in TEMPLATES.values()))
    missing = {way: key for key, page in dutch.items() for way in ways(page) - tried}
    nothing(f"{way}, as on {key}, is on none of the templates" for way, key in missing.items())
    assert {"steps", "tasks", "glossary", "contacts.css"} <= tried
