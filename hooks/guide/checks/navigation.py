"""The menu shows sections, each with the pages of its folder, named in every language.

A page in the section of another folder has an address that contradicts the menu, and a section
without a title gets no page of its own.

Bad:
    - status:
        - asylum/appeal.md
Good:
    - asylum:
        - asylum/appeal.md
"""

from __future__ import annotations

from collections.abc import Iterator

from guide.languages import CONFIG
from guide.model import Nav, Site
from guide.problems import Problem, guess

NAME = "navigation"


def check(site: Site) -> Iterator[Problem]:
    yield from _spelling(site)
    for nav in site.nav:
        if nav.pages:
            yield from _section(site, nav)


def _spelling(site: Site) -> Iterator[Problem]:
    """Pages are named by their file: 'asylum/appeal.md', in the same way for all languages."""
    listed = (
        site.config.data.get("nav") if site.config and isinstance(site.config.data, dict) else []
    )
    for number, one in enumerate(listed if isinstance(listed, list) else []):
        folder, pages = next(iter(one.items())) if isinstance(one, dict) and one else ("", [one])
        for at, page in enumerate(pages if isinstance(pages, list) else []):
            where = ("nav", number, folder, at) if folder else ("nav", number)
            line = site.line_in_config(where)
            if not isinstance(page, str):
                continue
            if "://" in page or page.startswith("/"):
                sentence = f"name a page of the guide, such as 'asylum/appeal.md', not '{page}'"
                yield Problem(CONFIG, line, sentence, NAME)
            elif not page.endswith(".md"):
                yield Problem(CONFIG, line, f"write '{page}.md': the navigation names files", NAME)


def _section(site: Site, nav: Nav) -> Iterator[Problem]:
    folders = [one.key for one in site.nav if one.pages]
    for key, line in zip(nav.pages, nav.lines, strict=True):
        folder = key.rpartition("/")[0]
        if folder == nav.key or key not in site.pages[site.source.tag]:
            continue  # a page that does not exist is named by the check 'addresses'
        remedy = f"put it under '{folder}'" if folder in folders else "begin a section for it"
        sentence = f"'{key}.md' is no page of the section '{nav.key}'; {remedy}"
        yield Problem(CONFIG, line, sentence, NAME)
    ui = site.texts[site.source.tag].get("ui")
    for name in (f"section.{nav.key}", f"section.{nav.key}.summary"):
        if ui and name not in ui.entries:
            sentence = f"add '{name}' to {ui.path}: the section needs a title and a summary.{guess(name, ui.entries)}"
            yield Problem(CONFIG, nav.line, sentence, NAME)
