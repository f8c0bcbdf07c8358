"""Sections: the folders of the navigation, and the index page the build makes for each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from guide import markdown
from guide.model import Language, Nav, Page, Texts
from guide.schema import FrontMatter


def with_indexes(
    pages: Mapping[str, Mapping[str, Page]],
    nav: tuple[Nav, ...],
    texts: Mapping[str, Mapping[str, Texts]],
    languages: tuple[Language, ...],
) -> dict[str, dict[str, Page]]:
    """The pages, with ``<section>/index`` added wherever an author wrote none."""
    result = {tag: dict(those) for tag, those in pages.items()}
    for language in languages:
        for section in nav:
            key = f"{section.key}/index"
            if section.pages and key not in result[language.tag]:
                made = _index(key, section, language.tag, texts, result)
                if made:
                    result[language.tag][key] = made
    return result


def _index(
    key: str,
    section: Nav,
    tag: str,
    texts: Mapping[str, Mapping[str, Texts]],
    pages: Mapping[str, Mapping[str, Page]],
) -> Page | None:
    """The index of a section in a language, or None when its title is not in that language."""
    ui = texts[tag]["ui"].entries if "ui" in texts[tag] else {}
    title = ui.get(f"section.{section.key}", {}).get("text")
    summary = ui.get(f"section.{section.key}.summary", {}).get("text")
    fronts = [page.front for one in section.pages if (page := pages[tag].get(one)) and page.front]
    if not title or not summary or not fronts:
        return None
    body = f"# {title}\n\n{summary}\n\n[[list:section]]\n"
    front = FrontMatter(
        title=title,
        summary=summary,
        compared=max((front.compared for front in fronts), default=date.min),
        review_by=min((front.review_by for front in fronts), default=date.max),
    )
    path = f"docs/{tag}/{key}.md"
    return Page(key, tag, path, body, front, None, body, 1, markdown.parse(body), generated=True)
