"""A translation knows which Dutch text it translates, and says when that text changed.

The page tells its reader which sections are older than the Dutch; translators get the list.

Bad:
    translation: {of: …} written by hand
Good:
    python scripts/translations.py stamp fr asylum/appeal
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from guide import stale
from guide.model import Page, Site
from guide.problems import Problem, guess, notice

NAME = "translation"


def check(site: Site) -> Iterator[Problem]:
    for page in site.all_pages():
        if page.language != site.source.tag:
            yield from site.remembered(NAME, page, partial(_page, site, page))
    yield from _missing(site)
    for language in site.translations():
        for name, texts in site.texts[language.tag].items():
            source = site.texts[site.source.tag].get(name)
            if source is None:
                continue
            for entry in stale.entries(source.entries, texts.entries):
                yield notice(
                    texts.path,
                    texts.line(entry),
                    f"'{entry}' is older than its Dutch text in {source.path}:{source.line(entry)}",
                    NAME,
                )


def _page(site: Site, page: Page) -> Iterator[Problem]:
    original = site.page(site.source.tag, page.key)
    if original is None:
        keys = site.pages[site.source.tag]
        yield Problem(
            page.path,
            1,
            f"remove or rename this page: there is no docs/{site.source.tag}/{page.key}.md.{guess(page.key, keys)}",
            NAME,
        )
        return
    if page.front is None:
        return
    if page.front.translation is None:
        yield Problem(
            page.path,
            1,
            f"this page does not say which Dutch text it translates; when it is translated, run: "
            f"python scripts/translations.py stamp {page.language} {page.key}",
            NAME,
        )
        return
    sections = {section.id: section for section in original.document.sections}
    known = stale.fingerprints(original)
    for name in stale.sections(site, page):
        where = f"{original.path}:{sections[name].line}" if name in sections else original.path
        line = next((one.line for one in page.document.sections if one.id == name), 1)
        yield notice(page.path, line, f"section '{name}' is older than the Dutch in {where}", NAME)
    for name in page.front.translation.of:
        if name not in known:
            yield notice(
                page.path,
                page.line("translation", "of", name),
                f"the Dutch page has no section '{name}' any more",
                NAME,
            )


def _missing(site: Site) -> Iterator[Problem]:
    for key, page in sorted(site.pages[site.source.tag].items()):
        entry = site.entries.entries.get(key)
        if page.generated or entry is None or entry.tier == "dutch":
            continue
        absent = [one.tag for one in site.translations() if site.page(one.tag, key) is None]
        if absent:
            yield notice(page.path, 1, f"not translated yet into {', '.join(absent)}", NAME)
